"""Scanned pages: what of a folder of scans is shown page by page."""

import re
from collections.abc import Sequence

import msgspec

from plugins.core.image_services import ImageService
from plugins.core.transcriptions import TextLine

PART = 10
"""How many pages stand together at one address. That of a page never changes with what is written on it or others."""
_FIRST = re.compile(r"[0-9]+")
_NUMBER = re.compile(r"[0-9]+|[ivxlcdm]+|[一二三四五六七八九十百〇零]+", re.IGNORECASE)


class ScannedPage(msgspec.Struct, frozen=True, array_like=True):
    """Page ``number`` of a folder of scans, from 1 in the order of the files' names, and its picture ``path``.

    ``label`` is the number printed on it, or its own. ``text`` is its transcription (Markdown), ``lines`` are its
    lines with their places in pixels of ``service``. Without a service the picture cannot be shown.
    """

    number: int
    path: str
    label: str
    text: str = ""
    lines: tuple[TextLine, ...] = ()
    service: ImageService | None = None

    @property
    def anchor(self) -> str:
        """What names it on a page and in a manifest: ``p12``. It never changes with what is printed on it."""
        return f"p{self.number}"

    @property
    def is_numbered(self) -> bool:
        """Whether what is printed on it is a number; 封面 is none."""
        return _NUMBER.fullmatch(self.label) is not None

    @property
    def part(self) -> int:
        """Which part of its folder it stands in, from 1."""
        return (self.number - 1) // PART + 1


def parts_of(pages: Sequence[ScannedPage]) -> list[Sequence[ScannedPage]]:
    """``pages`` in parts of :data:`PART`."""
    return [pages[start : start + PART] for start in range(0, len(pages), PART)]


def find_page(pages: Sequence[ScannedPage], printed: str) -> ScannedPage | None:
    """The page on which the number ``printed`` stands, or the first of ``12—20``; ``None`` if there is none."""
    first = _FIRST.search(printed)
    wanted = (printed.strip(), first[0] if first else "")
    return next((page for label in wanted if label for page in pages if page.label == label), None)
