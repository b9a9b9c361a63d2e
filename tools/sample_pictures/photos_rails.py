"""Scenes of the railway for the archive's photographs."""

import itertools
import math

from tools.sample_pictures.canvas import Canvas, between, box, oval, smooth
from tools.sample_pictures.props import (
    Person,
    draw_person,
    draw_sky,
    draw_smoke,
    draw_water,
)


def draw_rail_bridge(canvas: Canvas) -> None:
    """A bridge of iron with a train on it over a broad river."""
    width, deck = canvas.width, canvas.height * 0.42
    level = canvas.height * 0.68
    draw_sky(canvas, 188, 226, level, 0.5)
    hills = smooth(
        [
            (-40, level),
            (140, level - 44),
            (360, level - 22),
            (640, level - 60),
            (900, level - 26),
            (width + 40, level - 52),
            (width + 40, level),
            (-40, level),
        ],
        closed=False,
    )
    canvas.lay(hills, tone=178, foot=196)
    _draw_train(canvas, width * 0.46, deck)
    spans = 4
    for number in range(spans + 1):
        x = width * (number + 0.1) / spans - 60
        canvas.lay([(x - 17, deck + 22), (x + 17, deck + 22), (x + 25, level), (x - 25, level)], tone=132, foot=92)
        canvas.grain(box(x - 25, deck + 22, 50, level - deck), 8, 0.2)
    for number in range(-1, spans + 1):
        left = width * (number + 0.1) / spans - 60
        span = width / spans
        high = deck - 92
        top = smooth(
            [
                (left + 12, deck),
                (left + 46, high + 22),
                (left + span / 2, high - 8),
                (left + span - 46, high + 22),
                (left + span - 12, deck),
            ],
            closed=False,
        )
        canvas.draw(top, width=6, tone=44)
        posts = [left + 46 + (span - 92) * n / 6 for n in range(7)]
        lines = [[(x, high + 10), (x, deck)] for x in posts]
        lines += [
            [(a, high + 10 if n % 2 else deck), (b, deck if n % 2 else high + 10)]
            for n, (a, b) in enumerate(itertools.pairwise(posts))
        ]
        canvas.draw(*lines, width=3, tone=52)
    canvas.lay(box(0, deck, width, 22), tone=62, foot=36)
    canvas.mirror(level, 0.78, 3)
    draw_water(canvas, level, 186, 112)
    bank = smooth(
        [
            (-20, canvas.height + 30),
            (-20, canvas.height * 0.84),
            (180, canvas.height * 0.86),
            (390, canvas.height * 0.93),
            (520, canvas.height + 30),
        ]
    )
    canvas.lay(bank, tone=96, foot=60)
    canvas.grain(bank, 7, 0.7)
    reeds = [
        [
            (x, canvas.height * 0.9),
            (x + canvas.chance.uniform(-10, 14), canvas.height * canvas.chance.uniform(0.78, 0.86)),
        ]
        for x in range(4, 260, 5)
    ]
    canvas.draw(*reeds, width=1.4, tone=44, opacity=0.8)
    draw_person(canvas, Person(300, canvas.height * 0.93, 104, 48, 150, "trousers", "cap"))
    draw_person(canvas, Person(338, canvas.height * 0.94, 72, 70, 150, "trousers"))


def _draw_train(canvas: Canvas, x: float, rail: float) -> None:
    draw_smoke(canvas, (x + 12, rail - 66), (380, -170), 120, 118)
    canvas.lay(box(x - 6, rail - 46, 96, 34), tone=30, foot=20)
    canvas.lay(box(x + 68, rail - 62, 34, 50), tone=26)
    canvas.lay(box(x + 6, rail - 66, 11, 24), oval(x + 40, rail - 48, 18, 16), tone=26)
    canvas.lay(*[oval(x + 10 + 20 * n, rail - 10, 19, 19) for n in range(4)], tone=18)
    for number in range(5):
        left = x + 110 + 104 * number
        canvas.lay(box(left, rail - 54, 96, 42), tone=70, foot=44)
        canvas.lay(*[box(left + 8 + 15 * n, rail - 46, 9, 13) for n in range(6)], tone=168)
        canvas.lay(oval(left + 16, rail - 9, 15, 15), oval(left + 80, rail - 9, 15, 15), tone=22)


