"""What was read of each file, kept from build to build: only new and changed files are read again."""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import msgspec

from plugins.content.batches import Labels, Outcome, ReadingBatch, read_batch
from plugins.core.config import SiteConfig
from plugins.core.digest import digest_bytes
from plugins.core.executor import map_batches
from plugins.core.inventory import Signature
from plugins.core.items import Item, Prose
from plugins.core.journal import Journal
from plugins.core.problems import InputError, Problem
from plugins.core.progress import track
from plugins.core.run import Run

SOURCES = ("articles/", "archive/", "reading/", "pages/")
"""The folders of ``content/`` that hold items."""
_BATCH = 100
"""Files in a batch: enough that handing it over costs little, few enough that all workers end together."""
_SAVE_EVERY = 5000
"""Files: so much is read again at most after a build that was killed, and so many bodies are held in memory."""
_ENCODER = msgspec.msgpack.Encoder()
_OUTCOMES = msgspec.msgpack.Decoder(list[Outcome])
_PROSE = msgspec.msgpack.Decoder(Prose)


class Record(msgspec.Struct, frozen=True, array_like=True):
    """An item, with the signature of its file; none if the file was so young that a signature proves nothing."""

    signature: Signature | None
    item: Item


class SourceReader:
    """Reads the sources of one build; what is wrong with them is in ``problems`` then."""

    def __init__(self, run: Run, root: Path, config: SiteConfig, labels: Labels, version: bytes) -> None:
        """``version`` is the fingerprint of what items depend on besides their files."""
        self._run = run
        self._root = root
        self._config = _ENCODER.encode(config)
        self._labels = labels
        self._journal = Journal(run.cache / "records", version, Record)
        run.closing.callback(self._journal.close)
        self._records = self._journal.load()
        self._fresh: list[str] = []
        self._bodies: dict[str, bytes] = {}
        self.problems: list[Problem] = []

    def read(self, sources: Mapping[str, Signature | None]) -> list[Item]:
        """The items of ``sources``, in their order, without those that have problems."""
        changed = [source for source, signature in sources.items() if not self._is_known(source, signature)]
        for outcome in self._read_all(changed):
            if outcome.item is None:
                self.problems += outcome.problems
                continue
            self._keep(outcome.source, Record(sources[outcome.source], outcome.item))
            self._bodies[outcome.source] = outcome.body
            if len(self._bodies) % _SAVE_EVERY == 0:
                self._save()
        gone = self._records.keys() - sources.keys()
        for source in gone:
            del self._records[source]
        self._save()
        return [self._records[source].item for source in sources if source in self._records]

    @property
    def is_kept(self) -> bool:
        """Whether all that was read is in the cache."""
        return not self._fresh

    def prose(self, item: Item) -> Prose:
        """The body of ``item``; of a withdrawn one nothing is left."""
        if not item.is_listed:
            return Prose()
        body = self._bodies.get(item.source) or self._journal.body(item.source)
        if body is None:
            # The cache was damaged, or emptied by someone, since the build began.
            body = self._read_again(item.source)
        return _PROSE.decode(body)

    def _read_again(self, source: str) -> bytes:
        outcome = next(self._read_all([source]))
        if outcome.item is None or outcome.item.digest != self._records[source].item.digest:
            raise InputError([Problem(f"content/{source}", 0, "F018", "文件在生成的时候改动了", "请再生成一次")])
        return outcome.body

    def _is_known(self, source: str, signature: Signature | None) -> bool:
        """Whether the record of ``source`` holds: the file is untouched, or has the same content after all."""
        record = self._records.get(source)
        if record is None:
            return False
        if signature is not None and record.signature == signature:
            return True
        if record.item.digest == digest_bytes(source.encode(), (self._root / source).read_bytes()):
            self._keep(source, Record(signature, record.item))
            return True
        del self._records[source]
        return False

    def _keep(self, source: str, record: Record) -> None:
        self._records[source] = record
        self._fresh.append(source)

    def _save(self) -> None:
        """Put what is new into the cache; where that cannot be written the bodies stay in memory."""
        if self._run.inputs.is_steady() and self._journal.save(self._records, self._fresh, self._bodies):
            self._fresh, self._bodies = [], {}

    def _read_all(self, sources: list[str]) -> Iterator[Outcome]:
        remaining = iter(sources)
        batches = iter(lambda: list(islice(remaining, _BATCH)), [])
        results = map_batches(self._run.executor, read_batch, map(self._encode, batches))
        for result in track(results, "读取文章", -(-len(sources) // _BATCH)):
            yield from _OUTCOMES.decode(result)

    def _encode(self, sources: list[str]) -> bytes:
        is_remote = self._run.is_remote
        files = [(source, (self._root / source).read_bytes() if is_remote else None) for source in sources]
        return _ENCODER.encode(ReadingBatch(self._config, self._labels, str(self._root), files))


def find_sources(inventory: Mapping[str, Signature | None]) -> dict[str, Signature | None]:
    """The Markdown files of articles, archive, reading campaign and pages among the files of ``content/``.

    What lies in a folder that begins with ``_``, or does so itself, is passed over.
    """
    return {
        path: signature
        for path, signature in inventory.items()
        if path.endswith(".md") and path.startswith(SOURCES) and "/_" not in path
    }
