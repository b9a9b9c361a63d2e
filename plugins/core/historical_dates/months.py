"""Months, days and seasons of a year: those of the Gregorian calendar, and lunar ones."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from plugins.core.historical_dates import lunar
from plugins.core.historical_dates.edtf import date_bounds
from plugins.core.historical_dates.grammar import LUNAR_WORDS
from plugins.core.historical_dates.numerals import read_number
from plugins.core.historical_dates.value import Reckoned, RefusedError, refuse
from plugins.core.historical_dates.wording import explain

_LUNAR_MONTHS = {"正": 1, "元": 1, "冬": 11, "腊": 12}
_SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0), "上半月": (1, 15), "下半月": (16, 0),
           "初": (1, 10), "中": (11, 20), "末": (21, 0), "底": (21, 0)}  # fmt: skip
"""Days of the parts of a month; 0 is its end."""
_PORTIONS = {"上半年": (1, 6), "下半年": (7, 12), "初": (1, 2), "中": (6, 7), "末": (11, 12), "底": (11, 12)}
"""Months of the parts of a year."""
_REFORM = "1582-10-15"
"""The first day of the Gregorian calendar."""
_REPUBLIC = 1912
"""From this year on public dates are Gregorian."""


class Single(NamedTuple):
    """A date that was read: the dates in EDTF at which it begins and ends (the same if it is one).

    ``soft``: the ends are about so, which they already say. ``reckoned``: in the calendar of its time.
    """

    first: str
    last: str
    soft: bool = False
    reckoned: Reckoned | None = None
    has_gregorian: bool = True


def solar_part(year: int, tail: re.Match, calendar: str, text: str) -> Single:
    """What ``tail`` (of :data:`.grammar.TAIL`) names in a Gregorian year; a lunar date if it has marks of one."""
    lunar_marks = tail["leap"] or tail["early"] or tail["month"] in ("正", "冬", "腊")
    if calendar in LUNAR_WORDS or lunar_marks:
        if calendar and calendar not in LUNAR_WORDS:
            raise refuse("ambiguous", f"“{text}”一处是公历，一处是农历", "请只用一种历法")
        return _lunar_in_gregorian_year(year, tail, text)
    if tail["season"]:
        season = f"{year:04}-{_SEASONS[_season(tail)]}"
        return Single(season, season)
    if tail["portion"]:
        first, last = _PORTIONS[tail["portion"]]
        sign = "" if "半" in tail["portion"] else "~"
        return Single(f"{year:04}-{first:02}{sign}", f"{year:04}-{last:02}{sign}", bool(sign))
    month = 1 if tail["month"] == "元" else _number(tail["month"], "月份", text)
    _refuse_doubtful_month(year, month, tail, calendar, text)
    prefix = f"{year:04}-{month:02}"
    date_bounds(prefix)
    if tail["part"]:
        first, last = _THIRDS[tail["part"]]
        sign = "~" if len(tail["part"]) == 1 else ""
        return Single(f"{prefix}-{first:02}{sign}", f"{prefix}-{last or _length(year, month):02}{sign}", bool(sign))
    if not tail["day"]:
        return Single(prefix, prefix)
    _refuse_doubtful_day(year, month, tail, calendar, text)
    day = f"{prefix}-{_number(tail['day'], '日', text):02}"
    date_bounds(day)
    if day < _REFORM:
        raise _julian(text, day)
    return Single(day, day)


def _julian(text: str, edtf: str) -> RefusedError:
    message = f"“{text}”早于公历的颁行（1582年10月15日），儒略历与公历差几天"
    return refuse("ambiguous", message, f"按公历推算的，请写 {edtf}")


def _refuse_doubtful_month(year: int, month: int, tail: re.Match, calendar: str, text: str) -> None:
    """Before the reform a date may be Julian; 1904年三月, with two kinds of figures, may be of the lunar third month."""
    if not 1 <= month <= 12:
        return
    if not tail["day"] and f"{year:04}-{month:02}" < _REFORM[:7]:
        raise _julian(text, f"{year:04}-{month:02}")
    if calendar or year >= _REPUBLIC or tail["month"].isdecimal() or tail["month"] == "元":
        return
    if re.search(r"\d年", text):
        candidates = (f"{year}年{month}月", f"{year}年农历{lunar.month_name(month)}")
        raise refuse(
            "ambiguous", f"“{text}”没有说是公历还是农历", f"应写 {candidates[0]} 或 {candidates[1]}", candidates
        )


def _refuse_doubtful_day(year: int, month: int, tail: re.Match, calendar: str, text: str) -> None:
    """三月十五 and 三月廿三日 may be of either calendar, unless one is named."""
    if calendar or (tail["unit"] and tail["day"][0] not in "廿卅"):
        return
    if tail["day"].isdecimal():
        raise refuse("unreadable", f"“{text}”的日期缺“日”字", f"应写 {year}年{month}月{int(tail['day'])}日")
    day = _number(tail["day"], "日", text)
    candidates = (f"{year}年{month}月{day}日", f"{year}年农历{lunar.month_name(month)}{tail['day']}")
    raise refuse("ambiguous", f"“{text}”没有说是公历还是农历", f"应写 {candidates[0]} 或 {candidates[1]}", candidates)


def _lunar_in_gregorian_year(year: int, tail: re.Match, text: str) -> Single:
    """A lunar date of the year 1934 is of the lunar year that begins in it, if no day of it lies in 1935."""
    single = _lunar(year, tail, text)
    if int(single.last.rstrip("~")[:4]) == year:
        return single
    try:
        candidates = (_span(_lunar(year - 1, tail, text)), _span(single))
    except ValueError:
        candidates = (_span(single),)
    advice = f"请写公历：{' 或 '.join(candidates)}"
    raise refuse("ambiguous", f"“{text}”跨了公历年，可指{year}年，也可指{year + 1}年", advice, candidates)


def _span(single: Single) -> str:
    return single.first if single.first == single.last else f"{single.first}/{single.last}"


def lunar_part(year: int, tail: re.Match, calendar: str, text: str) -> Single:
    """What ``tail`` names in a lunar year, whose figures are Han ones: 光绪三十年12月 may be either calendar's."""
    figures = [tail[name] for name in ("month", "day") if tail[name] and tail[name].isdecimal()]
    if figures and calendar not in LUNAR_WORDS:
        month = _number(tail["month"], "月份", text)
        candidates = tuple(dict.fromkeys((
            f"农历{lunar.month_name(month)}" if 1 <= month <= 12 else "农历某月", f"公历{year}年{month}月",
        )))  # fmt: skip
        raise refuse(
            "ambiguous", f"“{text}”没有说是公历还是农历", "农历的月日用汉字写，公历的连年份一起写公历", candidates
        )
    return _lunar(year, tail, text)


