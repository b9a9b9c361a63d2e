"""Scenes in rooms for the archive's photographs: light comes through windows or from lamps."""

import math

from tools.sample_pictures.canvas import Canvas, arc, between, box, oval, smooth
from tools.sample_pictures.props import (
    Person,
    draw_back,
    draw_floor,
    draw_light,
    draw_person,
    draw_sign,
    draw_smoke,
    draw_window,
)


def _table(canvas: Canvas, x: float, y: float, wide: float, tone: int) -> None:
    """A square table seen a little from above, its front legs on ``y``."""
    top = y - wide * 0.62
    canvas.lay(oval(x, y, wide * 1.3, wide * 0.22), tone=12, opacity=0.5, blur=8)
    canvas.lay(
        *[box(x + s * wide * 0.44 - wide * 0.03, top, wide * 0.06, wide * 0.62) for s in (-1, 1)],
        tone=max(10, tone - 40),
    )
    canvas.lay(
        *[box(x + s * wide * 0.34 - wide * 0.02, top - wide * 0.1, wide * 0.04, wide * 0.52) for s in (-1, 1)],
        tone=max(10, tone - 52),
    )
    canvas.lay(
        [
            (x - wide * 0.42, top - wide * 0.2),
            (x + wide * 0.42, top - wide * 0.2),
            (x + wide * 0.52, top),
            (x - wide * 0.52, top),
        ],
        tone=tone + 70,
        foot=tone + 24,
    )
    canvas.lay(box(x - wide * 0.52, top, wide * 1.04, wide * 0.07), tone=tone)


def _teapot(canvas: Canvas, x: float, y: float, size: float, tone: int = 214) -> None:
    body = smooth(
        [
            (x - size * 0.5, y - size * 0.35),
            (x - size * 0.2, y - size * 0.72),
            (x + size * 0.2, y - size * 0.72),
            (x + size * 0.5, y - size * 0.35),
            (x + size * 0.3, y),
            (x - size * 0.3, y),
        ]
    )
    canvas.draw(
        smooth(
            [(x + size * 0.4, y - size * 0.2), (x + size * 0.66, y - size * 0.4), (x + size * 0.8, y - size * 0.72)],
            closed=False,
        ),
        width=size * 0.13,
        tone=tone - 30,
    )
    canvas.draw(arc(x, y - size * 0.7, size * 0.3, size * 0.36), width=size * 0.06, tone=50)
    canvas.lay(body, tone=tone, foot=tone - 90)
    canvas.lay(oval(x, y - size * 0.76, size * 0.16, size * 0.12), tone=tone - 50)
    for side in (-1, 1):
        canvas.lay(
            [
                (x + side * size * 1.3 - size * 0.22, y - size * 0.24),
                (x + side * size * 1.3 + size * 0.22, y - size * 0.24),
                (x + side * size * 1.3 + size * 0.12, y),
                (x + side * size * 1.3 - size * 0.12, y),
            ],
            tone=tone + 10,
            foot=tone - 80,
        )


def draw_teahouse(canvas: Canvas) -> None:
    """Guests at square tables; one stands on a bench and reads to them."""
    width, height = canvas.width, canvas.height
    canvas.lay(box(0, 0, width, height * 0.62), tone=40, foot=76)
    canvas.grain(box(0, 0, width, height), 120, 0.3)
    for number in range(4):
        draw_window(canvas, (40 + number * 262, 110, 206, 230), (8, 7), 226, 30)
        draw_window(canvas, (40 + number * 262, 346, 206, 96), (4, 1), 66, 34)
    for x in (264, 788):
        canvas.lay(box(x, 0, 30, height * 0.66), tone=30, foot=22)
        draw_sign(canvas, (x - 6, 120, 42, 250), 150, 30)
    draw_floor(canvas, height * 0.6, 96, 40)
    for left in (60, 330, 590, 850):
        draw_light(
            canvas,
            [
                (left, height * 0.62),
                (left + 150, height * 0.62),
                (left + 60, height * 0.94),
                (left - 130, height * 0.94),
            ],
            strength=0.22,
        )
    draw_person(canvas, Person(632, height * 0.62, 246, 74, 150, "robe"))
    canvas.lay(box(580, height * 0.6, 110, 14), box(592, height * 0.6, 12, 60), box(666, height * 0.6, 12, 60), tone=26)
    canvas.lay([(600, 286), (664, 278), (668, 330), (604, 336)], tone=232, foot=200)
    for x, y, wide in ((180, 0.78, 190), (480, 0.74, 160), (900, 0.79, 200)):
        for side in (-1, 1):
            draw_back(canvas, x + side * wide * 0.72, height * y - wide * 0.2, wide * 0.52, 62 + int(wide) % 30)
        _table(canvas, x, height * y, wide, 70)
        _teapot(canvas, x, height * y - wide * 0.66, wide * 0.24)
        draw_smoke(canvas, (x + 6, height * y - wide * 0.9), (26, -90), 46, 226)
    for x, wide, tone in ((330, 236, 36), (700, 262, 30), (1040, 220, 40), (40, 230, 26)):
        draw_back(canvas, x, height + 20, wide, tone)


