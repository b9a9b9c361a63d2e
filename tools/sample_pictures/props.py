"""What the scenes of the archive's photographs are put together from, in tones of grey: people, trees, walls, roofs."""

import math
from collections.abc import Callable
from typing import NamedTuple

from tools.sample_pictures.canvas import Canvas, Point, Shape, arc, between, box, oval, smooth


def draw_sky(canvas: Canvas, top: int, low: int, level: float, clouds: float = 0.3) -> None:
    """The sky down to ``level``; ``clouds`` is how strong they are."""
    sky = box(0, 0, canvas.width, level)
    canvas.lay(sky, tone=top, foot=low)
    canvas.grain(sky, 90, clouds, 3)
    canvas.grain(sky, 34, clouds * 0.4, 4)


def draw_ground(canvas: Canvas, level: float, far: int, near: int, rough: float = 0.4) -> None:
    """The ground from ``level`` down, with ruts and stones that grow as they come nearer."""
    field = box(0, level, canvas.width, canvas.height - level)
    canvas.lay(field, tone=far, foot=near)
    canvas.grain(field, 14, rough * 0.5, 7)
    canvas.grain(field, 60, rough, 5)
    chance = canvas.chance
    for dark in (near - 46, near + 30):
        ruts = []
        for _ in range(70):
            share = chance.random() ** 0.7
            y = level + (canvas.height - level) * share
            ruts.append(oval(chance.uniform(0, canvas.width), y, 8 + 90 * share * chance.random(), 1 + 5 * share))
        canvas.lay(*ruts, tone=dark, opacity=0.3, blur=1)


def cast_shadow(canvas: Canvas, x: float, y: float, width: float, dark: float = 0.5) -> None:
    """The shadow on the ground under something ``width`` wide."""
    canvas.lay(oval(x + width * 0.25, y, width * 1.5, width * 0.24), tone=20, opacity=dark, blur=width * 0.06)


class Person(NamedTuple):
    """Somebody: where the feet are, how tall, the tones of clothes and face, what is worn.

    ``dress`` is ``robe``, ``trousers`` or ``skirt``; ``hat`` is empty, ``cap``, ``round`` or ``straw``.
    """

    x: float
    y: float
    tall: float
    tone: int
    face: int = 150
    dress: str = "robe"
    hat: str = ""
    from_behind: bool = False


_BODIES: dict[str, list[Point]] = {
    "robe": [
        (-0.05, 0.155),
        (-0.115, 0.19),
        (-0.135, 0.33),
        (-0.15, 0.5),
        (-0.12, 0.52),
        (-0.14, 0.8),
        (-0.155, 0.95),
        (0, 0.965),
        (0.155, 0.95),
        (0.14, 0.8),
        (0.12, 0.52),
        (0.15, 0.5),
        (0.135, 0.33),
        (0.115, 0.19),
        (0.05, 0.155),
    ],
    "trousers": [
        (-0.05, 0.155),
        (-0.12, 0.19),
        (-0.14, 0.33),
        (-0.155, 0.5),
        (-0.11, 0.52),
        (-0.105, 0.62),
        (-0.1, 0.96),
        (-0.02, 0.97),
        (0, 0.66),
        (0.02, 0.97),
        (0.1, 0.96),
        (0.105, 0.62),
        (0.11, 0.52),
        (0.155, 0.5),
        (0.14, 0.33),
        (0.12, 0.19),
        (0.05, 0.155),
    ],
    "skirt": [
        (-0.045, 0.155),
        (-0.11, 0.19),
        (-0.135, 0.33),
        (-0.125, 0.43),
        (-0.085, 0.47),
        (-0.1, 0.6),
        (-0.14, 0.8),
        (0, 0.815),
        (0.14, 0.8),
        (0.1, 0.6),
        (0.085, 0.47),
        (0.125, 0.43),
        (0.135, 0.33),
        (0.11, 0.19),
        (0.045, 0.155),
    ],
}


