"""Where shards end: a small change moves near borders only."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.cuts import LARGE, MOST, SMALL, SPLIT, TERM, cut_units, make_units
from plugins.search.rows import join_rows, spell
from plugins.search.shards import Column, Numbers, encode_numbers


def numbers(weights: list[int]) -> Numbers:
    """Columns in which each term has so many bytes."""
    ends = np.cumsum(weights).astype(np.uint32)
    column = Column(np.zeros(sum(weights), np.uint8), ends)
    nothing = Column(np.zeros(0, np.uint8), np.zeros(len(weights), np.uint32))
    return Numbers(np.zeros(len(weights), np.uint8), nothing, column, nothing, nothing)


def some_units(count: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    chance = np.random.default_rng(seed)
    return chance.integers(6, 900, count).astype(np.uint32), chance.integers(0, 2**32, count).astype(np.uint32)


def test_terms_that_begin_alike_stay_together():
    units = make_units(*spell(["甲", "甲\0", "甲乙", "甲乙丙", "甲丁", "甲丁乙"]), numbers([1] * 6))
    assert units.firsts.tolist() == [0, 1, 2, 4]
    assert units.weights.tolist() == [1 + TERM, 1 + TERM, 2 * (1 + TERM), 2 * (1 + TERM)]


def test_terms_that_begin_alike_are_parted_when_they_are_heavy():
    units = make_units(*spell(["甲乙", "甲乙丙", "甲乙丁"]), numbers([SPLIT // 2, SPLIT // 2, 1]))
    assert units.firsts.tolist() == [0, 1, 2]


def test_no_terms_are_no_units():
    none = join_rows([])
    units = make_units(none.letters, none.sizes, encode_numbers(none))
    assert cut_units(units.weights, units.prints, 10) == []


@settings(deadline=None)
@given(st.lists(st.integers(1, 3 * LARGE), min_size=1, max_size=60), st.integers(0, 9))
def test_shards_are_not_larger_than_allowed_unless_they_are_one_unit(weights, seed):
    array = np.array(weights, np.uint32)
    starts = cut_units(array, some_units(len(weights), seed)[1], 10)
    assert starts[0] == 0
    for start, end in zip(starts, [*starts[1:], len(weights)], strict=True):
        assert start < end
        assert end - start == 1 or sum(weights[start:end]) <= LARGE
        heavy = end < len(weights) and weights[end] + sum(weights[start:end]) > LARGE
        assert heavy or end == len(weights) or sum(weights[start:end]) >= SMALL


def test_a_change_moves_only_borders_nearby():
    weights, prints = some_units(20_000, 1)
    before = set(cut_units(weights, prints, 10))
    moved = []
    for place in range(100, 20_000, 997):
        changed = weights.copy()
        changed[place] += 400
        apart = before ^ set(cut_units(changed, prints, 10))
        moved.append(len(apart))
        assert all(abs(border - place) < 400 for border in apart)
    assert sum(moved) / len(moved) < 4


def test_shards_become_larger_before_there_are_too_many():
    weights, prints = some_units(60_000, 2)
    few, many = len(cut_units(weights, prints, 1)), len(cut_units(weights, prints, MOST * 16))
    assert few <= MOST * 1.05
    assert many > MOST * 1.3