def draw_lecture(canvas: Canvas) -> None:
    """A lecture room: on the blackboard the section of a roof."""
    width, height = canvas.width, canvas.height
    canvas.lay(box(0, 0, width, height * 0.7), tone=188, foot=160)
    canvas.grain(box(0, 0, width, height * 0.7), 140, 0.3)
    for left, wide in ((34, 62), (130, 92)):
        draw_window(canvas, (left, 60 + left * 0.3, wide, 330), (2, 5), 250, 110)
    draw_floor(canvas, height * 0.66, 130, 60)
    board = (300, 96, 640, 330)
    canvas.lay(box(board[0] - 14, board[1] - 14, board[2] + 28, board[3] + 28), tone=96, foot=70)
    canvas.lay(box(*board), tone=40, foot=52)
    canvas.grain(box(*board), 60, 0.7, 3)
    x, y = 620, 380
    lines = [
        [(x - 250, y), (x + 250, y)],
        [(x - 150, y), (x - 150, y - 130)],
        [(x + 150, y), (x + 150, y - 130)],
        [(x - 60, y), (x - 60, y - 168)],
        [(x + 60, y), (x + 60, y - 168)],
        [(x - 160, y - 130), (x + 160, y - 130)],
        [(x - 90, y - 168), (x + 90, y - 168)],
    ]
    for side in (-1, 1):
        lines += [
            smooth(
                [(x, y - 246), (x + side * 90, y - 176), (x + side * 160, y - 136), (x + side * 256, y - 116)],
                closed=False,
            ),
            smooth(
                [(x, y - 258), (x + side * 92, y - 190), (x + side * 164, y - 150), (x + side * 262, y - 132)],
                closed=False,
            ),
        ]
        lines += [[(x + side * n, y - 136), (x + side * n, y - 120)] for n in (150, 168, 186)]
    lines += [
        [(x - 250, y + 24), (x + 250, y + 24)],
        [(x - 150, y + 16), (x - 150, y + 32)],
        [(x + 150, y + 16), (x + 150, y + 32)],
    ]
    canvas.draw(*lines, width=2.6, tone=220, opacity=0.85, rough=0.4)
    draw_sign(canvas, (326, 120, 40, 150), 46, 196)
    canvas.lay(box(440, height * 0.62, 330, 26), tone=150)
    canvas.lay(box(452, height * 0.62 + 26, 306, 110), tone=92, foot=54)
    canvas.lay(box(520, height * 0.62 - 12, 80, 12), box(536, height * 0.62 - 22, 66, 10), tone=222)
    draw_person(canvas, Person(846, height * 0.8, 306, 46, 156, "robe"))
    canvas.draw([(826, height * 0.5), (780, height * 0.41), (750, 300)], width=5, tone=44)
    draw_light(canvas, [(30, 80), (250, 90), (900, height * 0.86), (420, height)], strength=0.18, blur=50)
    for row, (base, wide, tone) in enumerate(((height * 0.93, 112, 52), (height * 1.02, 150, 34))):
        for number in range(9 - row * 2):
            seat = (number + 0.4 + 0.3 * row) * wide * 1.14
            draw_back(canvas, seat, base, wide, tone + (number * 17) % 26)
        canvas.lay(box(0, base - 10, width, 20), tone=118, foot=60)


