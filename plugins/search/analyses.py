"""The analyses of documents, kept from build to build: only what is new is analysed."""

from array import array
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from plugins.core.documents import Document
from plugins.core.executor import map_batches
from plugins.core.journal import Journal
from plugins.core.progress import track
from plugins.core.run import Run
from plugins.search.analysis import (
    Analysis,
    AnalysisBatch,
    AnalysisSettings,
    Source,
    analyse_batch,
)

_BATCH = 100
"""Documents in a batch: enough that handing it over costs little, few enough that all workers end together."""
_SAVE_EVERY = 1000
"""Documents: so many are analysed again at most after a build that was killed, and held in memory: some 10 MB."""
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Analysis)


class Analyses:
    """The analyses of one language in one build, by the digest of their documents."""

    def __init__(self, run: Run, settings: AnalysisSettings, version: bytes) -> None:
        """``version`` is the fingerprint of what analyses depend on besides their documents."""
        self._run = run
        self._settings = settings
        self.file = run.cache / f"analyses-{settings.language}"
        self._journal = Journal(self.file, version, tuple[str, ...])
        run.closing.callback(self._journal.close)
        self._words: dict[str, tuple[str, ...]] = self._journal.load()
        self._fresh: list[str] = []
        self._bodies: dict[str, bytes] = {}

    def take_in(self, documents: Sequence[Document]) -> None:
        """Analyse those of ``documents`` that are not known yet; forget what is none of them."""
        keys = {document.digest.hex() for document in documents}
        # Their bodies stay in the file until it is written anew: a changed document's old one is still asked for.
        self._words = {key: words for key, words in self._words.items() if key in keys}
        unknown = [document for document in documents if document.digest.hex() not in self._words]
        for document, analysis in self._analyse(unknown):
            key = document.digest.hex()
            self._words[key] = _words_above_body(analysis)
            self._bodies[key] = _ENCODER.encode(analysis)
            self._fresh.append(key)
            if len(self._bodies) >= _SAVE_EVERY:
                self._save()
        self._save()

    @property
    def is_kept(self) -> bool:
        """Whether all that is new has been put into the cache."""
        return not self._fresh

    def words(self, document: Document) -> tuple[str, ...]:
        """The words that stand in the title, the people and the tags of ``document``."""
        return self._words[document.digest.hex()]

    def recall(self, digest: bytes) -> Analysis | None:
        """The analysis of the document with ``digest``, one of the last build too; ``None`` if it is not there."""
        key = digest.hex()
        body = self._bodies.get(key) or self._journal.body(key)
        return None if body is None else _DECODER.decode(body)

    def analysis(self, document: Document) -> Analysis:
        """The analysis of ``document``."""
        # The cache may have been damaged, or emptied by someone, since the build began.
        return self.recall(document.digest) or next(self._analyse([document]))[1]

    def _analyse(self, documents: Sequence[Document]) -> Iterator[tuple[Document, Analysis]]:
        remaining = iter(documents)
        batches = iter(lambda: list(islice(remaining, _BATCH)), [])
        results = map_batches(self._run.executor, analyse_batch, map(self._batch, batches))
        found = (a for result in track(results, "切分词语", -(-len(documents) // _BATCH)) for a in result)
        yield from zip(documents, found, strict=True)

    def _batch(self, documents: list[Document]) -> AnalysisBatch:
        return AnalysisBatch(self._settings, [Source(d.title, d.people, d.tags, d.text()) for d in documents])

    def _save(self) -> None:
        """Put what is new into the cache; where that cannot be written it stays in memory."""
        if self._run.inputs.is_steady() and self._journal.save(self._words, self._fresh, self._bodies):
            self._fresh, self._bodies = [], {}


def _words_above_body(analysis: Analysis) -> tuple[str, ...]:
    """The words of the title, the people and the tags, each once."""
    spans = zip(array("I", analysis.starts), analysis.lengths, strict=True)
    above = (analysis.text[start : start + length] for start, length in spans if start < analysis.ends[2])
    return tuple(dict.fromkeys(above))
