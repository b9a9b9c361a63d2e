"""Sets the transcription of a page on paper, character by character, and says where each of them stands."""

import random
import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from PIL import Image, ImageDraw, ImageFont

from tools.sample_pictures.paper import draw_paper, draw_paper_cut, draw_seal

FONT = "/usr/share/fonts/opentype/noto/NotoSerifCJK-{weight}.ttc"
"""Of Debian's package fonts-noto-cjk."""
_FACES = {"simplified": 2, "traditional": 3}
_STOPS = "，。；、：！？…"
_BLANK = "\N{IDEOGRAPHIC SPACE}"
COVER = "封面"
"""What stands for the number of a cover."""
_MARKUP = re.compile(r"^#+ |<rt>.*?</rt>|</?ruby>|\\$|\*", re.MULTILINE)
_INK = (38, 30, 24)


class Glyph(NamedTuple):
    """A character and its rectangle in pixels of the page: left, top, width, height."""

    text: str
    x: int
    y: int
    width: int
    height: int


class Setting(NamedTuple):
    """A drawn page and its lines, each a list of characters."""

    page: Image.Image
    lines: list[list[Glyph]]


def paragraphs(text: str) -> Iterator[tuple[str, bool]]:
    """The paragraphs of a transcription without their marks, each with whether it is a heading."""
    for paragraph in text.strip().split("\n\n"):
        for line in paragraph.splitlines():
            yield _MARKUP.sub("", line).strip(), line.startswith("#")


def font_of(weight: str, size: int, face: str) -> ImageFont.FreeTypeFont:
    """A font of this machine; raises :class:`OSError` if it has none."""
    return ImageFont.truetype(FONT.format(weight=weight), size, index=_FACES[face])


def set_manuscript(text: str, label: str, seal: str, name: str) -> Setting:
    """A half-leaf of eight ruled columns of twenty characters, from right to left, stops beside the line."""
    chance = random.Random(name)
    page = draw_paper((2840, 4000), (232, 217, 184), chance, "left" if chance.random() < 0.5 else "right")
    brush = ImageDraw.Draw(page)
    left, top, wide, high = 270, 330, 288, 168
    bottom, right = top + 20 * high, left + 8 * wide
    brush.rectangle((left - 22, top - 42, right + 22, bottom + 42), outline=(168, 84, 66), width=9)
    for column in range(9):
        x = left + column * wide
        brush.line((x, top - 30, x, bottom + 30), fill=(178, 106, 86), width=4)
    large, small = font_of("Medium", 142, "traditional"), font_of("Regular", 70, "traditional")
    lines: list[list[Glyph]] = []
    for content, is_heading in paragraphs(text):
        place = 20
        for character in content:
            x = right - wide * len(lines)
            if character in _STOPS and lines:
                lines[-1].append(_write(brush, small, character, (x + 232, top + place * high - 20), (60, 60), chance))
                continue
            if place >= 20:
                lines.append([])
                x, place = x - wide, 2 if is_heading else 0
            middle = (x + wide // 2 - 10, top + place * high + high // 2)
            if character != _BLANK:
                lines[-1].append(_write(brush, large, character, middle, (146, 150), chance))
            place += 1
    if label and label != COVER:
        brush.text((left - 120, bottom - 120), label, font=small, fill=_INK, anchor="mm")
    if seal:
        draw_seal(page, (left + 70, bottom - 420), seal, font_of("Bold", 124, "traditional"))
    return Setting(page, lines)


def set_magazine(text: str, label: str, name: str) -> Setting:
    """A page of a small magazine: a headline, two columns, and an ornament below."""
    chance = random.Random(name)
    page = draw_paper((2840, 4000), (226, 214, 190), chance, "left")
    brush = ImageDraw.Draw(page)
    is_cover = label == COVER
    headlines = [content for content, is_heading in paragraphs(text) if is_heading]
    rows = [row for content, is_heading in paragraphs(text) if not is_heading for row in _rows(content)]
    lines = []
    top = 420
    for content in headlines:
        size, middle = (300, 900) if is_cover else (190, 520)
        font, start = font_of("Bold", size, "simplified"), (2840 - len(content) * (size + 30)) // 2 + size // 2
        lines.append([
            _write(brush, font, character, (start + place * (size + 30), middle), (size, size), chance)
            for place, character in enumerate(content)
        ])  # fmt: skip
        top = middle + 360
        brush.line((320, top - 130, 2520, top - 130), fill=(120, 64, 52), width=6)
    body = font_of("Regular", 92, "simplified")
    length = len(rows) if is_cover else -(-len(rows) // 2)
    for number, row in enumerate(rows):
        x = 900 if is_cover else 330 + number // length * 1150
        y = top + number % length * 150 + 75
        lines.append([
            _write(brush, body, character, (x + place * 96 + 48, y), (92, 100), chance)
            for place, character in enumerate(row)
            if character != _BLANK
        ])  # fmt: skip
    end = top + length * 150
    draw_paper_cut(page, (1420, (end + 3620) // 2), min(420, (3620 - end) // 2 - 40), chance.choice((6, 8, 10)))
    if not is_cover:
        brush.text((1420, 3760), f"· {label} ·", font=font_of("Regular", 62, "simplified"), fill=_INK, anchor="mm")
    return Setting(page, lines)


def _rows(content: str) -> Iterator[str]:
    """A paragraph cut into rows of eleven characters; a stop never begins one."""
    while content:
        end = 11
        while content[end : end + 1] and content[end] in _STOPS + "”》":
            end += 1
        yield content[:end]
        content = content[end:]


def alto(setting: Setting, scan: str) -> str:
    """Where everything stands, as ALTO 4: a ``TextLine`` for each line and a ``String`` for each character."""
    width, height = setting.page.size
    rows = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">',
        "<Description><MeasurementUnit>pixel</MeasurementUnit><sourceImageInformation>",
        f"<fileName>{scan}</fileName></sourceImageInformation></Description>",
        f'<Layout><Page ID="page" PHYSICAL_IMG_NR="1" WIDTH="{width}" HEIGHT="{height}">',
        '<PrintSpace><TextBlock ID="text">',
    ]
    for line in setting.lines:
        rows.append(f"<TextLine {_box(_around(line))}>")
        rows += [f"<String CONTENT={quoteattr(glyph.text)} {_box(glyph)}/>" for glyph in line]
        rows.append("</TextLine>")
    return "\n".join([*rows, "</TextBlock></PrintSpace></Page></Layout></alto>", ""])


def _write(
    brush: ImageDraw.ImageDraw,
    font: ImageFont.FreeTypeFont,
    character: str,
    middle: tuple[int, int],
    size: tuple[int, int],
    chance: random.Random,
) -> Glyph:
    x, y = middle[0] + chance.randint(-4, 4), middle[1] + chance.randint(-4, 4)
    shade = chance.randint(0, 26)
    brush.text((x, y), character, font=font, fill=tuple(part + shade for part in _INK), anchor="mm")
    return Glyph(character, x - size[0] // 2, y - size[1] // 2, *size)


def _around(line: list[Glyph]) -> Glyph:
    left, top = min(glyph.x for glyph in line), min(glyph.y for glyph in line)
    right, bottom = max(glyph.x + glyph.width for glyph in line), max(glyph.y + glyph.height for glyph in line)
    return Glyph("", left, top, right - left, bottom - top)


def _box(place: Glyph) -> str:
    return f'HPOS="{place.x}" VPOS="{place.y}" WIDTH="{place.width}" HEIGHT="{place.height}"'
