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
from plugins.search.index import Index, build_index
from plugins.search.kinds import KINDS
from plugins.search.lists import Readings
from plugins.search.packs import compress, name_file
from plugins.search.pinyin import write_lexicon
from plugins.search.settings import SearchSettings
from plugins.search.tables import tables_file
from plugins.search.wording import Wording

_CHECK = 4
"""Bytes of the checksum."""


class Made(msgspec.Struct, frozen=True):
    """``head`` is the address with which readers begin, ``files`` are the bytes of every file by its address.

    ``unkept`` are files of the cache that could not be written: the next build takes longer, and makes the same.
    """

    head: str
    files: tuple[tuple[str, bytes], ...]
    unkept: tuple[Path, ...]


def make_index(
    run: Run,
    edition: LanguageEdition,
    documents: Sequence[Document],
    wording: Wording,
    settings: SearchSettings,
    tables: Path,
) -> Made:
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
    lexicon, has_lexicon = _write_lexicon(run, edition.code, documents, analyses, wording.readings, analyser.fold)
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
    has_index = built.index == before or not run.inputs.is_steady() or kept.write(built.index)
    beside = [(f"{folder}lexicon.{letter}.{name_file(data)}.bin", data) for letter, data in lexicon.items()]
    beside.append((f"{folder}traditional.{name_file(traditional)}.bin", traditional))
    prepared = tables_file(tables, how.terms)
    unkept = {
        # Whichever process has made them.
        prepared: prepared.exists(),
        analyses.file: analyses.is_kept or not run.inputs.is_steady(),
        run.cache / f"lexicon-{edition.code}": has_lexicon,
        kept.file: has_index,
    }
    missing = tuple(file for file, is_kept in unkept.items() if not is_kept)
    return Made(built.head, (*built.files, *beside), missing)


def _write_lexicon(
    run: Run, language: str, documents: Sequence[Document], analyses: Analyses, readings: Readings, fold: Fold
) -> tuple[dict[str, bytes], bool]:
    """The lexicon's file for each letter, compressed; and whether it could be kept."""
    names = {fold.fold(name) for document in documents for name in document.people}
    texts, is_kept = write_lexicon(run, language, map(analyses.words, documents), names, readings)
    return {letter: compress(text.encode()) for letter, text in texts.items()}, is_kept


def _ordinals(named: Sequence[tuple[str, str]]) -> dict[str, int]:
    return {name: ordinal for ordinal, (name, _) in enumerate(named)}


class _Kept:
    """The index of the last build in a file; with a checksum, since it is believed in whatever it says."""

    def __init__(self, file: Path, version: bytes) -> None:
        """``version`` is the fingerprint of what it depends on besides its documents."""
        self.file = file
        self._version = version

    def read(self) -> Index | None:
        try:
            content = memoryview(self.file.read_bytes())
        except OSError:
            return None
        head = len(self._version) + _CHECK
        if content[:head] != self._version + _checksum(content[head:]):
            return None
        with suppress(msgspec.DecodeError):
            return Index.from_bytes(content[head:])
        return None

    def write(self, index: Index) -> bool:
        """Whether it could be written."""
        body = index.to_bytes()
        temporary = self.file.with_name(f"{self.file.name}.part")
        try:
            with temporary.open("wb") as stream:
                stream.write(self._version + _checksum(body))
                stream.write(body)
            temporary.replace(self.file)
        except OSError:
            return False
        return True


def _checksum(body: bytes | memoryview) -> bytes:
    return zlib.crc32(body).to_bytes(_CHECK, "little")
