"""Draws the pictures of the sample articles: ``python -m tools.draw_sample_pictures [folder]``.

Abstract scenes in the manner of ink and colour on paper, so that the sample site shows nobody and no real place. Every
picture has its own chance, seeded by its name: the same versions of Python and Pillow draw the same files. No font is
needed, the writing is strokes that nobody can read. No file has more than :data:`LARGEST` bytes.
"""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from tools.sample_pictures.archives import draw_letter, draw_papers, draw_rubbing, draw_slips
from tools.sample_pictures.books import draw_open_book, draw_sewn_books, draw_shelf, draw_stack
from tools.sample_pictures.meetings import draw_hall, draw_meeting
from tools.sample_pictures.scenery import draw_landscape, draw_lane, draw_roofs, draw_skyline
from tools.sample_pictures.sheet import INDIGO, INK, OCHRE, PAPER, PINE, SEAL, WALNUT, Colour, Sheet, mix

FOLDER = Path(__file__).resolve().parent.parent / "content" / "images" / "sample"
LARGEST = 90_000
WIDE, TALL = 675, 800

CLOTHS = [SEAL, PINE, INDIGO, OCHRE, WALNUT, mix(INK, PAPER, 0.3)]
SLATE = (84, 92, 100)
FIVE_TABLES = [(x, y, 190, 190) for x, y in ((230, 200), (970, 200), (600, 400), (230, 600), (970, 600))]

# Name, height, colours of the ground from top to bottom, scene, what the scene is told.
PICTURES: tuple[tuple[str, int, Colour, Colour, Callable[..., None], tuple[object, ...]], ...] = (
    ("landscape-1", WIDE, (238, 229, 209), (226, 190, 150), draw_landscape, ((236, 218, 190), (150, 74, 62), 860, 0)),
    ("landscape-2", WIDE, (226, 231, 228), (206, 219, 212), draw_landscape, ((222, 229, 224), (48, 88, 78), 0, 540)),
    ("landscape-3", WIDE, (229, 227, 232), (214, 211, 222), draw_landscape, ((226, 223, 230), (70, 74, 112), 0, 0)),
    ("landscape-4", WIDE, (240, 231, 214), (233, 214, 180), draw_landscape, (
        (238, 224, 198), (146, 104, 56), 640, 560)),
    ("landscape-5", WIDE, (236, 226, 222), (228, 204, 198), draw_landscape, ((234, 216, 210), (132, 62, 70), 0, 0)),
    ("landscape-6", WIDE, (222, 230, 234), (204, 218, 226), draw_landscape, ((218, 228, 233), (50, 88, 112), 0, 530)),
    ("landscape-7", WIDE, (235, 234, 230), (218, 216, 210), draw_landscape, ((230, 228, 223), (62, 60, 60), 0, 0)),
    ("landscape-8", WIDE, (233, 235, 217), (218, 223, 190), draw_landscape, ((228, 231, 206), (94, 108, 56), 640, 0)),
    ("meeting-1", TALL, (226, 214, 194), (206, 190, 166), draw_meeting, ((178, 134, 92), SEAL, [(600, 400, 860, 520)])),
    ("meeting-2", TALL, (214, 218, 214), (190, 197, 194), draw_meeting, ((196, 164, 122), INDIGO, FIVE_TABLES)),
    ("meeting-3", TALL, (222, 212, 200), (200, 186, 172), draw_meeting, ((150, 106, 76), PINE, [(600, 400, 520, 520)])),
    ("meeting-4", TALL, (228, 222, 210), (208, 200, 184), draw_hall, ((188, 150, 108), SEAL)),
    ("book-1", TALL, (120, 92, 72), (98, 72, 56), draw_shelf, (CLOTHS, 3)),
    ("book-2", TALL, (214, 204, 186), (192, 176, 152), draw_open_book, (PINE,)),
    ("book-3", TALL, (232, 226, 214), (214, 204, 186), draw_stack, ([INDIGO, SEAL, OCHRE, PINE, WALNUT],)),
    ("book-4", TALL, (204, 186, 158), (178, 156, 126), draw_sewn_books, ((62, 78, 108),)),
    ("street-1", TALL, (233, 230, 224), (216, 212, 206), draw_roofs, ((228, 225, 219), SLATE, 5, 250)),
    ("street-2", TALL, (235, 231, 222), (222, 216, 204), draw_lane, ((230, 225, 214), SLATE)),
    ("street-3", TALL, (238, 226, 208), (230, 208, 186), draw_skyline, ((236, 222, 203), (92, 86, 106), 610)),
    ("street-4", TALL, (228, 232, 226), (212, 220, 210), draw_roofs, ((226, 230, 222), (86, 96, 88), 3, 300)),
    ("archive-1", TALL, (168, 142, 112), (142, 116, 90), draw_letter, (9,)),
    ("archive-2", TALL, (176, 158, 132), (150, 130, 106), draw_rubbing, ()),
    ("archive-3", TALL, (150, 124, 98), (122, 98, 76), draw_papers, (
        [(330, 380, -0.16), (860, 400, 0.13), (590, 420, -0.03)],)),
    ("archive-4", TALL, (120, 112, 108), (96, 88, 84), draw_slips, ((206, 176, 122),)),
)  # fmt: skip


def draw_pictures(folder: Path) -> None:
    """Draw every picture into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, height, top, bottom, scene, told in PICTURES:
        sheet = Sheet(name, height, top, bottom)
        scene(sheet, *told)
        _write(folder / f"{name}.jpg", _compress(sheet.finish()))


def _compress(image: Image.Image) -> bytes:
    """A JPEG of the best quality that is small enough."""
    for quality in range(86, 30, -4):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        if buffer.tell() <= LARGEST:
            return buffer.getvalue()
    raise ValueError(f"no quality makes a picture as small as {LARGEST} bytes")


def _write(file: Path, data: bytes) -> None:
    temporary = file.with_suffix(".tmp")
    temporary.write_bytes(data)
    os.replace(temporary, file)


if __name__ == "__main__":
    draw_pictures(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
