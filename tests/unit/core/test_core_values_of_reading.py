"""Book numbers and coordinates."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec import msgpack

from plugins.core.fields import Field
from plugins.core.values import is_wrong, read_value
from tests.builders import ZONE

NINE = st.text("0123456789", min_size=9, max_size=9)


def read(kind, raw):
    """The value, or what is wrong as an editor reads it."""
    value = read_value(Field("key", "字段", kind, ""), raw, ZONE)
    if is_wrong(value):
        (wrong,) = value
        return f"{wrong.code} {wrong.message}，{wrong.advice}"
    return value


def isbn_10(nine):
    """The number with its check digit (ISO 2108: weights ten to two, modulo eleven)."""
    check = -sum(weight * int(digit) for weight, digit in zip(range(10, 1, -1), nine, strict=True)) % 11
    return f"{nine}{'X' if check == 10 else check}"


def isbn_13(nine, prefix="978"):
    """The number with its check digit (weights one and three in turn, modulo ten)."""
    twelve = f"{prefix}{nine}"
    return f"{twelve}{-sum(int(digit) * (1, 3)[n % 2] for n, digit in enumerate(twelve)) % 10}"


@given(NINE)
def test_a_number_of_ten_digits_is_the_same_book_as_its_thirteen(nine):
    assert read("isbn", isbn_10(nine)) == read("isbn", isbn_13(nine)) == isbn_13(nine)
    assert read("isbn", isbn_10(nine).lower()) == isbn_13(nine)


@given(NINE, st.sampled_from(["978", "979"]), st.integers(0, 12), st.integers(1, 9))
def test_any_one_digit_of_thirteen_that_is_another_is_noticed(nine, prefix, place, more):
    number = isbn_13(nine, prefix)
    digit = (int(number[place]) + more) % 10
    told = read("isbn", f"{number[:place]}{digit}{number[place + 1 :]}")
    assert told.startswith("F028 字段写作“")


@given(NINE, st.integers(0, 9), st.sampled_from("0123456789X"))
def test_any_one_digit_of_ten_that_is_another_is_noticed(nine, place, digit):
    number = isbn_10(nine)
    assume(number[place] != digit)
    assert read("isbn", f"{number[:place]}{digit}{number[place + 1 :]}").startswith("F028 字段写作“")


@given(NINE, st.integers(0, 8))
def test_two_neighbours_of_ten_that_change_places_are_noticed(nine, place):
    number = isbn_10(nine)
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    assume(swapped != number)
    assert read("isbn", swapped).startswith("F028 字段写作“")


@given(NINE, st.sets(st.integers(1, 12)), st.sampled_from(["-", "－", "–", "—", " "]))
def test_hyphens_stand_anywhere(nine, places, hyphen):
    number = isbn_13(nine)
    written = "".join(f"{hyphen if n in places else ''}{digit}" for n, digit in enumerate(number))
    assert read("isbn", written) == number


@pytest.mark.parametrize("word", ["ISBN", "ISBN ", "isbn:", "ISBN：", "ISBN-", "ISBN-13: ", "ISBN 978", "９７８"])
def test_the_word_before_the_number_is_passed_over(word):
    number = "9787020002207"
    rest = number.removeprefix("978") if word.endswith(("978", "９７８")) else number
    assert read("isbn", f"{word}{rest}") == number


def test_the_word_with_a_ten_before_a_number_that_begins_with_ten():
    assert read("isbn", "ISBN-10: 7-02-000220-X") == "9787020002207"
    assert read("isbn", "ISBN 1000000001") == isbn_13("100000000")


FORM = "应为 10 位或 13 位数字，例如 978-7-02-000220-7；没有 ISBN 的老书不写这一行"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("978-7-02-000220-8", "F028 字段写作“978-7-02-000220-8”，校验码不对，请照版权页核对每一位数字"),
        ("7-02-000220-7", "F028 字段写作“7-02-000220-7”，校验码不对，请照版权页核对每一位数字"),
        ("978-7-02-000220", f"F028 字段写作“978-7-02-000220”，{FORM}"),
        ("702000220", f"F028 字段写作“702000220”，{FORM}"),
        ("10019·3193", f"F028 字段写作“10019·3193”，{FORM}"),
        ("不详", f"F028 字段写作“不详”，{FORM}"),
        ("97X7020002207", f"F028 字段写作“97X7020002207”，{FORM}"),
        ("6901234567892", "F028 字段写作“6901234567892”，13 位的应以 978 或 979 开头，请照版权页核对"),
    ],
)
def test_a_number_that_is_none_is_told_with_what_to_write(written, told):
    assert read("isbn", written) == told


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("41.80, 123.43", [41.8, 123.43]),
        ("41.80，123.43", [41.8, 123.43]),
        ("-33.9,18", [-33.9, 18.0]),
        ("90, -180", [90.0, -180.0]),
    ],
)
def test_coordinates_are_latitude_and_longitude(written, value):
    assert read("coordinates", written) == value
    assert msgpack.decode(msgpack.encode(value)) == value


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("123.43, 41.80", "F004 字段写作“123.43, 41.80”，写反了，纬度在前，经度在后，应为 41.80, 123.43"),
        ("41.80", "F004 字段写作“41.80”，应先写纬度、再写经度，例如 41.80, 123.43"),
        ("181, 91", "F004 字段写作“181, 91”，应先写纬度、再写经度，例如 41.80, 123.43"),
        ("北纬41.8, 东经123.4", "F004 字段写作“北纬41.8, 东经123.4”，应先写纬度、再写经度，例如 41.80, 123.43"),
        ("4１.80, 123.43", "F004 字段写作“4１.80, 123.43”，应先写纬度、再写经度，例如 41.80, 123.43"),
    ],
)
def test_coordinates_that_are_none_are_told_with_what_to_write(written, told):
    assert read("coordinates", written) == told


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_every_place_on_earth_can_be_written(latitude, longitude):
    assert read("coordinates", f"{latitude:.5f}, {longitude:.5f}") == [
        float(f"{latitude:.5f}"),
        float(f"{longitude:.5f}"),
    ]
