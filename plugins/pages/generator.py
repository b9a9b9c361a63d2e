"""The seam to Pelican: makes every page out of the site and hands it to the writer."""

from collections.abc import Iterator, Mapping
from typing import Any

from plugins.core.archive import ArchiveIndex
from plugins.core.documents import SearchFiles
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.sisters import with_sisters
from plugins.core.site import Site
from plugins.core.views import Font
from plugins.pages.archive.biography import biography_pages
from plugins.pages.archive.chronology import ChronologyMaker
from plugins.pages.archive.collection import collection_pages
from plugins.pages.archive.maker import ArchiveMaker
from plugins.pages.archive.picture import PictureMaker
from plugins.pages.archive.place import place_pages
from plugins.pages.archive.record import record_pages
from plugins.pages.archive.scans import ScansMaker
from plugins.pages.archive.subjects import SubjectMaker
from plugins.pages.archive.timelines import Timelines
from plugins.pages.archive.volume import volume_pages
from plugins.pages.article import ArticleMaker
from plugins.pages.browse import group_by_year, year_pages
from plugins.pages.channels import channel_pages
from plugins.pages.frame import Editions, FrameMaker
from plugins.pages.front import FrontMaker
from plugins.pages.headers import headers_page
from plugins.pages.home.maker import HomeMaker
from plugins.pages.lists import ListMaker
from plugins.pages.person import person_pages
from plugins.pages.reading.anthology import anthology_pages
from plugins.pages.reading.book import BookMaker
from plugins.pages.reading.campaign import CampaignMaker
from plugins.pages.reading.covers import cover_pages
from plugins.pages.reading.lines import LineMaker
from plugins.pages.reading.maker import ReadingMaker
from plugins.pages.reading.parts import PartMaker
from plugins.pages.reading.readers import ReaderMaker
from plugins.pages.redirects import redirect_pages
from plugins.pages.search import search_page
from plugins.pages.tags import tag_pages
from plugins.pages.teasers import TeaserMaker
from plugins.pages.topic import topic_pages


class PagesGenerator:
    """Writes the pages in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """Hand over every page."""
        context = self._context
        pages = make_pages(
            context["site"],
            context["editions"],
            context.get("search"),
            context.get("fonts"),
            deep_zoom=context.get("deep_zoom", ""),
        )
        writer.write_pages(with_sisters(pages, context["derivations"]))


def make_pages(
    site: Site,
    editions: Editions,
    indexes: Mapping[str, SearchFiles] | None = None,
    fonts: Mapping[str, Font] | None = None,
    *,
    deep_zoom: str = "",
) -> Iterator[Page]:
    """Every page of every language of ``site``; ``indexes`` are the files of its search by language, ``fonts`` those of
    languages whose text runs in columns, ``deep_zoom`` the address of the script that shows pictures closely.
    """
    years = {code: group_by_year(edition) for code, edition in editions.items()}
    readings = {code: ReadingIndex(edition) for code, edition in editions.items()}
    archives = {code: ArchiveIndex(edition) for code, edition in editions.items()}
    for code, edition in editions.items():
        reading = readings[code]
        archive = archives[code]
        timelines = Timelines(archive)
        frames = FrameMaker(editions, code, (fonts or {}).get(code))
        teasers = TeaserMaker(edition)
        home = HomeMaker(frames, teasers, timelines)
        yield from home.pages()
        yield from FrontMaker(editions, code, frames).pages()
        lists = ListMaker(frames, teasers)
        lines = LineMaker(reading, teasers)
        yield from channel_pages(
            editions,
            lists,
            ReadingMaker(readings, lists, teasers, lines),
            ArchiveMaker(archives, lists, teasers, home.history),
        )
        yield from ReaderMaker(reading, readings, frames, lists, lines).pages()
        yield from BookMaker(reading, frames, teasers, lines).pages()
        yield from cover_pages(reading)
        yield from CampaignMaker(reading, frames, teasers, lines).pages()
        yield from anthology_pages(reading, frames, lines)
        yield from tag_pages(editions, frames, lists)
        yield from year_pages(frames, years)
        yield search_page(frames, years[code], (indexes or {}).get(code))
        yield from ArticleMaker(editions, code, frames, PartMaker(reading, lines)).pages()
        yield from person_pages(frames, teasers, reading, archive)
        subjects = SubjectMaker(archive, timelines, frames, teasers)
        yield from collection_pages(subjects)
        yield from volume_pages(subjects)
        yield from record_pages(subjects)
        yield from ScansMaker(subjects, deep_zoom).pages()
        yield from biography_pages(subjects)
        yield from place_pages(subjects)
        yield from ChronologyMaker(archive, timelines, frames).pages()
        yield from PictureMaker(subjects, deep_zoom).pages()
        yield from topic_pages(frames, teasers)
    yield headers_page(site)
    yield from redirect_pages(site)
