"""Which maker makes the list of a layout."""

from collections.abc import Iterator, Mapping

from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.reading.calendar import calendar_pages
from plugins.pages.reading.calls import call_pages
from plugins.pages.reading.duty import duty_pages
from plugins.pages.reading.essays import EssayMaker
from plugins.pages.reading.home import ReadingHomeMaker
from plugins.pages.reading.lines import LineMaker
from plugins.pages.reading.rooms import room_pages
from plugins.pages.reading.wall import WallMaker
from plugins.pages.teasers import TeaserMaker


class ReadingMaker:
    """Makes the lists of the campaign in one language; ``indexes`` are those of all languages."""

    def __init__(
        self, indexes: Mapping[str, ReadingIndex], lists: ListMaker, teasers: TeaserMaker, lines: LineMaker
    ) -> None:
        self._index = indexes[lists.edition.code]
        self._lists = lists
        self._lines = lines
        self._home = ReadingHomeMaker(self._index, lists, teasers, lines)
        self._wall = WallMaker(self._index, indexes, lists, teasers)
        self._essays = EssayMaker(self._index, indexes, lists, lines)

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The pages of the list ``plan``, by its layout."""
        index, lists = self._index, self._lists
        match plan.layout:
            case "books":
                return self._wall.pages(plan)
            case "calendar":
                return calendar_pages(index, lists, plan)
            case "calls":
                return call_pages(index, lists, plan)
            case "duty":
                return duty_pages(index, lists, self._lines, plan)
            case "essays":
                return self._essays.pages(plan)
            case "rooms":
                return room_pages(index, lists, plan)
        return self._home.pages(plan)
