"""The archive in one language: how its volumes, records, people, places, pictures and events hang together.

Who needs it makes one of the language's edition. Everything is computed once, in time that grows with the number of
items. Entries stand in the order of :attr:`plugins.core.edition.LanguageEdition.entries`, the newest first, unless it
is said otherwise. What is not open is not there: :func:`plugins.core.archive_types.is_closed` has left it out before.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import chain

import msgspec

from plugins.core.archive_types import ARCHIVE_TYPES
from plugins.core.chronology import Row
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item

_NAMES_PEOPLE = ("people", "author", "artist", "narrator", "interviewer", "recorder", "photographer", "compilers")
"""The fields that name people, of whichever type."""
_BY = ("author", "artist", "narrator", "photographer", "compilers")
"""The fields of those whom an item is by."""
_LAST_PAGE = 1 << 30


class OfPerson(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a person: what is by them, what tells of them, pictures, chronologies of their life."""

    by: tuple[Entry, ...] = ()
    about: tuple[Entry, ...] = ()
    pictures: tuple[Entry, ...] = ()
    chronologies: tuple[Entry, ...] = ()


class RowOf(msgspec.Struct, frozen=True):
    """A row, and the chronology that it is of."""

    chronology: Entry
    row: Row


class ArchiveIndex:
    """The archive in the language of ``edition``."""

    def __init__(self, edition: LanguageEdition) -> None:
        self.edition = edition

    @cached_property
    def by_type(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries of every type of the archive."""
        kinds = frozenset(kind.key for kind in ARCHIVE_TYPES)
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.edition.entries:
            if entry.item.kind in kinds:
                found[entry.item.kind].append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """The entries of a type."""
        return self.by_type.get(kind, ())

    @cached_property
    def volumes(self) -> Mapping[str, Entry]:
        """Every volume by its id."""
        return {entry.item.id: entry for entry in self.entries("volume")}

    @cached_property
    def collections(self) -> tuple[Entry, ...]:
        """The collections, in the order that their editors give them."""
        return tuple(sorted(self.entries("collection"), key=lambda x: (x.item.get("order", _LAST_PAGE), x.item.id)))

    @cached_property
    def of_collection(self) -> Mapping[str, tuple[Entry, ...]]:
        """The volumes and the works of art of every collection, by its id."""
        return self._grouped(("volume", "artwork"), "collection")

    @cached_property
    def of_volume(self) -> Mapping[str, tuple[Entry, ...]]:
        """The records, photographs and chronologies of every volume, by its id, in the order of pages."""
        found = self._grouped(("record", "photo", "chronology"), "volume")
        return {volume: tuple(sorted(entries, key=_page)) for volume, entries in found.items()}

    def _grouped(self, kinds: Iterable[str], field: str) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for kind in kinds:
            for entry in self.entries(kind):
                if name := entry.item.get(field):
                    found[name].append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    @cached_property
    def people(self) -> Mapping[str, Entry]:
        """The person of the archive, else the member, that a name stands for, in this language or in another.

        Of two of one name the first by id; a style name (字号) stands for nobody.
        """
        entries = [self._by_id(kind) for kind in ("biography", "person")]
        found: dict[str, Entry] = {}
        for entry in chain(*entries):
            found.setdefault(entry.title, entry)
        self._add_other_titles(found, chain(*entries))
        return found

    def _by_id(self, kind: str) -> list[Entry]:
        return sorted((x for x in self.edition.entries if x.item.kind == kind), key=lambda entry: entry.item.id)

    def _add_other_titles(self, found: dict[str, Entry], entries: Iterable[Entry]) -> None:
        """What a version is called in another language: rows of data name people and places in one."""
        for entry in entries:
            for version in self.edition.site.versions[entry.item.key].values():
                for name in (version.title, *version.get("other_places", ())):
                    found.setdefault(name, entry)

    @cached_property
    def of_person(self) -> Mapping[str, OfPerson]:
        """What hangs on every biography, by its id."""
        found: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
        for entry in (x for entries in self.by_type.values() for x in entries):
            for person, role in self._roles(entry.item).items():
                found[person][role].append(entry)
        return {
            person: OfPerson(**{role: tuple(entries) for role, entries in roles.items()})
            for person, roles in found.items()
        }

    def _roles(self, item: Item) -> dict[str, str]:
        """How every biography is concerned with ``item``, by its id, each in one way."""
        if item.kind == "chronology":
            return {person: "chronologies"} if (person := item.get("person")) else {}
        named: dict[str, str] = {}
        for field in (*_BY, "people"):
            for name in item.get(field, ()):
                if (entry := self.people.get(name)) and entry.item.kind == "biography":
                    role = "by" if field in _BY else "about"
                    is_picture = item.kind == "photo" or (item.kind == "artwork" and role == "about")
                    named.setdefault(entry.item.id, "pictures" if is_picture else role)
        return named

    def people_of(self, item: Item) -> tuple[Entry, ...]:
        """The people with a page whom ``item`` names, in whichever field, each once."""
        names = dict.fromkeys(name for field in _NAMES_PEOPLE for name in _as_list(item.get(field)))
        return _each_once(entry for name in names if (entry := self.people.get(name)))

    @cached_property
    def places(self) -> Mapping[str, Entry]:
        """The place that a name, present or former, stands for; present names in this language go before."""
        found: dict[str, Entry] = {}
        entries = sorted(self.entries("place"), key=lambda entry: entry.item.id)
        for entry in entries:
            found.setdefault(entry.title, entry)
        for entry in entries:
            for name in entry.item.get("other_places", ()):
                found.setdefault(name, entry)
        self._add_other_titles(found, entries)
        return found

    @cached_property
    def of_place(self) -> Mapping[str, tuple[Entry, ...]]:
        """What tells of every place, by its id."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in (x for entries in self.by_type.values() for x in entries):
            for place in self.places_of(entry.item):
                found[place.item.id].append(entry)
        return {place: tuple(entries) for place, entries in found.items()}

    def places_of(self, item: Item) -> tuple[Entry, ...]:
        """The places with a page that ``item`` names, each once."""
        return _each_once(entry for name in _as_list(item.get("places")) if (entry := self.places.get(name)))

    @cached_property
    def biography_of(self) -> Mapping[str, Entry]:
        """The biography that stands for a member or a leader of the site (``person``), by that one's id."""
        named = ((entry.item.get("person"), entry) for entry in self.entries("biography"))
        return {person: entry for person, entry in named if person}

    # The rows of chronologies, in the order of their years within each

    def rows_of(self, chronology: Entry) -> tuple[Row, ...]:
        """The rows of a chronology."""
        found = self.edition.site.chronologies.get(chronology.item.id)
        return found.rows if found else ()

    @cached_property
    def rows(self) -> tuple[RowOf, ...]:
        """Every row."""
        return tuple(RowOf(entry, row) for entry in self.entries("chronology") for row in self.rows_of(entry))

    @cached_property
    def rows_of_person(self) -> Mapping[str, tuple[RowOf, ...]]:
        """The rows that name a person, by the id of the biography. What is of one person need not name that one."""
        return self._rows_by(lambda of: [self.people.get(name) for name in of.row.people])

    @cached_property
    def rows_of_place(self) -> Mapping[str, tuple[RowOf, ...]]:
        """The rows that name a place, by its id."""
        return self._rows_by(lambda of: [self.places.get(name) for name in of.row.places])

    @cached_property
    def rows_of_record(self) -> Mapping[str, tuple[RowOf, ...]]:
        """The rows that name an item by its id, by that id."""
        return self._rows_by(lambda of: [self.edition.named(name) for name in of.row.records])

    @cached_property
    def rows_of_year(self) -> Mapping[int, tuple[RowOf, ...]]:
        """The rows of what may have happened in a Gregorian year."""
        found: dict[int, list[RowOf]] = defaultdict(list)
        for of in self.rows:
            for year in of.row.years:
                found[year].append(of)
        return {year: tuple(rows) for year, rows in sorted(found.items())}

    def _rows_by(self, named: Callable[[RowOf], Iterable[Entry | None]]) -> Mapping[str, tuple[RowOf, ...]]:
        found: dict[str, list[RowOf]] = defaultdict(list)
        for of in self.rows:
            for entry_id in dict.fromkeys(entry.item.id for entry in named(of) if entry):
                found[entry_id].append(of)
        return {entry_id: tuple(rows) for entry_id, rows in found.items()}


def _page(entry: Entry) -> tuple[int, str]:
    """The first page of a record, for sorting; what has none stands behind."""
    digits = "".join(c if c.isdigit() and c.isascii() else " " for c in entry.item.get("pages")).split()
    return int(digits[0]) if digits else _LAST_PAGE, entry.item.id


def _as_list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) and value else list(value)


def _each_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple({entry.item.key: entry for entry in entries}.values())
