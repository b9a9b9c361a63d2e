"""Cleaning: nothing that runs, loads or leads astray is left, and what is clean stays as it is."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content.body import BodyReader
from plugins.content.cleaning import clean, find_dropped, is_safe_address, needs_cleaning

READER = BodyReader("回到正文，注 %d", "表 ")


class Seen(HTMLParser):
    """Every start tag with its attributes."""

    def __init__(self, markup):
        super().__init__()
        self.tags = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


RUNS = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "button",
    "link",
    "meta",
    "base",
    "svg",
    "math",
}


def dangers(markup):
    """What a browser would run or load of ``markup``."""
    found = []
    for tag, attributes in Seen(markup).tags:
        if tag in RUNS:
            found.append(tag)
        for name, value in attributes.items():
            if name.startswith("on") or name in ("style", "srcdoc", "srcset", "formaction", "action", "background"):
                found.append(name)
            if name in ("href", "src") and not is_safe_address(value or "") and not (value or "").startswith("data:im"):
                found.append(value)
    return found


@pytest.mark.parametrize(
    ("source", "html", "dropped"),
    [
        ("<script>alert(1)</script>\n\n正文", "<p>正文</p>", ("<script",)),
        ('<p onclick="alert(1)">正文</p>', "<p>正文</p>", ("onclick",)),
        ("正文\n{: onclick=alert(1) style=color:red }", None, ("onclick", "style")),
        ("[链接](javascript:location=name)", "<p><a>链接</a></p>", ("javascript:",)),
        ("[链接](javascript&#58;alert)", "<p><a>链接</a></p>", ("javascript:",)),
        ("[链接](data:text/html,x)", "<p><a>链接</a></p>", ("data:",)),
        ('<iframe src="https://v.example.com/1"></iframe>', "", ("<iframe",)),
        ('<form action="/x"><input name="a">姓名</form>', "姓名", ("<form", "<input")),
        ('<img src="https://t.example.com/a.png" onerror="x" alt="图">', None, ("onerror",)),
        ('<p style="color:red" align="center">正文</p>', "<p>正文</p>", ("style", "align")),
        ("<h1>大标题</h1>", "大标题", ("<h1",)),
        ("水是H<sub>2</sub>O，<mark>重点</mark>", "<p>水是H<sub>2</sub>O，<mark>重点</mark></p>", ()),
    ],
)
def test_what_is_not_allowed_goes_and_is_named(source, html, dropped):
    body = READER.read(source)
    assert dangers(body.html) == []
    assert set(body.dropped) == set(dropped)
    if html is not None:
        assert body.html.strip() == html


def test_a_picture_of_another_host_becomes_a_link():
    body = READER.read('![会场](https://img.example.com/a.jpg)\n\n<img src="//img.example.com/b.jpg">')
    assert body.foreign == ("https://img.example.com/a.jpg", "//img.example.com/b.jpg")
    assert "<img" not in body.html
    assert '<a href="https://img.example.com/a.jpg">会场</a>' in body.html


def test_a_cell_of_a_nested_table_is_aligned_by_a_class():
    body = READER.read("> | 年 | 件 |\n> |:---|---:|\n> | 一 | 二 |\n")
    assert [attributes.get("class") for tag, attributes in Seen(body.html).tags if tag == "td"] == ["left", "right"]
    assert "style" not in body.html


PROPER = (
    "# 一、情况\n\n见[公告](https://www.example.cn/a?b=1&c=2)、[邮箱](mailto:a@example.cn)、[电话](tel:02412345678)。[^1]\n\n"
    "| 年 | 件 |\n|:---|---:|\n| 一 | 二 |\n\n词语\n: 解释\n\n```\na < b\n```\n\n*[CPPCC]: 政协\n\nCPPCC。\n\n[^1]: 注。\n"
)


def test_what_the_converter_prints_is_on_the_lists():
    assert READER.read(PROPER + "\n<br>\n").dropped == ()
    assert not needs_cleaning(PROPER.replace("<", ""), READER.read(PROPER).html)


PIECES = st.sampled_from(
    [
        "<script>", "</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<a href=",
        "javascript:alert(1)", "jav&#09;ascript:x", '"', "'", ">", "<", "<math><mtext>", "<table>", "<style>",
        "</style>", "<!--", "-->", "<p ", "style=", "onclick=x", "<noscript>",
        "<p title='</noscript><img src=x onerror=1>'>", "data:text/html,x", "\x01", "[x](javascript:a)",
        "{: onclick=x }", "&#106;avascript:", "文字", "\n\n", "*", "`", "<iframe srcdoc=x>", "<textarea>", "<template>",
        "</title>", "<xmp>", "<plaintext>", "<base href=//x>", "<form><math><mtext></form><form><mglyph><style>",
    ]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=14))
def test_nothing_that_runs_survives_and_twice_is_as_good_as_once(pieces):
    markup = "".join(pieces)
    cleaned = clean(markup)
    assert dangers(cleaned) == []
    assert clean(cleaned) == cleaned
    assert find_dropped(cleaned) == ()
    assert dangers(READER.read(markup).html) == []
