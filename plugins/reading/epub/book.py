"""A book before it is printed."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from plugins.core.text import width

_COVER_LINE = 8
"""Han characters in a line of the cover."""


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
    """An essay. ``tag`` is its language, ``url`` its page on the site, ``body`` XHTML."""

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


class Book(msgspec.Struct, frozen=True, kw_only=True):
    """A book. ``lines`` is the title as the cover breaks it, ``cover`` the name of its picture, if it has one.

    ``identifier`` is the address of the anthology's page; ``modified`` is in UTC, as EPUB wants it.
    """

    identifier: str
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
    preface: str = ""
    pictures: tuple[Picture, ...] = ()
    cover: str = ""


def cover_lines(parts: Sequence[str]) -> tuple[str, ...]:
    """``parts`` of a title joined to lines of at most eight Han characters; a part that is longer has its own line."""
    lines = [""]
    for part in parts:
        if lines[-1] and width(lines[-1] + part) > _COVER_LINE:
            lines.append("")
        lines[-1] += part
    return tuple(line.strip() for line in lines if line.strip())


def modified(moments: Sequence[str]) -> str:
    """The latest of ``moments`` (RFC 3339 or days) as EPUB wants it; the beginning of time if there is none."""
    times = [datetime.fromisoformat(text) for text in moments if text]
    aware = [time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC) for time in times]
    return f"{max(aware, default=datetime(1970, 1, 1, tzinfo=UTC)):%Y-%m-%dT%H:%M:%SZ}"
