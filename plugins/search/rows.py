"""The rows of an index: terms in order, and for each the documents that have it."""

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BODY, TITLE, PEOPLE, TAGS, BODY_CROSS, TITLE_CROSS = range(6)
"""The lists of a term. In the first four a posting has a frequency, in the middle three of them a length as well."""
LISTS = 6
COMPLETE = 1 << LISTS
"""The flag of a term whose lists name every document that has its string."""
_KINDS = (np.uint32, np.uint8, np.uint8, np.uint32, np.uint8, np.uint32, np.uint32, np.uint32)


class Rows(NamedTuple):
    """Terms by code points and their postings, which stand in the order of terms, lists and documents.

    ``letters`` are the code points of all terms one after another, ``sizes`` how many each term has (255 at most),
    ``flags`` its flags. Of each posting: ``owners`` is the ordinal of the term, ``lists`` the list, ``ids`` the
    document, ``frequencies`` how often the word occurs (1 in the cross lists), ``lengths`` the field's words (0 in the
    body and the cross lists).
    """

    letters: NDArray[np.uint32]
    sizes: NDArray[np.uint8]
    flags: NDArray[np.uint8]
    owners: NDArray[np.uint32]
    lists: NDArray[np.uint8]
    ids: NDArray[np.uint32]
    frequencies: NDArray[np.uint32]
    lengths: NDArray[np.uint32]

    def terms(self) -> list[str]:
        """The terms as strings."""
        text = self.letters.tobytes().decode("utf-32-le")
        ends = np.cumsum(self.sizes, dtype=np.int64).tolist()
        return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def part(self, start: int, end: int) -> "Rows":
        """The rows of the terms from ordinal ``start`` to ``end`` - 1."""
        edges = np.concatenate(([0], np.cumsum(self.sizes, dtype=np.int64)))[[start, end]]
        first, last = np.searchsorted(self.owners, [start, end])
        postings = [column[first:last] for column in self[4:]]
        owners = self.owners[first:last] - np.uint32(start)
        return Rows(self.letters[slice(*edges)], self.sizes[start:end], self.flags[start:end], owners, *postings)


def spell(terms: Iterable[str]) -> tuple[NDArray[np.uint32], NDArray[np.uint8]]:
    """``letters`` and ``sizes`` of ``terms``."""
    every = list(terms)
    letters = np.frombuffer("".join(every).encode("utf-32-le"), "<u4")
    return letters, np.array([len(term) for term in every], np.uint8)


def join_rows(parts: Sequence[Rows]) -> Rows:
    """The rows of ``parts``, each of which has terms behind those of the part before it."""
    offsets = np.cumsum([0, *(len(part.sizes) for part in parts)]).astype(np.uint32)
    if not parts:
        return Rows(*(np.zeros(0, kind) for kind in _KINDS))
    moved = [part._replace(owners=part.owners + offset) for part, offset in zip(parts, offsets, strict=False)]
    return Rows(*map(np.concatenate, zip(*moved, strict=True)))


def merge_rows(one: Rows, other: Rows) -> Rows:
    """All postings of both, which share none; terms without a posting are left out."""
    terms: dict[str, int] = {}
    for rows in (one, other):
        has = np.bincount(rows.owners, minlength=len(rows.sizes)) > 0
        for term, flags in compress(zip(rows.terms(), rows.flags.tolist(), strict=True), has):
            terms[term] = terms.get(term, 0) | flags
    ordered = sorted(terms)
    ordinals = {term: ordinal for ordinal, term in enumerate(ordered)}
    owners = np.concatenate([
        np.array([ordinals.get(term, 0) for term in rows.terms()], np.uint32)[rows.owners] for rows in (one, other)
    ])  # fmt: skip
    lists, ids, frequencies, lengths = (np.concatenate(pair) for pair in zip(one[4:], other[4:], strict=True))
    order = np.lexsort((ids, lists, owners))
    flags = np.array([terms[term] for term in ordered], np.uint8)
    return Rows(
        *spell(ordered), flags, owners[order], lists[order], ids[order], frequencies[order], lengths[order]
    )  # fmt: skip
