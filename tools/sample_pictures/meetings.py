"""Tables, seats and halls from above, for the sample pictures."""

import math
from itertools import pairwise

from tools.sample_pictures.sheet import (
    INDIGO,
    INK,
    PAPER,
    PINE,
    SEAL,
    WHITE,
    Colour,
    Point,
    Sheet,
    box,
    mix,
    ring,
    turned,
)


def draw_meeting(sheet: Sheet, wood: Colour, seat: Colour, tables: list[tuple[float, float, float, float]]) -> None:
    """Tables with their seats from above. Each table is its centre, width and height."""
    for x, y, width, height in tables:
        outline = ring(x, y, width + 92, height + 92)
        count = round(sum(math.dist(a, b) for a, b in pairwise(outline)) / 88)
        places = _evenly(outline, count)
        chairs = sheet.polygons([ring(*place, 54, 54) for place in places])
        sheet.shadow(chairs, 14)
        sheet.paint(chairs, seat)
        sheet.paint(sheet.polygons([ring(*place, 38, 38) for place in places]), mix(seat, WHITE, 0.14))
        sheet.lay(ring(x, y, width, height), mix(wood, INK, 0.18), reach=28)
        sheet.paint(sheet.polygons([ring(x, y, width - 10, height - 10)]), wood)
        _draw_papers(sheet, (x, y), _evenly(ring(x, y, width - 66, height - 66), count))
        if min(width, height) > 300:
            sheet.lay(ring(x, y, width - 210, height - 210), mix(wood, INK, 0.3))
            sheet.paint(sheet.polygons([ring(x, y, width - 222, height - 222)]), mix(wood, INK, 0.42))
            _draw_flowers(sheet, (x, y), (width - 250) / 2, (height - 250) / 2)


def draw_hall(sheet: Sheet, wood: Colour, seat: Colour) -> None:
    """Rows of seats in a half circle before the rostrum, from above."""
    x, y = 600.0, 96.0
    sheet.lay(_arc((x, y), (0, 150), (0.0, math.pi)), mix(seat, PAPER, 0.35), reach=16)
    sheet.lay(box(x, y + 36, 190, 44), wood, reach=14)
    _draw_flowers(sheet, (x, y + 100), 70, 16)
    chairs: list[list[Point]] = []
    for row in range(6):
        far = 236 + row * 78
        for start, end in ((0.1, 0.98), (1.06, 2.08), (2.16, 3.04)):
            sheet.lay(_arc((x, y), (far, far + 26), (start, end)), mix(wood, WHITE, 0.04 * row), reach=9)
            count = int((end - start) * far / 44)
            angles = [start + (end - start) * (place + 0.5) / count for place in range(count)]
            chairs += [ring(*turned((far + 47, 0), angle, (x, y)), 29, 29) for angle in angles]
            papers = [box(*turned((far + 13, 0), angle, (x, y)), 17, 13, angle) for angle in angles]
            sheet.paint(sheet.polygons(papers), WHITE)
    mask = sheet.polygons(chairs)
    sheet.shadow(mask, 8)
    sheet.paint(mask, seat)


def _arc(centre: Point, radii: tuple[float, float], angles: tuple[float, float]) -> list[Point]:
    """The outline of a part of a ring between two radii and two angles."""
    (inner, outer), (start, end) = radii, angles
    turns = [start + (end - start) * step / 48 for step in range(49)]
    return [turned((outer, 0), turn, centre) for turn in turns] + [
        turned((inner, 0), turn, centre) for turn in turns[::-1]
    ]


def _evenly(outline: list[Point], count: int) -> list[Point]:
    """``count`` points at equal distances on a closed outline."""
    closed = [*outline, outline[0]]
    lengths = [math.dist(a, b) for a, b in pairwise(closed)]
    step, gone, points = sum(lengths) / count, 0.0, []
    for ((x, y), (next_x, next_y)), length in zip(pairwise(closed), lengths, strict=True):
        while len(points) < count and len(points) * step < gone + length:
            share = (len(points) * step - gone) / length
            points.append((x + (next_x - x) * share, y + (next_y - y) * share))
        gone += length
    return points


def _draw_papers(sheet: Sheet, centre: Point, places: list[Point]) -> None:
    """A sheet of paper and a cup at each place, turned to who sits there."""
    papers, cups = [], []
    for x, y in places:
        turn = math.atan2(y - centre[1], x - centre[0]) + math.pi / 2
        papers.append(box(x, y, 28, 38, turn + sheet.chance.uniform(-0.1, 0.1)))
        cups.append(ring(*turned((27, 6), turn, (x, y)), 14, 14))
    mask = sheet.polygons(papers + cups)
    sheet.shadow(mask, 5, 0.25)
    sheet.paint(sheet.polygons(papers), WHITE)
    sheet.paint(sheet.polygons(cups), mix(INDIGO, WHITE, 0.7))


def _draw_flowers(sheet: Sheet, centre: Point, width: float, height: float) -> None:
    for colour, count, size in ((mix(PINE, INK, 0.2), 90, 34), (PINE, 110, 26), (mix(SEAL, PAPER, 0.35), 26, 15)):
        shapes = []
        for _ in range(count):
            turn, far = sheet.chance.uniform(0, math.tau), math.sqrt(sheet.chance.uniform(0, 0.8))
            x, y = centre[0] + math.cos(turn) * far * width, centre[1] + math.sin(turn) * far * height
            shapes.append(ring(x, y, size * sheet.chance.uniform(0.5, 1), size * sheet.chance.uniform(0.5, 1)))
        sheet.paint(sheet.polygons(shapes), colour, 0.8)
