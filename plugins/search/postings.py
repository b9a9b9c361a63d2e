"""From documents to rows: every pair of neighbouring letters, every word, and the marks where a run ends.

What occurs becomes one number, term | document | kind, so that a single sort gives order and frequencies. A segment
is done in slices by the terms' first letter, which bounds the memory.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugins.search import rows
from plugins.search.collection import EXTRA, FIRST, MARK, Collection, places_of
from plugins.search.rows import Rows
from plugins.search.runs import is_han
from plugins.search.vocabulary import Names, Vocabulary, find_long, make_vocabulary

_OCCURRENCES = 1_000_000
"""Letters in a slice: about 60 bytes each while it is done."""
_CELLS = 6_000_000
"""Pairs of letters that might begin in a slice: 10 bytes each."""
_FLAGS = 40_000_000
"""First letters of a slice × documents × 2: a byte each."""
_AT_ONCE = 1 << 18
"""Letters that are looked at together."""

_CROSS, _WORD = (5, 5, 5, 1), (2, 3, 4, 0)
"""The kinds of what occurs in title, people, tags and body; a cross kind follows the kinds that make it superfluous."""
_KINDS = np.array([_CROSS, _WORD], np.uint8)
_LISTS = np.array([rows.BODY, rows.BODY_CROSS, rows.TITLE, rows.PEOPLE, rows.TAGS, rows.TITLE_CROSS], np.uint8)
"""The list of each kind."""
_BODY = 3
"""The field of a place that is the body."""


class Occurrences(NamedTuple):
    """What occurs, in no order: ordinals of terms, places, kinds."""

    terms: NDArray[np.integer]
    places: NDArray[np.integer]
    kinds: NDArray[np.uint8]


def make_slices(collection: Collection) -> Iterator[tuple[int, int]]:
    """Ranges of first letters, by rank, none of which has more than memory should hold."""
    counts = np.zeros(FIRST + len(collection.letters), np.int64)
    for start in range(0, len(collection.text), _OCCURRENCES):
        counts += np.bincount(collection.text[start : start + _OCCURRENCES], minlength=len(counts))
    widest = max(1, min(_CELLS // len(counts), _FLAGS // max(1, 2 * len(collection.sizes))))
    low = FIRST
    while low < len(counts):
        fit = int(np.searchsorted(np.cumsum(counts[low : low + widest]), _OCCURRENCES, "right"))
        yield low, low + max(1, fit)
        low += max(1, fit)


def paired_letters(letters: str, bigrams: str) -> NDArray[np.bool_]:
    """For each rank whether the letter forms pairs: all do, or with ``bigrams`` = ``"han"`` Chinese characters."""
    return np.array([*[False] * FIRST, *(bigrams == "all" or is_han(letter) for letter in letters)])


def make_rows(collection: Collection, names: Names, paired: NDArray[np.bool_], ranks: tuple[int, int]) -> Rows:
    """The rows of the terms whose first letter has a rank from ``ranks[0]`` to ``ranks[1]`` - 1; ids are ordinals."""
    low, high = ranks
    width = len(paired)
    offsets = _find_letters(collection.text, low, high)
    if not paired[low:high].all():
        offsets = offsets[paired[collection.text[offsets]]]
    places = places_of(offsets, collection.edges[:-1])
    second = collection.text[offsets + 1]
    cells = (collection.text[offsets] - np.uint16(low)).astype(np.uint32) * np.uint32(width) + second
    is_pair = paired[second]
    marks, mark_places = _marks(cells, places, is_pair, width, (high - low, len(collection.sizes)))
    if not is_pair.all():
        offsets, places, cells = offsets[is_pair], places[is_pair], cells[is_pair]
    long = find_long(collection, names, low, high)
    vocabulary = make_vocabulary(collection.letters, names, long, cells, marks, ranks)
    counted = collection.pairs[offsets]
    pairs = Occurrences(vocabulary.begins[cells], places, _KINDS[(counted > 0).view(np.uint8), places & 3])
    again = np.repeat(np.flatnonzero(counted > 1), counted[counted > 1] - np.uint8(1))
    found = [
        pairs,
        Occurrences(pairs.terms[again], pairs.places[again], pairs.kinds[again]),
        Occurrences(vocabulary.begins[marks], mark_places, _KINDS[0, mark_places & 3]),
        Occurrences(vocabulary.long, long.places, _KINDS[1 - (long.bits & EXTRA), long.places & 3]),
    ]
    return _order(found, vocabulary, collection.sizes)


def _find_letters(text: NDArray[np.uint16], low: int, high: int) -> NDArray[np.int64]:
    """Where the letters of ranks ``low`` to ``high`` - 1 stand; in pieces that the processor's cache holds."""
    found = [np.zeros(0, np.int64)]
    for start in range(0, len(text), _AT_ONCE):
        # What is lower than ``low`` wraps around and is too high.
        piece = text[start : start + _AT_ONCE] - np.uint16(low) < high - low
        found.append(np.flatnonzero(piece) + start)
    return np.concatenate(found)


