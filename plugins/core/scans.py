"""Scanned pages: what of a folder of scans is shown page by page."""

import msgspec

from plugins.core.image_services import ImageService
from plugins.core.transcriptions import TextLine


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
