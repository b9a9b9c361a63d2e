"""Atom feeds of a language and of its channels."""

from datetime import datetime

import lxml.html

from plugins.core.items import REFERENCE_MARK, MediaFile, Reference
from plugins.feeds.atom import feed_pages
from plugins.feeds.generator import make_files
from tests.builders import READING_TOML, ZONE, item, make_editions, make_site

PHOTO = MediaFile("images/x.jpg", "/images/x.jpg", 1000, 800, 600)


def feeds(*items, code="zh", **settings):
    edition = make_editions(make_site(*items, media=(PHOTO,), **settings))[code]
    return {page.address: page.make() for page in feed_pages(edition)}


def day(number):
    return datetime(2022, 12, number, tzinfo=ZONE)


def test_there_is_a_feed_of_all_and_one_of_each_channel_that_has_articles():
    assert list(feeds(item("a1"), item("h1", channels=("highlights",)))) == [
        "/feed.xml",
        "/news/feed.xml",
        "/highlights/feed.xml",
    ]


def test_sections_of_the_campaign_have_feeds_and_no_others():
    essay = item("e1", type="essay", channels=("reading/essays",))
    room = item("r1", type="reading_room", channels=("reading/rooms",), date=None)
    found = feeds(item("a1", channels=("news/local",)), essay, room, languages=(READING_TOML,))
    assert list(found) == ["/feed.xml", "/news/feed.xml", "/reading/feed.xml", "/reading/essays/feed.xml"]
    assert found["/reading/essays/feed.xml"].title == "读书文章 - 示例市政协"


def test_a_language_without_articles_has_no_feed():
    assert feeds(item("a1", title_en="Title", summary_en="Summary."), code="en") == {}


def test_a_feed_says_what_it_is_and_where():
    feed = feeds(item("a1"), item("a1", language="en"), code="en")["/en/news/feed.xml"]
    assert (feed.tag, feed.title, feed.subtitle) == ("en", "News - Sample CPPCC", "Meetings and activities.")
    assert (feed.url, feed.home) == ("https://www.example.cn/en/news/feed.xml", "https://www.example.cn/en/news/")


def test_an_entry_says_what_a_reader_needs():
    (entry,) = feeds(item("a1", summary="摘要。", author=("王某", "李某"), html="<p>正文</p>"))["/feed.xml"].entries
    assert entry.id == entry.url == "https://www.example.cn/news/2022/a1/"
    assert (entry.title, entry.summary, entry.author, entry.html) == ("标题a1", "摘要。", "王某、李某", "<p>正文</p>")
    assert entry.published == entry.updated == "2022-12-30T10:13:00+08:00"


def test_the_author_of_an_entry_is_never_empty():
    entries = feeds(item("a1", source="示例日报"), item("a2"))["/feed.xml"].entries
    assert [entry.author for entry in entries] == ["示例市政协", "示例日报"]


def test_a_feed_is_as_new_as_what_changed_last():
    feed = feeds(item("a1", date=day(1), updated=day(9)), item("a2", date=day(5)))["/feed.xml"]
    assert feed.updated == "2022-12-09T00:00:00+08:00"
    assert [entry.published[:10] for entry in feed.entries] == ["2022-12-05", "2022-12-01"]


def test_a_feed_is_no_longer_than_the_configuration_says():
    items = [item(f"a{n}", date=day(n)) for n in range(1, 9)]
    assert len(feeds(*items, feed_items=3)["/feed.xml"].entries) == 3


def test_addresses_in_a_text_are_full_since_it_is_read_elsewhere():
    html = (
        f'<p>{REFERENCE_MARK}<a href="{REFERENCE_MARK}">甲</a><a href="#fn:1">1</a><a href="//a.cn/">丙</a>'
        '<a href="https://a.cn/">乙</a>“href="/x/”</p>'
    )
    references = (Reference("picture", PHOTO.path, (("alt", "图"),)), Reference("link", "/news/2022/b1/"))
    (entry,) = feeds(item("a1", html=html, references=references))["/feed.xml"].entries
    tree = lxml.html.fragment_fromstring(entry.html)
    assert tree.find("img").attrib["src"] == "https://www.example.cn/images/x.jpg"
    assert [link.attrib["href"] for link in tree.findall("a")] == [
        "https://www.example.cn/news/2022/b1/",
        "https://www.example.cn/news/2022/a1/#fn:1",
        "//a.cn/",
        "https://a.cn/",
    ]
    assert "“href=" in tree.text_content()
    assert '"/x/”' in tree.text_content()


def test_the_files_for_programs_are_feeds_site_map_and_robots():
    site = make_site(item("a1"))
    pages = {page.address: page for page in make_files(site, make_editions(site), [])}
    assert list(pages) == ["/feed.xml", "/news/feed.xml", "/sitemap.xml", "/robots.txt"]
    assert pages["/robots.txt"].make().sitemap == "https://www.example.cn/sitemap.xml"
