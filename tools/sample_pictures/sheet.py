"""Paper, ink and shapes for the sample pictures. Needs Pillow only; chance comes from the name of a picture."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SCALE = 2
"""Pictures are drawn this many times too large and reduced, which smooths the edges."""

PAPER = (240, 233, 220)
INK = (43, 38, 36)
SEAL = (158, 42, 38)
WHITE = (250, 247, 240)
PINE = (58, 92, 78)
INDIGO = (58, 70, 104)
OCHRE = (176, 132, 70)
WALNUT = (112, 78, 56)

Colour = tuple[int, int, int]
Point = tuple[float, float]


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour that is ``share`` of the way from ``one`` to ``other``."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


class Sheet:
    """A sheet of paper that is painted on. Places and sizes are pixels of the finished picture."""

    def __init__(self, name: str, height: int, top: Colour, bottom: Colour) -> None:
        """A sheet 1200 pixels wide whose ground runs from ``top`` to ``bottom``."""
        self.chance = Random(name)
        self.width, self.height = 1200, height
        size = (self.width * SCALE, self.height * SCALE)
        ground = Image.linear_gradient("L").resize(size)
        self.image = Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), ground)

    def mask(self) -> Image.Image:
        """An empty mask of the sheet's size."""
        return Image.new("L", self.image.size, 0)

    def paint(self, mask: Image.Image, colour: Colour, opacity: float = 1.0) -> None:
        """Lay ``colour`` where ``mask`` is white."""
        if opacity < 1:
            mask = mask.point([round(value * opacity) for value in range(256)])
        self.image.paste(colour, mask=mask)

    def shadow(self, mask: Image.Image, reach: float, opacity: float = 0.3) -> None:
        """Lay the soft shadow of ``mask``, thrown down and to the right."""
        offset = round(reach * SCALE * 0.6)
        thrown = self.mask()
        thrown.paste(mask, (offset // 2, offset))
        self.paint(thrown.filter(ImageFilter.GaussianBlur(reach * SCALE * 0.6)), INK, opacity)

    def glow(self, mask: Image.Image, colour: Colour, reach: float, opacity: float) -> None:
        """Lay ``colour`` as a soft cloud of the shape of ``mask``."""
        self.paint(mask.filter(ImageFilter.GaussianBlur(reach * SCALE * 0.6)), colour, opacity)

    def polygons(self, shapes: Iterable[Sequence[Point]]) -> Image.Image:
        """A mask of closed ``shapes``."""
        mask = self.mask()
        draw = ImageDraw.Draw(mask)
        for shape in shapes:
            draw.polygon([(x * SCALE, y * SCALE) for x, y in shape], fill=255)
        return mask

    def lay(self, shape: Sequence[Point], colour: Colour, *, opacity: float = 1.0, reach: float = 0) -> None:
        """Lay one shape, with a shadow that reaches ``reach`` pixels."""
        mask = self.polygons([shape])
        if reach:
            self.shadow(mask, reach)
        self.paint(mask, colour, opacity)

    def fade(self, mask: Image.Image, start: float, end: float, last: float) -> Image.Image:
        """``mask``, thinned from full strength at height ``start`` to ``last`` at ``end``."""
        column = Image.new("L", (1, self.image.height))
        shares = ((y / SCALE - start) / (end - start) for y in range(self.image.height))
        column.putdata([round(255 * (1 - (1 - last) * min(max(share, 0), 1))) for share in shares])
        return ImageChops.multiply(mask, column.resize(mask.size))

    def finish(self) -> Image.Image:
        """The picture in its final size, with the grain of paper and a slightly darker edge."""
        size = (self.width, self.height)
        image = self.image.resize(size, Image.Resampling.LANCZOS)
        fine = Image.frombytes("L", size, self.chance.randbytes(size[0] * size[1])).filter(ImageFilter.BoxBlur(1))
        small = (size[0] // 12, size[1] // 12)
        fibre = Image.frombytes("L", small, self.chance.randbytes(small[0] * small[1]))
        for noise, depth in ((fine, 0.24), (fibre.resize(size, Image.Resampling.BICUBIC), 0.035)):
            grain = noise.point([round(128 + (value - 128) * depth) for value in range(256)])
            image = ImageChops.overlay(image, Image.merge("RGB", [grain] * 3))
        edge = Image.radial_gradient("L").resize(size).point([max(0, value - 130) // 5 for value in range(256)])
        image.paste(INK, mask=edge)
        return image


def ring(x: float, y: float, width: float, height: float, turn: float = 0) -> list[Point]:
    """The outline of an ellipse, in the order of the clock from ``turn`` radians."""
    angles = (turn + math.tau * step / 96 for step in range(96))
    return [(x + width / 2 * math.cos(angle), y + height / 2 * math.sin(angle)) for angle in angles]


def box(x: float, y: float, width: float, height: float, turn: float = 0) -> list[Point]:
    """The corners of a rectangle around (x, y), turned by ``turn`` radians."""
    corners = ((-width / 2, -height / 2), (width / 2, -height / 2), (width / 2, height / 2), (-width / 2, height / 2))
    return [turned(corner, turn, (x, y)) for corner in corners]


def turned(point: Point, turn: float, centre: Point) -> Point:
    """``point`` turned around the origin, then moved to ``centre``."""
    cosine, sine = math.cos(turn), math.sin(turn)
    return centre[0] + point[0] * cosine - point[1] * sine, centre[1] + point[0] * sine + point[1] * cosine


def ridge(chance: Random, base: float, height: float, roughness: float) -> list[Point]:
    """The outline of hills from left to right, by displaced midpoints, smoothed a little."""
    heights = [chance.uniform(0, 1), chance.uniform(0, 1)]
    swing = 0.9
    for _ in range(8):
        middles = [(a + b) / 2 + chance.uniform(-swing, swing) / 2 for a, b in pairwise(heights)]
        heights = [value for pair in zip(heights, [*middles, 0], strict=True) for value in pair][:-1]
        swing *= roughness
    low, high = min(heights), max(heights)
    heights = [(value - low) / (high - low) for value in heights]
    smooth = [sum(heights[max(0, i - 2) : i + 3]) / len(heights[max(0, i - 2) : i + 3]) for i in range(len(heights))]
    step = 1200 / (len(smooth) - 1)
    return [(place * step, base - value * height) for place, value in enumerate(smooth)]
