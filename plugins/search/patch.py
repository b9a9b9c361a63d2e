"""A segment with some of its documents changed, without the others: only the shards that have their terms are read.

The law: the result is what a build from all documents makes, byte by byte.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugins.search.cuts import Units, cut_units, make_units
from plugins.search.inverting import Shards, Terms, encode_shards
from plugins.search.packs import decompress
from plugins.search.rows import Rows, join_rows, merge_rows
from plugins.search.shards import Numbers, decode_shard, encode_numbers


class Piece(NamedTuple):
    """What comes in the place of the shards ``start`` to ``end`` - 1."""

    start: int
    end: int
    rows: Rows
    numbers: Numbers
    units: Units


class Layout(NamedTuple):
    """All units after the change, and where they come from.

    ``sources`` are pieces, and shards (by number) that stay; the units of each begin at ``begins``. ``cuts`` are the
    units with which shards begin; the last of both is the number of units.
    """

    sources: list[Piece | int]
    begins: list[int]
    weights: NDArray[np.uint32]
    prints: NDArray[np.uint32]
    cuts: list[int]


class Change(NamedTuple):
    """``new`` rows come in the place of ``old`` ones: all rows of the documents ``ids``.

    A document that was not there before has no old ones. The segment then has so many ``documents``.
    """

    ids: Sequence[int]
    old: Rows
    new: Rows
    documents: int


def patch_shards(shards: Shards, change: Change, most: int) -> Shards | None:
    """``shards``, which are not none, after ``change``; None if more than ``most`` of them would have to be read."""
    new = change.new
    terms = new.terms()
    touched = {max(0, bisect_right(shards.bounds, term) - 1) for term in _differences(change.old, new)}
    known: dict[tuple[int, int], Piece] = {}
    while len(touched) <= most:
        runs = list(_runs(touched))
        for start, end in runs:
            if (start, end) not in known:
                known[start, end] = _make_piece(shards, (start, end), new, terms, change.ids)
        pieces = [known[run] for run in runs]
        grown = touched.union(*(_neighbours(shards, piece) for piece in pieces))
        if grown == touched:
            layout = _lay_out(shards, pieces, change.documents)
            grown = touched.union(_cut_through(layout))
        if grown == touched:
            return _assemble(shards, layout)
        touched = grown
    return None


def _differences(old: Rows, new: Rows) -> set[str]:
    """The terms of which not everything is alike."""
    before, after = _signatures(old), _signatures(new)
    return {term for term in before.keys() | after.keys() if before.get(term) != after.get(term)}


def _signatures(rows: Rows) -> dict[str, bytes]:
    edges = np.searchsorted(rows.owners, np.arange(len(rows.sizes) + 1)) * 16
    postings = np.stack([column.astype(np.uint32) for column in rows[4:]], axis=1).tobytes()
    return {
        term: postings[start:end] for term, (start, end) in zip(rows.terms(), pairwise(edges.tolist()), strict=True)
    }


def _runs(touched: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Neighbouring shards as first and last + 1."""
    ordered = sorted(touched)
    begins = [shard for before, shard in zip([-2, *ordered], ordered, strict=False) if shard != before + 1]
    ends = [shard + 1 for shard, behind in zip(ordered, [*ordered[1:], -2], strict=False) if behind != shard + 1]
    return zip(begins, ends, strict=True)


def _make_piece(shards: Shards, run: tuple[int, int], new: Rows, terms: list[str], gone: Sequence[int]) -> Piece:
    start, end = run
    rows = join_rows([decode_shard(decompress(data)) for data in shards.files[start:end]])
    stays = ~np.isin(rows.ids, np.array(gone, np.uint32))
    rows = Rows(*rows[:3], *(column[stays] for column in rows[3:]))
    low = bisect_left(terms, shards.bounds[start]) if start else 0
    high = bisect_left(terms, shards.bounds[end]) if end < len(shards.bounds) else len(terms)
    rows = merge_rows(rows, new.part(low, high))
    numbers = encode_numbers(rows)
    return Piece(start, end, rows, numbers, make_units(rows.letters, rows.sizes, numbers))


def _neighbours(shards: Shards, piece: Piece) -> list[int]:
    """The shards beside ``piece`` that have terms with the two letters of its first or last one.

    How heavy such terms are together decides whether they may be parted.
    """
    found = []
    terms = piece.rows.terms() or shards.bounds[piece.start : piece.start + 1]
    if piece.end < len(shards.bounds) and shards.bounds[piece.end][:2] == terms[-1][:2]:
        found.append(piece.end)
    if piece.start and len(shards.bounds[piece.start]) > 2:
        last = decode_shard(decompress(shards.files[piece.start - 1])).terms()[-1]
        if last[:2] in (terms[0][:2], shards.bounds[piece.start][:2]):
            found.append(piece.start - 1)
    return found


def _lay_out(shards: Shards, pieces: Sequence[Piece], documents: int) -> Layout:
    weights, prints = (np.frombuffer(data, np.uint32) for data in (shards.weights, shards.prints))
    edges = np.cumsum([0, *shards.units]).tolist()
    sources: list[Piece | int] = []
    columns: list[tuple[NDArray[np.uint32], NDArray[np.uint32]]] = []
    sizes: list[int] = []
    last = 0
    for piece in [*pieces, None]:
        following = piece.start if piece else len(shards.files)
        sources += range(last, following)
        sizes += shards.units[last:following]
        whole = slice(edges[last], edges[following])
        columns.append((weights[whole], prints[whole]))
        if piece:
            sources.append(piece)
            sizes.append(len(piece.units.firsts))
            columns.append((piece.units.weights, piece.units.prints))
            last = piece.end
    weights, prints = (np.concatenate(column) for column in zip(*columns, strict=True))
    cuts = [*cut_units(weights, prints, documents), len(weights)]
    return Layout(sources, np.cumsum([0, *sizes]).tolist(), weights, prints, cuts)


def _cut_through(layout: Layout) -> Iterator[int]:
    """The shards that stay, but for their borders."""
    following = dict(pairwise(layout.cuts))
    for source, (start, end) in zip(layout.sources, pairwise(layout.begins), strict=True):
        if isinstance(source, int) and following.get(start) != end:
            yield source


def _assemble(shards: Shards, layout: Layout) -> Shards:
    files: list[bytes] = []
    bounds: list[str] = []
    for source, (start, end) in zip(layout.sources, pairwise(layout.begins), strict=True):
        if isinstance(source, int):
            files.append(shards.files[source])
            bounds.append(shards.bounds[source])
            continue
        cuts = layout.cuts[bisect_left(layout.cuts, start) : bisect_left(layout.cuts, end)]
        if not cuts:
            continue
        firsts = source.units.firsts[np.array(cuts) - start].tolist()
        made = encode_shards(Terms(source.rows.letters, source.rows.sizes), source.numbers, firsts)
        files += made[0]
        bounds += made[1]
    units = tuple(end - start for start, end in pairwise(layout.cuts))
    return Shards(tuple(files), tuple(bounds), units, layout.weights.tobytes(), layout.prints.tobytes())
