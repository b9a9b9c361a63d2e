"""Runs are what Unicode's categories say."""

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.runs import find_runs, find_words, is_han

any_text = st.text(st.characters() | st.sampled_from("政协，。 _-a1é\u0301\u0300〇々·𠮷\U0003fffd"))


@given(any_text)
def test_runs_are_all_letters_numbers_and_marks_and_nothing_else(text):
    inside = {at for start, end in find_runs(text) for at in range(start, end)}
    assert inside == {at for at, char in enumerate(text) if is_word(char)}


def is_word(char):
    return unicodedata.category(char)[0] in "LNM" or "\U00020000" <= char <= "\U0003ffff"


@given(any_text)
def test_runs_are_as_long_as_can_be(text):
    runs = find_runs(text)
    assert all(end < following for (_, end), (following, _) in itertools.pairwise(runs))


def test_the_words_of_a_run_end_where_han_characters_begin():
    text = "2023年AED与cafe\u0301·x"
    assert [text[start:end] for start, end in find_words(text)] == ["2023", "AED", "cafe\u0301", "x"]
    assert [text[start:end] for start, end in find_runs(text)] == ["2023年AED与cafe\u0301", "x"]


@pytest.mark.parametrize(
    ("text", "answer"), [("政协", True), ("〇𠮷", True), ("a协", False), ("、", False), ("", False)]
)
def test_han_text_has_han_characters_alone(text, answer):
    assert is_han(text) is answer
