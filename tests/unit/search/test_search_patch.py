"""Shards patched where more than one of them holds the words that begin with the same two letters."""

from itertools import pairwise

import pytest

from plugins.search import cuts, patch
from plugins.search.analysis import Analysis
from plugins.search.segments import build_segment, patch_segment
from tests.unit.search.test_search_segments import entries, entry

COUNTS = range(35, 42)
BESIDE = ["aa1", "ac1", "ad1"]


@pytest.fixture(autouse=True)
def small_shards(monkeypatch):
    monkeypatch.setattr(cuts, "SMALL", 40)
    monkeypatch.setattr(cuts, "LARGE", 90)
    monkeypatch.setattr(cuts, "SPLIT", 400)


def analyse(words):
    """A document whose body has ``words`` of Latin letters, each found as it stands."""
    text, starts = "\n\n\n", []
    for word in words:
        starts.append(len(text))
        text += f"{word} "
    spans = b"".join(start.to_bytes(4, "little") for start in starts)
    return Analysis(text, (0, 1, 2), spans, bytes(map(len, words)), bytes(len(words)), b"", b"", tuple(words))


def numbered(start, count):
    """So many words that begin alike, in their order."""
    return [f"ab{number:03}" for number in range(start, start + count)]


def change_words(before, after):
    """Segments of a document that never changes and one whose words do: the first, that patched, and one built anew."""
    stays = analyse([*BESIDE, *numbered(0, 18)])
    old_one, new_one = analyse(before), analyse(after)
    old = build_segment(entries([stays, old_one]), "han")
    changed = [entry(0, stays), entry(1, new_one, 1)]
    new = patch_segment(old, changed, "han", lambda digest: (stays, old_one)[digest[0]], 10_000)
    return old, new, build_segment(changed, "han")


def changes():
    """Words that are added to and taken from the end of those that begin alike, and make them too many or fewer."""
    for count in COUNTS:
        few, more = numbered(18, count), numbered(18, count + 3)
        yield change_words(few, more)
        yield change_words(more, few)


def is_parted(segment):
    """Whether a shard begins inside words that begin alike."""
    return any(one[:2] == other[:2] for one, other in pairwise(segment.shards.bounds))


def test_words_that_begin_alike_are_parted_or_joined_as_in_a_build():
    seen = set()
    for old, new, anew in changes():
        assert new == anew
        seen.add((is_parted(old), is_parted(anew)))
    assert seen >= {(True, True), (True, False), (False, True)}


def test_without_its_neighbours_a_patch_would_cut_otherwise(monkeypatch):
    """The law above can fail: some of its changes come out wrong where neighbours are not looked at."""
    monkeypatch.setattr(patch, "_neighbours", lambda _shards, _piece: [])
    assert any(new != anew for _, new, anew in changes())
