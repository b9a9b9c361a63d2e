"""Dates as each language writes them. Moments and days are texts as :mod:`plugins.core.values` reads them."""

from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.dates import DateTimePattern, format_interval, format_skeleton, get_date_format

OWN: Mapping[str, tuple[str, str]] = {
    "mn_Mong": ("{0.year} ᠣᠨ {0.month} ᠰᠠᠷ᠎ᠠ", "{0.year} ᠣᠨ {0.month} ᠰᠠᠷ᠎ᠠ {0.day} ᠡᠳᠦᠷ")
}
"""How a month and a day are written in locales that CLDR lacks: its Mongolian is in Cyrillic letters."""

_MIDNIGHT = "00:00"
"""The time of day of a moment that was written as a day."""
_DAY = 24 * 60 * 60


def long_date(day: str, locale: str) -> str:
    """``2022年12月30日``, ``30 December 2022``; of a moment its day."""
    return _long_date(day[:10], locale)


def long_moment(moment: str, locale: str) -> str:
    """The day, with the time of day where one was written (midnight counts as none)."""
    day, time = _long_date(moment[:10], locale), moment[11:16]
    return day if time == _MIDNIGHT else f"{day} {time}"


@lru_cache(maxsize=1024)
def long_month(month: str, locale: str) -> str:
    """``2022年12月``, ``December 2022``; ``month`` is ``2022-12``."""
    if locale in OWN:
        return OWN[locale][0].format(date.fromisoformat(f"{month}-01"))
    return format_skeleton("yMMMM", date.fromisoformat(f"{month}-01"), locale=locale)


def span_of_days(first: str, last: str, locale: str) -> str:
    """``2026年1月12日至15日``, ``12–15 Jan 2026``: what both days share is said once."""
    if locale in OWN:
        return f"{_long_date(first, locale)} – {_long_date(last, locale)}"
    return format_interval(date.fromisoformat(first), date.fromisoformat(last), "yMMMMd", locale=locale)


@lru_cache(maxsize=8192)
def _long_date(day: str, locale: str) -> str:
    if locale in OWN:
        return OWN[locale][1].format(date.fromisoformat(day))
    pattern, parsed = _long_pattern(locale)
    return pattern.apply(date.fromisoformat(day), parsed)


@lru_cache
def _long_pattern(locale: str) -> tuple[DateTimePattern, Locale]:
    # babel's format_date parses the locale's name anew each time.
    parsed = Locale.parse(locale)
    return get_date_format("long", parsed), parsed


def seconds(moment: str) -> float:
    """Seconds since 1970; 0 for an empty text."""
    return datetime.fromisoformat(moment).timestamp() if moment else 0.0


def end_seconds(moment: str) -> float:
    """When what lasts until ``moment`` is over, in seconds since 1970: a day counts to its end. 0 for an empty text."""
    return seconds(moment) + (_DAY if moment[11:16] == _MIDNIGHT else 0)


def standard_moment(moment: str) -> str:
    """``YYYY-MM-DD HH:MM``, as 国办发〔2017〕47号 wants it in ``<meta name="PubDate">``."""
    return f"{moment[:10]} {moment[11:16]}"
