"""Brush and ink for the sample's works of art: strokes, writing, seals, mounts."""

import math
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tools.sample_pictures.canvas import Canvas, Point, box, smooth
from tools.sample_pictures.characters import strokes_of

Colour = tuple[int, int, int]

INK = (34, 30, 28)
SEAL = (168, 40, 34)
XUAN = (240, 232, 214)
SILK = (206, 180, 136)
STAGE = (247, 244, 238)
"""What scrolls lie on: the quiet ground that the site's pages show works of art on."""

_PRESS = {
    "h": (0.8, 1.05, 0.78, 0.7, 0.74, 0.9, 1.12, 0.8),
    "s": (0.75, 1.15, 0.98, 0.9, 0.88, 0.92, 1.0, 0.9),
    "p": (0.8, 1.12, 1.0, 0.86, 0.68, 0.46, 0.24, 0.06),
    "n": (0.3, 0.46, 0.62, 0.82, 1.06, 1.36, 1.2, 0.1),
    "d": (0.12, 0.5, 0.86, 1.12, 1.22, 1.1, 0.7, 0.2),
    "v": (0.8, 1.1, 0.92, 0.86, 0.88, 0.98, 1.06, 0.9),
    "k": (0.9, 0.9, 0.8, 0.66, 0.5, 0.34, 0.18, 0.04),
    "t": (1.0, 1.0, 0.86, 0.7, 0.52, 0.36, 0.2, 0.05),
}
"""How hard the brush presses along a stroke of each kind, as a share of its width."""


def paper(name: str, width: int, height: int, ground: Colour = XUAN) -> Canvas:
    """A sheet with fibres, darker in clouds."""
    canvas = Canvas(name, width, height, ground)
    sheet = box(0, 0, width, height)
    canvas.grain(sheet, 260, 0.05)
    canvas.grain(sheet, 16, 0.025, 5)
    return canvas


def stroke(
    canvas: Canvas,
    path: Sequence[Point],
    width: float,
    press: Sequence[float],
    *,
    tone: Colour = INK,
    dry: float = 0,
    opacity: float = 0.94,
) -> None:
    """One stroke along ``path``, ``width`` wide where ``press`` is 1. A ``dry`` brush (0 to 1) leaves streaks bare."""
    line = smooth(path, closed=False) if len(path) > 2 else [_along(path, n / 16) for n in range(17)]
    left, right, chance = [], [], canvas.chance
    for index, (x, y) in enumerate(line):
        share = index / (len(line) - 1)
        ahead, behind = line[min(index + 1, len(line) - 1)], line[max(index - 1, 0)]
        turn = math.atan2(ahead[1] - behind[1], ahead[0] - behind[0]) + math.pi / 2
        place = share * (len(press) - 1)
        low = min(int(place), len(press) - 2)
        half = width / 2 * (press[low] + (press[low + 1] - press[low]) * (place - low)) * chance.uniform(0.95, 1.05)
        left.append((x + math.cos(turn) * half, y + math.sin(turn) * half))
        right.append((x - math.cos(turn) * half, y - math.sin(turn) * half))
    canvas.lay([*left, *right[::-1]], tone=tone, opacity=opacity, blur=0.5, rough=dry * 0.1)
    if dry > 0.2:
        _streak(canvas, line, left, right, round(26 * dry * min(1, width / 44)))


def _streak(canvas: Canvas, line: list[Point], left: list[Point], right: list[Point], count: int) -> None:
    """Leave ``count`` hairs of paper bare along a stroke, in its later part."""
    chance = canvas.chance
    bare = canvas.image.getpixel((6, 6))
    for _ in range(count):
        side, start = chance.uniform(0.08, 0.92), chance.uniform(0.25, 0.8)
        stop = min(1.0, start + chance.uniform(0.1, 0.4))
        first, last = round(start * (len(line) - 1)), round(stop * (len(line) - 1))
        hair = [
            (a[0] + (b[0] - a[0]) * side, a[1] + (b[1] - a[1]) * side)
            for a, b in zip(left[first : last + 1], right[first : last + 1], strict=True)
        ]
        if len(hair) > 1:
            canvas.draw(hair, width=chance.uniform(0.6, 1.8), tone=bare, opacity=0.75)


def _along(path: Sequence[Point], share: float) -> Point:
    """Between two points, bowed a little upwards as a level stroke is."""
    (x, y), (a, b) = path[0], path[-1]
    return x + (a - x) * share, y + (b - y) * share - math.sin(share * math.pi) * abs(a - x) * 0.025


def write(
    canvas: Canvas,
    character: str,
    corner: Point,
    size: float,
    *,
    tone: Colour = INK,
    weight: float = 0.115,
    dry: float = 0,
) -> None:
    """One character in the square of ``size`` pixels whose upper left corner is ``corner``."""
    chance = canvas.chance
    lean, grow = chance.uniform(-0.03, 0.02), chance.uniform(0.94, 1.02)
    strokes = strokes_of(character)
    thin = weight * (1.15 if len(strokes) < 5 else 1 if len(strokes) < 9 else 0.82)
    for kind, points in strokes:
        path = [
            (
                corner[0] + (x + (50 - y) * lean) * size / 100 * grow + chance.uniform(-0.006, 0.006) * size,
                corner[1] + (y - (x - 50) * 0.03) * size / 100 * grow,
            )
            for x, y in points
        ]
        stroke(
            canvas,
            path,
            size * thin * chance.uniform(0.92, 1.08),
            _PRESS[kind],
            tone=tone,
            dry=dry if kind in "hspn" else 0,
        )


