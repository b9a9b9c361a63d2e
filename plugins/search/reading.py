"""What items of the reading campaign are found by beside their text: people, themes, book numbers, titles of books."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from stdnum import isbn

from plugins.core.items import Item
from plugins.core.reading import ReadingIndex

_PEOPLE: Mapping[str, tuple[str, ...]] = {
    "book": ("authors", "translators"),
    "event": ("speakers",),
    "reading_room": ("leader",),
    "recommendation": ("recommender",),
}
_TAGS: Mapping[str, tuple[str, ...]] = {"book": ("themes",)}
_LINES: Mapping[str, tuple[str, ...]] = {
    "book": ("publisher",),
    "campaign": ("theme", "organizer"),
    "event": ("venue",),
    "initiative": ("signatories",),
    "reading_room": ("address",),
    "recommendation": ("reason",),
}
"""The fields of every type whose values are people, are tags, and stand above the text."""
_ORIGIN = re.compile(r"^\s*[\[［【〔(（][^\])）］】〕]*[\])）］】〕]\s*")
"""The dynasty or country before a name: ``[清]``."""


class Found(NamedTuple):
    """What an item is found by beside its title and its text; ``lines`` stand above the text."""

    people: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


def found_by(index: ReadingIndex, item: Item) -> Found:
    """What ``item`` is found by in the language of ``index``; nothing if it is not of the campaign."""
    return Found(
        people=tuple(_ORIGIN.sub("", name) for name in _values(item, _PEOPLE)),
        tags=tuple(_values(item, _TAGS)),
        lines=tuple(_lines(index, item)),
    )


def _lines(index: ReadingIndex, item: Item) -> Iterator[str]:
    yield from _values(item, _LINES)
    if item.kind == "book" and (number := item.get("isbn")):
        # As the back of the book has it, and as a scanner reads it.
        yield f"ISBN {isbn.format(number)} {number}"
    if books := index.books_of(item):
        yield index.edition.join(book.title for book in books)


def _values(item: Item, fields: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The values of those of ``fields`` that the type of ``item`` has."""
    for field in fields.get(item.kind, ()):
        value = item.get(field, ())
        yield from [value] if isinstance(value, str) else value
