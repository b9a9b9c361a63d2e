"""Personal numbers are found, and other numbers are not taken for them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.personal_data import find_personal_numbers

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
MOBILE = "1" + "3800138000"
BODY = "11010519491231002"
IDENTITY = BODY + "X"


def found(text):
    return [(start, code) for start, code, _ in find_personal_numbers(text)]


@pytest.mark.parametrize("text", ["", "号", "：", "（"])
def test_an_identity_number_is_found_with_its_place(text):
    assert found(f"{text}{IDENTITY}，") == [(len(text), "P001")]
    assert found(f"{text}{IDENTITY.lower()}") == [(len(text), "P001")]
    assert found(f"{text}1１{IDENTITY[2:]}") == [(len(text), "P001")]


@settings(max_examples=100, deadline=None)
@given(
    st.integers(110000, 659000),
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.integers(0, 999),
)
def test_of_all_last_characters_exactly_the_right_one_makes_an_identity_number(region, birth, serial):
    body = f"{region}{birth:%Y%m%d}{serial:03}"
    total = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True))
    right = "10X98765432"[total % 11]
    assert [last for last in "0123456789X" if found(body + last)] == [right]


@pytest.mark.parametrize(
    "number",
    [BODY, IDENTITY + "1", "9" + IDENTITY, "A" + IDENTITY, IDENTITY.replace("1231", "1331"), BODY + "0"],
    ids=["too short", "too long", "longer before", "part of a code", "no such month", "wrong check character"],
)
def test_another_long_number_is_no_identity_number(number):
    assert not found(number)


@pytest.mark.parametrize("before", ["", "电话", "电话：", "手机 ", "（", "+86 "])
def test_a_mobile_number_is_found_with_its_place(before):
    assert found(f"{before}{MOBILE}。") == [(len(before), "P002")]


@pytest.mark.parametrize(
    "written", [f"{MOBILE[:3]}-{MOBILE[3:7]}-{MOBILE[7:]}", f"{MOBILE[:3]} {MOBILE[3:7]} {MOBILE[7:]}"]
)
def test_a_mobile_number_in_groups_is_found(written):
    assert found(f"联系人：王某，{written}") == [(7, "P002")]


@pytest.mark.parametrize(
    "text",
    [
        "024-12345678",
        "0411-88888888",
        "(024)23456789",
        "400-820-8820",
        "12345",
        "10086",
        "2" + MOBILE[1:],
        "12" + MOBILE[2:],
        MOBILE + "1",
        "9" + MOBILE,
        "2022" + MOBILE,
        f"images/{MOBILE}.jpg",
        f"https://www.example.cn/{MOBILE}",
        f"https://www.example.cn/a?id={MOBILE}",
        f"A{MOBILE}",
        f"3.{MOBILE}",
        "总投资13,800,138,000元",
        "2022-12-30 10:13",
        "20221230-01",
        "ISBN 978-7-5034-1234-5",
        "1380 0138 0001 2345",
    ],
)
def test_a_landline_a_long_number_an_address_is_no_mobile_number(text):
    assert not found(text)


def test_every_number_of_a_text_is_found():
    text = f"甲{MOBILE}，乙{IDENTITY}，丙{MOBILE}"
    assert sorted(found(text)) == [(1, "P002"), (14, "P001"), (34, "P002")]