def _marks(
    cells: NDArray[np.uint32],
    places: NDArray[np.uint32],
    is_pair: NDArray[np.bool_],
    width: int,
    shape: tuple[int, int],
) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Cells and places of letters at a run's end with which no pair begins in that title (people, tags) or body."""
    groups = (places >> 2) * 2 + (places & 3 == _BODY)
    keys = cells // np.uint32(width) * np.uint32(2 * shape[1]) + groups
    begun = np.zeros(shape[0] * shape[1] * 2, bool)
    begun[keys[is_pair]] = True
    lonely = np.flatnonzero(~is_pair)
    lonely = lonely[~begun[keys[lonely]]]
    lonely = lonely[np.unique(keys[lonely], return_index=True)[1]]
    return cells[lonely] // np.uint32(width) * np.uint32(width) + np.uint32(MARK), places[lonely]


def _order(found: list[Occurrences], vocabulary: Vocabulary, sizes: NDArray[np.uint32]) -> Rows:
    shift = np.uint64(len(sizes).bit_length() + 3)
    keys = np.concatenate([
        one.terms.astype(np.uint64) << shift | (one.places >> 2).astype(np.uint64) << np.uint64(3) | one.kinds
        for one in found
    ])  # fmt: skip
    found.clear()
    keys.sort()
    starts = np.flatnonzero(np.concatenate((np.ones(min(1, len(keys)), bool), keys[1:] != keys[:-1])))
    frequencies = np.diff(starts, append=len(keys)).astype(np.uint32)
    keys = keys[starts]
    kinds = (keys & np.uint64(7)).astype(np.uint8)
    same = (keys[1:] ^ keys[:-1]) < 8
    needless = same & ((kinds[1:] == 1) | (kinds[1:] == 5) & (kinds[:-1] >= 2))
    keep = np.concatenate((np.ones(min(1, len(keys)), bool), ~needless))
    keys, kinds, frequencies = keys[keep], kinds[keep], frequencies[keep]
    owners = (keys >> shift).astype(np.uint32)
    ids = (keys >> np.uint64(3)).astype(np.uint32) & np.uint32((1 << (int(shift) - 3)) - 1)
    lists = _LISTS[kinds]
    order = _by_list(owners, lists, len(vocabulary.sizes))
    owners, lists, ids, frequencies = owners[order], lists[order], ids[order], frequencies[order]
    frequencies[lists >= rows.BODY_CROSS] = 1
    lengthy = np.flatnonzero((lists >= rows.TITLE) & (lists <= rows.TAGS))
    lengths = np.zeros(len(ids), np.uint32)
    lengths[lengthy] = sizes[ids[lengthy], lists[lengthy] - rows.TITLE]
    return Rows(vocabulary.letters, vocabulary.sizes, vocabulary.flags, owners, lists, ids, frequencies, lengths)


def _by_list(owners: NDArray[np.uint32], lists: NDArray[np.uint8], terms: int) -> NDArray[np.int64]:
    """The order by term, list and what was the order before: a sort that counts, as there are few lists."""
    groups = owners.astype(np.int64) * rows.LISTS + lists
    counts = np.bincount(groups, minlength=terms * rows.LISTS)
    begins = (np.cumsum(counts) - counts).reshape(terms, rows.LISTS)
    before = np.cumsum(counts.reshape(terms, rows.LISTS), axis=0) - counts.reshape(terms, rows.LISTS)
    shifts = begins - before
    order = np.empty(len(owners), np.int64)
    for each in range(rows.LISTS):
        which = np.flatnonzero(lists == each)
        order[np.arange(len(which)) + shifts[owners[which], each]] = which
    return order
