"""Scenes of crafts in rooms for the archive's photographs: a stage, a chemist's shop, lathes."""

from tools.sample_pictures.canvas import Canvas, Point, arc, box, oval, smooth
from tools.sample_pictures.props import (
    Person,
    draw_back,
    draw_floor,
    draw_light,
    draw_person,
    draw_roof,
    draw_sign,
)


def draw_stage(canvas: Canvas) -> None:
    """Two singers on the stage of an old theatre; before them the heads of the house."""
    width, height = canvas.width, canvas.height
    canvas.lay(box(0, 0, width, height), tone=30, foot=50)
    canvas.lay(box(210, 180, width - 420, 400), tone=150, foot=196)
    curtain = [smooth([(240 + n * 60, 190), (252 + n * 60, 340), (238 + n * 60, 560)], closed=False) for n in range(11)]
    canvas.draw(*curtain, width=16, tone=120, opacity=0.5, blur=5)
    canvas.lay(oval(width / 2, 360, 150, 150), tone=226, opacity=0.5)
    canvas.draw([*oval(width / 2, 360, 176, 176)], width=5, tone=90)
    for side in (-1, 1):
        draw_sign(canvas, (width / 2 + side * 236 - 24, 210, 48, 270), 54, 190)
        canvas.lay(box(width / 2 + side * 330 - 15, 150, 30, 460), tone=64, foot=34)
        canvas.lay(oval(width / 2 + side * 290, 244, 58, 76), tone=236, blur=4)
        canvas.draw([(width / 2 + side * 290, 150), (width / 2 + side * 290, 206)], width=2, tone=30)
    draw_roof(canvas, (240, width - 240, 20), (96, width - 96, 128), 58)
    canvas.lay(box(180, 136, width - 360, 34), tone=92, foot=60)
    carved = [smooth([(x, 170), (x + 18, 190), (x + 36, 170), (x + 18, 178)]) for x in range(190, width - 220, 40)]
    canvas.lay(*carved, tone=120)
    canvas.lay(box(170, 580, width - 340, 16), tone=206)
    canvas.lay(box(170, 596, width - 340, 110), tone=86, foot=44)
    canvas.draw(*[[(x, 600), (x, 700)] for x in range(186, width - 180, 46)], width=4, tone=34)
    for x, way, tone in ((width * 0.42, 1, 92), (width * 0.6, -1, 196)):
        _draw_singer(canvas, x, 584, 236, way, tone)
    draw_light(canvas, oval(width / 2, 440, 560, 330), strength=0.24, blur=70)
    for row, (y, wide, tone) in enumerate(
        ((height * 0.93, 92, 34), (height * 0.99, 120, 24), (height * 1.07, 160, 15))
    ):
        for number in range(16 - row * 4):
            draw_back(
                canvas,
                (number + 0.5 * (row % 2)) * wide * 1.06 + canvas.chance.uniform(-12, 12),
                y + canvas.chance.uniform(-10, 14),
                wide,
                tone,
            )


