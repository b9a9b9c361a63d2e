"""The lists that editors keep: terms, synonyms, readings. A line each; what follows ``#`` is a remark.

What is wrong with a line is a :class:`ListError`, in Chinese.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

DATA = Path(__file__).parent / "data"
"""Where our own lists lie: ``terms.txt``, ``synonyms.txt``, ``readings.txt``."""
_SURNAME = "姓"


class ListError(ValueError):
    """The ``line`` of a list, from 1, that is not what it should be: what is wrong, and what is expected."""

    def __init__(self, line: int, message: str, advice: str) -> None:
        super().__init__(f"第 {line} 行：{message}，{advice}")
        self.line, self.message, self.advice = line, message, advice


class Readings(msgspec.Struct, frozen=True):
    """Syllables without tones, ü as v: of words and all that begins with them, and of surnames, in names alone."""

    words: dict[str, tuple[str, ...]]
    surnames: dict[str, tuple[str, ...]]


def read_terms(text: str) -> tuple[str, ...]:
    """The terms of a list, in its order, each once."""
    return tuple(dict.fromkeys(line for _, line in _lines(text)))


def read_synonyms(text: str) -> list[tuple[str, ...]]:
    """The groups of a list, ``两会 = 人代会和政协会议``, in its order."""
    groups = []
    for number, line in _lines(text):
        words = tuple(dict.fromkeys(word for part in line.split("=") if (word := part.strip())))
        if len(words) < 2:
            raise ListError(number, f"“{line}”只有一个词", "应当用“=”隔开两个或更多的词，如 两会 = 人代会和政协会议")
        groups.append(words)
    return groups


def read_readings(text: str) -> Readings:
    """The readings of a list: ``朝阳 chao yang``, and for a surname ``姓 单 shan``."""
    readings = Readings({}, {})
    for number, line in _lines(text):
        first, *rest = line.split()
        table = readings.words
        if first == _SURNAME and rest:
            table = readings.surnames
            first, *rest = rest
        if len(rest) != len(first) or not all(part.isascii() and part.isalpha() and part.islower() for part in rest):
            raise ListError(number, f"“{line}”的拼音与字对不上", "应当每个字一个音节，小写，如 朝阳 chao yang")
        table[first] = tuple(rest)
    return readings


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if kept := line.partition("#")[0].strip():
            yield number, kept
