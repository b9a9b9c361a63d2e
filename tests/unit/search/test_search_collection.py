"""The texts and words of many documents in arrays."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search import collection, postings
from plugins.search.collection import FIRST, collect, places_of
from plugins.search.postings import make_rows, make_slices, paired_letters
from plugins.search.rows import join_rows
from plugins.search.vocabulary import code_names
from tests.search_index import analyse

TEXTS = st.lists(st.text("甲乙丙丁ab，\n\U00020000", max_size=20), max_size=7)


@settings(deadline=None)
@given(TEXTS)
def test_texts_are_ranks_that_sort_as_their_letters(texts):
    found = collect(analyse("", body=text) for text in texts)
    letters = sorted({letter for text in texts for letter in text} - set("，\n"))
    assert found.letters == "".join(letters)
    joined = "".join(f"\n\n\n{text}\n" for text in texts) + "\n"
    assert found.text.tolist() == [letters.index(one) + FIRST if one in letters else 0 for one in joined]


@settings(deadline=None)
@given(TEXTS, st.integers(1, 3))
def test_batches_and_slices_leave_no_trace(texts, size):
    analyses = [analyse(text[:5], (), (text[5:9],), text) for text in texts]
    whole = _rows(analyses)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(collection, "_BATCH", size)
        patch.setattr(postings, "_OCCURRENCES", size * 5)
        patch.setattr(postings, "_CELLS", 30)
        parts = _rows(analyses)
    assert all(np.array_equal(one, other) for one, other in zip(whole, parts, strict=True))


def _rows(analyses):
    found = collect(analyses)
    names, paired = code_names(found), paired_letters(found.letters, "all")
    return join_rows([make_rows(found, names, paired, ranks) for ranks in make_slices(found)])


def test_a_place_is_a_field_of_a_document():
    edges = np.array([0, 3, 3, 5, 9, 9, 12, 12])
    assert places_of(np.array([0, 2, 3, 4, 8, 9, 12, 20]), edges).tolist() == [0, 0, 2, 2, 3, 5, 7, 7]


def test_more_letters_than_ranks_are_an_error(monkeypatch):
    monkeypatch.setattr(collection, "_MOST", 3)
    assert collect([analyse("甲乙", body="丙甲")]).letters == "丙乙甲"
    with pytest.raises(ValueError, match="more than 3 different letters"):
        collect([analyse("甲乙", body="丙丁")])
