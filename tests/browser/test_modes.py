"""Each way of being shown: large print, high contrast, dark, forced colours, small windows, paper, and no scripts."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

ARTICLES = ("/highlights/2023/20230103-01/", "/en/highlights/2023/20230103-01/")
LISTS = ("/news/", "/en/news/")
STATEMENTS = ("/accessibility/", "/en/accessibility/")
PAIR = (ARTICLES[0], LISTS[1])
# What each mode asks of the browser, and what it finds kept from an earlier visit.
SYSTEMS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "elder": {},
    "contrast": {},
    "elder and dark": {"color_scheme": "dark"},
    "contrast of the system": {"color_scheme": "dark", "contrast": "more"},
}
KEPT = {"elder": ("elder",), "contrast": ("contrast",), "elder and dark": ("elder",)}
KEEP = "modes => { for (const mode of modes) localStorage.setItem(`site-${mode}`, '1') }"
# Before a body is there nothing can have been drawn.
AT_FIRST_PAINT = """new MutationObserver((_, watch) => { if (!document.body) return; watch.disconnect();
    window.first = {...document.documentElement.dataset}; }).observe(document, {childList: true, subtree: true})"""
WIDEST = "document.documentElement.scrollWidth"
TARGETS = """() => [...document.querySelectorAll('header a, header button, header summary, .breadcrumb a, footer li a')]
    .filter(e => e.checkVisibility({visibilityProperty: true})).map(e => [e, e.getBoundingClientRect()])
    .filter(([e, box]) => box.width > 1 && box.right > 0 && box.left < innerWidth)
    .map(([e, box]) => [e.outerHTML.slice(0, 90), Math.round(box.width), Math.round(box.height)])"""
SMALLEST_TYPE = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('.visually-hidden, sup'))
    .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .map(e => [parseFloat(getComputedStyle(e).fontSize), e.outerHTML.slice(0, 80)])
    .filter(([size]) => size < 24)"""
Show = Callable[..., Page]


@pytest.fixture
def show(browser: Browser, server: str) -> Iterator[Show]:
    """Open an address: ``show(address, "elder", width=390, javascript=True)``; every page is a visitor of its own."""
    contexts: list[BrowserContext] = []

    def show(address: str, mode: str = "light", *, width: int = 390, javascript: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 844},
            java_script_enabled=javascript,
            bypass_csp=True,
            reduced_motion="reduce",
            **SYSTEMS[mode],
        )
        contexts.append(context)
        page = context.new_page()
        if mode in KEPT:
            page.goto(f"{server}/robots.txt")
            page.evaluate(KEEP, KEPT[mode])
        page.add_init_script(AT_FIRST_PAINT)
        page.goto(server + address)
        return page

    yield show
    for context in contexts:
        context.close()


every_mode = pytest.mark.parametrize("mode", SYSTEMS)


