"""Dates as each language writes them."""

from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date, format_datetime


@lru_cache(maxsize=8192)
def long_date(day: date, locale: str) -> str:
    """``2022年12月30日``, ``30 December 2022``."""
    return format_date(day, "long", locale)


def long_moment(moment: datetime, locale: str) -> str:
    """The day, with the time of day where one was written (midnight counts as none)."""
    day = long_date(moment.date(), locale)
    if moment.hour == moment.minute == 0:
        return day
    return f"{day} {format_datetime(moment, 'HH:mm', tzinfo=moment.tzinfo, locale=locale)}"


def iso_moment(moment: datetime) -> str:
    """For ``<time datetime>`` and feeds: RFC 3339."""
    return moment.isoformat(timespec="seconds")


def standard_moment(moment: datetime) -> str:
    """``YYYY-MM-DD HH:MM``, as 国办发〔2017〕47号 wants it in ``<meta name="PubDate">``."""
    return moment.strftime("%Y-%m-%d %H:%M")
