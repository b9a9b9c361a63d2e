"""Which widths of a picture there are, and what a page says of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core import pictures
from plugins.core.items import MediaFile, Renditions
from plugins.core.pictures import WIDTHS, forms_of, picture_view, scaled, widths_of


@pytest.mark.parametrize(
    ("width", "widths"),
    [(1, (1,)), (480, (480,)), (481, (480, 481)), (1000, (480, 800, 1000)), (6000, WIDTHS)],
)
def test_no_width_is_wider_than_the_picture_and_the_widest_is_as_wide_as_it_may_be(width, widths):
    assert widths_of(width) == widths


@given(st.integers(1, 10**5), st.integers(1, 10**5))
def test_no_form_of_a_picture_is_without_height(width, height):
    assert all(scaled(width, height, each) >= 1 for each in widths_of(width))


def test_both_formats_of_every_width_are_made_the_widest_first():
    made = Renditions("/images/x.ab", "png", (480, 600))
    assert forms_of(made) == ((600, "png"), (600, "avif"), (480, "png"), (480, "avif"))


def test_a_page_names_a_form_for_all_and_the_widest_to_be_opened():
    file = MediaFile("images/x.jpg", "/images/x.jpg", 9, 3000, 2000, Renditions("/images/x.ab", "jpg", WIDTHS))
    shown = picture_view(file, "替代", "图说", "王某")
    assert (shown.src, shown.width, shown.height) == ("/images/x.ab-1200.jpg", 1200, 800)
    assert shown.large == "/images/x.ab-1600.jpg"
    assert shown.avif.startswith("/images/x.ab-480.avif 480w, ")
    assert (shown.alt, shown.caption, shown.credit) == ("替代", "图说", "王某")


def test_where_the_original_is_public_it_is_the_one_to_be_opened():
    made = Renditions("/images/x.ab", "jpg", (300,), "/images/x.jpg")
    assert picture_view(MediaFile("images/x.jpg", "/images/x.jpg", 9, 300, 200, made)).large == "/images/x.jpg"


def test_a_picture_that_stays_as_it_is_has_no_choice():
    shown = picture_view(MediaFile("images/x.gif", "/images/x.gif", 9, 300, 200))
    assert (shown.src, shown.large, shown.srcset, shown.avif) == ("/images/x.gif", "/images/x.gif", "", "")


@pytest.mark.parametrize(
    ("name", "value"), [("METHOD", 0), ("WIDTHS", (480,)), ("FORMATS", {"jpg": {"quality": 1}}), ("COLOURS", 2)]
)
def test_another_way_of_making_pictures_gives_them_other_names(monkeypatch, name, value):
    before = pictures.name_of(b"picture")
    monkeypatch.setattr(pictures, name, value)
    pictures._recipe.cache_clear()
    try:
        assert pictures.name_of(b"picture") != before
    finally:
        monkeypatch.undo()
        pictures._recipe.cache_clear()
    assert pictures.name_of(b"picture") == before
