"""Folding keeps offsets, and what it changes beyond plain folding is told."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.fold import Fold, fold_plainly, read_traditional


@pytest.fixture(scope="module")
def fold():
    return Fold(read_traditional())


any_text = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("臺灣沈陽乾隆Ａ１，ﬁİΣK㍿①薴"))


@given(any_text)
def test_one_character_in_is_one_character_out(fold, text):
    assert len(fold.fold(text)) == len(text)
    assert fold.fold(text) == "".join(map(fold.fold, text))


def test_folding_twice_changes_nothing_whatever_the_character(fold):
    text = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x32400))))
    assert fold.fold(fold.fold(text)) == fold.fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ＡＢＣ，１２３", "abc,123"),
        ("臺灣、瀋陽、政協", "台湾、沈阳、政协"),
        ("AED急救", "aed急救"),
        ("plain ASCII", "plain ascii"),
        ("℃㍿ﬁ", "℃㍿ﬁ"),  # two characters and more in NFKC: they stay
        ("İ", "İ"),  # two in lower case
        ("\n\x00 ", "\n\x00 "),
        ("", ""),
    ],
)
def test_width_case_and_traditional_characters_go(fold, text, folded):
    assert fold.fold(text) == folded


def test_a_simplified_character_is_never_a_traditional_one_as_well(fold):
    assert not fold.traditional.keys() & set(fold.traditional.values())
    assert all(len(key) == len(value) == 1 for key, value in fold.traditional.items())
    assert fold.traditional["協"] == "协"


@given(any_text)
def test_differences_are_what_plain_folding_misses(fold, text):
    plain = [fold_plainly(char) for char in text]
    values = fold.differences(text)
    for at, code in zip(values[::2], values[1::2], strict=True):
        assert plain[at] != chr(code)
        plain[at] = chr(code)
    assert "".join(plain) == fold.fold(text)


def test_text_without_traditional_characters_has_no_differences(fold):
    assert fold.differences("２０２３年，政协ABC") == ()
    assert fold.differences("沈陽") == (1, ord("阳"))


def test_plain_folding_is_compatibility_form_and_lower_case():
    assert fold_plainly("Ａ") == "a"
    assert fold_plainly("\ufa0e") == unicodedata.normalize("NFKC", "\ufa0e")
