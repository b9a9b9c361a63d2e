"""Scenes in yards, at gates and walls for the archive's photographs."""

from tools.sample_pictures.canvas import Canvas, arc, between, box, oval, smooth
from tools.sample_pictures.props import (
    Person,
    draw_bare_tree,
    draw_bricks,
    draw_ground,
    draw_leafy_tree,
    draw_person,
    draw_roof,
    draw_sign,
    draw_sky,
)


def draw_well(canvas: Canvas) -> None:
    """A well with its windlass under a willow."""
    width, height = canvas.width, canvas.height
    floor = height * 0.6
    draw_sky(canvas, 214, 232, floor, 0.15)
    canvas.lay(box(0, floor - 150, width, 160), tone=176, foot=150)
    canvas.grain(box(0, floor - 150, width, 160), 40, 0.3, 2)
    canvas.lay(box(0, floor - 162, width, 16), tone=120, foot=90)
    draw_bricks(canvas, box(640, floor - 230, 470, 250), 138, 9)
    draw_roof(canvas, (690, 1060, floor - 320), (616, 1140, floor - 224), 78)
    canvas.lay(box(786, floor - 150, 120, 170), tone=40)
    canvas.lay(box(786, floor - 150, 56, 170), tone=86, foot=60)
    draw_ground(canvas, floor, 190, 132, 0.5)
    x, y = 470.0, height * 0.8
    canvas.lay(oval(x, y + 30, 560, 150), tone=110, foot=90)
    canvas.lay(oval(x, y + 20, 550, 140), tone=206, foot=150)
    canvas.grain(oval(x, y + 20, 550, 140), 18, 0.4, 2)
    canvas.lay(
        [*arc(x, y, 116, 34, (0, 3.1416)), (x - 116, y - 76), *arc(x, y - 76, 116, 34, (3.1416, 6.2832))],
        tone=128,
        foot=80,
    )
    canvas.grain(box(x - 116, y - 110, 232, 150), 10, 0.4)
    canvas.lay(oval(x, y - 76, 232, 68), tone=214, foot=176)
    canvas.lay(oval(x, y - 74, 164, 44), tone=14)
    for side in (-1, 1):
        canvas.draw(
            [(x + side * 178, y + 30), (x + side * 128, y - 250)],
            [(x + side * 92, y + 6), (x + side * 128, y - 250)],
            width=13,
            tone=56,
        )
    canvas.lay(box(x - 168, y - 260, 336, 13), tone=66)
    canvas.lay(
        smooth(
            [
                (x - 74, y - 284),
                (x + 74, y - 284),
                (x + 82, y - 254),
                (x + 74, y - 224),
                (x - 74, y - 224),
                (x - 82, y - 254),
            ]
        ),
        tone=112,
        foot=50,
    )
    canvas.draw(*[[(x - 50 + n * 15, y - 282), (x - 46 + n * 15, y - 226)] for n in range(7)], width=5, tone=186)
    canvas.draw([(x + 168, y - 254), (x + 200, y - 254), (x + 206, y - 196), (x + 232, y - 196)], width=8, tone=48)
    canvas.draw([(x + 4, y - 226), (x + 6, y - 76)], width=3.4, tone=60)
    for bucket in (x - 226, x - 176):
        canvas.lay(
            [(bucket - 26, y - 10), (bucket + 26, y - 10), (bucket + 20, y + 44), (bucket - 20, y + 44)],
            tone=120,
            foot=58,
        )
        canvas.lay(oval(bucket, y - 10, 52, 15), tone=220)
        canvas.draw(arc(bucket, y - 10, 25, 44), width=3, tone=50)
        canvas.draw([(bucket - 24, y + 10), (bucket + 23, y + 10)], width=4, tone=44)
    draw_person(canvas, Person(x + 262, y + 44, 286, 70, 152, "trousers"))
    draw_person(canvas, Person(905, floor + 44, 150, 92, 152, "skirt"))
    _draw_willow(canvas, 120, height * 0.72, 560)


def _draw_willow(canvas: Canvas, x: float, y: float, tall: float) -> None:
    chance = canvas.chance
    trunk = smooth(
        [
            (x - 40, y),
            (x - 18, y - tall * 0.35),
            (x - 34, y - tall * 0.72),
            (x + 8, y - tall * 0.74),
            (x + 22, y - tall * 0.35),
            (x + 44, y),
        ],
        closed=False,
    )
    canvas.lay(trunk, tone=54, foot=34)
    canvas.grain(trunk, 9, 0.5)
    for tone in (44, 78, 128):
        twigs = []
        for _ in range(120):
            left = x + chance.uniform(-200, 330)
            top = y - tall * (0.72 + 0.24 * (1 - abs(left - x - 60) / 330)) + chance.uniform(-16, 16)
            long = chance.uniform(0.2, 0.62) * tall
            twigs.append(
                smooth(
                    [
                        (left, top),
                        (left + chance.uniform(-8, 14), top + long * 0.5),
                        (left + chance.uniform(0, 30), top + long),
                    ],
                    closed=False,
                )
            )
        canvas.draw(*twigs, width=2.6, tone=tone, opacity=0.6)


