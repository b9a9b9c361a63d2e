"""Which maker makes the list of a layout."""

from collections.abc import Iterator

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.page import Page
from plugins.pages.archive.chronologies import chronology_list_pages
from plugins.pages.archive.people import people_pages
from plugins.pages.archive.places import place_list_pages
from plugins.pages.lists import ListMaker, ListPlan


class ArchiveMaker:
    """Makes the lists of the archive in one language."""

    def __init__(self, index: ArchiveIndex, lists: ListMaker) -> None:
        self._index = index
        self._lists = lists

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The pages of the list ``plan``, by its layout."""
        match plan.layout:
            case "biographies":
                return people_pages(self._index, self._lists, plan)
            case "places":
                return place_list_pages(self._index, self._lists, plan)
            case "chronologies":
                return chronology_list_pages(self._index, self._lists, plan)
        return self._lists.pages(msgspec.structs.replace(plan, layout="cards"))
