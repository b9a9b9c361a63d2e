"""The words that the articles are made of: jieba's dictionary, with the frequencies that it records."""

import random
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import accumulate, compress

DICTIONARY = resources.files("jieba") / "dict.txt"
LEFT_OUT = frozenset({"nr", "nrt", "nrfg", "x", "g", "e", "o", "y"})
"""Names of persons (a random sentence should say nothing about anybody), debris, and exclamations."""
TITLE_TAGS = frozenset({"n", "v", "vn", "b", "l", "ns", "nz"})
LONGEST = 4


@dataclass(frozen=True)
class Words:
    """Words and their cumulative frequencies, the most frequent first (near ones are near in memory)."""

    words: tuple[str, ...]
    cumulative: tuple[float, ...]

    def sample(self, rng: random.Random, count: int) -> list[str]:
        """Draw ``count`` words, each with the probability of its frequency."""
        return rng.choices(self.words, cum_weights=self.cumulative, k=count)


@dataclass(frozen=True)
class Vocabulary:
    """``prose`` holds every word of running text, ``titles`` only those that a headline is made of."""

    prose: Words
    titles: Words


@cache
def load_vocabulary() -> Vocabulary:
    """Read the dictionary of the installed jieba: about a second and 100 MB, so once in a process."""
    rows = [row for row in map(str.split, DICTIONARY.read_text(encoding="utf-8").splitlines()) if len(row) == 3]
    entries = [(int(frequency), word, tag) for word, frequency, tag in rows if tag not in LEFT_OUT and is_plain(word)]
    entries.sort(key=lambda entry: (-entry[0], entry[1]))
    in_titles = [len(word) > 1 and tag in TITLE_TAGS for _, word, tag in entries]
    return Vocabulary(prose=weigh(entries), titles=weigh(list(compress(entries, in_titles))))


def weigh(entries: list[tuple[int, str, str]]) -> Words:
    """Make ``Words`` of (frequency, word, tag), in the order given."""
    return Words(
        words=tuple(word for _, word, _ in entries),
        cumulative=tuple(accumulate(float(frequency) for frequency, _, _ in entries)),
    )


def is_plain(word: str) -> bool:
    """Tell whether ``word`` is one to four Han characters of GB 2312.

    The dictionary also holds what broken encodings left behind; most of it lies outside that set.
    """
    if len(word) > LONGEST or not is_han(word):
        return False
    try:
        word.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def is_han(text: str) -> bool:
    """Tell whether every character of ``text`` is a Han character of the basic block."""
    return all("一" <= character <= "鿿" for character in text)
