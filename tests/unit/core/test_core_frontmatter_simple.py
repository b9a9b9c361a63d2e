"""The short way through front matter gives what YAML gives."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.core import frontmatter

TOKENS = [
    "标题", "a", "日期: ", "k: ", "[", ", ", "]", "{", "}", ":", " ", "：", "2022-12-30", "10:13", "#", " #", "“", "-",
    "- ", "'", '"', "|", ">", "&", "*", "!", "%", "@", "`", "\n", "b: [x, y]\n", "c: d\n", "~", "null", "yes", "1.0",
    "\u3000", "\xa0", "\t", "?", "=", "<<", "\\", "1_000", ",", "..", "---", "/html/1.html", "http://x", "\u200b",
    "\u2028",
]  # fmt: skip


def as_yaml(head):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(frontmatter, "_parse_simple", lambda _: None)
        return frontmatter._parse_yaml("x.md", head)


@settings(max_examples=400, deadline=None)
@given(parts=st.lists(st.sampled_from(TOKENS), max_size=14))
@example(parts=["标题: 政协“提案”\n", "日期: 2022-12-30 10:13\n", "栏目: [news, 提案]"])
@example(parts=["k: a:b"])
@example(parts=["summary: One, two,three, [四] {五},\n"])
@example(parts=["k: []"])
def test_both_ways_read_the_same_entries(parts):
    head = "".join(parts) + "\n"
    simple = frontmatter._parse_simple(head)
    assert simple is None or simple == as_yaml(head)


def test_an_ordinary_head_takes_the_short_way():
    assert (
        frontmatter._parse_simple("标题: 提案616件\n日期: 2022-12-30 10:13\n栏目: [news/local, 履职亮点]\n") is not None
    )
    assert frontmatter._parse_simple("summary: One, two, three\n") is not None
