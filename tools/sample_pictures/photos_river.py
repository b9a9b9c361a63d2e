"""Scenes by the water and in courts for the archive's photographs."""

from tools.sample_pictures.canvas import Canvas, arc, box, oval, smooth
from tools.sample_pictures.props import (
    Person,
    cast_shadow,
    draw_bare_tree,
    draw_leafy_tree,
    draw_person,
    draw_sky,
    draw_water,
)


def draw_ice(canvas: Canvas) -> None:
    """People cross a frozen river with a sledge and cut ice."""
    width, height = canvas.width, canvas.height
    level = height * 0.36
    draw_sky(canvas, 206, 234, level, 0.25)
    town = [box(x, level - 26 - (x * 7) % 22, 40 + (x * 3) % 50, 60) for x in range(0, width, 62)]
    canvas.lay(*town, tone=178)
    canvas.lay([(700, level), (708, level - 96), (716, level - 120), (724, level - 96), (732, level)], tone=170)
    canvas.lay(box(0, level - 12, width, 20), tone=148, blur=3)
    for number in range(15):
        draw_bare_tree(canvas, (30 + number * 76 + number * 13 % 30, level + 6), 60 + number * 29 % 50, 110)
    canvas.lay(box(0, level, width, height), tone=226, foot=186)
    canvas.grain(box(0, level, width, height), 16, 0.3, 9)
    canvas.grain(box(0, level, width, height), 90, 0.35, 4)
    chance = canvas.chance
    for number in range(9):
        x, y = chance.uniform(-60, width * 0.8), level + (height - level) * (number + 0.6) / 9
        crack = [(x + n * 44, y + chance.uniform(-14, 14) * (0.3 + number / 9)) for n in range(3 + number % 5 * 2)]
        canvas.draw(crack, width=1 + number * 0.3, tone=96, opacity=0.6)
        canvas.draw([(a, b + 2) for a, b in crack], width=1, tone=250, opacity=0.8)
    hole = [(660, height * 0.8), (900, height * 0.77), (960, height * 0.86), (700, height * 0.9)]
    canvas.lay(hole, tone=44, foot=70)
    canvas.draw([*hole, hole[0]], width=5, tone=248)
    for x, y in ((980, 0.8), (1010, 0.86), (940, 0.74), (1000, 0.75)):
        canvas.lay(
            [(x - 40, height * y - 26), (x + 34, height * y - 30), (x + 36, height * y), (x - 38, height * y + 4)],
            tone=244,
            foot=168,
        )
        canvas.lay(
            [
                (x - 40, height * y - 26),
                (x - 26, height * y - 40),
                (x + 44, height * y - 42),
                (x + 34, height * y - 30),
            ],
            tone=254,
        )
    _draw_sledge(canvas, 300, height * 0.84, 250)
    for x, y, tall, dress, hat in (
        (640, 0.82, 214, "trousers", "cap"),
        (888, 0.74, 186, "trousers", "round"),
        (470, 0.55, 104, "robe", "round"),
        (520, 0.56, 96, "robe", ""),
        (180, 0.5, 78, "trousers", "cap"),
        (820, 0.47, 62, "robe", ""),
    ):
        draw_person(canvas, Person(x, height * y, tall, 44 + x % 40, 146, dress, hat))
    canvas.draw(
        [(672, height * 0.7), (742, height * 0.84)], [(862, height * 0.63), (816, height * 0.8)], width=5, tone=40
    )


def _draw_sledge(canvas: Canvas, x: float, y: float, wide: float) -> None:
    cast_shadow(canvas, x, y, wide * 0.7, 0.4)
    for rise in (0, -14):
        runner = smooth(
            [
                (x - wide * 0.5, y + rise),
                (x + wide * 0.36, y + rise),
                (x + wide * 0.5, y - 26 + rise),
                (x + wide * 0.5, y - 40 + rise),
            ],
            closed=False,
        )
        canvas.draw(runner, width=7, tone=44)
    canvas.draw(
        *[[(x - wide * 0.42 + n * wide * 0.2, y), (x - wide * 0.42 + n * wide * 0.2, y - 42)] for n in range(5)],
        width=6,
        tone=50,
    )
    canvas.lay(box(x - wide * 0.48, y - 50, wide * 0.92, 12), tone=92)
    sacks = [
        smooth(
            [
                (x - wide * 0.4 + n * 54, y - 50),
                (x - wide * 0.42 + n * 54, y - 86),
                (x - wide * 0.3 + n * 54, y - 100),
                (x - wide * 0.2 + n * 54, y - 84),
                (x - wide * 0.2 + n * 54, y - 50),
            ]
        )
        for n in range(3)
    ]
    for sack in sacks:
        canvas.lay(sack, tone=150, foot=84)
    draw_person(canvas, Person(x + wide * 0.32, y - 46, 166, 56, 150, "trousers", "cap"))
    canvas.draw([(x + wide * 0.3, y - 130), (x - wide * 0.66, y + 14)], width=4, tone=40)


