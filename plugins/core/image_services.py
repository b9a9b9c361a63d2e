"""Pictures as IIIF Image API 3 has them, level 0: which files there are of each, where they stand, what info.json says.

All follows from a picture's size and kind, so that pages, manifests and the check of the output can name every file
before any is made. Source: https://iiif.io/api/image/3.0/ (canonical addresses: 4.7, ``sizes`` and ``tiles``: 5.3-5.4).
"""

import hashlib
from collections.abc import Iterator
from typing import Any, Literal

import msgspec
import PIL

from plugins.core.addresses import media_address

CONTEXT = "http://iiif.io/api/image/3/context.json"
TILE = 512
"""Pixels of a tile's side."""
LONGEST = 6000
"""Pixels of a text page's longer side: 400 dpi of an A3 sheet. A larger scan is halved until it fits."""
SMALLEST = 400
"""The longer side of a text page's smallest size, its thumbnail, is no longer than this."""
WHOLE = 2048
"""A tiled picture is given whole up to this size; beyond, its tiles are what a viewer asks for."""
JPEG = {"format": "JPEG", "quality": 80}
"""How Pillow writes each file. Neither progressive nor optimized: both take more time than all else together."""
METHOD = 1
"""The steps of :mod:`plugins.scans.derive`. Who changes what they make of a picture counts on."""

Kind = Literal["sizes", "tiles"]
Size = tuple[int, int]


class ImageService(msgspec.Struct, frozen=True, array_like=True):
    """A picture that is published by IIIF.

    ``stem`` is the address on the site of the folder of its files, without the last slash, and holds the fingerprint of
    what they are made of. ``width`` and ``height`` are pixels of what is published, upright; the picture itself is
    ``reduced`` times as large. ``kind`` is ``sizes`` for text pages, which are given whole in a few sizes, and
    ``tiles`` for what is looked at closely. ``name`` tells the bytes of the picture apart from others, see
    :func:`plugins.core.pictures.name_of`.
    """

    stem: str
    width: int
    height: int
    kind: Kind
    name: str
    reduced: int = 1

    @property
    def levels(self) -> tuple[Size, ...]:
        """The sizes of the whole picture, each half of the one before, the largest first."""
        return tuple(_levels(self.width, self.height, SMALLEST if self.kind == "sizes" else TILE))

    @property
    def top(self) -> int:
        """Which of the levels is what ``full/max`` gives."""
        if self.kind == "sizes":
            return 0
        return next(number for number, size in enumerate(self.levels) if max(size) <= WHOLE)

    def whole(self, width: int) -> tuple[str, Size]:
        """Address and size of the smallest file of the whole picture that is at least ``width`` pixels wide.

        The largest if none is.
        """
        fitting = [number for number, size in enumerate(self.levels) if size[0] >= width and number >= self.top]
        number = fitting[-1] if fitting else self.top
        return f"{self.stem}/{self._whole(number)}", self.levels[number]

    def wholes(self) -> tuple[tuple[str, Size], ...]:
        """Address and size of every file of the whole picture, the smallest first: what a ``srcset`` says."""
        numbers = range(len(self.levels) - 1, self.top - 1, -1)
        return tuple((f"{self.stem}/{self._whole(number)}", self.levels[number]) for number in numbers)

    def _whole(self, number: int) -> str:
        width, height = self.levels[number]
        return _file("full", "max" if number == self.top else f"{width},{height}")


class ImageFile(msgspec.Struct, frozen=True, array_like=True):
    """One file: its path below :attr:`ImageService.stem`, and the rectangle of the level that it shows.

    ``box`` is left, top, right and bottom in pixels of the level, the latter two not included.
    """

    path: str
    level: int
    box: tuple[int, int, int, int]

    @property
    def size(self) -> Size:
        """Pixels of the file."""
        left, top, right, bottom = self.box
        return right - left, bottom - top


def image_service(path: str, name: str, width: int, height: int, kind: Kind) -> ImageService:
    """The picture ``path`` under ``content/``, of ``width`` by ``height`` pixels upright, as it is published.

    ``name`` is what :func:`plugins.core.pictures.name_of` gives for its bytes.
    """
    reduced = 1
    while kind == "sizes" and max(width, height) > LONGEST:
        width, height, reduced = -(-width // 2), -(-height // 2), reduced * 2
    stem = f"{media_address(path).rpartition('.')[0]}.{made_name(name, kind)}"
    return ImageService(stem, width, height, kind, name, reduced)


def made_name(name: str, kind: Kind) -> str:
    """What tells apart the files that are made of a picture: other bytes or another recipe give another name."""
    recipe = (name, kind, METHOD, TILE, LONGEST, SMALLEST, WHOLE, JPEG, PIL.__version__)
    return hashlib.blake2b(repr(recipe).encode(), digest_size=5).hexdigest()


def image_files(service: ImageService) -> Iterator[ImageFile]:
    """Every picture file of ``service``, the largest level first; ``info.json`` stands beside them."""
    corner = ""
    for number, (width, height) in enumerate(service.levels):
        if service.kind == "tiles" and (width > TILE or height > TILE):
            # A corner of a single pixel has one address on all levels.
            tiles = list(_tiles(service, number))
            yield from tiles[:-1] if tiles[-1].path == corner else tiles
            corner = tiles[-1].path
        if number >= service.top:
            yield ImageFile(service._whole(number), number, (0, 0, width, height))  # noqa: SLF001  of this module


def image_info(service: ImageService, base_url: str) -> dict[str, Any]:
    """What ``info.json`` says. ``base_url`` is the site's, without the last slash.

    Empty, it gives an ``id`` without a host: for a viewer on a page of the site, which then works wherever the site is
    looked at. A size or tile that is not said here is not there, and what is said is there.

    A text page is one tile at each of its scales. Without ``tiles`` OpenSeadragon asks for the largest size by its
    pixels, where the canonical address is ``full/max``: the largest file would be there twice.
    """
    levels, top = service.levels, service.top
    factors = [2**number for number in range(len(levels))]
    is_paged = service.kind == "sizes"
    tile = {"width": service.width, "height": service.height} if is_paged else {"width": TILE, "height": TILE}
    limits = {"maxWidth": levels[top][0], "maxHeight": levels[top][1]} if top else {}
    return {
        "@context": CONTEXT,
        "id": base_url + service.stem,
        "type": "ImageService3",
        "protocol": "http://iiif.io/api/image",
        "profile": "level0",
        "width": service.width,
        "height": service.height,
        **limits,
        "sizes": [{"width": width, "height": height} for width, height in reversed(levels[top + 1 :])],
        "tiles": [{**tile, "scaleFactors": factors}],
    }


def _levels(width: int, height: int, smallest: int) -> Iterator[Size]:
    yield width, height
    while max(width, height) > smallest:
        width, height = -(-width // 2), -(-height // 2)
        yield width, height


def _tiles(service: ImageService, number: int) -> Iterator[ImageFile]:
    """The tiles of a level, named by the part of the whole picture that they show."""
    width, height = service.levels[number]
    factor = 2**number
    for top in range(0, height, TILE):
        for left in range(0, width, TILE):
            right, bottom = min(left + TILE, width), min(top + TILE, height)
            x, y = left * factor, top * factor
            across, down = min(TILE * factor, service.width - x), min(TILE * factor, service.height - y)
            path = _file(f"{x},{y},{across},{down}", f"{right - left},{bottom - top}")
            yield ImageFile(path, number, (left, top, right, bottom))


def _file(region: str, size: str) -> str:
    return f"{region}/{size}/0/default.jpg"
