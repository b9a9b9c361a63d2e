"""The page for searching, and the lists of years."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.documents import SearchFiles
from plugins.pages.browse import group_by_year, year_pages
from plugins.pages.frame import FrameMaker
from plugins.pages.generator import make_pages
from plugins.pages.search import search_page
from tests.builders import ZONE, item, make_editions, make_site

FILES = SearchFiles("/search/zh/head.1.bin", "/search/engine.2.js", "/search/inflate.4.js")


def dated(item_id, day, **fields):
    return item(item_id, date=datetime.fromisoformat(f"{day}T08:00:00").replace(tzinfo=ZONE), **fields)


def year_views(*items, code="zh", per_page=500):
    """Address → view of every page of the years of one language."""
    editions = make_editions(make_site(*items))
    years = {other: group_by_year(edition) for other, edition in editions.items()}
    return {page.address: page.make() for page in year_pages(FrameMaker(editions, code), years, per_page)}


def search_view(*items, code="zh", files=None, per_page=500):
    editions = make_editions(make_site(*items))
    return search_page(FrameMaker(editions, code), group_by_year(editions[code]), files, per_page).make()


def shown(view):
    """What a page of a year says: channel → month → titles."""
    return {
        group.anchor: {month.title: [entry.title for entry in month.entries] for month in group.months}
        for group in view.groups
    }


# Years


def test_a_year_shows_its_articles_by_channel_and_month_the_newest_first():
    views = year_views(
        dated("h1", "2022-03-01", channels=("highlights",), title="甲"),
        dated("n1", "2022-03-01", title="乙"),
        dated("n2", "2022-03-09", channels=("news/local",), title="丙"),
        dated("n3", "2022-12-30", title="丁"),
        dated("n4", "2021-12-30", title="戊"),
    )
    assert shown(views["/browse/2022/"]) == {
        "news": {"2022年12月": ["丁"], "2022年3月": ["丙", "乙"]},
        "highlights": {"2022年3月": ["甲"]},
    }
    assert list(views) == ["/browse/2022/", "/browse/2021/"]
    assert shown(views["/browse/2021/"]) == {"news": {"2021年12月": ["戊"]}}


def test_an_article_of_several_channels_stands_in_its_year_once():
    views = year_views(dated("a1", "2022-03-01", channels=("highlights", "news/local")))
    assert list(shown(views["/browse/2022/"])) == ["highlights"]


def test_what_has_no_date_or_is_withdrawn_is_in_no_year():
    undated = item("wang", type="person", channels=("members/people",), date=None)
    assert year_views(undated, item("a4", status="withdrawn", withdrawn_reason="内容有误")) == {}


def test_an_article_shows_its_day_and_where_it_leads():
    (group,) = year_views(dated("a1", "2022-03-01", title="甲"))["/browse/2022/"].groups
    (entry,) = group.months[0].entries
    assert (entry.title, entry.url, entry.date, entry.datetime) == (
        "甲",
        "/news/2022/a1/",
        "2022年3月1日",
        "2022-03-01",
    )
    assert (entry.tag, entry.note) == ("", "")


def test_an_untranslated_article_is_marked_as_on_every_list():
    foreign = dated("a1", "2022-03-01", title_en="Title", summary_en="Summary.")
    (group,) = year_views(foreign, code="en")["/en/browse/2022/"].groups
    (entry,) = group.months[0].entries
    assert (entry.title, entry.url, entry.tag, entry.note) == ("Title", "/news/2022/a1/", "zh-CN", "In Chinese")
    assert (group.months[0].title, entry.date) == ("March 2022", "1 March 2022")


def test_a_year_leads_to_the_years_beside_it_that_there_are():
    views = year_views(*(dated(f"a{year}", f"{year}-03-01") for year in (1949, 2020, 2022)))
    beside = {
        address: (view.earlier and view.earlier.url, view.later and view.later.url) for address, view in views.items()
    }
    assert beside == {
        "/browse/2022/": ("/browse/2020/", None),
        "/browse/2020/": ("/browse/1949/", "/browse/2022/"),
        "/browse/1949/": (None, "/browse/2020/"),
    }


def test_a_year_that_another_language_has_is_a_version_else_the_search_page_is_nearest():
    items = (dated("a1", "2022-03-01"), dated("a1", "2022-03-01", language="en"), dated("a2", "2020-01-01"))
    views = year_views(*items)
    assert [x.hreflang for x in views["/browse/2022/"].frame.head.alternates] == ["zh-CN", "en", "x-default"]
    assert views["/browse/2022/"].frame.languages[1].url == "/en/browse/2022/"
    assert views["/browse/2020/"].frame.head.alternates == ()
    choice = views["/browse/2020/"].frame.languages[1]
    assert (choice.url, choice.translated) == ("/en/search/", False)


def test_later_pages_of_a_year_have_a_title_and_an_address_of_their_own():
    views = year_views(*(dated(f"a{n}", "2022-03-01") for n in range(3)), per_page=2)
    head = views["/browse/2022/page/2/"].frame.head
    assert head.title == "Everything from 2022 - Page 2 - 示例市政协"
    assert head.canonical == "https://www.example.cn/browse/2022/page/2/"
    assert (head.previous, head.next, head.alternates) == ("/browse/2022/", "", ())


DAYS = st.sampled_from(["2022-01-01", "2022-01-02", "2022-11-30", "2021-06-01"])
PLACES = st.sampled_from(["news", "news/local", "highlights", "members"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(DAYS, PLACES), max_size=12), st.integers(1, 5))
def test_every_article_stands_on_one_page_of_its_year_and_links_lead_to_where_its_channel_begins(articles, per_page):
    items = [dated(f"a{n}", day, channels=(place,)) for n, (day, place) in enumerate(articles)]
    views = year_views(*items, per_page=per_page)
    found = [
        (group.anchor, entry.url)
        for view in views.values()
        for group in view.groups
        for month in group.months
        for entry in month.entries
    ]
    assert sorted(found) == sorted((x.channels[0].partition("/")[0], x.address) for x in items)
    for view in views.values():
        assert sum(len(month.entries) for group in view.groups for month in group.months) <= per_page
        for channel in view.channels:
            address, _, anchor = channel.link.url.partition("#")
            assert anchor in {group.anchor for group in views[address].groups}
            before = views[address].pagination.previous
            assert not before or anchor not in {group.anchor for group in views[before].groups}


def test_an_edit_of_a_text_leaves_the_key_of_its_year():
    keys = []
    for text in ("<p>一</p>", "<p>二</p>"):
        site = make_site(dated("a1", "2022-03-01", html=text, summary=text))
        pages = {page.address: page for page in make_pages(site, make_editions(site))}
        keys.append(pages["/browse/2022/"].key)
    assert keys[0] == keys[1]


# The search page


def test_the_search_page_counts_channels_and_years():
    view = search_view(
        dated("n1", "2022-03-01"), dated("n2", "2021-03-01"), dated("h1", "2022-03-01", channels=("highlights",))
    )
    assert [(x.link.title, x.link.url, x.count) for x in view.channels] == [
        ("要闻动态", "/news/", 2),
        ("履职亮点", "/highlights/", 1),
    ]
    assert [(x.link.title, x.link.url, x.count) for x in view.years] == [
        ("2022", "/browse/2022/", 2),
        ("2021", "/browse/2021/", 1),
    ]
    assert [(x.link.title, x.link.url, x.count) for x in view.years[0].channels] == [
        ("要闻动态", "/browse/2022/#news", 1),
        ("履职亮点", "/browse/2022/#highlights", 1),
    ]


def test_the_search_page_leads_to_the_page_of_a_year_on_which_a_channel_begins():
    items = [dated(f"n{n}", "2022-03-01") for n in range(3)]
    view = search_view(*items, dated("h1", "2022-03-01", channels=("highlights",)), per_page=2)
    assert [x.link.url for x in view.years[0].channels] == ["/browse/2022/#news", "/browse/2022/page/2/#highlights"]


def test_without_an_index_the_search_page_has_no_engine():
    assert search_view(item()).engine is None


def test_the_search_page_names_the_files_of_its_language():
    view = search_view(item(), files=FILES)
    assert (view.engine.head, view.engine.script) == (FILES.head, FILES.script)
    assert (view.engine.inflate, view.engine.lunr) == (FILES.inflate, "")


@pytest.mark.parametrize(("code", "locale"), [("zh", "zh-Hans-CN"), ("en", "en-GB")])
def test_the_search_page_says_how_dates_are_written(code, locale):
    assert search_view(item(), item(language="en"), code=code).locale == locale


def test_every_page_but_the_search_page_has_a_box_in_its_header():
    site = make_site(item("a1"), item("a1", language="en"))
    pages = {page.address: page.make() for page in make_pages(site, make_editions(site))}
    boxes = {address: view.frame.chrome.search for address, view in pages.items() if hasattr(view, "frame")}
    assert {address for address, box in boxes.items() if not box} == {"/search/", "/en/search/"}
    assert (boxes["/news/"], boxes["/en/news/"]) == ("/search/", "/en/search/")


def test_each_language_has_the_files_of_its_own_index():
    site = make_site(item("a1"), item("a1", language="en"))
    english = SearchFiles("/search/en/head.1.bin", "/s", "/i", "/lunr")
    pages = {page.address: page.make() for page in make_pages(site, make_editions(site), {"zh": FILES, "en": english})}
    assert pages["/search/"].engine.head == FILES.head
    assert (pages["/en/search/"].engine.head, pages["/en/search/"].engine.lunr) == (english.head, "/lunr")


def test_another_index_is_another_page():
    site = make_site(item())
    other = SearchFiles("/search/zh/head.9.bin", FILES.script, FILES.inflate)
    keys = {
        next(x.key for x in make_pages(site, make_editions(site), {"zh": files}) if x.address == "/search/")
        for files in (FILES, other)
    }
    assert len(keys) == 2
