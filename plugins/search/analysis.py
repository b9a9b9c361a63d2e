"""What the search knows of one document: its text, folded, and the words that were cut from it."""

import importlib.metadata
import re
import sys
from array import array
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from plugins.core.digest import digest_value
from plugins.search.cutting import LONGEST, Cutter
from plugins.search.english import English
from plugins.search.fold import Fold
from plugins.search.runs import find_runs, find_words, is_han
from plugins.search.tables import Tables, digest_tables, load_tables

_FORM = 1
"""The version of the way documents are analysed."""
_BETWEEN_NAMES = "、"


class Analysis(msgspec.Struct, frozen=True, array_like=True):
    """A document's words as spans of its folded text. Starts are little-endian ``uint32``, lengths ``uint8``.

    ``text`` is title, people, tags and body, folded, joined by a line feed (names by “、”); ``ends`` are the offsets,
    in code points, where title, people and tags end. Spans ascend by start, then length; each has 2 to 255 characters
    and lies inside a run. ``extra`` are words of the dictionary with three or more characters that occur in the text
    and were not cut. ``complete`` has a byte for each of the words that were cut: 1 if it has three or more
    characters and is a word of the dictionary, so that its rows and the extra ones are every document with that string.
    ``stems``, where given, are the words themselves, in the order of the spans.
    """

    text: str
    ends: tuple[int, int, int]
    starts: bytes
    lengths: bytes
    complete: bytes
    extra_starts: bytes
    extra_lengths: bytes
    stems: tuple[str, ...] = ()


class AnalysisSettings(msgspec.Struct, frozen=True, array_like=True):
    """``terms`` are the words that jieba's dictionary lacks; ``folder`` is where the tables are kept."""

    language: str
    terms: tuple[str, ...]
    folder: str


class Source(msgspec.Struct, frozen=True, array_like=True):
    """What of a document can be found."""

    title: str
    people: tuple[str, ...]
    tags: tuple[str, ...]
    text: str


class AnalysisBatch(msgspec.Struct, frozen=True, array_like=True):
    """Documents to analyse, with all that is needed for it."""

    settings: AnalysisSettings
    sources: list[Source]


class Analyser:
    """Analyses documents of one language. Chinese is cut by jieba; of others only the Han characters are.

    English words are stemmed, those of other languages are taken as they stand.
    """

    def __init__(self, language: str, tables: Tables) -> None:
        self.fold = Fold(tables.traditional)
        self._is_chinese = language == "zh"
        self._cutter = Cutter(tables.dictionary, only_han=not self._is_chinese)
        self._english = English() if language == "en" else None

    def analyse(self, source: Source) -> Analysis:
        """The analysis of one document. Its people and tags are words wherever they stand in it, as are their parts."""
        fields = (source.title, _BETWEEN_NAMES.join(source.people), _BETWEEN_NAMES.join(source.tags), source.text)
        text = self.fold.fold("\n".join(fields))
        title = len(fields[0])
        people = title + 1 + len(fields[1])
        tags = people + 1 + len(fields[2])
        cut = self._cutter.cut(text)
        words = set(cut.words)
        for start, end in find_runs(text[title:tags]):
            words.update(self._find_name(text, title + start, title + end))
        stems = {} if self._is_chinese else self._find_stems(text)
        spans = sorted(words | stems.keys())
        known = set(cut.known)
        return Analysis(
            text,
            (title, people, tags),
            *_pack(spans),
            bytes(span in known for span in spans),
            *_pack(sorted(known.difference(spans))),
            tuple(stems.get(span) or text[span >> 8 : (span >> 8) + (span & 255)] for span in spans) if stems else (),
        )

    def _find_name(self, text: str, start: int, end: int) -> list[int]:
        """The spans of a name that stands from ``start`` to ``end``: there, and wherever else it occurs as a word."""
        name = text[start:end]
        if not 1 < len(name) <= LONGEST or not (self._is_chinese or is_han(name)):
            return []
        # “ai” is no word in “said”.
        if not (is_han(name[0]) and is_han(name[-1])):
            return [start << 8 | len(name)]
        return [found.start() << 8 | len(name) for found in re.finditer(re.escape(name), text)]

    def _find_stems(self, text: str) -> dict[int, str]:
        """The stem of each word without Han characters, by its span."""
        stems = {}
        for start, end in find_words(text):
            stem = self._english.stem(text[start:end]) if self._english else text[start:end]
            if len(stem) > 1 and end - start <= LONGEST:
                stems[start << 8 | end - start] = stem
        return stems


def analyse_batch(batch: AnalysisBatch) -> list[Analysis]:
    """The analyses of a batch, in its order; any process gives the same."""
    analyser = make_analyser(batch.settings)
    return [analyser.analyse(source) for source in batch.sources]


@lru_cache(maxsize=4)
def make_analyser(settings: AnalysisSettings) -> Analyser:
    """Made once for each process and language: what has been cut is remembered in it."""
    return Analyser(settings.language, _tables(settings.folder, settings.terms))


def analysis_version(settings: AnalysisSettings) -> bytes:
    """The fingerprint of all that an analysis depends on besides its source."""
    return digest_value(_FORM, settings.language, digest_tables(settings.terms), importlib.metadata.version("lunr"))


@lru_cache(maxsize=1)
def _tables(folder: str, terms: tuple[str, ...]) -> Tables:
    return load_tables(Path(folder), terms)


def _pack(spans: Sequence[int]) -> tuple[bytes, bytes]:
    """Starts and lengths of ``spans``."""
    starts = array("I", [span >> 8 for span in spans])
    if sys.byteorder == "big":
        starts.byteswap()
    return starts.tobytes(), bytes(span & 255 for span in spans)