@every_mode
@pytest.mark.parametrize("address", PAIR)
def test_nothing_is_wider_than_the_window(show: Show, mode: str, address: str) -> None:
    page = show(address, mode, width=320)
    # 320 px is also a window of 1280 px at 400 % (WCAG 2.2, 1.4.10).
    for width in (320, 390, 768, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(WIDEST) <= width, f"at {width} px"


@pytest.mark.parametrize("address", [*ARTICLES, *STATEMENTS, *LISTS])
@pytest.mark.parametrize(("mode", "least"), [("light", 44), ("elder", 60)])
def test_targets_fit_a_finger_and_in_large_print_a_thumb(show: Show, mode: str, least: int, address: str) -> None:
    page = show(address, mode)
    for opened in (False, True):
        if opened:
            page.locator(".menu summary").click()
        small = [target for target in page.evaluate(TARGETS) if target[2] < least or target[1] < 24]
        assert small == []


@pytest.mark.parametrize("address", [*ARTICLES, *LISTS, *STATEMENTS])
def test_large_print_has_no_small_type(show: Show, address: str) -> None:
    assert show(address, "elder").evaluate(SMALLEST_TYPE) == []


def test_large_print_has_one_column_and_one_button_for_all_channels(show: Show) -> None:
    page = show(LISTS[0], "elder", width=1440)
    assert page.locator(".channels-strip").is_hidden()
    summary = page.locator(".menu summary")
    assert summary.bounding_box()["height"] >= 60
    assert summary.bounding_box()["width"] > 900
    columns = page.locator("main .rows > li").evaluate_all("rows => rows.map(row => row.getBoundingClientRect().left)")
    assert len(set(columns)) == 1


@pytest.mark.parametrize(
    ("mode", "address", "said"),
    [
        ("elder", "/news/", ("长者版已打开", "长者版已关闭")),
        ("contrast", "/news/", ("高对比已打开", "高对比已关闭")),
        ("elder", "/en/news/", ("Large print is on", "Large print is off")),
    ],
)
def test_a_switch_is_said_and_kept_for_the_next_page_before_it_is_drawn(
    show: Show, server: str, mode: str, address: str, said: tuple[str, str]
) -> None:
    page = show(address)
    assert mode not in page.evaluate("window.first")
    assert page.get_by_role("status").inner_text() == ""
    switch = page.locator(f"[data-mode={mode}]")
    switch.focus()
    page.keyboard.press("Enter")
    assert switch.get_attribute("aria-pressed") == "true"
    assert page.get_by_role("status").inner_text() == said[0]
    page.goto(server + ARTICLES[0])
    assert mode in page.evaluate("window.first")
    assert page.locator(f"[data-mode={mode}]").get_attribute("aria-pressed") == "true"
    page.goto(server + address)
    switch.click()
    assert page.get_by_role("status").inner_text() == said[1]
    page.reload()
    assert mode not in page.evaluate("window.first")


@pytest.mark.parametrize("address", ["/", "/en/", *PAIR, "/404.html", "/search/", "/tags/", "/accessibility/"])
def test_the_way_into_large_print_is_seen_on_every_page(show: Show, address: str) -> None:
    page = show(address)
    for width in (320, 1440):
        page.set_viewport_size({"width": width, "height": 844})
        switch = page.locator("[data-mode=elder]")
        box = switch.bounding_box()
        assert switch.is_visible()
        assert box["y"] + box["height"] < 150


@pytest.mark.parametrize("address", [*PAIR, "/", "/404.html", "/accessibility/"])
def test_without_javascript_no_control_is_dead(show: Show, address: str) -> None:
    page = show(address, javascript=False)
    buttons = page.locator("button:visible")
    # What is left sends a form.
    assert [b.get_attribute("type") for b in buttons.all()] == ["submit"] * page.locator("form button:visible").count()
    assert page.locator(".modes").is_hidden()
    buttons.first.click()
    page.wait_for_url("**/search/*")


@pytest.mark.parametrize("address", PAIR)
def test_the_light_and_the_dark_page_differ_and_high_contrast_is_light(show: Show, address: str) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    assert show(address).evaluate(ground) == "rgb(255, 255, 255)"
    assert show(address, "dark").evaluate(ground) == "rgb(23, 21, 20)"
    assert show(address, "contrast").evaluate(ground) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_high_contrast_comes_by_itself_where_the_system_asks_for_it(show: Show, javascript: bool) -> None:
    colours = "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
    page = show(LISTS[0], "contrast of the system", javascript=javascript)
    assert page.evaluate(colours) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_the_readers_choice_goes_before_what_the_system_asks_for(show: Show) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    page = show(LISTS[0], "contrast of the system")
    switch = page.locator("[data-mode=contrast]")
    assert switch.get_attribute("aria-pressed") == "true"
    for pressed, told, colour in (("false", "normal", "rgb(23, 21, 20)"), ("true", "high", "rgb(255, 255, 255)")):
        switch.click()
        assert switch.get_attribute("aria-pressed") == pressed
        assert page.evaluate(ground) == colour
        page.reload()
        assert page.evaluate("window.first").get("contrast") == told
        assert switch.get_attribute("aria-pressed") == pressed
        assert page.evaluate(ground) == colour


@pytest.mark.parametrize("mode", ["light", "dark", "forced", "contrast", "elder"])
def test_the_focus_is_seen_wherever_it_is(show: Show, mode: str) -> None:
    page = show(LISTS[0], mode, width=1440)
    for _ in range(16):
        page.keyboard.press("Tab")
        style, width = page.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))"
        )
        assert (style, width) == ("solid", "3px"), page.evaluate("document.activeElement.outerHTML.slice(0, 90)")