def draw_person(canvas: Canvas, who: Person) -> None:
    """One standing person, lit from the left."""
    chance, tall = canvas.chance, who.tall
    top, lean = who.y - tall, chance.uniform(-0.012, 0.012)

    def at(x: float, y: float) -> Point:
        return who.x + (x + lean * (1 - y)) * tall, top + y * tall

    cast_shadow(canvas, who.x, who.y, tall * 0.24)
    legs = [[at(s * 0.035, 0.78), at(s * 0.085, 0.78), at(s * 0.07, 0.96), at(s * 0.04, 0.96)] for s in (-1, 1)]
    shoes = [oval(*at(s * 0.06, 0.975), tall * 0.085, tall * 0.035) for s in (-1, 1)]
    canvas.lay(*legs, *shoes, tone=max(18, who.tone - 46))
    body = smooth([at(*point) for point in _BODIES[who.dress]])
    canvas.lay(body, tone=who.tone, foot=max(16, who.tone - 22))
    dark = [at(0.03, 0.18), at(0.115, 0.2), at(0.145, 0.5), at(0.13, 0.9), at(0.05, 0.94), at(0.06, 0.5)]
    canvas.lay(smooth(dark), tone=max(10, who.tone - 40), opacity=0.55, blur=tall * 0.012)
    folds = [[at(x, y), at(x * 1.2, y + 0.3)] for x, y in ((-0.06, 0.55), (0.0, 0.58), (0.07, 0.55), (-0.085, 0.24))]
    canvas.draw(*folds, width=tall * 0.006, tone=max(10, who.tone - 30), opacity=0.5, blur=0.6)
    canvas.lay([at(-0.025, 0.12), at(0.025, 0.12), at(0.03, 0.17), at(-0.03, 0.17)], tone=who.face - 22)
    hair = 34 if who.tone > 30 else 24
    canvas.lay(oval(*at(0, 0.075), tall * 0.098, tall * 0.132), tone=hair if who.from_behind else who.face)
    if not who.from_behind:
        crown = [
            at(-0.052, 0.075),
            *[at(x, y) for x, y in arc(0, 0.07, 0.052, 0.066)],
            at(0.052, 0.08),
            at(0.03, 0.046),
            at(-0.03, 0.043),
        ]
        canvas.lay(crown, tone=hair)
        canvas.lay(oval(*at(0.025, 0.085), tall * 0.045, tall * 0.09), tone=40, opacity=0.35, blur=tall * 0.008)
    _put_on_hat(canvas, who, at)


def _put_on_hat(canvas: Canvas, who: Person, at: Callable[[float, float], Point]) -> None:
    if who.hat == "round":
        canvas.lay([*[at(x, y) for x, y in arc(0, 0.05, 0.056, 0.056)], at(0.056, 0.058), at(-0.056, 0.058)], tone=26)
    elif who.hat == "cap":
        canvas.lay([*[at(x, y) for x, y in arc(0, 0.045, 0.06, 0.045)], at(0.085, 0.06), at(-0.06, 0.055)], tone=44)
    elif who.hat == "straw":
        canvas.lay([at(0, -0.015), at(0.12, 0.065), at(0, 0.08), at(-0.12, 0.065)], tone=176, foot=120)


def draw_back(canvas: Canvas, x: float, y: float, wide: float, tone: int) -> None:
    """Head and shoulders of somebody seated, from behind; ``y`` is where they are cut off."""
    body = [
        (x - wide * 0.5, y),
        (x - wide * 0.47, y - wide * 0.42),
        (x - wide * 0.2, y - wide * 0.6),
        (x, y - wide * 0.63),
        (x + wide * 0.2, y - wide * 0.6),
        (x + wide * 0.47, y - wide * 0.42),
        (x + wide * 0.5, y),
    ]
    canvas.lay([*smooth(body, closed=False)], tone=tone, foot=max(12, tone - 24))
    canvas.lay(box(x - wide * 0.09, y - wide * 0.74, wide * 0.18, wide * 0.18), tone=min(255, tone + 26))
    canvas.lay(oval(x, y - wide * 0.86, wide * 0.36, wide * 0.44), tone=max(14, tone - 30))
    canvas.lay(oval(x - wide * 0.12, y - wide * 0.9, wide * 0.1, wide * 0.3), tone=190, opacity=0.2, blur=wide * 0.04)


