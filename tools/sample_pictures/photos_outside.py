"""Scenes out of doors for the archive's photographs: streets, rails, walls."""

import math

from tools.sample_pictures.canvas import Canvas, arc, between, box, oval, smooth
from tools.sample_pictures.props import (
    Person,
    cast_shadow,
    draw_bare_tree,
    draw_bricks,
    draw_ground,
    draw_leafy_tree,
    draw_person,
    draw_roof,
    draw_sign,
    draw_sky,
    draw_smoke,
    draw_water,
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
    canvas.lay([(gate - 30, floor + 6), *arc(gate - 6, floor - 70, 26, 40), (gate + 24, floor + 6)], tone=190, opacity=0.7, blur=3)
    for level, half, high in ((floor - 250, 150, 56), (floor - 336, 112, 50)):
        canvas.lay(box(gate - half + 22, level - high, 2 * half - 44, high), tone=70, foot=46)
        canvas.lay(*[box(x, level - high, 7, high) for x in range(int(gate - half + 24), int(gate + half - 24), 34)], tone=108)
        draw_roof(canvas, (gate - half + 34, gate + half - 34, level - high - 52), (gate - half - 34, gate + half + 34, level - high + 6), 66)
    canvas.lay(box(0, floor - 420, width, 420), tone=222, opacity=0.16)
    draw_ground(canvas, floor, 168, 118, 0.6)
    for x, tall, hat in ((gate - 118, 92, "round"), (gate + 96, 88, "straw"), (gate - 20, 80, "")):
        draw_person(canvas, Person(x, floor + 34, tall, 64, 140, "robe", hat))
    _draw_cart(canvas, width * 0.24, canvas.height * 0.86, 210)
    draw_person(canvas, Person(width * 0.45, canvas.height * 0.91, 216, 52, 146, "robe", "round"))


def _draw_cart(canvas: Canvas, x: float, y: float, size: float) -> None:
    cast_shadow(canvas, x, y + size * 0.04, size * 1.5, 0.55)
    canvas.lay(box(x - size * 0.75, y - size * 0.52, size * 1.9, size * 0.07), tone=52)
    cover = [(x - size * 0.62, y - size * 0.5), *arc(x - size * 0.1, y - size * 0.88, size * 0.52, size * 0.4), (x + size * 0.42, y - size * 0.5)]
    canvas.lay(cover, tone=120, foot=58)
    canvas.grain(cover, 5, 0.25, 3)
    canvas.lay([(x + size * 0.3, y - size * 0.5), *arc(x + size * 0.36, y - size * 0.84, size * 0.07, size * 0.34), (x + size * 0.43, y - size * 0.5)], tone=22)
    for radius, width in ((0.42, 0.05), (0.07, 0.08)):
        ring = oval(x - size * 0.08, y - size * 0.4, size * radius * 2, size * radius * 2)
        canvas.draw([*ring, ring[0]], width=size * width, tone=30)
    spokes = [[(x - size * 0.08, y - size * 0.4), (x - size * 0.08 + math.cos(turn) * size * 0.4, y - size * 0.4 + math.sin(turn) * size * 0.4)]
              for turn in [math.tau * n / 14 for n in range(14)]]  # fmt: skip
    canvas.draw(*spokes, width=size * 0.03, tone=38)


def draw_rail_bridge(canvas: Canvas) -> None:
    """A bridge of iron with a train on it over a broad river."""
    width, deck = canvas.width, canvas.height * 0.42
    level = canvas.height * 0.68
    draw_sky(canvas, 188, 226, level, 0.5)
    hills = smooth([(-40, level), (140, level - 44), (360, level - 22), (640, level - 60), (900, level - 26), (width + 40, level - 52),
                    (width + 40, level), (-40, level)], closed=False)  # fmt: skip
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
        top = smooth([(left + 12, deck), (left + 46, high + 22), (left + span / 2, high - 8), (left + span - 46, high + 22), (left + span - 12, deck)], closed=False)
        canvas.draw(top, width=6, tone=44)
        posts = [left + 46 + (span - 92) * n / 6 for n in range(7)]
        lines = [[(x, high + 10), (x, deck)] for x in posts]
        lines += [[(a, high + 10 if n % 2 else deck), (b, deck if n % 2 else high + 10)] for n, (a, b) in enumerate(zip(posts, posts[1:], strict=False))]
        canvas.draw(*lines, width=3, tone=52)
    canvas.lay(box(0, deck, width, 22), tone=62, foot=36)
    canvas.mirror(level, 0.78, 3)
    draw_water(canvas, level, 186, 112)
    bank = smooth([(-20, canvas.height + 30), (-20, canvas.height * 0.84), (180, canvas.height * 0.86), (390, canvas.height * 0.93),
                   (520, canvas.height + 30)])  # fmt: skip
    canvas.lay(bank, tone=96, foot=60)
    canvas.grain(bank, 7, 0.7)
    reeds = [[(x, canvas.height * 0.9), (x + canvas.chance.uniform(-10, 14), canvas.height * canvas.chance.uniform(0.78, 0.86))] for x in range(4, 260, 5)]
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
        canvas.lay([(left - 22, eave + 44), (left + wide + 22, eave + 44), (left + wide - 2, eave), (left + 2, eave)], tone=88, foot=58)
        canvas.draw(*[[(x + 4, eave + 2), (x, eave + 42)] for x in range(left, left + wide, 13)], width=1.4, tone=34, opacity=0.7)
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
    for x, tall, dress, hat in ((318, 196, "robe", "round"), (770, 202, "robe", ""), (936, 188, "skirt", ""), (120, 206, "trousers", "cap")):
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
            quad = [between(far, (edge, far[1] - tops), near), between(far, (edge, far[1] - tops), behind),
                    between(far, (edge, far[1] + 240), behind), between(far, (edge, far[1] + 240), near)]  # fmt: skip
            shade = round(206 - 124 * near) + (26 if side > 0 else 0)
            canvas.lay(quad, tone=shade, foot=max(20, shade - 24))
            for floor in (0.1, 0.34, 0.6):
                for pane in (0.15, 0.42, 0.69):
                    a, b = between(quad[0], quad[1], pane), between(quad[3], quad[2], pane)
                    c, d = between(quad[0], quad[1], pane + 0.15), between(quad[3], quad[2], pane + 0.15)
                    canvas.lay([between(a, b, floor), between(c, d, floor), between(c, d, floor + 0.15), between(a, b, floor + 0.15)],
                               tone=max(16, shade - 62))  # fmt: skip
            if number < 5:
                reach = 150 * near
                x = quad[0][0] - side * reach * 0.5
                draw_sign(canvas, (x - reach * 0.16, far[1] - 130 * near, reach * 0.32, reach * 1.1), 204 if number % 2 else 52, 40 if number % 2 else 214)
    road = [(far[0] - 8, far[1]), (far[0] + 8, far[1]), (width + 360, height), (-360, height)]
    canvas.lay([(0, far[1] + 110), *road[:2], (width, far[1] + 110), (width, height), (0, height)], tone=196, foot=120)
    canvas.grain(box(0, far[1], width, height), 10, 0.35, 8)
    rails = [[(far[0] + 2, far[1]), (width * x, height)] for x in (0.36, 0.56, 0.78, 0.98)]
    canvas.draw(*rails, width=3, tone=66, opacity=0.8)
    poles = [between(far, (width * 1.02, height * 0.8), 1 / (1 + n * 0.8)) for n in range(6)]
    for number, (x, y) in enumerate(poles):
        near = 1 / (1 + number * 0.8)
        canvas.lay(box(x - 5 * near, y - 560 * near, 10 * near, 560 * near), tone=round(190 - 146 * near))
        canvas.draw([(x, y - 520 * near), (x - 260 * near, y - 500 * near)], width=max(1, 4 * near), tone=round(190 - 130 * near))
    canvas.draw([(far[0], far[1] - 8), (width * 0.72, -10)], [(far[0], far[1] - 6), (width * 0.8, -10)], width=1.6, tone=52)
    _draw_tram_car(canvas, width * 0.6, height * 0.84, 280)
    for x, y, tall, dress, hat in ((190, 0.86, 214, "robe", ""), (262, 0.84, 196, "skirt", ""), (96, 0.72, 120, "trousers", "cap"),
                                   (330, 0.66, 84, "robe", "round"), (1010, 0.93, 236, "robe", "cap")):  # fmt: skip
        draw_person(canvas, Person(x, height * y, tall, 58 + x % 40, 150, dress, hat))


def _draw_tram_car(canvas: Canvas, x: float, y: float, wide: float) -> None:
    """The front of a tram whose wheels stand at ``y``."""
    high, half = wide * 1.22, wide / 2
    cast_shadow(canvas, x, y, wide * 0.9, 0.6)
    side = [(x - half, y - high), (x - half - wide * 0.42, y - high * 0.8), (x - half - wide * 0.42, y - high * 0.16), (x - half, y - wide * 0.1)]
    canvas.lay(side, tone=150, foot=70)
    for number in range(5):
        a, b = 0.06 + number * 0.19, 0.2 + number * 0.19
        tops = [between(side[0], side[1], s) for s in (a, b)]
        feet = [between(side[3], side[2], s) for s in (b, a)]
        canvas.lay([between(tops[0], feet[1], 0.16), between(tops[1], feet[0], 0.16), between(tops[1], feet[0], 0.48), between(tops[0], feet[1], 0.48)], tone=40)
    canvas.lay(smooth([(x - half, y - wide * 0.1), (x - half, y - high + 16), (x, y - high - 6), (x + half, y - high + 16), (x + half, y - wide * 0.1)], closed=False),
               tone=176, foot=86)  # fmt: skip
    canvas.lay(box(x - half, y - high * 0.5, wide, wide * 0.04), tone=206)
    for number in range(3):
        draw_window(canvas, (x - half * 0.84 + number * wide * 0.29, y - high * 0.84, wide * 0.25, wide * 0.36), (1, 1), 62, 90)
    canvas.lay(oval(x, y - high * 0.3, wide * 0.17, wide * 0.17), tone=70)
    canvas.lay(oval(x, y - high * 0.3, wide * 0.13, wide * 0.13), tone=240)
    draw_sign(canvas, (x - wide * 0.2, y - high * 0.99, wide * 0.4, wide * 0.12), 214, 40)
    canvas.lay(box(x - half * 0.9, y - wide * 0.1, wide * 0.9, wide * 0.1), tone=30)
    canvas.draw([(x, y - high), (x + wide * 0.1, y - high - wide * 0.6)], width=3, tone=44)


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
            canvas.draw([between(wall[0], wall[1], share), between(wall[3], wall[2], share)], width=1, tone=tone - 36, opacity=0.4)
        canvas.grain(wall, 7, 0.16, 2)
        canvas.grain(wall, 90, 0.3)
        for number in range(15):
            a, b = between(wall[0], wall[3], number / 15), between(wall[0], wall[3], (number + 0.6) / 15)
            high = 34 * (1 - 0.5 * number / 15)
            canvas.lay([a, b, (b[0], b[1] - high), (a[0], a[1] - high)], tone=tone + 4)
            canvas.draw([(a[0], a[1] - high), (b[0], b[1] - high)], width=5, tone=236)
    draw_ground(canvas, floor + 2, 222, 190, 0.25)
    drift = smooth([(-40, floor + 30), (width * 0.3, floor + 20), (corner, floor + 52), (width * 0.84, floor + 24), (width + 40, floor + 30), (width + 40, floor + 70),
                    (corner, floor + 92), (-40, floor + 70)])  # fmt: skip
    canvas.lay(drift, tone=240, blur=8)
    prints = [oval(width * 0.2 + n * 17 + (n % 2) * 10, height * 0.97 - n * 11, 13 - n * 0.4, 5) for n in range(18)]
    canvas.lay(*prints, tone=130, opacity=0.6, blur=1)
    draw_bare_tree(canvas, (width * 0.24, height * 0.86), height * 0.86, 34, 0.06)
    canvas.lay(oval(width * 0.24, height * 0.87, 130, 26), tone=236, blur=5)
    draw_person(canvas, Person(width * 0.53, floor + 74, 84, 40, 140, "robe", "cap", from_behind=True))
    draw_person(canvas, Person(width * 0.56, floor + 78, 64, 56, 140, "robe", "", from_behind=True))
    canvas.lay(*[oval(canvas.chance.uniform(0, width), canvas.chance.uniform(0, height), 4, 4) for _ in range(160)], tone=246, opacity=0.75, blur=0.8)


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
    canvas.lay([far, (width * 0.7, height * 0.08), (width + 20, height * 0.2), (width + 20, height * 0.68)], tone=92, foot=66)
    canvas.lay(canopy, tone=40, foot=84)
    for number in range(6):
        near = 1 / (1 + number * 0.75)
        x, y = between(far, (width * 0.76, height * 0.96), near)
        top = between(far, (width * 0.76, -20), near)[1]
        canvas.lay(box(x - 9 * near, top, 18 * near, y - top), tone=round(150 - 110 * near))
        canvas.draw([(x, top + 70 * near), (x + 70 * near, top + 4)], [(x, top + 70 * near), (x - 70 * near, top + 4)], width=6 * near, tone=round(150 - 104 * near))
    clock = (width * 0.86, height * 0.36)
    canvas.lay(oval(*clock, 92, 92), tone=30)
    canvas.lay(oval(*clock, 78, 78), tone=234)
    canvas.draw([clock, (clock[0], clock[1] - 32)], [clock, (clock[0] + 3, clock[1] - 22)], width=4, tone=24)
    _draw_engine(canvas, width * 0.29, height * 0.9, 330)
    for x, y, tall, tone in ((0.8, 0.9, 220, 46), (0.9, 0.84, 170, 66), (0.72, 0.72, 112, 60), (0.7, 0.64, 74, 90), (0.95, 0.97, 250, 40)):
        draw_person(canvas, Person(width * x, height * y, tall, tone, 150, "trousers", "cap" if tone < 62 else ""))


def _draw_engine(canvas: Canvas, x: float, y: float, wide: float) -> None:
    """The front of a locomotive whose wheels stand at ``y``."""
    draw_smoke(canvas, (x, y - wide * 1.42), (260, -330), 330, 96)
    centre = (x, y - wide * 0.78)
    canvas.lay([(x + wide * 0.1, centre[1] - wide * 0.4), (x + wide * 0.9, y - wide * 1.0), (x + wide * 0.95, y - wide * 0.3), (x + wide * 0.3, y - wide * 0.1)], tone=34, foot=18)
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
    canvas.lay([(x - wide * 0.46, y - wide * 0.22), (x + wide * 0.46, y - wide * 0.22), (x + wide * 0.34, y), (x - wide * 0.34, y)], tone=20)
    canvas.draw(*[[(x + n * wide * 0.1, y - wide * 0.2), (x + n * wide * 0.075, y)] for n in range(-4, 5)], width=6, tone=72)
    for side in (-1, 1):
        draw_smoke(canvas, (x + side * wide * 0.4, y - wide * 0.12), (side * wide * 0.5, -30), 150, 224)


def draw_cyclists(canvas: Canvas) -> None:
    """People on bicycles come out of the morning light between poplars."""
    width, height = canvas.width, canvas.height
    far = (width * 0.5, height * 0.42)
    draw_sky(canvas, 214, 250, height * 0.5, 0.1)
    for left, wide, high in ((60, 130, 190), (230, 90, 140), (800, 150, 210), (980, 110, 150)):
        canvas.lay(box(left, far[1] + 10 - high, wide, high), tone=204, foot=228)
        canvas.lay(*[box(left + 10 + 22 * a, far[1] + 24 - high + 26 * b, 10, 13) for a in range(wide // 24) for b in range(high // 28)], tone=184)
    canvas.lay(box(0, far[1], width, height), tone=236, foot=132)
    canvas.grain(box(0, far[1], width, height), 12, 0.25, 9)
    for number in range(7, -1, -1):
        near = 1 / (1 + number * 0.55)
        for side in (-1, 1):
            x, y = between(far, (width * 0.5 + side * 700, height * 1.02), near)
            draw_leafy_tree(canvas, (x, y), 760 * near, round(208 - 150 * near), 0.3)
    canvas.lay(oval(far[0], far[1] - 20, 620, 340), tone=255, opacity=0.55, blur=60)
    for x, y, tall in ((0.46, 0.5, 66), (0.57, 0.54, 88), (0.38, 0.6, 128), (0.64, 0.67, 176), (0.5, 0.78, 250), (0.27, 0.84, 290), (0.77, 0.9, 330)):
        _draw_cyclist(canvas, width * x, height * y, tall)


def _draw_cyclist(canvas: Canvas, x: float, y: float, tall: float) -> None:
    """Somebody who rides towards the viewer; a long shadow falls before the wheel."""
    tone = round(150 - tall * 0.38)
    lean = (x - 560) * 0.22
    canvas.lay([(x - tall * 0.05, y), (x + tall * 0.05, y), (x + lean + tall * 0.2, y + tall * 0.5), (x + lean - tall * 0.2, y + tall * 0.5)],
               tone=60, opacity=0.45, blur=tall * 0.025)  # fmt: skip
    canvas.lay(oval(x, y - tall * 0.2, tall * 0.055, tall * 0.4), tone=tone - 20)
    canvas.draw(smooth([(x - tall * 0.2, y - tall * 0.53), (x - tall * 0.08, y - tall * 0.47), (x + tall * 0.08, y - tall * 0.47), (x + tall * 0.2, y - tall * 0.53)], closed=False),
                width=tall * 0.02, tone=tone - 20)  # fmt: skip
    legs = [smooth([(x + s * tall * 0.09, y - tall * 0.5), (x + s * tall * 0.13, y - tall * (0.36 - s * 0.05)), (x + s * tall * 0.08, y - tall * (0.13 + s * 0.06))], closed=False) for s in (-1, 1)]
    canvas.draw(*legs, width=tall * 0.075, tone=tone - 14)
    body = smooth([(x - tall * 0.06, y - tall * 0.86), (x - tall * 0.15, y - tall * 0.8), (x - tall * 0.21, y - tall * 0.54), (x - tall * 0.14, y - tall * 0.55),
                   (x - tall * 0.11, y - tall * 0.42), (x + tall * 0.11, y - tall * 0.42), (x + tall * 0.14, y - tall * 0.55), (x + tall * 0.21, y - tall * 0.54),
                   (x + tall * 0.15, y - tall * 0.8), (x + tall * 0.06, y - tall * 0.86)])  # fmt: skip
    canvas.lay(body, tone=tone + 12, foot=tone - 10)
    canvas.lay(oval(x, y - tall * 0.93, tall * 0.105, tall * 0.14), tone=tone + 26)
    canvas.lay([*arc(x, y - tall * 0.94, tall * 0.057, tall * 0.07), (x + tall * 0.05, y - tall * 0.93), (x - tall * 0.05, y - tall * 0.93)], tone=max(12, tone - 34))