def test_in_forced_colours_the_state_of_a_switch_and_of_a_channel_is_a_line(show: Show) -> None:
    page = show(LISTS[0], "forced", width=1440)
    current = page.locator(".channels-strip [aria-current]")
    assert current.evaluate("e => getComputedStyle(e).borderBottomWidth") == "4px"
    switch = page.locator("[data-mode=elder]")
    switch.click()
    assert switch.evaluate("e => getComputedStyle(e).borderBottomWidth") == "4px"


@pytest.mark.parametrize("address", ["/news/", "/en/news/"])
@pytest.mark.parametrize("width", [1024, 1200, 1440])
def test_no_channel_is_cut_in_two_and_the_panel_has_them_all(show: Show, address: str, width: int) -> None:
    page = show(address, width=width)
    row = page.locator(".channels-strip").bounding_box()
    boxes = [link.bounding_box() for link in page.locator(".channels-strip a").all()]
    for box in boxes:
        is_inside = box["y"] + box["height"] <= row["y"] + row["height"] + 1
        assert is_inside or box["y"] >= row["y"] + row["height"] - 1
        assert box["x"] + box["width"] <= row["x"] + row["width"] + 1
    if width == 1440:
        assert {box["y"] for box in boxes} == {boxes[0]["y"]}
    page.locator(".menu summary").click()
    assert page.locator(".channels-panel > ul > li > a:visible").count() == len(boxes)


def test_a_channel_without_room_in_the_row_comes_up_with_the_keyboard_and_goes_again(show: Show) -> None:
    page = show("/en/news/", width=1024)
    last = page.locator(".channels-strip a").last
    top = page.locator(".channels-strip").bounding_box()["y"]
    last.focus()
    assert abs(last.bounding_box()["y"] - top) <= 1
    page.locator(".menu summary").focus()
    assert abs(page.locator(".channels-strip a").first.bounding_box()["y"] - top) <= 1


def test_paper_has_the_text_and_its_address_and_nothing_to_press(show: Show) -> None:
    page = show(ARTICLES[0], "dark", width=794)
    page.emulate_media(media="print")
    for part in (".utility", ".channels", ".breadcrumb", ".search-box", ".contents", ".related", ".site-footer"):
        assert page.locator(part).is_hidden(), part
    assert page.locator(".brand-name").is_visible()
    assert page.locator(".print-address:visible").inner_text().endswith(ARTICLES[0])
    family, size, ink = page.locator(".prose p").first.evaluate(
        "e => { const {fontFamily, fontSize, color} = getComputedStyle(e); return [fontFamily, fontSize, color]; }"
    )
    assert family.startswith("FangSong")
    assert (size, ink) == ("16px", "rgb(31, 27, 25)")


def test_paper_is_a4(show: Show) -> None:
    pdf = show(ARTICLES[0]).pdf(prefer_css_page_size=True)
    assert b"/MediaBox [0 0 594.95996 841.91998]" in pdf or b"/MediaBox [0 0 595" in pdf


def test_large_print_is_printed_larger(show: Show) -> None:
    page = show(ARTICLES[0], "elder")
    page.emulate_media(media="print")
    assert page.locator(".prose p").first.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") > 21


@pytest.mark.parametrize("mode", ["light", "elder", "contrast"])
def test_nothing_moves_while_a_page_is_drawn(show: Show, mode: str) -> None:
    page = show(LISTS[0], mode)
    moved = page.evaluate(
        """() => new Promise(done => { let sum = 0; new PerformanceObserver(list =>
        list.getEntries().forEach(entry => { sum += entry.value; })).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => done(sum), 300); })"""
    )
    assert moved == 0
