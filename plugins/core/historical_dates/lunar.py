"""Months and days of the Chinese lunar calendar, 1600–2100.

The table beside this module is made by ``tools/lunar_table.py``. Days that its sources give differently are refused.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from plugins.core.historical_dates.value import refuse

FIRST, LAST = 1600, 2100
DISPUTED = frozenset({
    (1600, 1), (1609, 1), (1652, 9), (1653, 8), (1699, 2), (1709, 11), (1841, 12), (2057, 9), (2089, 8), (2097, 7),
})  # fmt: skip
"""Year and number of months whose first day is a matter of which source one believes: the new moon came within
minutes of midnight, or tables of China and Korea differ. A leap month counts as its own number, below zero."""

_MONTHS = "正二三四五六七八九十冬腊"


class LunarMonth(NamedTuple):
    """A month, its number below zero if it is a leap month, with its first day (an ordinal) and its length."""

    number: int
    first: int
    length: int

    @property
    def last(self) -> int:
        """The ordinal of its last day."""
        return self.first + self.length - 1


def month_name(month: int, *, leap: bool = False) -> str:
    """正月, 闰四月, 腊月."""
    return f"{'闰' if leap else ''}{_MONTHS[month - 1]}月"


def months_of(year: int) -> tuple[LunarMonth, ...]:
    """The months of the lunar year ``year`` in their order."""
    if not FIRST <= year <= LAST:
        raise refuse("unreadable", f"{year}年的农历月日没有历表可查", "农历月日只能换算 1600—2100 年的；请只写年")
    return _years()[year - FIRST]


def find_month(year: int, month: int, *, leap: bool) -> LunarMonth:
    """A month of the lunar year ``year``; refused if it has none such."""
    months = months_of(year)
    for found in months:
        if found.number == (-month if leap else month):
            return found
    if not 1 <= month <= 12:
        raise refuse("impossible", f"没有农历{month}月", "农历的月份是一至十二，闰月写“闰四月”")
    leaps = [-found.number for found in months if found.number < 0]
    advice = f"那一年闰的是{month_name(leaps[0])}" if leaps else "那一年没有闰月"
    raise refuse("impossible", f"{year}年没有{month_name(month, leap=True)}", f"{advice}，请核对")


def find_days(year: int, month: int, *, leap: bool, first: int = 1, last: int = 0) -> tuple[date, date]:
    """The days of a month from ``first`` to ``last`` (0: its end)."""
    found = find_month(year, month, leap=leap)
    if max(first, last) > found.length:
        name = f"农历{year}年{month_name(month, leap=leap)}"
        raise refuse("impossible", f"{name}只有{found.length}天", "没有三十这一天，请核对")
    _refuse_disputed(year, found, first, last)
    return date.fromordinal(found.first + first - 1), date.fromordinal(found.first + (last or found.length) - 1)


def _refuse_disputed(year: int, found: LunarMonth, first: int, last: int) -> None:
    """A disputed beginning makes each day of its month doubtful, and the thirtieth of the month before."""
    months = months_of(year)
    place = months.index(found)
    following = months[place + 1].number if place + 1 < len(months) else 1
    next_year = year if place + 1 < len(months) else year + 1
    ends_open = (next_year, following) in DISPUTED and (last in (0, 30) or first == 30 or last > 28)
    if (year, found.number) in DISPUTED or ends_open:
        name = f"农历{year}年{month_name(abs(found.number), leap=found.number < 0)}"
        raise refuse("ambiguous", f"{name}从哪一天起，各种历表相差一天", "请查明后写公历日期，例如 1842-01-20")


@cache
def _years() -> tuple[tuple[LunarMonth, ...], ...]:
    lines = Path(__file__).with_name("lunar_years.txt").read_text(encoding="ascii").splitlines()
    return tuple(_year(*line.split()) for line in lines)


def _year(year: str, day: str, leap: str, lengths: str) -> tuple[LunarMonth, ...]:
    numbers = list(range(1, 13))
    if int(leap):
        numbers.insert(int(leap), -int(leap))
    months, first = [], date.fromisoformat(f"{year}-{day}").toordinal()
    for number, letter in zip(numbers, lengths, strict=True):
        months.append(LunarMonth(number, first, 30 if letter == "L" else 29))
        first += months[-1].length
    return tuple(months)
