"""Draws the photographs of the sample archive: ``python -m tools.draw_sample_archive [folder]``.

Scenes of our own, printed as old photographs are: nobody and no real place is shown, and what stands on their signs is
no writing. Every picture has its own chance, seeded by its name: the same versions of Python and Pillow draw the same
files. No font is needed.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from tools.sample_pictures.canvas import Canvas
from tools.sample_pictures.darkroom import BROWN, CLEAN, GREY, SEPIA, WARM, Print, develop
from tools.sample_pictures.photos_inside import (
    draw_drawers,
    draw_lecture,
    draw_meeting_hall,
    draw_night_school,
    draw_reading_room,
    draw_stage,
    draw_teahouse,
    draw_workshop,
)
from tools.sample_pictures.photos_outside import (
    draw_cyclists,
    draw_inn,
    draw_rail_bridge,
    draw_shops,
    draw_station,
    draw_tram,
    draw_wall_corner,
)
from tools.sample_pictures.photos_river import draw_choir, draw_ferry, draw_ice, draw_new_bridge, draw_well

FOLDER = Path(__file__).resolve().parent.parent / "content" / "archive" / "images"
WIDTH = 1200
LARGEST_PHOTO = 58_000

Scene = Callable[[Canvas], None]

# Name, scene, height without the paper, how it is printed.
PHOTOS: tuple[tuple[str, Scene, int, Print], ...] = (
    ("photo-chedian", draw_inn, 780, SEPIA),
    ("photo-tieluqiao", draw_rail_bridge, 760, BROWN),
    ("photo-chaguan", draw_teahouse, 800, SEPIA),
    ("photo-hebing", draw_ice, 740, BROWN),
    ("photo-chouduan", draw_shops, 800, SEPIA),
    ("photo-xitai", draw_stage, 780, BROWN),
    ("photo-jiangtang", draw_lecture, 780, SEPIA),
    ("photo-hechang", draw_choir, 780, SEPIA),
    ("photo-dianche", draw_tram, 800, BROWN),
    ("photo-jingtai", draw_well, 780, BROWN),
    ("photo-yaopu", draw_drawers, 780, BROWN),
    ("photo-chengqiang", draw_wall_corner, 780, GREY),
    ("photo-chezhan", draw_station, 800, BROWN),
    ("photo-huichang", draw_meeting_hall, 780, WARM),
    ("photo-yexiao", draw_night_school, 760, WARM),
    ("photo-xinqiao", draw_new_bridge, 760, WARM),
    ("photo-chejian", draw_workshop, 780, GREY),
    ("photo-yuelan", draw_reading_room, 780, GREY),
    ("photo-zixingche", draw_cyclists, 780, CLEAN),
    ("photo-dukou", draw_ferry, 760, SEPIA),
    ("photo-bugongkai", draw_well, 700, GREY),
)


def draw_archive(folder: Path) -> None:
    """Draw every picture into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in pictures():
        temporary = folder / f"{name}.tmp"
        temporary.write_bytes(data)
        os.replace(temporary, folder / f"{name}.jpg")


def pictures() -> Iterator[tuple[str, bytes]]:
    """Every picture with its name, as JPEG."""
    for name, scene, height, how in PHOTOS:
        yield name, draw_photo(name, scene, height, how)


def draw_photo(name: str, scene: Scene, height: int, how: Print) -> bytes:
    """One photograph as JPEG."""
    canvas = Canvas(name, WIDTH - 2 * how.margin, height, 200)
    scene(canvas)
    return _compress(develop(canvas.finish(), how, name), LARGEST_PHOTO)


def _compress(image: Image.Image, largest: int) -> bytes:
    """A JPEG of the best quality that is small enough."""
    for quality in range(88, 30, -3):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        if buffer.tell() <= largest:
            return buffer.getvalue()
    raise ValueError(f"no quality makes a picture as small as {largest} bytes")


if __name__ == "__main__":
    draw_archive(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
