"""What a date is that has been read, and what is said of one that cannot be."""

import re
from typing import Literal

import msgspec

Certainty = Literal["exact", "about", "uncertain"]
Reason = Literal["impossible", "ambiguous", "vague", "unreadable"]

UNKNOWN = "XXXX"
"""EDTF of a date of which nothing is known."""


class Reckoned(msgspec.Struct, frozen=True):
    """A date in the calendar of its time.

    ``era`` is a name of :data:`.eras.ERAS`, or the two signs of a year (乙巳), or empty for a lunar date of a Gregorian
    year. Year, month and day are 0 where they are not said; the year is below zero for 民国前三年. ``lunar`` tells of
    what calendar month and day are.
    """

    era: str
    year: int = 0
    month: int = 0
    day: int = 0
    leap: bool = False
    lunar: bool = False


_BEGINS_WITH_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:/|$)", re.ASCII)
_PART_OF_MONTH = re.compile(r"[上中下]旬|半月")
"""Parts of a month, of any calendar."""


def _is_longer(reckoned: Reckoned) -> bool:
    """Whether it is a month or a year of the moon: their first days are days of another calendar's months."""
    return reckoned.lunar and not reckoned.day


class HistoricalDate(msgspec.Struct, frozen=True):
    """A date that has been read.

    ``edtf`` is the date as Extended Date/Time Format, levels 0 and 1. ``first`` and ``last`` are the first and the
    last day that it may be, ISO 8601 in the proleptic Gregorian calendar (``1934-05-03``; before the year 1
    ``-0220-01-01``); empty where an interval is open, both empty where nothing is known. ``words`` is what was
    written. ``reckoned`` has the ends of the date in another calendar than the Gregorian, if the words have such;
    ``has_gregorian`` tells whether the words say the Gregorian date.
    """

    edtf: str
    first: str
    last: str
    certainty: Certainty
    words: str
    reckoned: tuple[Reckoned, ...] = ()
    has_gregorian: bool = True

    @property
    def is_unknown(self) -> bool:
        """Whether nothing is known of it."""
        return not (self.first or self.last)

    @property
    def order(self) -> tuple[int, int, int]:
        """Its place among others: by the first day, a year before its months; what is unknown comes last."""
        first, last = day_number(self.first or self.last), day_number(self.last or self.first)
        return int(self.is_unknown), first, -last

    @property
    def day(self) -> str:
        """The one day that it is, ISO 8601; empty if it is longer, or not known exactly."""
        return self.first if self.certainty == "exact" and self.first == self.last else ""

    @property
    def begins_on(self) -> str:
        """The day that it is or begins on, if the words say that day: of a month, of a season they do not."""
        if self.certainty != "exact" or not _BEGINS_WITH_DAY.match(self.edtf):
            return ""
        return "" if any(_is_longer(one) for one in self.reckoned) or _PART_OF_MONTH.search(self.words) else self.first

    def falls_in(self, year: int) -> bool:
        """Whether it may lie in the Gregorian ``year`` (1 BC is 0)."""
        if self.is_unknown:
            return False
        begins = not self.first or day_number(self.first) <= year * 10000 + 1231
        return begins and (not self.last or day_number(self.last) >= year * 10000 + 101)


class Refusal(msgspec.Struct, frozen=True):
    """Why an expression is not read: what is wrong with it, and what to write instead, in Chinese.

    ``candidates`` are the dates that it may mean, if it is ambiguous.
    """

    reason: Reason
    message: str
    advice: str
    candidates: tuple[str, ...] = ()

    def said_of(self, name: str, text: str) -> str:
        """What is wrong with ``text``, which stands under ``name``, in one sentence.

        生写作“解放前”，不是日期; 时期“2022-13”的月份是 13: nothing can begin with 的 or 里.
        """
        message = self.message.removeprefix(f"“{text}”")
        return f"{name}“{text}”{message}" if message.startswith(("的", "里")) else f"{name}写作“{text}”，{message}"


class RefusedError(ValueError):
    """Ends the reading of an expression."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal


def refuse(reason: Reason, message: str, advice: str, candidates: tuple[str, ...] = ()) -> RefusedError:
    """To be raised."""
    return RefusedError(Refusal(reason, message, advice, candidates))


def day_number(day: str) -> int:
    """A number that grows with the day; 0 for an empty text. It does not count days."""
    if not day:
        return 0
    year, month, number = day.rsplit("-", 2)
    return int(year) * 10000 + int(month) * 100 + int(number)
