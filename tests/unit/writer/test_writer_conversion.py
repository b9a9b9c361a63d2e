"""A finished page in traditional characters: what is converted, what stays, and where links lead."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from plugins.core.derivation import Derivation
from plugins.writer.conversion import convert_page

BASE = "https://www.example.cn"
HANT = Derivation(
    code="zh-hant",
    tag="zh-Hant",
    source="zh",
    conversion="s2t",
    home="/zh-hant/",
    source_home="/",
    homes=("/zh-hant/", "/en/"),
    base_url=BASE,
    is_reviewed=False,
    names=(("于学利", "于学利"),),
    digest=b"a test's",
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<p>发展</p>", "<p>發展</p>"),
        ("<p>头发 <b>发展</b>与</p>", "<p>頭髮 <b>發展</b>與</p>"),
        ("<p>于学利</p>", "<p>于学利</p>"),
        ('<img src="/images/x.jpg" alt="会场">', '<img src="/images/x.jpg" alt="會場">'),
        ('<a href="/" title="首页" aria-label="网站首页">x</a>', '<a href="/zh-hant/" title="首頁" aria-label="網站首頁">x</a>'),
        ('<ol aria-roledescription="轮播图">', '<ol aria-roledescription="輪播圖">'),
        ('<input placeholder="搜索网站">', '<input placeholder="搜索網站">'),
        ('<meta name="Keywords" content="协商">', '<meta name="Keywords" content="協商">'),
        ('<p data-said="复制了">x</p>', '<p data-said="複製了">x</p>'),
        ('<h2 id="发展" class="发">x</h2>', '<h2 id="发展" class="发">x</h2>'),
        ('<script type="application/ld+json">["协商"]</script>', '<script type="application/ld+json">["協商"]</script>'),
        ('<!DOCTYPE html><html lang="zh-Hant"><p>发</p>', '<!DOCTYPE html><html lang="zh-Hant"><p>發</p>'),
        ('<p title="1 > 0">发</p>', '<p title="1 > 0">發</p>'),
        ("发 < 展 & 头", "發 < 展 & 頭"),
        ("没有标签", "沒有標籤"),
        ("", ""),
    ],
)  # fmt: skip
def test_words_are_converted(before, after):
    assert convert_page(before, HANT) == after


@pytest.mark.parametrize(
    "kept",
    [
        '<span lang="zh">备案</span>',
        '<a href="/news/" lang="zh-CN" hreflang="zh-CN">简体</a>',
        '<div lang="en"><div>发 <div>发</div></div> 发</div>',
        '<p translate="no">发</p>',
        "<pre>发 <b>展</b></pre>",
        "<code>发</code>",
        "<style>/* 发 */</style>",
        '<script>const x = "发";</script>',
        "<!-- 发 <p>发</p> -->",
    ],
)
def test_what_is_in_a_language_of_its_own_or_is_no_text_stays(kept):
    assert convert_page(f"发{kept}发", HANT) == f"發{kept}發"


LINKS = {
    "/": "/zh-hant/",
    "/news/": "/zh-hant/news/",
    "/news/2022/a1/#s1": "/zh-hant/news/2022/a1/#s1",
    "/search/?q=x": "/zh-hant/search/?q=x",
    "/tags/%E6%8F%90%E6%A1%88/": "/zh-hant/tags/%E6%8F%90%E6%A1%88/",
    "/news/feed.xml": "/zh-hant/news/feed.xml",
    f"{BASE}/news/": f"{BASE}/zh-hant/news/",
    "#s1": "#s1",
    "/en/news/": "/en/news/",
    "/zh-hant/news/": "/zh-hant/news/",
    "/files/a.pdf": "/files/a.pdf",
    "/images/x.jpg": "/images/x.jpg",
    "/old/1.html": "/old/1.html",
    "https://example.org/news/": "https://example.org/news/",
    "//example.org/": "//example.org/",
    "mailto:a@example.cn": "mailto:a@example.cn",
}


@pytest.mark.parametrize("link", LINKS)
def test_a_link_leads_to_the_sister_of_a_page_and_else_where_it_led(link):
    assert convert_page(f'<a href="{link}">x</a>', HANT) == f'<a href="{LINKS[link]}">x</a>'


def test_a_block_asks_for_the_months_of_its_own_language():
    converted = convert_page('<section data-days="/on-this-day/" data-months="09">', HANT)
    assert converted == '<section data-days="/zh-hant/on-this-day/" data-months="09">'


def test_a_form_asks_the_sister():
    assert convert_page('<form action="/search/">', HANT) == '<form action="/zh-hant/search/">'


def test_what_names_its_language_is_not_led_away():
    link = '<link rel="alternate" hreflang="zh-CN" href="/news/">'
    assert convert_page(link, HANT) == link


TEXT = st.text(st.sampled_from("发展于学利头a<>&\"' \n/=pdivlangzh-"), max_size=40)
PIECE = st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["p", "b", "div"]), st.text("发展头于学利x ", max_size=8))


@given(st.lists(PIECE | st.text("发展x ", max_size=5)))
def test_nothing_but_text_changes(pieces):
    page = "".join(pieces)
    converted = convert_page(page, HANT)
    assert re.findall("<[^>]*>", converted) == re.findall("<[^>]*>", page)
    assert "发" not in converted


@given(TEXT)
def test_any_text_is_a_page(text):
    converted = convert_page(text, HANT)
    assert len(html.fragments_fromstring(f"<p>{text}</p>")) == len(html.fragments_fromstring(f"<p>{converted}</p>"))


@given(st.lists(TEXT))
def test_what_was_converted_before_changes_nothing(texts):
    alone = [convert_page(text, HANT) for text in texts]
    assert [convert_page(text, HANT) for text in reversed(texts)] == alone[::-1]
