"""Old paper under a scanner: its tone, its stains, the shadow of the fold, and seals."""

import math
import random

from PIL import Image, ImageDraw, ImageFilter, ImageFont

Colour = tuple[int, int, int]


def draw_paper(size: tuple[int, int], tone: Colour, chance: random.Random, fold: str) -> Image.Image:
    """A sheet of ``size`` in pixels, darker at its edges; ``fold`` is the side of the spine, ``left`` or ``right``.

    Whatever is uneven is wide and soft: fine grain would make ten times the bytes and show nothing more.
    """
    width, height = size
    coarse = Image.new("RGB", (36, 50))
    coarse.putdata([_shade(tone, chance.uniform(-7, 5)) for _ in range(36 * 50)])
    paper = coarse.resize(size, Image.Resampling.BICUBIC)
    shadow = Image.new("L", (142, 200), 0)
    brush = ImageDraw.Draw(shadow)
    for inset in range(9):
        brush.rectangle((inset, inset, 141 - inset, 199 - inset), outline=52 - 6 * inset)
    for step in range(16):
        x = step if fold == "left" else 141 - step
        brush.line((x, 0, x, 199), fill=90 - 5 * step)
    for _ in range(5):
        x, y, radius = chance.randrange(142), chance.randrange(200), chance.randrange(4, 15)
        brush.ellipse((x - radius, y - radius, x + radius, y + radius), outline=26, width=2)
    soft = shadow.filter(ImageFilter.GaussianBlur(3)).resize((width, height), Image.Resampling.BICUBIC)
    paper.paste(_shade(tone, -70), mask=soft)
    return paper


def draw_seal(page: Image.Image, corner: tuple[int, int], text: str, font: ImageFont.FreeTypeFont) -> None:
    """A square seal with the four characters of ``text``, from the right downwards; from ``corner``."""
    cell = int(font.size * 1.12)
    edge = cell * 2 + 48
    seal = Image.new("RGBA", (edge, edge), (0, 0, 0, 0))
    brush = ImageDraw.Draw(seal)
    brush.rounded_rectangle((4, 4, edge - 5, edge - 5), radius=14, fill=(172, 44, 36, 225))
    for number, character in enumerate(text):
        x = 24 + cell * (1 - number // 2) + cell // 2
        y = 24 + cell * (number % 2) + cell // 2
        brush.text((x, y), character, font=font, fill=(246, 232, 210, 255), anchor="mm")
    page.paste(seal, corner, seal)


def draw_paper_cut(page: Image.Image, centre: tuple[int, int], radius: int, petals: int) -> None:
    """A flower as scissors cut it out of folded red paper."""
    flower = Image.new("L", page.size, 0)
    brush = ImageDraw.Draw(flower)
    x, y = centre
    for step in range(petals):
        angle = 2 * math.pi * step / petals
        for distance, size, fill in ((0.62, 0.36, 235), (0.66, 0.22, 0), (0.72, 0.11, 235), (0.3, 0.1, 0)):
            at = (x + radius * distance * math.cos(angle), y + radius * distance * math.sin(angle))
            reach = radius * size
            brush.ellipse((at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach), fill=fill)
    brush.ellipse((x - radius * 0.3, y - radius * 0.3, x + radius * 0.3, y + radius * 0.3), fill=235)
    brush.regular_polygon((x, y, radius * 0.2), petals, fill=0)
    page.paste((168, 52, 42), mask=flower)


def _shade(colour: Colour, by: float) -> Colour:
    return tuple(max(0, min(255, round(part + by))) for part in colour)
