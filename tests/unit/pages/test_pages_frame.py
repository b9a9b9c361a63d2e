"""The frame of a page, and what all pages of a site say of each other."""

from collections import Counter

import pytest
from msgspec.structs import replace

from plugins.core.lent import lend
from plugins.core.views import Font, Meta
from plugins.pages.frame import FrameMaker, PageFacts
from plugins.pages.generator import make_pages
from tests.builders import MONGOLIAN_TOML, item, make_editions, make_site

ITEMS = [
    item("a1", channels=("news/local",), keywords=("提案",), summary="摘要。"),
    item("a1", language="en", title="English", keywords=("proposals",)),
    item("a2", channels=("highlights", "news"), keywords=("提案",), title_en="Title", summary_en="Summary."),
    item("a3", old_urls=("/old/3.html",)),
    item("a4", status="withdrawn", withdrawn_reason="内容有误"),
    item("e1", language="en", title="Only English"),
    item("wang", type="person", channels=("members/people",), date=None),
    item("contact", is_page=True, title="联系我们"),
    item("contact", is_page=True, language="en", title="Contact"),
    item("members", is_page=True, title="委员"),
]


@pytest.fixture(scope="module")
def pages():
    """Every page of a small site by its address."""
    site = make_site(*ITEMS)
    pages = list(make_pages(site, make_editions(site)))
    assert max(Counter(page.address for page in pages).values()) == 1
    return {page.address: page for page in pages}


@pytest.fixture(scope="module")
def framed(pages):
    """The pages that have a frame."""
    return {address: page for address, page in pages.items() if hasattr(page.make(), "frame")}


def frame_maker(*items, code="zh", **settings):
    return FrameMaker(make_editions(make_site(*items, **settings)), code)


def footer_of(**facts):
    site = make_site(*ITEMS)
    config = replace(site.config, footer=replace(site.config.footer, **facts))
    site = replace(site, config=config)
    return FrameMaker(make_editions(site), "zh").chrome("").footer


def test_every_link_of_every_frame_leads_to_a_page(pages, framed):
    for page in framed.values():
        frame = page.make().frame
        entries = frame.chrome.navigation
        links = [link for entry in entries for link in (entry.link, *entry.children)]
        urls = {link.url for link in (*links, *frame.chrome.pages, *frame.breadcrumb)}
        urls |= {choice.url for choice in frame.languages} | {frame.chrome.home}
        urls |= {frame.head.previous, frame.head.next} - {""}
        assert urls <= pages.keys()


def test_alternates_are_reciprocal_include_the_page_itself_and_name_only_pages_that_exist(framed):
    base = "https://www.example.cn"
    for address, page in framed.items():
        alternates = {x.hreflang: x.href.removeprefix(base) for x in page.make().frame.head.alternates}
        if not alternates:
            continue
        assert alternates[page.make().frame.tag] == address
        assert alternates["x-default"] == alternates["zh-CN"]
        for other in alternates.values():
            assert framed[other].make().frame.head.alternates == page.make().frame.head.alternates


def test_a_page_with_another_version_has_alternates(framed):
    with_versions = {address for address, page in framed.items() if page.make().frame.head.alternates}
    assert {"/", "/en/", "/news/2022/a1/", "/en/news/2022/a1/", "/contact/", "/news/", "/tags/"} <= with_versions
    assert not {"/news/2022/a3/", "/en/news/2022/e1/", "/members/", "/404.html"} & with_versions


def test_the_switch_says_where_there_is_no_translation(framed):
    for page in framed.values():
        versions = {x.hreflang for x in page.make().frame.head.alternates} | {page.make().frame.tag}
        for choice in page.make().frame.languages:
            assert choice.translated == (choice.tag in versions)
            assert choice.current == (choice.tag == page.make().frame.tag)


def test_the_switch_leads_to_the_nearest_page_of_the_other_language(framed):
    english = {address: framed[address].make().frame.languages[1].url for address in framed}
    assert english["/news/2022/a1/"] == "/en/news/2022/a1/"
    assert english["/news/2022/a3/"] == "/en/news/"
    assert english["/members/wang/"] == "/en/"
    assert english["/404.html"] == "/en/"


def test_the_chrome_is_one_value_for_each_language_and_channel(framed):
    chromes = {}
    for page in framed.values():
        chrome = page.make().frame.chrome
        current = [entry.link.url for entry in chrome.navigation if entry.link.current]
        # The page for searching has no second box in its header.
        chromes.setdefault((page.language, chrome.search, *current), set()).add(id(chrome))
    assert len(chromes) > 4
    assert all(len(same) == 1 for same in chromes.values())


