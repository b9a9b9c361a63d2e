"""What the browser reads first."""

import gzip
import json

import pytest

from plugins.search.head import IndexFacts, SegmentFiles, write_head
from plugins.search.lengths import CLASSES
from plugins.search.segments import Entry, build_segment
from plugins.search.texts import Record
from tests.search_index import analyse, split_front_coded

FACTS = IndexFacts(
    channels=(("news", "要闻"),), kinds=(("article", "文章"),), synonyms=(("两会", "人代会"),), traditional="0123456789",
    lexicon={"s": "9876543210"},
)  # fmt: skip


@pytest.fixture(scope="module")
def segment():
    return build_segment(
        [
            Entry("1", b"1", 1, lambda: analyse("甲乙", ("甲乙",), (), "乙丙丁甲，ab"), lambda: record("2021-05-01")),
            Entry("2", b"2", 2, lambda: analyse("丁甲", (), ("丁甲",), "乙丙"), lambda: record("2022-05-01")),
        ],
        "all",
    )


def record(day: str) -> Record:
    return Record("题", "/", day, 0, 0, "", "", "")


def read_head(data: bytes) -> tuple[dict, bytes]:
    content = gzip.decompress(data)
    size = int.from_bytes(content[:4], "little")
    return json.loads(content[4 : 4 + size]), content[4 + size :]


def test_a_head_says_what_an_index_has(segment):
    head, rest = read_head(write_head("zh", FACTS, [(segment, SegmentFiles("a", [b"1234"], [b"5678"], "c", "e"))]))
    (told,) = head.pop("segments")
    assert head == {
        "version": 1, "language": "zh", "bigrams": "all", "channels": [["news", "要闻"]], "kinds": [["article", "文章"]],
        "fields": {"body": 1, "title": 8, "people": 4, "tags": 3}, "k1": 1.2, "b": 0.75, "classes": list(CLASSES),
        "synonyms": [["两会", "人代会"]], "traditional": "0123456789", "lexicon": {"s": "9876543210"},
    }  # fmt: skip
    assert told | {"bytes": []} == {
        "name": "a", "docs": 2, "shards": 1, "bytes": [], "totals": {"title": 2, "people": 1, "tags": 1, "body": 5},
        "texts": 4, "years": [[2021, 0], [2022, 1]], "columns": "c", "exact": "e",
    }  # fmt: skip
    sizes = told["bytes"]
    assert sum(sizes) == len(rest)
    assert split_front_coded(rest[: sizes[0]]) == list(segment.shards.bounds)
    assert rest[sizes[0] :] == b"12345678" + bytes([3 | 0 << 4])


def test_the_head_of_an_empty_index_has_no_segments():
    head, rest = read_head(write_head("en", FACTS, []))
    assert head["segments"] == []
    assert rest == b""
