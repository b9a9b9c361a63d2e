"""The documents of a segment as arrays: one text of letters, the words that begin in it, and the borders of fields.

A letter is a word character of the folded texts. Its rank is 2 for the lowest code point, 3 for the next, and so on, so
that ranks sort as the letters do; rank 0 stands for everything that separates, rank 1 is left for the mark of a run's
end. Sixteen bits hold a rank: a segment of 20 million letters is 40 MB, and four letters are one number.
"""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugins.search.analysis import Analysis
from plugins.search.runs import find_runs

FIELDS = ("title", "people", "tags", "body")
"""The fields of a document in the order in which its text has them."""
MARK = 1
"""The rank of ``"\\x00"``, which follows the last letter of a run."""
FIRST = 2
"""The rank of the lowest letter."""
EXTRA, COMPLETE = 1, 2
"""Bits of a long word: it was not cut; it stands in the dictionary."""

_SEPARATOR = 1
"""Before the ranks are known: a number for all that is no letter (0: not seen yet)."""
_MOST = 0xFFFF - FIRST
"""Letters that sixteen bits can tell apart; Unicode has twice as many, a site of ten languages a tenth."""
_BATCH = 256
"""Documents that become arrays at once: the overhead of a call is shared, and the copies stay small."""
_AT_ONCE = 1 << 20
"""Characters that are ranked at once."""


class LongWords(NamedTuple):
    """Words that are no pairs of letters, one row for each time that one occurs.

    ``places`` say where (:attr:`Collection.edges` counts them), ``bits`` are EXTRA and COMPLETE; ``words`` are offsets
    into the text, or ordinals of strings.
    """

    words: NDArray[np.uint32]
    places: NDArray[np.uint32]
    bits: NDArray[np.uint8]


class Collection(NamedTuple):
    """Documents as arrays.

    ``text`` has the rank of every character and a 0 at the end of each document. ``edges`` are the offsets where the
    four fields of each document begin, and the text's end; a *place* is document × 4 + field. ``pairs`` tell for each
    character how many words of two letters begin there; ``spans`` are the words of three and four letters, in the order
    of the ranks of their first letters, ``span_firsts``; ``named`` are all other words, each an ordinal of ``names``.
    ``sizes`` are the numbers of words, ``(documents, 4)``.
    """

    letters: str
    text: NDArray[np.uint16]
    pairs: NDArray[np.uint8]
    edges: NDArray[np.int64]
    spans: LongWords
    span_sizes: NDArray[np.uint8]
    span_firsts: NDArray[np.uint16]
    names: tuple[str, ...]
    named: LongWords
    sizes: NDArray[np.uint32]


def collect(analyses: Iterable[Analysis]) -> Collection:
    """The arrays of ``analyses``, which are read once, in order.

    Raises :class:`ValueError` if there are more than 65,533 different letters.
    """
    ranks = np.zeros(0x110000, np.uint16)
    seen: list[str] = []
    names: dict[str, int] = {}
    # Buffers that grow: parts that are joined in the end would need the room twice.
    text, pairs = bytearray(), bytearray()
    parts = []
    documents = 0
    for batch in _batches(analyses):
        joined = "\n".join([*(one.text for one in batch), ""])
        begun, part = _collect_batch(batch, joined, names)
        parts.append(_shift(part, len(pairs), documents))
        text += _provisional(joined, ranks, seen).tobytes()
        pairs += begun.tobytes()
        documents += len(batch)
    text += b"\0\0"
    pairs += b"\0"
    letters = "".join(sorted({letter for word in (*seen, *names) for letter in word}))
    _refuse_many(len(letters))
    final = np.zeros(len(seen) + _SEPARATOR + 1, np.uint16)
    final[_SEPARATOR + 1 :] = np.searchsorted(_code_points(letters), _code_points("".join(seen))) + FIRST
    columns = zip(*parts, strict=True) if parts else [()] * len(_Part._fields)
    edges, spans, span_sizes, named, sizes = map(list, columns)
    ranked, long = _rank(text, final), _join_words(spans)
    firsts = ranked[long.words]
    order = np.argsort(firsts, kind="stable")
    return Collection(
        letters, ranked, np.frombuffer(pairs, np.uint8), np.concatenate([*edges, [len(pairs) - 1]]),
        LongWords(*(column[order] for column in long)), np.concatenate([np.zeros(0, np.uint8), *span_sizes])[order],
        firsts[order], tuple(names), _join_words(named),
        np.concatenate([np.zeros((0, len(FIELDS)), np.uint32), *sizes]),
    )  # fmt: skip


def _batches(analyses: Iterable[Analysis]) -> Iterator[list[Analysis]]:
    each = iter(analyses)
    while batch := list(islice(each, _BATCH)):
        yield batch


class _Part(NamedTuple):
    """What a batch gives of a :class:`Collection`, besides text and pairs."""

    edges: NDArray[np.int64]
    spans: LongWords
    span_sizes: NDArray[np.uint8]
    named: LongWords
    sizes: NDArray[np.uint32]


