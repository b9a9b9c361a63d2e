"""Segments: what their shards say, held against dictionaries and sets; and documents changed in place."""

import random
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search import cuts
from plugins.search.analysis import Analysis
from plugins.search.packs import decompress
from plugins.search.segments import Entry, Segment, build_segment, patch_segment, split
from plugins.search.texts import Record
from tests.search_index import analyse, decode_shard, is_han, reference, runs

PARTS = (
    "甲乙",
    "乙丙",
    "丁甲",
    "甲乙丙",
    "乙丙丁甲",
    "丁甲乙",
    "甲",
    "丁",
    "ab",
    "a",
    "1",
    "é",
    "，",
    "。",
    "\U00020000",
)
WORDS = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)
NAMES = st.lists(st.sampled_from(PARTS[:10]), max_size=2).map(tuple)
DOCUMENTS = st.lists(st.builds(analyse, WORDS, NAMES, NAMES, WORDS), min_size=1, max_size=6)


@pytest.fixture(scope="module", autouse=True)
def _small_shards():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cuts, "SMALL", 40)
        patch.setattr(cuts, "LARGE", 90)
        patch.setattr(cuts, "SPLIT", 100)
        yield


def entry(number: int, analysis: Analysis, version: int = 0) -> Entry:
    record = Record("题", f"/{number}/", "2022-02-02", 0, 0, analysis.text, "", "")
    return Entry(str(number), bytes([number, version]), number, lambda: analysis, lambda: record, ("李某",))


def entries(analyses: list[Analysis]) -> list[Entry]:
    return [entry(number, analysis) for number, analysis in enumerate(analyses)]


def terms_of(segment: Segment) -> dict:
    return {term: row for data in segment.shards.files for term, row in decode_shard(decompress(data)).items()}


@settings(deadline=None)
@given(DOCUMENTS)
def test_a_segment_says_what_the_reference_says(analyses):
    expected = reference(analyses)
    found = terms_of(build_segment(entries(analyses), "all"))
    assert found == expected
    assert list(found) == list(expected)


@settings(deadline=None)
@given(DOCUMENTS)
def test_every_string_of_a_run_is_found_by_its_pairs(analyses):
    terms = terms_of(build_segment(entries(analyses), "all"))
    for document, analysis in enumerate(analyses):
        for _, run in runs(analysis.text):
            for start in range(len(run) - 1):
                assert document in terms[run[start : start + 2]].documents


@settings(deadline=None)
@given(DOCUMENTS)
def test_a_complete_term_names_exactly_the_documents_that_have_its_string(analyses):
    terms = terms_of(build_segment(entries(analyses), "all"))
    complete = {term: row.documents for term, row in terms.items() if row.complete}
    assert complete == {term: {number for number, one in enumerate(analyses) if term in one.text} for term in complete}
    assert all(row.complete for term, row in terms.items() if len(term) == 2 and term[1] != "\0")


@settings(deadline=None)
@given(DOCUMENTS)
def test_a_single_character_is_found_by_the_terms_that_begin_with_it(analyses):
    terms = terms_of(build_segment(entries(analyses), "all"))
    for letter in "甲乙丙丁ab1é\U00020000":
        found = set().union(*(row.documents for term, row in terms.items() if term[0] == letter))
        assert found == {number for number, one in enumerate(analyses) if letter in one.text}


STEMS = st.text(string.ascii_lowercase[:3], min_size=1, max_size=7)


@settings(deadline=None)
@given(st.lists(st.lists(st.tuples(STEMS, st.sampled_from(["", "甲乙", "乙", "甲乙丙"])), max_size=5), max_size=4))
def test_stems_are_words_and_only_chinese_characters_form_pairs(documents):
    analyses = [_stemmed(words) for words in documents]
    found = terms_of(build_segment(entries(analyses), "han"))
    assert found == reference(analyses, han=True)


