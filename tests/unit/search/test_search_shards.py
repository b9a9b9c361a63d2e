"""Terms with their postings, as bytes and back."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.rows import BODY_CROSS, TAGS, TITLE, Rows, join_rows, merge_rows, spell
from plugins.search.shards import decode_shard, encode_numbers, front_code, write_shards
from tests.search_index import LISTS, split_front_coded
from tests.search_index import decode_shard as read_shard

TERMS = st.lists(st.text("甲乙a\x00\U00020000", min_size=1, max_size=5), unique=True, min_size=1, max_size=9).map(
    sorted
)
POSTING = st.tuples(st.integers(1, 300), st.integers(0, 300))
ROW = st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 40_000)), POSTING, min_size=1, max_size=6)


def make_rows(terms: list[str], rows: list[dict], flags: list[int]) -> Rows:
    """Rows as arrays; frequencies and lengths only where they mean something."""
    postings = [
        (owner, which, document, frequency if which < BODY_CROSS else 1, length if TITLE <= which <= TAGS else 0)
        for owner, row in enumerate(rows)
        for (which, document), (frequency, length) in sorted(row.items())
    ]
    columns = zip(*postings, strict=True)
    kinds = (np.uint32, np.uint8, np.uint32, np.uint32, np.uint32)
    arrays = [np.array(column, kind) for column, kind in zip(columns, kinds, strict=True)]
    return Rows(*spell(terms), np.array(flags, np.uint8), *arrays)


@st.composite
def some_rows(draw):
    terms = draw(TERMS)
    rows = draw(st.lists(ROW, min_size=len(terms), max_size=len(terms)))
    flags = draw(st.lists(st.sampled_from([0, 64]), min_size=len(terms), max_size=len(terms)))
    return make_rows(terms, rows, flags)


def same(one: Rows, other: Rows) -> bool:
    return all(np.array_equal(left, right) for left, right in zip(one, other, strict=True))


def write(rows: Rows, firsts: list[int]) -> list[bytes]:
    return list(write_shards(front_code(rows.letters, rows.sizes, firsts), encode_numbers(rows), firsts))


@settings(deadline=None)
@given(some_rows(), st.data())
def test_shards_give_back_their_rows(rows, data):
    firsts = [
        0,
        *sorted(data.draw(st.sets(st.integers(1, len(rows.sizes) - 1)) if len(rows.sizes) > 1 else st.just(set()))),
    ]
    decoded = [decode_shard(shard) for shard in write(rows, firsts)]
    assert same(join_rows(decoded), rows)
    assert same(join_rows([rows.part(a, b) for a, b in zip(firsts, [*firsts[1:], len(rows.sizes)], strict=True)]), rows)


@settings(deadline=None)
@given(some_rows())
def test_a_shard_says_to_a_plain_reader_what_its_rows_say(rows):
    (shard,) = write(rows, [0])
    found = read_shard(shard)
    told = [
        (term, name, document, max(1, posting.frequency), posting.length, row.complete)
        for term, row in found.items()
        for name in LISTS
        for document, posting in row.lists.get(name, {}).items()
    ]
    terms = rows.terms()
    assert told == [
        (terms[owner], LISTS[which], document, frequency, length, bool(rows.flags[owner]))
        for owner, which, document, frequency, length in zip(*(column.tolist() for column in rows[3:]), strict=True)
    ]


@settings(deadline=None)
@given(TERMS)
def test_coded_terms_are_the_terms(terms):
    (data,) = front_code(*spell(terms), [0])
    assert split_front_coded(data) == terms
    assert all(
        split_front_coded(part) == [term]
        for part, term in zip(front_code(*spell(terms), list(range(len(terms)))), terms, strict=True)
    )


@settings(deadline=None)
@given(some_rows(), some_rows())
def test_merged_rows_have_the_postings_of_both(one, other):
    other = other._replace(ids=other.ids + np.uint32(50_000))
    merged = merge_rows(one, other)
    assert merged.terms() == sorted({*one.terms(), *other.terms()})
    assert _postings(merged) == sorted(_postings(one) + _postings(other))


def _postings(rows: Rows) -> list[tuple]:
    terms = rows.terms()
    return [(terms[owner], *rest) for owner, *rest in zip(*(column.tolist() for column in rows[3:]), strict=True)]


def test_no_rows_are_no_shard():
    none = join_rows([])
    assert write(none, []) == []
    assert not merge_rows(none, none).terms()


@pytest.mark.parametrize(
    "data", [b"", b"\x01", b"\x01\x030ab\x01\x01\x00\x00\x00", b"\x02\x02" + b"0a\x01\x01\x01\x01\x00\x00\x00\x00"]
)
def test_what_is_no_shard_is_told(data):
    with pytest.raises((ValueError, IndexError)):
        decode_shard(data)
