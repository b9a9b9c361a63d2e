"""A shard: the rows of neighbouring terms as bytes, and back. ``docs/developers/search-format.md`` has the format."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugins.search.rows import BODY_CROSS, LISTS, TAGS, TITLE, Rows, spell
from plugins.search.varints import decode_varint, decode_varints, encode_varint, encode_varints

SHARED = 48
"""What is added to the number of letters that a term shares with the one before, so that a printable sign says it."""


class Column(NamedTuple):
    """Bytes of all terms, and for each term the offset behind its own."""

    data: NDArray[np.uint8]
    ends: NDArray[np.uint32]


class Numbers(NamedTuple):
    """The columns of numbers for many terms: everything of a shard but the terms themselves."""

    masks: NDArray[np.uint8]
    counts: Column
    gaps: Column
    frequencies: Column
    lengths: Column


def encode_numbers(rows: Rows) -> Numbers:
    """The columns of ``rows``, each of whose terms has a posting."""
    terms = len(rows.sizes)
    groups = rows.owners.astype(np.int64) * LISTS + rows.lists
    fresh = np.concatenate((np.ones(min(1, len(groups)), bool), groups[1:] != groups[:-1]))
    begins = np.flatnonzero(fresh)
    owners = rows.owners[begins]
    masks = rows.flags.copy()
    np.bitwise_or.at(masks, owners, np.left_shift(1, rows.lists[begins]).astype(np.uint8))
    gaps = np.diff(rows.ids, prepend=np.uint32(0)) - np.uint32(1)
    gaps[begins] = rows.ids[begins]
    counted = rows.lists < BODY_CROSS
    several = counted & (rows.frequencies > 1)
    gaps[counted] = (gaps[counted] << np.uint32(1)) + several[counted]
    lengthy = (rows.lists >= TITLE) & (rows.lists <= TAGS)
    return Numbers(
        masks,
        _column(np.diff(begins, append=len(groups)).astype(np.uint32), owners, terms),
        _column(gaps, rows.owners, terms),
        _column(rows.frequencies[several] - np.uint32(2), rows.owners[several], terms),
        _column(rows.lengths[lengthy], rows.owners[lengthy], terms),
    )


def _column(values: NDArray[np.uint32], owners: NDArray[np.uint32], terms: int) -> Column:
    data, ends = encode_varints(values)
    behind = np.cumsum(np.bincount(owners, minlength=terms))
    return Column(data, np.concatenate((np.zeros(1, np.int64), ends))[behind].astype(np.uint32))


def join_numbers(parts: list[Numbers]) -> Numbers:
    """The columns of ``parts`` one behind the other."""
    masks, *columns = zip(*parts, strict=True)
    return Numbers(np.concatenate(masks), *(_join(column) for column in columns))


def _join(columns: tuple[Column, ...]) -> Column:
    offsets = np.cumsum([0, *(len(column.data) for column in columns)]).astype(np.uint32)
    ends = [column.ends + offset for column, offset in zip(columns, offsets, strict=False)]
    return Column(np.concatenate([column.data for column in columns]), np.concatenate(ends))


def front_code(letters: NDArray[np.uint32], lengths: NDArray[np.uint8], firsts: list[int]) -> list[bytes]:
    """Sorted terms, in parts that begin at the ordinals ``firsts``: of each term what it does not share, UTF-8.

    A part's first term shares nothing. Terms are separated by line feeds.
    """
    sizes = lengths.astype(np.int64)
    starts = np.cumsum(sizes) - sizes
    shared = np.zeros(len(sizes), np.int64)
    alike = np.ones(len(sizes), bool)
    alike[firsts] = False
    which = np.flatnonzero(alike)
    step = 0
    while len(which):
        which = which[(sizes[which] > step) & (sizes[which - 1] > step)]
        which = which[letters[starts[which] + step] == letters[starts[which - 1] + step]]
        step += 1
        shared[which] = step
    told = sizes - shared + 2
    begins = np.cumsum(told) - told
    signs = np.full(int(told.sum()), ord("\n"), np.uint32)
    signs[begins] = shared + SHARED
    rest = np.arange(int(sizes.sum())) - np.repeat(starts, sizes) >= np.repeat(shared, sizes)
    body = np.ones(len(signs), bool)
    body[begins] = False
    body[begins + told - 1] = False
    signs[body] = letters[rest]
    edges = [*begins[firsts].tolist(), len(signs)]
    return [signs[start : end - 1].tobytes().decode("utf-32-le").encode() for start, end in pairwise(edges)]


def decode_terms(data: bytes) -> list[str]:
    """The terms of one part that :func:`front_code` made."""
    terms = []
    last = ""
    for line in data.decode().split("\n"):
        last = last[: ord(line[0]) - SHARED] + line[1:]
        terms.append(last)
    return terms


def first_term(data: bytes) -> str:
    """The first of the terms of one part that :func:`front_code` made."""
    return data.partition(b"\n")[0].decode()[1:]


def write_shards(terms: list[bytes], numbers: Numbers, firsts: list[int]) -> Iterator[bytes]:
    """The shards that begin at the ordinals ``firsts``, not yet compressed; ``terms`` are their coded terms."""
    edges = [*firsts, len(numbers.masks)]
    columns = [(column.data, [int(column.ends[edge - 1]) if edge else 0 for edge in edges]) for column in numbers[1:]]
    for ordinal, (start, end) in enumerate(pairwise(edges)):
        parts = [terms[ordinal], numbers.masks[start:end].tobytes()]
        parts += [data[bounds[ordinal] : bounds[ordinal + 1]].tobytes() for data, bounds in columns]
        yield encode_varint(end - start) + b"".join(encode_varint(len(part)) + part for part in parts)


def decode_shard(data: bytes) -> Rows:
    """The rows of a shard.

    Raises :class:`ValueError` or :class:`IndexError` if ``data`` is no shard.
    """
    count, offset = decode_varint(data, 0)
    columns = []
    for _ in range(6):
        size, offset = decode_varint(data, offset)
        columns.append(data[offset : offset + size])
        offset += size
    spelt, masks = decode_terms(columns[0]), np.frombuffer(columns[1], np.uint8)
    if offset != len(data) or count != len(spelt) or count != len(masks):
        raise ValueError("not a shard")
    has = np.unpackbits(masks[:, None], axis=1, bitorder="little")[:, :LISTS]
    owners, lists = np.nonzero(has)
    counts = decode_varints(columns[2])
    owners, lists = np.repeat(owners, counts).astype(np.uint32), np.repeat(lists, counts).astype(np.uint8)
    gaps = decode_varints(columns[3])
    counted = lists < BODY_CROSS
    several = np.flatnonzero(counted & (gaps & 1 == 1))
    gaps = np.where(counted, gaps >> 1, gaps)
    frequencies = np.ones(len(gaps), np.uint32)
    frequencies[several] = decode_varints(columns[4]) + np.uint32(2)
    lengths = np.zeros(len(gaps), np.uint32)
    lengths[(lists >= TITLE) & (lists <= TAGS)] = decode_varints(columns[5])
    return Rows(
        *spell(spelt), masks & np.uint8(1 << LISTS),
        owners, lists, _sum_gaps(gaps, counts), frequencies, lengths,
    )  # fmt: skip


def _sum_gaps(gaps: NDArray[np.uint32], counts: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The ids of postings from what lies between them, in lists of ``counts``."""
    sums = np.cumsum(gaps.astype(np.int64) + 1)
    behind = np.cumsum(counts)
    before = np.concatenate(([0], sums))[behind - counts]
    return (sums - np.repeat(before, counts) - 1).astype(np.uint32)