def _stemmed(words: list[tuple[str, str]]) -> Analysis:
    """A document whose body has words of Latin letters, each followed by Chinese ones; stems lose the last letter."""
    text, starts, stems = "\n\n\n", [], []
    for word, behind in words:
        starts.append(len(text))
        stems.append(word[:-1] or word)
        text += f"{word}{behind} "
    spans = b"".join(start.to_bytes(4, "little") for start in starts)
    return Analysis(text, (0, 1, 2), spans, bytes([2]) * len(stems), bytes(len(stems)), b"", b"", tuple(stems))


def test_han_is_the_same_for_tests_and_index():
    analyses = [analyse("", body=text) for text in ("甲é", "é甲", "甲乙", "éb")]
    terms = terms_of(build_segment(entries(analyses), "han"))
    assert {term for term in terms if len(term) == 2 and all(map(is_han, term))} == {"甲乙"}


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_patched_segment_is_the_one_built_anew(data):
    before = data.draw(DOCUMENTS)
    added = data.draw(st.lists(st.builds(analyse, WORDS, NAMES, NAMES, WORDS), max_size=2))
    changed = data.draw(st.dictionaries(st.integers(0, len(before) - 1), st.builds(analyse, WORDS, body=WORDS)))
    after = [
        entry(number, changed.get(number, analysis), int(number in changed))
        for number, analysis in enumerate([*before, *added])
    ]
    old = build_segment(entries(before), "all")
    patched = patch_segment(old, after, "all", lambda digest: before[digest[0]], 10_000)
    if old.shards.files:
        assert patched == build_segment(after, "all")
    else:
        assert patched is None


@pytest.mark.parametrize("seed", range(12))
def test_a_small_change_in_many_documents_is_the_same_as_a_build(seed):
    chance = random.Random(seed)
    letters = PARTS if seed < 6 else [chr(0x4E00 + number) for number in range(20 * seed)]
    texts = ["".join(chance.choices(letters, k=60)) for _ in range(60)]
    analyses = [analyse(text[:5], body=text) for text in texts]
    old = build_segment(entries(analyses), "all")
    text = (
        texts[7][: chance.randrange(60)]
        + chance.choice(letters) * chance.randrange(4)
        + texts[7][chance.randrange(60) :]
    )
    after = entries(analyses)
    after[7] = entry(7, analyse(text[:5], body=text), 1)
    new = patch_segment(old, after, "all", lambda digest: analyses[digest[0]], 10_000)
    assert new == build_segment(after, "all")
    assert len(new.shards.files) > 9


@pytest.mark.parametrize(
    "change",
    [
        lambda after: after.pop(0),
        lambda after: after.insert(0, entry(9, analyse("甲"))),
        lambda after: after.reverse(),
        lambda after: after.extend(entry(number, analyse("甲")) for number in range(3, 60)),
    ],
    ids=["gone", "inserted", "reversed", "many"],
)
def test_a_segment_is_not_patched_when_documents_are_gone_or_moved_or_many(change):
    after = entries([analyse("甲乙"), analyse("丙丁"), analyse("甲丁")])
    old = build_segment(after, "all")
    change(after)
    assert patch_segment(old, after, "all", lambda digest: None, 10_000) is None


def test_a_segment_is_not_patched_when_an_analysis_is_lost_or_too_much_would_be_read():
    old = build_segment(entries([analyse("甲乙"), analyse("丙丁")]), "all")
    after = [entry(0, analyse("甲丁"), 1), entry(1, analyse("丙丁"))]
    assert patch_segment(old, after, "all", lambda digest: None, 10_000) is None
    assert patch_segment(old, after, "all", lambda digest: analyse("甲乙"), 0) is None
    assert patch_segment(old, after, "all", lambda digest: analyse("甲乙"), 10_000) == build_segment(after, "all")


@pytest.mark.parametrize(
    ("documents", "archive"),
    [(0, 0), (31, 0), (32, 32), (2_000, 1_984), (1_999, 1_984), (20_000, 19_968), (20_479, 19_968), (20_480, 20_480)],
)
def test_the_archive_grows_by_powers_of_two(documents, archive):
    made = [Entry(str(number), b"", number % 7, analyse, analyse) for number in range(documents)]
    old, recent = split(made)
    assert (len(old), len(recent)) == (archive, documents - archive)
    assert [*old, *recent] == sorted(made, key=lambda one: (one.time, one.key))
