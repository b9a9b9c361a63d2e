"""Scenes out of doors for the archive's photographs: streets, rails, walls."""

import math

from tools.sample_pictures.canvas import Canvas, arc, between, box, oval, smooth
from tools.sample_pictures.props import (
    Person,
    cast_shadow,
    draw_bricks,
    draw_ground,
    draw_leafy_tree,
    draw_person,
    draw_roof,
    draw_sign,
    draw_sky,
    draw_window,
)


def draw_inn(canvas: Canvas) -> None:
    """A cart before the gate of a walled town."""
    width, floor = canvas.width, canvas.height * 0.66
    draw_sky(canvas, 196, 228, floor)
    wall = [(0, floor - 190), (width, floor - 205), (width, floor + 6), (0, floor + 6)]
    draw_bricks(canvas, wall, 112, 9)
    teeth = [box(x, floor - 216, 26, 30) for x in range(-8, width, 44)]
    canvas.lay(*teeth, tone=112)
    gate = width * 0.63
    draw_bricks(canvas, box(gate - 170, floor - 250, 340, 256), 98, 9)
    canvas.lay([(gate - 62, floor + 6), *arc(gate, floor - 92, 62, 66), (gate + 62, floor + 6)], tone=22, foot=46)
    canvas.lay(
        [(gate - 30, floor + 6), *arc(gate - 6, floor - 70, 26, 40), (gate + 24, floor + 6)],
        tone=190,
        opacity=0.7,
        blur=3,
    )
    for level, half, high in ((floor - 250, 150, 56), (floor - 336, 112, 50)):
        canvas.lay(box(gate - half + 22, level - high, 2 * half - 44, high), tone=70, foot=46)
        canvas.lay(
            *[box(x, level - high, 7, high) for x in range(int(gate - half + 24), int(gate + half - 24), 34)], tone=108
        )
        draw_roof(
            canvas,
            (gate - half + 34, gate + half - 34, level - high - 52),
            (gate - half - 34, gate + half + 34, level - high + 6),
            66,
        )
    canvas.lay(box(0, floor - 420, width, 420), tone=222, opacity=0.16)
    draw_ground(canvas, floor, 168, 118, 0.6)
    for x, tall, hat in ((gate - 118, 92, "round"), (gate + 96, 88, "straw"), (gate - 20, 80, "")):
        draw_person(canvas, Person(x, floor + 34, tall, 64, 140, "robe", hat))
    _draw_cart(canvas, width * 0.24, canvas.height * 0.86, 210)
    draw_person(canvas, Person(width * 0.45, canvas.height * 0.91, 216, 52, 146, "robe", "round"))


def _draw_cart(canvas: Canvas, x: float, y: float, size: float) -> None:
    cast_shadow(canvas, x, y + size * 0.04, size * 1.5, 0.55)
    canvas.lay(box(x - size * 0.75, y - size * 0.52, size * 1.9, size * 0.07), tone=52)
    cover = [
        (x - size * 0.62, y - size * 0.5),
        *arc(x - size * 0.1, y - size * 0.88, size * 0.52, size * 0.4),
        (x + size * 0.42, y - size * 0.5),
    ]
    canvas.lay(cover, tone=120, foot=58)
    canvas.grain(cover, 5, 0.25, 3)
    canvas.lay(
        [
            (x + size * 0.3, y - size * 0.5),
            *arc(x + size * 0.36, y - size * 0.84, size * 0.07, size * 0.34),
            (x + size * 0.43, y - size * 0.5),
        ],
        tone=22,
    )
    for radius, width in ((0.42, 0.05), (0.07, 0.08)):
        ring = oval(x - size * 0.08, y - size * 0.4, size * radius * 2, size * radius * 2)
        canvas.draw([*ring, ring[0]], width=size * width, tone=30)
    spokes = [
        [
            (x - size * 0.08, y - size * 0.4),
            (x - size * 0.08 + math.cos(turn) * size * 0.4, y - size * 0.4 + math.sin(turn) * size * 0.4),
        ]
        for turn in [math.tau * n / 14 for n in range(14)]
    ]
    canvas.draw(*spokes, width=size * 0.03, tone=38)


