"""What the reading campaign adds to the pages of articles: books, what reading led to, what was written for a call."""

from collections.abc import Iterator

from plugins.core.edition import Entry
from plugins.core.items import Item
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import event_file_address
from plugins.core.reading_list_views import BookCard, CallState, ReadingParts
from plugins.core.views import Link, Picture
from plugins.pages.lists import said
from plugins.pages.reading.calendar import end_of
from plugins.pages.reading.calls import call_state, results_link
from plugins.pages.reading.covers import book_cover
from plugins.pages.reading.json_ld import item_json_ld, named_in
from plugins.pages.reading.lines import LineMaker
from plugins.pages.reading.readers import reader_links
from plugins.pages.teasers import link_to

_KINDS = ("initiative", "recommendation", "essay", "call", "reading_room", "event")
_MOST = 30
"""How many essays the page of a call names; the lists have the others."""
_PLACES = ("特", "一", "二", "三", "grand", "first", "second", "third")
"""How the names of awards begin, the highest first."""


class PartMaker:
    """Makes the parts of one language."""

    def __init__(self, index: ReadingIndex, lines: LineMaker) -> None:
        self._index = index
        self._edition = index.edition
        self._lines = lines

    def key(self, item: Item) -> object:
        """What :meth:`of` and the page's JSON-LD depend on beside the item; nothing for most articles."""
        if not self._has_parts(item):
            return ()
        essays = self._essays(item)
        return (
            said(self._index.books_of(item)),
            said(named_in(self._index, item)),
            said(self._index.led_to.get(item.id, ())),
            self._lines.key(self._index.led_by.get(item.id, ())),
            len(essays),
            self._lines.key(essays[:_MOST]),
            said(self._named(item)),
            [link.title for link in self._readers(item)],
            self._edition.config.reading.carriers if item.kind == "event" else (),
        )

    def _has_parts(self, item: Item) -> bool:
        return item.is_listed and (item.kind in _KINDS or item.id in self._index.led_by)

    def of(self, item: Item) -> ReadingParts | None:
        """The parts of ``item``; ``None`` for most articles."""
        if not self._has_parts(item):
            return None
        essays = self._essays(item)
        call = self._call(item)
        return ReadingParts(
            state=call_state(self._edition, item) or self._event_state(item),
            reason=item.get("reason"),
            books=tuple(map(self._card, self._index.books_of(item))),
            led_to=self._lines.targets(self._index.led_to.get(item.id, ())),
            led_by=self._lines.essays(self._index.led_by.get(item.id, ())),
            essays=self._lines.essays(essays[:_MOST]),
            essay_count=len(essays),
            call=link_to(self._edition, call) if call else None,
            results=results_link(self._index, item) if item.kind == "call" else None,
            readers=self._readers(item),
            signatories=tuple(item.get("signatories", ())),
            file=event_file_address(item.address) if item.kind == "event" and item.get("start") else "",
        )

    def json_ld(self, item: Item, cover: Picture | None) -> str:
        """The item in schema.org's words."""
        return item_json_ld(self._index, item, item.address, cover)

    def _essays(self, item: Item) -> tuple[Entry, ...]:
        """What was written for a call: the highest awards first, and the newest of equals."""
        found = self._index.of_call.get(item.id, ()) if item.kind == "call" else ()
        return tuple(sorted(found, key=lambda entry: _rank(entry.item.get("award"))))

    def _call(self, item: Item) -> Entry | None:
        named = item.get("call") if item.kind == "essay" else ""
        return self._edition.named(named) if named else None

    def _named(self, item: Item) -> Iterator[Entry]:
        """The call of an essay, and the results of a call."""
        names = (item.get("call"), item.get("results") if item.kind == "call" else "")
        return filter(None, (self._edition.named(name) for name in names if name))

    def _readers(self, item: Item) -> tuple[Link, ...]:
        names = (*item.get("recommender", ()), *item.get("author", ()))
        return reader_links(self._index, names) if item.kind in ("recommendation", "essay") else ()

    def _event_state(self, item: Item) -> CallState | None:
        if item.kind != "event" or not item.get("start"):
            return None
        gettext = self._edition.gettext
        return CallState(before=gettext("Coming up"), after=gettext("Held"), until=end_of(item))

    def _card(self, entry: Entry) -> BookCard:
        book, edition = entry.item, self._edition
        own = edition.config.languages[book.language]
        facts = "" if entry.is_foreign else book.get("publisher")
        return BookCard(
            title=entry.title,
            url=book.address,
            authors="" if entry.is_foreign else edition.join(book.get("authors", ())),
            published=", ".join(str(part) for part in (facts, book.get("year")) if part)
            if not edition.tag.startswith("zh")
            else " ".join(str(part) for part in (facts, book.get("year")) if part),
            picture=book_cover(edition, entry),
            tag=own.tag if entry.is_foreign else "",
        )


def _rank(award: str) -> int:
    """The place of an award among others; one that no name tells stands behind those, and no award at last."""
    if not award:
        return len(_PLACES) + 1
    return next((place for place, name in enumerate(_PLACES) if award.lower().startswith(name)), len(_PLACES))
