"""Words that the dictionary lacks, guessed from single characters by jieba's hidden Markov model (Viterbi's algorithm).

The sums are made in jieba's order, so that not even a rounding differs.
"""

import re
from collections.abc import Mapping, Sequence

from plugins.search.dictionary import Dictionary, Group

_PIECE = re.compile(r"([\u4e00-\u9fd5]+)|[a-zA-Z0-9]+")
_BEGIN, _MIDDLE, _END, _SINGLE = range(4)


def guess_words(text: str, dictionary: Dictionary, groups: Mapping[str, Group]) -> list[tuple[int, int]]:
    """Start and end of each word of two or more characters in ``text``, which has Han, Latin letters and digits.

    ``groups`` has every character of ``text``.
    """
    words = []
    for match in _PIECE.finditer(text):
        start, end = match.span()
        if end - start < 2:
            continue
        if match[1]:
            words += [(start + at, start + end) for at, end in _read_states(_find_states(match[1], dictionary, groups))]
        else:
            words.append((start, end))
    return words


def _find_states(text: str, dictionary: Dictionary, groups: Mapping[str, Group]) -> list[int]:
    """The likeliest state of each character. Of two that are as likely the later letter wins: S, M, E, B."""
    (_, begin_middle, begin_end, _), (_, middle_middle, middle_end, _) = dictionary.moves[:2]
    (end_begin, _, _, end_single), (single_begin, _, _, single_single) = dictionary.moves[2:]
    begin, middle, end, single = (
        start + chance for start, chance in zip(dictionary.starts, groups[text[0]][2], strict=True)
    )
    origins: list[tuple[int, int, int, int]] = []
    for char in text[1:]:
        begins, continues, ends, is_single = groups[char][2]
        to_begin, from_single = end + end_begin + begins, single + single_begin + begins
        to_middle, from_middle = begin + begin_middle + continues, middle + middle_middle + continues
        to_end, ended_middle = begin + begin_end + ends, middle + middle_end + ends
        to_single, stays_single = end + end_single + is_single, single + single_single + is_single
        origins.append(
            (
                _SINGLE if from_single >= to_begin else _END,
                _MIDDLE if from_middle >= to_middle else _BEGIN,
                _MIDDLE if ended_middle >= to_end else _BEGIN,
                _SINGLE if stays_single >= to_single else _END,
            )
        )
        begin, middle = max(to_begin, from_single), max(to_middle, from_middle)
        end, single = max(to_end, ended_middle), max(to_single, stays_single)
    states = [_SINGLE if single >= end else _END]
    for origin in reversed(origins):
        states.append(origin[states[-1]])
    return states[::-1]


def _read_states(states: Sequence[int]) -> list[tuple[int, int]]:
    """Start and end of each word of two or more characters."""
    words = []
    begin = 0
    for at, state in enumerate(states):
        if state == _BEGIN:
            begin = at
        elif state == _END and at > begin:
            words.append((begin, at + 1))
    return words
