"""The reading campaign in one language: how its books, essays, events and rooms hang together.

Who needs it makes one of the language's edition. Everything is computed once, in time that grows with the number of
items. Entries stand in the order of :attr:`plugins.core.edition.LanguageEdition.entries`, the newest first, unless it
is said otherwise.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

import msgspec

from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item
from plugins.core.periods import Period, read_period

_SAID = ("recommendation", "essay", "event")


class OfBook(msgspec.Struct, frozen=True, kw_only=True):
    """What was said, read, held and decided because of a book. ``decided`` are proposals and opinions."""

    recommendations: tuple[Entry, ...] = ()
    essays: tuple[Entry, ...] = ()
    events: tuple[Entry, ...] = ()
    rooms: tuple[Entry, ...] = ()
    decided: tuple[Entry, ...] = ()


class OfReader(msgspec.Struct, frozen=True, kw_only=True):
    """What one person recommended and wrote."""

    recommendations: tuple[Entry, ...] = ()
    essays: tuple[Entry, ...] = ()


class ReadingIndex:
    """The campaign in the language of ``edition``."""

    def __init__(self, edition: LanguageEdition) -> None:
        self.edition = edition

    @cached_property
    def by_type(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries of every type."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.edition.entries:
            found[entry.item.kind].append(entry)
        return {kind: tuple(entries) for kind, entries in found.items()}

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """The entries of a type, or of a kind of essay (``essay/story``)."""
        kind, _, essay = kind.partition("/")
        entries = self.by_type.get(kind, ())
        return tuple(x for x in entries if x.item.get("kind") == essay) if essay else entries

    @cached_property
    def books(self) -> Mapping[str, Entry]:
        """Every book by its id."""
        return {entry.item.id: entry for entry in self.by_type.get("book", ())}

    @cached_property
    def wall(self) -> tuple[Entry, ...]:
        """The books, those first that were recommended or entered last."""
        last = {book: max((entry.item.time for entry in of.recommendations), default=0) for book, of in
                self.of_book.items()}  # fmt: skip
        return tuple(sorted(self.books.values(), key=lambda x: (-max(last[x.item.id], x.item.time), x.item.id)))

    @cached_property
    def of_book(self) -> Mapping[str, OfBook]:
        """What hangs on every book, by its id."""
        named: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
        for kind in (*_SAID, "reading_room"):
            for entry in self.by_type.get(kind, ()):
                for book in dict.fromkeys(entry.item.get("books", ())):
                    named[book][kind].append(entry)
        return {book: self._of_book(named.get(book, {})) for book in self.books}

    def _of_book(self, named: Mapping[str, list[Entry]]) -> OfBook:
        essays = named.get("essay", [])
        decided = (entry for essay in essays for entry in self.led_to.get(essay.item.id, ()))
        return OfBook(
            recommendations=tuple(named.get("recommendation", ())),
            essays=tuple(essays),
            events=tuple(named.get("event", ())),
            rooms=tuple(named.get("reading_room", ())),
            decided=_each_once(decided),
        )

    @cached_property
    def led_to(self) -> Mapping[str, tuple[Entry, ...]]:
        """The proposals and opinions that each essay led to, by the essay's id; essays without any are left out."""
        found = {
            entry.item.id: tuple(filter(None, map(self.edition.named, entry.item.get("leads_to", ()))))
            for entry in self.by_type.get("essay", ())
            if entry.item.get("leads_to")
        }
        return {essay: targets for essay, targets in found.items() if targets}

    @cached_property
    def led_by(self) -> Mapping[str, tuple[Entry, ...]]:
        """The essays that led to a proposal or opinion, by its id."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.by_type.get("essay", ()):
            for target in self.led_to.get(entry.item.id, ()):
                found[target.item.id].append(entry)
        return {target: tuple(essays) for target, essays in found.items()}

    @cached_property
    def of_call(self) -> Mapping[str, tuple[Entry, ...]]:
        """The essays that were written for each call, by its id."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.by_type.get("essay", ()):
            if call := entry.item.get("call"):
                found[call].append(entry)
        return {call: tuple(essays) for call, essays in found.items()}

    def books_of(self, item: Item) -> tuple[Entry, ...]:
        """The books that ``item`` names, each once, in its order."""
        return tuple(filter(None, map(self.books.get, dict.fromkeys(item.get("books", ())))))

    def collected(self, anthology: Item) -> tuple[Entry, ...]:
        """The essays of an anthology: those that it names in its order, else all of its campaign, the oldest first."""
        if anthology.kind != "anthology":
            return ()
        if named := anthology.get("essays", ()):
            return tuple(filter(None, map(self.edition.named, dict.fromkeys(named))))
        return self._of_campaign(anthology, "essay")[::-1]

    def _of_campaign(self, item: Item, kind: str) -> tuple[Entry, ...]:
        """The entries of a type that belong to the campaign of ``item``, if it has one."""
        campaign = self.campaign_of_item(item)
        return self.by_campaign.get(campaign, {}).get(kind, ()) if campaign else ()

    @cached_property
    def campaigns(self) -> tuple[Entry, ...]:
        """The campaigns, the latest period first."""
        found = self.by_type.get("campaign", ())
        return tuple(sorted(found, key=lambda entry: (entry.item.get("period"), entry.item.id), reverse=True))

    def campaign_of(self, entry: Entry) -> str:
        """The id of the campaign that ``entry`` belongs to: the one it names, else that of its day.

        Empty if there is none, or none that this language shows.
        """
        return self.campaign_of_item(entry.item)

    def campaign_of_item(self, item: Item) -> str:
        """As :meth:`campaign_of`, of an item."""
        if named := item.get("campaign"):
            return named if named in self._periods else ""
        day = (item.get("start") or item.date)[:10]
        return next((name for name, period in self._periods.items() if day and period and period.has(day)), "")

    @cached_property
    def _periods(self) -> Mapping[str, Period | None]:
        """When every campaign was, by its id, the latest first."""
        return {entry.item.id: read_period(entry.item.get("period")) for entry in self.campaigns}

    @cached_property
    def by_campaign(self) -> Mapping[str, Mapping[str, tuple[Entry, ...]]]:
        """The entries of every campaign by their type."""
        found: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
        for kind in ("initiative", *_SAID, "call", "anthology"):
            for entry in self.by_type.get(kind, ()):
                found[self.campaign_of(entry)][kind].append(entry)
        return {
            campaign: {kind: tuple(entries) for kind, entries in kinds.items()} for campaign, kinds in found.items()
        }

    @cached_property
    def readers(self) -> Mapping[str, OfReader]:
        """Everyone who recommended a book or wrote an essay in this language, by name, in the order of names."""
        found: dict[str, tuple[list[Entry], list[Entry]]] = defaultdict(lambda: ([], []))
        for entry in self._own("recommendation"):
            for name in dict.fromkeys(entry.item.get("recommender", ())):
                found[name][0].append(entry)
        for entry in self._own("essay"):
            for name in dict.fromkeys(entry.item.get("author", ())):
                found[name][1].append(entry)
        return {
            name: OfReader(recommendations=tuple(found[name][0]), essays=tuple(found[name][1]))
            for name in sorted(found)
        }

    def _own(self, kind: str) -> Iterable[Entry]:
        """Those of a type that are in this language: others have names in theirs."""
        return (entry for entry in self.by_type.get(kind, ()) if not entry.is_foreign)

    @cached_property
    def by_theme(self) -> Mapping[str, tuple[Entry, ...]]:
        """The books of every theme that is named in this language, the theme with most books first."""
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self._own("book"):
            for theme in dict.fromkeys(entry.item.get("themes", ())):
                found[theme].append(entry)
        return {theme: tuple(found[theme]) for theme in sorted(found, key=lambda theme: (-len(found[theme]), theme))}

    @cached_property
    def by_list(self) -> Mapping[int, tuple[Entry, ...]]:
        """The books of every numbered list of recommendations, the latest list first."""
        found: dict[int, list[Entry]] = defaultdict(list)
        for entry in self.by_type.get("recommendation", ()):
            if number := entry.item.get("list_no", 0):
                found[number] += filter(None, map(self.books.get, entry.item.get("books", ())))
        return {number: _each_once(found[number]) for number in sorted(found, reverse=True) if found[number]}

    @cached_property
    def events(self) -> tuple[Entry, ...]:
        """The events of the campaign that say when they begin, the latest first."""
        dated = [entry for entry in self.by_type.get("event", ()) if entry.item.get("start") and self._is_ours(entry)]
        return tuple(sorted(dated, key=lambda entry: (entry.item.get("start"), entry.item.id), reverse=True))

    def _is_ours(self, entry: Entry) -> bool:
        return self.edition.config.reading.channel in entry.item.top_channels


def _each_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    return tuple({entry.item.key: entry for entry in entries}.values())
