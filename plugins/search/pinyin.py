"""The lexicon of one index, kept from build to build: to load pypinyin alone takes a quarter of a second."""

from collections import Counter
from collections.abc import Collection, Iterable

import msgspec

from plugins.core.digest import digest_value
from plugins.core.journal import Journal
from plugins.core.run import Run
from plugins.search.lexicon import choose_words, make_lexicon, read_pinyin
from plugins.search.lists import Readings

_LAST = "last"


class _Made(msgspec.Struct, frozen=True, array_like=True):
    """What the lexicon was made of, and its texts by letter."""

    key: bytes
    texts: dict[str, str]


def write_lexicon(
    run: Run, language: str, words: Iterable[Iterable[str]], names: Collection[str], readings: Readings
) -> tuple[dict[str, str], bool]:
    """The text of the lexicon for each letter, and whether it could be kept.

    ``words`` are those of each document, ``names`` people's. Most edits leave the titles as they were, and so the
    lexicon.
    """
    found = list(words)
    key = digest_value(found, sorted(names), readings)
    journal = Journal(run.cache / f"lexicon-{language}", run.inputs.code_version(), _Made)
    known = journal.load().get(_LAST)
    is_kept = True
    if known is None or known.key != key:
        frequencies = Counter(word for each in found for word in each)
        chosen = choose_words(frequencies.items())
        pinyin = read_pinyin(chosen, sorted(chosen.keys() & names), readings)
        known = _Made(key, make_lexicon(chosen, pinyin))
        if run.inputs.is_steady():
            is_kept = journal.save({_LAST: known}, [_LAST])
    journal.close()
    return known.texts, is_kept
