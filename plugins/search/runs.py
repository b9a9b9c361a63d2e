"""Runs: the longest stretches of word characters. Nothing that is searched for reaches over the end of a run."""

import re
import unicodedata

_PLANES = r"\U00020000-\U0003ffff"
_HAN = rf"\u3005\u3007\u3400-\u9fff\uf900-\ufaff{_PLANES}"
_WORD = rf"[^\W_]|[{_PLANES}]"
_LETTER = rf"[^\W_{_HAN}]"
_ONLY_HAN = re.compile(rf"[{_HAN}]+")


def find_runs(text: str) -> list[tuple[int, int]]:
    """Start and end of each run: of letters, numbers and marks (the general categories L, N and M).

    The planes that Unicode keeps for Han characters count as a whole: this Python may not know the latest of them.
    """
    return _find(_WORD, text)


def find_words(text: str) -> list[tuple[int, int]]:
    """Start and end of each part of a run that has no Han characters, as long as can be."""
    return _find(_LETTER, text)


def is_han(text: str) -> bool:
    """Whether ``text`` is Han characters and nothing else."""
    return _ONLY_HAN.fullmatch(text) is not None


def _find(char: str, text: str) -> list[tuple[int, int]]:
    # To a regular expression marks are no word characters; they are rare.
    marks = "" if text.isascii() else "".join(one for one in sorted(set(text)) if unicodedata.category(one)[0] == "M")
    pattern = rf"(?:{char}|[{re.escape(marks)}])+" if marks else rf"(?:{char})+"
    return [match.span() for match in re.finditer(pattern, text)]
