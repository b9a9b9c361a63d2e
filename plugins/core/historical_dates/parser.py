"""One expression of a date, whole: qualifiers, intervals, brackets, EDTF."""

import re

from plugins.core.historical_dates import grammar, wording
from plugins.core.historical_dates.edtf import date_bounds, interval, is_date, is_edtf, read_edtf, year_text
from plugins.core.historical_dates.months import Single
from plugins.core.historical_dates.single import Within, read_single
from plugins.core.historical_dates.value import (
    UNKNOWN,
    HistoricalDate,
    Reckoned,
    Refusal,
    RefusedError,
    day_number,
    refuse,
)

LONGEST = 60
"""Characters: what is longer is no date."""

_YEARS = re.compile(r"\d{4}[-~]\d{4}", re.ASCII)
_BRACKET = re.compile(r"(.+)\(([^()]+)\)")
_SIGNS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_SEASON = re.compile(r"(-?\d{4})-2([1-4])")
_SEASON_MONTHS = {"1": ("02", "05"), "2": ("05", "08"), "3": ("08", "11"), "4": ("11", "02")}
_TURN = re.compile(r"(?<=世纪末)(?=.{1,3}世纪初)")
"""19世纪末20世纪初 is an interval."""
_ENDS = re.compile(r"(?:之间|期间|间|止)$")


def read_date(text: str, within: Within = None) -> HistoricalDate | Refusal:
    """The date that ``text`` names, or why it is not read.

    ``within``, a first and a last Gregorian year (a life, a reign), tells what 乙巳年 or 三十年代 mean; if both are
    one year, a month and a day may stand alone.
    """
    try:
        return _read(text.strip(), within)
    except RefusedError as error:
        return error.refusal


def _read(words: str, within: Within) -> HistoricalDate:
    if not words or len(words) > LONGEST:
        raise refuse(
            "unreadable", "日期是空的" if not words else "日期太长", "应写 1934年5月3日、民国二十三年 这样的日期"
        )
    if is_date(words) or (is_edtf(words) and not (_YEARS.fullmatch(words) or grammar.LOOSE.fullmatch(words))):
        return read_edtf(words)
    text = wording.plain(words).replace("~", "—")
    if text in wording.UNKNOWN:
        return HistoricalDate(UNKNOWN, "", "", "uncertain", words)
    if (bracket := _BRACKET.fullmatch(text)) and not _is_note(text):
        return _glossed(*bracket.groups(), words, within)
    return _read_plain(text, words, within)


def _is_note(text: str) -> bool:
    """Whether the bracket at the end belongs to what stands before it alone.

    （约）, （1904年） behind a year, （乙巳）, or that of the second date of an interval.
    """
    outside, _, inside = text.rpartition("(")
    if grammar.RANGE.search(outside) and not grammar.RANGE.search(inside):
        return True
    ends = wording.ABOUT_BEHIND.search(text) or wording.DOUBT_BEHIND.search(text)
    return bool(ends) or any(
        (found := form.fullmatch(text)) and found.end() == len(text)
        for form in (grammar.ERA, grammar.CYCLE, grammar.GREGORIAN)
    )


def _glossed(outside: str, inside: str, words: str, within: Within) -> HistoricalDate:
    """民国二十三年五月三日（1934年5月3日）: both must be one date, the finer one counts."""
    date = _read_plain(outside, words, within)
    year = int(date.first[:4]) if date.first[:1].isdigit() and date.first[:4] == date.last[:4] else 0
    gloss = _read_plain(inside, words, (year, year) if year else within)
    finer, coarser = (date, gloss) if _lies_in(date, gloss) else (gloss, date)
    if not _lies_in(finer, coarser) or finer.is_unknown:
        raise refuse("impossible", f"“{outside}”是 {date.edtf}，括号里是 {gloss.edtf}", "请核对，两处应是同一个日期")
    return HistoricalDate(
        finer.edtf, finer.first, finer.last, finer.certainty, words, date.reckoned or gloss.reckoned,
        date.has_gregorian or gloss.has_gregorian,
    )  # fmt: skip


def _lies_in(finer: HistoricalDate, coarser: HistoricalDate) -> bool:
    if not (finer.first and finer.last and coarser.first and coarser.last):
        return False
    first, last = day_number(coarser.first), day_number(coarser.last)
    return first <= day_number(finer.first) and day_number(finer.last) <= last


