"""From pasted text to a document (plugins.importer.reading)."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.punctuation import keep_han
from plugins.importer.document import Source
from plugins.importer.reading import read_document

_LONG = "委员们走进社区，听意见、出主意，把群众反映的事情一件一件地办好，全年协商解决了不少实际问题。"


def read_text(text):
    return read_document(Source(text))


def _outline(text):
    return [(block.level, block.text) for block in read_text(text).blocks if block.level]


def _codes(document):
    return [note.code for note in document.notes]


def test_a_newspaper_page_gives_title_subtitle_date_source_and_author_once():
    document = read_text(
        f"""视界频道>> 履职亮点

把协商搬到群众家门口

2023-05-08 10:13:48 来源:示例日报 我有话说
0

  把协商搬到群众家门口

  ——示例市"好商量"的一年

委员在社区调研,听取居民的意见。

  {_LONG}

  {_LONG}

  小切口

  解决大民生

  {_LONG}

  (王某某)

[责任编辑:李某]
"""
    )
    assert document.facts == {
        "title": ("把协商搬到群众家门口",),
        "subtitle": ("示例市“好商量”的一年",),
        "date": ("2023-05-08 10:13",),
        "source": ("示例日报",),
        "author": ("王某某",),
        "editor": ("李某",),
    }
    assert document.breadcrumb == ("履职亮点", "视界频道")
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("caption", 0),
        ("paragraph", 0),
        ("paragraph", 0),
        ("plain", 2),
        ("paragraph", 0),
    ]
    assert document.blocks[3].text == "小切口|解决大民生"
    assert [(piece.line, piece.reason) for piece in document.dropped if piece.reason != "标签"] == [
        (1, "面包屑导航"),
        (5, "页面控件"),
        (6, "页面控件"),
        (8, "与标题重复"),
    ]
    assert [(note.line, note.code) for note in document.notes] == [(12, "I104")]


def test_a_report_that_begins_with_a_part_gets_its_title_from_the_parts():
    part = f"{_LONG}\n一、加强学习\n(一)学深一步。\n{_LONG}\n二、服务大局\n(一)做实一步。\n{_LONG}"
    document = read_text(f"2023年工作回顾\n{part}\n2024年工作安排\n{part}\n|")
    assert document.facts["title"] == ("2023年工作回顾和2024年工作安排",)
    assert "I101" in _codes(document)
    assert [(block.level, block.text) for block in document.blocks if block.level][:4] == [
        (2, "2023年工作回顾"),
        (3, "一、加强学习"),
        (4, "（一）学深一步"),
        (3, "二、服务大局"),
    ]


def test_a_report_with_a_title_keeps_it_and_takes_the_date_below_it():
    document = read_text(
        "政协示例县委员会常务委员会工作报告\n（2025年1月8日在示例县政协第四次会议上）\n县政协主席 王某\n各位委员:\n"
        "我代表常务委员会报告工作.\n2024年工作回顾\n2024年,视察６１次.\n一、强化学习\n学习12次。\n"
        "2025年工作安排\n2025年,继续努力。\n一、做好协商\n办好平台。\n"
    )
    assert document.facts["title"] == ("政协示例县委员会常务委员会工作报告",)
    assert document.facts["date"] == ("2025-01-08",)
    assert [(note.line, note.code) for note in document.notes] == [(2, "I102")]
    assert [block.level for block in document.blocks if block.level] == [2, 3, 2, 3]


def test_levels_are_consecutive_by_what_the_document_uses():
    assert _outline(f"标题在此\n{_LONG}\n(一)甲的事\n{_LONG}\n1. 乙的事\n{_LONG}\n（1）丙的事\n{_LONG}") == [
        (2, "（一）甲的事"),
        (3, "1.乙的事"),
        (4, "（1）丙的事"),
    ]
    assert _outline(f"标题在此\n第一章 总体\n{_LONG}\n第一节 现状\n{_LONG}\n一、基础\n{_LONG}") == [
        (2, "第一章　总体"),
        (3, "第一节　现状"),
        (4, "一、基础"),
    ]


def test_no_level_is_skipped():
    assert [level for level, _ in _outline(f"标题在此\n一、甲\n{_LONG}\n(一)乙\n{_LONG}\n1.丙\n{_LONG}\n二、丁\n1.戊\n{_LONG}")] == [
        2, 3, 4, 2, 3,
    ]  # fmt: skip


def test_numbered_lines_that_follow_each_other_are_a_list_and_stay_text():
    document = read_text(f"标题在此\n一、要求\n1.加强统筹。\n2.加大投入。\n3.接受监督。\n二、时间\n{_LONG}")
    assert [block.text for block in document.blocks if block.level] == ["一、要求", "二、时间"]
    assert "2.加大投入。" in [block.text for block in document.blocks]


def test_a_numbered_paragraph_is_no_heading():
    assert _outline(f"标题在此\n一、加强学习。全年学习12次。\n{_LONG}") == []


def test_three_short_lines_and_a_signature_stay_text():
    assert _outline(f"标题在此\n{_LONG}\n春风化雨\n润物无声\n书香满城\n{_LONG}\n示例市政协办公室\n2025年1月8日") == []


def test_a_kicker_is_told_by_the_title_that_the_body_repeats():
    document = read_text(f"视点\n把协商搬到家门口\n2023-05-08 来源: 示例网\n把协商搬到家门口\n{_LONG}")
    assert (document.facts["kicker"], document.facts["title"]) == (("视点",), ("把协商搬到家门口",))
    assert _codes(document) == ["I111"]


def test_pasted_captions_of_a_chat_article_are_kept_as_lost_pictures():
    document = read_text(f"书香满城\n{_LONG}\n[图片]\n▲讲堂现场\n孙某 摄\n[图片]\n{_LONG}\n文/王某 图/孙某\n终审：丙某")
    assert [block.text for block in document.blocks if block.kind == "caption"] == ["讲堂现场（孙某 摄）", ""]
    assert document.facts["final"] == ("丙某",)
    assert "I112" not in _codes(document)


def test_a_text_without_headline_gets_its_first_clause_as_title():
    document = read_text(f"本报讯（记者 王某）5月8日，示例市政协召开会议。{_LONG}\n{_LONG}")
    assert document.facts["title"] == ("示例市政协召开会议",)
    assert document.facts["author"] == ("王某",)
    assert document.blocks[0].text.startswith("本报讯（记者王某）5月8日，示例")


def test_a_title_that_is_too_long_is_cut_and_stands_whole_above_the_text():
    title = "示例市政协" * 14
    document = read_text(f"{title}\n2023-05-08 来源:示例日报\n{_LONG}")
    assert document.facts["title"][0] == title[:63] + "…"
    assert document.blocks[0].text == title
    assert "I107" in _codes(document)


def test_unpaired_quotes_rows_of_names_and_hard_wraps_are_reported():
    names = "张 三 李四明 王 五"
    document = read_text(f'标题在此\n他说"好。{_LONG}\n{names}\n赵 六 钱 七八\n政协办公室\n')
    assert _codes(document).count("I109") == 2
    assert "I108" in _codes(document)
    wrapped = "\n".join(["委员们走进社区听取群众的意见建议并且一件一件地办理落实到位又"] * 12)
    assert "I110" in _codes(read_text(f"标题在此\n{wrapped}"))


def test_a_notice_keeps_its_time_and_is_dated_by_its_signature():
    document = read_text(
        "关于召开会议的通知\n各位委员：\n一、时间\n2025年1月8日上午9时。\n示例市政协办公室\n2024年12月20日"
    )
    assert document.facts["date"] == ("2024-12-20",)
    assert document.blocks[-1].text == "2024年12月20日"


def test_a_single_line_is_a_document():
    document = read_text("只有一行")
    assert document.facts["title"] == ("只有一行",)


_LINES = [
    "地方频道>> 履职亮点", "示例市政协召开会议", "——示例的一年", "2023-05-08 10:13 来源:示例日报 我有话说", "0", "我有话说",
    "来源：另一家报", "作者：王某 责编：李某", "本报记者 王某 通讯员 李某", "(王某)", "[责任编辑:丛某]", "[责任编辑:另某]",
    "2023年工作回顾", "2024年工作安排", "一、加强学习", "(一)学深。", "1.加强统筹。", "▲现场。王某 摄", "王某 摄", "[图片]",
    "讲政治", "做实事", "  缩进的段落,有逗号.", "未缩进的段落,说明一张照片。", "|", "张 三 李 四", "标题：另一个标题", "时间：2023年5月8日",
    "（2025年1月8日）", "2025年1月8日", "解决了问题。(王某)", "上一篇：旧文", "本报讯（记者 王某）会议召开。", _LONG,
]  # fmt: skip


@settings(deadline=None, max_examples=400)
@given(st.lists(st.sampled_from(_LINES) | st.text('示例市政协一二（）：。, "2023-|>》《“”', max_size=30), max_size=14))
def test_no_han_character_of_any_page_is_lost(lines):
    text = "\n".join(lines)
    document = read_text(text)
    assert "I112" not in _codes(document)
    kept = [value for values in document.facts.values() for value in values]
    kept += [f"图片{block.text}" if block.kind == "caption" else block.text for block in document.blocks]
    kept += [piece.text for piece in document.dropped]
    assert not Counter(keep_han(text)) - Counter(keep_han("".join(kept)))


@pytest.mark.parametrize("text", ["一", "|", "0", "我有话说", "——", "（）", "2023-05-08", "a > b", "\n\n甲\n\n"])
def test_scraps_of_text_are_read_without_an_error(text):
    read_text(text)
