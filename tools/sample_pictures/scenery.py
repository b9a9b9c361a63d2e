"""Scenes out of doors for the sample pictures: hills and lakes, roofs and towns."""

from tools.sample_pictures.sheet import INK, OCHRE, PAPER, PINE, SEAL, WHITE, Colour, Sheet, box, mix, ridge, ring


def draw_landscape(sheet: Sheet, mist: Colour, hill: Colour, sun: float, water: float) -> None:
    """Hills behind hills in one hue. ``sun`` is where the disc stands, ``water`` where a lake begins; 0 is without."""
    if sun:
        sheet.paint(sheet.polygons([ring(sun, 130, 96, 96)]), mix(SEAL, mist, 0.35), 0.75)
    floor = water or sheet.height + 40
    _draw_hills(sheet, mist, hill, 290, floor)
    if water:
        _draw_water(sheet, mist, hill, water)


def _draw_hills(sheet: Sheet, mist: Colour, hill: Colour, first: float, floor: float) -> None:
    layers = 6
    for layer in range(layers):
        near = layer / (layers - 1)
        base = first + (floor - first) * near**1.1
        height = 190 - 90 * near
        outline = ridge(sheet.chance, base, height, 0.5 + 0.06 * near)
        mask = sheet.polygons([[(0, floor), *outline, (1200, floor)]])
        colour = mix(mist, hill, 0.2 + 0.8 * near**1.2)
        sheet.paint(sheet.fade(mask, base - height, base + 60, 0.2 + 0.6 * near), colour, 0.6 + 0.4 * near)


def _draw_water(sheet: Sheet, mist: Colour, hill: Colour, level: float) -> None:
    lake = sheet.polygons([[(0, level), (1200, level), (1200, sheet.height), (0, sheet.height)]])
    sheet.paint(lake, mix(mist, hill, 0.16))
    sheet.paint(sheet.fade(lake, level, sheet.height, 0), mix(mist, hill, 0.7), 0.55)
    for _ in range(26):
        x, y = sheet.chance.uniform(0, 1200), sheet.chance.uniform(level + 8, sheet.height)
        length = sheet.chance.uniform(60, 260) * (0.4 + (y - level) / 160)
        sheet.paint(sheet.polygons([ring(x, y, length, 2.4)]), mist, 0.5)
    x, y = sheet.chance.uniform(300, 900), level + 58
    hull = [(x - 52, y - 5), (x - 34, y + 1), (x + 34, y + 1), (x + 52, y - 6), (x + 34, y + 10), (x - 34, y + 10)]
    sheet.lay(hull, mix(hill, INK, 0.65))
    sheet.lay([(x - 20, y + 1), (x - 17, y - 14), (x, y - 19), (x + 17, y - 14), (x + 20, y + 1)], mix(hill, INK, 0.4))


def draw_roofs(sheet: Sheet, mist: Colour, tile: Colour, rows: int, hills: float) -> None:
    """Tiled roofs, row in front of row. ``hills`` is where hills stand behind them; 0 leaves them out."""
    if hills:
        _draw_hills(sheet, mist, mix(tile, mist, 0.25), hills - 150, hills + 170)
    for row in range(rows):
        near = (row + 1) / rows
        width = 130 + 250 * near
        x = sheet.chance.uniform(-width, -width / 2)
        line = 250 + (sheet.height - 230) * near**1.25
        ground = line + 0.34 * width
        sheet.lay([(0, ground), (1200, ground), (1200, sheet.height), (0, sheet.height)], mix(PAPER, mist, 0.7))
        while x < 1200 + width / 2:
            span = width * sheet.chance.uniform(0.75, 1.2)
            _draw_roof(sheet, (x, line + sheet.chance.uniform(-34, 34) * near), span, mist, tile, near)
            x += span * sheet.chance.uniform(0.9, 1.25)
        if near < 1:
            _draw_haze(sheet, line, mist, 0.62 * (1 - near))


