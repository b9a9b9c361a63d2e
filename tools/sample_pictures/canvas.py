"""A canvas for the archive's sample pictures, in grey or in colour. Needs Pillow only; chance comes from its name."""

import math
from collections.abc import Iterable, Sequence
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

SCALE = 2
"""Pictures are drawn this many times too large and reduced, which smooths the edges."""

Tone = int | tuple[int, int, int]
Point = tuple[float, float]
Shape = Sequence[Point]


class Canvas:
    """What is painted on, part by part. Places and sizes are pixels of the finished picture; a tone is grey or RGB."""

    def __init__(self, name: str, width: int, height: int, ground: Tone) -> None:
        self.chance = Random(name)
        self.width, self.height = width, height
        size = (width * SCALE, height * SCALE)
        self.image = Image.new("L" if isinstance(ground, int) else "RGB", size, ground)
        self._clouds: dict[tuple[float, float], Image.Image] = {}

    def cloud(self, cell: float, flat: float = 1) -> Image.Image:
        """Noise of the canvas's size: spots ``cell`` pixels high and ``flat`` times as wide."""
        if (cell, flat) not in self._clouds:
            across, down = max(2, round(self.width / cell / flat)), max(2, round(self.height / cell))
            small = Image.frombytes("L", (across, down), self.chance.randbytes(across * down))
            self._clouds[cell, flat] = small.resize(self.image.size, Image.Resampling.BICUBIC)
        return self._clouds[cell, flat]

    def lay(
        self,
        *shapes: Shape,
        tone: Tone,
        foot: Tone | None = None,
        opacity: float = 1,
        blur: float = 0,
        rough: float = 0,
    ) -> None:
        """Fill ``shapes`` with ``tone``, which runs to ``foot`` downwards. Where it is ``rough`` (0 to 1) gaps stay."""
        bounds = self._bounds(shapes, blur * 3)
        if bounds is None:
            return
        left, top, right, bottom = bounds
        mask = Image.new("L", (right - left, bottom - top), 0)
        draw = ImageDraw.Draw(mask)
        for shape in shapes:
            draw.polygon([(x * SCALE - left, y * SCALE - top) for x, y in shape], fill=255)
        self._paint(
            mask, bounds, tone if foot is None else self._run(shapes, bounds, tone, foot), (opacity, blur, rough)
        )

    def draw(
        self, *paths: Shape, width: float, tone: Tone, opacity: float = 1, blur: float = 0, rough: float = 0
    ) -> None:
        """Draw lines along ``paths``."""
        bounds = self._bounds(paths, blur * 3 + width)
        if bounds is None:
            return
        left, top, right, bottom = bounds
        mask = Image.new("L", (right - left, bottom - top), 0)
        draw = ImageDraw.Draw(mask)
        for path in paths:
            places = [(x * SCALE - left, y * SCALE - top) for x, y in path]
            draw.line(places, fill=255, width=max(1, round(width * SCALE)), joint="curve")
        self._paint(mask, bounds, tone, (opacity, blur, rough))

    def grain(self, shape: Shape, cell: float, depth: float, flat: float = 1) -> None:
        """Make ``shape`` uneven, darker and lighter in spots of ``cell`` pixels."""
        bounds = self._bounds([shape], 0)
        if bounds is None:
            return
        left, top, right, bottom = bounds
        mask = Image.new("L", (right - left, bottom - top), 0)
        ImageDraw.Draw(mask).polygon([(x * SCALE - left, y * SCALE - top) for x, y in shape], fill=255)
        noise = self.cloud(cell, flat).crop(bounds).point([round(128 + (v - 128) * depth) for v in range(256)])
        part = self.image.crop(bounds)
        noise = noise if part.mode == "L" else Image.merge("RGB", [noise] * 3)
        self.image.paste(ImageChops.overlay(part, noise), bounds, mask)

    def mirror(self, level: float, dark: float, wave: float) -> None:
        """Show what stands above ``level`` in water below it: darker, in rows that sway up to ``wave`` pixels."""
        top = round(level * SCALE)
        deep = min(top, self.image.height - top)
        seen = self.image.crop((0, top - deep, self.image.width, top)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        seen = seen.filter(ImageFilter.GaussianBlur(2 * SCALE)).point(
            [round(v * dark) for v in range(256)] * len(seen.getbands())
        )
        phase, row = self.chance.uniform(0, 9), 0
        while row < deep:
            step = 3 + row // 60
            shift = round(math.sin(row / (9 + row / 30) + phase) * wave * SCALE * (0.4 + row / deep))
            strip = seen.crop((0, row, seen.width, min(row + step, deep)))
            self.image.paste(ImageChops.offset(strip, shift, 0), (0, top + row))
            row += step

    def finish(self) -> Image.Image:
        """The picture in its final size."""
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)

    def _bounds(self, shapes: Iterable[Shape], reach: float) -> tuple[int, int, int, int] | None:
        """The pixels around ``shapes`` that are on the canvas; none if it has none of them."""
        points = [point for shape in shapes for point in shape]
        if not points:
            return None
        left = max(0, math.floor((min(x for x, _ in points) - reach) * SCALE))
        top = max(0, math.floor((min(y for _, y in points) - reach) * SCALE))
        right = min(self.image.width, math.ceil((max(x for x, _ in points) + reach) * SCALE) + 1)
        bottom = min(self.image.height, math.ceil((max(y for _, y in points) + reach) * SCALE) + 1)
        return (left, top, right, bottom) if left < right and top < bottom else None

    def _run(self, shapes: Sequence[Shape], bounds: tuple[int, int, int, int], tone: Tone, foot: Tone) -> Image.Image:
        heights = [y * SCALE for shape in shapes for _, y in shape]
        first, deep = min(heights), max(1.0, max(heights) - min(heights))
        left, top, right, bottom = bounds
        column = Image.new("L", (1, bottom - top))
        column.putdata([round(255 * min(1, max(0, (y - first) / deep))) for y in range(top, bottom)])
        size, mode = (right - left, bottom - top), self.image.mode
        return Image.composite(Image.new(mode, size, foot), Image.new(mode, size, tone), column.resize(size))

    def _paint(
        self,
        mask: Image.Image,
        bounds: tuple[int, int, int, int],
        paint: Tone | Image.Image,
        how: tuple[float, float, float],
    ) -> None:
        opacity, blur, rough = how
        if blur:
            mask = mask.filter(ImageFilter.GaussianBlur(blur * SCALE))
        if rough:
            holes = (
                self.cloud(3)
                .crop(bounds)
                .point([min(255, max(0, round(255 - (v - 80) * 2 * rough))) for v in range(256)])
            )
            mask = ImageChops.multiply(mask, holes)
        if opacity < 1:
            mask = mask.point([round(value * opacity) for value in range(256)])
        self.image.paste(paint, bounds, mask)


