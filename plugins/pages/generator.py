"""The seam to Pelican: makes every page out of the site and hands it to the writer."""

from collections.abc import Iterator
from typing import Any

from plugins.core.page import Page
from plugins.core.site import Site
from plugins.pages.article import ArticleMaker
from plugins.pages.channels import channel_pages
from plugins.pages.frame import Editions, FrameMaker
from plugins.pages.front import FrontMaker
from plugins.pages.lists import ListMaker
from plugins.pages.redirects import redirect_pages
from plugins.pages.tags import tag_pages
from plugins.pages.teasers import TeaserMaker


class PagesGenerator:
    """Writes the pages in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """Hand over every page."""
        writer.write_pages(make_pages(self._context["site"], self._context["editions"]))


def make_pages(site: Site, editions: Editions) -> Iterator[Page]:
    """Every page of every language of ``site``."""
    for code, edition in editions.items():
        frames = FrameMaker(editions, code)
        teasers = TeaserMaker(edition)
        yield from FrontMaker(editions, code, frames, teasers).pages()
        lists = ListMaker(frames, teasers)
        yield from channel_pages(editions, lists)
        yield from tag_pages(editions, frames, lists)
        yield from ArticleMaker(editions, code, frames).pages()
    yield from redirect_pages(site)
