"""Indexes of names: cut into pages, with links to each of their groups, on whichever page it stands."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

import msgspec

from plugins.core.addresses import numbered
from plugins.core.archive_people_views import IndexGroup, IndexName
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.views import Link

Named = Callable[[Entry], IndexName]


class Place(msgspec.Struct, frozen=True, order=True):
    """Where a name stands in an index: under which group, and in which order. ``anchor`` is the group's."""

    rank: tuple[int, str]
    title: str
    anchor: str
    key: tuple[str, ...] = ()


class NameOrder:
    """The order of an index: ``places`` has the place of each entry by its key."""

    def __init__(self, entries: tuple[Entry, ...], place_of: Callable[[Entry], Place]) -> None:
        self.places: Mapping[tuple[bool, str], Place] = {entry.item.key: place_of(entry) for entry in entries}
        self.entries = tuple(sorted(entries, key=lambda entry: (self.places[entry.item.key], entry.item.id)))

    def initials(self, address: str, per_page: int, current: int) -> tuple[Link, ...]:
        """Links to all groups from the page of the number ``current`` of the index at ``address``."""
        found: dict[str, Link] = {}
        for place, entry in enumerate(self.entries):
            group = self.places[entry.item.key]
            if group.anchor not in found:
                number = place // per_page + 1
                page = "" if number == current else numbered(address, number)
                found[group.anchor] = Link(title=group.title, url=f"{page}#{group.anchor}")
        return tuple(found.values())

    def groups(self, entries: tuple[Entry, ...], name_of: Named) -> Iterator[IndexGroup]:
        """The groups of the entries of one page."""
        for (title, anchor), group in groupby(entries, self._group):
            yield IndexGroup(title=title, anchor=anchor, names=tuple(name_of(entry) for entry in group))

    def _group(self, entry: Entry) -> tuple[str, str]:
        place = self.places[entry.item.key]
        return place.title, place.anchor


def index_name(edition: LanguageEdition, entry: Entry, note: str = "", number: int = 0) -> IndexName:
    """The name of ``entry`` in an index."""
    own = edition.config.languages[entry.item.language]
    foreign = (edition.gettext("In Chinese") if own.tag.startswith("zh") else own.name) if entry.is_foreign else ""
    return IndexName(
        name=entry.title,
        url=entry.item.address,
        note="" if entry.is_foreign else note,
        number=number,
        tag=own.tag if entry.is_foreign else "",
        language_note=foreign,
    )