def draw_meeting_hall(canvas: Canvas) -> None:
    """A meeting, from behind the last row: a table with people, a curtain, windows."""
    width, height = canvas.width, canvas.height
    canvas.lay(box(0, 0, width, height), tone=196, foot=120)
    far = (width * 0.5, height * 0.4)
    for side in (-1, 1):
        for number in range(3, -1, -1):
            near, behind = 1 / (1 + number * 0.5), 1 / (1 + (number + 0.55) * 0.5)
            edge = (far[0] + side * 720, -60.0)
            foot = (far[0] + side * 720, height * 0.9)
            quad = [
                between(far, edge, near),
                between(far, edge, behind),
                between(far, foot, behind),
                between(far, foot, near),
            ]
            light = [
                between(quad[0], quad[3], 0.2),
                between(quad[1], quad[2], 0.2),
                between(quad[1], quad[2], 0.72),
                between(quad[0], quad[3], 0.72),
            ]
            canvas.lay(light, tone=250, foot=232)
            for share in (0.33, 0.66):
                canvas.draw(
                    [between(light[0], light[1], share), between(light[3], light[2], share)],
                    [between(light[0], light[3], share), between(light[1], light[2], share)],
                    width=3 * near,
                    tone=120,
                )
    canvas.lay(box(far[0] - 300, 90, 600, 330), tone=120, foot=150)
    folds = [[(far[0] - 300 + n * 24, 90), (far[0] - 300 + n * 24, 400)] for n in range(26)]
    canvas.draw(*folds, width=9, tone=92, opacity=0.5, blur=3)
    draw_sign(canvas, (far[0] - 270, 112, 540, 50), 226, 60)
    for number in range(9):
        draw_person(canvas, Person(far[0] - 232 + number * 58, 420, 150, 44 + (number * 23) % 40, 168, "trousers"))
    canvas.lay(box(far[0] - 280, 350, 560, 92), tone=226, foot=188)
    canvas.lay(*[box(far[0] - 240 + n * 58, 334, 12, 18) for n in range(9)], tone=242)
    for lamp in (-250, 0, 250):
        canvas.draw([(far[0] + lamp, 0), (far[0] + lamp, 58)], width=2, tone=60)
        canvas.lay(oval(far[0] + lamp, 66, 54, 30), tone=252, blur=3)
    canvas.grain(box(0, 0, width, height), 150, 0.22)
    for row in range(6):
        share = (row / 5) ** 1.3
        wide = 46 + 124 * share
        base = height * (0.62 + 0.45 * share)
        count = round(width / wide / 1.05) + 1
        for number in range(count):
            if canvas.chance.random() < 0.93:
                draw_back(
                    canvas,
                    (number + (row % 2) / 2) * wide * 1.05,
                    base + canvas.chance.uniform(-6, 6),
                    wide,
                    round(104 - 76 * share) + canvas.chance.randrange(-10, 18),
                )
        canvas.lay(
            box(0, base - wide * 0.08, width, wide * 0.3), tone=round(150 - 104 * share), foot=round(110 - 90 * share)
        )


def draw_night_school(canvas: Canvas) -> None:
    """One lamp over long tables in the dark; grown people bend over their books."""
    width, height = canvas.width, canvas.height
    canvas.lay(box(0, 0, width, height), tone=24, foot=30)
    lamp = (width * 0.52, height * 0.25)
    for reach, strength in ((980, 0.16), (640, 0.2), (360, 0.26)):
        canvas.lay(oval(lamp[0], lamp[1] + 150, reach, reach * 0.8), tone=226, opacity=strength, blur=90)
    board = (330, 130, 430, 210)
    canvas.lay(box(board[0] - 8, board[1] - 8, board[2] + 16, board[3] + 16), tone=110, foot=80)
    canvas.lay(box(*board), tone=40)
    for number in range(3):
        draw_sign(canvas, (370 + number * 124, 172, 104, 100), 42, 214)
    draw_window(canvas, (64, 120, 130, 190), (2, 3), 44, 66)
    draw_window(canvas, (900, 120, 130, 190), (2, 3), 40, 56)
    draw_person(canvas, Person(806, height * 0.7, 300, 92, 176, "skirt"))
    canvas.draw([(lamp[0], 0), (lamp[0], lamp[1] - 30)], width=3, tone=120)
    canvas.lay([(lamp[0] - 74, lamp[1]), *arc(lamp[0], lamp[1] - 4, 30, 34), (lamp[0] + 74, lamp[1])], tone=60, foot=30)
    canvas.lay(oval(lamp[0], lamp[1] + 6, 120, 26), tone=255, blur=4)
    canvas.lay(oval(lamp[0], lamp[1] + 14, 42, 44), tone=255, blur=3)
    for row in range(4):
        share = row / 3
        base = height * (0.6 + 0.44 * share)
        wide = 84 + 110 * share
        count = 8 - row
        for number in range(count):
            x = width / 2 + (number - (count - 1) / 2) * wide * 1.16
            off = abs(x - lamp[0]) / width
            draw_back(canvas, x, base, wide, max(18, round(112 - 84 * share - 90 * off)))
            rim = [(x - wide * 0.18, base - wide * 1.02), (x, base - wide * 1.1), (x + wide * 0.18, base - wide * 1.02)]
            canvas.draw(smooth(rim, closed=False), width=4, tone=232, opacity=0.75 - 0.6 * off, blur=1.5)
        canvas.lay(
            box(width * (0.1 - 0.2 * share), base - 8, width * (0.8 + 0.4 * share), 26),
            tone=round(150 - 110 * share),
            foot=20,
        )
        if row < 3:
            sheets = [
                [(x, base - 12), (x + 44, base - 12), (x + 50, base + 2), (x - 6, base + 2)]
                for x in range(int(width * 0.2), int(width * 0.8), 110)
            ]
            canvas.lay(*sheets, tone=244, opacity=0.85)


