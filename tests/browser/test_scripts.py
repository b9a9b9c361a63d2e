"""Traditional characters and Mongolian in columns, in a real browser: nothing shifts, nothing scrolls sideways."""

from collections.abc import Callable, Iterator
from time import sleep

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import AXE, violations
from tests.built_site import BuiltSite
from tests.loopback_server import serve

WIDTHS = (390, 1440)
HANT = ("/zh-hant/", "/zh-hant/archive/2024/20240501-90/", "/zh-hant/news/", "/zh-hant/404.html")
MONGOLIAN = (
    "/mn/",
    "/mn/highlights/2022/20221230-01/",
    "/mn/highlights/",
    "/mn/browse/2022/",
    "/mn/sitemap/",
    "/mn/404.html",
)
ARTICLE = MONGOLIAN[1]
# A font that comes late moved a page by 0.03 to 0.13. On a busy machine the browser may paint the navigation before it
# has read all of it, which is 0.001.
MOST_SHIFT = 0.01
SHIFTS = """window.shift = 0; new PerformanceObserver(list => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({type: 'layout-shift', buffered: true})"""
BOX = """(m => [m.clientWidth, m.scrollWidth, m.clientHeight, m.scrollHeight])(document.querySelector('main'))"""

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def address(scripts_site: BuiltSite) -> Iterator[str]:
    with serve(scripts_site.folder) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[Open]:
    """Open an address in a profile of its own; in the end nothing may stand in the console."""
    contexts, said = [], []

    def open_page(path: str, width: int = 390, height: int = 844, late: str = "") -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, bypass_csp=True)
        contexts.append(context)
        page = context.new_page()
        page.add_init_script(SHIFTS)
        if late:
            page.route(late, lambda route: (sleep(0.5), route.continue_()))
        page.on("console", lambda message: said.append(message.text))
        page.goto(address + path, wait_until="networkidle")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == []


@pytest.mark.parametrize("path", [*HANT, *MONGOLIAN])
def test_nothing_shifts_scrolls_sideways_or_breaks_a_rule(open_page: Open, path: str) -> None:
    for width in WIDTHS:
        page = open_page(path, width)
        assert page.evaluate("shift") <= MOST_SHIFT, f"at {width} px"
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.add_script_tag(path=AXE)
        assert violations(page) == [], f"at {width} px"


@pytest.mark.parametrize("late", ["**/*.css", "**/*.woff2"])
def test_nothing_moves_when_the_network_is_slow(open_page: Open, late: str) -> None:
    for path in (MONGOLIAN[0], ARTICLE):
        page = open_page(path, 1440, late=late)
        assert page.evaluate("shift") <= MOST_SHIFT, path
        assert page.locator("main").is_visible()


def test_text_is_shown_although_its_font_never_comes(open_page: Open) -> None:
    page = open_page("/mn/404.html")
    page.route("**/*.woff2", lambda route: None)
    page.reload(wait_until="domcontentloaded")
    assert not page.locator("main").is_visible()
    page.wait_for_selector("main", state="visible", timeout=20_000)


def test_text_runs_in_columns_within_a_box_that_scrolls_by_keyboard(open_page: Open) -> None:
    page = open_page(ARTICLE)
    assert page.evaluate("getComputedStyle(document.querySelector('.prose p')).writingMode") == "vertical-lr"
    assert page.evaluate("getComputedStyle(document.querySelector('header nav')).writingMode") == "horizontal-tb"
    width, all_of_it, height, whole_height = page.evaluate(BOX)
    assert width == 390
    assert all_of_it > 2 * width
    assert 300 < height == whole_height <= 34 * 16
    page.locator("main").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('main').scrollLeft > 0")


def test_a_low_screen_has_a_low_box(open_page: Open) -> None:
    assert open_page(ARTICLE, 844, 390).evaluate(BOX)[2] == 390 - 9 * 16


def test_the_first_columns_stand_at_the_left(open_page: Open) -> None:
    page = open_page(ARTICLE, 1440)
    title, first, last = (
        page.locator(place).first.bounding_box()["x"] for place in ("main h1", ".prose p", ".prose blockquote")
    )
    assert title < first < last


def test_the_one_font_is_there_before_the_text(open_page: Open) -> None:
    page = open_page(ARTICLE)
    loaded = "[...document.fonts].map(font => [font.family.replaceAll('\"', ''), font.status, font.display])"
    assert page.evaluate(loaded) == [["Noto Sans Mongolian", "loaded", "block"]]
    assert open_page("/zh-hant/").evaluate("document.fonts.size") == 0


def test_a_picture_among_columns_is_no_larger_than_its_box(open_page: Open) -> None:
    for width in WIDTHS:
        page = open_page(ARTICLE, width)
        box = page.locator(".prose img").first.bounding_box()
        assert box["width"] <= min(28 * 16, width * 0.8) + 1
        assert 50 < box["height"] <= page.evaluate(BOX)[2]


def test_a_reader_goes_from_simplified_to_traditional_and_back(open_page: Open) -> None:
    page = open_page("/news/", 1440)
    page.click("header [hreflang='zh-Hant']")
    page.wait_for_url("**/zh-hant/news/")
    page.click("main a[href*='/20']")
    page.wait_for_url("**/zh-hant/news/20*/**")
    page.click("aside a[hreflang='zh-CN']")
    page.wait_for_url(lambda url: "/zh-hant/" not in url and "/news/20" in url)


def test_a_search_in_traditional_characters_finds_simplified_text(open_page: Open) -> None:
    page = open_page("/zh-hant/search/?q=協商", 1440)
    page.wait_for_selector("#search-results li a")
    assert page.locator("#search-results mark").first.inner_text() == "协商"
    assert page.locator("#search-results").get_attribute("lang") == "zh-CN"
    links = page.locator("#search-results a")
    assert {link.startswith("/zh-hant/") for link in links.evaluate_all("all => all.map(a => a.pathname)")} == {True}
    links.first.click()
    page.wait_for_url("**/zh-hant/**/20*/**")
