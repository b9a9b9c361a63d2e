"""Where pictures stand in time: in order, and by the ten years that they may be of. Dates are EDTF."""

import re
from collections.abc import Iterable

from plugins.core.edition import Entry
from plugins.core.historical_dates.field import edtf_of
from plugins.core.historical_dates.printing import print_edtf
from plugins.pages.archive.written_dates import span_of_years

_DECADE = re.compile(r"(\d{3})[\dX]")
_LAST = "~"
"""Stands behind every digit: what has no date, or one of which not even the decade is known."""


def in_time(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """``entries``, the oldest first; of one day by their files; behind them those of which no decade is known.

    EDTF of our era sorts as text, and what is said less exactly comes behind what is said more exactly.
    """
    return tuple(sorted(entries, key=_place))


def _place(entry: Entry) -> tuple[str, str]:
    first, last = _ends(edtf_of(entry.item.get("event_date")))
    known = next((end for end in (first, last) if _DECADE.match(end)), _LAST)
    return known, entry.item.source


def decade_of(entry: Entry) -> int | None:
    """The first year of the decade under which ``entry`` stands: that in which its time begins; ``None`` if unknown."""
    return next(iter(decades_of(entry)), None)


def decades_of(entry: Entry) -> range:
    """The first years of all decades that the time of ``entry`` touches; none if one is not known.

    Of a time without beginning or end only the other end counts.
    """
    found = [
        int(match[1]) * 10 for end in _ends(edtf_of(entry.item.get("event_date"))) if (match := _DECADE.match(end))
    ]
    return range(found[0], found[-1] + 1, 10) if found else range(0)


def decade_words(decade: int, locale: str) -> str:
    """``20世纪30年代``, ``1930s``; ``1900—1909``, since 20世纪00年代 is no Chinese and 1900s may be a century."""
    if not decade % 100:
        return span_of_years(decade, decade + 9, locale)
    return print_edtf(f"{decade // 10:03}X", locale)


def _ends(edtf: str) -> tuple[str, str]:
    first, slash, last = edtf.partition("/")
    return (first, last) if slash else (first, first)
