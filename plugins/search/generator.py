"""The seam to Pelican: makes the index of every language and hands its files to the writer."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from plugins.core.documents import Document, SearchFiles, sources_of
from plugins.core.edition import LanguageEdition
from plugins.core.inputs import PROJECT
from plugins.core.lent import without_marks
from plugins.core.problems import Problem, print_problems
from plugins.core.run import run_of
from plugins.search.articles import read_articles
from plugins.search.indexing import make_index
from plugins.search.scripts import load_scripts
from plugins.search.settings import SearchSettings
from plugins.search.wording import Wording, read_wording

_KEPT = PROJECT / ".cache" / "search"
"""The folder of what is made of packages and scripts alone, and is the same for every site."""
_WITH_STEMMER = ("en",)
"""The languages whose words are stemmed, by lunr's stemmer in the browser."""


class SearchGenerator:
    """Makes the indexes in :meth:`generate_context`, so that pages can name their files."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, **_: Any) -> None:
        self._context = context
        self._content = Path(path)
        self._settings = SearchSettings(**settings.get("SEARCH", {}))
        self._run = run_of(settings)
        self._files: list[tuple[str, bytes]] = []
        self._unkept: list[Path] = []

    def generate_context(self) -> None:
        """Put the addresses of each language's files into the context.

        Raises :class:`InputError` if an office's list of words is wrong, or a script is not installed.
        """
        editions: dict[str, LanguageEdition] = self._context["editions"]
        sources_of(self._context).append(read_articles)
        scripts = load_scripts(_KEPT)
        groups = (scripts.engine, scripts.inflate, scripts.lunr)
        self._files += [(script.address, script.data) for group in groups for script in group]
        self._unkept += scripts.unkept
        wording = read_wording(self._content, _names_of_channels(editions))
        self._context["search"] = {
            code: SearchFiles(
                head=self._make_index(edition, wording),
                script=scripts.engine[0].address,
                inflate=scripts.inflate[0].address,
                lunr=scripts.lunr[0].address if code in _WITH_STEMMER else "",
            )
            for code, edition in editions.items()
        }
        self._tell_unkept()

    def generate_output(self, writer: Any) -> None:
        """Hand over every file."""
        for address, data in self._files:
            # The address has a fingerprint of the content.
            writer.write_file(address, len(data).to_bytes(4, "little"), lambda data=data: data)

    def _make_index(self, edition: LanguageEdition, wording: Wording) -> str:
        documents = self._collect(edition)
        made = make_index(self._run, edition, documents, wording, self._settings, _KEPT)
        self._files += made.files
        self._unkept += made.unkept
        return made.head

    def _tell_unkept(self) -> None:
        """Once for a build: what keeps one file from being written mostly keeps all."""
        if self._unkept:
            advice = "请检查磁盘空间和文件夹的权限；网站不受影响，但下次要重新制作搜索索引"
            print_problems([Problem(str(self._unkept[0]), 0, "W003", "缓存写不进去", advice)])

    def _collect(self, edition: LanguageEdition) -> Sequence[Document]:
        return [document for source in sources_of(self._context) for document in source(edition)]


def _names_of_channels(editions: dict[str, LanguageEdition]) -> list[str]:
    """The labels of channels and sections, in every language: words of the site."""
    return [
        without_marks(label)
        for edition in editions.values()
        for channel in edition.config.channels
        for named in (channel, *channel.sections)
        if (label := edition.config.text(named.label, edition.code))
    ]