def _draw_haze(sheet: Sheet, line: float, mist: Colour, opacity: float) -> None:
    band = sheet.polygons([[(0, line), (1200, line), (1200, sheet.height), (0, sheet.height)]])
    sheet.paint(sheet.fade(band, line + 70, line - 60, 0), mist, opacity)


def _draw_roof(sheet: Sheet, place: tuple[float, float], span: float, mist: Colour, tile: Colour, near: float) -> None:
    """One house: wall, slope, rows of tiles, ridge."""
    x, y = place
    rise, eave = span * 0.24, span * 0.08
    shade = mix(mist, tile, 0.3 + 0.62 * near)
    wall = [(x - span * 0.44, y), (x + span * 0.44, y), (x + span * 0.44, y + span), (x - span * 0.44, y + span)]
    sheet.lay(wall, mix(mix(PAPER, mist, 0.4), tile, 0.06 + 0.12 * near))
    for offset in (-0.28, 0.02, 0.3):
        window = SEAL if sheet.chance.random() < 0.12 else mix(shade, INK, 0.2)
        sheet.lay(box(x + span * offset, y + span * 0.2, span * 0.1, span * 0.16), window, opacity=0.5 + 0.4 * near)
    sheet.lay([(x - span * 0.44, y), (x + span * 0.44, y), (x + span * 0.44, y + eave), (x - span * 0.44, y + eave)],
              mix(shade, INK, 0.3), opacity=0.45)  # fmt: skip
    curve = [(0.0, -rise), (0.12, -rise * 0.62), (0.3, -rise * 0.22), (0.5, 0.0)]
    left = [(x - span * (0.34 + share * 0.36), y + drop + (6 if share == 0.5 else 0)) for share, drop in curve]
    right = [(2 * x - px, py) for px, py in reversed(left)]
    sheet.lay([*left, (x, y + 9), *right], shade, reach=5 * near)
    lines = []
    for index in range(1, 18):
        share = index / 18
        top = x - span * 0.33 + span * 0.66 * share
        foot = x - span * 0.5 + span * share
        lines.append([(top, y - rise + 3), (top + 1.6, y - rise + 3), (foot + 2.4, y + 7), (foot, y + 7)])
    sheet.paint(sheet.polygons(lines), mix(shade, INK, 0.45), 0.22 + 0.3 * near)
    ridge_line = [(x - span * 0.37, y - rise - 5), (x - span * 0.33, y - rise - 8 - span * 0.01),
                  (x + span * 0.33, y - rise - 8 - span * 0.01), (x + span * 0.37, y - rise - 5),
                  (x + span * 0.34, y - rise + 3), (x - span * 0.34, y - rise + 3)]  # fmt: skip
    sheet.lay(ridge_line, mix(shade, INK, 0.5))


def draw_lane(sheet: Sheet, mist: Colour, tile: Colour) -> None:
    """A lane between two walls that leads to a gate, a tree above it."""
    height, far = sheet.height, (600.0, 430.0)
    sheet.lay([(0, height), (1200, height), (far[0] + 70, far[1] + 90), (far[0] - 70, far[1] + 90)],
              mix(mist, tile, 0.22))  # fmt: skip
    for step in range(1, 9):
        share = (step / 8) ** 2.2
        y = far[1] + 90 + (height - far[1] - 90) * share
        half = 70 + 530 * share
        sheet.lay([(far[0] - half, y), (far[0] + half, y), (far[0] + half, y + 1 + 3 * share),
                   (far[0] - half, y + 1 + 3 * share)], mix(tile, mist, 0.4), opacity=0.35)  # fmt: skip
    _draw_haze(sheet, far[1] + 60, mist, 0.5)
    _draw_tree(sheet, mist)
    for side in (-1, 1):
        _draw_wall(sheet, far, side, mist, tile)
    sheet.lay(box(far[0], far[1] + 42, 140, 98), mix(mist, tile, 0.45))
    sheet.lay(box(far[0], far[1] + 50, 52, 82), mix(SEAL, mist, 0.2))
    _draw_roof_cap(sheet, far, mix(mist, tile, 0.75))