def draw_bare_tree(canvas: Canvas, foot: Point, tall: float, tone: int, lean: float = 0) -> None:
    """A tree without leaves."""
    branches: list[list[Point]] = []
    _grow(canvas, foot, -math.pi / 2 + lean, tall * 0.36, tall * 0.05, branches)
    canvas.lay(*branches, tone=tone)


def _grow(canvas: Canvas, start: Point, turn: float, length: float, width: float, found: list[list[Point]]) -> None:
    chance = canvas.chance
    bow = turn + chance.uniform(-0.2, 0.2)
    end = (start[0] + math.cos(bow) * length, start[1] + math.sin(bow) * length)
    across = (math.cos(turn + math.pi / 2), math.sin(turn + math.pi / 2))
    thin = max(0.5, width * 0.66)
    found.append(
        [
            (start[0] + across[0] * width / 2, start[1] + across[1] * width / 2),
            (end[0] + across[0] * thin / 2, end[1] + across[1] * thin / 2),
            (end[0] - across[0] * thin / 2, end[1] - across[1] * thin / 2),
            (start[0] - across[0] * width / 2, start[1] - across[1] * width / 2),
        ]
    )
    if length < 9:
        return
    for side in (-1, 1) if chance.random() < 0.75 else (-1, 0, 1):
        _grow(
            canvas,
            end,
            bow + side * chance.uniform(0.24, 0.62) - 0.04 * math.cos(bow),
            length * chance.uniform(0.68, 0.84),
            thin * 0.86,
            found,
        )


def draw_leafy_tree(canvas: Canvas, foot: Point, tall: float, tone: int, wide: float = 0.7) -> None:
    """A tree in leaf, lit from the left."""
    chance, (x, y) = canvas.chance, foot
    canvas.lay(
        [
            (x - tall * 0.035, y),
            (x - tall * 0.018, y - tall * 0.5),
            (x + tall * 0.018, y - tall * 0.5),
            (x + tall * 0.035, y),
        ],
        tone=max(14, tone - 40),
    )
    for shade, shift, count in ((tone - 34, 0.05, 420), (tone, 0, 420), (tone + 34, -0.07, 220)):
        leaves = []
        for _ in range(count):
            turn, far = chance.uniform(0, math.tau), math.sqrt(chance.random()) * 0.5
            place = (
                x + (math.cos(turn) * far * wide + shift) * tall,
                y - tall * (0.66 - math.sin(turn) * far * 0.62 - shift * 0.5),
            )
            size = tall * chance.uniform(0.008, 0.03)
            leaves.append(oval(*place, size * 1.3, size))
        canvas.lay(*leaves, tone=max(12, min(250, shade)), opacity=0.8)


def draw_bricks(canvas: Canvas, wall: Shape, tone: int, course: float) -> None:
    """A wall, upright before the viewer, with courses of bricks ``course`` pixels high."""
    left, right = min(x for x, _ in wall), max(x for x, _ in wall)
    top, low = min(y for _, y in wall), max(y for _, y in wall)
    canvas.lay(wall, tone=tone + 8, foot=tone - 12)
    lines, y, row = [], top, 0
    while y < low:
        lines.append([(left, y), (right, y)])
        x = left + course * (1.2 if row % 2 else 0)
        while x < right:
            lines.append([(x, y), (x, min(low, y + course))])
            x += course * 2.4
        y, row = y + course, row + 1
    canvas.draw(*lines, width=1.1, tone=tone - 40, opacity=0.32)
    canvas.grain(wall, course, 0.14, 2.4)
    canvas.grain(wall, 90, 0.28)


