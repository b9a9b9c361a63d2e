"""Scanned pages beside their text, in a real browser."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

CONTENT = Path(__file__).parents[2] / "content"
PAGE = "/archive/chengnan-jianwen/pages/1/"
WORD = "扁擔相碰"
"""Stands on the third page of text, in the third column of the fourth scan."""

Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[Open]:
    """Open an address; ``asked`` of the page lists what was requested. In the end the console is empty."""
    contexts, said = [], []

    def open_page(path: str, *, script: bool = True, width: int = 1440) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.goto(server + path, wait_until="networkidle")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == []


def _alto_box(scan: int, word: str) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of ``word`` as shares of the page, by the file that stands beside the scan."""
    text = (CONTENT / f"archive/scans/chengnan-jianwen/p{scan:02}.xml").read_text(encoding="utf-8")
    wide, high = (int(re.search(rf'{name}="(\d+)"', text)[1]) for name in ("WIDTH", "HEIGHT"))
    found = re.findall(r'CONTENT="(.)" HPOS="(\d+)" VPOS="(\d+)" WIDTH="(\d+)" HEIGHT="(\d+)"', text)
    start = "".join(letter for letter, *_ in found).index(word)
    boxes = [tuple(map(int, box)) for _, *box in found[start : start + len(word)]]
    return (
        min(x for x, *_ in boxes) / wide,
        min(y for _, y, *_ in boxes) / high,
        max(x + w for x, _, w, _ in boxes) / wide,
        max(y + h for _, y, _, h in boxes) / high,
    )


def test_a_hit_is_shown_on_the_facsimile_where_the_scan_has_it(open_page: Open) -> None:
    page = open_page(f"{PAGE}?mark={quote(WORD)}#p4")
    assert page.locator("#p4 .scan-text mark").all_inner_texts() == [WORD]
    page.wait_for_selector("#p4 rect", state="attached")
    assert page.locator("rect").count() == 1
    picture, mark = (page.locator(f"#p4 {name}").first.bounding_box() for name in ("img", "rect"))
    shown = (mark["x"], mark["y"], mark["x"] + mark["width"], mark["y"] + mark["height"])
    left, top, right, bottom = _alto_box(4, WORD)
    expected = (
        picture["x"] + left * picture["width"],
        picture["y"] + top * picture["height"],
        picture["x"] + right * picture["width"],
        picture["y"] + bottom * picture["height"],
    )
    assert shown == pytest.approx(expected, abs=2)


def test_the_search_leads_to_the_page_of_the_scan_and_marks_it(open_page: Open) -> None:
    page = open_page(f"/search/?q={quote('扁担相碰')}")
    page.locator("#search-results a[href*='#p4']").first.click()
    page.wait_for_selector("#p4 rect", state="attached")
    assert page.locator("#p4 .scan-text mark").first.inner_text() == WORD


def test_the_viewer_comes_when_it_is_asked_for_by_keyboard_and_goes_again(open_page: Open) -> None:
    page = open_page(PAGE)
    assert not any("openseadragon" in address for address in page.asked)
    page.locator("#p4 .scan-picture a").focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#zoom[open] canvas")
    page.wait_for_function("document.querySelector('.zoom-stage canvas').width > 0")
    with page.expect_request(lambda request: "/p05." in request.url):
        page.locator("[data-zoom-page='1']").click()
    page.keyboard.press("Escape")
    page.wait_for_selector("#zoom", state="hidden")


def test_without_scripts_pages_stand_one_below_another_and_the_text_changes_its_direction(open_page: Open) -> None:
    page = open_page(PAGE, script=False, width=390)
    tops = [page.locator(f"#p{number}").bounding_box()["y"] for number in range(1, 11)]
    assert tops == sorted(tops)
    text = page.locator("#p2 .scan-text")
    assert "城南二十餘年" in text.inner_text()
    tall = text.bounding_box()["height"]
    page.check("#across")
    assert text.bounding_box()["height"] != tall


def test_columns_run_from_the_right_and_lines_from_the_top(open_page: Open) -> None:
    page = open_page(PAGE)
    mode = "getComputedStyle(document.querySelector('#p2 .scan-text')).writingMode"
    assert page.evaluate(mode) == "vertical-rl"
    page.locator("label[for=across]").click()
    assert page.evaluate(mode) == "horizontal-tb"
    assert open_page("/archive/shili-wenyi-1957-1/pages/1/").locator("#across").count() == 0
