"""The cutter against jieba itself, with the same dictionary."""

import random
from pathlib import Path

import jieba
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.cutting import Cutter
from plugins.search.dictionary import build_dictionary, make_dictionary
from plugins.search.fold import Fold, read_traditional
from plugins.search.jieba_files import Frequencies, Model, read_model
from plugins.search.lists import DATA, read_terms
from tests.bench.search.compare_cutting import cut_by_reference, make_reference

_ROOT = Path(__file__).parents[3]
_LETTERS = "政协商龘靐a1"
_OTHERS = "，\n㐀〇é\u0301·β"
_TEXT = st.text(st.sampled_from(_LETTERS * 3 + _OTHERS) | st.characters(max_codepoint=0x4DFF))


@st.composite
def dictionaries(draw):
    """Words over few letters, so that they overlap and begin alike, with frequencies that often tie."""
    words = draw(st.lists(st.text(_LETTERS, min_size=1, max_size=5), min_size=1, max_size=40, unique=True))
    found = {word: draw(st.sampled_from([1, 3, 3, 50, 1000])) for word in words}
    # With a total of 1 rare words weigh nothing, and all cuts are as good as each other.
    return Frequencies(found, draw(st.sampled_from([1, sum(found.values()), 5000])))


@pytest.fixture(scope="module")
def model():
    """Jieba's model for few characters; for others both know nothing."""
    whole = read_model()
    return Model(whole.starts, whole.moves, {state: keep_letters(of) for state, of in whole.emissions.items()})


def keep_letters(table):
    return {char: table[char] for char in _LETTERS if char in table}


def jieba_with(frequencies):
    tokenizer = jieba.Tokenizer()
    tokenizer.initialized = True
    for word, frequency in frequencies.words.items():
        tokenizer.add_word(word, frequency)
    tokenizer.total = frequencies.total
    return tokenizer


@settings(deadline=None, max_examples=300)
@given(dictionaries(), st.lists(_TEXT, min_size=1, max_size=5))
def test_words_are_those_of_jieba_whatever_the_dictionary(model, frequencies, texts):
    cutter, tokenizer = Cutter(build_dictionary(frequencies, model)), jieba_with(frequencies)
    for text in [*texts, texts[0]]:
        assert cutter.cut(text).words == cut_by_reference(tokenizer, text)


@settings(deadline=None)
@given(dictionaries(), _TEXT)
def test_known_words_are_all_places_of_dictionary_words_with_three_characters(model, frequencies, text):
    words = [word for word in frequencies.words if len(word) > 2]
    places = {
        start << 8 | len(word)
        for word in words
        for start in range(len(text))
        if text[start : start + len(word)] == word
    }
    known = Cutter(build_dictionary(frequencies, model)).cut(text).known
    assert set(known) == places
    assert len(known) == len(places)


@settings(deadline=None)
@given(dictionaries(), _TEXT)
def test_without_letters_and_digits_only_han_characters_are_cut(model, frequencies, text):
    cutter = Cutter(build_dictionary(frequencies, model), only_han=True)
    han = "".join(char if "\u4e00" <= char <= "\u9fd5" else " " for char in text)
    assert cutter.cut(text).words == cut_by_reference(jieba_with(frequencies), han)


@pytest.mark.parametrize("total", [1, 5000])
@pytest.mark.parametrize(
    "text",
    ["政协商", "政协商政协", "政，协商", "龘靐龘靐", "龘协靐商龘", "协商政协商协", "政a1协", "商政协"],
)
def test_words_are_those_of_jieba_where_cuts_tie_or_words_are_cut_off(model, text, total):
    words = ["政协", "协商", "政协商", "协商政", "商政协", "政协商政", "政协商政协商", "a1", "龘靐a"]
    frequencies = Frequencies(dict.fromkeys(words, 1), total)
    assert Cutter(build_dictionary(frequencies, model)).cut(text).words == cut_by_reference(
        jieba_with(frequencies), text
    )


@pytest.fixture(scope="module")
def terms():
    return read_terms((DATA / "terms.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def fold():
    return Fold(read_traditional())


@pytest.fixture(scope="module")
def cutter(terms, fold):
    return Cutter(make_dictionary(terms, fold))


def test_words_are_those_of_jieba_in_the_sample_content_and_in_scrambled_text(cutter, terms, fold):
    texts = [fold.fold(file.read_text(encoding="utf-8")) for file in sorted((_ROOT / "content").rglob("*.md"))]
    chance = random.Random(7)
    letters = sorted(set("".join(texts)))
    texts += ["".join(chance.choices(letters, k=300)) for _ in range(40)]
    tokenizer = make_reference(terms, fold)
    assert [cutter.cut(text).words for text in texts] == [cut_by_reference(tokenizer, text) for text in texts]


def test_our_terms_are_cut_as_wholes(cutter, terms):
    split = [term for term in terms if 6 << 8 | len(term) not in cutter.cut(f"2023年，{term}。").words]
    assert split == []


def test_a_word_with_a_character_that_folding_changes_is_still_a_word(cutter, fold):
    text = fold.fold("乾隆喜穿T恤")
    assert {text[span >> 8 : (span >> 8) + (span & 255)] for span in cutter.cut(text).words} >= {"干隆", "t恤"}


def test_a_run_longer_than_any_word_has_no_span_that_does_not_fit(cutter):
    assert cutter.cut("x" * 300).words == []
    assert cutter.cut("x" * 255).words == [255]
