"""The readings of the words of one index, kept from build to build: to load pypinyin takes a quarter of a second."""

from collections import Counter
from collections.abc import Collection, Iterable

import msgspec

from plugins.core.digest import digest_value
from plugins.core.journal import Journal
from plugins.core.run import Run
from plugins.search.lexicon import choose_words, make_lexicon, read_pinyin
from plugins.search.lists import Readings


def write_lexicon(
    run: Run, words: Iterable[Iterable[str]], names: Collection[str], readings: Readings
) -> dict[str, str]:
    """The text of the lexicon for each letter. ``words`` are those of each document, ``names`` people's."""
    frequencies = Counter(word for found in words for word in found)
    chosen = choose_words(frequencies.items())
    people = sorted(names & chosen.keys())
    journal = Journal(run.cache / "pinyin", digest_value(msgspec.to_builtins(readings)), tuple[str, ...])
    known = journal.load()
    # A name may be read in another way than the same word.
    keys = {word: f"*{word}" if word in names else word for word in chosen}
    fresh = [word for word in chosen if keys[word] not in known]
    if fresh:
        found = read_pinyin(fresh, people, readings)
        known |= {keys[word]: reading for word, reading in found.items()}
        if run.inputs.is_steady():
            journal.save(known, [keys[word] for word in found])
    journal.close()
    return make_lexicon(chosen, {word: known[key] for word, key in keys.items()})
