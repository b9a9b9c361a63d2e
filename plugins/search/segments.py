"""A segment: documents that are indexed together. The old ones hardly ever change; the new ones are few.

A build that adds an article therefore leaves the large segment's files as they are.
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec
import numpy as np

from plugins.search.analysis import Analysis
from plugins.search.collection import Collection, collect
from plugins.search.columns import Facets, facets_of
from plugins.search.inverting import Shards, build_shards, invert, rows_of
from plugins.search.patch import Change, patch_shards
from plugins.search.rows import Rows
from plugins.search.texts import Record, patch_texts, write_texts

_PARTS = 20
"""The recent segment has at most a twentieth of the documents."""
_FEWEST = 32
"""The least number of documents by which the archive grows."""
_CHANGES = 50
"""Documents of a segment that may be changed at a time; for more it is as cheap to begin anew."""

Recall = Callable[[bytes], Analysis | None]
"""Gives the analysis that a document of the last build had, by its digest, if it is still known."""


class Entry(msgspec.Struct, frozen=True):
    """A document for the index.

    ``key`` is unique and lasts; ``digest`` is the fingerprint of all that ``analysis``, ``record`` and ``people`` are
    made of, the indexes of channel and kind included; both functions are called at most once in a build, and only if
    they are needed. ``time`` orders. ``people`` are the names for the filter.
    """

    key: str
    digest: bytes
    time: float
    analysis: Callable[[], Analysis]
    record: Callable[[], Record]
    people: tuple[str, ...] = ()


class Segment(msgspec.Struct, frozen=True, array_like=True):
    """A segment's files, and what it takes to change some of its documents without the others.

    ``keys`` and ``digests`` are the documents', oldest first; ``sizes`` are the words of each one's title, people, tags
    and body (``uint32``). ``texts`` are files as they are served.
    """

    keys: tuple[str, ...]
    digests: tuple[bytes, ...]
    facets: tuple[Facets, ...]
    sizes: bytes
    shards: Shards
    texts: tuple[bytes, ...]


def split(entries: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The archive and the recent documents, each oldest first.

    The archive grows by the largest power of two that is no more than a twentieth of all, and not less than 32.
    """
    ordered = sorted(entries, key=lambda entry: (entry.time, entry.key))
    step = max(_FEWEST, 1 << (len(ordered) // _PARTS | 1).bit_length() - 1)
    border = len(ordered) // step * step
    return ordered[:border], ordered[border:]


def build_segment(entries: Sequence[Entry], bigrams: str) -> Segment:
    """The segment of ``entries``, oldest first; ``bigrams`` is ``"all"`` or ``"han"``."""
    inverted = invert(collect(entry.analysis() for entry in entries), bigrams)
    shards, sizes = build_shards(inverted), inverted.sizes.tobytes()
    del inverted
    facets: list[Facets] = []
    texts = tuple(write_texts(_records(entries, facets)))
    keys, digests = (tuple(getattr(entry, name) for entry in entries) for name in ("key", "digest"))
    return Segment(keys, digests, tuple(facets), sizes, shards, texts)


def patch_segment(
    segment: Segment, entries: Sequence[Entry], bigrams: str, recall: Recall, most: int
) -> Segment | None:
    """The segment of ``entries``, from one that has the same documents but for a few, and none of the last ones.

    None if more than :data:`_CHANGES` changed, if one is gone or stands elsewhere, if an analysis of old is lost, or if
    more than ``most`` shards would have to be read.
    """
    stayed = len(segment.keys)
    if segment.keys != tuple(entry.key for entry in entries[:stayed]) or not segment.shards.files:
        return None
    changed = [place for place, digest in enumerate(segment.digests) if digest != entries[place].digest]
    positions = [*changed, *range(stayed, len(entries))]
    before = [recall(segment.digests[place]) for place in changed]
    if len(positions) > _CHANGES or None in before:
        return None
    old, new = collect(before), collect(entries[place].analysis() for place in positions)
    change = Change(positions, _rows_at(old, positions, bigrams), _rows_at(new, positions, bigrams), len(entries))
    shards = patch_shards(segment.shards, change, most)
    if shards is None:
        return None
    sizes = np.zeros((len(entries), new.sizes.shape[1]), np.uint32)
    sizes[:stayed] = np.frombuffer(segment.sizes, np.uint32).reshape(stayed, -1)
    sizes[positions] = new.sizes
    records = {place: entries[place].record() for place in positions}
    facets = [*segment.facets, *[None] * (len(entries) - stayed)]
    for place, record in records.items():
        facets[place] = facets_of(record, entries[place].people)
    keys, digests = (tuple(getattr(entry, name) for entry in entries) for name in ("key", "digest"))
    return Segment(keys, digests, tuple(facets), sizes.tobytes(), shards, patch_texts(segment.texts, records))


def _rows_at(collection: Collection, positions: Sequence[int], bigrams: str) -> Rows:
    rows = rows_of(collection, bigrams)
    return rows._replace(ids=np.array(positions, np.uint32)[rows.ids])


def _records(entries: Sequence[Entry], facets: list[Facets]) -> Iterator[Record]:
    """The records, one at a time, as all texts together would fill the memory; ``facets`` take what is kept."""
    for entry in entries:
        record = entry.record()
        facets.append(facets_of(record, entry.people))
        yield record
