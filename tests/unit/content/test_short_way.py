"""The short way through Markdown gives what Python-Markdown gives."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.content import body
from plugins.content.body import BodyReader
from plugins.content.short_way import read_blocks

WORDS = [
    "一、",
    "（一）",
    "政协",
    "1.",
    "2、",
    "提案616件",
    "**",
    "*",
    "#",
    "## ",
    "|",
    "A-b",
    "[^1]",
    "_",
    ">",
    "&",
    '"',
    "“",
    "。",
]
SIGNS = [
    "!",
    "](",
    "images/x.jpg",
    " ",
    "  ",
    "\n",
    ":",
    "-",
    "+",
    "=",
    "`",
    "~",
    "\\",
    "<b>",
    "{",
    "}",
    "\u3000",
    "\t",
]
TEXT = st.lists(st.sampled_from(WORDS + SIGNS), max_size=12).map("".join)
PLAIN = st.text(alphabet="政协提案议政，。：（）1a", min_size=1, max_size=60)
FIGURE = st.just('![图](images/x.jpg "说明（某 摄）")') | st.just("![](images/x.jpg)")
BLOCK = st.one_of(
    PLAIN,
    TEXT,
    FIGURE,
    PLAIN.map(lambda text: f"## {text}"),
    st.tuples(PLAIN, PLAIN, PLAIN).map(lambda parts: f"{parts[0]}**{parts[1]}**{parts[2]}"),
)
READER = BodyReader("note %d", "表")


@pytest.fixture(scope="module")
def the_long_way():
    """Python-Markdown for every body."""

    def read(source):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(body, "read_blocks", lambda _: None)
            return READER.read(source)

    return read


@settings(max_examples=300, deadline=None)
@given(blocks=st.lists(BLOCK, max_size=8))
@example(blocks=["**提案**", "一、标题", "正文"])
@example(blocks=["## 讲政治|擦亮底色", "![图](images/x.jpg)"])
def test_both_ways_give_the_same_body(blocks, the_long_way):
    source = "\n\n".join(blocks)
    assert READER.read(source) == the_long_way(source)


def test_ordinary_articles_take_the_short_way():
    assert read_blocks('开头。\n\n## 小标题\n\n**要点**在这里。\n\n![图](images/x.jpg "说明")') is not None


@pytest.mark.parametrize("source", ["- 列表", "1. 列表", "> 引文", "见[链接](x.md)", "a*b*", "行一\n行二", "<b>粗</b>"])
def test_anything_else_takes_the_long_way(source):
    assert read_blocks(source) is None
