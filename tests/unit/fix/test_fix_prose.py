"""Bodies: the prose is mended, and nothing else is touched."""

import re

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.content.body import EXTENSIONS
from plugins.core.punctuation import keep_han
from plugins.fix.names import has_row_of_names
from plugins.fix.prose import mend_body


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('会议指出,要坚持"以人民为中心".', "会议指出，要坚持“以人民为中心”。"),
        ("\u3000\u3000手工缩进的段落。", "手工缩进的段落。"),
        ("共１２３ 件 ,占 ５０％。", "共123件，占50%。"),
        ("**注:**请看", "**注：**请看"),
        ("## 讲政治,有担当", "## 讲政治，有担当"),
        ("## 讲政治 擦亮底色", "## 讲政治\u3000擦亮底色"),
        ("- 甲,乙\n- 丙,丁", "- 甲，乙\n- 丙，丁"),
        ("- 甲,乙\n    - 丙,丁\n\n    续,段", "- 甲，乙\n    - 丙，丁\n\n    续，段"),
        ("1. 甲,乙", "1. 甲，乙"),
        ("甲,乙  \n丙,丁  ", "甲，乙  \n丙，丁"),
        ("甲 。\n\u3000\u3000\n乙 。", "甲。\n\n乙。"),
        ("|名称,一|数 量|\n|---|--:|\n| 甲,乙 | １０８ |", "|名称，一|数量|\n|---|--:|\n| 甲，乙 | 108 |"),
        ("见[报告,全文](/a(b),c.html) 。", "见[报告，全文](/a(b),c.html)。"),
        ("![会场,一](images/x,y.jpg)", "![会场，一](images/x,y.jpg)"),
        ('![](x.jpg "图为会场, 张三 李四 摄")', '![](x.jpg "图为会场，张三 李四 摄")'),
        ("正文[^1],再说。\n\n[^1]: 见报告,全文\n    续,行", "正文[^1]，再说。\n\n[^1]: 见报告，全文\n    续，行"),
        ("*[政协]: 人民政协,简称", "*[政协]: 人民政协，简称"),
        ("主持:张三 李四 王五", "主持：张三\u3000李四\u3000王五"),
        ("提案 委员会 召开 会议", "提案委员会召开会议"),
        ('<p class="a,b">甲,乙</p>', '<p class="a,b">甲，乙</p>'),
        ("2023-2025年,共3年", "2023—2025年，共3年"),
    ],
)
def test_prose_is_mended(before: str, after: str) -> None:
    assert mend_body(before) == after


@pytest.mark.parametrize(
    "body",
    [
        "> 引用,原文.\n续行,也是原文",
        "- > 列表里的引用,原文",
        "```\n代码,中 文\n```",
        "~~~python\n代码,中 文\n~~~",
        "```\n没有结束的代码,中 文",
        "    缩进的代码,中 文",
        "- 甲\n\n        列表里的代码,中 文",
        "`代码,中 文`",
        "``代码`,中 文``",
        "English only, (with brackets): yes!\nsecond line,  third",
        "Full-width digits in English １２３",
        "<!-- 注释,中 文 -->",
        "<!--\n多行注释,中 文\n\n第二段,中\n-->",
        "<pre>\n原样,中 文\n</pre>",
        '<a href="/a,中.html" title="甲,乙">',
        "[甲]: /a,中.html",
        "[甲](/中文,路径.html)",
        "[甲][文,献]",
        "https://example.cn/中文",
        "见 https://example.cn/a?b=1,2",
        "中&nbsp;文&amp;字",
        r"中\,文\(字\)",
        "甲\n{: .note key='a,b'}",
        "|:--|---|",
        "表1 几种写法的含义",
        "表2-1\u3000几种写法的含义",
        "## 第一章 总则",
        "正文",
        "",
        "\n\n",
        "  \n正文\n \n",
        "\u3000\u3000# 不是标题",
        "\u3000\u3000- 不是列表",
    ],
)
def test_what_is_not_prose_stays_as_it_is(body: str) -> None:
    assert mend_body(body) == body


