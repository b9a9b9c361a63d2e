"""Dates that there are not, or that do not fit the day of publication."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons

_DAY = re.compile(r"(?:(?<!\d)(?P<year>\d{4})年)?(?<![\d.])(?P<month>\d{1,2})月(?P<day>\d{1,3})日(?!元)")
_WEEKDAYS = "一二三四五六日"
_WEEKDAY = re.compile(_DAY.pattern + r"[（(，]?(?:上午|下午)?(?:星期|周)(?P<weekday>[一二三四五六日天])(?![年岁])")
_ODD_YEAR = re.compile(r"(?<![\d.元前])(?P<year>\d{3}|\d{5,6}|2[1-9]\d\d|20[6-9]\d)年(?=\d{1,2}月)")
_AHEAD = re.compile(
    r"将|拟|计划|预计|截至|截止|之前|以前|起|为期|有效|至|到|力争|争取|目标|前|底|后|规划|施行|实施|启用|生效|预|待|报名|征集|届时|敬请|请|定于|安排|明年|应"
)
_DONE = re.compile(r"召开了?|举行了?|举办了?|开展了?|视察了?|调研|赴|通过了?|启动")
_HALF_YEAR = 183


def impossible(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A month or a day that there is not: 2 月 30 日."""
    for match in _DAY.finditer(article.own):
        month, day = int(match["month"]), int(match["day"])
        year = int(match["year"] or 2024)
        if not 1 <= month <= 12:
            yield Hit(match.start(), match.end(), f"没有 {month} 月", "请核对日期")
        elif not 1 <= day <= monthrange(year if 1 <= year <= 9999 else 2024, month)[1]:
            yield Hit(
                match.start(),
                match.end(),
                f"{match['year'] or ''}{'年' if match['year'] else ''}{month}月没有 {day} 日",
                "请核对日期",
            )


def odd_years(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A year with a digit too many or too few, or far ahead."""
    for match in _ODD_YEAR.finditer(article.own):
        if article.own[max(0, match.start() - 2) : match.start()] not in ("公元", "西元"):
            yield Hit(match.start(), match.end(), f"年份写作 {match['year']}", "请核对，应为四位数字")


def weekdays(article: Article, _: Lexicons) -> Iterator[Hit]:
    """A day of the week that the date does not fall on."""
    for match in _WEEKDAY.finditer(article.own):
        said = _WEEKDAYS.index(match["weekday"].replace("天", "日"))
        found = _nearest(match, article.day)
        if found and found.weekday() != said:
            right = f"{found:%Y-%m-%d} 是星期{_WEEKDAYS[found.weekday()]}"
            yield Hit(match.start(), match.end(), f"星期与日期不符：{right}", "请核对")


def ahead(article: Article, _: Lexicons) -> Iterator[Hit]:
    """What is told as done on a day after the publication."""
    if article.day is None:
        return
    for start, sentence in article.sentences:
        if _AHEAD.search(sentence) or not _DONE.search(sentence):
            continue
        for match in _DAY.finditer(sentence):
            found = _nearest(match, article.day) if match["year"] else None
            if found and found > article.day:
                message = f"所记之事（{found:%Y-%m-%d}）晚于发布日期（{article.day:%Y-%m-%d}）"
                yield Hit(start + match.start(), start + match.end(), message, "请核对这两个日期")


def _nearest(match: re.Match, day: date | None) -> date | None:
    """The date; one without a year is that next to ``day``."""
    month, number = int(match["month"]), int(match["day"])
    if match["year"]:
        return _date(int(match["year"]), month, number)
    if day is None:
        return None
    found = [_date(year, month, number) for year in (day.year - 1, day.year, day.year + 1)]
    return next((other for other in found if other and abs((other - day).days) < _HALF_YEAR), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
