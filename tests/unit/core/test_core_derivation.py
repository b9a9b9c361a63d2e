"""Languages that are converted from others: their names, their links, and the pages that they have."""

import pytest
from msgspec import json
from msgspec.structs import replace

from plugins.core.derivation import derivations
from plugins.core.digest import digest_value
from plugins.core.home_views import DaysOfMonth
from plugins.core.names import names_in
from plugins.core.page import page_of
from plugins.core.sisters import with_sisters
from plugins.core.views import FeedEntry, FeedPage, Meta, RedirectPage, RobotsTxt
from plugins.pages.generator import make_pages
from tests.builders import HANT_TOML, item, make_editions, make_site

BASE = "https://www.example.cn"


def site_of(*items, toml=HANT_TOML):
    return make_site(*items, languages=(toml,))


def pages_of(site):
    """Address → page of the whole site, sisters too."""
    made = make_pages(site, make_editions(site))
    return {page.address: page for page in with_sisters(made, derivations(site))}


@pytest.fixture(scope="module")
def pages():
    english = item("a1", language="en", title="Title", path="articles/news/2022/a1.en.md")
    return pages_of(site_of(item("a1", keywords=["提案"], old_urls=["/2019/a/"]), item("a2"), english))


def test_names_come_from_what_the_front_matter_says_of_people():
    items = [
        item(
            "a1", people=["于学利", "省政协"], author=["示例日报", "张三", "本报记者 李四", "欧阳修"], editor=["办公室"]
        ),
        item("m1", type="person", title="沈延毅"),
        item("a2", leader="王某", title="于谦", people=["阿卜杜拉·买买提", "Smith"]),
    ]
    assert names_in(items) == {"于学利", "省政协", "张三", "李四", "欧阳修", "沈延毅", "王某", "阿卜杜拉·买买提"}


def test_what_an_office_says_of_a_name_counts_more_than_that_it_is_one():
    site = replace(site_of(item(people=["于学利", "沈延毅"])), names={"于学利": "于學利", "沈阳": "瀋陽"})
    (made,) = derivations(site)
    assert dict(made.names) == {"于学利": "于學利", "沈延毅": "沈延毅", "沈阳": "瀋陽"}


def test_another_name_is_another_derivation():
    (one,), (other,) = derivations(site_of(item(people=["甲乙"]))), derivations(site_of(item(people=["甲丙"])))
    assert one.digest != other.digest
    assert [one, other, one].index(other) == 1


def test_a_site_without_such_a_language_has_the_pages_that_it_had():
    site = make_site(item())
    assert derivations(site) == ()
    made = list(make_pages(site, make_editions(site)))
    assert [page.address for page in with_sisters(made, ())] == [page.address for page in made]


def test_every_page_for_readers_has_a_sister_and_nothing_else_has(pages):
    chinese = {a for a in pages if not a.startswith(("/en/", "/zh-hant/"))}
    without = {a for a in chinese if f"/zh-hant{a}" not in pages}
    assert without == {"/_redirects", "/_headers"}
    assert len([a for a in pages if a.startswith("/zh-hant/")]) == len(chinese) - len(without)
    robots = page_of(RobotsTxt(sitemap=""), address="/robots.txt", template="robots.txt", language="zh")
    assert list(with_sisters([robots], derivations(site_of(item())))) == [robots]


def test_all_versions_name_each_other(pages):
    for address in ("/", "/news/", "/news/2022/a1/", "/search/", "/sitemap/", "/browse/2022/"):
        head = pages[address].make().frame.head
        assert [x.hreflang for x in head.alternates] == ["zh-CN", "en", "zh-Hant", "x-default"], address
        for alternate in head.alternates:
            other = pages[alternate.href.removeprefix(BASE)]
            assert other.make().frame.head.alternates == other.alternates == head.alternates


def test_a_page_without_a_translation_names_its_sister_alone(pages):
    assert [x.hreflang for x in pages["/news/2022/a2/"].alternates] == ["zh-CN", "zh-Hant", "x-default"]
    assert [x.hreflang for x in pages["/tags/%E6%8F%90%E6%A1%88/"].alternates] == ["zh-CN", "zh-Hant", "x-default"]
    assert pages["/404.html"].alternates == ()


def test_a_sister_says_what_it_is(pages):
    frame = pages["/zh-hant/news/2022/a1/"].make().frame
    assert frame.tag == "zh-Hant"
    assert frame.head.canonical == f"{BASE}/zh-hant/news/2022/a1/"
    assert (frame.converted_from.url, frame.converted_from.tag) == ("/news/2022/a1/", "zh-CN")
    data = json.decode(frame.head.json_ld)
    assert (data["inLanguage"], data["url"]) == ("zh-Hant", frame.head.canonical)
    assert Meta(name="Url", content=frame.head.canonical) in frame.head.metas
    assert {Meta(name="og:url", content=frame.head.canonical), Meta(name="og:locale", content="zh_TW")} <= set(
        frame.head.properties
    )
    assert pages["/news/2022/a1/"].make().frame.converted_from is None
    assert pages["/zh-hant/404.html"].make().frame.converted_from.url == "/"


