"""Whether a page has links that are asked about."""

import pytest

from plugins.core.views import Link
from plugins.pages.leaving import leads_away, leads_to_strangers

FRIENDLY = "example.cn beian.miit.gov.cn"


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        ((), False),
        (("", "/contact/", "mailto:a@b.cn"), False),
        (("https://beian.miit.gov.cn/", "http://www.example.cn:8000/a"), False),
        (("https://notexample.cn/",), True),
        (("/a/", "https://example.cn.b.cn/"), True),
        (("//b.cn/",), True),
    ],
)
def test_a_stranger_is_a_host_that_is_no_friend_nor_below_one(addresses, expected):
    assert leads_to_strangers(addresses, FRIENDLY) is expected


@pytest.mark.parametrize(
    ("html", "url", "expected"),
    [
        ("<p>https://a.cn/</p>", None, False),
        ('<a href="/a/">甲</a>', "/b/", False),
        ('<a href="https://a.cn/" rel="noopener">甲</a>', None, True),
        ('<a title="甲" href="//a.cn/">甲</a>', None, True),
        ("", "https://a.cn/1", True),
    ],
)
def test_an_article_leads_away_by_its_text_or_its_source(html, url, expected):
    assert leads_away(html, Link(title="甲", url=url) if url is not None else None) is expected


def test_an_article_leads_away_by_its_licence():
    assert leads_away("", None, Link(title="CC BY", url="https://creativecommons.org/licenses/by/4.0/"))
    assert not leads_away("", None, Link(title="版权所有", url=""))
