"""Numbers as Chinese texts write them: 23, 二十三, 廿三, 一九三四, 元."""

import re
from functools import lru_cache

DIGITS = "〇一二三四五六七八九"
NUMBER = r"[〇一二三四五六七八九十百千廿卅]"
"""One character of a number in Han figures, after :func:`plugins.core.historical_dates.wording.plain`."""

_PLACES = re.compile(
    r"(?:([一二三四五六七八九])千(?:〇(?!$))?)?(?:([一二三四五六七八九])百(?:〇(?!$))?)?"
    r"(?:([二三四五六七八九]?)十|(一)十|(廿)|(卅))?([一二三四五六七八九])?"
)


@lru_cache(maxsize=512)
def read_number(text: str) -> int | None:
    """The number that ``text`` writes, or ``None``.

    Figures follow one another (一九三四, 三〇) only where no other reading is: 二三 may mean 二 or 三.
    """
    if text.isdecimal():
        return int(text) if text.isascii() else None
    if text == "〇":
        return 0
    if len(text) > 1 and all(char in DIGITS for char in text):
        return int("".join(str(DIGITS.index(char)) for char in text)) if len(text) > 2 or "〇" in text[1:] else None
    if not text or not (found := _PLACES.fullmatch(text)):
        return None
    thousands, hundreds, tens, one_ten, twenty, thirty, ones = found.groups()
    number = _digit(thousands) * 1000 + _digit(hundreds) * 100 + _digit(ones)
    if tens is not None:
        number += 10 * (_digit(tens) or 1)
    return number + (10 if one_ten else 20 if twenty else 30 if thirty else 0)


def _digit(char: str | None) -> int:
    return DIGITS.index(char) if char else 0
