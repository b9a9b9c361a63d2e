"""What makes an old print of a drawn scene: lens, grain, faded tones, scratches and the paper around it."""

from random import Random
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

Colour = tuple[int, int, int]


class Print(NamedTuple):
    """How a plate is printed: its tones from dark to light, how worn it is (0 to 1), and its mount.

    ``margin`` is the width of the paper around the picture in pixels, ``paper`` its colour; ``edge`` says how the paper
    ends: ``plain``, ``deckle`` (torn in waves, as of the 1950s) or ``card`` (a mount of cardboard with a line).
    """

    dark: Colour
    middle: Colour
    light: Colour
    worn: float
    margin: int
    paper: Colour
    edge: str = "plain"


SEPIA = Print((38, 26, 18), (139, 110, 80), (236, 222, 194), 0.7, 62, (198, 178, 146), "card")
BROWN = Print((34, 26, 22), (128, 106, 86), (235, 225, 205), 0.5, 40, (232, 222, 200))
WARM = Print((30, 28, 26), (122, 116, 108), (236, 232, 222), 0.3, 46, (240, 235, 224), "deckle")
GREY = Print((26, 27, 29), (118, 119, 121), (238, 238, 236), 0.2, 40, (243, 242, 238), "deckle")
CLEAN = Print((20, 21, 23), (112, 114, 117), (242, 243, 243), 0.08, 30, (247, 247, 245))


def develop(plate: Image.Image, how: Print, name: str) -> Image.Image:
    """The print of ``plate``, an image of grey tones, with its paper: larger by twice the margin each way."""
    chance = Random(f"print of {name}")
    image = _through_lens(plate)
    image = _wear(_grain(image, chance), how.worn, chance)
    toned = ImageOps.colorize(image, how.dark, how.light, how.middle)
    return _mount(toned, how, chance)


def _through_lens(plate: Image.Image) -> Image.Image:
    """A little soft, softer towards the corners, and lights that spread."""
    corners = Image.radial_gradient("L").resize(plate.size)
    sharp = plate.filter(ImageFilter.GaussianBlur(0.7))
    soft = plate.filter(ImageFilter.GaussianBlur(2.4))
    image = Image.composite(soft, sharp, corners.point([min(255, max(0, v - 110) * 2) for v in range(256)]))
    lights = image.point([max(0, v - 150) * 2 for v in range(256)]).filter(ImageFilter.GaussianBlur(16))
    image = ImageChops.screen(image, lights.point([v // 4 for v in range(256)]))
    image = image.point([_curve(v) for v in range(256)])
    return ImageChops.subtract(image, corners.point([max(0, v - 90) // 3 for v in range(256)]))


def _curve(value: int) -> int:
    """Steeper in the middle than at both ends."""
    share = value / 255
    return round(255 * (0.35 * share + 0.65 * share * share * (3 - 2 * share)))


def _noise(size: tuple[int, int], cell: int, depth: float, chance: Random) -> Image.Image:
    """Grey that departs from the middle by ``depth`` in spots of ``cell`` pixels."""
    across, down = max(2, size[0] // cell), max(2, size[1] // cell)
    small = Image.frombytes("L", (across, down), chance.randbytes(across * down))
    return small.resize(size, Image.Resampling.BICUBIC).point([round(128 + (v - 128) * depth) for v in range(256)])


def _grain(image: Image.Image, chance: Random) -> Image.Image:
    for cell, depth in ((3, 0.075), (70, 0.07), (240, 0.08)):
        image = ImageChops.overlay(image, _noise(image.size, cell, depth, chance))
    return image


def _wear(image: Image.Image, worn: float, chance: Random) -> Image.Image:
    """Faded at the edges, stained, scratched and dusty."""
    width, height = image.size
    marks = Image.new("L", image.size, 0)
    draw = ImageDraw.Draw(marks)
    for _ in range(round(26 * worn)):
        x, y, lean = chance.uniform(0, width), chance.uniform(0, height), chance.uniform(-16, 16)
        draw.line((x, y, x + lean, y + chance.uniform(30, 240)), fill=chance.randrange(60, 150))
    for _ in range(round(120 * worn)):
        x, y, reach = chance.uniform(0, width), chance.uniform(0, height), chance.uniform(0.4, 1.7)
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=chance.randrange(90, 210))
    image = ImageChops.screen(image, marks.filter(ImageFilter.GaussianBlur(0.6)))
    veil = Image.new("L", image.size, 0)
    draw = ImageDraw.Draw(veil)
    for inset in range(0, 40, 4):
        draw.rectangle((inset, inset, width - inset, height - inset), outline=90, width=5)
    for _ in range(3):
        x, y = chance.choice((0, width)), chance.uniform(0, height)
        reach = chance.uniform(40, 130)
        draw.ellipse((x - reach, y - reach, x + reach, y + reach), fill=70)
    veil = veil.filter(ImageFilter.GaussianBlur(34)).point([round(v * worn) for v in range(256)])
    return ImageChops.screen(image, veil).point([round(14 + v * 0.92) for v in range(256)])


def _mount(toned: Image.Image, how: Print, chance: Random) -> Image.Image:
    margin = how.margin
    width, height = toned.width + 2 * margin, toned.height + 2 * margin
    paper = Image.new("RGB", (width, height), how.paper)
    for cell, depth in ((9, 0.03), (160, 0.07)):
        paper = ImageChops.overlay(paper, Image.merge("RGB", [_noise(paper.size, cell, depth, chance)] * 3))
    shade = tuple(part * 4 // 5 for part in how.paper)
    draw = ImageDraw.Draw(paper)
    if how.edge == "card":
        draw.rectangle((margin - 16, margin - 16, width - margin + 15, height - margin + 15), outline=shade, width=2)
        draw.rectangle((margin - 5, margin - 5, width - margin + 4, height - margin + 4), outline=shade, width=5)
    else:
        draw.rectangle((margin - 1, margin - 1, width - margin, height - margin), outline=shade, width=1)
    paper.paste(toned, (margin, margin))
    if how.edge == "deckle":
        _deckle(paper, chance)
    return paper


def _deckle(paper: Image.Image, chance: Random) -> None:
    """Cut the edge in small waves, as the scanner sees it on its white lid."""
    width, height = paper.size
    draw = ImageDraw.Draw(paper)
    lid = (252, 252, 251)
    for place in range(0, max(width, height), 18):
        deep = chance.uniform(5, 9)
        for x, y in ((place, 0), (place, height), (0, place), (width, place)):
            draw.ellipse((x - deep, y - deep, x + deep, y + deep), fill=lid)
