"""Draws the photographs and works of art of the sample archive: ``python -m tools.draw_sample_archive [folder]``.

Scenes of our own, printed as old photographs are: nobody and no real place is shown, and what stands on their signs is
no writing. The works of art are ours too, and no artist's hand is imitated. Every picture has its own chance, seeded by
its name: the same versions of Python and Pillow draw the same files. No font is needed. No photograph has more than
:data:`LARGEST_PHOTO` bytes, no work of art more than :data:`LARGEST_ARTWORK`.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from tools.sample_pictures.artworks import (
    paint_album,
    paint_bamboo,
    paint_fan,
    paint_handscroll,
    paint_hills,
    paint_persimmons,
    paint_pine,
    paint_plum,
    paint_round_fan,
    write_banner,
    write_couplet,
    write_poem,
)
from tools.sample_pictures.canvas import Canvas
from tools.sample_pictures.darkroom import BROWN, CLEAN, GREY, SEPIA, WARM, Print, develop
from tools.sample_pictures.photos_crafts import draw_drawers, draw_stage, draw_workshop
from tools.sample_pictures.photos_inside import (
    draw_lecture,
    draw_meeting_hall,
    draw_night_school,
    draw_reading_room,
    draw_teahouse,
)
from tools.sample_pictures.photos_outside import draw_cyclists, draw_inn, draw_shops, draw_tram
from tools.sample_pictures.photos_rails import draw_rail_bridge, draw_station
from tools.sample_pictures.photos_river import draw_ferry, draw_ice, draw_new_bridge
from tools.sample_pictures.photos_yards import draw_choir, draw_wall_corner, draw_well

FOLDER = Path(__file__).resolve().parent.parent / "content" / "archive" / "images"
WIDTH = 1200
LARGEST_PHOTO, LARGEST_ARTWORK = 58_000, 140_000

Scene = Callable[[Canvas], None]

# Name, scene, height without the paper, how it is printed.
PHOTOS: tuple[tuple[str, Scene, int, Print], ...] = (
    ("photo-chedian", draw_inn, 776, SEPIA),
    ("photo-tieluqiao", draw_rail_bridge, 820, BROWN),
    ("photo-chaguan", draw_teahouse, 776, SEPIA),
    ("photo-hebing", draw_ice, 820, BROWN),
    ("photo-chouduan", draw_shops, 776, SEPIA),
    ("photo-xitai", draw_stage, 820, BROWN),
    ("photo-jiangtang", draw_lecture, 776, SEPIA),
    ("photo-hechang", draw_choir, 776, SEPIA),
    ("photo-dianche", draw_tram, 820, BROWN),
    ("photo-jingtai", draw_well, 820, BROWN),
    ("photo-yaopu", draw_drawers, 820, BROWN),
    ("photo-chengqiang", draw_wall_corner, 820, GREY),
    ("photo-chezhan", draw_station, 820, BROWN),
    ("photo-huichang", draw_meeting_hall, 808, WARM),
    ("photo-yexiao", draw_night_school, 808, WARM),
    ("photo-xinqiao", draw_new_bridge, 808, WARM),
    ("photo-chejian", draw_workshop, 820, GREY),
    ("photo-yuelan", draw_reading_room, 820, GREY),
    ("photo-zixingche", draw_cyclists, 840, CLEAN),
    ("photo-dukou", draw_ferry, 776, SEPIA),
    ("photo-bugongkai", draw_well, 820, GREY),
)

ARTWORKS: tuple[tuple[str, Callable[[str], Image.Image]], ...] = (
    ("art-hengfu", write_banner),
    ("art-zhongtang", write_poem),
    ("art-duilian", write_couplet),
    ("art-qianshan", paint_hills),
    ("art-jiangcun", paint_handscroll),
    ("art-mozhu", paint_bamboo),
    ("art-hongmei", paint_plum),
    ("art-lanhua", paint_fan),
    ("art-hehua", paint_round_fan),
    ("art-qishi", paint_persimmons),
    ("art-ceye", paint_album),
    ("art-songyue", paint_pine),
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
    for name, work in ARTWORKS:
        yield name, draw_artwork(name, work)


def draw_photo(name: str, scene: Scene, height: int, how: Print) -> bytes:
    """One photograph as JPEG."""
    canvas = Canvas(name, WIDTH - 2 * how.margin, height, 200)
    scene(canvas)
    return _compress(develop(canvas.finish(), how, name), LARGEST_PHOTO)


def draw_artwork(name: str, work: Callable[[str], Image.Image]) -> bytes:
    """One work of art as JPEG."""
    return _compress(work(name), LARGEST_ARTWORK)


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
