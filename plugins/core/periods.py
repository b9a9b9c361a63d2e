"""Periods that begin and end with a year, a month or a day, written as EDTF has it: ``2025``, ``2025-04/2025-12-31``.

Days are ISO 8601 texts. An open end is ``..``.
"""

import re
from calendar import monthrange
from typing import NamedTuple

_END = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_OPEN = ".."
_BEHIND = "~"
"""Stands behind every digit and every hyphen: ``2025~`` is later than any day of 2025, ``2025`` earlier."""


class Period(NamedTuple):
    """``first`` is not later and ``last`` not earlier than any day of the period, when they are compared as texts."""

    first: str
    last: str

    def has(self, day: str) -> bool:
        """Whether ``day`` lies in it."""
        return self.first <= day <= self.last

    @property
    def is_upside_down(self) -> bool:
        """Whether it ends before it begins."""
        return self.last < self.first


def read_period(text: str) -> Period | None:
    """The period that ``text`` names; ``None`` if it is no year, month or day, or two of these with a slash."""
    first, slash, last = text.partition("/")
    ends = (first, last) if slash else (first, first)
    if not all(end == _OPEN or _is_date(end) for end in ends) or text == _OPEN:
        return None
    return Period("" if ends[0] == _OPEN else ends[0], _BEHIND if ends[1] == _OPEN else f"{ends[1]}{_BEHIND}")


def _is_date(text: str) -> bool:
    """Whether ``text`` is a year, a month or a day of the calendar."""
    if not (found := _END.fullmatch(text)) or found[1] == "0000":
        return False
    year, month, day = (int(part or 1) for part in found.groups())
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
