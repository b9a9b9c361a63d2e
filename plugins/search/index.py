"""The index of a language: from its documents, and what the last build left, to files."""

from collections.abc import Sequence

import msgspec
import numpy as np

from plugins.search.columns import write_columns
from plugins.search.head import IndexFacts, SegmentFiles, write_head
from plugins.search.lengths import write_lengths
from plugins.search.packs import SHARDS, TEXTS, name_file, name_packs, place_files
from plugins.search.segments import Entry, Recall, Segment, build_segment, patch_segment, split

_DOCUMENTS_A_SHARD = 4
"""Documents that are indexed in the time in which a shard is changed: measured 0.45 ms and 2 ms."""


class Index(msgspec.Struct, frozen=True, array_like=True):
    """The segments of a language, by name: what a build leaves to the next."""

    bigrams: str
    segments: tuple[tuple[str, Segment], ...]

    def to_bytes(self) -> bytes:
        """To be kept until the next build."""
        return msgspec.msgpack.encode(self)

    @classmethod
    def from_bytes(cls, data: bytes) -> "Index":
        """What :meth:`to_bytes` was; raises :class:`msgspec.ValidationError` or :class:`msgspec.DecodeError`."""
        return msgspec.msgpack.decode(data, type=cls)


class Built(msgspec.Struct, frozen=True):
    """An index as files: address and bytes of each, the head's address, and what the next build may start from."""

    files: tuple[tuple[str, bytes], ...]
    head: str
    index: Index


def build_index(
    language: str, entries: Sequence[Entry], facts: IndexFacts, previous: Index | None, recall: Recall
) -> Built:
    """The index of ``entries``.

    What ``previous`` has is taken from there, what changed in it is changed: the files are those of a build without.
    """
    known = dict(previous.segments) if previous and previous.bigrams == facts.bigrams else {}
    segments = [
        (name, renew_segment(part, facts.bigrams, known.get(name), recall))
        for name, part in zip("ar", split(entries), strict=True)
        if part
    ]
    files, head = write_index(language, facts, segments)
    return Built(files, head, Index(facts.bigrams, tuple(segments)))


def renew_segment(entries: Sequence[Entry], bigrams: str, known: Segment | None, recall: Recall) -> Segment:
    """The segment of ``entries``: as it was, or changed where they changed, or new."""
    if known and known.keys == tuple(e.key for e in entries) and known.digests == tuple(e.digest for e in entries):
        return known
    most = len(entries) // _DOCUMENTS_A_SHARD
    patched = patch_segment(known, entries, bigrams, recall, most) if known else None
    return patched or build_segment(entries, bigrams)


def write_index(
    language: str, facts: IndexFacts, segments: Sequence[tuple[str, Segment]]
) -> tuple[tuple[tuple[str, bytes], ...], str]:
    """All files of an index, and the head's address."""
    folder = f"/search/{language}/"
    shard_packs = name_packs([segment.shards.files for _, segment in segments], SHARDS)
    text_packs = name_packs([segment.texts for _, segment in segments], TEXTS)
    files: dict[str, bytes] = {}
    told = []
    for (name, segment), shards, texts in zip(segments, shard_packs, text_packs, strict=True):
        columns = write_columns(segment.facets)
        exact = write_lengths(np.frombuffer(segment.sizes, np.uint32).reshape(-1, 4)[:, 3])
        names = SegmentFiles(name, shards, texts, name_file(columns), name_file(exact))
        told.append((segment, names))
        files.update(place_files(f"{folder}s/", shards, segment.shards.files, SHARDS))
        files.update(place_files(f"{folder}t/", texts, segment.texts, TEXTS))
        files |= {f"{folder}columns.{names.columns}.bin": columns, f"{folder}exact.{names.exact}.bin": exact}
    head = write_head(language, facts, told)
    address = f"{folder}head.{name_file(head)}.bin"
    return (*files.items(), (address, head)), address
