"""The seam to Pelican: hands feeds, site maps and robots.txt to the writer."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from plugins.core.catalogs import load_catalogs
from plugins.core.edition import LanguageEdition
from plugins.core.site import Site
from plugins.core.views import Page, RobotsTxt, SiteMapEntry
from plugins.feeds.atom import feed_pages
from plugins.feeds.sitemap import sitemap_pages


class FeedsGenerator:
    """Writes in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], theme: str, **_: Any) -> None:
        self._context = context
        self._translations = Path(theme) / "translations"

    def generate_output(self, writer: Any) -> None:
        """Hand over every file."""
        for page in make_files(self._context["site"], self._translations, writer.indexed):
            writer.write_page(page)


def make_files(site: Site, translations: Path, indexed: Sequence[SiteMapEntry]) -> Iterator[Page]:
    """The feeds of every language, the site map of the pages that are ``indexed``, and robots.txt."""
    config, default = site.config, site.config.site.default_language
    catalogs = load_catalogs(translations, tuple(config.languages))
    for code in config.languages:
        yield from feed_pages(LanguageEdition(site, code, catalogs[code]))
    yield from sitemap_pages(config.base_url, default, indexed)
    robots = RobotsTxt(sitemap=f"{config.base_url}/sitemap.xml")
    yield Page(address="/robots.txt", template="robots.txt", language=default, view=robots)
