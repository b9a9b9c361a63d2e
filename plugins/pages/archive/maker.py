"""Which maker makes the list of a layout."""

from collections.abc import Iterator

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.page import Page
from plugins.pages.lists import ListMaker, ListPlan


class ArchiveMaker:
    """Makes the lists of the archive in one language."""

    def __init__(self, index: ArchiveIndex, lists: ListMaker) -> None:
        self._index = index
        self._lists = lists

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The pages of the list ``plan``, by its layout."""
        return self._lists.pages(msgspec.structs.replace(plan, layout="cards"))
