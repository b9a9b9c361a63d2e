"""The index of a language as files, read back by a plain reader; and what a new build leaves as it is."""

import random

import pytest

from plugins.search import segments
from plugins.search.head import IndexFacts
from plugins.search.index import Built, Index, build_index
from plugins.search.segments import Entry
from plugins.search.texts import Record
from tests.search_index import WORDS, analyse, decode_index, reference

FACTS = IndexFacts(channels=(("news", "要闻"),), kinds=(("article", "文章"),))
LETTERS = [chr(0x4E00 + number) for number in range(400)]


def entry(number: int, seed: int | None = None, letters: int = 60) -> Entry:
    chance = random.Random(number if seed is None else seed)
    words = [chance.choice(WORDS) if chance.random() < 0.2 else chance.choice(LETTERS) for _ in range(letters)]
    text = "".join(word + "，" * (chance.random() < 0.1) for word in words)
    title = "".join(chance.choices(LETTERS, k=6))
    analysis = analyse(title, ("甲乙",), (), text)
    record = Record(title, f"/{number}/", f"{2000 + number % 20}-01-01", 0, 0, text, "甲乙", "")
    return Entry(f"{number:06}", f"{number} {seed}".encode(), number, lambda: analysis, lambda: record, ("甲乙",))


def build(entries: list[Entry], previous: Built | None = None, before: list[Entry] = ()) -> Built:
    known = {one.digest: one for one in before}
    return build_index(
        "zh", entries, FACTS, previous and previous.index, lambda digest: known[digest].analysis() if known else None
    )


def test_every_file_of_an_index_is_read_back():
    entries = [entry(number) for number in range(40)]
    built = build(entries[::-1])
    index = decode_index(built.files, built.head)
    assert [(name, len(one.texts)) for name, one in index.segments.items()] == [("a", 32), ("r", 8)]
    for one, part in ((index.segments["a"], entries[:32]), (index.segments["r"], entries[32:])):
        analyses = [each.analysis() for each in part]
        assert one.terms == reference(analyses)
        assert one.texts == [
            [*(getattr(each.record(), name) for name in Record.__struct_fields__[:-1]), []] for each in part
        ]
        assert one.people == [["甲乙"]] * len(part)
        bodies = [sum(start >= each.ends[2] for start in memoryview(each.starts).cast("I")) for each in analyses]
        assert one.exact == bodies
        assert one.head["totals"]["body"] == sum(bodies)
    assert len(dict(built.files)) == len(built.files)


def test_files_do_not_depend_on_the_order_of_the_documents():
    entries = [entry(number) for number in range(50)]
    assert build(entries).files == build(random.Random(1).sample(entries, 50)).files


@pytest.mark.parametrize("count", [0, 5, 32])
def test_an_index_may_have_one_segment_or_none(count):
    built = build([entry(number) for number in range(count)])
    assert list(decode_index(built.files, built.head).segments) == {0: [], 5: ["r"], 32: ["a"]}[count]


def test_a_later_build_gives_the_files_of_a_first_one(monkeypatch):
    before = [entry(number) for number in range(200)]
    previous = build(before)
    kept = previous.index.to_bytes()
    assert Index.from_bytes(kept) == previous.index
    after = [*before[:70], entry(70, 999), *before[71:], entry(200)]
    expected = build(after)
    monkeypatch.setattr(segments, "collect", _collect_few(segments.collect))
    assert build(after, previous, before) == expected
    assert build(before, previous) == previous


def _collect_few(collect):
    def collect_few(analyses):
        some = list(analyses)
        assert len(some) < 5, "the analyses of all documents were read"
        return collect(some)

    return collect_few


def test_another_way_of_pairing_begins_anew():
    entries = [entry(number) for number in range(40)]
    facts = IndexFacts(bigrams="han")
    later = build_index("zh", entries, facts, build(entries).index, lambda digest: None)
    assert later == build_index("zh", entries, facts, None, lambda digest: None)


def test_ten_new_articles_leave_nineteen_twentieths_as_they_are():
    entries = [entry(number, letters=30) for number in range(2_000)]
    before, after = (
        dict(build(entries).files),
        dict(build([*entries, *(entry(n, letters=30) for n in range(2_000, 2_010))]).files),
    )
    fresh = sum(len(data) for address, data in after.items() if address not in before)
    assert fresh <= 0.05 * sum(map(len, after.values()))