def draw_roof(canvas: Canvas, ridge: tuple[float, float, float], eave: tuple[float, float, float], tone: int) -> None:
    """A tiled roof from the front. Ridge and eave are (left, right, height); the corners of the eave turn up."""
    (ridge_left, ridge_right, ridge_y), (eave_left, eave_right, eave_y) = ridge, eave
    deep = eave_y - ridge_y
    lift = deep * 0.16
    side = [(0.0, 0.0), (0.3, 0.45), (0.65, 0.8), (1.0, 1.0)]
    left = [(ridge_left + (eave_left - ridge_left) * a, ridge_y + deep * b - (lift if a == 1 else 0)) for a, b in side]
    right = [
        (ridge_right + (eave_right - ridge_right) * a, ridge_y + deep * b - (lift if a == 1 else 0)) for a, b in side
    ]
    middle = (eave_left + eave_right) / 2
    low = [
        right[-1],
        (middle + (eave_right - middle) * 0.8, eave_y),
        (middle, eave_y + 2),
        (middle - (middle - eave_left) * 0.8, eave_y),
        left[-1],
    ]
    canvas.lay(
        [
            (eave_left + deep * 0.3, eave_y - 3),
            (eave_right - deep * 0.3, eave_y - 3),
            (eave_right - deep * 0.5, eave_y + deep * 0.3),
            (eave_left + deep * 0.5, eave_y + deep * 0.3),
        ],
        tone=16,
        opacity=0.6,
        blur=2,
    )
    outline = [*left, *smooth(low[::-1], closed=False)[1:], *right[::-1]]
    canvas.lay(outline, tone=tone + 26, foot=tone - 8)
    count = max(8, round((eave_right - eave_left) / 11))
    tiles = []
    for number in range(1, count):
        share = number / count
        top = (ridge_left + (ridge_right - ridge_left) * share, ridge_y)
        foot = (eave_left + (eave_right - eave_left) * share, eave_y)
        tiles.append(smooth([top, (*between(top, foot, 0.5)[:1], ridge_y + deep * 0.62), foot], closed=False))
    canvas.draw(*tiles, width=1.6, tone=tone - 50, opacity=0.55)
    canvas.grain(outline, 8, 0.3)
    canvas.lay(box(ridge_left - 4, ridge_y - deep * 0.09, ridge_right - ridge_left + 8, deep * 0.14), tone=tone - 36)
    for x, way in ((ridge_left, -1), (ridge_right, 1)):
        canvas.lay(
            [
                (x, ridge_y),
                (x + way * deep * 0.16, ridge_y - deep * 0.26),
                (x + way * deep * 0.03, ridge_y - deep * 0.08),
            ],
            tone=tone - 40,
        )


def draw_smoke(canvas: Canvas, start: Point, drift: Point, size: float, tone: int) -> None:
    """Smoke or steam that is blown from ``start`` by ``drift`` and grows to ``size``."""
    chance = canvas.chance
    for step in range(46):
        share = step / 45
        reach = size * (0.12 + 0.88 * share)
        x = start[0] + drift[0] * share + chance.uniform(-0.3, 0.3) * reach
        y = start[1] + drift[1] * share**0.8 + chance.uniform(-0.25, 0.25) * reach
        shade = tone + round(chance.uniform(-36, 36))
        canvas.lay(
            oval(x, y, reach, reach * 0.8),
            tone=max(0, min(255, shade)),
            opacity=0.5 * (1 - share * 0.75),
            blur=reach * 0.09,
        )


