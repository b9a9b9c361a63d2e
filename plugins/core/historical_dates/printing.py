"""Dates for readers: in Chinese the words of the source, in English the Gregorian date; the other one in brackets."""

import re
from functools import lru_cache

from plugins.core.dates import long_date, long_month, span_of_days
from plugins.core.historical_dates.eras import BRANCHES, ERAS, STEMS
from plugins.core.historical_dates.value import UNKNOWN, HistoricalDate, Reckoned

_PARTS = re.compile(r"(-?\d{4}|-?[\dX]{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)")
_FIGURES = re.compile(r"[\d/.\-]+", re.ASCII)
"""1934.5.3, and 1934/5/3, which is what a spreadsheet makes of a date: no words to be kept."""
_SEASONS = {"21": ("春", "spring"), "22": ("夏", "summer"), "23": ("秋", "autumn"), "24": ("冬", "winter")}
_ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_STEMS = ("jia", "yi", "bing", "ding", "wu", "ji", "geng", "xin", "ren", "gui")
_BRANCHES = ("zi", "chou", "yin", "mao", "chen", "si", "wu", "wei", "shen", "you", "xu", "hai")


def print_date(value: HistoricalDate, locale: str) -> str:
    """``value`` in Chinese, if that is the language of ``locale``, else in English.

    民国二十三年（1934年）, 1934 (Republic of China year 23); of what was written as EDTF what it means:
    约1905年, c. 1905.
    """
    chinese = locale.startswith("zh")
    if value.is_unknown:
        return "不详" if chinese else "date unknown"
    gregorian = print_edtf(value.edtf, locale)
    if not chinese:
        reckoned = " – ".join(dict.fromkeys(map(_in_english, value.reckoned)))
        return f"{gregorian} ({reckoned})" if reckoned else gregorian
    if value.words == value.edtf or _FIGURES.fullmatch(value.words):
        return gregorian
    return value.words if value.has_gregorian else f"{value.words}（{gregorian}）"


@lru_cache(maxsize=4096)
def print_edtf(edtf: str, locale: str) -> str:
    """A date of :mod:`.edtf` in words: 20世纪30年代, 1931年—1945年, 1930s, c. 1905."""
    chinese = locale.startswith("zh")
    if edtf == UNKNOWN:
        return "不详" if chinese else "date unknown"
    first, slash, last = edtf.partition("/")
    if not slash:
        return _one(edtf, chinese, locale)
    if first in ("", ".."):
        return f"至{_one(last, chinese, locale)}" if chinese else f"until {_one(last, chinese, locale)}"
    if last in ("", ".."):
        return f"{_one(first, chinese, locale)}起" if chinese else f"from {_one(first, chinese, locale)}"
    if first[-1:] == last[-1:] and first[-1:] in "~?%":
        # Both ends are unsure alike: said once.
        sign = first[-1]
        return _with_sign(f"{_joined(first[:-1], last[:-1], chinese, locale)}", sign, chinese)
    return _joined(first, last, chinese, locale)


def _joined(first: str, last: str, chinese: bool, locale: str) -> str:
    if len(first) == len(last) == len("1934-05-03"):
        return span_of_days(first, last, locale)
    begins, ends = _one(first, chinese, locale), _one(last, chinese, locale)
    plain = first.isdecimal() and last.isdecimal()
    if chinese:
        return f"{begins.removesuffix('年')}—{ends}" if plain else f"{begins}—{ends}"
    return f"{begins}–{ends}" if plain else f"{begins} – {ends}"


def _one(edtf: str, chinese: bool, locale: str) -> str:
    found = _PARTS.fullmatch(edtf)
    if not found:
        return edtf
    year, month, day, sign = found.groups()
    bare = edtf.removesuffix(sign) if sign else edtf
    return _with_sign(_plain(bare, year, month, day, chinese, locale), sign, chinese)


def _with_sign(text: str, sign: str, chinese: bool) -> str:
    if sign in ("~", "%"):
        text = f"约{text}" if chinese else f"c. {text}"
    if sign in ("?", "%"):
        text = f"{text}（？）" if chinese else f"{text}?"
    return text


def _plain(bare: str, year: str, month: str | None, day: str | None, chinese: bool, locale: str) -> str:
    if "X" in year:
        return _decades(year, chinese)
    number = int(year)
    if not month or month == "XX":
        return _year(number, chinese)
    said = _year(number, chinese)
    if season := _SEASONS.get(month):
        return f"{said}{season[0]}" if chinese else f"{season[1]} {said}"
    if number < 1:
        return f"{said}{int(month)}月" if chinese else f"{_MONTHS[int(month) - 1]} {said}"
    if not day or day == "XX":
        return long_month(f"{year}-{month}", locale)
    return long_date(bare, locale)


def _year(number: int, chinese: bool) -> str:
    if number < 1:
        return f"公元前{1 - number}年" if chinese else f"{1 - number} BC"
    if number < 1000:
        return f"公元{number}年" if chinese else f"AD {number}"
    return f"{number}年" if chinese else str(number)


def _decades(year: str, chinese: bool) -> str:
    if year.endswith("XXX") or year.startswith("-"):
        return year
    century = int(year[:2]) + 1
    if year.endswith("XX"):
        ordinal = f"{century}{_ORDINALS.get(century, 'th')} century"
        return f"{century}世纪" if chinese else ordinal
    return f"{century}世纪{year[2]}0年代" if chinese else f"{year[:3]}0s"


def _in_english(reckoned: Reckoned) -> str:
    """Guangxu year 30, month 12, day 3, lunar."""
    if era := ERAS.get(reckoned.era):
        parts = [f"{era.english} {f'year {reckoned.year}' if reckoned.year else 'era'}"]
        if reckoned.year < 0:
            parts = [f"{-reckoned.year} years before the {era.english}"]
    elif reckoned.era:
        stem, branch = STEMS.index(reckoned.era[0]), BRANCHES.index(reckoned.era[1])
        parts = [f"{_STEMS[stem]}{_BRANCHES[branch]} year of the cycle"]
    else:
        parts = []
    if reckoned.lunar:
        if reckoned.month:
            parts.append(f"{'leap ' if reckoned.leap else ''}month {reckoned.month}")
        if reckoned.day:
            parts.append(f"day {reckoned.day}")
        parts.append("lunar calendar")
    return ", ".join(parts)
