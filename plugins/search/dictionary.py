"""The dictionary that words are cut by: jieba's own and an office's terms, in the form that :mod:`cutting` reads."""

import math
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from plugins.search.fold import Fold
from plugins.search.jieba_files import Frequencies, Model, read_frequencies, read_model

NEVER = float("-inf")
"""The weight of what is the beginning of a word and no word."""
RARE = -3.14e100
"""What jieba's model gives a character in a place where it was never seen."""
_CUTTABLE = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9]+")
_STATES = "BMES"
_ENCODER = msgspec.msgpack.Encoder()

Seconds = dict[str, Any]
"""By the second character: the weight of the word of these two, or a list if longer words begin so: that weight, the
lengths of the longer ones in ascending order, and their weights by what follows the second character."""
Group = tuple[float, Seconds, tuple[float, float, float, float]]
"""What is known of a character: its weight as a word, the longer words that begin with it, and jieba's logarithms of
its chances to begin, continue, end and be a word that the dictionary lacks."""


class Dictionary(msgspec.Struct, frozen=True, array_like=True):
    """Weights are natural logarithms of a word's share in all text. ``groups`` are encoded, by first character.

    ``moves[a][b]`` and ``starts[a]`` are the logarithms of jieba's hidden Markov model for the states begin, middle,
    end and single; ``unknown`` is the weight of a character that is no word.
    """

    total: int
    unknown: float
    starts: tuple[float, ...]
    moves: tuple[tuple[float, ...], ...]
    groups: dict[str, bytes]


def rate_terms(terms: Iterable[str], frequencies: Frequencies) -> dict[str, int]:
    """For each of ``terms`` that can be a word the frequency with which it just outweighs its parts.

    The idea is jieba's ``suggest_freq``; the parts are found among ``frequencies`` alone, so the order does not count.
    """
    usable = sorted(term for term in set(terms) if len(term) > 1 and _CUTTABLE.fullmatch(term))
    return {term: outweigh(_weigh(term, frequencies), frequencies.total) for term in usable}


def outweigh(weight: float, total: int) -> int:
    """The least frequency, of ``total``, above that of a cut with ``weight``."""
    return int(math.exp(weight) * total) + 1


def _weigh(term: str, frequencies: Frequencies) -> float:
    """The weight of the best cut of ``term``, itself included."""
    words, scale = frequencies.words, math.log(frequencies.total)
    best = [0.0] * (len(term) + 1)
    for start in range(len(term) - 1, -1, -1):
        ends = [end for end in range(start + 1, len(term) + 1) if words.get(term[start:end])] or [start + 1]
        best[start] = max(math.log(words.get(term[start:end]) or 1) - scale + best[end] for end in ends)
    return best[0]


def build_dictionary(frequencies: Frequencies, model: Model) -> Dictionary:
    """The tables for words with these frequencies, and ``model`` for words that are not among them."""
    scale = math.log(frequencies.total)
    singles: dict[str, float] = {}
    seconds: dict[str, Seconds] = {}
    for word, frequency in frequencies.words.items():
        if not frequency or not _CUTTABLE.fullmatch(word):
            continue
        weight = math.log(frequency) - scale
        if len(word) == 1:
            singles[word] = weight
        else:
            _add_word(seconds.setdefault(word[0], {}), word, weight)
    emissions = [model.emissions[state] for state in _STATES]
    groups = {
        char: (singles.get(char, NEVER), seconds.get(char, {}), [of.get(char, RARE) for of in emissions])
        for char in sorted(singles.keys() | seconds.keys() | set().union(*emissions))
    }
    return Dictionary(
        frequencies.total,
        -scale,
        tuple(model.starts[state] for state in _STATES),
        tuple(tuple(model.moves[state].get(to, RARE) for to in _STATES) for state in _STATES),
        {char: _ENCODER.encode(group) for char, group in groups.items()},
    )


def _add_word(seconds: Seconds, word: str, weight: float) -> None:
    known = seconds.get(word[1], NEVER)
    if len(word) == 2:
        if isinstance(known, list):
            known[0] = weight
        else:
            seconds[word[1]] = weight
        return
    if not isinstance(known, list):
        known = seconds[word[1]] = [known, [], {}]
    known[1] = sorted({*known[1], len(word)})
    known[2][word[2:]] = weight


def make_dictionary(terms: Iterable[str], fold: Fold) -> Dictionary:
    """The dictionary of jieba with ``terms``, folded. Takes a second or two."""
    frequencies = read_frequencies(fold)
    return build_dictionary(frequencies.add(rate_terms(map(fold.fold, terms), frequencies)), read_model())