def write_columns(
    canvas: Canvas,
    columns: Sequence[str],
    corner: Point,
    size: float,
    *,
    step: Point = (1.3, 1.16),
    tone: Colour = INK,
    dry: float = 0,
) -> None:
    """``columns`` of characters from right to left; ``corner`` is the upper right corner, ``step`` in sizes."""
    for across, column in enumerate(columns):
        for down, character in enumerate(column):
            place = (corner[0] - size - across * size * step[0], corner[1] + down * size * step[1])
            write(canvas, character, place, size * 0.92, tone=tone, dry=dry)


def sign(canvas: Canvas, text: str, corner: Point, size: float, tone: Colour = INK) -> None:
    """A small column of characters from ``corner`` down, with two seals below it."""
    for number, character in enumerate(text):
        write(canvas, character, (corner[0], corner[1] + number * size * 1.15), size, tone=tone, weight=0.1)
    low = corner[1] + len(text) * size * 1.15 + size * 0.3
    press_seal(canvas, "山人", (corner[0] - size * 0.06, low), size * 1.12)
    press_seal(canvas, "文木", (corner[0] - size * 0.06, low + size * 1.4), size * 1.12, is_cut=True)


def press_seal(canvas: Canvas, text: str, corner: Point, size: float, *, is_cut: bool = False) -> None:
    """A seal of ``size`` pixels with two characters: red on paper in a frame or, if ``is_cut``, bare on red."""
    bare = canvas.image.getpixel((6, 6))
    x, y = corner
    edge = [(x, y), (x + size * 0.98, y - size * 0.01), (x + size, y + size * 0.99), (x + size * 0.01, y + size)]
    if is_cut:
        canvas.lay(edge, tone=SEAL, opacity=0.9, rough=0.14)
    else:
        canvas.draw([*edge, edge[0]], width=size * 0.06, tone=SEAL, opacity=0.9, rough=0.14)
    tone = bare if is_cut else SEAL
    for number, character in enumerate(text):
        across, down = size * (0.4 if len(text) > 1 else 0.8), size * 0.8
        left = x + size * (0.53 if number == 0 else 0.09) if len(text) > 1 else x + size * 0.1
        for _, points in strokes_of(character):
            canvas.draw(
                [(left + a / 100 * across, y + size * 0.1 + b / 100 * down) for a, b in points],
                width=size * 0.058,
                tone=tone,
            )


def fleck(canvas: Canvas, tone: Colour, count: int) -> None:
    """Flecks of gold leaf on the paper."""
    chance = canvas.chance
    flecks = []
    for _ in range(count):
        x, y, size = chance.uniform(0, canvas.width), chance.uniform(0, canvas.height), chance.uniform(1.5, 7)
        flecks.append([(x + chance.uniform(-size, size), y + chance.uniform(-size, size)) for _ in range(4)])
    canvas.lay(*flecks, tone=tone, opacity=0.75)


def hang(picture: Image.Image, cloth: Colour, edge: Colour, rods: bool = True) -> Image.Image:
    """``picture`` as a hanging scroll: cloth around it, more above than below, and a rod."""
    side, above, below = picture.width // 11, picture.height // 6, picture.height // 11
    width, height = picture.width + 2 * side, picture.height + above + below
    mount = brocade((width, height), cloth)
    draw = ImageDraw.Draw(mount)
    draw.rectangle((side - 10, above - 26, width - side + 9, height - below + 25), fill=edge)
    if rods:
        strips = [width * n // 100 for n in (28, 69)]
        for x in strips:
            draw.rectangle((x, 0, x + side // 3, above - 60), fill=edge)
    mount.paste(picture, (side, above))
    if not rods:
        return mount
    whole = Image.new("RGB", (width + 2 * side // 3 * 2, height + 52), STAGE)
    left = (whole.width - width) // 2
    shadow = Image.new("L", whole.size, 0)
    ImageDraw.Draw(shadow).rectangle((left + 6, 22, left + width + 8, height + 30), fill=90)
    whole.paste((120, 108, 92), mask=shadow.filter(ImageFilter.GaussianBlur(7)))
    whole.paste(mount, (left, 12))
    draw = ImageDraw.Draw(whole)
    draw.rectangle((left - 6, 2, left + width + 5, 14), fill=(86, 60, 40))
    draw.rounded_rectangle(
        (left - side // 2, height + 2, left + width + side // 2, height + 40), radius=10, fill=(70, 44, 30)
    )
    draw.rectangle((left, height + 2, left + width - 1, height + 40), fill=tuple(part * 9 // 10 for part in cloth))
    return whole


def brocade(size: tuple[int, int], cloth: Colour) -> Image.Image:
    """Cloth with a woven lozenge."""
    width, height = size
    mount = Image.new("RGB", size, cloth)
    pattern = Image.new("L", size, 0)
    draw = ImageDraw.Draw(pattern)
    for shift in range(-height, width + height, 36):
        draw.line((shift, 0, shift + height, height), fill=60, width=2)
        draw.line((shift, 0, shift - height, height), fill=60, width=2)
    mount.paste(tuple(min(255, part + 26) for part in cloth), mask=pattern)
    return mount


def age(picture: Image.Image, name: str) -> Image.Image:
    """``picture`` with the soft stains and the paler middle of old paper."""
    clouds = Canvas(f"age of {name}", picture.width // 8 + 1, picture.height // 8 + 1, 128).cloud(22)
    noise = clouds.resize(picture.size, Image.Resampling.BICUBIC).point(
        [round(128 + (v - 128) * 0.06) for v in range(256)]
    )
    picture = ImageChops.overlay(picture, Image.merge("RGB", [noise] * 3))
    edge = Image.radial_gradient("L").resize(picture.size).point([max(0, v - 150) // 4 for v in range(256)])
    picture.paste((122, 92, 56), mask=edge)
    return picture
