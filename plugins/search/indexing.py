"""The index of one language, from build to build."""

import zlib
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path

import msgspec

from plugins.core.digest import digest_bytes
from plugins.core.documents import Document
from plugins.core.edition import LanguageEdition
from plugins.core.lent import without_marks
from plugins.core.run import Run
from plugins.search.analyses import Analyses
from plugins.search.analysis import AnalysisSettings, analysis_version, make_analyser
from plugins.search.documents import Places, document_digest, make_entry
from plugins.search.fold import Fold
from plugins.search.head import IndexFacts
from plugins.search.index import Built, Index, build_index
from plugins.search.kinds import KINDS
from plugins.search.lists import Readings
from plugins.search.packs import compress, name_file
from plugins.search.pinyin import write_lexicon
from plugins.search.settings import SearchSettings
from plugins.search.wording import Wording

_CHECK = 4
"""Bytes of the checksum."""


def make_index(
    run: Run,
    edition: LanguageEdition,
    documents: Sequence[Document],
    wording: Wording,
    settings: SearchSettings,
    tables: Path,
) -> Built:
    """The index of ``documents``; what was made before is taken from the cache of ``run``.

    ``tables`` is the folder in which prepared tables of the dictionary are kept.
    """
    how = AnalysisSettings(edition.code, wording.terms, str(tables))
    # Of all of it: other terms make other words of documents that have not changed.
    version = digest_bytes(run.inputs.code_version(), analysis_version(how))
    analyses = Analyses(run, how, version)
    analyses.take_in(documents)
    channels = [(channel.slug, without_marks(edition.label(channel.slug))) for channel in edition.config.channels]
    kinds = [(key, without_marks(edition.gettext(name))) for key, name in KINDS.items()]
    places = Places(_ordinals(channels), _ordinals(kinds))
    analyser = make_analyser(how)
    entries = [make_entry(document, places, analyses, analyser.fold) for document in documents]
    folder = f"/search/{edition.code}/"
    lexicon = _write_lexicon(run, edition.code, documents, analyses, wording.readings, analyser.fold)
    traditional = compress("".join(chain(*sorted(analyser.fold.traditional.items()))).encode())
    facts = IndexFacts(
        bigrams="all" if edition.code == "zh" else "han",
        channels=(*channels, ("", "")),
        kinds=tuple(kinds),
        fields=settings.boosts(),
        k1=settings.k1,
        b=settings.b,
        synonyms=wording.synonyms,
        traditional=name_file(traditional),
        lexicon={letter: name_file(data) for letter, data in lexicon.items()},
    )
    kept = _Kept(run.cache / f"index-{edition.code}", version)
    before = kept.read()
    built = build_index(edition.code, entries, facts, before, lambda digest: analyses.recall(document_digest(digest)))
    if built.index != before and run.inputs.is_steady():
        kept.write(built.index)
    beside = [(f"{folder}lexicon.{letter}.{name_file(data)}.bin", data) for letter, data in lexicon.items()]
    beside.append((f"{folder}traditional.{name_file(traditional)}.bin", traditional))
    return msgspec.structs.replace(built, files=(*built.files, *beside))


def _write_lexicon(
    run: Run, language: str, documents: Sequence[Document], analyses: Analyses, readings: Readings, fold: Fold
) -> dict[str, bytes]:
    """The lexicon's file for each letter, compressed."""
    names = {fold.fold(name) for document in documents for name in document.people}
    texts = write_lexicon(run, language, map(analyses.words, documents), names, readings)
    return {letter: compress(text.encode()) for letter, text in texts.items()}


def _ordinals(named: Sequence[tuple[str, str]]) -> dict[str, int]:
    return {name: ordinal for ordinal, (name, _) in enumerate(named)}


class _Kept:
    """The index of the last build in a file; with a checksum, since it is believed in whatever it says."""

    def __init__(self, file: Path, version: bytes) -> None:
        """``version`` is the fingerprint of what it depends on besides its documents."""
        self._file = file
        self._version = version

    def read(self) -> Index | None:
        try:
            content = memoryview(self._file.read_bytes())
        except OSError:
            return None
        head = len(self._version) + _CHECK
        if content[:head] != self._version + _checksum(content[head:]):
            return None
        with suppress(msgspec.DecodeError):
            return Index.from_bytes(content[head:])
        return None

    def write(self, index: Index) -> None:
        body = index.to_bytes()
        temporary = self._file.with_name(f"{self._file.name}.part")
        # Where it cannot be written the next build takes longer, and makes the same.
        with suppress(OSError):
            with temporary.open("wb") as stream:
                stream.write(self._version + _checksum(body))
                stream.write(body)
            temporary.replace(self._file)


def _checksum(body: bytes | memoryview) -> bytes:
    return zlib.crc32(body).to_bytes(_CHECK, "little")