WORDS = (
    "会议", "提案", "张三", "市政协", "A", "word", "12", "2023-2025", ",", ".", ":", ";", "!", "?", "(", ")", '"', "'", " ",
    "  ", "\u3000", "，", "。", "“", "”", "《", "》", "（", "）", "...", "--", "——", "*", "**", "_", "`", "``", "~", "|", "#",
    "[", "]", "[^1]", "](/a,b)", '](x.jpg "甲, 乙")', "![", "<b>", "</b>", "<!--", "-->", "&amp;", "\\", "\\(", "{.a}",
    "https://a.cn/b,c", "％", "１", "\u200b", "\u00a0", "\ufdd1", "\ufdd2", "\ufdd3",
)  # fmt: skip
STARTS = (
    "",
    "",
    "",
    "# ",
    "## ",
    "- ",
    "1. ",
    "    ",
    "        ",
    "> ",
    "\u3000\u3000",
    ": ",
    "[^1]: ",
    "*[政协]: ",
    "|",
    "```\n",
    "~~~\n",
    "  ",
)
LINES = st.builds(
    lambda start, words: start + "".join(words), st.sampled_from(STARTS), st.lists(st.sampled_from(WORDS), max_size=8)
)
BODIES = st.lists(LINES, max_size=8).map("\n".join)


@settings(deadline=None, max_examples=400)
@given(BODIES)
@example("- 甲\n乙,丙\n\n    丁,戊")
@example("#  \n会议")
@example("甲\n\u200b\n> 乙,丙\n丁,戊")
def test_mending_twice_changes_nothing_more(body: str) -> None:
    once = mend_body(body)
    assert mend_body(once) == once


LETTERS = re.compile(r"[^\w]|_")
FOLDED = str.maketrans("１％", "1%")


@settings(deadline=None, max_examples=400)
@given(BODIES)
def test_no_character_of_a_word_is_lost_or_moved(body: str) -> None:
    mended = mend_body(body)
    assert keep_han(mended) == keep_han(body)
    assert LETTERS.sub("", mended.translate(FOLDED)) == LETTERS.sub("", body.translate(FOLDED))
    assert mended.count("\n") == body.count("\n")


SENTENCES = st.lists(
    st.sampled_from(("会议", "提案", ",", " ", '"委员"', "A1", "。", "(一)", ":", "**重点**", "`a,b`", "[^1]")),
    max_size=6,
)
PARAGRAPHS = st.builds(
    lambda start, words: start + "".join(words) + "完",
    st.sampled_from(
        ("", "# ", "## ", "- ", "1. ", "    - ", "> ", "\u3000\u3000", "[链接](/a,b) ", '![图,片](x.jpg "图,片")\n\n')
    ),
    SENTENCES,
)
TABLE = "|甲,乙|丙|\n|---|---|\n|一,二|`x|y`|"
DOCUMENTS = st.lists(PARAGRAPHS | st.sampled_from((TABLE, "```\n甲,乙\n```", "第一行,  \n第二行")), max_size=6).map(
    lambda parts: "\n\n".join([*parts, "[^1]: 注,解"])
)
TAG = re.compile(r"<[^>]+>")
ADDRESS = re.compile(r'(?:href|src|id)="[^"]*"')


@settings(deadline=None, max_examples=200)
@given(DOCUMENTS)
def test_the_structure_of_the_page_stays(body: str) -> None:
    before, after = (markdown.markdown(text, extensions=list(EXTENSIONS)) for text in (body, mend_body(body)))
    assert tags(after) == tags(before)


def tags(markup: str) -> list[str]:
    """Every tag with its addresses; other attributes may be text."""
    return [" ".join([tag.split()[0], *ADDRESS.findall(tag)]) for tag in TAG.findall(markup)]


@pytest.mark.parametrize("text", ["张三 李四", "出席：王小明\u3000赵一 欧阳修", "（张三 李四 摄）", "包·格日乐 李四"])
def test_names_beside_one_another_are_a_row(text: str) -> None:
    assert has_row_of_names(text)


@pytest.mark.parametrize(
    "text", ["张三", "张三，李四", "会议 强调", "各位 委员 同志", "张三同志说 李四", "任务 落实", "全面 深入"]
)
def test_other_words_are_none(text: str) -> None:
    assert not has_row_of_names(text)
