"""What a reader meets: quiet pages, nothing from elsewhere, no sideways scroll, keyboard, and no need of JavaScript."""

import re
from time import sleep

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Visit
from tests.browser.pages import CLASSES, addresses_of
from tests.browser.search_page import ANSWERED
from tests.built_site import BuiltSite

WIDTHS = (320, 390, 768, 1440)
# A box that hides what is too wide for it scrolls nowhere and loses text.
CUT_OFF = """() => [...document.querySelectorAll('main *, header *, footer *')]
    .filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && e.textContent.trim()
        && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX)
        && getComputedStyle(e).textOverflow !== 'ellipsis')
    .map(e => e.outerHTML.slice(0, 120))"""
WIDEST = "document.documentElement.scrollWidth"
MOST_SHIFT = 0.01
# How much moved while the page was loaded and then read to its end. Results have none: more come by themselves.
SHIFTS = """async isEndless => {
    let sum = 0;
    const look = new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.value; }));
    look.observe({type: 'layout-shift', buffered: true});
    for (let y = 0; y < (isEndless ? 1 : document.body.scrollHeight); y += 600) {
        scrollTo(0, y);
        await new Promise(done => setTimeout(done, 25));
    }
    await new Promise(done => setTimeout(done, 100));
    return sum;
}"""
# Whatever says something stands in a landmark; every navigation has a name.
LANDMARKS = """() => {
    const count = name => document.querySelectorAll(`body > ${name}`).length;
    const nameless = [...document.querySelectorAll('nav:not([aria-label], [aria-labelledby])')];
    return {header: count('header'), main: count('main'), footer: count('footer'),
        without: nameless.map(e => e.outerHTML.slice(0, 90))};
}"""
# WCAG 2.2, 2.5.8: what is touched is at least 24 px wide and high.
TOO_SMALL = """() => [...document.querySelectorAll('header a, header summary, nav a, button')]
    .filter(e => e.checkVisibility({visibilityProperty: true}))
    .map(e => [e.getBoundingClientRect(), e])
    .filter(([box, e]) => box.top >= 0 && box.left >= 0 && Math.min(box.height, box.width) < 24)
    .map(([box, e]) => `${e.outerHTML.slice(0, 90)} ${Math.round(box.width)}×${Math.round(box.height)}`)"""
FOCUSED = """() => { const e = document.activeElement, box = e.getBoundingClientRect();
    return {tag: e.tagName, target: e.getAttribute('href'), top: box.top, left: box.left,
        smallest: Math.min(box.height, box.width)} }"""
# The tools of an article and the forms of a reference work by script alone, and say nothing of what is in it; which day
# it is, scripts alone know.
READABLE = """() => {
    const today = '[data-until], [data-before], [data-after], .next-event, #citation time';
    const tools = '.tools, .slide-buttons, .timeline-filter, .format';
    document.querySelectorAll(`${tools}, ${today}`).forEach(part => part.remove());
    return document.querySelector('main').innerText.replace(/\\s+/g, ' ').trim();
}"""

every_class = pytest.mark.parametrize("name", CLASSES)


@every_class
def test_a_page_keeps_to_its_policy_is_quiet_and_moves_nothing(strict: Visit, site: BuiltSite, name: str) -> None:
    for address in addresses_of(site, name):
        watched = strict(address)
        assert watched.page.evaluate("'scripted' in document.documentElement.dataset"), "the first script did not run"
        is_search = "?q=" in address
        if is_search:
            watched.page.wait_for_function(ANSWERED)
        assert watched.page.evaluate(SHIFTS, is_search) <= MOST_SHIFT, address
        assert (watched.console, watched.foreign, watched.failed) == ([], [], [])


@pytest.mark.parametrize("address", ["/reading/events/", "/en/reading/events/", "/reading/calls/"])
@pytest.mark.parametrize("width", [390, 1440])
def test_what_hangs_on_the_day_moves_nothing_when_the_script_comes_late(
    browser: Browser, server: str, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844})
    page = context.new_page()
    page.route(re.compile(r"/reading_days\.\w+\.js$"), lambda route: (sleep(0.5), route.continue_()))
    page.goto(server + address)
    assert page.evaluate(SHIFTS, 0) <= MOST_SHIFT
    context.close()


@every_class
def test_a_page_never_scrolls_sideways_nor_hides_what_is_too_wide(visit: Visit, site: BuiltSite, name: str) -> None:
    for address in addresses_of(site, name):
        page = visit(address).page
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate(WIDEST) <= width, f"{address} at {width} px"
            assert page.evaluate(CUT_OFF) == [], f"{address} at {width} px"
        page.set_viewport_size({"width": 320, "height": 844})
        page.evaluate("document.documentElement.dataset.elder = ''")
        assert page.evaluate(WIDEST) <= 320, f"{address} in large print"


@every_class
def test_a_page_has_one_heading_its_landmarks_targets_for_fingers_and_a_way_past_the_head(
    visit: Visit, site: BuiltSite, name: str
) -> None:
    for address in addresses_of(site, name):
        page = visit(address).page
        assert page.locator("h1").count() == 1, address
        assert page.evaluate(LANDMARKS) == {"header": 1, "main": 1, "footer": 1, "without": []}, address
        assert page.evaluate(TOO_SMALL) == [], address
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["tag"] == "A"
        assert focused["top"] >= 0
        assert focused["left"] >= 0
        assert focused["smallest"] > 10
        page.keyboard.press("Enter")
        assert page.evaluate("target => document.querySelector(target)?.tagName", focused["target"]) == "MAIN"
        assert page.evaluate("target => location.hash === target", focused["target"])


@pytest.mark.parametrize("name", [name for name in CLASSES if name != "results"])
def test_everything_can_be_read_without_javascript(visit: Visit, site: BuiltSite, name: str) -> None:
    for address in addresses_of(site, name):
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
