"""Books on shelves and tables, for the sample pictures."""

import math

from tools.sample_pictures.script import write_column
from tools.sample_pictures.sheet import (
    INDIGO,
    INK,
    OCHRE,
    PAPER,
    SEAL,
    WALNUT,
    WHITE,
    Colour,
    Point,
    Sheet,
    box,
    mix,
    ring,
    turned,
)


def draw_shelf(sheet: Sheet, colours: list[Colour], rows: int) -> None:
    """Spines on shelves."""
    depth = sheet.height / rows
    for row in range(rows):
        floor = depth * (row + 1) - 26
        x = sheet.chance.uniform(-30, 10)
        while x < 1200:
            if sheet.chance.random() < 0.06:
                x += sheet.chance.uniform(50, 130)
            width, height = sheet.chance.uniform(26, 62), depth * sheet.chance.uniform(0.6, 0.82)
            _draw_spine(sheet, (x, floor), width, height, sheet.chance.choice(colours))
            x += width + 2
        sheet.lay(box(600, floor + 13, 1200, 26), WALNUT, reach=14)
        sheet.lay(box(600, floor + 3, 1200, 5), mix(WALNUT, WHITE, 0.25))


def _draw_spine(sheet: Sheet, corner: Point, width: float, height: float, cloth: Colour) -> None:
    x, floor = corner[0] + width / 2, corner[1]
    colour = mix(cloth, PAPER, sheet.chance.uniform(0, 0.3))
    sheet.lay(box(x, floor - height / 2, width, height), colour, reach=7)
    sheet.lay(box(x - width * 0.38, floor - height / 2, width * 0.1, height), mix(colour, WHITE, 0.25), opacity=0.6)
    sheet.lay(box(x + width * 0.44, floor - height / 2, width * 0.12, height), mix(colour, INK, 0.4), opacity=0.6)
    if sheet.chance.random() < 0.55:
        sheet.lay(box(x, floor - height * 0.7, width * 0.48, height * 0.36), mix(colour, WHITE, 0.78))
        sheet.lay(box(x, floor - height * 0.7, width * 0.12, height * 0.26), mix(INK, colour, 0.25), opacity=0.7)
    for share in (0.1, 0.14):
        sheet.lay(box(x, floor - height * share, width, 3), mix(colour, OCHRE, 0.75))


def draw_open_book(sheet: Sheet, cloth: Colour) -> None:
    """A book that lies open, with a ribbon."""
    x, y, width, height = 600.0, sheet.height / 2, 440, 560
    sheet.lay(box(x, y + 6, width * 2 + 44, height + 30), cloth, reach=40)
    for leaf in range(7, -1, -1):
        for side in (-1, 1):
            page = _page(x, y, side * (width + leaf * 2.4), height)
            sheet.lay(page, mix(WHITE, OCHRE, 0.04 + 0.1 * (leaf % 2)))
    lines = []
    for side in (-1, 1):
        left = x + (70 if side > 0 else 60 - width)
        for line in range(14):
            length = (width - 130) * (sheet.chance.uniform(0.4, 0.8) if line in (4, 9, 13) else 1)
            top = y - height / 2 + 66 + line * 33
            lines.append([(left, top - 6), (left + length, top - 6), (left + length, top), (left, top)])
    sheet.paint(sheet.polygons(lines), INK, 0.42)
    for reach, opacity in ((90, 0.1), (50, 0.14), (20, 0.2), (5, 0.4)):
        sheet.paint(sheet.polygons([box(x, y + 4, reach, height - 8)]), WALNUT, opacity)
    ribbon = [(x + 8, y - 268), (x + 24, y - 268), (x + 46, y + 330), (x + 34, y + 316), (x + 22, y + 330)]
    sheet.lay(ribbon, SEAL, reach=6)


def _page(x: float, y: float, reach: float, height: float) -> list[Point]:
    """One side of an open book: the leaf rises beside the fold and falls to its edge."""
    edge = [
        (x + reach * step / 20, -14 * math.sin(math.pi * min(1, step / 14)) + 8 * (1 - step / 20)) for step in range(21)
    ]
    return [(px, y - height / 2 + lift) for px, lift in edge] + [(px, y + height / 2 + lift) for px, lift in edge[::-1]]


def draw_stack(sheet: Sheet, colours: list[Colour]) -> None:
    """Books that lie on one another, and a cup of tea on top."""
    floor = sheet.height - 130.0
    sheet.lay(box(600, sheet.height - 65, 1200, 130), mix(WALNUT, PAPER, 0.3))
    for colour in colours:
        width, height = sheet.chance.uniform(560, 720), sheet.chance.uniform(62, 96)
        x, y = 600 + sheet.chance.uniform(-44, 44), floor - height / 2
        sheet.lay(box(x, y, width, height), colour, reach=18)
        sheet.lay(box(x + 16, y, width - 32, height - 20), mix(WHITE, OCHRE, 0.16))
        edges = [box(x + 16, y - height / 2 + 16 + leaf * 8, width - 32, 1.6) for leaf in range(int(height / 8) - 3)]
        sheet.paint(sheet.polygons(edges), OCHRE, 0.4)
        sheet.lay(box(x - width / 2 + 25, y, 50, height), colour)
        for place in (14, 40):
            sheet.lay(box(x - width / 2 + place, y, 3, height), mix(colour, OCHRE, 0.7))
        floor -= height
    x = 700.0
    sheet.lay(
        [(x - 62, floor - 84), (x + 62, floor - 84), (x + 40, floor), (x - 40, floor)],
        mix(INDIGO, WHITE, 0.72),
        reach=12,
    )
    sheet.lay(ring(x, floor - 84, 124, 26), mix(INDIGO, WHITE, 0.82))
    sheet.lay(ring(x, floor - 83, 108, 19), mix(WALNUT, OCHRE, 0.4))
    for rise in range(5):
        steam = ring(x + 12 * math.sin(rise * 1.4), floor - 130 - rise * 34, 30 + rise * 9, 46)
        sheet.glow(sheet.polygons([steam]), WHITE, 24, 0.5 - rise * 0.08)


def draw_sewn_books(sheet: Sheet, cloth: Colour) -> None:
    """Sewn books in the old manner, fanned out on a table."""
    for x, y, turn in ((430, 430, -0.22), (600, 410, -0.05), (770, 430, 0.12)):
        for depth in range(4, 0, -1):
            sheet.lay(
                box(x + depth * 2, y + depth * 3, 330, 500, turn), mix(WHITE, OCHRE, 0.15 * (depth % 2 + 1)), reach=4
            )
        sheet.lay(box(x, y, 330, 500, turn), mix(cloth, INK, 0.1), reach=30)
        sheet.lay(box(x, y, 322, 492, turn), cloth)
        label = turned((-106, -110), turn, (x, y))
        sheet.lay(box(*label, 62, 226, turn), WHITE, reach=2)
        sheet.lay(box(*label, 52, 216, turn), mix(WHITE, OCHRE, 0.12))
        title = write_column(sheet, turned((0, -86), turn, label), 160, 34, turn)
        sheet.paint(sheet.polygons(title), INK, 0.85)
        thread = [box(*turned((132, 0), turn, (x, y)), 3, 492, turn)]
        thread += [box(*turned((148, -210 + 84 * hole), turn, (x, y)), 34, 3, turn) for hole in range(6)]
        sheet.paint(sheet.polygons(thread), WHITE, 0.85)
