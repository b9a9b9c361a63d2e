"""Flowers and fruit in ink and colour for the sample's works of art."""

import math

from tools.sample_pictures.brush import INK, Colour, stroke
from tools.sample_pictures.canvas import Canvas, Point, oval, smooth
from tools.sample_pictures.ink import FADE, LEAF, STALK, mixed


def draw_plum(canvas: Canvas, path: list[Point], width: float, flower: Colour) -> None:
    """A branch of plum along ``path`` with twigs, flowers and buds."""
    chance = canvas.chance
    line = smooth(path, closed=False)
    spots: list[Point] = []
    for number in range(11):
        root = line[round((0.16 + 0.8 * number / 10) * (len(line) - 1))]
        turn = -math.pi / 2 + (0.75 if number % 2 else -0.8) + chance.uniform(-0.25, 0.25)
        long = width * chance.uniform(2.6, 5.4) * (1.1 - number / 22)
        end = (root[0] + math.cos(turn) * long, root[1] + math.sin(turn) * long)
        twig = [root, ((root[0] + end[0]) / 2 + chance.uniform(-9, 9), (root[1] + end[1]) / 2), end]
        stroke(canvas, twig, width * 0.17, FADE, tone=INK)
        curve = smooth(twig, closed=False)
        spots += [curve[round(share * (len(curve) - 1))] for share in (0.3, 0.55, 0.78, 1.0)]
    # Over the roots of the twigs.
    stroke(canvas, path, width, (1.1, 0.86, 0.9, 0.66, 0.5, 0.3, 0.14), tone=(54, 46, 42), dry=0.8)
    for number, (x, y) in enumerate(spots):
        draw_flower(
            canvas,
            (x + chance.uniform(-10, 10), y + chance.uniform(-10, 10)),
            width * (0.56 if number % 3 else 0.3),
            flower,
            is_bud=number % 3 == 0,
        )


def draw_flower(canvas: Canvas, centre: Point, size: float, flower: Colour, *, is_bud: bool = False) -> None:
    """A flower of five petals, or a bud."""
    chance, (x, y) = canvas.chance, centre
    if is_bud:
        canvas.lay(oval(x, y, size, size * 1.1), tone=flower, opacity=0.85, blur=1)
        canvas.draw(
            [(x - size * 0.5, y + size * 0.4), (x, y + size * 0.6), (x + size * 0.5, y + size * 0.4)],
            width=2.4,
            tone=INK,
        )
        return
    first = chance.uniform(0, math.tau)
    for number in range(5):
        turn = first + math.tau * number / 5
        petal = oval(x + math.cos(turn) * size * 0.56, y + math.sin(turn) * size * 0.56, size * 0.82, size * 0.82)
        canvas.lay(petal, tone=flower, opacity=0.62, blur=1.2)
        canvas.draw([*petal, petal[0]], width=1.2, tone=mixed(flower, INK, 0.3), opacity=0.45)
    stamens = [math.tau * number / 12 + first for number in range(12)]
    canvas.draw(
        *[[(x, y), (x + math.cos(turn) * size * 0.46, y + math.sin(turn) * size * 0.46)] for turn in stamens],
        width=1.1,
        tone=INK,
        opacity=0.8,
    )
    canvas.lay(
        *[
            oval(x + math.cos(turn) * size * 0.5, y + math.sin(turn) * size * 0.5, size * 0.12, size * 0.12)
            for turn in stamens
        ],
        tone=INK,
    )


def draw_orchid(canvas: Canvas, root: Point, long: float) -> None:
    """A tuft of orchid leaves and three flowers."""
    chance, (x, y) = canvas.chance, root
    for turn, reach, droop in (
        (-0.5, 1.15, 0.5),
        (0.55, 1.2, 0.6),
        (-0.2, 0.9, 0.16),
        (0.22, 1.0, 0.2),
        (-0.95, 0.95, 0.55),
        (1.05, 1.0, 0.6),
        (0.02, 0.7, 0.05),
        (-0.7, 0.6, 0.3),
    ):
        end = (x + math.sin(turn) * long * reach * 1.25, y - math.cos(turn) * long * reach * 0.6 + droop * long * 0.3)
        bend = (x + math.sin(turn) * long * reach * 0.55, y - math.cos(turn) * long * reach * 0.62)
        stroke(
            canvas,
            [(x + chance.uniform(-14, 14), y), bend, end],
            long * 0.042,
            (0.5, 0.8, 1.0, 0.45, 0.9, 0.6, 0.05),
            opacity=0.88,
        )
    for across, up in ((-0.3, 0.72), (0.16, 0.86), (0.4, 0.6)):
        centre = (x + across * long, y - up * long)
        stroke(
            canvas,
            [(x, y), (x + across * long * 0.3, y - up * long * 0.6), centre],
            long * 0.012,
            STALK,
            tone=(96, 96, 70),
        )
        for turn in (-2.7, -2.0, -1.2, -0.5, 1.2):
            end = (centre[0] + math.cos(turn) * long * 0.13, centre[1] + math.sin(turn) * long * 0.1)
            stroke(
                canvas,
                [centre, ((centre[0] + end[0]) / 2, (centre[1] + end[1]) / 2 - 4), end],
                long * 0.042,
                LEAF,
                tone=(120, 128, 74),
                opacity=0.8,
            )
        canvas.lay(*[oval(centre[0] + a, centre[1] + b, 8, 12) for a, b in ((-6, 0), (2, -5), (7, 3))], tone=INK)


