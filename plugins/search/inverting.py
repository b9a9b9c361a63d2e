"""The shards of a segment, from its documents: rows in slices, borders over all terms, then bytes."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from plugins.search.collection import Collection
from plugins.search.cuts import cut_units, make_units
from plugins.search.packs import compress
from plugins.search.postings import make_rows, make_slices, paired_letters
from plugins.search.rows import Rows, join_rows
from plugins.search.shards import Numbers, encode_numbers, first_term, front_code, join_numbers, write_shards
from plugins.search.vocabulary import code_names

_TOGETHER = 256
"""Shards whose terms are written at a time, in arrays that need forty bytes for each letter."""


class Terms(NamedTuple):
    """``letters`` and ``sizes`` of :class:`plugins.search.rows.Rows`."""

    letters: NDArray[np.uint32]
    sizes: NDArray[np.uint8]


class Shards(msgspec.Struct, frozen=True, array_like=True):
    """The files of all shards as they are served, and what says where their borders are.

    ``bounds`` are their first terms. ``units`` counts the units of each (:mod:`plugins.search.cuts`), ``weights`` and
    ``prints`` are those of the units, in order (``uint32``).
    """

    files: tuple[bytes, ...] = ()
    bounds: tuple[str, ...] = ()
    units: tuple[int, ...] = ()
    weights: bytes = b""
    prints: bytes = b""


class Inverted(NamedTuple):
    """All terms of a segment with their columns; ``sizes`` are the words of each document's fields."""

    terms: Terms
    numbers: Numbers
    sizes: NDArray[np.uint32]


def invert(collection: Collection, bigrams: str) -> Inverted:
    """The terms of ``collection``; ``bigrams`` is ``"all"`` or ``"han"``."""
    letters, sizes, parts = [np.zeros(0, np.uint32)], [np.zeros(0, np.uint8)], [encode_numbers(join_rows([]))]
    for rows in _slices(collection, bigrams):
        letters.append(rows.letters)
        sizes.append(rows.sizes)
        parts.append(encode_numbers(rows))
    return Inverted(Terms(np.concatenate(letters), np.concatenate(sizes)), join_numbers(parts), collection.sizes)


def rows_of(collection: Collection, bigrams: str) -> Rows:
    """All rows of a few documents at once."""
    return join_rows(list(_slices(collection, bigrams)))


def _slices(collection: Collection, bigrams: str) -> Iterator[Rows]:
    names, paired = code_names(collection), paired_letters(collection.letters, bigrams)
    for ranks in make_slices(collection):
        yield make_rows(collection, names, paired, ranks)


def build_shards(inverted: Inverted) -> Shards:
    """The shards of a segment."""
    terms, numbers, sizes = inverted
    units = make_units(*terms, numbers)
    cuts = cut_units(units.weights, units.prints, len(sizes))
    files, bounds = encode_shards(terms, numbers, units.firsts[cuts].tolist())
    counts = np.diff(cuts, append=len(units.firsts)).tolist() if cuts else ()
    return Shards(files, bounds, tuple(counts), units.weights.tobytes(), units.prints.tobytes())


def encode_shards(terms: Terms, numbers: Numbers, firsts: list[int]) -> tuple[tuple[bytes, ...], tuple[str, ...]]:
    """The files of the shards that begin with the terms of the ordinals ``firsts``, and these terms."""
    edges = [*firsts[::_TOGETHER], len(terms.sizes)]
    places = np.concatenate(([0], np.cumsum(terms.sizes, dtype=np.int64)))[edges].tolist() if firsts else []
    coded: list[bytes] = []
    for part, (start, end) in enumerate(pairwise(edges)):
        begins = [first - start for first in firsts[part * _TOGETHER : (part + 1) * _TOGETHER]]
        coded += front_code(terms.letters[slice(*places[part : part + 2])], terms.sizes[start:end], begins)
    return tuple(map(compress, write_shards(coded, numbers, firsts))), tuple(map(first_term, coded))
