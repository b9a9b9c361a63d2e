"""Pictures as the site publishes them: a few widths of each, named by what they are made of.

Which there are follows from the picture's size alone, so that pages can name them before any is made.
"""

import hashlib
from functools import cache

import PIL

from plugins.core.items import MediaFile, Renditions
from plugins.core.views import Picture

WIDTHS = (480, 800, 1200, 1600)
"""Pixels: a phone of ordinary and of high density, a column of text, and what a reader opens to look at closely."""
SHARED = 1200
"""The widest that stands in for all where one must be named: in ``src``, for shared links, in feeds."""
FORMATS = {
    "jpg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
    "png": {"format": "PNG", "optimize": True},
    "avif": {"format": "AVIF", "quality": 55, "speed": 9, "max_threads": 1},
}
"""How Pillow writes each. Speed 9 takes half the time of 8, or less, for files that are 5 to 18 % larger. One thread: a
picture is a process's whole work."""
COLOURS = 256
"""Of a PNG."""
METHOD = 3
"""The steps of :mod:`plugins.media.derive`. Who changes what they make of a picture counts on."""


def name_of(data: bytes) -> str:
    """What tells apart what is made of a picture: a fingerprint of its bytes and of the way it is made."""
    return hashlib.blake2b(data, digest_size=5, person=_recipe()).hexdigest()


@cache
def _recipe() -> bytes:
    """The fingerprint of all that decides what is made of a picture: another recipe gives other names."""
    recipe = (METHOD, WIDTHS, FORMATS, COLOURS, PIL.__version__)
    return hashlib.blake2b(repr(recipe).encode(), digest_size=hashlib.blake2b.PERSON_SIZE).digest()


def widths_of(width: int) -> tuple[int, ...]:
    """The widths that a picture of ``width`` pixels is published in: none is wider than it is."""
    widest = min(width, WIDTHS[-1])
    return (*(each for each in WIDTHS if each < widest), widest)


def scaled(width: int, height: int, target: int) -> int:
    """The height in pixels of a picture of ``width`` by ``height`` at the width ``target``."""
    return max(1, round(height * target / width))


def picture_view(file: MediaFile, alt: str = "", caption: str = "", credit: str = "") -> Picture:
    """``file`` as pages show it."""
    words = {"alt": alt, "caption": caption, "credit": credit}
    made = file.renditions
    if made is None:
        return Picture(src=file.url, width=file.width, height=file.height, large=file.url, **words)
    shown = max(width for width in made.widths if width <= max(SHARED, made.widths[0]))
    return Picture(
        src=made.address(shown),
        width=shown,
        height=scaled(file.width, file.height, shown),
        large=made.original or made.address(made.widths[-1]),
        srcset=_srcset(made, made.suffix),
        avif=_srcset(made, "avif"),
        **words,
    )


def _srcset(made: Renditions, suffix: str) -> str:
    return ", ".join(f"{made.address(width, suffix)} {width}w" for width in made.widths)


def forms_of(made: Renditions) -> tuple[tuple[int, str], ...]:
    """Width and suffix of every file of ``made``, the widest first."""
    return tuple((width, suffix) for width in reversed(made.widths) for suffix in (made.suffix, "avif"))
