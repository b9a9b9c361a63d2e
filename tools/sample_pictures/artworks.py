"""The works of art of the sample: each is composed, sealed and mounted here."""

import math

from PIL import Image, ImageDraw

from tools.sample_pictures.brush import (
    INK,
    SILK,
    STAGE,
    age,
    brocade,
    fleck,
    hang,
    paper,
    press_seal,
    sign,
    write_columns,
)
from tools.sample_pictures.canvas import Point, box, oval, smooth
from tools.sample_pictures.flowers import (
    draw_flower,
    draw_lotus,
    draw_lotus_leaf,
    draw_orchid,
    draw_persimmon,
    draw_plum,
)
from tools.sample_pictures.ink import (
    draw_bamboo,
    draw_bamboo_leaves,
    draw_boat,
    draw_hut,
    draw_mist,
    draw_peak,
    draw_pine,
    draw_rock,
    draw_tree,
    mixed,
)

SLATE = (62, 76, 84)
CELADON = (176, 186, 170)
CREAM = (222, 210, 184)


def write_banner(name: str) -> Image.Image:
    """Four large characters from right to left."""
    canvas = paper(name, 1700, 620)
    fleck(canvas, (222, 204, 160), 240)
    write_columns(canvas, "山高水長", (1590, 120), 330, step=(1.06, 1), dry=0.5)
    sign(canvas, "木石山人", (96, 120), 48)
    press_seal(canvas, "石", (1604, 60), 56)
    return _frame(age(canvas.finish(), name), CREAM, 50)


def write_poem(name: str) -> Image.Image:
    """A quatrain in four columns on a hanging scroll."""
    canvas = paper(name, 720, 1240)
    columns = ("小市人先至", "山前水又生", "一川分上下", "半夜月光明")
    write_columns(canvas, columns, (672, 70), 122, step=(1.08, 1.46), dry=0.35)
    sign(canvas, "木石山人", (66, 800), 34)
    press_seal(canvas, "云山", (664, 40), 44)
    return hang(age(canvas.finish(), name), CREAM, (196, 180, 150))


def write_couplet(name: str) -> Image.Image:
    """Two strips of golden paper with five characters each."""
    whole = Image.new("RGB", (1000, 1760), STAGE)
    for place, (text, left) in enumerate((("千山一月白", 570), ("百木半天青", 110))):
        canvas = paper(f"{name} {place}", 280, 1500, (218, 184, 122))
        fleck(canvas, (240, 216, 156), 260)
        write_columns(canvas, (text,), (246, 90), 210, step=(1, 1.28), tone=(28, 20, 18), dry=0.3)
        if place:
            press_seal(canvas, "山人", (34, 1400), 46)
        else:
            press_seal(canvas, "水月", (206, 34), 44)
        strip = canvas.finish()
        draw = ImageDraw.Draw(whole)
        draw.rectangle((left - 26 + 8, 60 + 10, left + 306 + 8, 1700 + 10), fill=(228, 222, 211))
        whole.paste(brocade((332, 1640), CREAM), (left - 26, 60))
        whole.paste(strip, (left, 130))
        draw.rectangle((left - 34, 50, left + 314, 64), fill=(86, 60, 40))
        draw.rounded_rectangle((left - 46, 1694, left + 326, 1722), radius=8, fill=(70, 44, 30))
    return whole


def paint_hills(name: str) -> Image.Image:
    """Steep hills, mist, pines and a hut on a hanging scroll."""
    canvas = paper(name, 860, 1330, (226, 210, 178))
    width = canvas.width
    for centre, top, foot, half, near in (
        (650, 330, 760, 210, 0.05),
        (190, 280, 720, 190, 0.1),
        (440, 130, 800, 250, 0.5),
        (700, 520, 920, 170, 0.55),
        (150, 600, 980, 210, 0.7),
    ):
        draw_peak(canvas, centre, top, foot, half, mixed(SLATE, INK, near * 0.6), near)
    draw_mist(canvas, 830, 150)
    draw_peak(canvas, 690, 850, 1300, 300, mixed(SLATE, INK, 0.7), 0.9)
    draw_mist(canvas, 1190, 120, 0.85)
    draw_hut(canvas, (360, 1080), 120)
    for x, y, tall in ((250, 1120, 180), (306, 1150, 130), (560, 1130, 150), (180, 1160, 110)):
        draw_tree(canvas, (x, y), tall)
    ripples = [
        smooth([(x, y), (x + 60, y - 4), (x + 130, y)], closed=False)
        for x, y in ((60, 1230), (300, 1250), (200, 1280), (520, 1270), (90, 1300))
    ]
    canvas.draw(*ripples, width=1.6, tone=SLATE, opacity=0.5)
    draw_boat(canvas, (300, 1258), 110)
    sign(canvas, "千山", (width - 84, 70), 40)
    return hang(age(canvas.finish(), name), CELADON, (206, 196, 168))