def _draw_singer(canvas: Canvas, x: float, y: float, tall: float, way: int, tone: int) -> None:
    """Somebody in stage dress with four flags and long sleeves."""

    def at(across: float, down: float) -> Point:
        return x + way * across * tall, y - tall + down * tall

    for lean in (-0.5, -0.24, 0.24, 0.5):
        top = at(lean, -0.1 + abs(lean) * 0.3)
        canvas.draw([at(lean * 0.2, 0.34), top], width=2.4, tone=40)
        canvas.lay([top, at(lean * 1.5, 0.02 + abs(lean) * 0.2), at(lean * 0.76, 0.2)], tone=214, foot=150)
    gown = smooth(
        [
            at(-0.06, 0.2),
            at(-0.2, 0.3),
            at(-0.16, 0.6),
            at(-0.26, 0.97),
            at(0, 0.99),
            at(0.26, 0.97),
            at(0.15, 0.6),
            at(0.19, 0.3),
            at(0.06, 0.2),
        ]
    )
    canvas.lay(gown, tone=tone, foot=tone - 40)
    canvas.draw(*[[at(n * 0.05, 0.55), at(n * 0.08, 0.95)] for n in range(-2, 3)], width=3, tone=tone - 60, opacity=0.6)
    canvas.lay(at_ring := smooth([at(-0.14, 0.46), at(0.14, 0.46), at(0.14, 0.5), at(-0.14, 0.5)]), tone=240)
    canvas.lay(at_ring, tone=40, opacity=0.2)
    sleeve = smooth(
        [at(0.14, 0.28), at(0.34, 0.36), at(0.4, 0.3), at(0.47, 0.66), at(0.4, 0.68), at(0.33, 0.46), at(0.14, 0.42)]
    )
    canvas.lay(sleeve, tone=236, foot=206)
    canvas.lay(smooth([at(-0.14, 0.28), at(-0.3, 0.42), at(-0.2, 0.52), at(-0.1, 0.42)]), tone=tone - 14)
    canvas.lay(oval(*at(0.01, 0.13), tall * 0.12, tall * 0.15), tone=226)
    canvas.lay(
        [
            at(-0.09, 0.12),
            *[at(a, b) for a, b in arc(0, 0.09, 0.09, 0.1)],
            at(0.09, 0.12),
            at(0.05, 0.075),
            at(-0.05, 0.075),
        ],
        tone=36,
    )
    canvas.lay(*[oval(*at(n * 0.035, -0.01 - 0.02 * (2 - abs(n))), 12, 12) for n in range(-2, 3)], tone=230)
    for plume in (-0.16, 0.1):
        canvas.draw(smooth([at(0, 0.0), at(plume * 1.4, -0.26), at(plume * 3.4, -0.2)], closed=False), width=3, tone=70)


def draw_drawers(canvas: Canvas) -> None:
    """The wall of drawers of a chemist's shop behind its counter."""
    width, height = canvas.width, canvas.height
    canvas.lay(box(0, 0, width, height), tone=48)
    side = 104.0
    for row in range(5):
        for column in range(11):
            x, y = column * side - 12, row * side + 14
            tone = 96 + canvas.chance.randrange(-12, 12) - abs(column - 5) * 4
            is_open = (row, column) in ((2, 6), (3, 2))
            if is_open:
                canvas.lay(box(x - 4, y + 20, side + 6, side), tone=8, opacity=0.7, blur=7)
                y += 12
            canvas.lay(box(x + 3, y + 3, side - 6, side - 6), tone=tone + 26, foot=tone - 16)
            canvas.draw([(x + 3, y + side - 4), (x + side - 4, y + side - 4), (x + side - 4, y + 3)], width=2, tone=24)
            draw_sign(canvas, (x + 14, y + 14, 24, side - 30), 190, 40)
            draw_sign(canvas, (x + side - 39, y + 14, 24, side - 30), 190, 40)
            canvas.draw([*oval(x + side / 2, y + side * 0.54, 14, 14)], width=2.6, tone=222)
            canvas.lay(oval(x + side / 2, y + side * 0.4, 8, 8), tone=200)
    canvas.grain(box(0, 0, width, height), 160, 0.4)
    shelf = height * 0.72
    canvas.lay(box(0, shelf - 30, width, 60), tone=10, opacity=0.5, blur=14)
    for number, x in enumerate(range(60, width, 128)):
        tall = 84 + (number * 37) % 30
        jar = smooth(
            [
                (x - 24, shelf),
                (x - 36, shelf - tall * 0.5),
                (x - 16, shelf - tall * 0.86),
                (x - 16, shelf - tall),
                (x + 16, shelf - tall),
                (x + 16, shelf - tall * 0.86),
                (x + 36, shelf - tall * 0.5),
                (x + 24, shelf),
            ]
        )
        if number in (3, 4):
            continue
        canvas.lay(jar, tone=226, foot=140)
        canvas.lay(oval(x + 18, shelf - tall * 0.44, 18, tall * 0.7), tone=40, opacity=0.4, blur=6)
        canvas.lay(oval(x, shelf - tall - 6, 26, 22), tone=92)
        draw_sign(canvas, (x - 11, shelf - tall * 0.74, 22, tall * 0.5), 200, 46)
    canvas.lay(box(0, shelf, width, 26), tone=190, foot=120)
    canvas.lay(box(0, shelf + 26, width, height), tone=70, foot=34)
    canvas.draw(*[[(x, shelf + 40), (x, height)] for x in range(60, width, 190)], width=5, tone=26)
    beam = [(430, shelf - 92), (640, shelf - 112)]
    canvas.draw(beam, width=4, tone=224)
    pan = (452, shelf - 24)
    canvas.draw(
        [(452, shelf - 94), (pan[0] - 34, pan[1])],
        [(452, shelf - 94), (pan[0] + 34, pan[1])],
        [(560, shelf - 104), (560, shelf - 170)],
        width=1.6,
        tone=210,
    )
    canvas.lay(
        [(pan[0] - 38, pan[1]), (pan[0] + 38, pan[1]), (pan[0] + 20, pan[1] + 14), (pan[0] - 20, pan[1] + 14)], tone=220
    )
    canvas.lay(oval(606, shelf - 84, 18, 30), tone=180)
    papers = [
        [
            (700 + n * 5, shelf - 6 - n * 3),
            (790 + n * 4, shelf - 8 - n * 3),
            (800 + n * 3, shelf - 2 - n * 3),
            (690 + n * 4, shelf - n * 3),
        ]
        for n in range(5)
    ]
    canvas.lay(*papers, tone=234)


