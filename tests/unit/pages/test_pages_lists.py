"""Lists, their pages and their numbers."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.addresses import numbered
from plugins.core.archive import ArchiveIndex
from plugins.core.reading import ReadingIndex
from plugins.core.views import ListPage
from plugins.pages.archive.maker import ArchiveMaker
from plugins.pages.archive.timelines import Timelines
from plugins.pages.channels import channel_pages
from plugins.pages.frame import FrameMaker
from plugins.pages.home.history import HistoryMaker
from plugins.pages.lists import ListMaker, paginate
from plugins.pages.reading.lines import LineMaker
from plugins.pages.reading.maker import ReadingMaker
from plugins.pages.tags import tag_pages
from plugins.pages.teasers import TeaserMaker
from tests.builders import ZONE, item, make_editions, make_site


def list_pages(*items, code="zh", **settings):
    """Address → view of every page of the channels and tags of one language."""
    editions = make_editions(make_site(*items, **settings))
    frames = FrameMaker(editions, code)
    teasers = TeaserMaker(frames.edition)
    lists = ListMaker(frames, teasers)
    indexes = {code: ReadingIndex(edition) for code, edition in editions.items()}
    reading = ReadingMaker(indexes, lists, teasers, LineMaker(indexes[code], teasers))
    archives = {code: ArchiveIndex(edition) for code, edition in editions.items()}
    history = HistoryMaker(frames.edition, teasers, Timelines(archives[code]))
    archive = ArchiveMaker(archives, lists, teasers, history)
    pages = [*channel_pages(editions, lists, reading, archive), *tag_pages(editions, frames, lists)]
    assert len({page.address for page in pages}) == len(pages)
    return {page.address: page.make() for page in pages}


def many(count, **fields):
    return [
        item(f"a{n:03}", date=datetime(2022, 1, 1, 0, n % 60, n // 60, tzinfo=ZONE), **fields) for n in range(count)
    ]


@pytest.mark.parametrize(
    ("number", "total", "shown"),
    [
        (1, 1, "[1]"),
        (1, 2, "[1] 2"),
        (1, 9, "[1] 2 3 … 9"),
        (4, 9, "1 2 3 [4] 5 6 … 9"),
        (5, 9, "1 … 3 4 [5] 6 7 … 9"),
        (9, 9, "1 … 7 8 [9]"),
    ],
)
def test_the_numbers_shown_are_the_ends_and_those_near(number, total, shown):
    pagination = paginate(total * 20, 20, number, "/news/")
    words = ["…" if not x.url else f"[{x.number}]" if x.current else f"{x.number}" for x in pagination.pages]
    assert " ".join(words) == shown
    assert [x.url for x in pagination.pages if x.url] == [
        numbered("/news/", x.number) for x in pagination.pages if x.url
    ]


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 500), st.integers(1, 50))
def test_previous_and_next_lead_through_all_pages_and_back(count, per_page):
    total = max(1, -(-count // per_page))
    pages = [paginate(count, per_page, number, "/x/") for number in range(1, total + 1)]
    assert [page.next for page in pages] == [*(numbered("/x/", n) for n in range(2, total + 1)), ""]
    assert [page.previous for page in pages] == ["", *(numbered("/x/", n) for n in range(1, total))]
    for page in pages:
        assert (page.total, page.items) == (total, count)
        assert [x.number for x in page.pages if x.current] == [page.number]
        assert [x.number for x in page.pages] == sorted({x.number for x in page.pages})


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 25), st.integers(1, 8))
def test_every_entry_stands_on_exactly_one_page_in_order(count, per_page):
    items = many(count, channels=("news/local",), keywords=("提案",))
    pages = list_pages(*items, item("news", is_page=True), per_page=per_page)
    newest_first = [f"/news/2022/{x.id}/" for x in reversed(items)]
    for base in ["/news/", *(["/news/local/", "/tags/%E6%8F%90%E6%A1%88/"] if count else [])]:
        views = [pages[numbered(base, n)] for n in range(1, pages[base].pagination.total + 1)]
        assert [teaser.url for view in views for teaser in view.teasers] == newest_first
        assert all(view.teasers for view in views) or not count
        assert numbered(base, len(views) + 1) not in pages


def test_a_list_shows_its_channel_and_where_it_stands():
    page = list_pages(item("a1", channels=("news/local",)))["/news/local/"]
    assert (page.title, page.layout, page.description) == ("本地要闻", "list", "")
    assert [(x.title, x.url, x.current) for x in page.frame.breadcrumb] == [
        ("Home", "/", False),
        ("要闻动态", "/news/", False),
        ("本地要闻", "/news/local/", True),
    ]
    assert [(x.title, x.url, x.current) for x in page.sections] == [
        ("All", "/news/", False),
        ("本地要闻", "/news/local/", True),
    ]


def test_a_section_without_entries_has_no_page_and_no_link():
    pages = list_pages(item("a1", channels=("news/local",)))
    assert "/news/notices/" not in pages
    assert "/news/notices/" not in [link.url for link in pages["/news/"].sections]


def test_a_channel_without_sections_to_choose_from_has_no_links_to_them():
    assert list_pages(item("a1"))["/news/"].sections == ()


def test_the_layout_is_that_of_the_section():
    assert list_pages(item("a1", channels=("news/notices",)))["/news/notices/"].layout == "plain"


def test_a_channels_introduction_stands_on_its_first_page_only():
    pages = list_pages(*many(3), item("news", is_page=True, html="<p>介绍</p>"), per_page=2)
    assert pages["/news/"].html == "<p>介绍</p>"
    assert pages["/news/page/2/"].html == ""


def test_later_pages_say_their_number_and_have_an_address_of_their_own():
    pages = list_pages(*many(3), per_page=2)
    head = pages["/news/page/2/"].frame.head
    assert head.title == "要闻动态 - Page 2 - 示例市政协"
    assert head.canonical == "https://www.example.cn/news/page/2/"
    assert (head.previous, head.next) == ("/news/", "")
    assert pages["/news/"].frame.head.title == "要闻动态 - 示例市政协"


def test_first_pages_are_versions_of_each_other_later_ones_are_not():
    items = [version for n in range(3) for version in (item(f"a{n}"), item(f"a{n}", language="en"))]
    pages = list_pages(*items, per_page=2)
    assert [x.hreflang for x in pages["/news/"].frame.head.alternates] == ["zh-CN", "en", "x-default"]
    assert pages["/news/page/2/"].frame.head.alternates == ()
    choice = pages["/news/page/2/"].frame.languages[1]
    assert (choice.url, choice.translated) == ("/en/news/", False)


def test_a_channel_that_a_language_has_not_is_no_version():
    page = list_pages(item("a1"), item("b1", channels=("highlights",), language="en"))["/news/"]
    assert page.frame.head.alternates == ()
    assert (page.frame.languages[1].url, page.frame.languages[1].translated) == ("/en/", False)


def test_a_section_that_a_language_has_not_leads_to_the_channel():
    page = list_pages(item("a1", channels=("news/local",)), item("b1", language="en"))["/news/local/"]
    assert page.frame.languages[1].url == "/en/news/"


def test_a_channel_has_a_feed_if_it_has_articles_of_the_language():
    foreign = item("a1", title_en="Title", summary_en="Summary.")
    assert list_pages(foreign)["/news/"].feed == "/news/feed.xml"
    page = list_pages(foreign, code="en")["/en/news/"]
    assert page.feed == ""
    assert page.frame.head.feeds == ()
    assert page.frame.chrome.feed == ""
    assert [(x.title, x.url) for x in list_pages(item("a1"))["/news/"].frame.head.feeds] == [
        ("示例市政协", "/feed.xml"),
        ("要闻动态 - 示例市政协", "/news/feed.xml"),
    ]


def test_a_tag_has_a_list_and_all_tags_a_page_with_the_most_used_first():
    pages = list_pages(
        item("a1", keywords=("提案", "a/b")), item("a2", keywords=("提案",)), item("a3", keywords=("监督",))
    )
    index = pages["/tags/"]
    assert [(x.link.title, x.count) for x in index.tags] == [("提案", 2), ("a/b", 1), ("监督", 1)]
    assert all(isinstance(pages[x.link.url], ListPage) for x in index.tags)
    assert pages["/tags/a-b/"].title == "a/b"
    assert [x.url for x in pages["/tags/a-b/"].frame.breadcrumb] == ["/", "/tags/", "/tags/a-b/"]


def test_a_tag_with_the_name_of_a_channel_has_a_title_of_its_own():
    pages = list_pages(item("a1", keywords=("要闻动态",), channels=("news/local",)))
    titles = {address: view.frame.head.title for address, view in pages.items() if isinstance(view, ListPage)}
    assert titles == {
        "/news/": "要闻动态 - 示例市政协",
        "/news/local/": "本地要闻 - 要闻动态 - 示例市政协",
        "/tags/%E8%A6%81%E9%97%BB%E5%8A%A8%E6%80%81/": "要闻动态 - Tags - 示例市政协",
    }


def test_without_tags_there_is_no_page_of_tags():
    assert [address for address in list_pages(item("a1")) if "tags" in address] == []


def test_a_tag_leads_to_all_tags_in_the_other_language():
    page = list_pages(item("a1", keywords=("提案",)), item("b1", language="en", keywords=("proposals",)))
    choice = page["/tags/%E6%8F%90%E6%A1%88/"].frame.languages[1]
    assert (choice.url, choice.translated) == ("/en/tags/", False)


# Teasers


def test_a_teaser_says_what_a_list_needs():
    (teaser,) = list_pages(item("a1", channels=("news/local",), summary="摘要。", badge="专题"))["/news/"].teasers
    assert (teaser.title, teaser.url, teaser.summary, teaser.badge) == ("标题a1", "/news/2022/a1/", "摘要。", "专题")
    assert (teaser.date, teaser.datetime, teaser.year) == ("2022年12月30日", "2022-12-30T10:13:00+08:00", "2022")
    assert teaser.channel == "本地要闻"
    assert (teaser.tag, teaser.language_note, teaser.picture) == ("", "", None)


def test_an_untranslated_item_is_marked_and_leads_to_what_there_is():
    (teaser,) = list_pages(item("a1", badge="专题", title_en="Title", summary_en="Summary."), code="en")[
        "/en/news/"
    ].teasers
    assert (teaser.title, teaser.url, teaser.summary) == ("Title", "/news/2022/a1/", "Summary.")
    assert (teaser.date, teaser.badge) == ("30 December 2022", "")
    assert (teaser.tag, teaser.language_note) == ("zh-CN", "In Chinese")


def test_an_item_in_another_language_than_chinese_is_marked_with_its_name():
    (teaser,) = list_pages(item("a1", language="en", title_zh="标题", summary_zh="摘要。"))["/news/"].teasers
    assert (teaser.title, teaser.tag, teaser.language_note) == ("标题", "en", "English")


def test_a_teaser_is_made_once_however_many_lists_show_it():
    pages = list_pages(item("a1", channels=("news/local",), keywords=("提案",)))
    (teaser,) = pages["/news/"].teasers
    assert pages["/news/local/"].teasers[0] is teaser
    assert pages["/tags/%E6%8F%90%E6%A1%88/"].teasers[0] is teaser
