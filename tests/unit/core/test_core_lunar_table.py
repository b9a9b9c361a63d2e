"""The table of lunar months against other almanacs, the moon itself, and days that history books name."""

from collections.abc import Iterator
from datetime import date, timedelta

import ephem
import pytest
from korean_lunar_calendar import KoreanLunarCalendar
from lunarcalendar import Converter, Solar

from plugins.core.historical_dates.lunar import DISPUTED, LAST, LunarMonth, find_days, months_of
from plugins.core.historical_dates.value import RefusedError

# In Korea the calendar of the Ming was kept until 1653.
SHARED_WITH_KOREA = (*range(1600, 1645), *range(1654, 1912))
# Beijing is 116°23' east of Greenwich; from 1929 on the calendar has the time of 120°.
BEIJING, ZONE = timedelta(hours=7, minutes=45, seconds=40), timedelta(hours=8)
# How far the astronomers of the Qing were from the moon: their longest error in the table, 1704.
ERROR = timedelta(minutes=23)
NEW_YEARS = {
    1644: "02-08", 1662: "02-18", 1723: "02-05", 1736: "02-12", 1796: "02-09", 1821: "02-03", 1840: "02-03",
    1851: "02-01", 1862: "01-30", 1875: "02-06", 1894: "02-06", 1898: "01-22", 1900: "01-31", 1904: "02-16",
    1905: "02-04", 1911: "01-30", 1912: "02-18", 1931: "02-17", 1934: "02-14", 1945: "02-13", 1949: "01-29",
    1976: "01-31", 1985: "02-20", 2000: "02-05", 2008: "02-07", 2023: "01-22", 2024: "02-10", 2025: "01-29",
}  # fmt: skip
LEAP_MONTHS = {
    1648: 4, 1651: 2, 1653: 6, 1776: 0, 1851: 8, 1887: 4, 1890: 2, 1892: 6, 1895: 5, 1898: 3, 1900: 8, 1903: 5, 1904: 0,
    1906: 4, 1909: 2, 1911: 6, 1912: 0, 1914: 5, 1919: 7, 1922: 5, 1925: 4, 1928: 2, 1930: 6, 1933: 5, 1936: 3, 1938: 7,
    1941: 6, 1944: 4, 1947: 2, 1949: 7, 1952: 5, 1976: 8, 1984: 10, 2001: 4, 2020: 4, 2023: 2, 2025: 6, 2033: 11,
}  # fmt: skip
DAYS = (
    ((1644, 3, 19), "1644-04-25"),  # 崇祯's death
    ((1661, 1, 7), "1661-02-05"),  # 顺治's death
    ((1722, 11, 13), "1722-12-20"),  # 康熙's death
    ((1735, 8, 23), "1735-10-08"),  # 雍正's death
    ((1799, 1, 3), "1799-02-07"),  # 乾隆's death
    ((1842, 7, 24), "1842-08-29"),  # the treaty of Nanjing
    ((1861, 7, 17), "1861-08-22"),  # 咸丰's death
    ((1894, 8, 18), "1894-09-17"),  # the battle of the Yellow Sea
    ((1895, 3, 23), "1895-04-17"),  # the treaty of Shimonoseki
    ((1898, 4, 23), "1898-06-11"),  # the edict of reform
    ((1898, 8, 6), "1898-09-21"),  # its end
    ((1908, 10, 21), "1908-11-14"),  # 光绪's death
    ((1911, 8, 19), "1911-10-10"),  # the rising of Wuchang
    ((1911, 11, 13), "1912-01-01"),  # the first day of the Republic
    ((1911, 12, 25), "1912-02-12"),  # the abdication
)


def months(first: int, last: int) -> Iterator[tuple[int, LunarMonth]]:
    for year in range(first, last + 1):
        for month in months_of(year):
            if (year, month.number) not in DISPUTED:
                yield year, month


def test_year_follows_year() -> None:
    for year in range(1600, LAST):
        assert months_of(year)[-1].last + 1 == months_of(year + 1)[0].first
        assert len(months_of(year)) in (12, 13)
        assert {month.length for month in months_of(year)} <= {29, 30}


def test_korea_had_the_same_months() -> None:
    calendar = KoreanLunarCalendar()
    for year, month in months(1600, 1911):
        day = date.fromordinal(month.first)
        assert calendar.setSolarDate(day.year, day.month, day.day)
        theirs = (calendar.lunarYear, calendar.lunarMonth * (-1 if calendar.isIntercalation else 1), calendar.lunarDay)
        assert year not in SHARED_WITH_KOREA or theirs == (year, month.number, 1), (year, month)


def test_tables_of_our_time_have_the_same_months() -> None:
    for year, month in months(1901, 2099):
        day = date.fromordinal(month.first)
        theirs = Converter.Solar2Lunar(Solar(day.year, day.month, day.day))
        assert (theirs.year, -theirs.month if theirs.isleap else theirs.month, theirs.day) == (year, month.number, 1)


def test_every_month_begins_with_the_moon() -> None:
    # One month of every year: all of them take nine seconds.
    for year, month in months(1645, LAST):
        if year % 12 + 1 != month.number:
            continue
        day = date.fromordinal(month.first)
        moon = ephem.next_new_moon(ephem.Date((day.year, day.month, day.day)) - 3).datetime()
        local = moon + (ZONE if day.year >= 1929 else BEIJING)
        assert (local - ERROR).date() <= day <= (local + ERROR).date(), (year, month)


@pytest.mark.parametrize(("year", "day"), NEW_YEARS.items())
def test_the_new_year_is_where_history_has_it(year, day) -> None:
    assert date.fromordinal(months_of(year)[0].first).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(("year", "leap"), LEAP_MONTHS.items())
def test_the_leap_month_is_where_history_has_it(year, leap) -> None:
    assert [-month.number for month in months_of(year) if month.number < 0] == ([leap] if leap else [])


@pytest.mark.parametrize(("lunar", "day"), DAYS)
def test_days_of_history_are_where_books_have_them(lunar, day) -> None:
    year, month, number = lunar
    assert find_days(year, month, leap=False, first=number, last=number)[0].isoformat() == day


@pytest.mark.parametrize(("year", "month"), sorted(DISPUTED))
def test_what_sources_give_differently_is_refused(year, month) -> None:
    with pytest.raises(RefusedError, match="各种历表"):
        find_days(year, abs(month), leap=month < 0)
