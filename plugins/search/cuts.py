"""Where the terms of a segment are cut into shards.

The borders follow from the terms and their weights, and a small change moves only those nearby: among the places where
a shard would be neither small nor large, the one whose term has the lowest fingerprint is taken, so that two ways of
arriving there soon cut alike.
"""

from math import ceil, log2
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugins.search.shards import Numbers

TERM = 5
"""Bytes that a term is taken for, besides those of its numbers."""
SPLIT = 24_000
"""Bytes from which on the words that begin with the same two letters may be parted."""
SMALL, LARGE = 5_000, 9_500
"""Bytes of a shard before compression; about four fifths remain."""
MOST, PER_DOCUMENT = 2_500, 1 / 8
"""How many shards of that size there may be; beyond, they are larger, as hosts limit the number of files."""
STEPS = 4
"""Sizes between one size and its double. A segment that grows seldom comes to another one, which cuts all anew."""


class Units(NamedTuple):
    """Terms that stay together: ordinals of their first ones, bytes, and fingerprints."""

    firsts: NDArray[np.int64]
    weights: NDArray[np.uint32]
    prints: NDArray[np.uint32]


def make_units(letters: NDArray[np.uint32], sizes: NDArray[np.uint8], numbers: Numbers) -> Units:
    """What must stay together: terms that begin with the same two letters, but for those that weigh too much."""
    weights = np.full(len(sizes), TERM, np.uint32)
    for column in numbers[1:]:
        weights += np.diff(column.ends, prepend=np.uint32(0))
    if not len(sizes):
        return Units(np.zeros(0, np.int64), weights, weights)
    starts = np.cumsum(sizes, dtype=np.int64) - sizes
    second = np.where(sizes > 1, letters[np.minimum(starts + 1, len(letters) - 1)].astype(np.int64), -1)
    prefixes = letters[starts].astype(np.int64) << 22 | second + 1
    begins = np.concatenate(([True], prefixes[1:] != prefixes[:-1]))
    heavy = np.add.reduceat(weights, np.flatnonzero(begins)) > SPLIT
    firsts = np.flatnonzero(begins | heavy[np.cumsum(begins) - 1])
    return Units(
        firsts,
        np.add.reduceat(weights, firsts).astype(np.uint32),
        _fingerprints(letters, starts[firsts], sizes[firsts]),
    )


def _fingerprints(
    letters: NDArray[np.uint32], starts: NDArray[np.int64], sizes: NDArray[np.uint8]
) -> NDArray[np.uint32]:
    """A number for each term that looks like chance: FNV-1a over its letters, mixed once more."""
    prints = np.full(len(starts), 2166136261, np.uint32)
    for step in range(int(sizes.max(initial=0))):
        which = np.flatnonzero(sizes > step)
        prints[which] = (prints[which] ^ letters[starts[which] + step]) * np.uint32(16777619)
    prints ^= prints >> np.uint32(15)
    prints *= np.uint32(2246822519)
    return prints ^ prints >> np.uint32(13)


def cut_units(weights: NDArray[np.uint32], prints: NDArray[np.uint32], documents: int) -> list[int]:
    """The units with which the shards of a segment of so many documents begin."""
    sums = np.concatenate(([0], np.cumsum(weights, dtype=np.int64)))
    scale = _scale(int(sums[-1]), documents)
    small, large = int(SMALL * scale), int(LARGE * scale)
    starts: list[int] = []
    start, last = 0, len(weights)
    while start < last:
        starts.append(start)
        least = int(np.searchsorted(sums, sums[start] + small))
        most = int(np.searchsorted(sums, sums[start] + large, "right")) - 1
        if most >= last:
            break
        fits = prints[least : most + 1]
        start = least + int(np.argmin(fits)) if len(fits) else max(most, start + 1)
    return starts


def _scale(weight: int, documents: int) -> float:
    """How much larger than usual the shards must be."""
    least = weight / ((SMALL + LARGE) / 2) / max(MOST, documents * PER_DOCUMENT)
    return 2 ** (ceil(log2(max(1.0, least)) * STEPS) / STEPS)
