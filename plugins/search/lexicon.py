"""Words by their pinyin: a file for each letter, for readers who type ``shenyang`` or ``sy`` and mean 沈阳."""

from collections.abc import Collection, Iterable, Mapping
from itertools import groupby

from plugins.search.lists import Readings
from plugins.search.runs import is_han

Reading = tuple[str, ...]
"""The syllables of a word, without tones, ü as v."""
_SHORTEST, _LONGEST = 2, 8
_LIMIT = 4000


def choose_words(
    frequencies: Iterable[tuple[str, int]], own: Collection[str] = (), limit: int = _LIMIT
) -> dict[str, int]:
    """The words of a lexicon with their document frequencies, sorted: the ``limit`` most frequent, and all of ``own``.

    Only words of 2 to 8 Han characters that some document has. Of words as frequent as each other the first in the
    order of code points are taken.
    """
    usable = {word: count for word, count in frequencies if count and _is_usable(word)}
    best = sorted(usable, key=lambda word: (-usable[word], word))[:limit]
    return {word: usable[word] for word in sorted({*best, *usable.keys() & set(own)})}


def read_pinyin(words: Iterable[str], people: Collection[str], readings: Readings) -> dict[str, Reading]:
    """The reading of each of ``words``; those that are among ``people`` are read as names.

    ``readings`` go before what pypinyin knows. To load that takes a quarter of a second.
    """
    from pypinyin import lazy_pinyin  # noqa: PLC0415  a large dictionary

    names = set(people)
    found = {}
    for word in words:
        known = _find_start(word, readings.surnames) if word in names else ""
        start = readings.surnames[known] if known else ()
        if not known and (known := _find_start(word, readings.words)):
            start = readings.words[known]
        found[word] = (*start, *lazy_pinyin(word[len(known) :], v_to_u=False))
    return found


def make_lexicon(frequencies: Mapping[str, int], pinyin: Mapping[str, Reading]) -> dict[str, str]:
    """The text of the file for each first letter: lines ``shenyang⇥sy⇥沈阳⇥12``, sorted by code points.

    A word with ü has a second line, with u: both are typed, ``lvshun`` and ``lushun``.
    """
    lines = []
    for word, count in frequencies.items():
        if not all(syllable.isascii() for syllable in pinyin[word]):  # a character that pypinyin does not know
            continue
        plain = tuple(syllable.replace("v", "u") for syllable in pinyin[word])
        for syllables in {pinyin[word]: None, plain: None}:
            initials = "".join(syllable[0] for syllable in syllables)
            lines.append(f"{''.join(syllables)}\t{initials}\t{word}\t{count}")
    return {letter: "\n".join(group) for letter, group in groupby(sorted(lines), key=lambda line: line[0])}


def _find_start(word: str, table: Mapping[str, Reading]) -> str:
    """The longest key that ``word`` begins with; empty if there is none."""
    return next((word[:end] for end in range(len(word), 0, -1) if word[:end] in table), "")


def _is_usable(word: str) -> bool:
    return _SHORTEST <= len(word) <= _LONGEST and is_han(word)
