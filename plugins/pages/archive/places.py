"""The places of the archive: an index by pinyin, with a sketch of where they lie to each other."""

from collections.abc import Iterator

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_people_views import NamesPage
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.views import ListPage
from plugins.pages.archive.names import Group, NameOrder, index_name, letter_group
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.pinyin import initial, reading
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages
from plugins.pages.sketch_map import sketch_map

NAMES = 48
"""How many places a page has: as many as a map can show."""


def place_list_pages(index: ArchiveIndex, lists: ListMaker, plan: ListPlan) -> Iterator[Page]:
    """The pages of the index, each with a map of its own; what else is filed in the section stands behind."""
    edition, order = index.edition, NameOrder(_by_pinyin(index.entries("place")))
    others = tuple(entry for entry in plan.entries if entry.item.kind != "place")
    plan = msgspec.structs.replace(plan, entries=(*order.entries, *others), per_page=NAMES)
    count, gettext = len(order.entries), edition.gettext
    in_words = edition.ngettext("%(count)s place", "%(count)s places", count) % {"count": count}

    def shape(page: ListPage, entries: Entries) -> NamesPage:
        places = tuple(entry for entry in entries if entry.item.kind == "place")
        numbers = numbers_of(places)
        spots = [(numbers[entry.item.id], coordinates_of(entry)) for entry in places if entry.item.id in numbers]
        return NamesPage(
            **head_of(page, counted=False),
            orders=(),
            initials=order.initials(plan.address, NAMES, page.pagination.number),
            groups=tuple(
                order.groups(
                    places,
                    lambda entry: index_name(
                        edition,
                        entry,
                        edition.join(entry.item.get("other_places", ())),
                        numbers.get(entry.item.id, 0),
                    ),
                )
            ),
            count=in_words if count else "",
            map=sketch_map(spots, gettext("%(length)s km"), gettext("%(length)s m")),
            others=page.teasers[len(places) :],
        )

    initials = order.initials(plan.address, NAMES, 0)
    return shaped_pages(lists, plan, "names.html", key=lambda _: (initials, count), shape=shape)


def numbers_of(places: Entries) -> dict[str, int]:
    """The numbers of the places that have coordinates, in their order."""
    placed = (entry for entry in places if entry.item.get("coordinates"))
    return {entry.item.id: number for number, entry in enumerate(placed, 1)}


def coordinates_of(entry: Entry) -> tuple[float, float]:
    """Latitude and longitude of a place that has them."""
    latitude, longitude = entry.item.get("coordinates")
    return latitude, longitude


def _by_pinyin(places: Entries) -> Iterator[Group]:
    """Places under the letters with which they are read."""
    written = {entry.item.key: entry.item.get("pinyin") or entry.title for entry in places}
    groups: dict[str, list[Entry]] = {}
    for entry in sorted(places, key=lambda x: (reading(written[x.item.key]), x.title, x.item.id)):
        groups.setdefault(initial(written[entry.item.key]), []).append(entry)
    for letter in sorted(groups, key=lambda letter: (letter == "#", letter)):
        yield letter_group(letter, groups[letter])
