"""A slow reader of a whole search index, written from ``docs/developers/search-format.md`` alone, to hold it to that.

And what the index of a few documents must have, by dictionaries and sets.
"""

import gzip
import json
import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from plugins.search.analysis import Analysis

LISTS = ("body", "title", "people", "tags", "body_cross", "title_cross")
COUNTED = LISTS[:4]
MEASURED = LISTS[1:4]


class Posting(NamedTuple):
    """How often a word occurs and how many words the field has; 0 where the list does not tell."""

    frequency: int = 0
    length: int = 0


class Term(NamedTuple):
    """The lists of a term: for each the documents with their postings; and whether it is said to be complete."""

    lists: dict[str, dict[int, Posting]]
    complete: bool

    @property
    def documents(self) -> set[int]:
        """Every document of every list."""
        return {document for postings in self.lists.values() for document in postings}


class DecodedSegment(NamedTuple):
    """A segment with everything that its files say. Documents are numbers, 0 is the oldest."""

    name: str
    head: dict
    classes: list[int]
    shards: list[dict[str, Term]]
    texts: list[list]
    channels: list[int]
    kinds: list[int]
    days: list[int]
    people: list[list[str]]
    exact: list[int]

    @property
    def terms(self) -> dict[str, Term]:
        """All terms."""
        return {term: row for shard in self.shards for term, row in shard.items()}

    def find(self, string: str) -> set[int]:
        """The documents that have every two neighbouring characters of ``string``."""
        pairs = [string[start : start + 2] for start in range(len(string) - 1)]
        terms = self.terms
        found = [terms[pair].documents if pair in terms else set() for pair in pairs]
        return set.intersection(*found)


class DecodedIndex(NamedTuple):
    """The head and the segments of an index."""

    head: dict
    segments: dict[str, DecodedSegment]


def decode_index(files: Iterable[tuple[str, bytes]], head_address: str) -> DecodedIndex:
    """Read the index whose head stands at ``head_address``, every file of it; a file that is missing is a KeyError."""
    known = dict(files)
    folder = head_address.rpartition("/")[0] + "/"
    data = gzip.decompress(known[head_address])
    size = int.from_bytes(data[:4], "little")
    head = json.loads(data[4 : 4 + size])
    rest = data[4 + size :]
    segments = {}
    for told in head["segments"]:
        parts = []
        for length in told["bytes"]:
            parts.append(rest[:length])
            rest = rest[length:]
        segments[told["name"]] = _decode_segment(known, folder, told, parts)
    assert not rest, "bytes behind the last part of the head"
    return DecodedIndex(head, segments)


