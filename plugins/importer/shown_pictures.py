"""The pictures that a page shows: numbered in their order, and found where they were kept."""

import base64
import binascii
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote_to_bytes

from plugins.importer.document import Picture
from plugins.importer.page_tree import Node
from plugins.importer.pictures import read_picture

_SMALLEST = 16
"""Pixels below which a picture is a counter or an ornament."""
_LEAST = 200
"""Bytes below which a picture in an address only holds the place until scripts have run."""


class ShownPictures:
    """``found`` has the pictures by number from 1; ``None`` for one that was not kept.

    ``find`` gives the bytes of the picture at an address, none if it is not there.
    """

    def __init__(self, find: Callable[[str], bytes]) -> None:
        self._find = find
        self.found: list[Picture | None] = []
        self._numbers: dict[str, int] = {}

    def number_of(self, node: Node) -> int:
        """The number of what an ``<img>`` shows; 0 for an ornament."""
        addresses = [node.attributes[key] for key in ("data-src", "data-original", "src") if node.attributes.get(key)]
        if not addresses or _is_ornament(node):
            return 0
        if addresses[0] in self._numbers:
            return self._numbers[addresses[0]]
        data = next(filter(None, map(self._data, addresses)), b"")
        if not data and len(addresses) == 1 and addresses[0].startswith("data:"):
            return 0
        self.found.append(read_picture(data) if data else None)
        self._numbers[addresses[0]] = len(self.found)
        return len(self.found)

    def _data(self, address: str) -> bytes:
        return _data_of(address) if address.startswith("data:") else self._find(address)


def file_under(folder: Path, path: str) -> bytes:
    """The bytes of the file ``path`` in ``folder``; nothing where there is none, or where it leads out of there."""
    try:
        file = (folder / path).resolve()
        return file.read_bytes() if file.is_relative_to(folder.resolve()) and file.is_file() else b""
    except (OSError, ValueError):
        return b""


def _data_of(address: str) -> bytes:
    """The bytes in an address; nothing for a drawing."""
    kind, _, rest = address.removeprefix("data:").partition(",")
    if "svg" in kind:
        return b""
    try:
        data = base64.b64decode(rest) if kind.endswith(";base64") else unquote_to_bytes(rest)
    except (binascii.Error, ValueError):
        return b""
    return data if len(data) > _LEAST else b""


def _is_ornament(node: Node) -> bool:
    sizes = [node.attributes.get(key, "").removesuffix("px") for key in ("width", "height", "data-w")]
    return any(size.isdecimal() and int(size) < _SMALLEST for size in sizes)