def draw_shops(canvas: Canvas) -> None:
    """The front of a draper's on a street of shops."""
    width, floor = canvas.width, canvas.height * 0.8
    draw_sky(canvas, 220, 236, canvas.height * 0.3, 0.1)
    fronts = ((-130, 350, 150), (232, 640, 96), (884, 390, 160))
    for left, wide, top in fronts:
        draw_bricks(canvas, box(left, top + 60, wide, floor - top - 60), 106, 8)
        draw_roof(canvas, (left + 36, left + wide - 36, top - 12), (left - 18, left + wide + 18, top + 62), 66)
        for number in range(max(2, wide // 110)):
            draw_window(canvas, (left + 34 + number * 106, top + 96, 66, 78), (4, 3), 74, 150)
        eave = top + 232
        canvas.lay(box(left + 18, eave + 40, wide - 36, floor - eave - 40), tone=24, foot=44)
        for x in range(left + 24, left + wide - 30, 74):
            canvas.lay(box(x, eave + 40, 9, floor - eave - 40), tone=116)
        canvas.lay(
            [(left - 22, eave + 44), (left + wide + 22, eave + 44), (left + wide - 2, eave), (left + 2, eave)],
            tone=88,
            foot=58,
        )
        canvas.draw(
            *[[(x + 4, eave + 2), (x, eave + 42)] for x in range(left, left + wide, 13)],
            width=1.4,
            tone=34,
            opacity=0.7,
        )
    draw_sign(canvas, (372, 286, 360, 64), 40, 206)
    bolts = [(x, y) for y in (0, 30, 60) for x in range(410, 700, 27)]
    for x, y in bolts:
        canvas.lay(box(x, floor - 168 + y, 23, 25), tone=canvas.chance.randrange(70, 208))
    canvas.lay(box(390, floor - 70, 330, 70), tone=88, foot=58)
    canvas.lay(box(384, floor - 76, 342, 10), tone=132)
    for x, high in ((250, 190), (338, 214), (786, 226), (850, 170), (60, 180), (1010, 200)):
        canvas.draw([(x + 15, 292), (x + 15, 306)], width=2, tone=30)
        draw_sign(canvas, (x, 306, 36, high), 206 if x % 4 else 48, 40 if x % 4 else 210)
    draw_ground(canvas, floor, 150, 120, 0.5)
    canvas.lay(box(0, floor, width, 20), tone=126, foot=84)
    for x, tall, dress, hat in (
        (318, 196, "robe", "round"),
        (770, 202, "robe", ""),
        (936, 188, "skirt", ""),
        (120, 206, "trousers", "cap"),
    ):
        draw_person(canvas, Person(x, floor + 40 + x % 50, tall, 60 + x % 60, 150, dress, hat))


def draw_tram(canvas: Canvas) -> None:
    """A tram in a street that runs away from the viewer."""
    width, height = canvas.width, canvas.height
    far = (width * 0.42, height * 0.5)
    draw_sky(canvas, 206, 238, height * 0.62, 0.15)
    for side in (-1, 1):
        for number in range(7, -1, -1):
            near, behind = 1 / (1 + number * 0.62), 1 / (1 + (number + 0.92) * 0.62)
            edge = far[0] + side * 640
            tops = canvas.chance.uniform(360, 520)
            quad = [
                between(far, (edge, far[1] - tops), near),
                between(far, (edge, far[1] - tops), behind),
                between(far, (edge, far[1] + 240), behind),
                between(far, (edge, far[1] + 240), near),
            ]
            shade = round(206 - 124 * near) + (26 if side > 0 else 0)
            canvas.lay(quad, tone=shade, foot=max(20, shade - 24))
            for floor in (0.1, 0.34, 0.6):
                for pane in (0.15, 0.42, 0.69):
                    a, b = between(quad[0], quad[1], pane), between(quad[3], quad[2], pane)
                    c, d = between(quad[0], quad[1], pane + 0.15), between(quad[3], quad[2], pane + 0.15)
                    canvas.lay(
                        [
                            between(a, b, floor),
                            between(c, d, floor),
                            between(c, d, floor + 0.15),
                            between(a, b, floor + 0.15),
                        ],
                        tone=max(16, shade - 62),
                    )
            if number < 5:
                reach = 150 * near
                x = quad[0][0] - side * reach * 0.5
                draw_sign(
                    canvas,
                    (x - reach * 0.16, far[1] - 130 * near, reach * 0.32, reach * 1.1),
                    204 if number % 2 else 52,
                    40 if number % 2 else 214,
                )
    road = [(far[0] - 8, far[1]), (far[0] + 8, far[1]), (width + 360, height), (-360, height)]
    canvas.lay([(0, far[1] + 110), *road[:2], (width, far[1] + 110), (width, height), (0, height)], tone=196, foot=120)
    canvas.grain(box(0, far[1], width, height), 10, 0.35, 8)
    rails = [[(far[0] + 2, far[1]), (width * x, height)] for x in (0.36, 0.56, 0.78, 0.98)]
    canvas.draw(*rails, width=3, tone=66, opacity=0.8)
    poles = [between(far, (width * 1.02, height * 0.8), 1 / (1 + n * 0.8)) for n in range(6)]
    for number, (x, y) in enumerate(poles):
        near = 1 / (1 + number * 0.8)
        canvas.lay(box(x - 5 * near, y - 560 * near, 10 * near, 560 * near), tone=round(190 - 146 * near))
        canvas.draw(
            [(x, y - 520 * near), (x - 260 * near, y - 500 * near)],
            width=max(1, 4 * near),
            tone=round(190 - 130 * near),
        )
    canvas.draw(
        [(far[0], far[1] - 8), (width * 0.72, -10)], [(far[0], far[1] - 6), (width * 0.8, -10)], width=1.6, tone=52
    )
    _draw_tram_car(canvas, width * 0.6, height * 0.84, 280)
    for x, y, tall, dress, hat in (
        (190, 0.86, 214, "robe", ""),
        (262, 0.84, 196, "skirt", ""),
        (96, 0.72, 120, "trousers", "cap"),
        (330, 0.66, 84, "robe", "round"),
        (1010, 0.93, 236, "robe", "cap"),
    ):
        draw_person(canvas, Person(x, height * y, tall, 58 + x % 40, 150, dress, hat))


def _draw_tram_car(canvas: Canvas, x: float, y: float, wide: float) -> None:
    """The front of a tram whose wheels stand at ``y``."""
    high, half = wide * 1.22, wide / 2
    cast_shadow(canvas, x, y, wide * 0.9, 0.6)
    side = [
        (x - half, y - high),
        (x - half - wide * 0.42, y - high * 0.8),
        (x - half - wide * 0.42, y - high * 0.16),
        (x - half, y - wide * 0.1),
    ]
    canvas.lay(side, tone=150, foot=70)
    for number in range(5):
        a, b = 0.06 + number * 0.19, 0.2 + number * 0.19
        tops = [between(side[0], side[1], s) for s in (a, b)]
        feet = [between(side[3], side[2], s) for s in (b, a)]
        canvas.lay(
            [
                between(tops[0], feet[1], 0.16),
                between(tops[1], feet[0], 0.16),
                between(tops[1], feet[0], 0.48),
                between(tops[0], feet[1], 0.48),
            ],
            tone=40,
        )
    canvas.lay(
        smooth(
            [
                (x - half, y - wide * 0.1),
                (x - half, y - high + 16),
                (x, y - high - 6),
                (x + half, y - high + 16),
                (x + half, y - wide * 0.1),
            ],
            closed=False,
        ),
        tone=176,
        foot=86,
    )
    canvas.lay(box(x - half, y - high * 0.5, wide, wide * 0.04), tone=206)
    for number in range(3):
        draw_window(
            canvas, (x - half * 0.84 + number * wide * 0.29, y - high * 0.84, wide * 0.25, wide * 0.36), (1, 1), 62, 90
        )
    canvas.lay(oval(x, y - high * 0.3, wide * 0.17, wide * 0.17), tone=70)
    canvas.lay(oval(x, y - high * 0.3, wide * 0.13, wide * 0.13), tone=240)
    draw_sign(canvas, (x - wide * 0.2, y - high * 0.99, wide * 0.4, wide * 0.12), 214, 40)
    canvas.lay(box(x - half * 0.9, y - wide * 0.1, wide * 0.9, wide * 0.1), tone=30)
    canvas.draw([(x, y - high), (x + wide * 0.1, y - high - wide * 0.6)], width=3, tone=44)


def draw_cyclists(canvas: Canvas) -> None:
    """People on bicycles come out of the morning light between poplars."""
    width, height = canvas.width, canvas.height
    far = (width * 0.5, height * 0.42)
    draw_sky(canvas, 214, 250, height * 0.5, 0.1)
    for left, wide, high in ((60, 130, 190), (230, 90, 140), (800, 150, 210), (980, 110, 150)):
        canvas.lay(box(left, far[1] + 10 - high, wide, high), tone=204, foot=228)
        canvas.lay(
            *[
                box(left + 10 + 22 * a, far[1] + 24 - high + 26 * b, 10, 13)
                for a in range(wide // 24)
                for b in range(high // 28)
            ],
            tone=184,
        )
    canvas.lay(box(0, far[1], width, height), tone=236, foot=132)
    canvas.grain(box(0, far[1], width, height), 12, 0.25, 9)
    for number in range(7, -1, -1):
        near = 1 / (1 + number * 0.55)
        for side in (-1, 1):
            x, y = between(far, (width * 0.5 + side * 700, height * 1.02), near)
            draw_leafy_tree(canvas, (x, y), 760 * near, round(208 - 150 * near), 0.3)
    canvas.lay(oval(far[0], far[1] - 20, 620, 340), tone=255, opacity=0.55, blur=60)
    for x, y, tall in (
        (0.46, 0.5, 66),
        (0.57, 0.54, 88),
        (0.38, 0.6, 128),
        (0.64, 0.67, 176),
        (0.5, 0.78, 250),
        (0.27, 0.84, 290),
        (0.77, 0.9, 330),
    ):
        _draw_cyclist(canvas, width * x, height * y, tall)


def _draw_cyclist(canvas: Canvas, x: float, y: float, tall: float) -> None:
    """Somebody who rides towards the viewer; a long shadow falls before the wheel."""
    tone = round(150 - tall * 0.38)
    lean = (x - 560) * 0.22
    canvas.lay(
        [
            (x - tall * 0.05, y),
            (x + tall * 0.05, y),
            (x + lean + tall * 0.2, y + tall * 0.5),
            (x + lean - tall * 0.2, y + tall * 0.5),
        ],
        tone=60,
        opacity=0.45,
        blur=tall * 0.025,
    )
    canvas.lay(oval(x, y - tall * 0.2, tall * 0.055, tall * 0.4), tone=tone - 20)
    canvas.draw(
        smooth(
            [
                (x - tall * 0.2, y - tall * 0.53),
                (x - tall * 0.08, y - tall * 0.47),
                (x + tall * 0.08, y - tall * 0.47),
                (x + tall * 0.2, y - tall * 0.53),
            ],
            closed=False,
        ),
        width=tall * 0.02,
        tone=tone - 20,
    )
    legs = [
        smooth(
            [
                (x + s * tall * 0.09, y - tall * 0.5),
                (x + s * tall * 0.13, y - tall * (0.36 - s * 0.05)),
                (x + s * tall * 0.08, y - tall * (0.13 + s * 0.06)),
            ],
            closed=False,
        )
        for s in (-1, 1)
    ]
    canvas.draw(*legs, width=tall * 0.075, tone=tone - 14)
    body = smooth(
        [
            (x - tall * 0.06, y - tall * 0.86),
            (x - tall * 0.15, y - tall * 0.8),
            (x - tall * 0.21, y - tall * 0.54),
            (x - tall * 0.14, y - tall * 0.55),
            (x - tall * 0.11, y - tall * 0.42),
            (x + tall * 0.11, y - tall * 0.42),
            (x + tall * 0.14, y - tall * 0.55),
            (x + tall * 0.21, y - tall * 0.54),
            (x + tall * 0.15, y - tall * 0.8),
            (x + tall * 0.06, y - tall * 0.86),
        ]
    )
    canvas.lay(body, tone=tone + 12, foot=tone - 10)
    canvas.lay(oval(x, y - tall * 0.93, tall * 0.105, tall * 0.14), tone=tone + 26)
    canvas.lay(
        [
            *arc(x, y - tall * 0.94, tall * 0.057, tall * 0.07),
            (x + tall * 0.05, y - tall * 0.93),
            (x - tall * 0.05, y - tall * 0.93),
        ],
        tone=max(12, tone - 34),
    )
