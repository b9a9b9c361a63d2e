"""What an editor is told on a page of the preview: which file it is of, whether it will be published, what to mend."""

from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from plugins.check.article import Article, read_article
from plugins.check.desk import Desk, check_article, open_desk
from plugins.core.config import SiteConfig
from plugins.core.config_file import load_site
from plugins.core.content_types import all_field_names
from plugins.core.dates import seconds
from plugins.core.inventory import list_files
from plugins.core.problems import InputError
from plugins.core.values import is_wrong, read_value

_RIBBONS = {
    "draft": "草稿：不会发布",
    "review": "待审：不会发布",
    "withdrawn": "已撤回：公开网站上只有撤回说明",
    "archived": "已归档",
}


class Notes(msgspec.Struct, frozen=True):
    """``source`` is the file under the folder of the content, empty for a page of none; ``ribbon`` may be empty.

    ``findings`` are lines; those that the article exempts are not among them.
    """

    source: str = ""
    ribbon: str = ""
    findings: tuple[str, ...] = ()


class PreviewDesk:
    """Tells of the pages of one state of the content: each build has a desk of its own."""

    def __init__(self, content: Path, site: Path) -> None:
        """Raises :class:`InputError` if the settings or a lexicon cannot be read."""
        self._config = load_site(site)
        self._desk: Desk = open_desk(content, self._config)
        self._sources = {
            source.rpartition("/")[2]: source for source in list_files(str(content)) if source.endswith(".md")
        }

    def notes(self, path: str, now: datetime | None = None) -> Notes:
        """What is told on the page at ``path``, ``now`` being the moment."""
        source = self._sources.get(_file_name(path, self._config))
        if source is None:
            return Notes()
        content = self._desk.content
        article = read_article(source, (content / source).read_bytes())
        if article is None:
            return Notes(source)
        found = (str(finding) for finding in check_article(self._desk, source, ()) if not finding.reason)
        # What only the build finds may be exempt as well; here it has not been asked.
        told = tuple(line for line in found if " Q002 " not in line)
        return Notes(source, _ribbon(article, self._config, now or datetime.now(self._config.zone)), told)


def open_preview_desk(content: Path, site: Path) -> PreviewDesk | None:
    """The desk; ``None`` as long as settings or lexicons have errors, which the build or the check tells of."""
    try:
        return PreviewDesk(content, site)
    except InputError:
        return None


def _file_name(path: str, config: SiteConfig) -> str:
    """The name of the file that the page at ``path`` is made of, if it is one of an article or a page."""
    parts = path.strip("/").split("/")
    prefixes = {language.prefix: code for code, language in config.written.items() if language.prefix}
    code = prefixes.get(parts[0], "")
    ending = f".{code}.md" if code else ".md"
    return f"{parts[-1]}{ending}"


def _ribbon(article: Article, config: SiteConfig, now: datetime) -> str:
    if _value(article, "internal", config):
        return "内部稿件：不会发布"
    status = _value(article, "status", config) or "published"
    date = _value(article, "date", config)
    if status == "published" and date and seconds(date) > now.timestamp():
        return f"到 {article.fields['date']} 才会发布"
    return _RIBBONS.get(status, "")


def _value(article: Article, key: str, config: SiteConfig) -> Any:
    """The value of a field as the build reads it; ``None`` if there is none, or none that it can read."""
    written = article.fields.get(key)
    value = read_value(all_field_names()[key], written, config.zone) if written else None
    return None if is_wrong(value) else value
