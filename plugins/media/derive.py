"""From a picture as an editor gives it to the files that are published: upright, sRGB, without metadata.

The same bytes give the same files: whoever changes the steps changes ``METHOD`` in :mod:`plugins.core.pictures`. A JPEG
is decoded no larger than needed, each width is made of the next wider one, and a colour profile is applied to the
widest, not to the whole picture.
"""

import io
import struct
import warnings
from collections.abc import Callable, Iterator

import msgspec
from PIL import Image, ImageCms, ImageOps

from plugins.core.pictures import COLOURS, FORMATS, scaled

_FAILURES = (OSError, RuntimeError, SyntaxError, ValueError, EOFError, IndexError, struct.error)
"""What Pillow raises for what it cannot read or write."""


class Order(msgspec.Struct, frozen=True, array_like=True):
    """A picture to make: its bytes, how large it is when upright, and the widths and suffixes that are wanted."""

    data: bytes
    width: int
    height: int
    forms: tuple[tuple[int, str], ...]


def derive(order: Order) -> list[bytes]:
    """The files that are wanted, in their order, the widest first.

    Nothing if Pillow cannot make them: :mod:`plugins.content.measurements` has opened the picture, but not all of what
    may be wrong shows there.
    """
    with warnings.catch_warnings():
        # What is odd in its metadata, which is not kept, and what is large: both have been looked at.
        warnings.simplefilter("ignore")
        try:
            return list(_derive(order))
        except _FAILURES:
            return []


def _derive(order: Order) -> Iterator[bytes]:
    shown, width = None, 0
    for wanted, suffix in order.forms:
        if wanted != width:
            height = scaled(order.width, order.height, wanted)
            shown = _open(order, wanted, height) if shown is None else _resize(shown, wanted, height)
            width = wanted
        yield _write(shown, suffix)


def _open(order: Order, width: int, height: int) -> Image.Image:
    """The picture upright, in sRGB, at the widest of the wanted widths."""
    with Image.open(io.BytesIO(order.data)) as picture:
        if picture.format in ("JPEG", "MPO"):
            longer = max(width, height)
            picture.draft(
                picture.mode, (longer, longer) if order.width == order.height else _lying(picture, width, height)
            )
        upright = ImageOps.exif_transpose(picture)
        profile = picture.info.get("icc_profile")
    shown = _resize(_without_palette(upright), width, height)
    shown = _to_srgb(shown, profile)
    shown.info = {}
    return shown


def _lying(picture: Image.Image, width: int, height: int) -> tuple[int, int]:
    """``width`` and ``height`` as the picture lies in its file."""
    is_turned = picture.getexif().get(0x0112, 1) >= 5
    return (height, width) if is_turned else (width, height)


def _resize(picture: Image.Image, width: int, height: int) -> Image.Image:
    if picture.size == (width, height):
        return picture
    # What is three times too large is halved first, plainly: a fifth of the time of a PNG of 24 megapixels.
    return picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=1.5)


def _without_palette(picture: Image.Image) -> Image.Image:
    """``picture`` in a mode that can be resized: of 8 bits, with its transparency as a channel."""
    if picture.mode.startswith(("I", "F")):
        return _to_eight_bits(picture)
    if picture.mode in ("P", "PA", "1", "LA", "La") or "transparency" in picture.info:
        has_alpha = picture.mode in ("PA", "LA", "La") or "transparency" in picture.info
        return picture.convert("RGBA" if has_alpha else "RGB")
    return picture


def _to_eight_bits(picture: Image.Image) -> Image.Image:
    """From 16 or 32 bits of grey: the brightest stays the brightest."""
    values = picture.convert("F")
    _, most = values.getextrema()
    factor = 255 / (65535 if picture.mode.startswith("I;16") or most <= 65535 else most) if most > 255 else 1
    return values.point(lambda value: value * factor).convert("L")


def _to_srgb(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """``picture`` in sRGB, as browsers take it that has no profile."""
    mode = "RGBA" if picture.mode in ("RGBA", "RGBa") else "RGB"
    if profile and picture.mode in ("L", "RGB", "RGBA", "CMYK"):
        try:
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode=mode) or picture
        except (ImageCms.PyCMSError, OSError):
            pass  # A profile that is damaged, or not for these colours, says nothing.
    return picture.convert(mode)


def _write(picture: Image.Image, suffix: str) -> bytes:
    out = io.BytesIO()
    _WRITERS[suffix](picture, out)
    return out.getvalue()


def _write_jpeg(picture: Image.Image, out: io.BytesIO) -> None:
    picture.convert("RGB").save(out, **FORMATS["jpg"])


def _write_png(picture: Image.Image, out: io.BytesIO) -> None:
    drawn = picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE)
    drawn.info = {}
    drawn.save(out, **FORMATS["png"])


def _write_avif(picture: Image.Image, out: io.BytesIO) -> None:
    picture.save(out, **FORMATS["avif"])


_WRITERS: dict[str, Callable[[Image.Image, io.BytesIO], None]] = {
    "jpg": _write_jpeg,
    "png": _write_png,
    "avif": _write_avif,
}