def draw_ferry(canvas: Canvas) -> None:
    """A ferry in the mist."""
    width, height = canvas.width, canvas.height
    level = height * 0.46
    draw_sky(canvas, 214, 234, level, 0.15)
    for base, high, tone in ((level, 120, 204), (level, 70, 184), (level, 34, 158)):
        chance = canvas.chance
        hills = smooth([(x, base - high * chance.uniform(0.3, 1)) for x in range(-60, width + 120, 90)], closed=False)
        canvas.lay([(-80, base), *hills, (width + 120, base)], tone=tone, foot=min(226, tone + 40))
    x, y = width * 0.47, height * 0.66
    for number, (place, tall, dress, hat) in enumerate(
        (
            (-150, 108, "robe", "round"),
            (-104, 100, "robe", ""),
            (-62, 114, "trousers", "cap"),
            (-12, 96, "skirt", ""),
            (30, 110, "robe", "round"),
            (76, 104, "trousers", ""),
        )
    ):
        draw_person(canvas, Person(x + place, y - 2, tall, 52 + number * 15 % 50, 158, dress, hat))
    draw_person(canvas, Person(x + 206, y - 20, 150, 36, 150, "trousers", "straw"))
    canvas.draw([(x + 150, y - 236), (x + 262, y + 34)], width=5, tone=40)
    hull = smooth(
        [
            (x - 262, y - 34),
            (x - 220, y - 2),
            (x - 60, y + 4),
            (x + 130, y + 2),
            (x + 240, y - 26),
            (x + 276, y - 44),
            (x + 236, y + 20),
            (x + 160, y + 36),
            (x - 150, y + 36),
            (x - 230, y + 18),
        ]
    )
    canvas.lay(hull, tone=64, foot=26)
    canvas.draw(
        smooth([(x - 256, y - 26), (x - 200, y + 6), (x + 130, y + 8), (x + 268, y - 38)], closed=False),
        width=4,
        tone=132,
    )
    water = level
    _reflect_boat(canvas, hull, y + 36)
    draw_water(canvas, water, 214, 150)
    canvas.lay(hull, tone=70, foot=26)
    canvas.lay(box(0, level - 46, width, 96), tone=236, opacity=0.75, blur=26)
    for _ in range(70):
        left = canvas.chance.uniform(-20, 300) if canvas.chance.random() < 0.6 else canvas.chance.uniform(900, width)
        high = canvas.chance.uniform(60, 200)
        stem = smooth(
            [
                (left, height + 10),
                (left + 8, height - high * 0.6),
                (left + canvas.chance.uniform(6, 44), height - high),
            ],
            closed=False,
        )
        canvas.draw(stem, width=2.4, tone=50, opacity=0.85)
        canvas.lay(oval(*stem[-1], 9, 30), tone=110, opacity=0.8)


def _reflect_boat(canvas: Canvas, hull: list, y: float) -> None:
    """What is dark on the water below a boat."""
    canvas.lay([(a, 2 * y - b - 6) for a, b in hull], tone=60, opacity=0.55, blur=7)
    middle = sum(a for a, _ in hull) / len(hull)
    canvas.lay(
        *[
            [
                (middle + n * 44 - 14, y),
                (middle + n * 44 + 14, y),
                (middle + n * 44 + 8, y + 92),
                (middle + n * 44 - 8, y + 92),
            ]
            for n in range(-4, 3)
        ],
        tone=70,
        opacity=0.3,
        blur=9,
    )


def draw_new_bridge(canvas: Canvas) -> None:
    """People on a new bridge of three arches that stands in still water."""
    width, height = canvas.width, canvas.height
    level, deck = height * 0.62, height * 0.36
    draw_sky(canvas, 196, 236, level, 0.35)
    for x, tall in ((70, 250), (190, 200), (940, 230), (1040, 270)):
        draw_leafy_tree(canvas, (x, level), tall, 120, 0.8)
    canvas.lay(box(0, level - 34, width, 40), tone=132, foot=108)
    back = smooth(
        [
            (-30, deck + 60),
            (width * 0.25, deck + 14),
            (width * 0.5, deck),
            (width * 0.75, deck + 14),
            (width + 30, deck + 60),
        ],
        closed=False,
    )
    body = [*back, (width + 30, level), (-30, level)]
    canvas.lay(body, tone=190, foot=140)
    canvas.grain(body, 12, 0.2, 3)
    for number, x in enumerate((width * 0.2, width * 0.5, width * 0.8)):
        half = 146 if number == 1 else 128
        rise = level - deck - 56 - (0 if number == 1 else 26)
        canvas.lay(
            [(x - half - 14, level), *arc(x, level, half + 14, rise + 14), (x + half + 14, level)], tone=222, foot=176
        )
        canvas.lay([(x - half, level), *arc(x, level, half, rise), (x + half, level)], tone=104, foot=176)
        canvas.lay(
            [
                (x - half, level),
                *arc(x, level, half, rise),
                (x + half, level),
                (x + half - 30, level),
                *arc(x - 12, level, half - 26, rise - 20)[::-1],
                (x - half + 14, level),
            ],
            tone=58,
            foot=90,
        )
    canvas.draw([(a, b + 16) for a, b in back], width=9, tone=226)
    flags = []
    for number in range(27):
        x = 30 + number * 39.5
        y = deck + 60 * abs(x / width - 0.5) ** 2 * 4
        if number % 4 == 0:
            canvas.draw([(x, y), (x, y - 92)], width=3, tone=70)
            flags.append([(x, y - 92), (x + 38, y - 86), (x + 34, y - 72), (x, y - 64)])
        draw_person(
            canvas,
            Person(
                x + number * 17 % 13,
                y + 6,
                66 + number * 31 % 15,
                50 + number * 29 % 100,
                160,
                ("trousers", "skirt", "robe")[number % 3],
                ("cap", "", "")[number % 3],
            ),
        )
    canvas.lay(*flags, tone=92)
    canvas.lay([*[(a, b - 20) for a, b in back], *[(a, b + 12) for a, b in back[::-1]]], tone=206, foot=176)
    canvas.draw(
        *[
            [(x, deck + 60 * abs(x / width - 0.5) ** 2 * 4 - 26), (x, deck + 60 * abs(x / width - 0.5) ** 2 * 4 + 12)]
            for x in range(10, width, 36)
        ],
        width=7,
        tone=226,
    )
    canvas.mirror(level, 0.72, 4)
    draw_water(canvas, level, 170, 104)