def draw_lotus(canvas: Canvas, centre: Point, size: float, flower: Colour) -> None:
    """A lotus flower, open towards the viewer."""
    x, y = centre
    for row, (count, reach, wide) in enumerate(((7, 1.0, 0.4), (5, 0.78, 0.42), (3, 0.56, 0.4))):
        for number in range(count):
            turn = math.pi * (1.06 + 0.88 * (number + 0.0) / (count - 1))
            tip = (x + math.cos(turn) * size * reach, y + math.sin(turn) * size * reach * 0.95)
            side = (
                math.cos(turn + math.pi / 2) * size * wide * 0.55,
                math.sin(turn + math.pi / 2) * size * wide * 0.55,
            )
            middle = ((x + tip[0]) / 2, (y + tip[1]) / 2)
            petal = smooth(
                [(x, y), (middle[0] - side[0], middle[1] - side[1]), tip, (middle[0] + side[0], middle[1] + side[1])]
            )
            canvas.lay(petal, tone=mixed(flower, (252, 244, 236), 0.35 + 0.2 * row), opacity=0.9)
            canvas.lay(
                smooth(
                    [
                        middle,
                        ((middle[0] + tip[0]) / 2 - side[0] * 0.5, (middle[1] + tip[1]) / 2),
                        tip,
                        ((middle[0] + tip[0]) / 2 + side[0] * 0.5, (middle[1] + tip[1]) / 2),
                    ]
                ),
                tone=flower,
                opacity=0.6,
                blur=size * 0.03,
            )
            canvas.draw([*petal, petal[0]], width=1.8, tone=mixed(flower, INK, 0.45), opacity=0.7)


def draw_lotus_leaf(canvas: Canvas, centre: Point, wide: float, high: float, tone: Colour) -> None:
    """A leaf in splashed ink with its veins left light."""
    chance, (x, y) = canvas.chance, centre
    rim = [
        (
            x + math.cos(t) * wide / 2 * chance.uniform(0.86, 1.08),
            y + math.sin(t) * high / 2 * chance.uniform(0.84, 1.1),
        )
        for t in [math.tau * n / 14 for n in range(14)]
    ]
    leaf = smooth(rim)
    canvas.lay(leaf, tone=tone, opacity=0.62, blur=3)
    for _ in range(9):
        cx, cy = x + chance.uniform(-0.3, 0.3) * wide, y + chance.uniform(-0.28, 0.28) * high
        canvas.lay(
            oval(cx, cy, wide * chance.uniform(0.2, 0.44), high * chance.uniform(0.2, 0.4)),
            tone=INK,
            opacity=0.2,
            blur=wide * 0.035,
        )
    ground = canvas.image.getpixel((6, 6))
    veins = [
        smooth([(x, y), ((x + a) / 2 + 6, (y + b) / 2 - 6), (x + (a - x) * 0.9, y + (b - y) * 0.9)], closed=False)
        for a, b in rim
    ]
    canvas.draw(*veins, width=3, tone=ground, opacity=0.5, blur=0.8)
    canvas.lay(oval(x, y, 16, 10), tone=ground, opacity=0.8)


def draw_persimmon(canvas: Canvas, centre: Point, size: float, tone: Colour) -> None:
    """A persimmon in one wet wash, its calyx in dark ink."""
    x, y = centre
    body = smooth(
        [
            (x - size * 0.52, y),
            (x - size * 0.42, y - size * 0.34),
            (x, y - size * 0.42),
            (x + size * 0.42, y - size * 0.34),
            (x + size * 0.52, y),
            (x + size * 0.34, y + size * 0.36),
            (x, y + size * 0.42),
            (x - size * 0.34, y + size * 0.36),
        ]
    )
    canvas.lay(body, tone=mixed(tone, (250, 240, 220), 0.2), foot=tone, opacity=0.9, blur=1.4)
    canvas.lay(
        oval(x + size * 0.16, y + size * 0.12, size * 0.6, size * 0.5),
        tone=mixed(tone, INK, 0.3),
        opacity=0.3,
        blur=size * 0.1,
    )
    canvas.lay(
        oval(x - size * 0.2, y - size * 0.12, size * 0.22, size * 0.16),
        tone=(252, 244, 226),
        opacity=0.5,
        blur=size * 0.05,
    )
    for turn in (-2.6, -0.5, 0.5, 2.5):
        end = (x + math.cos(turn) * size * 0.26, y - size * 0.36 + math.sin(turn) * size * 0.12)
        stroke(
            canvas,
            [(x, y - size * 0.38), ((x + end[0]) / 2, y - size * 0.41 + math.sin(turn) * size * 0.05), end],
            size * 0.13,
            LEAF,
        )
    stroke(canvas, [(x, y - size * 0.4), (x + size * 0.03, y - size * 0.56)], size * 0.07, STALK)
