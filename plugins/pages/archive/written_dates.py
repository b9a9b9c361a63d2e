"""Dates of the archive as readers know them: spans of lives, days under the heading of their year."""

import re

from plugins.core.chronology import Row
from plugins.core.historical_dates.field import edtf_of
from plugins.core.historical_dates.printing import print_date, print_edtf
from plugins.core.items import Item

_YEAR = re.compile(r"(-?\d{4})(?:-\d\d){0,2}([?~%]?)")
_BRACKET = re.compile(r"（[^（）]*）$")
_ABOUT = {"zh": "约{}", "": "c. {}"}


def life_span(item: Item, locale: str) -> str:
    """``1903—1992``, ``约1903—？``, ``1903–1992``: the years of birth and death, as far as one is known."""
    birth, death = (_year_of(edtf_of(item.get(field)), locale) for field in ("birth", "death"))
    if not (birth or death):
        return ""
    chinese = locale.startswith("zh")
    unknown = "？" if chinese else "?"
    # Of whom no death is told it is not said whether there was one.
    return f"{birth or unknown}{'—' if chinese else '–'}{death}"


def span_of_years(first: int, last: int, locale: str) -> str:
    """``1903—1992``; before our era with a word."""
    begin, end = (_year_of(f"{year:05}" if year < 0 else f"{year:04}", locale) for year in (first, last))
    return begin if first == last else f"{begin}{'—' if locale.startswith('zh') else '–'}{end}"


def _year_of(edtf: str, locale: str) -> str:
    """The year alone, without 年."""
    if not edtf or edtf.startswith("XXXX"):
        return ""
    found = _YEAR.fullmatch(edtf)
    if not found or int(found[1]) < 1000:
        return print_edtf(edtf, locale).removesuffix("年")
    about = _ABOUT["zh" if locale.startswith("zh") else ""] if found[2] in ("~", "%") and found[2] else "{}"
    doubt = ("？" if locale.startswith("zh") else "?") if found[2] in ("?", "%") and found[2] else ""
    return about.format(found[1]) + doubt


def row_date(row: Row, locale: str) -> str:
    """The date of a row, whole. What an editor wrote for print (显示) is in Chinese, and is printed in Chinese alone."""
    if row.display and locale.startswith("zh"):
        return row.display
    return print_date(row.date, locale)


def date_in_year(row: Row, locale: str) -> str:
    """The date of a row under the heading of its year, which is not said again: 5月3日, 民国二十三年春."""
    whole, year = row_date(row, locale), row.year
    if year is None:
        return row.display if locale.startswith("zh") else ""
    if row.display or row.date.certainty != "exact":
        return whole
    if not locale.startswith("zh"):
        gregorian, _, reckoned = whole.partition(" (")
        if "–" in gregorian:
            return whole
        short, reckoned = gregorian.removesuffix(str(year)).strip(), reckoned.removesuffix(")")
        return f"{short} ({reckoned})" if short and reckoned else short or reckoned
    short = whole.removeprefix(f"{year}年")
    if short != whole:
        return whole if "—" in whole or "至" in whole else short
    # Of a lunar day the Gregorian one is told; of 民国二十三年五月 it is the heading's.
    if any(part.lunar for part in row.date.reckoned):
        return whole.replace(f"（{year}年", "（")
    return _BRACKET.sub("", whole)