def _collect_batch(batch: list[Analysis], joined: str, names: dict[str, int]) -> tuple[NDArray[np.uint8], _Part]:
    """The pairs that begin at each character of ``joined``, the texts of ``batch``, and the rest."""
    ends = np.cumsum([len(one.text) + 1 for one in batch])
    bases = np.concatenate(([0], ends[:-1]))
    borders = np.array([(-1, *one.ends) for one in batch], np.int64) + 1
    edges = (bases[:, None] + borders).ravel()
    cut, extra = _words(batch, bases, edges), _extra(batch, bases, edges)
    words = LongWords(*map(np.concatenate, zip(cut, extra, strict=True)))
    lengths = np.frombuffer(
        b"".join(chain((one.lengths for one in batch), (one.extra_lengths for one in batch))), np.uint8
    )
    spelt = np.zeros(len(lengths), bool)
    spelt[: len(cut.words)] = np.repeat([bool(one.stems) for one in batch], [len(one.lengths) for one in batch])
    begun = np.bincount(words.words[(lengths == 2) & ~spelt], minlength=len(joined)).astype(np.uint8)
    short, long = np.flatnonzero((lengths > 2) & (lengths < 5) & ~spelt), np.flatnonzero((lengths > 4) | spelt)
    stems = iter([stem for one in batch for stem in one.stems])
    spans = zip(words.words[long].tolist(), lengths[long].tolist(), spelt[long].tolist(), strict=True)
    strings = (next(stems) if stem else joined[start : start + size] for start, size, stem in spans)
    ordinals = np.array([names.setdefault(string, len(names)) for string in strings], np.uint32)
    sizes = np.bincount(cut.places, minlength=len(edges)).astype(np.uint32).reshape(-1, len(FIELDS))
    named = LongWords(ordinals, words.places[long], words.bits[long])
    return begun, _Part(edges, LongWords(*(column[short] for column in words)), lengths[short], named, sizes)


def _words(batch: list[Analysis], bases: NDArray[np.int64], edges: NDArray[np.int64]) -> LongWords:
    """The words that were cut, by offsets into the batch's text."""
    starts = np.frombuffer(b"".join(one.starts for one in batch), "<u4")
    words = (starts + np.repeat(bases, [len(one.lengths) for one in batch])).astype(np.uint32)
    complete = np.frombuffer(b"".join(one.complete for one in batch), np.uint8)
    return LongWords(words, places_of(words, edges), complete * np.uint8(COMPLETE))


def _extra(batch: list[Analysis], bases: NDArray[np.int64], edges: NDArray[np.int64]) -> LongWords:
    """The words of the dictionary that were not cut, by offsets into the batch's text."""
    starts = np.frombuffer(b"".join(one.extra_starts for one in batch), "<u4")
    words = (starts + np.repeat(bases, [len(one.extra_lengths) for one in batch])).astype(np.uint32)
    return LongWords(words, places_of(words, edges), np.full(len(words), EXTRA | COMPLETE, np.uint8))


def places_of(offsets: NDArray[np.integer], edges: NDArray[np.int64]) -> NDArray[np.uint32]:
    """The place (document × 4 + field) of each of the ascending ``offsets``."""
    counts = np.diff(np.searchsorted(offsets, edges), append=len(offsets))
    return np.repeat(np.arange(len(edges), dtype=np.uint32), counts)


def _provisional(joined: str, ranks: NDArray[np.uint16], seen: list[str]) -> NDArray[np.uint16]:
    """The characters as numbers in the order in which they were seen; what is new goes into ``ranks`` and ``seen``."""
    points = _code_points(joined)
    numbers = ranks[points]
    fresh = np.unique(points[numbers == 0]).tolist()
    if not fresh:
        return numbers
    for point in fresh:
        ranks[point] = _SEPARATOR
        if find_runs(chr(point)):
            seen.append(chr(point))
            _refuse_many(len(seen))
            ranks[point] += len(seen)
    return ranks[points]


def _refuse_many(letters: int) -> None:
    if letters > _MOST:
        raise ValueError(f"more than {_MOST:,} different letters")


def _code_points(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def _shift(part: _Part, offset: int, documents: int) -> _Part:
    places = np.uint32(documents * len(FIELDS))
    return part._replace(
        edges=part.edges + offset,
        spans=part.spans._replace(words=part.spans.words + np.uint32(offset), places=part.spans.places + places),
        named=part.named._replace(places=part.named.places + places),
    )


def _rank(text: bytearray, final: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """The ranks in the place of the numbers that were given at first."""
    ranks = np.frombuffer(text, np.uint16)
    for start in range(0, len(ranks), _AT_ONCE):
        ranks[start : start + _AT_ONCE] = final[ranks[start : start + _AT_ONCE]]
    return ranks


def _join_words(parts: list[LongWords]) -> LongWords:
    empty = LongWords(np.zeros(0, np.uint32), np.zeros(0, np.uint32), np.zeros(0, np.uint8))
    return LongWords(*map(np.concatenate, zip(empty, *parts, strict=True)))
