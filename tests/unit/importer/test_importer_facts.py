"""What single lines say (plugins.importer.facts, lines and shapes)."""

import pytest

from plugins.importer import shapes
from plugins.importer.document import LABEL, Line
from plugins.importer.facts import (
    merge_facts,
    read_byline,
    read_closing_byline,
    read_moment,
    read_opening_byline,
    read_stated,
    split_names,
)
from plugins.importer.lines import is_widget, read_breadcrumb, split_lines


def _facts(text):
    stated = read_stated(Line(1, text))
    return stated.facts if stated else None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-05-08 10:13:48", "2023-05-08 10:13"),
        ("2023年5月8日 9:05", "2023-05-08 09:05"),
        ("2023年5月8日9时5分", "2023-05-08"),
        ("2023/5/8", "2023-05-08"),
        ("2023.05.08 10：13", "2023-05-08 10:13"),
        ("2023-05-08T10:13:48", "2023-05-08 10:13"),
        ("2023-02-30", ""),
        ("12023-05-08", ""),
        ("没有日期", ""),
    ],
)
def test_dates_are_read_in_every_usual_form(text, moment):
    assert read_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("2023-05-08 10:13:48 来源:示例日报 我有话说", {"date": ("2023-05-08 10:13",), "source": ("示例日报",)}),
        ("来源：示例日报", {"source": ("示例日报",)}),
        ("稿件来源： 示例日报   作者：王某、李某", {"source": ("示例日报",), "author": ("王某", "李某")}),
        ("发布时间：2023年5月8日 责编：丛某某", {"date": ("2023-05-08",), "editor": ("丛某某",)}),
        ("[责任编辑:丛某某]", {"editor": ("丛某某",)}),
        ("文/王某 图/李 某", {"author": ("王某",), "photographer": ("李某",)}),
        ("本报记者 王某某 通讯员 李某", {"author": ("王某某", "李某")}),
        ("初审：甲某", {"first": ("甲某",)}),
        ("来源：河边日报 2026/3/2 1版", {"source": ("河边日报",), "source_date": ("2026-03-02",), "source_page": ("1版",)}),
        ("来源：示例报（2023年5月9日 第3版）", {"source": ("示例报",), "source_date": ("2023-05-09",), "source_page": ("3版",)}),
        ("来源：示例网 2023-05-08 10:13", {"source": ("示例网",), "date": ("2023-05-08 10:13",)}),
        ("2023-05-08 星期一", {"date": ("2023-05-08",)}),
    ],
)  # fmt: skip
def test_a_line_of_labels_gives_its_facts(text, facts):
    assert _facts(text) == facts


@pytest.mark.parametrize(
    "text",
    [
        "2023年5月8日,示例市政协召开会议",
        "时间：2023年5月8日上午9时",
        "有关来源：会议决定，由办公室负责收集各方面的意见。会后报送。",
        "会议强调：",
        "示例市政协召开会议",
        "2023-02-30",
    ],
)
def test_a_line_of_text_states_nothing(text):
    assert _facts(text) is None


def test_what_a_stated_line_leaves_out_is_told():
    dropped = read_stated(Line(5, "2023年5月8日 来源:示例日报 我有话说 浏览次数:120")).dropped
    assert [(piece.text, piece.reason == LABEL) for piece in dropped] == [
        ("我有话说", False),
        ("浏览次数:120", False),
        ("年月日来源", True),
    ]


def test_names_in_brackets_are_the_author_but_remarks_are_not():
    assert read_byline(Line(9, "(王某某)")).facts == {"author": ("王某某",)}
    assert read_byline(Line(9, "（记者 王某 李某某）")).facts == {"author": ("王某", "李某某")}
    assert read_byline(Line(9, "（未完待续）")) is None
    assert read_byline(Line(9, "（此件公开发布）")) is None


def test_a_byline_behind_the_last_sentence_is_taken_off():
    line, stated = read_closing_byline(Line(9, "解决了69个问题。(王某)"))
    assert line.text == "解决了69个问题。"
    assert stated.facts == {"author": ("王某",)}
    assert read_closing_byline(Line(9, "委员们参加（王某）。")) is None


def test_the_reporter_of_a_lead_in_is_the_author():
    assert read_opening_byline(Line(1, "本报示例5月8日电（记者 王某）昨天")) == {"author": ("王某",)}


def test_spaced_names_are_put_together():
    assert split_names("王 某 李某某、张 三") == ("王某", "李某某", "张三")


def test_names_add_up_and_other_facts_keep_the_first_value():
    first, second = {"author": ("王某",), "source": ("甲报",)}, {"author": ("王某", "李某"), "source": ("乙报",)}
    assert merge_facts(first, second) == {"author": ("王某", "李某"), "source": ("甲报",)}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("地方频道>> 履职亮点", ("履职亮点", "地方频道")),
        ("当前位置：首页 > 要闻动态 > 本地要闻", ("本地要闻", "要闻动态", "首页", "当前位置")),
        ("首页 › 通知公告", ("通知公告", "首页")),
        ("委员说：办好了。", ()),
        ("立案数>收到数，不合理", ()),
    ],
)
def test_a_breadcrumb_is_told_from_text(text, parts):
    assert read_breadcrumb(text) == parts


@pytest.mark.parametrize("text", ["我有话说", "【字体：大 中 小】 打印 分享到：", "阅读 1200 点赞 30", "上一篇：旧文"])
def test_buttons_and_counters_are_widgets(text):
    assert is_widget(text)


@pytest.mark.parametrize("text", ["分享阅读的快乐", "打印机12台", "委员有话说"])
def test_words_that_contain_a_buttons_name_are_not(text):
    assert not is_widget(text)


def test_lines_keep_their_numbers_and_stray_bars_are_told():
    lines, dropped = split_lines("|甲\n\n  乙|丙\n　|\n")
    assert [(line.number, line.text, line.indented) for line in lines] == [(1, "甲", False), (3, "乙|丙", True)]
    assert [piece.line for piece in dropped] == [1, 4]


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("▲ 委员在现场。", "委员在现场。"),
        ("图为委员调研。", "图为委员调研。"),
        ("委员在现场。 王某 摄", "委员在现场。（王某 摄）"),
        ("委员在现场（本报记者 王某摄）", "委员在现场（本报记者　王某 摄）"),
        ("图1：会场", "图1：会场"),
        ("全年完成了三部专题片的拍摄", None),
        ("举办书法美术摄影作品展", None),
    ],
)
def test_a_caption_says_so_itself(text, caption):
    assert shapes.read_caption(text) == caption


@pytest.mark.parametrize("text", ["王某 摄", "（王某摄）", "王某、李某某 摄"])
def test_a_photographer_alone_is_a_credit(text):
    assert shapes.read_credit(text)


@pytest.mark.parametrize("text", ["视频拍摄", "书画摄影", "摄"])
def test_a_heading_about_pictures_is_no_credit(text):
    assert shapes.read_credit(text) is None
