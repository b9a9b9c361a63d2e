"""Plain functions over Chinese text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.text import count_words, excerpt, file_size, headline_parts, plain_title, width

TEXT = st.text(alphabet="政协提案，。；“”《》（）a1. 3", max_size=80)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("一年立案提案616件", 8),
        ("CPPCC的proposals", 3),
        ("增长12.5%，约1,234人", 6),
        ("don’t stop", 2),
        ("〇、㐀、𠀀", 3),
        ("，。！", 0),
        ("ᠮᠣᠩᠭᠣᠯ ᠦᠨ ᠰᠠᠷ᠎ᠠ᠂ 30 ᠡᠳᠦᠷ᠃", 5),
    ],
)
def test_words_are_counted_as_chinese_editors_count(text, words):
    assert count_words(text) == words


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="政协〇㐀䷀豈𠀀，。；”’aZ09.,%'- é３\n\u3000", max_size=40))
def test_words_are_han_characters_and_runs_that_begin_with_a_letter_or_a_digit(text):
    han = re.findall(r"[政协〇㐀豈𠀀]", text)
    latin = re.findall(r"[A-Za-z0-9][A-Za-z0-9.,%’'-]*", text)
    assert count_words(text) == len(han) + len(latin)


@settings(max_examples=100, deadline=None)
@given(TEXT, TEXT)
def test_the_words_of_two_paragraphs_add_up(first, second):
    assert count_words(f"{first}\n{second}") == count_words(first) + count_words(second)


@settings(max_examples=100, deadline=None)
@given(TEXT, TEXT)
def test_widths_add_up_and_ascii_counts_half(first, second):
    assert width(first + second) == width(first) + width(second)
    assert width("政协a1") == 3.0


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [
        ("短文。", 10, "短文。"),
        ("第一句话说完。第二句话很长很长很长。", 10, "第一句话说完。"),
        ("第一句。这一句很长很长很长很长很长。", 10, "第一句。这一句很长…"),
        ("没有句号的一段话一直说下去", 8, "没有句号的一段…"),
        ("说到，然后，还有许多话要说", 6, "说到，然后…"),
        ("他说：“要实干。”大家都很赞成。", 9, "他说：“要实干。”"),
        ("他说：“要实干。还要快。”大家赞成。", 9, "他说：“要实干。…"),
        ("读《走进政协。上册》的人很多很多", 11, "读《走进政协。上册》…"),
        ("比去年增长百分之3.5以上的有不少", 10, "比去年增长百分之3…"),
        ("比去年增长百分之3.5以上的有不少", 9, "比去年增长百分之…"),
        ("两  个\n空白", 10, "两 个 空白"),
        ("Page seven is blank throughout", 10, "Page seven is…"),
        ("A Bundesausbildungsförderungsgesetz", 10, "A Bundesausbildung…"),
    ],
)
def test_an_excerpt_ends_with_a_sentence_if_it_can(text, longest, cut):
    assert excerpt(text, longest) == cut


@settings(max_examples=100, deadline=None)
@given(TEXT, st.integers(2, 40))
def test_an_excerpt_fits_and_is_the_beginning_of_the_text(text, longest):
    cut = excerpt(text, longest)
    assert width(cut) <= longest
    assert " ".join(text.split()).startswith(cut.removesuffix("…"))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="政协a1，", max_size=80), st.integers(2, 40))
def test_an_excerpt_without_a_sentence_end_is_as_long_as_fits(text, longest):
    cut = excerpt(text, longest)
    if cut != text:
        fitting = max(size for size in range(len(text)) if width(text[:size]) <= longest - 1)
        assert cut == text[:fitting].rstrip("，") + "…"


@settings(max_examples=100, deadline=None)
@given(TEXT, st.integers(2, 40))
def test_an_excerpt_of_an_excerpt_is_itself(text, longest):
    assert excerpt(excerpt(text, longest), longest) == excerpt(text, longest)


@pytest.mark.parametrize(
    ("title", "parts", "plain"),
    [
        ("凝心聚力谋发展|履职为民谱新篇", ("凝心聚力谋发展", "履职为民谱新篇"), "凝心聚力谋发展履职为民谱新篇"),
        ("讲政治 | 擦亮底色", ("讲政治", "擦亮底色"), "讲政治擦亮底色"),
        ("The year | in review", ("The year", "in review"), "The year in review"),
        ("The year|in review", ("The year", "in review"), "The year in review"),
        ("|一|", ("一",), "一"),
        ("一句话", ("一句话",), "一句话"),
    ],
)
def test_a_mark_in_a_headline_allows_a_break_and_is_never_seen(title, parts, plain):
    assert headline_parts(title) == parts
    assert plain_title(title) == plain


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1 KB"),
        (12_345, "12 KB"),
        (999_499, "999 KB"),
        (999_999, "1.0 MB"),
        (3_400_000, "3.4 MB"),
    ],
)
def test_a_size_is_said_as_readers_know_it(size, text):
    assert file_size(size) == text