def _draw_wall(sheet: Sheet, far: tuple[float, float], side: int, mist: Colour, tile: Colour) -> None:
    near_x, far_x = 600 + side * 620, far[0] + side * 70
    top, foot = (far_x, far[1] - 20), (far_x, far[1] + 92)
    wall = [top, foot, (near_x, sheet.height + 30), (near_x, 60)]
    sheet.lay(wall, mix(mix(WHITE, mist, 0.5), tile, 0.12 + 0.06 * side))
    sheet.lay([(far_x, far[1] + 74), foot, (near_x, sheet.height + 30), (near_x, sheet.height - 130)],
              mix(mist, tile, 0.5))  # fmt: skip
    sheet.lay(
        [(far_x, far[1] - 34), (far_x, far[1] - 14), (near_x, 110), (near_x, -10)], mix(tile, INK, 0.12), reach=14
    )
    sheet.lay([(far_x, far[1] - 38), (far_x, far[1] - 33), (near_x, 0), (near_x, -40)], mix(tile, INK, 0.5))
    for place in (0.4, 0.62):
        x = far_x + (near_x - far_x) * place
        y, size = far[1] + 10 + 60 * place, 150 * place
        other = x + side * size * 0.5
        window = [(x, y - size * 0.5), (other, y - size * 0.62), (other, y + size * 0.5), (x, y + size * 0.46)]
        sheet.lay(window, mix(tile, INK, 0.2), opacity=0.75)


def _draw_roof_cap(sheet: Sheet, far: tuple[float, float], colour: Colour) -> None:
    x, y = far
    left, right = ([(x + side * far_out, y - up) for far_out, up in ((96, 2), (70, 16), (56, 48))] for side in (-1, 1))
    sheet.lay([*left, *reversed(right)], colour, reach=8)
    sheet.lay(box(x, y - 50, 124, 8), mix(colour, INK, 0.5))


def _draw_tree(sheet: Sheet, mist: Colour) -> None:
    trunk = [(706, 470), (716, 470), (724, 300), (760, 200), (752, 196)]
    sheet.lay([*trunk, (716, 280), (690, 220), (684, 224), (712, 300)], mix(INK, mist, 0.35))
    leaves = []
    for _ in range(240):
        x, y = sheet.chance.gauss(722, 62), sheet.chance.gauss(210, 44)
        size = sheet.chance.uniform(10, 30)
        leaves.append(ring(x, y, size, size * 0.7))
    sheet.paint(sheet.polygons(leaves), mix(PINE, mist, 0.3), 0.55)
    sheet.paint(sheet.polygons(leaves[::4]), mix(OCHRE, mist, 0.2), 0.5)


def draw_skyline(sheet: Sheet, mist: Colour, tower: Colour, river: float) -> None:
    """Towers of a city in the haze above a river."""
    for row in range(4):
        near = (row + 1) / 4
        x = sheet.chance.uniform(-60, 0)
        shapes, windows = [], []
        while x < 1200:
            width, height = sheet.chance.uniform(34, 92), sheet.chance.uniform(70, 300) * (1.25 - 0.55 * near)
            middle = abs(x - 640) / 640
            height *= 1.25 - 0.6 * middle
            top = river - 60 * (1 - near) - height
            shapes.append([(x, river), (x, top), (x + width * sheet.chance.uniform(0.1, 1), top - 14), (x + width, top),
                           (x + width, river)])  # fmt: skip
            windows += [
                box(x + width / 2, top + 16 + 15 * line, width * 0.62, 3) for line in range(int(height / 15) - 1)
            ]
            x += width + sheet.chance.uniform(-6, 40)
        mask = sheet.polygons(shapes)
        sheet.paint(sheet.fade(mask, river - 330, river, 0.35 + 0.5 * near), mix(mist, tower, 0.2 + 0.75 * near))
        sheet.paint(sheet.polygons(windows), mist, 0.12 + 0.14 * near)
    _draw_water(sheet, mist, tower, river)
