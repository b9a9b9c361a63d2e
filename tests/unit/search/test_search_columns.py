"""What results are filtered by, in columns."""

import gzip
import math
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.columns import Facets, facets_of, first_of_years, write_columns
from plugins.search.lengths import CLASSES, pack_classes, write_lengths
from plugins.search.texts import Record
from tests.search_index import decode_columns, read_varints

PEOPLE = st.lists(st.text("李王某", min_size=1, max_size=2), max_size=3).map(tuple)
FACETS = st.lists(
    st.builds(Facets, st.integers(0, 255), st.integers(0, 255), st.integers(0, 0xFFFF), PEOPLE), max_size=9
)


@settings(deadline=None)
@given(FACETS)
def test_columns_have_every_document(facets):
    columns = decode_columns(gzip.decompress(write_columns(facets)), len(facets))
    assert list(zip(*columns, strict=True)) == [(one.channel, one.kind, one.day, list(one.people)) for one in facets]


def test_a_channel_beyond_a_byte_is_an_error():
    with pytest.raises(ValueError, match="256"):
        write_columns([Facets(256, 0, 0, ())])


@pytest.mark.parametrize(
    ("day", "number"),
    [
        ("", 0),
        ("1900-01-01", 0),
        ("1900-01-02", 1),
        ("1955-10-10", 20370),
        ("2079-06-06", 65535),
        ("2079-06-07", 0),
        ("2100-01-01", 0),
    ],
)
def test_a_day_is_a_number_of_days_since_1900(day, number):
    assert facets_of(Record("", "", day, 1, 2, "", "", ""), ("李",)) == Facets(1, 2, number, ("李",))


def test_years_begin_with_their_first_document():
    days = [
        0,
        *((date(*day) - date(1900, 1, 1)).days for day in ((2019, 1, 1), (2019, 5, 5), (2021, 1, 1), (2020, 1, 1))),
    ]
    facets = [Facets(0, 0, day, ()) for day in (*days, 0)]
    assert first_of_years(facets) == [(0, 0), (2019, 1), (2021, 3)]
    assert first_of_years([]) == []


@settings(deadline=None)
@given(st.lists(st.integers(0, 100_000), max_size=9))
def test_lengths_are_exact_and_in_classes(lengths):
    array = np.array(lengths, np.uint32)
    assert read_varints(gzip.decompress(write_lengths(array))) == lengths
    packed = pack_classes(array)
    assert len(packed) == math.ceil(len(lengths) / 2)
    found = [CLASSES[half] for byte in packed for half in (byte & 15, byte >> 4)]
    for length, value in zip(lengths, found, strict=False):
        distances = {one: abs(math.log(max(1, length) / one)) for one in CLASSES}
        assert distances[value] == pytest.approx(min(distances.values()))