def draw_reading_room(canvas: Canvas) -> None:
    """Long tables with lamps, readers, shelves to the ceiling."""
    width, height = canvas.width, canvas.height
    canvas.lay(box(0, 0, width, height), tone=200, foot=150)
    for bay in range(4):
        left = bay * 276 - 10
        if bay == 2:
            draw_window(canvas, (left + 22, 46, 216, 350), (3, 4), 250, 140)
            continue
        canvas.lay(box(left, 20, 262, 400), tone=74, foot=56)
        for row in range(6):
            low = 84 + row * 64
            x = left + 8.0
            while x < left + 246:
                wide = canvas.chance.uniform(7, 19)
                high = canvas.chance.uniform(38, 54)
                shade = canvas.chance.randrange(64, 214)
                canvas.lay(box(x, low - high, wide, high), tone=shade + 14 if shade < 200 else 220, foot=shade - 20)
                x += wide + 1.4
            canvas.lay(box(left, low, 262, 8), tone=150, foot=70)
    draw_floor(canvas, height * 0.55, 168, 106)
    draw_light(canvas, [(590, 60), (800, 60), (560, height), (60, height)], strength=0.26, blur=44)
    for row in range(3):
        share = row / 2
        base = height * (0.66 + 0.26 * share)
        wide = 92 + 66 * share
        count = 6 - row
        for number in range(count):
            x = width / 2 + (number - (count - 1) / 2) * wide * 1.72 + 20 * row
            _draw_reader(canvas, x, base, wide, 60 + (number * 41 + row * 23) % 70)
        canvas.lay(
            [
                (40 - 80 * share, base - 6),
                (width - 40 + 80 * share, base - 6),
                (width + 100 * share, base + 34 + 20 * share),
                (-100 * share, base + 34 + 20 * share),
            ],
            tone=214,
            foot=170,
        )
        canvas.lay(box(-100, base + 34 + 20 * share, width + 200, 20 + 12 * share), tone=96, foot=64)
        for number in range(count):
            x = width / 2 + (number - (count - 1) / 2) * wide * 1.72 + 20 * row
            y = base + 14 + 8 * share
            canvas.lay(
                [
                    (x - wide * 0.3, y - 6),
                    (x, y - 2),
                    (x + wide * 0.3, y - 6),
                    (x + wide * 0.36, y + 10),
                    (x, y + 14),
                    (x - wide * 0.36, y + 10),
                ],
                tone=250,
                foot=226,
            )
            canvas.draw([(x, y - 2), (x, y + 13)], width=1.6, tone=120)


def _draw_reader(canvas: Canvas, x: float, y: float, wide: float, tone: int) -> None:
    """Somebody who reads, from the front: bent head, arms on the table."""
    canvas.lay(
        smooth(
            [
                (x - wide * 0.46, y),
                (x - wide * 0.42, y - wide * 0.4),
                (x - wide * 0.16, y - wide * 0.58),
                (x + wide * 0.16, y - wide * 0.58),
                (x + wide * 0.42, y - wide * 0.4),
                (x + wide * 0.46, y),
            ],
            closed=False,
        ),
        tone=tone + 16,
        foot=tone - 16,
    )
    canvas.lay(oval(x, y - wide * 0.7, wide * 0.34, wide * 0.42), tone=186, foot=150)
    hair = [
        (x - wide * 0.18, y - wide * 0.7),
        *arc(x, y - wide * 0.76, wide * 0.185, wide * 0.2),
        (x + wide * 0.18, y - wide * 0.7),
        (x + wide * 0.1, y - wide * 0.78),
        (x - wide * 0.08, y - wide * 0.8),
    ]
    canvas.lay(hair, tone=34 if math.sin(x) > -0.6 else 150)
    canvas.draw(
        [(x - wide * 0.09, y - wide * 0.67), (x - wide * 0.02, y - wide * 0.67)],
        [(x + wide * 0.03, y - wide * 0.67), (x + wide * 0.1, y - wide * 0.67)],
        width=2.4,
        tone=60,
    )