def draw_window(
    canvas: Canvas, frame: tuple[float, float, float, float], panes: tuple[int, int], light: int, bar: int
) -> None:
    """A window of ``panes`` across and down; ``light`` is what comes through, ``bar`` the wood."""
    left, top, width, height = frame
    canvas.lay(box(left - 4, top - 4, width + 8, height + 8), tone=bar)
    canvas.lay(box(left, top, width, height), tone=light, foot=max(0, light - 34))
    across, down = panes
    bars = [[(left + width * n / across, top), (left + width * n / across, top + height)] for n in range(1, across)]
    bars += [[(left, top + height * n / down), (left + width, top + height * n / down)] for n in range(1, down)]
    canvas.draw(*bars, width=max(1.4, width / across / 12), tone=bar)


def draw_sign(canvas: Canvas, frame: tuple[float, float, float, float], board: int, ink: int) -> None:
    """A board with marks in the manner of writing that say nothing, one below another or side by side."""
    left, top, width, height = frame
    canvas.lay(box(left, top, width, height), tone=board + 10, foot=board - 10)
    canvas.draw([*box(left, top, width, height), (left, top)], width=1.6, tone=max(0, board - 60))
    upright = height > width
    cell = min(width, height) * 0.72
    count = max(1, int(max(width, height) / (cell * 1.25)))
    marks = []
    for number in range(count):
        x = left + width / 2 if upright else left + width * (number + 0.5) / count
        y = top + height * (number + 0.5) / count if upright else top + height / 2
        marks += [[(x + a * cell, y + b * cell), (x + c * cell, y + d * cell)] for a, b, c, d in _marks(canvas)]
    canvas.draw(*marks, width=max(1.2, cell * 0.1), tone=ink)


def _marks(canvas: Canvas) -> list[tuple[float, float, float, float]]:
    """Some lines in a square around the origin, half its side long, as a character has them; it is none."""
    chance = canvas.chance
    level = [(-0.4, y, 0.4, y - 0.05) for y in (-0.38, -0.14, 0.1, 0.36)]
    upright = [(x, -0.42, x, 0.42) for x in (-0.26, 0.0, 0.26)]
    slanting = [(0.0, -0.1, -0.4, 0.42), (0.0, -0.1, 0.42, 0.42), (-0.1, -0.44, -0.36, -0.1), (-0.34, -0.3, -0.2, -0.1)]
    return [
        *chance.sample(level, chance.choice((2, 2, 3))),
        *chance.sample(upright, chance.choice((1, 1, 2))),
        *chance.sample(slanting, chance.choice((1, 2, 2))),
    ]


def draw_water(canvas: Canvas, level: float, far: int, near: int) -> None:
    """Lights and ripples on water from ``level`` down."""
    chance = canvas.chance
    field = box(0, level, canvas.width, canvas.height - level)
    canvas.lay(field, tone=far, foot=near, opacity=0.45)
    for tone in (min(255, far + 26), max(0, near - 40)):
        ripples = []
        for _ in range(90):
            share = chance.random() ** 1.4
            y = level + (canvas.height - level) * share
            ripples.append(oval(chance.uniform(0, canvas.width), y, 20 + 130 * share * chance.random(), 1 + 3 * share))
        canvas.lay(*ripples, tone=tone, opacity=0.3, blur=0.8)


def draw_light(canvas: Canvas, *shapes: Shape, strength: float = 0.3, blur: float = 26) -> None:
    """Let light fall in ``shapes``."""
    canvas.lay(*shapes, tone=252, opacity=strength, blur=blur)


def draw_floor(canvas: Canvas, level: float, far: int, near: int) -> None:
    """Boards that run away from the viewer."""
    width, height = canvas.width, canvas.height
    canvas.lay(box(0, level, width, height - level), tone=far, foot=near)
    boards = [[(width / 2 + n * 34, level), (width / 2 + n * 130, height)] for n in range(-18, 19)]
    canvas.draw(*boards, width=1.4, tone=max(0, near - 40), opacity=0.5)
    canvas.grain(box(0, level, width, height - level), 9, 0.2, 6)
