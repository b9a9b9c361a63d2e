"""Periods, and which days lie in them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.periods import read_period

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("2025", ("2025-01-01", "2025-12-31"), ("2024-12-31", "2026-01-01")),
        ("2025-02", ("2025-02-01", "2025-02-28"), ("2025-01-31", "2025-03-01")),
        ("2025-04-23", ("2025-04-23",), ("2025-04-22", "2025-04-24")),
        ("2025-04-23/2025-12", ("2025-04-23", "2025-12-31"), ("2025-04-22", "2026-01-01")),
        ("2025/2026", ("2025-01-01", "2026-12-31"), ("2024-12-31", "2027-01-01")),
        ("2025-04/..", ("2025-04-01", "2099-12-31"), ("2025-03-31",)),
        ("../2025-04", ("1900-01-01", "2025-04-30"), ("2025-05-01",)),
    ],
)
def test_a_period_has_its_first_day_and_its_last_and_none_beyond(text, inside, outside):
    period = read_period(text)
    assert all(period.has(day) for day in inside)
    assert not any(period.has(day) for day in outside)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "/",
        "2025/",
        "/2025",
        "25",
        "2025-13",
        "2025-02-30",
        "2025-4",
        "0000",
        "202X",
        "2025~",
        "２０２５",
        "a",
    ],
)
def test_what_is_no_year_month_or_day_is_no_period(text):
    assert read_period(text) is None


@given(DAYS, DAYS, DAYS)
def test_a_day_is_in_a_period_if_it_is_between_its_days(first, last, day):
    period = read_period(f"{first}/{last}")
    assert period.is_upside_down == (last < first)
    assert period.has(f"{day}") == (first <= day <= last)


@given(DAYS)
def test_a_month_and_a_year_are_periods_of_their_days(day):
    for text in (f"{day:%Y}", f"{day:%Y-%m}"):
        assert read_period(text).has(f"{day}")
        assert not read_period(text).is_upside_down
    month = read_period(f"{day:%Y-%m}")
    next_day = day + timedelta(days=1)
    assert month.has(f"{next_day}") == (next_day.month == day.month)
