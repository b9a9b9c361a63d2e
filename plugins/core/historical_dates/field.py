"""Dates in front matter and in rows of data: the fields, and the value that they hold.

A row has ``date`` (日期), which sorts it, and may have ``date_display`` (日期写法), which is printed in its stead.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from plugins.core.fields import Field
from plugins.core.historical_dates.printing import print_date
from plugins.core.historical_dates.value import HistoricalDate

DATE = Field("date", "日期", "historical", "什么时候，可写民国、光绪等年号", required=True)
DATE_DISPLAY = Field("date_display", "日期写法", "line", "页面上怎么写这个日期；不写的照日期")


def date_of(value: Mapping[str, Any]) -> HistoricalDate:
    """The date that a field of the kind ``historical`` holds."""
    return msgspec.convert(value, HistoricalDate)


def edtf_of(value: Mapping[str, Any] | str) -> str:
    """The EDTF of what a field of the kind ``historical`` holds; empty where the editor wrote none."""
    return value["edtf"] if value else ""


def words_of_date(value: Mapping[str, Any] | str, locale: str) -> str:
    """What is printed of what a field of the kind ``historical`` holds; empty where the editor wrote none."""
    return print_date(date_of(value), locale) if value else ""


def shown_date(row: Mapping[str, Any], locale: str) -> str:
    """What is printed of a row's date, for readers in the language of ``locale``.

    What the editor has written in ``date_display`` is in Chinese, and is printed in Chinese alone.
    """
    if locale.startswith("zh") and row.get("date_display"):
        return row["date_display"]
    return print_date(date_of(row["date"]), locale)
