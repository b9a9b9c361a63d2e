"""Headings as official documents write them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.content.body import BodyReader

READER = BodyReader("note %d", "表 ")
PROSE = "一年来，市政协围绕中心、服务大局，组织委员深入基层，开展协商议政，提出意见建议，取得了明显成效。"


def outline(*paragraphs):
    """Level and title of each heading of a body."""
    return [(heading.level, heading.title) for heading in READER.read("\n\n".join(paragraphs)).headings]


def test_the_three_numberings_are_three_levels():
    assert outline("一、总体情况", PROSE, "（一）加强学习", PROSE, "1. 理论学习", PROSE, "二、明年打算", PROSE) == [
        (2, "一、总体情况"),
        (3, "（一）加强学习"),
        (4, "1. 理论学习"),
        (2, "二、明年打算"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "一、总体情况",
        "十二、总体情况",
        "（一）加强学习",
        "(一) 加强学习",
        "1. 理论学习",
        "1．理论学习",
        "1、理论学习",
        "（一）加强学习。",
        "一、加强学习，提高认识",
    ],
)
def test_a_numbered_line_above_prose_is_a_heading(line):
    assert outline(PROSE, line, PROSE) == [(2, line)]


@pytest.mark.parametrize(
    "line",
    [
        "一、加强学习。今年以来，组织学习12次。",
        "一、加强学习，提高认识，",
        "一、要求如下：",
        "1.5万人参加了活动",
        "2022年工作总结",
        "一些意见和建议",
        "（一）" + "很" * 60,
        "一、",
        "第一、加强学习",
    ],
)
def test_a_sentence_that_begins_with_a_number_is_none(line):
    assert outline(PROSE, line, PROSE) == []


def test_lines_of_one_level_that_follow_each_other_are_an_enumeration():
    assert outline("会议内容：", "一、传达精神", "二、讨论提案", "三、部署工作", PROSE) == []
    assert outline("1. 传达精神", "2. 讨论提案", PROSE) == []


def test_a_heading_may_stand_directly_under_another_of_a_higher_level():
    assert outline("一、总体情况", "（一）加强学习", PROSE, "（二）改进作风", PROSE) == [
        (2, "一、总体情况"),
        (3, "（一）加强学习"),
        (3, "（二）改进作风"),
    ]


def test_the_last_line_of_a_body_is_no_heading():
    assert outline(PROSE, "一、总体情况") == []


def test_a_numbered_line_that_markdown_takes_for_a_list_of_one_is_a_heading():
    assert outline("1. 理论学习", PROSE, "2. 调查研究", PROSE) == [(2, "1. 理论学习"), (2, "2. 调查研究")]


def test_a_list_with_more_inside_stays_a_list():
    body = READER.read(f"1. 理论学习\n    - 甲\n    - 乙\n\n{PROSE}")
    assert not body.headings
    assert "<ol>" in body.html


def test_headings_of_one_rank_stand_on_one_level_wherever_a_level_is_left_out():
    assert outline(
        "一、甲", PROSE, "1. 乙", PROSE, "2. 丙", PROSE, "二、丁", PROSE, "（一）戊", PROSE, "1. 己", PROSE
    ) == [
        (2, "一、甲"),
        (3, "1. 乙"),
        (3, "2. 丙"),
        (2, "二、丁"),
        (3, "（一）戊"),
        (4, "1. 己"),
    ]


def test_written_headings_keep_their_order_and_begin_with_the_second_level():
    assert outline("### 甲", PROSE, "#### 乙", PROSE, "### 丙", PROSE) == [(2, "甲"), (3, "乙"), (2, "丙")]
    assert outline("# 甲", PROSE, "### 乙", PROSE) == [(2, "甲"), (3, "乙")]


def test_a_numbering_under_written_headings_goes_below_them():
    assert outline("## 甲", PROSE, "一、乙", PROSE, "## 丙", PROSE) == [(2, "甲"), (3, "一、乙"), (2, "丙")]


def test_a_numbering_that_is_written_once_as_heading_has_that_rank_everywhere():
    assert outline("## 一、甲", PROSE, "二、乙", PROSE, "（一）丙", PROSE) == [
        (2, "一、甲"),
        (2, "二、乙"),
        (3, "（一）丙"),
    ]


def test_two_short_lines_above_prose_are_a_heading_of_two_lines():
    body = READER.read("\n\n".join(["讲政治", "擦亮政协底色", PROSE, "聚共识", "画好同心圆", PROSE]))
    assert [(x.level, x.title) for x in body.headings] == [(2, "讲政治 擦亮政协底色"), (2, "聚共识 画好同心圆")]
    assert '<h2 id="s1"><span class="overline">讲政治</span><span>擦亮政协底色</span></h2>' in body.html


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("讲政治", "擦亮政协底色", PROSE),
        ("春风又绿", "江南岸", "明月何时", "照我还"),
        ("讲政治，", "擦亮底色", PROSE, "聚共识！", "画好同心圆", PROSE),
        ("讲政治", "擦亮底色", "短句", "聚共识", "同心圆", "短句"),
    ],
    ids=["only one", "a verse", "with punctuation", "no prose below"],
)
def test_other_short_lines_are_no_headings(paragraphs):
    assert outline(*paragraphs) == []


def test_pairs_are_not_looked_for_where_headings_are_numbered():
    assert outline("一、甲", PROSE, "讲政治", "擦亮底色", PROSE, "聚共识", "同心圆", PROSE) == [(2, "一、甲")]


def test_emphasis_and_links_inside_a_numbered_heading_are_kept():
    body = READER.read(f"一、**总体**情况[^1]\n\n{PROSE}\n\n[^1]: 注")
    assert [(x.level, x.title) for x in body.headings] == [(2, "一、总体情况")]
    assert "<strong>总体</strong>" in body.html


LINE = st.sampled_from(
    [
        "# 甲",
        "## 乙",
        "### 丙",
        "###### 丁",
        "一、甲",
        "二、乙",
        "## 三、丙",
        "（一）甲",
        "（二）乙",
        "1. 甲",
        "2、乙",
        "短句",
        PROSE,
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(LINE, max_size=14))
def test_levels_begin_with_two_and_never_step_down_by_more_than_one(lines):
    levels = [level for level, _ in outline(*lines)]
    assert levels[:1] in ([], [2])
    assert all(2 <= level <= 6 for level in levels)
    assert all(after <= before + 1 for before, after in pairwise(levels))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["一、甲", "（一）乙", "1. 丙"]), max_size=10))
def test_neighbours_of_one_numbering_under_one_heading_stand_on_one_level(numbers):
    ranks = {"一、甲": 1, "（一）乙": 2, "1. 丙": 3}
    headings = outline(*(part for number in numbers for part in (number, PROSE)))
    assert [title for _, title in headings] == numbers
    level_of = {}
    for level, title in headings:
        rank = ranks[title]
        level_of = {other: seen for other, seen in level_of.items() if other <= rank}
        assert level_of.setdefault(rank, level) == level
