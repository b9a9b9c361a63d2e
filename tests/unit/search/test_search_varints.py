"""Numbers in few bytes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.varints import decode_varint, decode_varints, encode_varint, encode_varints
from tests.search_index import read_varints

NUMBERS = st.lists(st.integers(0, 2**32 - 1) | st.sampled_from([0, 127, 128, 16383, 16384, 2**21, 2**28, 2**32 - 1]))


@settings(deadline=None)
@given(NUMBERS)
def test_a_column_holds_its_numbers(numbers):
    data, ends = encode_varints(np.array(numbers, np.uint32))
    assert read_varints(data.tobytes()) == numbers
    assert decode_varints(data.tobytes()).tolist() == numbers
    assert [read_varints(data[start:end].tobytes()) for start, end in zip([0, *ends], ends, strict=False)] == [
        [number] for number in numbers
    ]


@settings(deadline=None)
@given(NUMBERS)
def test_one_number_is_written_as_in_a_column(numbers):
    data = b"".join(map(encode_varint, numbers))
    assert data == encode_varints(np.array(numbers, np.uint32))[0].tobytes()
    offset = 0
    for number in numbers:
        found, offset = decode_varint(data, offset)
        assert found == number
    assert offset == len(data)


def test_a_number_that_does_not_end_is_an_error():
    with pytest.raises(IndexError):
        decode_varint(b"\x80\x80", 0)
