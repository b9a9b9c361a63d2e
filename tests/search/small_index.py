"""Small indexes for the tests of the engine, made by the code that makes the site's, from words that are given.

``python -m tests.search.small_index FOLDER`` takes JSON from its standard input, ``fields`` with their boosts and
``documents``, each with a list of words for title, people, tags and body, and prints the head's address.
"""

import json
import random
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

import numpy as np

from plugins.search.analysis import Analysis
from plugins.search.head import IndexFacts
from plugins.search.index import build_index
from plugins.search.segments import Entry
from plugins.search.texts import Record

FIELDS = ("title", "people", "tags", "body")
Words = Mapping[str, Sequence[Sequence[str]]]
"""Of each field its runs, of each run its words."""

_SEED = 20231230
_LETTERS = "政协委员提案协商民主监督参议调研文史资料书香联谊扬州沈阳重庆水利教育养老医疗交通环保乡村振兴工业经济社区治理历史建设"
_SIZES = (2, 2, 2, 2, 3, 3, 4)
CHANNELS = (("news", "要闻"), ("proposals", "提案"), ("history", "文史"))


def write_small_index(folder: Path, documents: Sequence[Words], known: frozenset[str], **facts: object) -> str:
    """Write the index of ``documents`` below ``folder`` and return the head's address.

    ``known`` are the words that stand in the dictionary.
    """
    entries = [make_entry(number, document, known) for number, document in enumerate(documents)]
    return write_index(folder, "zh", entries, **facts)


def write_index(folder: Path, language: str, entries: Sequence[Entry], **facts: object) -> str:
    """Write the index of ``entries`` below ``folder`` and return the head's address."""
    told = IndexFacts(**{"channels": CHANNELS, "kinds": (("article", "文章"),), **facts})
    built = build_index(language, entries, told, None, lambda _: None)
    for address, data in built.files:
        write_file(folder, address, data)
    return built.head


def write_file(folder: Path, address: str, data: bytes) -> None:
    """Write the file that a server of ``folder`` has at ``address``."""
    file = folder / address.lstrip("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def make_entry(number: int, document: Words, known: frozenset[str]) -> Entry:
    """The document with this number; later ones are newer."""
    texts = {field: "，".join("".join(run) for run in document.get(field, ())) for field in FIELDS}
    day = f"{2016 + number // 200}-01-{1 + number % 28:02}"
    people = tuple(dict.fromkeys(word for run in document.get("people", ()) for word in run))
    record = Record(
        texts["title"], f"/{number}/", day, number % 3, 0, texts["body"], texts["people"], texts["tags"]
    )  # fmt: skip
    return Entry(
        f"{number:05}",
        number.to_bytes(4, "big"),
        number,
        lambda: analyse_words(document, known),
        lambda: record,
        people,
    )


def analyse_words(document: Words, known: frozenset[str]) -> Analysis:
    """The analysis of a document whose words are given."""
    text, ends, spans = "", [], []
    for field in FIELDS:
        for ordinal, run in enumerate(document.get(field, ())):
            text += "，" * (ordinal > 0)
            for word in run:
                spans.append((len(text), len(word)))
                text += word
        ends.append(len(text))
        text += "\n"
    text = text[:-1]
    extra = sorted(set(_find_known(text, known)) - set(spans))
    starts, lengths = _pack(spans)
    extra_starts, extra_lengths = _pack(extra)
    complete = bytes(length > 2 and text[start : start + length] in known for start, length in spans)
    return Analysis(text, tuple(ends[:3]), starts, lengths, complete, extra_starts, extra_lengths)


def _find_known(text: str, known: Iterable[str]) -> Iterator[tuple[int, int]]:
    for word in known:
        at = text.find(word) if len(word) > 2 else -1
        while at >= 0:
            yield at, len(word)
            at = text.find(word, at + 1)


def _pack(spans: Sequence[tuple[int, int]]) -> tuple[bytes, bytes]:
    return np.array([start for start, _ in spans], "<u4").tobytes(), bytes(length for _, length in spans)


def draw_documents(count: int) -> tuple[list[Words], frozenset[str]]:
    """``count`` documents of words that come as often as words do, and the words that the dictionary has."""
    chance = random.Random(_SEED)
    words = sorted({"".join(chance.choices(_LETTERS, k=chance.choice(_SIZES))) for _ in range(700)})
    chance.shuffle(words)
    words += ["2023", "covid", "ai", "gdp"]
    weights = list(accumulate(1 / (1 + rank) for rank in range(len(words))))

    def draw(runs: int, longest: int) -> list[list[str]]:
        return [chance.choices(words, cum_weights=weights, k=chance.randint(1, longest)) for _ in range(runs)]

    documents = [
        {"title": draw(1, 6), "people": draw(chance.randint(0, 2), 1), "tags": draw(chance.randint(0, 3), 1),
         "body": draw(chance.randint(3, 30), 8)}
        for _ in range(count)
    ]  # fmt: skip
    return documents, frozenset(word for rank, word in enumerate(words) if rank % 3 and word.isalpha())


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    given = [{field: [[word] for word in words] for field, words in one.items()} for one in asked["documents"]]
    print(write_small_index(Path(sys.argv[1]), given, frozenset(), bigrams="han", fields=asked["fields"]))
