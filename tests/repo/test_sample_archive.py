"""The pictures of the sample archive are what the script draws, and are small."""

from pathlib import Path

import pytest

from tools.draw_sample_archive import ARTWORKS, FOLDER, LARGEST_ARTWORK, LARGEST_PHOTO, PHOTOS, draw_artwork, draw_photo

MOST = 3_000_000
"""Bytes of all pictures together: every clone of the repository has them."""


def test_every_picture_is_there_and_small():
    sizes = {file.stem: file.stat().st_size for file in FOLDER.glob("*.jpg")}
    assert set(sizes) == {name for name, *_ in (*PHOTOS, *ARTWORKS)}
    assert all(
        size <= (LARGEST_PHOTO if name.startswith("photo-") else LARGEST_ARTWORK) for name, size in sizes.items()
    )
    assert sum(sizes.values()) <= MOST


# Of each kind the one that is drawn in the least time: all of them take half a minute.
@pytest.mark.parametrize(("drawn", "draw"), [(PHOTOS[1], draw_photo), (ARTWORKS[0], draw_artwork)])
def test_a_picture_is_drawn_again_byte_by_byte(drawn, draw):
    assert draw(*drawn) == Path(FOLDER, f"{drawn[0]}.jpg").read_bytes()


def test_every_item_with_a_picture_of_the_sample_says_what_is_to_be_seen():
    for folder in ("photos", "artworks"):
        for file in (FOLDER.parent / folder).glob("*.md"):
            text = file.read_text(encoding="utf-8")
            assert "\n替代文字: " in text or "\nalt: " in text, file.name
