"""The reading rooms: a list, and a map whose dots bear the numbers of the list."""

from collections.abc import Iterator

import msgspec

from plugins.core.edition import Entry
from plugins.core.map_views import SketchMap
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.reading_list_views import Room, RoomsPage
from plugins.core.views import ListPage, Teaser
from plugins.pages.item_parts import written_edtf
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages
from plugins.pages.sketch_map import sketch_map

PER_PAGE = 40
"""As many rooms a map can show."""


def room_pages(index: ReadingIndex, lists: ListMaker, plan: ListPlan) -> Iterator[Page]:
    """The pages of the list of rooms; what else is filed in the section stands behind them."""
    ordered = sorted(plan.entries, key=_place)
    plan = msgspec.structs.replace(plan, entries=tuple(ordered), per_page=PER_PAGE)

    def shape(page: ListPage, entries: Entries) -> RoomsPage:
        pairs = [
            (teaser, entry)
            for teaser, entry in zip(page.teasers, entries, strict=True)
            if entry.item.kind == "reading_room"
        ]
        numbers = _numbers(entries)
        return RoomsPage(
            **head_of(page, counted=False),
            rooms=tuple(_room(index, teaser, entry, numbers.get(entry.item.id, 0)) for teaser, entry in pairs),
            map=_map(index, entries, numbers),
            others=page.teasers[len(pairs) :],
        )

    return shaped_pages(
        lists,
        plan,
        "rooms.html",
        key=lambda entries: [len(index.books_of(entry.item)) for entry in entries],
        shape=shape,
    )


def _place(entry: Entry) -> tuple[bool, str, str]:
    """Rooms by the day on which they were opened, the oldest first."""
    item = entry.item
    return item.kind != "reading_room", item.get("opened") or "~", item.id


def _numbers(entries: Entries) -> dict[str, int]:
    """The numbers of the rooms whose place is known, in their order on the page."""
    placed = (entry for entry in entries if entry.item.kind == "reading_room" and entry.item.get("coordinates"))
    return {entry.item.id: number for number, entry in enumerate(placed, 1)}


def _map(index: ReadingIndex, entries: Entries, numbers: dict[str, int]) -> SketchMap | None:
    gettext = index.edition.gettext
    places = [
        (numbers[entry.item.id], tuple(entry.item.get("coordinates"))) for entry in entries if entry.item.id in numbers
    ]
    return sketch_map(places, gettext("%(length)s km"), gettext("%(length)s m"))


def _room(index: ReadingIndex, teaser: Teaser, entry: Entry, number: int) -> Room:
    item, edition = entry.item, index.edition
    words = {name: "" if entry.is_foreign else item.get(name) for name in ("address", "hours", "leader")}
    opened = item.get("opened")
    return Room(
        number=number,
        teaser=teaser,
        **words,
        opened=written_edtf(opened, edition.language.locale) if opened else "",
        holdings=item.get("holdings") or 0,
        books=len(index.books_of(item)),
    )
