"""Indexes of names: cut into pages, with links to each of their groups, on whichever page it stands."""

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import msgspec

from plugins.core.addresses import numbered
from plugins.core.archive_people_views import IndexGroup, IndexName
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.views import Link

Named = Callable[[Entry], IndexName]


class Group(msgspec.Struct, frozen=True):
    """The entries under one letter, or of one number of strokes, in their order."""

    title: str
    anchor: str
    entries: tuple[Entry, ...]


class NameOrder:
    """An index: its groups, one behind the other."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self._groups = tuple(groups)
        self.entries = tuple(entry for group in self._groups for entry in group.entries)
        self._group_of = {entry.item.key: group for group in self._groups for entry in group.entries}

    def initials(self, address: str, per_page: int, current: int) -> tuple[Link, ...]:
        """Links to all groups from the page of the number ``current`` of the index at ``address``."""
        place, found = 0, []
        for group in self._groups:
            number = place // per_page + 1
            page = "" if number == current else numbered(address, number)
            found.append(Link(title=group.title, url=f"{page}#{group.anchor}"))
            place += len(group.entries)
        return tuple(found)

    def groups(self, entries: tuple[Entry, ...], name_of: Named) -> Iterator[IndexGroup]:
        """The groups of the entries of one page."""
        for (title, anchor), group in groupby(entries, self._heading):
            yield IndexGroup(title=title, anchor=anchor, names=tuple(name_of(entry) for entry in group))

    def _heading(self, entry: Entry) -> tuple[str, str]:
        group = self._group_of[entry.item.key]
        return group.title, group.anchor


def letter_group(letter: str, entries: Iterable[Entry]) -> Group:
    """The group of a letter; ``#`` is that of what begins with none."""
    return Group(letter, letter if letter != "#" else "other", tuple(entries))


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
