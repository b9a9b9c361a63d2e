"""The head of an index: what a reader's browser needs first, to know which files to ask for."""

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np

from plugins.search.columns import first_of_years
from plugins.search.lengths import CLASSES, pack_classes
from plugins.search.packs import compress
from plugins.search.rows import spell
from plugins.search.segments import Segment
from plugins.search.shards import front_code
from plugins.search.texts import TEXTS

VERSION = 1


class IndexFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What the head says of a language besides its documents.

    ``channels`` and ``kinds`` are names with labels, in the order that records count them; ``fields`` are the boosts;
    ``k1`` and ``b`` are lunr's; ``synonyms`` are groups of words. ``traditional`` and the values of ``lexicon`` (by
    letter) name files that stand beside the head.
    """

    bigrams: str = "all"
    channels: tuple[tuple[str, str], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()
    fields: Mapping[str, float] = msgspec.field(default_factory=lambda: {"body": 1, "title": 8, "people": 4, "tags": 3})
    k1: float = 1.2
    b: float = 0.75
    synonyms: tuple[tuple[str, ...], ...] = ()
    traditional: str = ""
    lexicon: Mapping[str, str] = {}


class SegmentFiles(msgspec.Struct, frozen=True):
    """Under which names a segment's files stand."""

    name: str
    shard_packs: Sequence[bytes]
    text_packs: Sequence[bytes]
    columns: str
    exact: str


def write_head(language: str, facts: IndexFacts, segments: Sequence[tuple[Segment, SegmentFiles]]) -> bytes:
    """The head's file, compressed."""
    described, parts = [], []
    for segment, files in segments:
        binary = _binary(segment, files)
        parts += binary
        described.append(_describe(segment, files, binary))
    told = {"version": VERSION, "language": language, "segments": described, "classes": CLASSES}
    told |= msgspec.to_builtins(facts)
    text = msgspec.json.encode(told)
    return compress(b"".join((len(text).to_bytes(4, "little"), text, *parts)))


def _binary(segment: Segment, files: SegmentFiles) -> tuple[bytes, ...]:
    bounds = front_code(*spell(list(segment.shards.bounds)), [0])[0] if segment.shards.bounds else b""
    lengths = np.frombuffer(segment.sizes, np.uint32).reshape(-1, 4)[:, 3]
    return bounds, b"".join(files.shard_packs), b"".join(files.text_packs), pack_classes(lengths)


def _describe(segment: Segment, files: SegmentFiles, binary: Sequence[bytes]) -> dict[str, object]:
    totals = np.frombuffer(segment.sizes, np.uint32).reshape(-1, 4).sum(axis=0).tolist()
    return {
        "name": files.name,
        "docs": len(segment.keys),
        "shards": len(segment.shards.files),
        "bytes": [len(part) for part in binary],
        "totals": dict(zip(("title", "people", "tags", "body"), totals, strict=True)),
        "texts": TEXTS,
        "years": first_of_years(segment.facets),
        "columns": files.columns,
        "exact": files.exact,
    }
