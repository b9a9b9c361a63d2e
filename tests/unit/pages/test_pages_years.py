"""The years of channels, what stands before a list, and what lists say of items."""

from datetime import datetime

from plugins.core.items import MediaFile
from plugins.pages.generator import make_pages
from tests.builders import ZONE, item, make_editions, make_site

PICTURE = MediaFile("images/x.jpg", "/images/x.jpg", 1, 8, 6)


def dated(item_id, year, **fields):
    return item(item_id, date=datetime(year, 5, 1, tzinfo=ZONE), **fields)


def views(*items, code="zh", **settings):
    """Address → view of every page of a language."""
    made = make_editions(make_site(*items, media=(PICTURE,), **settings))
    return {page.address: page.make() for page in make_pages(made["zh"].site, made) if page.language == code}


def test_a_channel_of_more_than_a_page_has_a_list_for_each_year():
    made = views(dated("a", 2021), dated("b", 2022), dated("c", 2022), dated("d", 2022), per_page=2)
    first, second, of_2021 = (made[f"/news/{address}/"] for address in ("2022", "2022/page/2", "2021"))
    assert [x.title for x in (*first.teasers, *second.teasers)] == ["标题d", "标题c", "标题b"]
    assert [x.title for x in of_2021.teasers] == ["标题a"]
    assert [(x.title, x.url, x.current) for x in of_2021.years] == [
        ("All years", "/news/", False),
        ("2022", "/news/2022/", False),
        ("2021", "/news/2021/", True),
    ]
    assert [x.current for x in made["/news/page/2/"].years] == [True, False, False]
    assert [x.url for x in first.frame.breadcrumb] == ["/", "/news/", "/news/2022/"]
    assert {x.name for x in first.frame.head.metas} > {
        "ColumnName",
        "ColumnDescription",
        "ColumnKeywords",
        "ColumnType",
    }


def test_a_channel_of_one_page_or_of_one_year_has_none():
    assert views(dated("a", 2021), dated("b", 2022), per_page=2)["/news/"].years == ()
    assert "/news/2022/" not in views(*(dated(f"a{n}", 2022) for n in range(5)), per_page=2)


def test_a_year_is_a_version_of_that_year_in_another_language():
    items = [dated(name, year, language=code) for name, year in (("a", 2021), ("b", 2022)) for code in ("zh", "en")]
    made = views(*items, per_page=1)
    assert [x.href for x in made["/news/2021/"].frame.head.alternates][:2] == [
        "https://www.example.cn/news/2021/",
        "https://www.example.cn/en/news/2021/",
    ]
    made = views(*items, dated("c", 2020), per_page=1)
    assert made["/news/2020/"].frame.head.alternates == ()
    assert made["/news/2020/"].frame.languages[1].url == "/en/news/"


def test_the_first_item_with_a_picture_leads_the_first_page_of_a_channel():
    items = [dated(name, year) for name, year in (("a", 2020), ("c", 2022))]
    made = views(*items, dated("b", 2021, cover="images/x.jpg"))
    assert (made["/news/"].lead.title, [x.title for x in made["/news/"].teasers]) == ("标题b", ["标题c", "标题a"])


def test_a_short_list_has_no_lead():
    assert views(dated("a", 2021, cover="images/x.jpg"), dated("b", 2022))["/news/"].lead is None


def test_a_list_says_the_state_of_a_proposal_and_the_validity_of_a_notice():
    notice = item("n", type="notice", doc_no="示政〔2022〕1号", valid_until=datetime(2023, 1, 5, tzinfo=ZONE).date())
    made = views(item("p", type="proposal", state="已办复"), notice)
    of_proposal, of_notice = made["/news/"].teasers
    assert of_proposal.state == "已办复"
    assert (of_notice.number, of_notice.until, of_notice.until_day) == ("示政〔2022〕1号", "2023年1月5日", "2023-01-05")


def test_all_tags_are_grouped_by_initial_where_there_are_many():
    words = ["提案", "协商", "CPPCC", "文史", *(f"标签{n}" for n in range(40)), "“两会”"]
    page = views(item("a", keywords=words))["/tags/"]
    groups = {group.title: [tag.link.title for tag in group.tags] for group in page.groups}
    assert list(groups) == ["B", "C", "T", "W", "X", "#"]
    assert (groups["C"], groups["X"], groups["#"]) == (["CPPCC"], ["协商"], ["“两会”"])
    assert len(page.tags) == 40


def test_a_few_tags_are_one_list():
    page = views(item("a", keywords=["提案", "协商"]))["/tags/"]
    assert (page.groups, len(page.tags)) == ((), 2)


def test_the_site_map_leads_to_years_topics_people_and_tags():
    made = views(
        dated("a", 2021, keywords=["提案"]),
        item("t", type="topic"),
        item("w", type="person", title="王某", date=None),
        item("l", type="person", title="李某", date=None, order=1),
    )
    page = made["/sitemap/"]
    assert [x.url for x in page.years] == ["/browse/2022/", "/browse/2021/"]
    assert [x.title for x in page.topics] == ["标题t"]
    assert [x.url for x in page.people] == ["/news/l/", "/news/w/"]
    assert page.tags.url == "/tags/"


def test_what_is_not_there_leads_to_the_search_the_channels_and_whom_to_tell():
    page = views(item("a"), item("contact", is_page=True, title="联系我们"))["/404.html"]
    assert (page.search, page.report.url, page.frame.chrome.search) == ("/search/", "/contact/", "")
    assert [x.url for x in page.channels] == ["/news/"]
