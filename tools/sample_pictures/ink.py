"""Subjects of ink painting for the sample's works of art: hills, trees, bamboo, plum, orchid, lotus, fruit."""

import itertools
import math
from random import Random

from tools.sample_pictures.brush import INK, Colour, stroke
from tools.sample_pictures.canvas import Canvas, Point, box, oval, smooth

LEAF = (0.1, 0.7, 1.0, 0.9, 0.66, 0.36, 0.08)
STALK = (0.9, 1.0, 1.0, 1.0, 0.95)
FADE = (1.0, 0.9, 0.75, 0.55, 0.3, 0.08)


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """The colour ``share`` of the way from ``one`` to ``other``."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def peak(chance: Random, centre: float, top: float, foot: float, half: float) -> list[Point]:
    """The outline of a steep hill from its left foot over the top to its right foot."""
    left, right = [], []
    for number in range(9):
        share = number / 8
        wide = half * (share**0.62) * chance.uniform(0.84, 1.12) + half * 0.05
        y = top + (foot - top) * share
        left.append((centre - wide * chance.uniform(0.85, 1.05), y + chance.uniform(-12, 12)))
        right.append((centre + wide * chance.uniform(0.85, 1.05), y + chance.uniform(-12, 12)))
    return smooth([*left[::-1], (centre, top - half * 0.05), *right], closed=False)


def draw_peak(canvas: Canvas, centre: float, top: float, foot: float, half: float, tone: Colour, near: float) -> None:
    """A hill in washes and long texture strokes; ``near`` (0 to 1) is how dark and how detailed it is."""
    chance = canvas.chance
    ground = canvas.image.getpixel((6, 6))
    outline = peak(chance, centre, top, foot, half)
    canvas.lay(outline, tone=mixed(ground, tone, 0.25 + 0.45 * near), foot=ground, opacity=0.92, blur=1.5)
    canvas.lay(
        [(x + half * 0.16, y + half * 0.05) for x, y in outline[len(outline) // 2 :]]
        + [(centre, foot), (centre, top + half * 0.2)],
        tone=mixed(ground, tone, 0.75),
        foot=ground,
        opacity=0.35 + 0.2 * near,
        blur=9,
    )
    if near < 0.25:
        return
    lines, dots = [], []
    for _ in range(round(70 + 130 * near)):
        x, y = chance.choice(outline)
        if y > foot - (foot - top) * 0.15:
            continue
        toward = (centre - x) * chance.uniform(0, 0.75)
        start = (x + toward, y + abs(toward) * 0.2 + chance.uniform(0, (foot - top) * 0.28))
        long = (foot - top) * chance.uniform(0.08, 0.24)
        drift = (start[0] - centre) / half * long * 0.55
        lines.append(
            smooth(
                [start, (start[0] + drift * 0.3, start[1] + long * 0.5), (start[0] + drift, start[1] + long)],
                closed=False,
            )
        )
        if chance.random() < 0.6:
            dots.append(
                oval(x + chance.uniform(-3, 9), y + chance.uniform(-2, 9), chance.uniform(5, 10), chance.uniform(4, 7))
            )
    canvas.draw(*lines, width=1.3 + near, tone=tone, opacity=0.28 + 0.3 * near, blur=0.5, rough=0.4)
    canvas.draw(outline, width=1.6 + near, tone=tone, opacity=0.4 + 0.4 * near, rough=0.6)
    canvas.lay(*dots, tone=INK, opacity=0.35 + 0.4 * near, blur=0.5)


def draw_mist(canvas: Canvas, y: float, high: float, opacity: float = 0.9) -> None:
    """A bank of mist across the picture."""
    ground = canvas.image.getpixel((6, 6))
    chance = canvas.chance
    banks = [
        oval(
            chance.uniform(0, canvas.width),
            y + chance.uniform(-0.3, 0.3) * high,
            canvas.width * chance.uniform(0.4, 0.9),
            high,
        )
        for _ in range(7)
    ]
    canvas.lay(*banks, tone=ground, opacity=opacity, blur=high * 0.28)


def draw_tree(canvas: Canvas, foot: Point, tall: float, tone: Colour = INK) -> None:
    """A small broad-leaved tree of dots."""
    chance, (x, y) = canvas.chance, foot
    for lean in (-0.16, 0.05, 0.22):
        stroke(
            canvas,
            [(x, y), (x + lean * tall * 0.4, y - tall * 0.4), (x + lean * tall, y - tall * 0.75)],
            tall * 0.06,
            FADE,
        )
    for _ in range(5):
        cx, cy = x + chance.uniform(-0.28, 0.32) * tall, y - tall * chance.uniform(0.55, 0.95)
        canvas.lay(oval(cx, cy, tall * 0.4, tall * 0.26), tone=tone, opacity=0.16, blur=5)
        spots = [
            oval(cx + chance.gauss(0, 0.11) * tall, cy + chance.gauss(0, 0.07) * tall, tall * 0.05, tall * 0.032)
            for _ in range(46)
        ]
        canvas.lay(*spots, tone=tone, opacity=0.62, blur=0.4)


def draw_pine(canvas: Canvas, foot: Point, tall: float, way: int = 1) -> None:
    """An old pine that leans ``way`` (1 to the right, -1 to the left)."""
    chance, (x, y) = canvas.chance, foot

    def at(across: float, up: float) -> Point:
        return x + way * across * tall, y - up * tall

    trunk = [at(0, 0), at(0.04, 0.2), at(-0.02, 0.42), at(0.08, 0.62), at(0.03, 0.8), at(0.14, 0.97)]
    stroke(canvas, trunk, tall * 0.1, (1.15, 0.95, 0.85, 0.7, 0.5, 0.26), tone=(92, 76, 62), opacity=0.75, dry=0.3)
    line = smooth(trunk, closed=False)
    scales = []
    for _ in range(110):
        px, py = chance.choice(line[:-6])
        scales.append(
            [*oval(px + chance.uniform(-0.036, 0.036) * tall, py + chance.uniform(-6, 6), tall * 0.024, tall * 0.018)]
        )
    canvas.draw(*scales, width=1.5, tone=INK, opacity=0.55)
    branches = [
        (at(0.03, 0.4), at(0.18, 0.46), at(0.36, 0.4)),
        (at(-0.01, 0.5), at(-0.17, 0.6), at(-0.34, 0.56)),
        (at(0.07, 0.62), at(0.24, 0.68), at(0.44, 0.64)),
        (at(0.04, 0.74), at(-0.12, 0.82), at(-0.24, 0.8)),
        (at(0.08, 0.86), at(0.24, 0.92), at(0.34, 0.9)),
        (at(0.14, 0.96), at(0.06, 1.02), at(-0.06, 1.02)),
    ]
    for branch in branches:
        stroke(canvas, branch, tall * 0.034, FADE, dry=0.3)
        path = smooth(branch, closed=False)
        for place in (0.35, 0.55, 0.75, 0.92, 1.0):
            px, py = path[round(place * (len(path) - 1))]
            _draw_needles(canvas, (px + chance.uniform(-8, 8), py - tall * 0.012), tall * 0.105)


def _draw_needles(canvas: Canvas, centre: Point, reach: float) -> None:
    chance = canvas.chance
    canvas.lay(
        oval(centre[0], centre[1] - reach * 0.3, reach * 1.8, reach), tone=(64, 88, 76), opacity=0.3, blur=reach * 0.12
    )
    needles = []
    for number in range(34):
        turn = math.pi * (1.02 + 0.96 * number / 33) + chance.uniform(-0.05, 0.05)
        long = reach * chance.uniform(0.75, 1.05)
        needles.append([centre, (centre[0] + math.cos(turn) * long, centre[1] + math.sin(turn) * long * 0.75)])
    canvas.draw(*needles, width=1.6, tone=INK, opacity=0.75)


def draw_rock(canvas: Canvas, centre: Point, wide: float, high: float) -> None:
    """A rock in side strokes of a dry brush."""
    chance, (x, y) = canvas.chance, centre
    points = [
        (-0.5, 0),
        (-0.46, -0.4),
        (-0.26, -0.62),
        (-0.14, -0.98),
        (0.1, -1),
        (0.24, -0.66),
        (0.46, -0.44),
        (0.5, 0),
    ]
    outline = smooth([(x + a * wide + chance.uniform(-6, 6), y + b * high) for a, b in points], closed=False)
    canvas.lay(outline, tone=(150, 142, 130), foot=(206, 197, 180), opacity=0.55, blur=2)
    canvas.draw(outline, width=4, tone=INK, opacity=0.8, rough=0.4)
    for _ in range(15):
        a, b = chance.uniform(-0.36, 0.36), chance.uniform(-0.8, -0.1)
        if abs(a) > 0.5 * (1.1 + b):
            continue
        start = (x + a * wide, y + b * high)
        stroke(
            canvas,
            [start, (start[0] + wide * 0.05, start[1] + high * 0.1), (start[0] + wide * 0.03, start[1] + high * 0.24)],
            wide * 0.05,
            FADE,
            tone=(70, 66, 62),
            dry=0.6,
            opacity=0.5,
        )
    canvas.lay(
        *[oval(x + chance.uniform(-0.4, 0.4) * wide, y - chance.uniform(0.1, 0.8) * high, 10, 7) for _ in range(22)],
        tone=INK,
        opacity=0.75,
    )


def draw_bamboo(
    canvas: Canvas, foot: Point, top: Point, width: float, tone: Colour = INK, sections: int = 7
) -> list[Point]:
    """A stem of bamboo; returns its joints from the foot up."""
    joints = []
    for number in range(sections + 1):
        share = (number / sections) ** 0.86
        bow = math.sin(share * math.pi) * width * 0.8
        joints.append((foot[0] + (top[0] - foot[0]) * share + bow, foot[1] + (top[1] - foot[1]) * share))
    for low, high in itertools.pairwise(joints):
        gap = (high[1] - low[1]) * 0.025
        stroke(
            canvas,
            [(low[0], low[1] + gap), ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2), (high[0], high[1] - gap)],
            width,
            (1.12, 0.96, 0.94, 0.96, 1.1),
            tone=tone,
            dry=0.5,
            opacity=0.8,
        )
        canvas.draw(
            [(high[0] - width * 0.6, high[1] - 2), (high[0], high[1] + 4), (high[0] + width * 0.6, high[1] - 2)],
            width=3,
            tone=INK,
            opacity=0.85,
        )
    return joints


def draw_bamboo_leaves(canvas: Canvas, start: Point, size: float, tone: Colour = INK, way: int = 1) -> None:
    """A spray of leaves that hang from ``start``."""
    chance = canvas.chance
    tip = (start[0] + way * size * 0.55, start[1] - size * 0.16)
    canvas.draw(
        smooth([start, (start[0] + way * size * 0.3, start[1] - size * 0.14), tip], closed=False), width=2.6, tone=tone
    )
    for turn in (0.1, 0.52, 0.95, 1.4, 1.85):
        angle = turn + chance.uniform(-0.14, 0.14)
        long = size * chance.uniform(0.55, 0.9)
        root = (tip[0] - way * size * chance.uniform(0, 0.25), tip[1] + chance.uniform(-5, 5))
        end = (root[0] + way * math.cos(angle) * long, root[1] + math.sin(angle) * long)
        middle = ((root[0] + end[0]) / 2 + math.sin(angle) * long * 0.05 * way, (root[1] + end[1]) / 2 - long * 0.04)
        stroke(canvas, [root, middle, end], size * 0.12, LEAF, tone=tone, opacity=0.88)


def draw_hut(canvas: Canvas, foot: Point, wide: float) -> None:
    """A thatched pavilion of four posts."""
    x, y = foot
    posts = [[(x + n * wide * 0.36, y), (x + n * wide * 0.36, y - wide * 0.56)] for n in (-1, -0.4, 0.4, 1)]
    canvas.draw(*posts, width=max(2, wide * 0.035), tone=INK, opacity=0.85)
    roof = [
        (x - wide * 0.62, y - wide * 0.5),
        (x - wide * 0.16, y - wide * 0.86),
        (x + wide * 0.16, y - wide * 0.86),
        (x + wide * 0.62, y - wide * 0.5),
    ]
    canvas.lay(roof, tone=(150, 120, 84), foot=(186, 158, 118), opacity=0.95)
    canvas.draw([*roof, roof[0]], width=2.4, tone=INK, opacity=0.85)
    canvas.draw(
        *[[(x + n * wide * 0.05, y - wide * 0.84), (x + n * wide * 0.17, y - wide * 0.52)] for n in range(-3, 4)],
        width=1.5,
        tone=INK,
        opacity=0.6,
    )
    canvas.lay(box(x - wide * 0.5, y - 2, wide, 4), tone=INK, opacity=0.8)


def draw_boat(canvas: Canvas, centre: Point, wide: float) -> None:
    """A small boat with somebody in it."""
    x, y = centre
    hull = smooth(
        [
            (x - wide * 0.5, y - wide * 0.06),
            (x - wide * 0.2, y + wide * 0.05),
            (x + wide * 0.2, y + wide * 0.05),
            (x + wide * 0.54, y - wide * 0.1),
        ],
        closed=False,
    )
    canvas.draw(hull, width=max(2, wide * 0.04), tone=INK, opacity=0.9)
    canvas.lay([*hull, (x, y - wide * 0.02)], tone=INK, opacity=0.35)
    canvas.lay(
        smooth(
            [
                (x - wide * 0.02, y),
                (x + wide * 0.02, y - wide * 0.2),
                (x + wide * 0.1, y - wide * 0.2),
                (x + wide * 0.13, y),
            ]
        ),
        tone=INK,
        opacity=0.8,
    )
    canvas.lay(
        [(x - wide * 0.03, y - wide * 0.19), (x + wide * 0.06, y - wide * 0.3), (x + wide * 0.16, y - wide * 0.19)],
        tone=INK,
        opacity=0.9,
    )
    canvas.draw(
        [(x + wide * 0.12, y - wide * 0.16), (x - wide * 0.34, y + wide * 0.16)], width=2, tone=INK, opacity=0.8
    )
