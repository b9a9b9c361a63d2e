"""Reading in batches: a pure function from files to items, that any process can run.

What a batch needs travels with it: a worker of this machine, a worker of another and the build itself do the same.
"""

from functools import lru_cache

import msgspec

from plugins.content.reader import ItemReader
from plugins.core.config import SiteConfig
from plugins.core.items import Item
from plugins.core.problems import Problem

Labels = dict[str, tuple[str, str]]
"""For each language the titles of footnote back links and of tables without a caption."""


class ReadingBatch(msgspec.Struct, frozen=True, array_like=True):
    """Files to read: paths under ``root``, each with its bytes if the worker does not see the file."""

    config: bytes
    labels: Labels
    root: str
    sources: list[tuple[str, bytes | None]]


class Outcome(msgspec.Struct, frozen=True, array_like=True):
    """What came of a file: its item and its body (a :class:`plugins.core.items.Prose`, encoded), or its problems."""

    source: str
    item: Item | None
    body: bytes = b""
    problems: list[Problem] = []


_ENCODER = msgspec.msgpack.Encoder()
_BATCHES = msgspec.msgpack.Decoder(ReadingBatch)


def read_batch(encoded: bytes) -> bytes:
    """The encoded list of :class:`Outcome`, in the order of the sources, of an encoded :class:`ReadingBatch`."""
    batch = _BATCHES.decode(encoded)
    reader = _reader(batch.config, tuple(sorted(batch.labels.items())))
    return _ENCODER.encode([_read(reader, batch.root, *source) for source in batch.sources])


def _read(reader: ItemReader, root: str, source: str, raw: bytes | None) -> Outcome:
    found = reader.read(source, _content(f"{root}/{source}") if raw is None else raw)
    if isinstance(found, list):
        return Outcome(source, None, problems=found)
    item, prose = found
    return Outcome(source, item, _ENCODER.encode(prose))


def _content(file: str) -> bytes:
    # A Path and a buffer for each of thousands of small files cost as much as to read them.
    with open(file, "rb", buffering=0) as stream:
        return stream.read()


@lru_cache(maxsize=1)
def _reader(config: bytes, labels: tuple[tuple[str, tuple[str, str]], ...]) -> ItemReader:
    """Made once for each process: to build the Markdown objects takes as long as to read many files."""
    return ItemReader(msgspec.msgpack.decode(config, type=SiteConfig), dict(labels))
