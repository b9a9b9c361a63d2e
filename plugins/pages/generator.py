"""The seam to Pelican: makes every page out of the site and hands it to the writer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plugins.core.catalogs import load_catalogs
from plugins.core.edition import LanguageEdition
from plugins.core.site import Site
from plugins.core.views import Page
from plugins.pages.article import ArticleMaker
from plugins.pages.channels import channel_pages
from plugins.pages.frame import FrameMaker
from plugins.pages.front import FrontMaker
from plugins.pages.lists import ListMaker
from plugins.pages.redirects import redirect_pages
from plugins.pages.tags import tag_pages
from plugins.pages.teasers import TeaserMaker


class PagesGenerator:
    """Writes the pages in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], theme: str, **_: Any) -> None:
        self._context = context
        self._translations = Path(theme) / "translations"

    def generate_output(self, writer: Any) -> None:
        """Hand over every page."""
        site: Site = self._context["site"]
        for page in make_pages(site, self._translations):
            writer.write_page(page)


def make_pages(site: Site, translations: Path) -> Iterator[Page]:
    """Every page of every language of ``site``."""
    catalogs = load_catalogs(translations, tuple(site.config.languages))
    editions = {code: LanguageEdition(site, code, catalogs[code]) for code in site.config.languages}
    for code, edition in editions.items():
        frames = FrameMaker(editions, code)
        teasers = TeaserMaker(edition)
        yield from FrontMaker(editions, code, frames, teasers).pages()
        lists = ListMaker(frames, teasers)
        yield from channel_pages(editions, lists)
        yield from tag_pages(editions, frames, lists)
        yield from ArticleMaker(editions, code, frames).pages()
    yield from redirect_pages(site)