def _decode_segment(known: Mapping[str, bytes], folder: str, told: dict, parts: list[bytes]) -> DecodedSegment:
    bounds, shard_packs, text_packs, classes = parts
    shards = [decode_shard(data) for data in _packed(known, f"{folder}s/", shard_packs, 8, told["shards"])]
    firsts = split_front_coded(bounds) if told["shards"] else []
    assert firsts == [next(iter(shard)) for shard in shards]
    files = -(-told["docs"] // told["texts"])
    texts = [
        row for data in _packed(known, f"{folder}t/", text_packs, 32, files) for row in json.loads(data.decode("gbk"))
    ]
    nibbles = [half for byte in classes for half in (byte & 15, byte >> 4)][: told["docs"]]
    columns = gzip.decompress(known[f"{folder}columns.{told['columns']}.bin"])
    exact = read_varints(gzip.decompress(known[f"{folder}exact.{told['exact']}.bin"]))
    return DecodedSegment(told["name"], told, nibbles, shards, texts, *decode_columns(columns, told["docs"]), exact)


def _packed(known: Mapping[str, bytes], folder: str, packs: bytes, size: int, count: int) -> Iterable[bytes]:
    for number in range(count):
        pack = packs[number // size * 4 :][:4].hex()
        yield gzip.decompress(known[f"{folder}{pack}/{number % size}.bin"])


def decode_columns(data: bytes, documents: int) -> tuple[list[int], list[int], list[int], list[list[str]]]:
    """The channels, kinds, days and people of so many documents."""
    size = int.from_bytes(data[:4], "little")
    names = json.loads(data[4 : 4 + size])["people"]
    data = data[4 + size :]
    channels, kinds, days = list(data[:documents]), list(data[documents:][:documents]), data[2 * documents :]
    numbers = iter(read_varints(days[2 * documents :]))
    people = [[names[next(numbers)] for _ in range(next(numbers))] for _ in range(documents)]
    assert next(numbers, None) is None
    return channels, kinds, [int.from_bytes(days[2 * n :][:2], "little") for n in range(documents)], people


def read_varints(data: bytes) -> list[int]:
    """All numbers of a column."""
    numbers, value, shift = [], 0, 0
    for byte in data:
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            numbers.append(value)
            value = shift = 0
    assert not shift, "a number without an end"
    return numbers


def split_front_coded(data: bytes) -> list[str]:
    """The terms of a column or of the bounds."""
    terms, last = [], ""
    for line in data.decode().split("\n"):
        last = last[: ord(line[0]) - 48] + line[1:]
        terms.append(last)
    return terms


def decode_shard(data: bytes) -> dict[str, Term]:
    """A shard, decompressed: its terms in order."""
    columns = []
    count, data = _take_varint(data)
    for _ in range(6):
        size, data = _take_varint(data)
        columns.append(data[:size])
        data = data[size:]
    assert not data
    terms, masks = split_front_coded(columns[0]), columns[1]
    assert len(terms) == len(masks) == count
    counts, gaps, frequencies, lengths = (iter(read_varints(column)) for column in columns[2:])
    shard = {}
    for term, mask in zip(terms, masks, strict=True):
        lists = {}
        for bit, name in enumerate(LISTS):
            if mask >> bit & 1:
                lists[name] = _read_list(name, next(counts), gaps, frequencies, lengths)
        shard[term] = Term(lists, bool(mask >> 6))
    assert all(next(column, None) is None for column in (counts, gaps, frequencies, lengths))
    return shard


def _read_list(name: str, count: int, gaps, frequencies, lengths) -> dict[int, Posting]:
    postings, document = {}, -1
    for _ in range(count):
        gap, frequency = next(gaps), 0
        if name in COUNTED:
            frequency = next(frequencies) + 2 if gap & 1 else 1
            gap >>= 1
        document += gap + 1
        postings[document] = Posting(frequency, next(lengths) if name in MEASURED else 0)
    return postings


def _take_varint(data: bytes) -> tuple[int, bytes]:
    end = next(place for place, byte in enumerate(data) if byte < 128) + 1
    return read_varints(data[:end])[0], data[end:]


WORDS = ("甲乙", "乙丙", "丁甲", "甲乙丙", "乙丙丁甲", "丙丁甲乙丙", "a乙", "ab", "乙丙丁甲乙丙丁")
"""The dictionary of :func:`analyse`."""


def analyse(title: str, people: tuple[str, ...] = (), tags: tuple[str, ...] = (), body: str = "") -> Analysis:
    """An analysis by a small dictionary: the longest word from the left, and the words of two letters within it."""
    parts = (title, "、".join(people), "、".join(tags), body)
    text = "\n".join(parts)
    cut, extra = set(), set()
    for start, run in runs(text):
        cut |= {(start + place, size) for place, size in _cut(run)}
        found = {
            (start + place, len(word)) for word in WORDS for place in range(len(run)) if run.startswith(word, place)
        }
        extra |= {span for span in found if span[1] > 2}
    words = sorted(cut)
    ends = tuple(accumulate((len(part) + 1 for part in parts[:3]), initial=-1))[1:]
    complete = bytes(size > 2 for _, size in words)
    return Analysis(text, ends, *_spans(words), complete, *_spans(sorted(extra - cut)))


def _cut(run: str) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(run):
        size = max((len(word) for word in WORDS if run.startswith(word, place)), default=1)
        if size > 1:
            yield place, size
        yield from ((within, 2) for within in range(place, place + size - 1) if size > 2 and run[within:][:2] in WORDS)
        place += size


def _spans(spans: list[tuple[int, int]]) -> tuple[bytes, bytes]:
    starts, sizes = zip(*spans, strict=True) if spans else ((), ())
    return array("I", starts).tobytes(), bytes(sizes)


def runs(text: str) -> Iterator[tuple[int, str]]:
    """The runs of word characters with their offsets."""
    start = 0
    for is_word, group in groupby(text, lambda character: unicodedata.category(character)[0] in "LNM"):
        run = "".join(group)
        if is_word:
            yield start, run
        start += len(run)


def reference(analyses: Sequence[Analysis], han: bool = False) -> dict[str, Term]:
    """The terms that an index of ``analyses`` must have, by dictionaries and sets alone."""
    terms: dict[str, dict[str, dict[int, Posting]]] = {}
    complete: set[str] = set()
    for document, analysis in enumerate(analyses):
        crossing = _add_words(analysis, document, terms, complete) | _pairs(analysis, han, complete)
        for name, term in sorted(crossing):
            lists = terms.setdefault(term, {})
            same = ("body",) if name == "body_cross" else ("title", "people", "tags")
            if not any(document in lists.get(one, ()) for one in same):
                lists.setdefault(name, {})[document] = Posting()
    return {term: Term(lists, term in complete) for term, lists in sorted(terms.items())}


def _add_words(analysis: Analysis, document: int, terms: dict, complete: set[str]) -> set[tuple[str, str]]:
    spans = list(zip(array("I", analysis.starts), analysis.lengths, strict=True))
    strings = analysis.stems or [analysis.text[start : start + size] for start, size in spans]
    places = [_field(analysis, start) for start, _ in spans]
    for string, place, known in zip(strings, places, analysis.complete, strict=True):
        postings = terms.setdefault(string, {}).setdefault(place, {})
        length = places.count(place) if place in MEASURED else 0
        postings[document] = Posting(postings.get(document, Posting()).frequency + 1, length)
        complete |= {string} if known else set()
    more = list(zip(array("I", analysis.extra_starts), analysis.extra_lengths, strict=True))
    complete |= {analysis.text[start : start + size] for start, size in more}
    return {(_cross(analysis, start), analysis.text[start : start + size]) for start, size in more}


def _pairs(analysis: Analysis, han: bool, complete: set[str]) -> set[tuple[str, str]]:
    found, ends = set(), set()
    for start, run in runs(analysis.text):
        for place, letter in enumerate(run):
            follows = run[place + 1 : place + 2]
            if han and not is_han(letter):
                continue
            if follows and (not han or is_han(follows)):
                found.add((_cross(analysis, start + place), letter + follows))
                complete.add(letter + follows)
            else:
                ends.add((_cross(analysis, start + place), letter))
    begun = {(group, pair[0]) for group, pair in found}
    return found | {(group, letter + "\0") for group, letter in ends - begun}


def is_han(letter: str) -> bool:
    """Whether ``letter`` is a Chinese character, for the tests."""
    return "一" <= letter <= "鿿"


def _field(analysis: Analysis, start: int) -> str:
    return next((name for name, end in zip(MEASURED, analysis.ends, strict=True) if start < end), "body")


def _cross(analysis: Analysis, start: int) -> str:
    return "body_cross" if _field(analysis, start) == "body" else "title_cross"
