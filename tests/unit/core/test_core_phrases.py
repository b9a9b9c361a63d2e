"""Headlines end their lines between phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.core.dictionary import words_at
from plugins.core.phrases import headline, phrases, words


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("示例市政协召开主席会议研究年度协商议题", "示例市政协 召开 主席会议 研究年度协商 议题"),
        ("关于在城市公园增设无障碍步道的提案", "关于 在城市公园 增设 无障碍步道的 提案"),
        ("一件提案的旅程", "一件提案的 旅程"),
        ("荐书：费孝通《乡土中国》", "荐书： 费孝通 《乡土中国》"),
        ("“我读书，我建言”征文启事", "“我读书， 我建言” 征文启事"),
        ("沈阳市政协一年立案提案616件", "沈阳市政协 一年立案 提案 616件"),
        ("The year in review", "The year in review"),
        ("", ""),
    ],
)
def test_a_headline_is_parted_between_phrases(title, expected):
    assert " ".join(phrases(title)) == expected


def test_what_an_editor_marks_counts_and_only_what_is_too_long_is_parted_further():
    assert headline("讲政治 | 擦亮底色") == ("讲政治", "擦亮底色")
    assert headline("凝心聚力|关于在城市公园增设无障碍步道的提案")[0] == "凝心聚力"
    assert len(headline("凝心聚力|关于在城市公园增设无障碍步道的提案")) > 2


def test_between_latin_words_a_mark_is_a_space():
    assert "".join(headline("The year|in review")) == "The year in review"


def test_a_word_of_the_dictionary_is_found_wherever_it_stands():
    assert [(end, kind) for end, _, kind in words_at("政协委员", 0)] == [(1, "n"), (2, "j"), (4, "n")]
    assert [end for end, *_ in words_at("在龟裂处", 1)] == [2, 3]
    assert [end for end, *_ in words_at("一", 0)] == [1]
    assert words_at("\u3400", 0) == []


SIGNS = "政协委员提案关于的和在召开会议一二三十届年月日沈阳市，。：“”《》（）AB19 、·—…龘"


@given(st.text(SIGNS, max_size=30))
def test_the_parts_joined_are_the_title_and_no_part_begins_with_a_closing_mark(title):
    parts = phrases(title)
    assert "".join(parts) == title
    assert all(part[0] not in "，。：”》）、" for part in parts[1:])
    assert all(part[-1] not in "“《（" for part in parts[:-1])


@given(st.text("政协委员提案关于召开会议沈阳市二届次年度协商民主监督参政议政", min_size=1, max_size=30))
def test_no_border_stands_inside_a_word(run):
    cut = list(words(run))
    assert "".join(word for word, _ in cut) == run
    ends, at = set(), 0
    for word, _ in cut:
        at += len(word)
        ends.add(at)
    borders, at = set(), 0
    for part in phrases(run):
        at += len(part)
        borders.add(at)
    assert borders <= ends
