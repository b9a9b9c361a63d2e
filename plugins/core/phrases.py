"""Where the line of a Chinese headline may end: between phrases, never inside a word.

A title is cut into jieba's words by their frequencies, as jieba does it without its guesses, and neighbours that are
read in one breath are joined: a particle and what it goes with, a number and what it counts, nouns up to six
characters. The same title gives the same phrases on every machine.
"""

import math
import re
from collections.abc import Iterator

from plugins.core.dictionary import words_at
from plugins.core.text import headline_parts, width

_TOTAL = math.log(60_101_967)
"""The logarithm of all frequencies in jieba's dictionary together."""
_WIDEST_AS_IT_IS = 9
"""Han characters: so much fits a line of a narrow telephone."""
_BETWEEN_LATIN = re.compile(r"[A-Za-z0-9,.:;]\Z")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_TOKEN = re.compile(r"[\u4e00-\u9fff]+|[A-Za-z0-9][\w.,%+&'’-]*|\s+|.", re.ASCII | re.DOTALL)
_SHORT, _LONG, _LONGEST = 4, 6, 8
"""Characters of two words that are joined; of nouns, numbers and single characters; of particles with their words."""
_BACKWARD = frozenset(
    "的地得了着过们等者性化率式型级界间时中上下里内外前后年月日号届次个项名位家场篇份座条件期区县市省乡镇村"
)
"""What goes with the word before it."""
_FORWARD = frozenset("在对为把被向从以将让使由与和及同跟或于至到按据就第各每该本全再更最不未没已正又也都还并而但")
"""What goes with the word behind it."""
_ENDING = frozenset("的了着")
_OPENING = frozenset("“‘《〈（【「『([{")
_OTHER = "x"


def headline(title: str) -> tuple[str, ...]:
    """The parts of a title between which a line may end: those that ``|`` marks, the longer ones in their phrases.

    Joined they are the title without its marks.
    """
    marked = headline_parts(title)
    parts: list[str] = []
    for number, part in enumerate(marked, 1):
        whole = part
        if number < len(marked) and _BETWEEN_LATIN.search(part) and marked[number][0].isascii():
            whole += " "
        parts += (whole,) if width(part) <= _WIDEST_AS_IT_IS else phrases(whole)
    return tuple(parts)


def phrases(title: str) -> tuple[str, ...]:
    """``title`` in parts between which a line may end; joined they are the title.

    A space stays at the end of its part. Text without Han characters is one part: its spaces are enough.
    """
    if not _HAN.search(title):
        return (title,)
    parts: list[str] = []
    last = ""
    for word, kind in _tokens(title):
        if parts and _belongs(parts[-1], last, word, kind):
            parts[-1] += word
        else:
            parts.append(word)
        last = kind
    if len(parts) > 1 and len(parts[-1]) == 1:
        # No line of one character.
        parts[-2:] = ["".join(parts[-2:])]
    return tuple(parts)


def words(run: str) -> Iterator[tuple[str, str]]:
    """The words of ``run``, Han characters alone, with their parts of speech: the likeliest cut by frequencies."""
    length = len(run)
    scores = [0.0] * (length + 1)
    best: list[tuple[int, str]] = [(0, "")] * length
    for at in range(length - 1, -1, -1):
        # A character that no dictionary has is a word seen once.
        scores[at], best[at] = scores[at + 1] - _TOTAL, (at + 1, "")
        for end, frequency, kind in words_at(run, at):
            score = math.log(frequency or 1) - _TOTAL + scores[end]
            if score >= scores[at]:
                scores[at], best[at] = score, (end, kind)
    at = 0
    while at < length:
        end, kind = best[at]
        yield run[at:end], kind
        at = end


def _tokens(title: str) -> Iterator[tuple[str, str]]:
    for token in _TOKEN.findall(title):
        if _HAN.match(token):
            yield from words(token)
        else:
            yield token, _OTHER


def _belongs(before: str, last: str, word: str, kind: str) -> bool:
    """Whether ``word`` stays on the line of ``before``, whose last word is of the kind ``last``."""
    if word.isspace() or before[-1] in _OPENING or _is_closing(word):
        return True
    if before[-1].isspace():
        return False
    if word[0] in _OPENING:
        return len(before) == 1 and last != _OTHER
    length = len(before) + len(word)
    if kind == _OTHER:
        # A number or a Latin word goes with what is short, or not Han.
        return last == _OTHER or len(before) == 1
    if last == _OTHER:
        return before[-1].isalnum() and length <= _LONGEST
    if len(word) == 1 and word in _BACKWARD:
        return length <= _LONGEST
    if before in _FORWARD or before[-1] in "第各每该":
        return length <= _LONGEST
    if (len(word) == 1 and word in _FORWARD) or before[-1] in _ENDING:
        return False
    return _reads_on(before, last, word, kind)


def _is_closing(word: str) -> bool:
    """Whether a token is a mark that may not begin a line."""
    return not word[0].isalnum() and word not in _OPENING


def _reads_on(before: str, last: str, word: str, kind: str) -> bool:
    """Whether two words that are neither particles nor marks are read in one breath."""
    length = len(before) + len(word)
    # A name that no dictionary has falls into its characters: they stay together.
    if len(word) == 1 or len(before) == 1 or kind.startswith(("m", "q")):
        return length <= _LONG
    if last == "v" and kind.startswith("n"):
        return False
    return length <= (_LONG if kind.startswith(("n", "j")) else _SHORT)
