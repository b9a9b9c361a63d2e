"""From a scan as an editor gives it to the files of its IIIF service: upright, sRGB or grey, without metadata.

Each level is the one before halved by plain averages. A JPEG of 6000 by 8000 pixels is to need no more than 300 MB, and
takes 190 in memory: it stays as it lies in the file and each of its tiles is turned by itself, and it is decoded again
at half its size instead of being halved beside what is made.
"""

import io
import math
import mmap
import struct
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from PIL import Image, ImageCms

from plugins.core.image_services import JPEG, ImageFile, ImageService, image_files
from plugins.core.pictures import name_of

_FAILURES = (OSError, RuntimeError, SyntaxError, ValueError, EOFError, IndexError, struct.error)
"""What Pillow raises for what it cannot read or write."""
_LARGE = 12_000_000
"""Pixels: of more than these there is only one copy at a time."""
_STRIP = 256
"""Rows that are converted at a time where a whole picture would need twice the memory."""
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How a picture becomes upright, by the orientation that its Exif data has."""
_ORIENTATION = 0x0112
_PAPER = 255
"""What shows through transparent parts: white."""

Box = tuple[int, int, int, int]


class Order(msgspec.Struct, frozen=True, array_like=True):
    """A picture to make: the file ``path``, or its bytes where the worker does not see the files of this machine."""

    service: ImageService
    path: str = ""
    data: bytes = b""


class Made(msgspec.Struct, frozen=True, array_like=True):
    """``files`` are pairs of a path below :attr:`ImageService.stem` and JPEG bytes; none if nothing could be made.

    ``is_changed``: the picture has other bytes than those that were measured.
    """

    files: tuple[tuple[str, bytes], ...] = ()
    is_changed: bool = False


def derive(order: Order) -> Made:
    """The files of a service. The same bytes give the same files."""
    with warnings.catch_warnings():
        # What is odd in its metadata, which is not kept, and what is large: both have been looked at.
        warnings.simplefilter("ignore")
        try:
            if name_of(_bytes(order)) != order.service.name:
                return Made(is_changed=True)
            return Made(tuple(_derive(order)))
        except _FAILURES:
            return Made()


def _bytes(order: Order) -> bytes | mmap.mmap:
    """The whole picture file, without a copy in memory if it is on this machine."""
    if not order.path:
        return order.data
    with Path(order.path).open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _derive(order: Order) -> Iterator[tuple[str, bytes]]:
    service, number = order.service, 0
    level, turn = _open(order, number)
    for file in image_files(service):
        while number < file.level:
            number += 1
            if number == 1 and math.prod(level.size) > _LARGE and _is_jpeg(order):
                del level
                level, turn = _open(order, number)
            else:
                level = level.reduce(2)
            level, turn = _turned(level, turn), None
        yield file.path, _write(_cut(level, file, turn))


def _is_jpeg(order: Order) -> bool:
    with Image.open(order.path or io.BytesIO(order.data)) as picture:
        return picture.format in ("JPEG", "MPO")


def _cut(level: Image.Image, file: ImageFile, turn: Image.Transpose | None) -> Image.Image:
    """What ``file`` shows of ``level``, upright."""
    if file.size == _upright_size(level, turn):
        return _turned(level, turn)
    if turn is None:
        return level.crop(file.box)
    return _turned(level.crop(_lying(file.box, level.size, turn)), turn)


def _lying(box: Box, size: tuple[int, int], turn: Image.Transpose) -> Box:
    """``box`` of the upright picture as a box of the picture of ``size`` that ``turn`` has yet to make upright."""
    left, top, right, bottom = box
    width, height = size
    steps: dict[Image.Transpose, Box] = {
        Image.Transpose.FLIP_LEFT_RIGHT: (width - right, top, width - left, bottom),
        Image.Transpose.ROTATE_180: (width - right, height - bottom, width - left, height - top),
        Image.Transpose.FLIP_TOP_BOTTOM: (left, height - bottom, right, height - top),
        Image.Transpose.TRANSPOSE: (top, left, bottom, right),
        Image.Transpose.ROTATE_270: (top, height - right, bottom, height - left),
        Image.Transpose.TRANSVERSE: (width - bottom, height - right, width - top, height - left),
        Image.Transpose.ROTATE_90: (width - bottom, left, width - top, right),
    }
    return steps[turn]


def _upright_size(picture: Image.Image, turn: Image.Transpose | None) -> tuple[int, int]:
    is_turned = turn is not None and turn in (_TURNS[5], _TURNS[6], _TURNS[7], _TURNS[8])
    return (picture.height, picture.width) if is_turned else picture.size


def _turned(picture: Image.Image, turn: Image.Transpose | None) -> Image.Image:
    return picture if turn is None else picture.transpose(turn)


def _open(order: Order, number: int) -> tuple[Image.Image, Image.Transpose | None]:
    """The picture at level ``number``, in sRGB or grey, and how it is turned upright.

    Raises :class:`ValueError` if it is not of the size that was measured.
    """
    with Image.open(order.path or io.BytesIO(order.data)) as picture:
        reduced = order.service.reduced * 2**number
        if reduced > 1 and picture.format in ("JPEG", "MPO"):
            # Decoded at an eighth at least: what is left is halved below.
            picture.draft(picture.mode, tuple(-(-side // reduced) for side in picture.size))
        picture.load()
        turn = _TURNS.get(picture.getexif().get(_ORIENTATION, 1))
        wanted = order.service.levels[number]
        width = _upright_size(picture, turn)[0]
        profile = picture.info.get("icc_profile")
        shown = _in_eight_bits(picture)
        while width > wanted[0]:
            shown, width = shown.reduce(2), -(-width // 2)
        if _upright_size(shown, turn) != wanted:
            raise ValueError(f"{shown.size} instead of {wanted}")
        return _to_srgb(shown, profile), turn


def _in_eight_bits(picture: Image.Image) -> Image.Image:
    """``picture`` in 8 bits a channel, without palette and without transparency."""
    if picture.mode.startswith(("I", "F")):
        return _from_deep(picture)
    if picture.mode == "1":
        return picture.convert("L")
    has_alpha = picture.mode in ("PA", "LA", "La", "RGBA", "RGBa") or "transparency" in picture.info
    if has_alpha:
        clear = picture.convert("RGBA")
        paper = Image.new("RGB", picture.size, (_PAPER,) * 3)
        paper.paste(clear, mask=clear.getchannel("A"))
        return paper
    return picture.convert("RGB") if picture.mode == "P" else picture


def _from_deep(picture: Image.Image) -> Image.Image:
    """From 16 or 32 bits of grey: the brightest that its bits can say stays the brightest."""
    _, most = picture.getextrema()
    brightest = 65535 if picture.mode.startswith("I;16") or 255 < most <= 65535 else most
    factor = 255 / brightest if most > 255 else 1
    return _by_strips(picture, "L", lambda strip: strip.convert("F").point(lambda value: value * factor).convert("L"))


def _to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """``picture`` in sRGB, or in grey: as viewers take it that has no profile."""
    if profile and picture.mode in ("L", "RGB", "CMYK"):
        try:
            return _apply(picture, profile)
        except (ImageCms.PyCMSError, OSError):
            pass  # A profile that is damaged, or not for these colours, says nothing.
    if picture.mode in ("L", "RGB"):
        return picture
    return _by_strips(picture, "RGB", lambda strip: strip.convert("RGB"))


def _apply(picture: Image.Image, profile: bytes) -> Image.Image:
    """Raises :class:`ImageCms.PyCMSError` if ``profile`` cannot be applied."""
    own, srgb = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
    transform = ImageCms.buildTransform(own, srgb, picture.mode, "RGB")
    if picture.mode == "RGB":
        return ImageCms.applyTransform(picture, transform, inPlace=True) or picture
    return _by_strips(picture, "RGB", lambda strip: ImageCms.applyTransform(strip, transform))


def _by_strips(picture: Image.Image, mode: str, convert: Callable[[Image.Image], Image.Image]) -> Image.Image:
    """``picture`` converted a few rows at a time."""
    made = Image.new(mode, picture.size)
    width, height = picture.size
    for top in range(0, height, _STRIP):
        made.paste(convert(picture.crop((0, top, width, min(top + _STRIP, height)))), (0, top))
    return made


def _write(picture: Image.Image) -> bytes:
    picture.info = {}
    out = io.BytesIO()
    picture.save(out, **JPEG)
    return out.getvalue()