def draw_workshop(canvas: Canvas) -> None:
    """Light falls in beams on lathes that belts drive from a shaft under the roof."""
    width, height = canvas.width, canvas.height
    canvas.lay(box(0, 0, width, height), tone=52, foot=70)
    for number in range(5):
        left = number * 230 - 60
        canvas.lay([(left, 40), (left + 150, 40), (left + 190, 230), (left + 30, 230)], tone=248, foot=214)
        canvas.draw(
            *[[(left + n * 30, 40), (left + 30 + n * 32, 230)] for n in range(6)],
            [(left + 10, 100), (left + 168, 100)],
            [(left + 20, 164), (left + 180, 164)],
            width=4,
            tone=50,
        )
    canvas.lay(box(0, 236, width, 16), tone=30)
    draw_floor(canvas, height * 0.62, 110, 66)
    canvas.lay(box(0, 300, width, 9), tone=24)
    for number in range(5):
        x = 110 + number * 214
        canvas.lay(oval(x, 304, 74, 74), tone=46)
        canvas.lay(oval(x, 304, 56, 56), tone=78)
        canvas.draw([(x - 34, 310), (x - 56, height * 0.66)], [(x + 34, 310), (x - 8, height * 0.66)], width=7, tone=32)
    for number in range(5):
        _draw_lathe(canvas, 60 + number * 230, height * (0.76 + 0.02 * number), 190 + number * 14)
    for x, y, tall, tone in ((226, 0.86, 268, 50), (470, 0.84, 252, 66), (716, 0.92, 300, 42), (948, 0.96, 324, 36)):
        draw_person(canvas, Person(x, height * y, tall, tone, 156, "trousers", "cap", from_behind=x < 300))
    beams = [
        [(n * 230 - 50, 60), (n * 230 + 90, 60), (n * 230 + 430, height), (n * 230 + 130, height)] for n in range(-1, 5)
    ]
    draw_light(canvas, *beams, strength=0.2, blur=20)


def _draw_lathe(canvas: Canvas, x: float, y: float, wide: float) -> None:
    canvas.lay(oval(x + wide / 2, y, wide * 1.2, 34), tone=10, opacity=0.5, blur=8)
    canvas.lay(
        box(x, y - wide * 0.42, wide * 0.14, wide * 0.42),
        box(x + wide * 0.8, y - wide * 0.42, wide * 0.14, wide * 0.42),
        tone=34,
    )
    canvas.lay(box(x - 6, y - wide * 0.5, wide * 1.06, wide * 0.12), tone=118, foot=44)
    canvas.lay(box(x, y - wide * 0.84, wide * 0.3, wide * 0.36), tone=84, foot=46)
    canvas.lay(oval(x + wide * 0.34, y - wide * 0.64, wide * 0.12, wide * 0.28), tone=170)
    canvas.lay(box(x + wide * 0.38, y - wide * 0.66, wide * 0.4, wide * 0.05), tone=214)
    canvas.lay(box(x + wide * 0.76, y - wide * 0.74, wide * 0.16, wide * 0.26), tone=66)
    wheel = oval(x + wide * 0.56, y - wide * 0.42, wide * 0.18, wide * 0.18)
    canvas.draw([*wheel, wheel[0]], width=4, tone=170)
