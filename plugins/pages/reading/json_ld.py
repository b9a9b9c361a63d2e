"""Books, events, rooms and what is said of books, in schema.org's words.

What of it search engines want is in Google's documentation of structured data: of an event its name, its start and its
location; of a review who wrote it and of what; of a book its name, its authors and its address.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from plugins.core.edition import Entry
from plugins.core.items import Item
from plugins.core.reading import ReadingIndex
from plugins.core.views import Picture
from plugins.pages.metadata import article_json_ld, json_text

Data = dict[str, Any]
_ORIGIN = re.compile(r"^[（(\[［〔][^）)\]］〕]*[）)\]］〕]\s*")
_MOST = 30
"""How many reviews, parts and readings are named: machines follow the links for the others."""
_WITHOUT_LANGUAGE = ("Book", "Library")
"""A page in English says nothing of the language of a book; a place has none."""


def item_json_ld(index: ReadingIndex, item: Item, address: str, cover: Picture | None) -> str:
    """The page of ``item``; what is of none of the campaign's own types is an article as any other."""
    make = _MAKERS.get(item.kind)
    if make is None:
        return article_json_ld(index.edition, item, address, cover)
    data = _thing(index, item, _TYPES[item.kind], item.title, address) | make(index, item)
    if cover:
        data["image"] = index.edition.config.base_url + cover.src
    return json_text({"@context": "https://schema.org"} | {key: value for key, value in data.items() if value})


def named_in(index: ReadingIndex, item: Item) -> list[Entry]:
    """What :func:`item_json_ld` names beside ``item``."""
    return [*index.books_of(item), *_said_of(index, item), *index.collected(item), *_held_in(index, item)]


def book_data(index: ReadingIndex, book: Item) -> Data:
    """A book, as other things name it."""
    data = _thing(index, book, "Book", book.title, book.address)
    data |= {"author": _people(book.get("authors", ())), "isbn": book.get("isbn")}
    data.pop("description")
    return {key: value for key, value in data.items() if value}


def _thing(index: ReadingIndex, item: Item, kind: str, name: str, address: str) -> Data:
    url = index.edition.config.base_url + address
    return {
        "@type": kind,
        "@id": url,
        "name": name,
        "url": url,
        "inLanguage": "" if kind in _WITHOUT_LANGUAGE else index.edition.tag,
        "description": item.get("summary") or item.excerpt or item.title,
    }


def _book(index: ReadingIndex, book: Item) -> Data:
    publisher, year = book.get("publisher"), book.get("year")
    return {
        "author": _people(book.get("authors", ())),
        "translator": _people(book.get("translators", ())),
        "isbn": book.get("isbn"),
        "publisher": {"@type": "Organization", "name": publisher} if publisher else None,
        "datePublished": str(year or ""),
        "bookEdition": book.get("edition"),
        "genre": book.get("themes", []),
        "review": [_review_of(index, entry) for entry in _said_of(index, book)],
    }


def _said_of(index: ReadingIndex, book: Item) -> tuple[Entry, ...]:
    found = index.of_book.get(book.id) if book.kind == "book" else None
    return tuple(entry for entry in found.recommendations if not entry.is_foreign)[:_MOST] if found else ()


def _review_of(index: ReadingIndex, entry: Entry) -> Data:
    """A review on the page of what it is of, which is therefore not named."""
    data = _thing(index, entry.item, "Review", entry.title, entry.item.address) | _review_body(index, entry.item)
    data.pop("description")
    return {key: value for key, value in data.items() if value}


def _review(index: ReadingIndex, item: Item) -> Data:
    books = [book_data(index, entry.item) for entry in index.books_of(item)]
    return _review_body(index, item) | {"itemReviewed": books[0] if len(books) == 1 else books}


def _review_body(index: ReadingIndex, item: Item) -> Data:
    return {
        "author": _people(item.get("recommender") or item.get("author") or ()) or [_publisher(index)],
        "reviewBody": item.get("reason") or item.get("summary") or item.excerpt,
        "datePublished": item.date,
        "publisher": _publisher(index),
    }


def _essay(index: ReadingIndex, item: Item) -> Data:
    return {
        "headline": item.title,
        "author": _people(item.get("author", ())) or [_publisher(index)],
        "datePublished": item.date,
        "dateModified": item.get("updated"),
        "about": [book_data(index, entry.item) for entry in index.books_of(item)],
        "award": item.get("award"),
        "keywords": item.get("keywords", []),
        "publisher": _publisher(index),
        "mainEntityOfPage": index.edition.config.base_url + item.address,
    }


