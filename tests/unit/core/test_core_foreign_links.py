"""Links to other hosts are marked, those to the site are not."""

import pytest
from lxml import html as lxml_html

from plugins.core.foreign_links import mark_foreign_links

OWN = "www.example.cn"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="/news/">新闻</a>', '<a href="/news/">新闻</a>'),
        ('<a href="https://www.example.cn/news/?a=1#b">新闻</a>', '<a href="/news/?a=1#b">新闻</a>'),
        ('<a title="t" href="https://WWW.example.cn">首页</a>', '<a title="t" href="/">首页</a>'),
        (
            '<a href="https://a.cn/x" title="站">甲<em>乙</em></a>，<a href="/b/">丙</a>',
            '<a href="https://a.cn/x" title="站" rel="noopener">甲<em>乙</em>'
            '<span class="visually-hidden"> （站外）</span></a>，<a href="/b/">丙</a>',
        ),
        (
            '<a href="//a.cn:8080/">甲</a>',
            '<a href="//a.cn:8080/" rel="noopener">甲<span class="visually-hidden"> （站外）</span></a>',
        ),
    ],
)
def test_a_link_to_another_host_says_so(before, after):
    assert mark_foreign_links(before, OWN, "（站外）") == after


def test_a_sign_that_ends_tags_does_no_harm_in_an_attribute():
    (link,) = lxml_html.fragment_fromstring(
        mark_foreign_links('<p><a title="a>b" href="http://a.cn/">甲</a></p>', OWN, "(x)"), create_parent=False
    )
    assert (link.get("title"), link.get("rel"), link.text_content()) == ("a>b", "noopener", "甲 (x)")