def draw_station(canvas: Canvas) -> None:
    """A locomotive under steam at a platform."""
    width, height = canvas.width, canvas.height
    far = (width * 0.63, height * 0.47)
    draw_sky(canvas, 190, 226, height * 0.7, 0.3)
    canvas.lay([(0, height * 0.55), far, (width, height * 0.52), (width, height), (0, height)], tone=170, foot=92)
    canvas.grain(box(0, far[1], width, height), 9, 0.6, 3)
    for x in (0.08, 0.4):
        canvas.draw([far, (width * x - 190, height * 1.2)], width=5, tone=40)
    platform = [far, (width * 0.5, height), (width, height), (width, height * 0.56)]
    canvas.lay(platform, tone=206, foot=160)
    canvas.grain(platform, 8, 0.3, 5)
    canvas.lay([far, (width * 0.5, height), (width * 0.46, height), (far[0] - 3, far[1] + 4)], tone=84)
    canopy = [far, (width * 0.52, -60), (width + 40, -60), (width + 40, height * 0.06)]
    canvas.lay(
        [far, (width * 0.7, height * 0.08), (width + 20, height * 0.2), (width + 20, height * 0.68)], tone=92, foot=66
    )
    canvas.lay(canopy, tone=40, foot=84)
    for number in range(6):
        near = 1 / (1 + number * 0.75)
        x, y = between(far, (width * 0.76, height * 0.96), near)
        top = between(far, (width * 0.76, -20), near)[1]
        canvas.lay(box(x - 9 * near, top, 18 * near, y - top), tone=round(150 - 110 * near))
        canvas.draw(
            [(x, top + 70 * near), (x + 70 * near, top + 4)],
            [(x, top + 70 * near), (x - 70 * near, top + 4)],
            width=6 * near,
            tone=round(150 - 104 * near),
        )
    clock = (width * 0.86, height * 0.36)
    canvas.lay(oval(*clock, 92, 92), tone=30)
    canvas.lay(oval(*clock, 78, 78), tone=234)
    canvas.draw([clock, (clock[0], clock[1] - 32)], [clock, (clock[0] + 3, clock[1] - 22)], width=4, tone=24)
    _draw_engine(canvas, width * 0.29, height * 0.9, 330)
    for x, y, tall, tone in (
        (0.8, 0.9, 220, 46),
        (0.9, 0.84, 170, 66),
        (0.72, 0.72, 112, 60),
        (0.7, 0.64, 74, 90),
        (0.95, 0.97, 250, 40),
    ):
        draw_person(canvas, Person(width * x, height * y, tall, tone, 150, "trousers", "cap" if tone < 62 else ""))


def _draw_engine(canvas: Canvas, x: float, y: float, wide: float) -> None:
    """The front of a locomotive whose wheels stand at ``y``."""
    draw_smoke(canvas, (x, y - wide * 1.42), (260, -330), 330, 96)
    centre = (x, y - wide * 0.78)
    canvas.lay(
        [
            (x + wide * 0.1, centre[1] - wide * 0.4),
            (x + wide * 0.9, y - wide * 1.0),
            (x + wide * 0.95, y - wide * 0.3),
            (x + wide * 0.3, y - wide * 0.1),
        ],
        tone=34,
        foot=18,
    )
    canvas.lay(box(x - wide * 0.1, y - wide * 1.46, wide * 0.2, wide * 0.36), tone=30)
    canvas.lay(box(x - wide * 0.14, y - wide * 1.5, wide * 0.28, wide * 0.07), tone=44)
    for size, tone in ((0.84, 26), (0.78, 58), (0.7, 34), (0.16, 70)):
        canvas.lay(oval(*centre, wide * size, wide * size), tone=tone)
    canvas.lay(oval(x - wide * 0.2, centre[1] - wide * 0.2, wide * 0.2, wide * 0.12), tone=150, opacity=0.5, blur=8)
    bolts = [(math.cos(t) * wide * 0.37, math.sin(t) * wide * 0.37) for t in [math.tau * n / 20 for n in range(20)]]
    canvas.lay(*[oval(centre[0] + a, centre[1] + b, 8, 8) for a, b in bolts], tone=92)
    canvas.lay(oval(x, y - wide * 1.17, wide * 0.17, wide * 0.17), tone=60)
    canvas.lay(oval(x, y - wide * 1.17, wide * 0.12, wide * 0.12), tone=248, blur=2)
    canvas.lay(box(x - wide * 0.52, y - wide * 0.36, wide * 1.04, wide * 0.14), tone=50, foot=24)
    canvas.lay(*[oval(x + side * wide * 0.38, y - wide * 0.29, wide * 0.13, wide * 0.13) for side in (-1, 1)], tone=86)
    canvas.lay(
        [
            (x - wide * 0.46, y - wide * 0.22),
            (x + wide * 0.46, y - wide * 0.22),
            (x + wide * 0.34, y),
            (x - wide * 0.34, y),
        ],
        tone=20,
    )
    canvas.draw(
        *[[(x + n * wide * 0.1, y - wide * 0.2), (x + n * wide * 0.075, y)] for n in range(-4, 5)], width=6, tone=72
    )
    for side in (-1, 1):
        draw_smoke(canvas, (x + side * wide * 0.4, y - wide * 0.12), (side * wide * 0.5, -30), 150, 224)
