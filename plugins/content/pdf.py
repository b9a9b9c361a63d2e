"""What of a PDF decides whether it can be read by everyone: whether there is text in it, or only pictures of pages."""

import re
import zlib
from collections.abc import Iterator

_FONT = re.compile(rb"/Type\s*/Font\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b[^\x00]{0,400}?stream\r?\n")
_MOST = 4_000_000
"""Bytes that are looked at of one packed stream: a few kilobytes may unpack to gigabytes."""


def is_scan(data: bytes) -> bool:
    """Whether the PDF ``data`` shows pictures and has no font: there is nothing to select, to search or to read aloud.

    Text that was recognised in a scan has a font, though it is not seen. What is encrypted is not judged. See
    ISO 32000-1, 7.5.7 (packed objects) and 9.5 (a font says that it is one).
    """
    if not data.startswith(b"%PDF-") or b"/Encrypt" in data or not _PICTURE.search(data):
        return False
    return not any(_FONT.search(part) for part in (data, *_packed(data)))


def _packed(data: bytes) -> Iterator[bytes]:
    """The objects that stand packed in streams, unpacked; what cannot be unpacked is left out."""
    for match in _OBJECTS.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[match.end() :], _MOST)
        except zlib.error:
            continue