def paint_handscroll(name: str) -> Image.Image:
    """A river with villages along a handscroll."""
    canvas = paper(name, 1900, 400, (222, 204, 168))
    chance = canvas.chance
    for number in range(11):
        x = 40 + number * 186
        draw_peak(canvas, x, 60 + 70 * math.sin(number * 1.7) ** 2, 250, 130 + 40 * (number % 3), SLATE, 0.12)
    draw_mist(canvas, 230, 70, 0.8)
    for x, top, half in ((250, 120, 190), (470, 190, 120), (980, 90, 210), (1160, 180, 130), (1650, 120, 200)):
        draw_peak(canvas, x, top, 330, half, mixed(SLATE, INK, 0.55), 0.7)
    draw_mist(canvas, 324, 60, 0.75)
    for x in (80, 140, 360, 560, 620, 860, 1090, 1240, 1290, 1500, 1560, 1780):
        draw_tree(canvas, (x, 330 + chance.uniform(-8, 16)), chance.uniform(64, 108))
    for x in (420, 1185, 1440):
        draw_hut(canvas, (x, 336), 62)
    for x, y, wide in ((720, 352, 90), (790, 322, 54), (1360, 366, 84)):
        draw_boat(canvas, (x, y), wide)
    water = [
        smooth([(x, y), (x + 50, y - 3), (x + 110, y)], closed=False)
        for x, y in ((640, 376), (860, 380), (1330, 386), (700, 392), (1460, 382), (960, 372))
    ]
    canvas.draw(*water, width=1.5, tone=SLATE, opacity=0.5)
    sign(canvas, "一川", (1848, 40), 24)
    press_seal(canvas, "云水", (18, 330), 34)
    picture = age(canvas.finish(), name)
    whole = brocade((2000, 500), CELADON)
    ImageDraw.Draw(whole).rectangle((42, 42, 1957, 457), fill=CREAM)
    whole.paste(picture, (50, 50))
    return whole


def paint_bamboo(name: str) -> Image.Image:
    """Three stems of bamboo beside a rock."""
    canvas = paper(name, 640, 1330)
    pale = (150, 146, 136)
    for foot, top, width, tone in (
        ((150, 1340), (300, -20), 26, pale),
        ((420, 1340), (350, 40), 34, (84, 80, 74)),
        ((300, 1340), (440, -20), 42, INK),
    ):
        joints = draw_bamboo(canvas, foot, top, width, tone)
        for number, joint in enumerate(joints[3:]):
            way = 1 if number % 2 else -1
            draw_bamboo_leaves(canvas, joint, 150 + 14 * (number % 3), tone if tone != pale else (128, 124, 114), way)
            if number % 2 == 0:
                draw_bamboo_leaves(canvas, joint, 120, tone if tone != pale else (128, 124, 114), -way)
    draw_rock(canvas, (470, 1330), 300, 210)
    sign(canvas, "竹下人", (48, 800), 40)
    press_seal(canvas, "青云", (560, 60), 46, is_cut=True)
    return hang(age(canvas.finish(), name), CREAM, (190, 176, 150))


def paint_plum(name: str) -> Image.Image:
    """Red plum on an album leaf."""
    canvas = paper(name, 1240, 1080, (230, 216, 188))
    canvas.lay(oval(930, 300, 330, 330), tone=(246, 238, 216), opacity=0.9, blur=5)
    canvas.draw([*oval(930, 300, 334, 334)], width=3, tone=(150, 140, 118), opacity=0.4, blur=3)
    draw_plum(
        canvas, [(-30, 960), (180, 800), (330, 830), (520, 610), (700, 560), (860, 380), (1090, 250)], 62, (188, 62, 58)
    )
    draw_plum(canvas, [(330, 840), (560, 900), (720, 850), (960, 880), (1120, 800)], 34, (196, 84, 76))
    for _ in range(12):
        draw_flower(canvas, (canvas.chance.uniform(200, 1100), canvas.chance.uniform(960, 1050)), 15, (206, 110, 100))
    sign(canvas, "先生", (86, 90), 48)
    return _frame(age(canvas.finish(), name), CELADON, 180)


