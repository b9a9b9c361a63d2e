"""Which maker makes the list of a layout."""

from collections.abc import Iterator, Mapping

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.page import Page
from plugins.pages.archive.artworks import ArtGallery, artwork_pages
from plugins.pages.archive.chronologies import chronology_list_pages
from plugins.pages.archive.home import ArchiveHomeMaker
from plugins.pages.archive.people import people_pages
from plugins.pages.archive.photos import PhotoWall
from plugins.pages.archive.places import place_list_pages
from plugins.pages.archive.records import RecordLister
from plugins.pages.archive.volumes import volume_list_pages
from plugins.pages.home.history import HistoryMaker
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.teasers import TeaserMaker


class ArchiveMaker:
    """Makes the lists of the archive in one language; ``indexes`` are those of all languages."""

    def __init__(
        self, indexes: Mapping[str, ArchiveIndex], lists: ListMaker, teasers: TeaserMaker, history: HistoryMaker
    ) -> None:
        self._index = indexes[lists.edition.code]
        self._lists = lists
        self._home = ArchiveHomeMaker(self._index, lists, teasers, history)
        self._records = RecordLister(self._index, indexes, lists)

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The pages of the list ``plan``, by its layout."""
        match plan.layout:
            case "archive":
                return self._home.pages(plan)
            case "volumes":
                return volume_list_pages(self._index, self._lists, plan)
            case "records" | "oral":
                return self._records.pages(plan)
            case "biographies":
                return people_pages(self._index, self._lists, plan)
            case "places":
                return place_list_pages(self._index, self._lists, plan)
            case "chronologies":
                return chronology_list_pages(self._index, self._lists, plan)
            case "photos":
                return PhotoWall(self._index, self._lists).pages(plan)
            case "artworks":
                return artwork_pages(ArtGallery(self._index), self._lists, plan)
        return self._lists.pages(msgspec.structs.replace(plan, layout="cards"))
