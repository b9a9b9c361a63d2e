"""What a reader meets: quiet pages, nothing from elsewhere, no sideways scroll, keyboard, and no need of JavaScript."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.pages import PAGES

WIDTHS = (320, 390, 768, 1440)
# A box that hides what is too wide for it scrolls nowhere and loses text.
CUT_OFF = """() => [...document.querySelectorAll('main *, header *, footer *')]
    .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && e.textContent.trim()
        && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
        && getComputedStyle(e).textOverflow !== 'ellipsis')
    .map(e => e.outerHTML.slice(0, 120))"""
# WCAG 2.2, 2.5.8: what is touched is at least 24 px wide and high.
TOO_SMALL = """() => [...document.querySelectorAll('header a, header summary, nav a, button')]
    .filter(e => e.checkVisibility({visibilityProperty: true}))
    .map(e => [e.getBoundingClientRect(), e])
    .filter(([box, e]) => box.top >= 0 && box.left >= 0 && Math.min(box.height, box.width) < 24)
    .map(([box, e]) => `${e.outerHTML.slice(0, 90)} ${Math.round(box.width)}×${Math.round(box.height)}`)"""
FOCUSED = """() => { const e = document.activeElement, box = e.getBoundingClientRect();
    return {tag: e.tagName, target: e.getAttribute('href'), top: box.top, left: box.left,
        smallest: Math.min(box.height, box.width)} }"""
# The tools of an article work by script alone, and say nothing of what is in it.
READABLE = """() => {
    document.querySelectorAll('.tools, .slide-buttons').forEach(tools => tools.remove());
    return document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim();
}"""

every_class = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)


@every_class
def test_a_page_says_nothing_in_the_console_and_asks_no_other_host(visit: Visit, address: str) -> None:
    watched = visit(address)
    assert (watched.console, watched.foreign, watched.failed) == ([], [], [])


@every_class
def test_a_page_never_scrolls_sideways_nor_hides_what_is_too_wide(visit: Visit, address: str) -> None:
    page = visit(address).page
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(CUT_OFF) == [], f"at {width} px"


@every_class
def test_the_first_tab_reaches_the_link_to_the_content(visit: Visit, address: str) -> None:
    page = visit(address).page
    page.keyboard.press("Tab")
    focused = page.evaluate(FOCUSED)
    assert focused["tag"] == "A"
    assert focused["top"] >= 0
    assert focused["left"] >= 0
    assert focused["smallest"] > 10
    page.keyboard.press("Enter")
    assert page.evaluate("target => document.querySelector(target)?.tagName", focused["target"]) == "MAIN"
    assert page.evaluate("target => location.hash === target", focused["target"])


@every_class
def test_everything_can_be_read_without_javascript(visit: Visit, address: str) -> None:
    plain = visit(address, javascript=False).page.evaluate(READABLE)
    scripted = visit(address).page.evaluate(READABLE)
    assert len(plain) > 10
    missing = [part for part in scripted.split(" ") if part not in plain]
    assert missing == [], "with JavaScript the page says what it hides without"


@pytest.mark.parametrize("address", ["/", "/en/"])
def test_the_navigation_opens_without_javascript(visit: Visit, address: str) -> None:
    page = visit(address, javascript=False).page
    panel = page.locator("header details").first
    links = panel.locator("a")
    assert links.count() >= 8
    assert not links.first.is_visible()
    panel.locator("summary").click()
    assert links.first.is_visible()
    assert links.last.is_visible()


@pytest.mark.parametrize("address", ["/", "/en/"])
def test_the_navigation_opens_and_is_followed_by_keyboard(visit: Visit, address: str) -> None:
    page = visit(address).page
    page.locator("header details summary").first.focus()
    page.keyboard.press("Enter")
    first = page.locator("header details a").first
    assert first.is_visible()
    target = first.get_attribute("href")
    first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{target}")


def test_what_is_not_there_gets_the_404_page_of_its_language(visit: Visit) -> None:
    for address, language in (("/no/such/page/", "zh"), ("/en/no/such/page/", "en")):
        watched = visit(address)
        assert len(watched.failed) == 1
        assert watched.failed[0].startswith("404 ")
        assert watched.page.evaluate("document.documentElement.lang").startswith(language)
        assert watched.page.locator("main a").count() >= 1


@every_class
def test_targets_are_large_enough_for_a_finger(visit: Visit, address: str) -> None:
    assert visit(address).page.evaluate(TOO_SMALL) == []
