"""Old letters, a rubbing and slips of bamboo, for the sample pictures."""

import math
from itertools import pairwise

from PIL import ImageChops, ImageDraw

from tools.sample_pictures.script import write_column
from tools.sample_pictures.sheet import (
    INK,
    OCHRE,
    SCALE,
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

AGED = (222, 202, 162)


def draw_letter(sheet: Sheet, columns: int) -> None:
    """A letter on ruled paper, with a seal."""
    x, y, width, height = 600.0, sheet.height / 2, 860, 640
    sheet.lay(box(x + 14, y + 12, width, height, 0.03), mix(AGED, INK, 0.1), reach=18)
    sheet.lay(box(x, y, width, height), AGED, reach=26)
    _draw_columns(sheet, (x, y), width - 90, height - 100, columns)
    _draw_seal(sheet, (x - width / 2 + 110, y + height / 2 - 120), 84)


def _draw_columns(sheet: Sheet, centre: Point, width: float, height: float, columns: int) -> None:
    x, y = centre
    step = width / columns
    lines = [box(x - width / 2 + step * index, y, 2, height) for index in range(columns + 1)]
    lines += [box(x, y + side * height / 2, width, 2) for side in (-1, 1)]
    sheet.paint(sheet.polygons(lines), SEAL, 0.6)
    marks = []
    for index in range(columns):
        share = sheet.chance.uniform(0.3, 0.7) if index > columns - 4 else sheet.chance.uniform(0.93, 1)
        top = (x + width / 2 - step * (index + 0.5), y - height / 2 + 20)
        marks += write_column(sheet, top, (height - 40) * share, step * 0.62)
    sheet.paint(sheet.polygons(marks), INK, 0.85)


def draw_papers(sheet: Sheet, turns: list[tuple[float, float, float]]) -> None:
    """Old sheets over one another. Each is its centre and its turn in radians."""
    for index, (x, y, turn) in enumerate(turns):
        paper = mix(AGED, WHITE, sheet.chance.uniform(0, 0.4))
        sheet.lay(box(x, y, 420, 560, turn), paper, reach=20)
        marks = []
        for column in range(7):
            top = turned((165 - column * 54, -246), turn, (x, y))
            marks += write_column(sheet, top, sheet.chance.uniform(300, 490), 36, turn)
        sheet.paint(sheet.polygons(marks), INK, 0.78)
        rules = [box(*turned((192 - column * 54, 0), turn, (x, y)), 1.6, 520, turn) for column in range(8)]
        sheet.paint(sheet.polygons(rules), SEAL, 0.4)
        if index % 2 == 0:
            _draw_seal(sheet, turned((-150, 214), turn, (x, y)), 58, turn)


def _draw_seal(sheet: Sheet, centre: Point, size: float, turn: float = 0.02) -> None:
    """A seal with four marks cut into it, a little worn."""
    sheet.paint(sheet.polygons([box(*centre, size, size, turn)]), SEAL, 0.9)
    lines, cell, uniform = [], size * 0.36, sheet.chance.uniform
    for column, row in ((-1, -1), (-1, 1), (1, -1), (1, 1)):
        x, y = turned((column * size * 0.22, row * size * 0.22), turn, centre)
        lines += [box(x, y + shift * cell * 0.36, cell * 0.9, cell * 0.13, turn) for shift in (-1, 0, 1)]
        lines.append(box(x + sheet.chance.choice((-0.3, 0, 0.3)) * cell, y, cell * 0.13, cell * 0.8, turn))
    sheet.paint(sheet.polygons(lines), AGED, 0.92)
    half = size / 2
    worn = [(centre[0] + uniform(-half, half), centre[1] + uniform(-half, half)) for _ in range(30)]
    sheet.paint(sheet.polygons([ring(*place, uniform(1, 4), uniform(1, 4)) for place in worn]), AGED, 0.7)


def draw_rubbing(sheet: Sheet) -> None:
    """A rubbing of a round roof tile with scrolls of cloud: ink where the tile is raised."""
    x, y = 600.0, sheet.height / 2
    sheet.lay(box(x, y, 760, 700), mix(WHITE, AGED, 0.3), reach=26)
    relief = sheet.mask()
    draw = ImageDraw.Draw(relief)
    for width, is_raised in ((590, True), (530, False), (494, True), (478, False), (116, True)):
        draw.ellipse(_bounds((x, y), width), fill=255 * is_raised)
    relief = ImageChops.lighter(relief, sheet.polygons(_tile_lines((x, y))))
    draw = ImageDraw.Draw(relief)
    for _ in range(1500):
        turn, far = sheet.chance.uniform(0, math.tau), 300 * math.sqrt(sheet.chance.random())
        draw.ellipse(_bounds(turned((far, 0), turn, (x, y)), sheet.chance.uniform(1, 6)), fill=60)
    sheet.paint(relief, INK, 0.94)
    sheet.glow(relief, INK, 9, 0.25)
    _draw_seal(sheet, (x + 318, y + 296), 56)


def _bounds(centre: Point, width: float) -> tuple[float, float, float, float]:
    """A circle as the drawing of a mask wants it."""
    x, y, half = centre[0] * SCALE, centre[1] * SCALE, width / 2 * SCALE
    return x - half, y - half, x + half, y + half


def _tile_lines(centre: Point) -> list[list[Point]]:
    """The lines between the quarters of a tile and a pair of scrolls in each quarter."""
    lines: list[list[Point]] = []
    for quarter in range(4):
        turn = math.tau / 4 * quarter
        lines += [box(*turned((166, side), turn, centre), 150, 8, turn) for side in (-9, 9)]
        for side in (-1, 1):
            curve = [[turned(point, turn + math.tau / 8, centre) for point in _scroll(side, rim)] for rim in (0, 11)]
            lines += [[*outer, *reversed(inner)] for outer, inner in zip(*map(pairwise, curve), strict=True)]
    return lines


def _scroll(side: int, rim: float) -> list[Point]:
    """A spiral that winds inwards beside the axis of a quarter, ``rim`` inside its outer edge."""
    points = []
    for step in range(61):
        angle, far = 0.2 + step / 60 * 8.6, 70 - step / 60 * 56 - rim
        points.append((166 - far * math.cos(angle) * 0.9, side * (54 - far * math.sin(angle) * 0.66)))
    return points


def draw_slips(sheet: Sheet, bamboo: Colour) -> None:
    """Slips of bamboo, bound with two cords and written on."""
    step = 57
    cords: list[list[Point]] = []
    for x in range(66, 1160, step):
        middle, long = 400 + sheet.chance.uniform(-5, 5), 640 + sheet.chance.uniform(-8, 8)
        colour = mix(bamboo, mix(OCHRE, WHITE, 0.3), sheet.chance.uniform(0, 0.5))
        sheet.lay(box(x, middle, 48, long), colour, reach=10)
        sheet.lay(box(x - 18, middle, 6, long), mix(colour, WHITE, 0.45), opacity=0.6)
        sheet.lay(box(x + 20, middle, 8, long), mix(colour, INK, 0.35), opacity=0.5)
        for knot in (sheet.chance.uniform(140, 380), sheet.chance.uniform(430, 680)):
            sheet.lay(box(x, knot, 48, 3), mix(colour, INK, 0.4), opacity=0.5)
        written = 300 if x < 180 else sheet.chance.uniform(520, 580)
        sheet.paint(sheet.polygons(write_column(sheet, (x, 108), written, 30)), INK, 0.85)
        cords += [box(x, 260 + row, 34, 6, lean) for row in (0, 280) for lean in (0.24, -0.24)]
        cords += [box(x + step / 2, 260 + row, 26, 7) for row in (0, 280)]
    mask = sheet.polygons(cords)
    sheet.shadow(mask, 5, 0.4)
    sheet.paint(mask, mix(WALNUT, SEAL, 0.35))