def test_the_navigation_shows_the_channels_of_the_language_with_their_sections(framed):
    navigation = framed["/"].make().frame.chrome.navigation
    assert [(x.link.title, [child.title for child in x.children]) for x in navigation] == [
        ("要闻动态", ["本地要闻"]),
        ("履职亮点", []),
        ("委员", ["委员风采"]),
    ]
    assert [x.link.title for x in framed["/en/"].make().frame.chrome.navigation] == ["News", "Highlights"]


def test_the_footer_links_to_the_pages_that_the_configuration_names(framed):
    links = [(link.title, link.url) for link in framed["/en/"].make().frame.chrome.pages]
    assert links == [("Contact", "/en/contact/"), ("Site map", "/en/sitemap/")]


@pytest.mark.parametrize(
    ("footer", "address"),
    [
        (
            {"email": "office@www.example.cn"},
            "mailto:office@www.example.cn?subject=Report%20a%20mistake%20www.example.cn",
        ),
        ({"email": "office@www.example.cn", "report": "contact"}, "/contact/"),
        ({"email": "office@www.example.cn", "report": ""}, ""),
        ({}, ""),
    ],
)
def test_the_footer_says_where_to_tell_of_a_mistake_if_there_is_a_place(footer, address):
    assert footer_of(**footer).report == address


def test_a_footer_has_only_what_the_owner_has():
    assert footer_of(party_mark="https://mark.example.cn/1").party_mark == "https://mark.example.cn/1"
    assert footer_of().party_mark == ""


def test_no_page_prints_a_meta_name_twice_whatever_the_case(framed):
    for page in framed.values():
        metas = page.make().frame.head.metas
        assert max(Counter(meta.name.lower() for meta in metas).values()) == 1
        assert all(meta.content for meta in metas)
        assert max(Counter(meta.name for meta in page.make().frame.head.properties).values(), default=1) == 1


def test_every_page_has_a_description_and_a_title_of_its_own(framed):
    assert all(
        "description" in {meta.name.lower() for meta in page.make().frame.head.metas} for page in framed.values()
    )
    titles = Counter((page.language, page.make().frame.head.title) for page in framed.values())
    assert max(titles.values()) == 1


def test_a_page_is_indexed_unless_it_is_withdrawn_an_error_or_a_redirect(pages):
    assert {address for address, page in pages.items() if not page.canonical} == {
        "/404.html",
        "/en/404.html",
        "/news/2022/a4/",
        "/old/3.html",
        "/_headers",
        "/_redirects",
    }


def test_a_page_without_an_address_has_no_canonical_one(framed):
    assert framed["/404.html"].make().frame.head.canonical == ""
    assert Meta(name="robots", content="noindex") in framed["/404.html"].make().frame.head.metas


def test_the_standards_names_of_the_site_stand_on_every_page():
    frame = frame_maker(item(), site_code="2101000001").frame(PageFacts(title="x", address="/x/"))
    assert [(meta.name, meta.content) for meta in frame.head.metas] == [
        ("SiteName", "示例市政协"),
        ("SiteDomain", "www.example.cn"),
        ("SiteIDCode", "2101000001"),
    ]
    frame = frame_maker(item()).frame(PageFacts(title="x", address="/x/"))
    assert [meta.name for meta in frame.head.metas] == ["SiteName", "SiteDomain"]


def test_a_language_that_was_only_added_has_pages_and_no_feed():
    frame = frame_maker(item("a1"), code="en").frame(PageFacts(title="x", address="/en/x/"))
    assert frame.chrome.feed == ""
    assert frame.head.feeds == ()


def test_an_old_address_leads_to_the_present_one(pages):
    assert pages["/old/3.html"].make().url == "/news/2022/a3/"
    assert pages["/old/3.html"].make().canonical == "https://www.example.cn/news/2022/a3/"
    assert [(row.old, row.new) for row in pages["/_redirects"].make().rows] == [("/old/3.html", "/news/2022/a3/")]


def test_a_language_in_columns_has_its_font_and_marks_what_it_borrows():
    font = Font(file="/fonts/x.woff2", sheet="/fonts/x.css")
    site = make_site(item("a1", language="mn", title="ᠮᠣᠩᠭᠣᠯ"), item("a1"), languages=(MONGOLIAN_TOML,))
    editions = make_editions(site)
    pages = {page.address: page for page in make_pages(site, editions, fonts={"mn": font})}
    assert pages["/mn/"].make().frame.font == font
    assert pages["/"].make().frame.font is None
    assert pages["/mn/news/"].make().title == lend("要闻动态")
    other = {page.address: page.key for page in make_pages(site, editions, fonts={"mn": replace(font, file="/y")})}
    changed = {address for address, page in pages.items() if page.key != other[address]}
    assert changed == {address for address in pages if address.startswith("/mn/")}
