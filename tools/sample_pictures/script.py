"""Writing that nobody can read, for the sample pictures."""

import math

from tools.sample_pictures.sheet import Point, Sheet, turned


def write_column(sheet: Sheet, top: Point, length: float, size: float, turn: float = 0) -> list[list[Point]]:
    """A column of running script, ``size`` wide, that cannot be read: shapes from ``top`` downwards.

    ``turn`` is in radians around ``top``.
    """
    runs, gone = [], 0.0
    while gone < length - size:
        reach = min(length - gone, size * sheet.chance.uniform(0.8, 2.6))
        runs.append([turned((x, gone + y), turn, top) for x, y in _run(sheet, reach, size)])
        gone += reach + size * sheet.chance.uniform(0.05, 0.3)
    return runs


def _run(sheet: Sheet, length: float, size: float) -> list[Point]:
    """One movement of the brush: it swings from side to side, presses and lifts."""
    uniform = sheet.chance.uniform
    swings = [(uniform(0.5, 0.9), uniform(0, math.tau)), (uniform(1.3, 2.1), uniform(0, math.tau))]
    press = uniform(0, math.tau)
    left, right = [], []
    for step in range(41):
        down = length * step / 40
        lean = sum(math.sin(down / size * rate * math.tau + phase) / rate for rate, phase in swings) * size * 0.17
        weight = 0.3 + 0.7 * math.sin(down / size * 2.2 + press) ** 2
        half = size * 0.15 * weight * min(1, step / 4 + 0.3, (40 - step) / 8)
        left.append((lean - half, down - half / 2))
        right.append((lean + half, down + half / 2))
    return left + right[::-1]