def box(left: float, top: float, width: float, height: float) -> list[Point]:
    """A rectangle by its upper left corner."""
    return [(left, top), (left + width, top), (left + width, top + height), (left, top + height)]


def oval(x: float, y: float, width: float, height: float) -> list[Point]:
    """An ellipse around (x, y)."""
    turns = [math.tau * step / 40 for step in range(40)]
    return [(x + width / 2 * math.cos(turn), y + height / 2 * math.sin(turn)) for turn in turns]


def arc(x: float, y: float, wide: float, high: float, turns: tuple[float, float] = (math.pi, math.tau)) -> list[Point]:
    """Part of an ellipse around (x, y) with these half axes; by default its upper half, from left to right."""
    first, last = turns
    steps = [first + (last - first) * step / 30 for step in range(31)]
    return [(x + wide * math.cos(turn), y + high * math.sin(turn)) for turn in steps]


def smooth(points: Shape, closed: bool = True) -> list[Point]:
    """A curve through ``points`` (Catmull and Rom)."""
    count, found = len(points), []
    for index in range(count if closed else count - 1):
        a, b, c, d = (
            points[n % count] if closed else points[min(max(n, 0), count - 1)] for n in range(index - 1, index + 3)
        )
        for step in range(8):
            t = step / 8
            weights = (-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2)
            found.append(tuple(sum(w * p[k] for w, p in zip(weights, (a, b, c, d), strict=True)) / 2 for k in (0, 1)))
    return found if closed else [*found, points[-1]]


def between(one: Point, other: Point, share: float) -> Point:
    """The point ``share`` of the way from ``one`` to ``other``."""
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def bend(quad: tuple[Point, Point, Point, Point], x: float, y: float) -> Point:
    """The point at (x, y) of the unit square that is stretched to ``quad``: upper left, upper right, lower two."""
    return between(between(quad[0], quad[1], x), between(quad[2], quad[3], x), y)
