"""What the files under ``content/`` are: sizes, pixels, whether a picture can be shown. Looked at once and remembered.

A picture is opened and decoded here, JPEG at an eighth of its size, so that a damaged one is known before a page names
it. What is made of it is made by ``plugins.media``.
"""

import io
import struct
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import msgspec
from PIL import Image, UnidentifiedImageError

from plugins.content.pdf import is_scan
from plugins.core.inventory import Signature
from plugins.core.pictures import name_of

LARGEST = 100_000_000
"""Pixels that a picture may have: as many as the best cameras have, and 400 MB in memory where nothing is left out."""
LONGEST = 32_768
"""Pixels of a side: beyond, libavif and the browsers open no AVIF; JPEG ends at 65,500."""
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP", "TIFF", "JPEG2000")
PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".jp2", ".j2k")
"""The endings of files that may be pictures that can be shown."""
_DAMAGES = (OSError, RuntimeError, SyntaxError, ValueError, EOFError, IndexError, struct.error)
"""What Pillow raises for files that are damaged, or made to do damage."""

Fault = Literal["", "broken", "empty", "large", "type", "svg", "heic"]
_NOT_SHOWN: dict[str, Fault] = {".svg": "svg", ".svgz": "svg", ".heic": "heic", ".heif": "heic"}


class Measurement(msgspec.Struct, frozen=True, array_like=True):
    """A file's size in bytes, and a picture's in pixels as it is shown; 0 for what is no picture.

    ``suffix`` is the format beside AVIF that a picture is published in, empty for an animation, which stays as it is.
    ``name`` tells apart what is made of it. ``fault`` is why it cannot be shown;
    ``is_scan`` is of a PDF, see :func:`plugins.content.pdf.is_scan`.
    """

    signature: Signature | None
    size: int
    width: int = 0
    height: int = 0
    suffix: Literal["", "jpg", "png"] = ""
    name: str = ""
    fault: Fault = ""
    is_scan: bool = False


class Measurements:
    """The measurements of one build. ``known`` are those of earlier ones; ``fresh`` lists what was measured now."""

    def __init__(self, root: Path, inventory: Mapping[str, Signature | None], known: dict[str, Measurement]) -> None:
        """``inventory`` holds the files under ``root``; one without a signature is measured whatever is known of it."""
        self._root = root
        self._inventory = inventory
        self.known = known
        self.fresh: list[str] = []

    def of(self, path: str) -> Measurement | None:
        """The measurement of the file ``path``; ``None`` if there is none, or if it is an article."""
        if path not in self._inventory or path.endswith(".md"):
            return None
        signature = self._inventory[path]
        found = self.known.get(path)
        if found is None or signature is None or found.signature != signature:
            found = self.known[path] = _measure(self._root / path, signature)
            self.fresh.append(path)
        return found


def _measure(file: Path, signature: Signature | None) -> Measurement:
    suffix = file.suffix.lower()
    if suffix == ".pdf":
        data = file.read_bytes()
        return Measurement(signature, len(data), fault="type", is_scan=is_scan(data))
    if suffix not in PICTURES:
        return Measurement(signature, file.stat().st_size, fault=_NOT_SHOWN.get(suffix, "type"))
    data = file.read_bytes()
    if not data:
        return Measurement(signature, 0, fault="empty")
    try:
        return _measure_picture(data, signature)
    except Image.DecompressionBombError:
        return Measurement(signature, len(data), fault="large")
    except UnidentifiedImageError:
        return Measurement(signature, len(data), fault="type")
    except _DAMAGES:
        return Measurement(signature, len(data), fault="broken")


def _measure_picture(data: bytes, signature: Signature | None) -> Measurement:
    with warnings.catch_warnings():
        # Pillow warns of what is large, beyond a limit that is not ours, and of odd metadata, which is not kept.
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            width, height = picture.size
            if width * height > LARGEST or max(width, height) > LONGEST:
                return Measurement(signature, len(data), fault="large")
            if picture.format == "GIF" and getattr(picture, "is_animated", False):
                return Measurement(signature, len(data), width, height)
            suffix = "png" if _is_drawn(picture) else "jpg"
            picture.draft(picture.mode, (max(1, width // 8), max(1, height // 8)))
            picture.load()
            if picture.getexif().get(0x0112, 1) >= 5:  # turned by a quarter when shown
                width, height = height, width
    return Measurement(signature, len(data), width, height, suffix, name_of(data))


def _is_drawn(picture: Image.Image) -> bool:
    """Whether it has transparent parts, or a palette: JPEG keeps neither."""
    return picture.mode in ("1", "P", "PA", "LA", "RGBA") or "transparency" in picture.info