def paint_fan(name: str) -> Image.Image:
    """Orchids on a folding fan."""
    canvas = paper(name, 1700, 900, (234, 222, 194))
    fleck(canvas, (220, 190, 124), 300)
    draw_rock(canvas, (1160, 640), 260, 130)
    draw_orchid(canvas, (840, 610), 330)
    draw_orchid(canvas, (1070, 600), 230)
    write_columns(canvas, ("半山", "明月"), (520, 330), 56, step=(1.3, 1.2))
    press_seal(canvas, "文木", (410, 500), 44)
    return _folded(age(canvas.finish(), name))


def _folded(sheet: Image.Image) -> Image.Image:
    """What of ``sheet`` a folding fan shows, with its ribs and their rivet."""
    width, height = sheet.size
    pivot, outer, inner = (width / 2, height * 1.13), height * 0.98, height * 0.42
    turns = [math.radians(203 + 134 * number / 28) for number in range(29)]

    def at(turn: float, reach: float) -> Point:
        return pivot[0] + math.cos(turn) * reach, pivot[1] + math.sin(turn) * reach

    rim = [math.radians(203 + 134 * number / 90) for number in range(91)]
    leaf = [*(at(turn, outer) for turn in rim), *(at(turn, inner) for turn in rim[::-1])]
    mask = Image.new("L", (width * 2, height * 2), 0)
    ImageDraw.Draw(mask).polygon([(x * 2, y * 2) for x, y in leaf], fill=255)
    folds = Image.new("L", sheet.size, 0)
    fold = ImageDraw.Draw(folds)
    whole = Image.new("RGB", (width, round(pivot[1]) + 60), STAGE)
    ribs = ImageDraw.Draw(whole)
    for number, turn in enumerate(turns):
        ribs.line(
            (*at(turn + math.pi, 26), *at(turn, inner + 4)),
            fill=(116, 82, 54) if number % 2 else (98, 68, 44),
            width=12,
        )
        fold.line((*at(turn, inner), *at(turn, outer)), fill=60, width=3 if number % 2 else 7)
    ribs.ellipse((pivot[0] - 11, pivot[1] - 11, pivot[0] + 11, pivot[1] + 11), fill=(214, 186, 120))
    sheet.paste((104, 84, 58), mask=folds.point([v // 2 for v in range(256)]))
    whole.paste(sheet, (0, 0), mask.resize(sheet.size, Image.Resampling.LANCZOS))
    return whole


def paint_round_fan(name: str) -> Image.Image:
    """A lotus on a round fan of silk."""
    canvas = paper(name, 1300, 1300, SILK)
    green = (86, 104, 74)
    for stem in (
        [(700, 1200), (690, 900), (640, 560)],
        [(420, 1220), (450, 1000), (400, 820)],
        [(930, 1230), (960, 1000), (900, 760)],
    ):
        canvas.draw(smooth(stem, closed=False), width=10, tone=mixed(green, INK, 0.2), opacity=0.85)
    draw_lotus_leaf(canvas, (390, 830), 560, 300, green)
    draw_lotus_leaf(canvas, (950, 760), 420, 220, mixed(green, INK, 0.3))
    draw_lotus(canvas, (640, 580), 230, (196, 96, 104))
    reeds = [
        smooth([(x, 1240), (x + 10, 1000), (x + lean, 720)], closed=False)
        for x, lean in ((180, -60), (220, 40), (1080, 90), (1120, -20))
    ]
    canvas.draw(*reeds, width=5, tone=green, opacity=0.7)
    canvas.lay(oval(860, 380, 120, 15), oval(864, 360, 26, 24), tone=(150, 60, 44), opacity=0.9)
    for turn in (-0.45, -0.12, 3.26, 3.6):
        wing = [
            (852 + math.cos(turn + lean) * far, 378 + math.sin(turn + lean) * far)
            for lean, far in ((0, 4), (-0.09, 70), (-0.05, 128), (0.06, 134), (0.1, 70))
        ]
        canvas.lay(smooth(wing), tone=(246, 240, 222), opacity=0.62)
        canvas.draw([(852, 378), wing[2]], width=1.4, tone=INK, opacity=0.5)
    sign(canvas, "水月", (300, 300), 42)
    picture = age(canvas.finish(), name)
    whole = brocade((1600, 1600), CREAM)
    mask = Image.new("L", (2600, 2600), 0)
    ImageDraw.Draw(mask).ellipse((60, 60, 2540, 2540), fill=255)
    rim = ImageDraw.Draw(whole)
    rim.ellipse((166, 166, 1434, 1434), fill=(98, 70, 48))
    whole.paste(picture, (150, 150), mask.resize((1300, 1300), Image.Resampling.LANCZOS))
    return whole


def paint_persimmons(name: str) -> Image.Image:
    """Seven persimmons in a row that is not quite one."""
    canvas = paper(name, 1560, 780, (232, 220, 194))
    fruits = (
        (250, 450, 190, (176, 84, 42)),
        (446, 470, 176, (120, 112, 104)),
        (640, 440, 204, (196, 96, 40)),
        (842, 462, 182, (58, 52, 48)),
        (1040, 446, 194, (188, 74, 40)),
        (1230, 476, 160, (150, 138, 122)),
        (746, 590, 170, (206, 120, 54)),
    )
    for x, y, size, tone in fruits:
        canvas.lay(oval(x + 8, y + size * 0.4, size, size * 0.12), tone=INK, opacity=0.12, blur=8)
        draw_persimmon(canvas, (x, y), size, tone)
    sign(canvas, "百木人", (1436, 110), 44)
    return _frame(age(canvas.finish(), name), CREAM, 60)


def paint_album(name: str) -> Image.Image:
    """An open album: writing on the left, a pavilion by the water on the right."""
    whole = brocade((1760, 1000), (156, 150, 128))
    written = paper(f"{name} left", 780, 880)
    write_columns(written, ("山前水", "又生明", "月上云"), (690, 110), 150, step=(1.28, 1.3), dry=0.3)
    sign(written, "木石", (70, 420), 40)
    painted = paper(f"{name} right", 780, 880, (228, 212, 182))
    draw_peak(painted, 560, 170, 560, 230, SLATE, 0.2)
    draw_peak(painted, 250, 250, 600, 200, mixed(SLATE, INK, 0.4), 0.55)
    draw_mist(painted, 580, 100)
    draw_hut(painted, (480, 700), 170)
    for x, y, tall in ((330, 720, 230), (620, 720, 190), (390, 740, 150)):
        draw_tree(painted, (x, y), tall)
    bank = smooth([(200, 740), (420, 716), (720, 730), (790, 770), (560, 776), (300, 770)])
    painted.lay(bank, tone=SLATE, opacity=0.35, blur=4)
    draw_boat(painted, (230, 812), 120)
    press_seal(painted, "云水", (690, 60), 44)
    whole.paste(age(written.finish(), name), (60, 60))
    whole.paste(age(painted.finish(), f"{name} 2"), (920, 60))
    ImageDraw.Draw(whole).rectangle((876, 0, 884, 1000), fill=(110, 104, 88))
    return whole


def paint_pine(name: str) -> Image.Image:
    """An old pine on a rock before the moon."""
    canvas = paper(name, 760, 1240, (222, 206, 172))
    canvas.lay(box(0, 0, 760, 640), tone=(170, 166, 150), foot=(222, 206, 172), opacity=0.5, blur=6)
    canvas.lay(oval(210, 270, 210, 210), tone=(240, 232, 208), opacity=0.95, blur=3)
    draw_peak(canvas, 640, 560, 900, 220, SLATE, 0.15)
    draw_mist(canvas, 880, 130)
    draw_pine(canvas, (330, 1120), 920)
    draw_rock(canvas, (300, 1240), 520, 230)
    draw_rock(canvas, (600, 1244), 300, 130)
    sign(canvas, "石上生", (60, 700), 40)
    return hang(age(canvas.finish(), name), (168, 158, 136), (206, 196, 168))


def _frame(picture: Image.Image, cloth: tuple[int, int, int], width: int) -> Image.Image:
    """``picture`` on a flat mount."""
    whole = brocade((picture.width + 2 * width, picture.height + 2 * width), cloth)
    ImageDraw.Draw(whole).rectangle(
        (width - 7, width - 7, whole.width - width + 6, whole.height - width + 6), fill=mixed(cloth, INK, 0.25)
    )
    whole.paste(picture, (width, width))
    return whole