def test_the_switch_leads_from_every_version_to_every_other(pages):
    def switch(address):
        return [(x.name, x.url, x.current, x.translated) for x in pages[address].make().frame.languages]

    assert switch("/zh-hant/news/2022/a1/") == [
        ("简体中文", "/news/2022/a1/", False, True),
        ("English", "/en/news/2022/a1/", False, True),
        ("繁", "/zh-hant/news/2022/a1/", True, True),
    ]
    assert switch("/en/news/2022/a1/")[2] == ("繁", "/zh-hant/news/2022/a1/", False, True)
    assert switch("/zh-hant/news/2022/a2/")[1] == ("English", "/en/news/", False, False)
    assert switch("/news/2022/a2/")[2] == ("繁", "/zh-hant/news/2022/a2/", False, True)
    assert switch("/zh-hant/404.html") == [
        ("简体中文", "/", False, True),
        ("English", "/en/", False, False),
        ("繁", "/zh-hant/", True, True),
    ]


def test_no_search_engine_shows_a_sister_until_somebody_has_read_them(pages):
    noindex = Meta(name="robots", content="noindex")
    sister = pages["/zh-hant/news/2022/a1/"]
    assert sister.canonical == ""
    assert noindex in sister.make().frame.head.metas
    read = pages_of(site_of(item("a1"), item("a4", status="withdrawn"), toml=HANT_TOML + "reviewed = true\n"))
    sister = read["/zh-hant/news/2022/a1/"]
    assert sister.canonical == f"{BASE}/zh-hant/news/2022/a1/"
    assert noindex not in sister.make().frame.head.metas
    withdrawn = read["/zh-hant/news/2022/a4/"]
    assert withdrawn.canonical == ""
    assert withdrawn.make().frame.head.metas.count(noindex) == 1


def test_the_key_of_a_sister_says_what_its_page_shows_and_how_it_is_converted(pages):
    def keys(*items, toml=HANT_TOML):
        made = pages_of(site_of(*items, toml=toml))
        return digest_value([made[f"/zh-hant/news/2022/{name}/"].key for name in ("a1", "a2")])

    before = keys(item("a1"), item("a2"))
    assert keys(item("a1"), item("a2")) == before
    assert keys(item("a1", html="<p>文</p>"), item("a2")) != before
    assert keys(item("a1"), item("a2"), item("m", channels=("members",), people=["于学利"])) != before
    assert keys(item("a1"), item("a2"), toml=HANT_TOML.replace("s2t", "s2hk")) != before


def test_the_view_is_made_once_for_a_page_and_its_sister():
    made = []
    site = site_of(item())
    page = next(page for page in make_pages(site, make_editions(site)) if page.template == "article.html")
    counted = replace(page, make=lambda: made.append(1) or page.make())
    for one in with_sisters([counted], derivations(site)):
        one.make()
    assert made == [1]


def test_the_days_of_a_month_have_a_sister_that_leads_to_sisters():
    rows = {"21": [["1949", "<政协>", "/news/2022/a1/"], ["1954", "Title", "/en/news/2022/a1/", "en"]]}
    month = DaysOfMonth(json=json.encode(rows).decode())
    page = page_of(month, address="/on-this-day/09.json", template="days.json", language="zh")
    _, sister = with_sisters([page], derivations(site_of(item())))
    led = sister.make().json
    assert sister.address == "/zh-hant/on-this-day/09.json"
    assert "<" not in led
    assert json.decode(led) == {"21": [["1949", "<政协>", "/zh-hant/news/2022/a1/"], rows["21"][1]]}


def test_a_feed_and_an_old_address_have_sisters(pages):
    site = site_of(item())
    entry = FeedEntry(
        id=f"{BASE}/news/a/",
        title="题",
        url=f"{BASE}/news/a/",
        published="",
        updated="",
        summary="",
        author="",
        html="",
    )
    feed = FeedPage(
        tag="zh-CN", title="", subtitle="", url=f"{BASE}/feed.xml", home=f"{BASE}/", updated="", entries=(entry,)
    )
    page = page_of(feed, address="/feed.xml", template="feed.xml", language="zh")
    _, sister = with_sisters([page], derivations(site))
    view = sister.make()
    assert (sister.address, view.tag, view.url, view.home) == (
        "/zh-hant/feed.xml", "zh-Hant", f"{BASE}/zh-hant/feed.xml", f"{BASE}/zh-hant/",
    )  # fmt: skip
    assert view.entries[0].url == view.entries[0].id == f"{BASE}/zh-hant/news/a/"
    led = pages["/zh-hant/2019/a/"].make()
    assert isinstance(led, RedirectPage)
    assert (led.url, led.canonical) == ("/zh-hant/news/2022/a1/", f"{BASE}/zh-hant/news/2022/a1/")
