"""Fixed names and expressions that are off by one character.

A character that is missing, doubled or exchanged with its neighbour makes a word that can be looked for as it is. One
that is another's leaves one half of the phrase as it is: that half is looked for, and the other compared.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pypinyin import Style, pinyin

from plugins.check.article import Article
from plugins.check.findings import Hit
from plugins.check.lexicons import Lexicons, Row
from plugins.core.dictionary import words_at
from plugins.core.punctuation import HAN

_SHORTEST = 4
_LONG = 6
"""From how many characters on the rest of a phrase is enough to know it by."""
_USUAL = 10
"""How often a word is seen in the dictionary's corpus at least."""
_NUMERALS = "〇零一二三四五六七八九十百千两"
_IS_HAN = re.compile(f"[{HAN}]")


def near_misses(article: Article, lexicons: Lexicons) -> Iterator[Hit]:
    """Phrases of the lexicon that are off by one character."""
    index = _index(lexicons.rows("phrases"))
    text = article.own
    end = 0
    for place in range(len(text) - 1):
        for likely in index.get(text[place : place + 2], ()):
            found = likely.find(text, place)
            if found and found.start >= end:
                end = found.end
                yield found


class _Phrase(NamedTuple):
    """A phrase, and what it is not taken for: ``exceptions`` hold what is meant as it stands."""

    words: str
    exceptions: frozenset[str]

    def hit(self, text: str, start: int, end: int) -> Hit | None:
        """What is told of ``text[start:end]``, unless it is meant as it stands."""
        wrong = text[start:end]
        if any(word in text[max(0, start - 4) : end + 4] for word in self.exceptions):
            return None
        if _begins_elsewhere(text, start) and wrong[:2] != self.words[:2]:
            return None
        if _ends_elsewhere(text, end) and wrong[-2:] != self.words[-2:]:
            return None
        return Hit(start, end, f"“{wrong}”与“{self.words}”差一个字", f"应为“{self.words}”")


class _Slip(NamedTuple):
    """A phrase with a character missing, doubled or exchanged, as ``wrong`` has it."""

    phrase: _Phrase
    wrong: str

    def find(self, text: str, place: int) -> Hit | None:
        """What is told if it stands at ``place``."""
        if not text.startswith(self.wrong, place):
            return None
        end = place + len(self.wrong)
        words = self.phrase.words
        # The second of two may belong to what stands beside: 学习|习近平, 人民政协|协商.
        if self.wrong[1:] == words and any(first < place for first, _ in _words_around(text, place)):
            return None
        if self.wrong[:-1] == words and any(last > end for _, last in _words_around(text, end - 1)):
            return None
        return self.phrase.hit(text, place, end)


class _Half(NamedTuple):
    """One half of a phrase, beside which one character may be another's."""

    phrase: _Phrase
    half: str
    is_first: bool

    def find(self, text: str, place: int) -> Hit | None:
        """What is told if the half stands at ``place`` and the other is off by one."""
        words = self.phrase.words
        start = place if self.is_first else place + len(self.half) - len(words)
        end = start + len(words)
        if start < 0 or not text.startswith(self.half, place) or text.startswith(words, start):
            return None
        wrong = text[start:end]
        unlike = _unlike(wrong, words) if len(wrong) == len(words) else []
        if len(unlike) != 1 or not self._is_slip(text, start, wrong, unlike[0]):
            return None
        return self.phrase.hit(text, start, end)

    def _is_slip(self, text: str, start: int, wrong: str, at: int) -> bool:
        """Whether the character ``at`` of ``wrong`` is a slip, and not a word that is meant."""
        words = self.phrase.words
        char, meant = wrong[at], words[at]
        if not _IS_HAN.match(char) or (char in _NUMERALS and meant in _NUMERALS):
            return False
        around = [span for span in _words_around(text, start + at) if text[slice(*span)] not in words]
        if _sounds_alike(char, meant):
            return all(start <= first and last <= start + len(wrong) for first, last in around)
        is_edge = at in (0, len(words) - 1)
        return not around and (len(words) >= _LONG or not is_edge)


@lru_cache(maxsize=2)
def _index(rows: tuple[Row, ...]) -> dict[str, list[_Slip | _Half]]:
    found: dict[str, list[_Slip | _Half]] = {}
    phrases = [row.values[0] for row in rows]
    for row in rows:
        words = row.values[0]
        if len(words) < _SHORTEST:
            continue
        # Another phrase may be the one that is meant.
        phrase = _Phrase(words, frozenset(row.list(1)) | _neighbours(words, phrases))
        middle = len(words) // 2
        likely = [_Half(phrase, words[:middle], is_first=True), _Half(phrase, words[middle:], is_first=False)]
        for one in (*likely, *(_Slip(phrase, wrong) for wrong in _slips(words))):
            start = one.half if isinstance(one, _Half) else one.wrong
            found.setdefault(start[:2], []).append(one)
    return found


def _slips(words: str) -> set[str]:
    """``words`` with one character exchanged with its neighbour or doubled, or missing inside of a long one."""
    places = range(len(words))
    exchanged = {words[:at] + words[at + 1] + words[at] + words[at + 2 :] for at in places[:-1]}
    doubled = {words[:at] + words[at] + words[at:] for at in places}
    missing = {words[:at] + words[at + 1 :] for at in places[1:-1]} if len(words) > _SHORTEST else set()
    return (exchanged | doubled | missing) - {words}


def _neighbours(phrase: str, phrases: Sequence[str]) -> frozenset[str]:
    """Of ``phrases`` those that are hardly longer or shorter than ``phrase``: one of them is no slip of the other."""
    return frozenset(other for other in phrases if other != phrase and abs(len(other) - len(phrase)) <= 1)


@lru_cache(maxsize=4096)
def _sounds(char: str) -> frozenset[str]:
    return frozenset(pinyin(char, style=Style.NORMAL, heteronym=True)[0])


def _sounds_alike(one: str, other: str) -> bool:
    """Whether two characters have a reading in common, tones aside."""
    return not _sounds(one).isdisjoint(_sounds(other))


def _unlike(one: str, other: str) -> list[int]:
    """Where two words of the same length differ."""
    return [place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]


def _begins_elsewhere(text: str, start: int) -> bool:
    """Whether the character at ``start`` belongs to a word that begins before it, and to none that begins there."""
    words = list(_words_around(text, start))
    return bool(words) and all(first < start for first, _ in words)


def _ends_elsewhere(text: str, end: int) -> bool:
    """Whether the character before ``end`` belongs to a word that goes on, and to none that ends there."""
    words = list(_words_around(text, end - 1))
    return bool(words) and all(last > end for _, last in words)


def _words_around(text: str, place: int) -> Iterator[tuple[int, int]]:
    """The usual words of two characters and more of which the character at ``place`` is a part."""
    for first in range(max(0, place - 3), place + 1):
        if _IS_HAN.match(text[first]):
            for last, frequency, _ in words_at(text, first):
                if last > max(place, first + 1) and frequency >= _USUAL:
                    yield first, last
