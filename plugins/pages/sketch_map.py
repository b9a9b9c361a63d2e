"""A map of places without a ground: where they lie to each other, with a grid that says how far.

Equirectangular projection around the middle latitude: within a city its errors are far below the size of a dot.
"""

from collections.abc import Sequence
from itertools import combinations, takewhile
from math import cos, floor, log10, radians

from plugins.core.map_views import Dot, SketchMap

WIDTH = 400
"""Of the drawing, in its units; it is about as wide in pixels on a telephone."""
_MARGIN = 34
_LEAST_HEIGHT, _MOST_HEIGHT = 220, 460
_FOOT = 30
"""Room below for the scale."""
APART = 27
"""How far the middles of two dots must stand from each other."""
_STEPS = 200
_DEGREE = 111.195
"""Kilometres of a degree of latitude."""
_LEAST_SPAN = 1.0
"""Kilometres: nearer together than this, places are drawn no larger."""
_CELLS = 3.5
"""About as many cells of the grid stand beside each other."""

Place = tuple[float, float]


def sketch_map(places: Sequence[tuple[int, Place]], kilometres: str, metres: str) -> SketchMap | None:
    """The map of numbered places (latitude, longitude); ``None`` without any.

    ``kilometres`` and ``metres`` are how a length is written: ``%(length)s km``. Dots that would lie on each other are
    moved apart.
    """
    if not places:
        return None
    plane = _project([place for _, place in places])
    left, right = min(x for x, _ in plane), max(x for x, _ in plane)
    bottom, top = min(y for _, y in plane), max(y for _, y in plane)
    span_x, span_y = max(right - left, _LEAST_SPAN), max(top - bottom, _LEAST_SPAN)
    inner = WIDTH - 2 * _MARGIN
    unit = min(inner / span_x, (_MOST_HEIGHT - 2 * _MARGIN - _FOOT) / span_y)
    height = max(_LEAST_HEIGHT, round(span_y * unit + 2 * _MARGIN + _FOOT))
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    points = [(WIDTH / 2 + (x - middle_x) * unit, (height - _FOOT) / 2 - (y - middle_y) * unit) for x, y in plane]
    drawn = _apart(points, (WIDTH, height - _FOOT))
    cell = _round_length(inner / unit / _CELLS)
    step = cell * unit
    return SketchMap(
        width=WIDTH,
        height=height,
        dots=tuple(_dot(number, at, spot) for (number, _), at, spot in zip(places, points, drawn, strict=True)),
        columns=_lines(WIDTH, step),
        rows=_lines(height, step),
        bar_start=_number(_MARGIN / 2),
        bar_end=_number(_MARGIN / 2 + step),
        scale=kilometres % {"length": f"{cell:g}"} if cell >= 1 else metres % {"length": f"{cell * 1000:g}"},
    )


def _project(places: Sequence[Place]) -> list[Place]:
    """Kilometres to the east and to the north of the equator's crossing with Greenwich."""
    middle = sum(latitude for latitude, _ in places) / len(places)
    shrink = cos(radians(middle))
    return [(longitude * _DEGREE * shrink, latitude * _DEGREE) for latitude, longitude in places]


def _round_length(length: float) -> float:
    """The longest of 1, 2 or 5 times a power of ten that is not longer."""
    power = 10.0 ** floor(log10(length))
    return max(takewhile(lambda x: x <= length * 1.000001, (power, 2 * power, 5 * power)))


def _lines(length: float, step: float) -> tuple[str, ...]:
    """Where lines of the grid stand, beside the scale's ends."""
    start = _MARGIN / 2 % step
    return tuple(_number(start + number * step) for number in range(int((length - start) / step) + 1))


def _apart(points: list[Place], size: tuple[float, float]) -> list[Place]:
    """The points, moved as little as need be so that none is nearer than :data:`APART` to another."""
    spots = [(x, y) for x, y in points]
    for _ in range(_STEPS):
        is_still = True
        for one, other in combinations(range(len(spots)), 2):
            move = _push(spots[one], spots[other], one + other)
            if move is None:
                continue
            is_still = False
            dx, dy = move
            spots[one] = _inside((spots[one][0] - dx, spots[one][1] - dy), size)
            spots[other] = _inside((spots[other][0] + dx, spots[other][1] + dy), size)
        if is_still:
            break
    return spots


def _push(one: Place, other: Place, turn: int) -> Place | None:
    """How far each of two points must go; those at one place part in a direction that their numbers say."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    distance = (dx * dx + dy * dy) ** 0.5
    if distance >= APART - 0.01:
        return None
    if distance < 0.01:
        dx, dy = ((1.0, 0.0), (0.6, 0.8), (-0.6, 0.8), (0.0, 1.0))[turn % 4]
        distance, gap = 1.0, APART / 2
    else:
        gap = (APART - distance) / 2
    return dx / distance * gap, dy / distance * gap


def _inside(point: Place, size: tuple[float, float]) -> Place:
    edge = APART / 2 + 2
    return min(max(point[0], edge), size[0] - edge), min(max(point[1], edge), size[1] - edge)


def _dot(number: int, at: Place, spot: Place) -> Dot:
    moved = (at[0] - spot[0]) ** 2 + (at[1] - spot[1]) ** 2 > 4
    return Dot(
        number=number,
        x=_number(spot[0]),
        y=_number(spot[1]),
        at_x=_number(at[0]),
        at_y=_number(at[1]),
        is_moved=moved,
    )


def _number(value: float) -> str:
    return f"{round(value, 1):g}"
