"""What the exports say of each book. The structs are the shape of ``books.json``: see docs/developers/reading.md."""

from collections.abc import Mapping
from typing import Any

import msgspec

from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item
from plugins.core.pictures import picture_view
from plugins.core.reading import OfBook, ReadingIndex


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """A page of the site."""

    title: str
    url: str


class Reason(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A recommendation: in which numbered list, why, by whom, and where it stands."""

    url: str
    list_no: int = 0
    reason: str = ""
    recommenders: tuple[str, ...] = ()


class ListedBook(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A book, with full addresses. ``language`` is the tag of the page's language; ``updated`` is RFC 3339.

    ``essays`` and ``events`` are how many there are, ``led_to`` the proposals and opinions. ``isbn`` has 13 digits.
    What is not known is left out.
    """

    id: str
    title: str
    url: str
    language: str
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    publisher: str = ""
    city: str = ""
    year: int = 0
    edition: str = ""
    isbn: str = ""
    themes: tuple[str, ...] = ()
    summary: str = ""
    cover: str = ""
    updated: str = ""
    recommendations: tuple[Reason, ...] = ()
    essays: int = 0
    events: int = 0
    rooms: tuple[Named, ...] = ()
    led_to: tuple[Named, ...] = ()


def listed_books(index: ReadingIndex) -> tuple[ListedBook, ...]:
    """All books, as the index has them: the newest first."""
    return tuple(_listed(index, entry, index.of_book[key]) for key, entry in index.books.items())


def _listed(index: ReadingIndex, entry: Entry, hanging: OfBook) -> ListedBook:
    edition, item = index.edition, entry.item
    base, facts = edition.config.base_url, _facts(edition, item)
    cover = edition.site.media.get(item.get("cover"))
    return ListedBook(
        id=item.id,
        title=entry.title,
        url=base + item.address,
        language=edition.config.languages[item.language].tag,
        subtitle=item.get("subtitle").lstrip("—"),
        authors=tuple(facts.get("authors", ())),
        translators=tuple(facts.get("translators", ())),
        publisher=facts.get("publisher", ""),
        city=facts.get("city", ""),
        year=item.get("year", 0),
        edition=item.get("edition"),
        isbn=item.get("isbn"),
        themes=tuple(item.get("themes", ())),
        summary=entry.summary,
        cover=base + picture_view(cover).src if cover and cover.width else "",
        updated=_changed(entry, hanging),
        recommendations=tuple(_reason(base, one) for one in hanging.recommendations),
        essays=len(hanging.essays),
        events=len(hanging.events),
        rooms=tuple(_named(base, room) for room in hanging.rooms),
        led_to=tuple(_named(base, decided) for decided in hanging.decided),
    )


def _facts(edition: LanguageEdition, item: Item) -> Mapping[str, Any]:
    """What is known of a book: what its translation does not say stands in the original."""
    original = edition.site.versions[item.key].get(edition.config.site.default_language, item)
    return original.fields | item.fields


def _reason(base: str, entry: Entry) -> Reason:
    item = entry.item
    return Reason(
        url=base + item.address,
        list_no=item.get("list_no", 0),
        reason=item.get("reason"),
        recommenders=tuple(item.get("recommender", ())),
    )


def _named(base: str, entry: Entry) -> Named:
    return Named(title=entry.title, url=base + entry.item.address)


def _changed(entry: Entry, hanging: OfBook) -> str:
    """When the book or what hangs on it changed last. A book itself has no date unless an editor wrote one."""
    said = (*hanging.recommendations, *hanging.essays, *hanging.events)
    times = [one.item.get("updated") or one.item.date for one in (entry, *said)]
    return max(filter(None, times), default="")
