"""The terms of a slice in their order, and which of them occurs where.

A pair of letters is a cell of a table, first letter × second letter; longer words stand behind the pair with which they
begin. Four letters are one number, which sorts as they do; what has more is told apart by its rank among all such
words.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugins.search import rows
from plugins.search.collection import COMPLETE, FIRST, Collection

_BITS = (48, 32, 16, 0)
"""Where each of the four letters of a code stands."""


class Names(NamedTuple):
    """Of each name of a collection: the code of its first four letters, and its rank among those with more (or 0).

    ``spelt`` are the latter, by rank.
    """

    codes: NDArray[np.uint64]
    tails: NDArray[np.uint64]
    spelt: tuple[str, ...]


class Long(NamedTuple):
    """What occurs and is no pair of the text: code and rank as in :class:`Names`, place and bits of the collection."""

    codes: NDArray[np.uint64]
    tails: NDArray[np.uint64]
    places: NDArray[np.uint32]
    bits: NDArray[np.uint8]


class Vocabulary(NamedTuple):
    """``letters``, ``sizes`` and ``flags`` of :class:`plugins.search.rows.Rows`.

    ``begins`` has for each cell the ordinal of its first term, ``long`` the ordinal of each word of :class:`Long`.
    """

    letters: NDArray[np.uint32]
    sizes: NDArray[np.uint8]
    flags: NDArray[np.uint8]
    begins: NDArray[np.int32]
    long: NDArray[np.int64]


def code_names(collection: Collection) -> Names:
    """The codes of the collection's names."""
    ranks = {letter: rank for rank, letter in enumerate(collection.letters, FIRST)}
    codes = [sum(ranks[one] << bits for one, bits in zip(name, _BITS, strict=False)) for name in collection.names]
    spelt = tuple(sorted(name for name in collection.names if len(name) > len(_BITS)))
    order = {name: rank for rank, name in enumerate(spelt, 1)}
    tails = [order.get(name, 0) for name in collection.names]
    return Names(np.array(codes, np.uint64), np.array(tails, np.uint64), spelt)


def find_long(collection: Collection, names: Names, low: int, high: int) -> Long:
    """The words that are no pairs of the text and begin with a letter of rank ``low`` to ``high`` - 1."""
    text, spans, named = collection.text, collection.spans, collection.named
    mine = slice(*np.searchsorted(collection.span_firsts, [low, high]))
    offsets = spans.words[mine].astype(np.int64)
    codes = np.zeros(len(offsets), np.uint64)
    for digit, bits in enumerate(_BITS):
        inside = collection.span_sizes[mine] > digit
        codes |= (text[offsets + digit * inside] * inside).astype(np.uint64) << np.uint64(bits)
    initial = names.codes[named.words] >> np.uint64(_BITS[0])
    theirs = np.flatnonzero((initial >= low) & (initial < high))
    ordinals = named.words[theirs]
    return Long(
        np.concatenate((codes, names.codes[ordinals])),
        np.concatenate((np.zeros(len(codes), np.uint64), names.tails[ordinals])),
        np.concatenate((spans.places[mine], named.places[theirs])),
        np.concatenate((spans.bits[mine], named.bits[theirs])),
    )


def make_vocabulary(
    letters: str, names: Names, long: Long, pairs: NDArray[np.uint32], marks: NDArray[np.uint32], ranks: tuple[int, int]
) -> Vocabulary:
    """The terms that stand in the cells ``pairs`` and ``marks``, and ``long``, which begin with ``ranks``.

    ``ranks`` are the lowest one and the one behind the highest; a cell is (rank - lowest) × (all ranks) + second rank.
    """
    low, high = ranks
    width = FIRST + len(letters)
    whole = np.zeros((high - low) * width, bool)
    whole[pairs] = True
    present = whole.copy()
    present[marks] = True
    cells = _cells(long.codes, low, width)
    is_pair = (long.codes & np.uint64(0xFFFFFFFF) == 0) & (long.codes & np.uint64(0xFFFF00000000) != 0)
    present[cells[is_pair]] = True
    codes, tails, ordinals = _distinct(long.codes[~is_pair], long.tails[~is_pair])
    prefixes = _cells(codes, low, width)
    counts = present.astype(np.int32)
    np.add.at(counts, prefixes, 1)
    begins = np.cumsum(counts, dtype=np.int32) - counts
    longer = begins[prefixes] + present[prefixes] + np.arange(len(prefixes)) - np.searchsorted(prefixes, prefixes)
    terms = begins[cells].astype(np.int64)
    terms[~is_pair] = longer[ordinals]
    chosen = np.flatnonzero(present)
    every = np.zeros(len(chosen) + len(codes), np.uint64)
    every[begins[chosen]] = _codes(chosen, low, width)
    every[longer] = codes
    ranked = np.zeros(len(every), np.uint64)
    ranked[longer] = tails
    flags = np.zeros(len(every), np.uint8)
    flags[begins[chosen[whole[chosen]]]] = rows.COMPLETE
    flags[terms[long.bits & COMPLETE > 0]] = rows.COMPLETE
    return Vocabulary(*_spell(every, ranked, letters, names.spelt), flags, begins, terms)


def _cells(codes: NDArray[np.uint64], low: int, width: int) -> NDArray[np.int64]:
    first = (codes >> np.uint64(_BITS[0])).astype(np.int64) - low
    return first * width + (codes >> np.uint64(_BITS[1]) & np.uint64(0xFFFF)).astype(np.int64)


def _codes(cells: NDArray[np.int64], low: int, width: int) -> NDArray[np.uint64]:
    first, second = np.divmod(cells, width)
    return (first + low).astype(np.uint64) << np.uint64(_BITS[0]) | second.astype(np.uint64) << np.uint64(_BITS[1])


def _distinct(
    codes: NDArray[np.uint64], tails: NDArray[np.uint64]
) -> tuple[NDArray[np.uint64], NDArray[np.uint64], NDArray[np.int64]]:
    """The distinct words in order, by code and rank, and for each word which of them it is."""
    numbers = np.unique(codes, return_inverse=True)[1].astype(np.uint64)
    _, firsts, ordinals = np.unique(numbers << np.uint64(32) | tails, return_index=True, return_inverse=True)
    return codes[firsts], tails[firsts], ordinals


def _spell(
    codes: NDArray[np.uint64], tails: NDArray[np.uint64], letters: str, spelt: tuple[str, ...]
) -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    points = np.zeros(FIRST + len(letters), np.uint32)
    points[FIRST:] = np.frombuffer(letters.encode("utf-32-le"), "<u4")
    digits = np.stack([(codes >> np.uint64(bits)).astype(np.uint16) for bits in _BITS], axis=1)
    sizes = (digits > 0).sum(axis=1)
    ranked = np.flatnonzero(tails)
    sizes[ranked] = [len(spelt[tail - 1]) for tail in tails[ranked].tolist()]
    starts = np.cumsum(sizes) - sizes
    text = np.zeros(int(sizes.sum()), np.uint32)
    for digit in range(len(_BITS)):
        which = np.flatnonzero(sizes > digit)
        text[starts[which] + digit] = points[digits[which, digit]]
    for start, tail in zip(starts[ranked].tolist(), tails[ranked].tolist(), strict=True):
        rest = spelt[tail - 1][len(_BITS) :].encode("utf-32-le")
        text[start + len(_BITS) : start + len(_BITS) + len(rest) // 4] = np.frombuffer(rest, "<u4")
    return text, sizes.astype(np.uint8)
