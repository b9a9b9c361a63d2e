"""Noto Sans Mongolian as pages load it: every letter of the package's font, without the hints for coarse screens."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path

import msgspec

from plugins.core.digest import digest_bytes
from plugins.core.inputs import PROJECT
from plugins.core.problems import InputError, Problem
from plugins.core.views import Font

FOLDER = "/fonts/"
_PACKAGE = PROJECT / "node_modules" / "@fontsource" / "noto-sans-mongolian"
_FILE = "files/noto-sans-mongolian-mongolian-400-normal.woff2"
# Hints are 28 of 80 KB. What is joined to what, and how, is all kept.
_WAY = "every letter, no hints, 1"
_SHEET = (
    '@font-face{{font-family:"Noto Sans Mongolian";src:url("{file}") format("woff2");font-display:block;'
    "unicode-range:U+1800-18AF,U+200C-200D,U+202F,U+11660-1166C}}\n"
)
"""Only Mongolian letters and what stands between them: digits and Han characters have better fonts."""


class FontFiles(msgspec.Struct, frozen=True):
    """``font`` is what pages name; ``files`` are addresses with what stands there."""

    font: Font
    files: tuple[tuple[str, bytes], ...]


def load_font(kept: Path) -> FontFiles:
    """The font. ``kept`` is a folder for what is made of the package, since to make it takes a second.

    Raises :class:`InputError` if the package is not installed.
    """
    source, licence = _read(_FILE), _read("LICENSE")
    file = kept / f"mongolian-{digest_bytes(source, _WAY.encode()).hex()}.woff2"
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        data = _without_hints(source)
        _keep(file, data)
    name = f"mongolian.{digest_bytes(data)[:5].hex()}.woff2"
    sheet = _SHEET.format(file=name).encode()
    font = Font(file=FOLDER + name, sheet=f"{FOLDER}mongolian.{digest_bytes(sheet)[:5].hex()}.css")
    return FontFiles(font, ((font.file, data), (font.sheet, sheet), (f"{FOLDER}mongolian.LICENSE.txt", licence)))


def _without_hints(source: bytes) -> bytes:
    from fontTools import subset  # noqa: PLC0415  hardly any build needs it

    options = subset.Options(flavor="woff2", hinting=False, layout_features=["*"], recalc_timestamp=False)
    font = subset.load_font(BytesIO(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    packed = BytesIO()
    font.flavor = "woff2"
    font.save(packed)
    return packed.getvalue()


def _keep(file: Path, data: bytes) -> None:
    # Where it cannot be kept the next build takes longer.
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary = file.with_suffix(".part")
        temporary.write_bytes(data)
        temporary.replace(file)


def _read(name: str) -> bytes:
    try:
        return (_PACKAGE / name).read_bytes()
    except FileNotFoundError:
        place = (_PACKAGE / name).relative_to(PROJECT).as_posix()
        problem = Problem(place, 0, "F027", "网页要用的字体没有装好", "请运行 make setup，再生成一次")
        raise InputError([problem]) from None
