"""Extended Date/Time Format (ISO 8601-2), levels 0 and 1, without times of day: what a text says, as days.

Source: https://www.loc.gov/standards/datetime/. Seasons have wide bounds, since 春 may be reckoned from 立春, from the
first lunar month or from March.
"""

import re
from calendar import monthrange
from typing import NamedTuple

from plugins.core.historical_dates.value import UNKNOWN, Certainty, HistoricalDate, day_number, refuse

_SHAPE = re.compile(r"[-\dXx./?~%]+", re.ASCII)
_DATE = re.compile(
    r"(-?\d{4}|-?\d{3}X|-?\d\dXX|-?\dXXX|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)",
    re.ASCII,
)
_PLAIN_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?", re.ASCII)
_SEASONS = {21: ("02-01", "05-31"), 22: ("05-01", "08-31"), 23: ("08-01", "11-30"), 24: ("11-01", "02-29")}
_CERTAINTY: dict[str, Certainty] = {"": "exact", "~": "about", "?": "uncertain", "%": "uncertain"}
_OPEN = ("", "..")
_ADVICE = "应为 1934、1934-05、1934-05-03 或 1934/1936，不确定的写 1934~（约）、1934?（存疑）、193X（年代）"


class Bounds(NamedTuple):
    """First and last day of a date that is no interval, and the sign behind it."""

    first: str
    last: str
    sign: str


def is_edtf(text: str) -> bool:
    """Whether ``text`` can only be meant as EDTF, right or wrong."""
    return bool(_SHAPE.fullmatch(text)) and bool(_DATE.match(text) or ".." in text or text.startswith("/"))


def is_date(text: str) -> bool:
    """Whether ``text`` has the form of one date of figures alone: year, month or day."""
    return bool(_PLAIN_DATE.fullmatch(text))


def read_edtf(text: str, words: str = "") -> HistoricalDate:
    """The date that ``text`` names; raises :class:`RefusedError`."""
    first, slash, last = text.partition("/")
    if not slash:
        bounds = date_bounds(text)
        return HistoricalDate(text, bounds.first, bounds.last, _CERTAINTY[bounds.sign], words or text)
    return interval(first, last, words or text)


def interval(first: str, last: str, words: str) -> HistoricalDate:
    """From ``first`` to ``last``, each a date in EDTF; empty or ``..`` is open."""
    if first in _OPEN and last in _OPEN:
        raise refuse("vague", "起止都没有写", "不知道日期的写“不详”")
    begins = Bounds("", "", "") if first in _OPEN else date_bounds(first)
    ends = Bounds("", "", "") if last in _OPEN else date_bounds(last)
    if begins.first and ends.last and day_number(ends.last) < day_number(begins.first):
        raise refuse("impossible", "结束早于开始", "请把起止调换过来，或者核对年份")
    signs = begins.sign + ends.sign
    certainty: Certainty = "uncertain" if "?" in signs or "%" in signs else "about" if signs else "exact"
    return HistoricalDate(f"{first}/{last}", begins.first, ends.last, certainty, words)


def date_bounds(text: str) -> Bounds:
    """The days of one date; raises :class:`RefusedError`."""
    if not (found := _DATE.fullmatch(text)):
        raise refuse("unreadable", f"“{text}”不合 EDTF 的写法", _ADVICE)
    year, month, day, sign = found.groups()
    if year == UNKNOWN:
        if month or sign:
            raise refuse("vague", f"“{text}”没有年份", "请补上年份；不知道日期的写“不详”")
        return Bounds("", "", "")
    if "X" in year and month:
        raise refuse("vague", f"“{text}”年份不全，不能带月日", f"应写 {year}")
    low, high = year.replace("X", "0"), year.replace("X", "9")
    if year.startswith("-"):
        if year == "-0000":
            raise refuse("impossible", "没有公元 -0 年", "公元前1年写 0000")
        low, high = high, low
    if not month or month == "XX":
        if day and day != "XX":
            raise refuse("vague", f"“{text}”有日无月", f"应写 {year}")
        return Bounds(f"{low}-01-01", f"{high}-12-31", sign)
    return _in_year(year, int(month), day or "XX", sign, text)


def _in_year(year: str, month: int, day: str, sign: str, text: str) -> Bounds:
    """The days of a month, a season or a day."""
    if season := _SEASONS.get(month):
        if day != "XX" or sign:
            raise refuse("unreadable", f"“{text}”不合 EDTF 的写法", "季节后面不带日，也不带 ~ 和 ?")
        ends = _following(year) if month == 24 else year
        last = f"{ends}-{season[1]}"
        return Bounds(f"{year}-{season[0]}", last if month < 24 else f"{ends}-02-{_length(ends, 2)}", sign)
    if not 1 <= month <= 12:
        years = f"两年之间写 {year}/{year[:-2]}{month:02}；" if month > int(year[-2:]) else ""
        advice = f"{years}月份应是 01 至 12；四季写 21（春）至 24（冬）"
        raise refuse("impossible", f"“{text}”的月份是 {month}", advice)
    length = _length(year, month)
    if day == "XX":
        return Bounds(f"{year}-{month:02}-01", f"{year}-{month:02}-{length}", sign)
    if not 1 <= int(day) <= length:
        raise refuse("impossible", f"{int(year)}年{month}月没有{int(day)}日，只有{length}天", "请核对")
    return Bounds(f"{year}-{month:02}-{day}", f"{year}-{month:02}-{day}", sign)


def _length(year: str, month: int) -> int:
    # The Gregorian calendar repeats itself every 400 years, before the year 1 too.
    return monthrange(int(year) % 400 + 400, month)[1]


def _following(year: str) -> str:
    return year_text(int(year) + 1)


def year_text(year: int) -> str:
    """``year`` as EDTF has it, the year before 1 being 0: 0618, -0220."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"
