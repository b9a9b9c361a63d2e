"""Writing the article (plugins.importer.markdown)."""

from xml.etree import ElementTree as ET

import markdown
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.content.body import EXTENSIONS
from plugins.core import frontmatter
from plugins.importer.document import Block, Document
from plugins.importer.markdown import write_article, write_block

_TRICKY = [
    "2022年，是第一年", "1. 甲", "1) 甲", "12.", "#标题", "# 标题", "* 甲", "+ 甲", "- 甲", "-", "---", "- - -", "***", "> 甲", ">甲",
    ": 甲", "!!! note", "~~~", "```", "[^1]: 甲", "*[甲]: 乙", "[甲](乙)", "![甲](乙)", "<b>甲</b>", "&lt;", "a_b_c", "**甲**",
    "甲 {: #id}", "{#id}", "|甲|乙|", "\\# 甲", "`甲`", "C#", "https://example.cn/a_b?c=1&d=2", "=", "10~20",
    "<!-- 甲 -->", "[TOC]",
]  # fmt: skip


def _render(source):
    return ET.fromstring(f"<body>{markdown.markdown(source, extensions=list(EXTENSIONS))}</body>")


def _lines(text):
    return " ".join(text.split())


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.sampled_from(_TRICKY) | st.text("甲乙2.1 *_#<>&[](){}!|~`\\-+:=\"'^$@/", min_size=1).filter(str.strip),
        min_size=1,
        max_size=4,
    )
)
def test_any_paragraph_reads_back_as_a_paragraph_with_its_text(texts):
    texts = [_lines(text) for text in texts]
    root = _render("\n\n".join(write_block(Block(1, "paragraph", text)) for text in texts))
    assert [element.tag for element in root] == ["p"] * len(texts)
    assert [_lines("".join(element.itertext())) for element in root] == texts


@pytest.mark.parametrize("text", [*_TRICKY, "一、甲|乙"])
@pytest.mark.parametrize("level", [2, 6])
def test_any_heading_reads_back_as_a_heading_with_its_text(text, level):
    (element,) = _render(write_block(Block(1, "plain", text, level)))
    assert (element.tag, "".join(element.itertext())) == (f"h{level}", text)


def test_the_caption_of_a_lost_photograph_is_a_quotation_that_says_so():
    (element,) = _render(write_block(Block(1, "caption", "委员在现场（王某 摄）")))
    assert (element.tag, "".join(element.itertext()).strip()) == ("blockquote", "（图片缺失）委员在现场（王某 摄）")


_values = (
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)


@settings(deadline=None, max_examples=300)
@example(title="甲:", source="-", authors=["[乙", "丙, 丁"])
@given(title=_values, source=_values, authors=st.lists(_values, min_size=1, max_size=3))
def test_front_matter_reads_back_as_it_was_meant(title, source, authors):
    facts = {"title": (title,), "source": (source,), "author": tuple(authors), "final": ("丙某",)}
    text = write_article(Document(facts, (), (), (), ()), channels=("news/local",), day="2024-01-02", status="draft")
    head = frontmatter.parse("x.md", text)
    assert {entry.key: entry.value for entry in head.entries} == {
        "标题": title,
        "日期": "2024-01-02",
        "栏目": ["news/local"],
        "来源": source,
        "作者": authors,
        "审核": {"终审": "丙某"},
        "状态": "draft",
    }


def test_an_article_is_written_in_the_order_that_editors_know():
    facts = {
        "title": ("甲：乙",),
        "subtitle": ("丙",),
        "date": ("2023-05-08 10:13",),
        "editor": ("李某",),
        "source": ("示例日报",),
    }
    blocks = (Block(1, "han", "一、学习", 2), Block(2, "paragraph", "1. 甲"))
    assert write_article(
        Document(facts, blocks, (), (), ()), channels=("highlights",), day="2024-01-02", status="published"
    ) == (
        "---\n标题: 甲：乙\n副题: 丙\n日期: 2023-05-08 10:13\n栏目: [highlights]\n来源: 示例日报\n责任编辑: [李某]\n"
        "状态: published\n---\n\n## 一、学习\n\n1\\. 甲\n"
    )
