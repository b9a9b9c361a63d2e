"""A book before it is printed."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from plugins.core.text import width

_COVER_LINE = 8
"""Han characters in a line of the cover."""
_ENDS = ("：", ":", "——")


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A picture, by its name in the book."""

    name: str
    data: bytes

    @property
    def media_type(self) -> str:
        """By its name's end."""
        suffix = self.name.rpartition(".")[2]
        return "image/jpeg" if suffix == "jpg" else f"image/{suffix}"


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """A text. ``tag`` is its language, ``url`` its page on the site, ``body`` XHTML.

    ``notes`` are facts about it, a line each, in the language of the book; if it ``is_cited``, its address stands
    below it.
    """

    file: str
    title: str
    tag: str
    url: str
    body: str
    subtitle: str = ""
    author: str = ""
    award: str = ""
    books: str = ""
    has_audio: bool = False
    notes: tuple[str, ...] = ()
    is_cited: bool = False


class Book(msgspec.Struct, frozen=True, kw_only=True):
    """A book. ``lines`` is the title as the cover breaks it, ``cover`` the name of its picture, if it has one.

    ``url`` is its page on the site, and its ``identifier``, with a mark behind it where a page has several books.
    ``modified`` is in UTC, as EPUB wants it. ``facts`` stand on its title page, a line each; ``sources`` are what else
    it is made of, such as the number of the printed book. ``rights`` are said in words. A book that ``is_vertical``
    is set in columns from right to left.
    """

    identifier: str
    url: str
    tag: str
    title: str
    lines: tuple[str, ...]
    modified: str
    publisher: str
    chapters: tuple[Chapter, ...]
    subtitle: str = ""
    year: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    rights: str = ""
    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    is_vertical: bool = False
    preface: str = ""
    pictures: tuple[Picture, ...] = ()
    cover: str = ""


def cover_lines(parts: Sequence[str]) -> tuple[str, ...]:
    """``parts`` of a title in lines of at most eight Han characters, of nearly one width; a longer part has its own.

    What ends in a colon or a dash ends a line.
    """
    groups: list[list[str]] = [[]]
    for part in parts:
        groups[-1].append(part)
        if part.endswith(_ENDS):
            groups.append([])
    return tuple(line.strip() for group in groups for line in _even_lines(group) if line.strip())


def _even_lines(parts: Sequence[str]) -> list[str]:
    """As few lines as there must be, the widest of them as narrow as it can be."""
    fewest = len(_lines(parts, _COVER_LINE))
    return next(lines for most in range(1, _COVER_LINE + 1) if len(lines := _lines(parts, most)) == fewest)


def _lines(parts: Sequence[str], most: int) -> list[str]:
    lines = [""]
    for part in parts:
        if lines[-1] and width(lines[-1] + part) > most:
            lines.append("")
        lines[-1] += part
    return lines


def modified(moments: Sequence[str]) -> str:
    """The latest of ``moments`` (RFC 3339 or days) as EPUB wants it; the beginning of time if there is none."""
    times = [datetime.fromisoformat(text) for text in moments if text]
    aware = [time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC) for time in times]
    return f"{max(aware, default=datetime(1970, 1, 1, tzinfo=UTC)):%Y-%m-%dT%H:%M:%SZ}"