def _event(index: ReadingIndex, item: Item) -> Data:
    """One without a place is held on the web."""
    venue, url = item.get("venue"), index.edition.config.base_url + item.address
    online = {"@type": "VirtualLocation", "url": url}
    mode = "Offline" if venue else "Online"
    return {
        "startDate": item.get("start") or item.date,
        "endDate": item.get("end"),
        "eventStatus": f"https://schema.org/Event{'Scheduled' if item.is_listed else 'Cancelled'}",
        "eventAttendanceMode": f"https://schema.org/{mode}EventAttendanceMode",
        "location": {"@type": "Place", "name": venue, "address": venue} if venue else online,
        "performer": _people(item.get("speakers", ())),
        "organizer": _publisher(index),
        "about": [book_data(index, entry.item) for entry in index.books_of(item)],
    }


def _room(index: ReadingIndex, item: Item) -> Data:
    place = item.get("coordinates", [])
    return {
        "address": item.get("address") or index.edition.config.text(
            index.edition.config.footer.address, index.edition.code
        ),
        "geo": {"@type": "GeoCoordinates", "latitude": place[0], "longitude": place[1]} if place else None,
        "openingHours": item.get("hours"),
        "foundingDate": item.get("opened"),
        "parentOrganization": _publisher(index),
    }  # fmt: skip


def _campaign(index: ReadingIndex, item: Item) -> Data:
    first, _, last = item.get("period").partition("/")
    organizers = [{"@type": "Organization", "name": name} for name in item.get("organizer", ())]
    return {
        "startDate": first,
        "endDate": last or first,
        "about": item.get("theme"),
        "organizer": organizers or [_publisher(index)],
        "subEvent": [_sub_event(index, entry) for entry in _held_in(index, item)],
    }


def _held_in(index: ReadingIndex, item: Item) -> tuple[Entry, ...]:
    """The events of a campaign that have a day, in their language."""
    events = index.by_campaign.get(item.id, {}).get("event", ()) if item.kind == "campaign" else ()
    return tuple(entry for entry in events if not entry.is_foreign)[:_MOST]


def _sub_event(index: ReadingIndex, entry: Entry) -> Data:
    data = _thing(index, entry.item, "Event", entry.title, entry.item.address) | _event(index, entry.item)
    del data["about"]
    return {key: value for key, value in data.items() if value}


def _anthology(index: ReadingIndex, item: Item) -> Data:
    publisher, year = item.get("publisher"), item.get("year")
    essays = index.collected(item)
    names = dict.fromkeys(name for entry in essays for name in entry.item.get("author", ()))
    return {
        "author": _people(names) or [_publisher(index)],
        "publisher": {"@type": "Organization", "name": publisher} if publisher else _publisher(index),
        "datePublished": str(year or ""),
        "bookFormat": "https://schema.org/EBook",
        "hasPart": [
            _thing(index, entry.item, "Article", entry.title, entry.item.address) | {"headline": entry.title}
            for entry in essays[:_MOST]
        ],
    }


def _call(index: ReadingIndex, item: Item) -> Data:
    return {
        "headline": item.title,
        "datePublished": item.date,
        "expires": item.get("deadline"),
        "publisher": _publisher(index),
        "author": [_publisher(index)],
    }


def _people(names: Iterable[str]) -> list[Data]:
    """Persons, without the dynasty or the country that stands in brackets before the name of one."""
    return [{"@type": "Person", "name": _ORIGIN.sub("", name) or name} for name in names]


def _publisher(index: ReadingIndex) -> Data:
    return {"@type": "Organization", "name": index.edition.language.full_title}


_TYPES = {
    "book": "Book", "recommendation": "Review", "essay": "Article", "event": "Event", "reading_room": "Library",
    "campaign": "EventSeries", "anthology": "Book", "call": "CreativeWork",
}  # fmt: skip
_MAKERS: Mapping[str, Callable[[ReadingIndex, Item], Data]] = {
    "book": _book,
    "recommendation": _review,
    "essay": _essay,
    "event": _event,
    "reading_room": _room,
    "campaign": _campaign,
    "anthology": _anthology,
    "call": _call,
}
