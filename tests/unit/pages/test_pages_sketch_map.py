"""The map of the reading rooms."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.pages.sketch_map import APART, WIDTH, sketch_map

PLACES = st.tuples(st.floats(40, 43), st.floats(122, 125))


def drawn(*places):
    return sketch_map(list(enumerate(places, 1)), "%(length)s km", "%(length)s m")


def spots(shown):
    return [(float(dot.x), float(dot.y)) for dot in shown.dots]


def test_without_places_there_is_no_map():
    assert drawn() is None


def test_one_place_stands_in_the_middle():
    shown = drawn((41.8, 123.4))
    assert spots(shown)[0][0] == WIDTH / 2
    assert not shown.dots[0].is_moved


def test_north_is_up_and_east_is_on_the_right():
    (x1, y1), (x2, y2) = spots(drawn((41.8, 123.4), (41.9, 123.6)))
    assert (x2 > x1, y2 < y1) == (True, True)


def test_the_bar_is_as_long_as_it_says():
    # Two places on one meridian, a hundredth of a degree apart: 1.112 km.
    shown = drawn((41.80, 123.4), (41.81, 123.4))
    (_, lower), (_, upper) = spots(shown)
    bar = float(shown.bar_end) - float(shown.bar_start)
    length, unit = shown.scale.split()
    kilometres = float(length) / (1000 if unit == "m" else 1)
    assert (lower - upper) / bar * kilometres == pytest.approx(1.112, rel=0.02)


@given(st.lists(PLACES, min_size=1, max_size=12))
def test_all_dots_are_on_the_map_and_none_lies_on_another(places):
    shown = drawn(*places)
    found = spots(shown)
    assert all(0 < x < shown.width and 0 < y < shown.height for x, y in found)
    for (x1, y1), (x2, y2) in combinations(found, 2):
        assert ((x1 - x2) ** 2 + (y1 - y2) ** 2) ** 0.5 > 0.8 * APART


@given(st.lists(PLACES, min_size=1, max_size=12))
def test_the_same_places_make_the_same_map(places):
    assert drawn(*places) == drawn(*places)


def test_rooms_of_one_house_are_told_apart_and_tied_to_their_place():
    shown = drawn((41.8, 123.4), (41.8, 123.4), (41.8, 123.4))
    assert len(set(spots(shown))) == 3
    assert any(dot.is_moved for dot in shown.dots)
