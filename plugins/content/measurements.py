"""The sizes of files under ``content/``, pictures in pixels: measured once, then remembered by their signature."""

from collections.abc import Mapping
from pathlib import Path

import msgspec
from PIL import Image, UnidentifiedImageError

from plugins.core.inventory import Signature

_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")
_LARGEST = 200_000_000
"""Pixels that a picture may have; Pillow's own limit only warns below twice its size."""


class Measurement(msgspec.Struct, frozen=True, array_like=True):
    """A file's size in bytes, and a picture's in pixels as it is shown; 0 for what is no picture."""

    signature: Signature | None
    size: int
    width: int = 0
    height: int = 0

    @property
    def is_too_large(self) -> bool:
        """Whether it is a picture that cannot be opened, or one too large to be."""
        return self.width * self.height >= _LARGEST


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
    if file.suffix.lower() not in _PICTURES:
        return Measurement(signature, file.stat().st_size)
    try:
        with Image.open(file) as picture:
            width, height = picture.size
            if picture.getexif().get(0x0112, 1) >= 5:  # turned by a quarter when shown
                width, height = height, width
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        width = height = _LARGEST
    return Measurement(signature, file.stat().st_size, width, height)