def _lunar(year: int, tail: re.Match, text: str) -> Single:
    if tail["season"]:
        season = f"{year:04}-{_SEASONS[_season(tail)]}"
        return Single(season, season)
    if tail["portion"]:
        first, last = _PORTIONS[tail["portion"]]
        sign = "" if "半" in tail["portion"] else "~"
        begins, _ = lunar.find_days(year, first, leap=False)
        ends = _last_day(year, last)
        return Single(f"{begins.isoformat()}{sign}", f"{ends.isoformat()}{sign}", bool(sign), Reckoned("", lunar=True))
    month = _LUNAR_MONTHS.get(tail["month"]) or _number(tail["month"], "月份", text)
    leap = bool(tail["leap"])
    if tail["part"]:
        first, last = _THIRDS[tail["part"]]
        sign = "~" if len(tail["part"]) == 1 else ""
        begins, ends = lunar.find_days(year, month, leap=leap, first=first, last=last)
        reckoned = Reckoned("", month=month, leap=leap, lunar=True)
        return Single(f"{begins.isoformat()}{sign}", f"{ends.isoformat()}{sign}", bool(sign), reckoned)
    written = (tail["early"] or "").removeprefix("初") or tail["day"]
    if not written:
        begins, ends = lunar.find_days(year, month, leap=leap)
        reckoned = Reckoned("", month=month, leap=leap, lunar=True)
        return Single(begins.isoformat(), ends.isoformat(), reckoned=reckoned)
    day = _number(written, "日", text)
    if not 1 <= day <= 30:
        raise refuse("impossible", f"“{text}”里的日是{day}", "农历一个月最多三十天，请核对")
    found, _ = lunar.find_days(year, month, leap=leap, first=day, last=day)
    return Single(found.isoformat(), found.isoformat(), reckoned=Reckoned("", 0, month, day, leap, lunar=True))


def _last_day(year: int, month: int) -> date:
    """The last day of a lunar month, or of the leap month behind it."""
    last = max(found.last for found in lunar.months_of(year) if abs(found.number) == month)
    return date.fromordinal(last)


def _season(tail: re.Match) -> str:
    return next(char for char in tail["season"] if char in _SEASONS)


def _number(text: str, what: str, whole: str) -> int:
    if (number := read_number(text)) is None:
        raise explain(whole) if what == "月份" else refuse("unreadable", f"“{whole}”的{what}读不出来", "请核对")
    if not number:
        raise refuse("impossible", f"“{whole}”的{what}是零", "请核对")
    return number


def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1]