def draw_choir(canvas: Canvas) -> None:
    """Two rows of pupils before the gate of their school."""
    width, height = canvas.width, canvas.height
    floor = height * 0.74
    draw_sky(canvas, 216, 234, floor, 0.12)
    draw_leafy_tree(canvas, (60, floor), 460, 132, 0.8)
    draw_leafy_tree(canvas, (1020, floor), 420, 140, 0.8)
    draw_bricks(canvas, box(0, floor - 190, width, 200), 142, 10)
    canvas.lay(box(0, floor - 202, width, 14), tone=100)
    middle = width / 2
    draw_bricks(canvas, box(middle - 260, floor - 400, 520, 410), 120, 10)
    for edge in (-260, 200):
        canvas.lay(box(middle + edge, floor - 420, 60, 430), tone=176, foot=140)
    canvas.lay(
        [
            (middle - 130, floor + 10),
            (middle - 130, floor - 170),
            *arc(middle, floor - 170, 130, 120),
            (middle + 130, floor + 10),
        ],
        tone=30,
        foot=60,
    )
    canvas.draw(arc(middle, floor - 170, 142, 132), width=18, tone=186)
    canvas.draw(*[[(middle + n * 22, floor - 200), (middle + n * 22, floor)] for n in range(-5, 6)], width=3, tone=92)
    pediment = smooth(
        [
            (middle - 290, floor - 420),
            (middle - 150, floor - 452),
            (middle - 80, floor - 524),
            (middle, floor - 548),
            (middle + 80, floor - 524),
            (middle + 150, floor - 452),
            (middle + 290, floor - 420),
        ],
        closed=False,
    )
    canvas.lay(pediment, tone=182, foot=146)
    canvas.draw(pediment, width=7, tone=214)
    draw_sign(canvas, (middle - 170, floor - 396, 340, 60), 216, 44)
    canvas.lay(oval(middle, floor - 478, 56, 56), tone=100)
    draw_ground(canvas, floor, 184, 138, 0.45)
    for row, (y, tall) in enumerate(((height * 0.8, 236), (height * 0.915, 254))):
        for number in range(12):
            x = middle + (number - 5.5) * 68 + (17 if row else -17)
            draw_person(
                canvas,
                Person(
                    x,
                    y + abs(number - 5.5) * -2,
                    tall + canvas.chance.uniform(-12, 12),
                    round(64 + number * 47 % 84),
                    168,
                    "skirt",
                ),
            )


def draw_wall_corner(canvas: Canvas) -> None:
    """The corner of a town wall in snow, with a bare tree."""
    width, height = canvas.width, canvas.height
    floor = height * 0.7
    draw_sky(canvas, 168, 206, floor, 0.35)
    corner = width * 0.62
    left = [(corner, height * 0.2), (corner, floor + 40), (-40, floor - 18), (-40, height * 0.47)]
    right = [(corner, height * 0.2), (corner, floor + 40), (width + 30, floor + 4), (width + 30, height * 0.36)]
    for wall, tone in ((left, 112), (right, 76)):
        canvas.lay(wall, tone=tone + 12, foot=tone - 14)
        for row in range(1, 34):
            share = row / 34
            canvas.draw(
                [between(wall[0], wall[1], share), between(wall[3], wall[2], share)],
                width=1,
                tone=tone - 36,
                opacity=0.4,
            )
        canvas.grain(wall, 7, 0.16, 2)
        canvas.grain(wall, 90, 0.3)
        for number in range(15):
            a, b = between(wall[0], wall[3], number / 15), between(wall[0], wall[3], (number + 0.6) / 15)
            high = 34 * (1 - 0.5 * number / 15)
            canvas.lay([a, b, (b[0], b[1] - high), (a[0], a[1] - high)], tone=tone + 4)
            canvas.draw([(a[0], a[1] - high), (b[0], b[1] - high)], width=5, tone=236)
    draw_ground(canvas, floor + 2, 222, 190, 0.25)
    drift = smooth(
        [
            (-40, floor + 30),
            (width * 0.3, floor + 20),
            (corner, floor + 52),
            (width * 0.84, floor + 24),
            (width + 40, floor + 30),
            (width + 40, floor + 70),
            (corner, floor + 92),
            (-40, floor + 70),
        ]
    )
    canvas.lay(drift, tone=240, blur=8)
    prints = [oval(width * 0.2 + n * 17 + (n % 2) * 10, height * 0.97 - n * 11, 13 - n * 0.4, 5) for n in range(18)]
    canvas.lay(*prints, tone=130, opacity=0.6, blur=1)
    draw_bare_tree(canvas, (width * 0.24, height * 0.86), height * 0.86, 34, 0.06)
    canvas.lay(oval(width * 0.24, height * 0.87, 130, 26), tone=236, blur=5)
    draw_person(canvas, Person(width * 0.53, floor + 74, 84, 40, 140, "robe", "cap", from_behind=True))
    draw_person(canvas, Person(width * 0.56, floor + 78, 64, 56, 140, "robe", "", from_behind=True))
    canvas.lay(
        *[oval(canvas.chance.uniform(0, width), canvas.chance.uniform(0, height), 4, 4) for _ in range(160)],
        tone=246,
        opacity=0.75,
        blur=0.8,
    )