def _read_plain(text: str, words: str, within: Within) -> HistoricalDate:
    """A date or an interval, with what makes it less sure."""
    text = _TURN.sub("至", text)
    about = wording.ABOUT_BEFORE.match(text)
    doubt = None if about else wording.DOUBT_BEFORE.match(text)
    if found := about or doubt:
        text = text[found.end() :]
    parts = _parts(text)
    if len(parts) == 1:
        return _one(text, words, within, about=bool(about), doubt=bool(doubt))
    left, right = _completed(*parts)
    begins, sign = _qualified(left, within, about=bool(about), doubt=bool(doubt))
    first = _signed(begins, sign)[0]
    if right == "今":
        return _with_words(interval(first, "..", words), begins, None)
    ends, sign = _qualified(right, within, about=bool(about), doubt=bool(doubt))
    return _with_words(interval(first, _signed(ends, sign)[1], words), begins, ends)


def _parts(text: str) -> tuple[str, ...]:
    """The two ends of an interval, or the one date."""
    marks = list(grammar.RANGE.finditer(text)) or list(grammar.HYPHEN.finditer(text))
    if not marks or grammar.LOOSE.fullmatch(text):
        return (text,)
    if len(marks) > 1:
        raise wording.explain(text)
    left, right = text[: marks[0].start()], _ENDS.sub("", text[marks[0].end() :])
    if not left or not right:
        raise wording.explain(text)
    return left.removeprefix("自").removeprefix("从").removeprefix("由"), right


def _completed(left: str, right: str) -> tuple[str, str]:
    """Both ends with what the other says for both: 1958—1960年, 民国二十至二十三年, 1934年5月3日至5日."""
    unit = grammar.UNIT_AT_END.search(right)
    if unit and grammar.NUMBER_AT_END.search(left) and (unit[1] == "年" or not grammar.YEAR_ALONE.fullmatch(left)):
        left += unit[1]
    if grammar.OWN_YEAR.match(right) or right == "今":
        return left, right
    era = grammar.ERA.match(left)
    if era and grammar.YEAR_OF_ERA.match(right):
        return left, left[: era.end("era")] + right
    century = grammar.CENTURY.match(left)
    if century and grammar.DECADE_ONLY.match(right):
        return left, left[: left.index("世纪") + 2] + right
    year = left.find("年") + 1
    if era and era["unit"]:
        year = era.end()
    if not year or grammar.YEAR_OF_ERA.match(right):
        return left, right
    if len(left) > year and (grammar.MONTH_FIRST.match(right) or grammar.SEASON_ONLY.match(right)):
        calendar = grammar.CALENDAR_FIRST.search(left) if not grammar.CALENDAR_FIRST.match(right) else None
        return left, left[:year] + (calendar[0] if calendar and calendar.start() else "") + right
    month = left.find("月", year) + 1
    return (left, left[:month] + right) if 0 < month < len(left) and grammar.DAY_ONLY.match(right) else (left, right)


def _one(text: str, words: str, within: Within, *, about: bool, doubt: bool) -> HistoricalDate:
    single, sign = _qualified(text, within, about=about, doubt=doubt)
    first, last = _signed(single, sign)
    date = read_edtf(first, words) if first == last else interval(first, last, words)
    return _with_words(date, single, None)


def _qualified(text: str, within: Within, *, about: bool, doubt: bool) -> tuple[Single, str]:
    """One date, and the sign of what stands before or behind it."""
    if found := wording.DOUBT_BEHIND.search(text):
        text, doubt = text[: found.start()], True
    if found := wording.ABOUT_BEHIND.search(text):
        text, about = text[: found.start()], True
    single = read_single(text, within)
    return single, _SIGNS[about or (doubt and single.soft), doubt]


def _signed(single: Single, sign: str) -> tuple[str, str]:
    """Both ends as an interval or a qualified date may have them."""
    if single.soft:
        return (single.first.replace("~", sign or "~"), single.last.replace("~", sign or "~"))
    first, last = single.first, single.last
    if sign and (season := _SEASON.fullmatch(first)):
        begins, ends = _SEASON_MONTHS[season[2]]
        year = int(season[1]) + (season[2] == "4")
        return f"{season[1]}-{begins}{sign}", f"{year_text(year)}-{ends}{sign}"
    return first + sign, last + sign


def _with_words(date: HistoricalDate, first: Single, last: Single | None) -> HistoricalDate:
    """``date`` with what its words say in another calendar."""
    reckoned: tuple[Reckoned, ...] = tuple(
        single.reckoned for single in (first, last) if single is not None and single.reckoned is not None
    )
    has_gregorian = first.has_gregorian and (last is None or last.has_gregorian)
    edtf = (
        "/".join(_bare(end, place) for place, end in enumerate(date.edtf.split("/"))) if "/" in date.edtf else date.edtf
    )
    return HistoricalDate(edtf, date.first, date.last, date.certainty, date.words, reckoned, has_gregorian)


def _bare(end: str, place: int) -> str:
    """The end of an interval, which has no X: the first or the last year of what it stands for."""
    if "X" not in end:
        return end
    bounds = date_bounds(end)
    return (bounds.last if place else bounds.first)[:4] + bounds.sign
