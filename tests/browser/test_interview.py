"""The page of an interview: its times lead into the recording, and it is read without scripts."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import AXE, violations
from tests.browser.conftest import Visit

PAGES = {"zh": "/archive/koushu-01/", "en": "/en/archive/koushu-01/"}
MODES = {"light": ("light", ""), "dark": ("dark", ""), "elder": ("light", "elder")}
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
MOVED = "() => document.querySelector('audio').currentTime > 142.5"


def times(page: Page) -> Locator:
    return page.locator(".spoken a")


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_and_nothing_stands_beside_the_narrowest_screen(visit: Visit, address: str) -> None:
    watched = visit(address)
    page = watched.page
    page.add_script_tag(path=AXE)
    for mode, (scheme, attribute) in MODES.items():
        page.emulate_media(color_scheme=scheme)
        if attribute:
            page.evaluate("name => document.documentElement.setAttribute(`data-${name}`, '')", attribute)
        for width in (320, 1440):
            page.set_viewport_size({"width": width, "height": 844})
            assert page.evaluate(OVERFLOW) <= 0, (mode, width)
            assert violations(page) == [], (mode, width)
    assert (watched.console, watched.foreign, watched.failed) == ([], [], [])


def test_nothing_of_the_recording_is_asked_for_before_it_is_started(visit: Visit) -> None:
    player = visit(PAGES["zh"]).page.locator("audio")
    assert player.evaluate("player => player.readyState") == 0


def test_a_time_leads_into_the_recording_and_what_is_heard_is_marked(visit: Visit) -> None:
    watched = visit(PAGES["zh"])
    page = watched.page
    times(page).get_by_text("02:22").click()
    page.wait_for_function(MOVED)
    heard = page.locator(".spoken [aria-current]")
    expect(heard).to_have_count(1)
    expect(heard.locator("b")).to_have_text("邵怀民")
    expect(heard.locator("a")).to_have_text("02:22")
    # Once more, now that the recording is there, and back.
    times(page).get_by_text("00:18").click()
    page.wait_for_function("() => Math.abs(document.querySelector('audio').currentTime - 18.5) < 1")
    expect(heard.locator("a")).to_have_text("00:18")
    assert page.url.endswith(PAGES["zh"])
    assert watched.console == []


def test_a_time_that_is_pressed_by_keyboard_is_not_under_the_player(visit: Visit) -> None:
    page = visit(PAGES["zh"]).page
    page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)")
    times(page).get_by_text("01:17").focus()
    page.keyboard.press("Enter")
    player, link = (one.bounding_box() for one in (page.locator(".interview figure"), times(page).get_by_text("01:17")))
    assert link["y"] >= player["y"] + player["height"]
    page.wait_for_function("() => document.querySelector('audio').currentTime > 77")


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_without_scripts_each_time_opens_the_recording_there(visit: Visit, address: str) -> None:
    page = visit(address, javascript=False).page
    assert page.locator("audio source").get_attribute("src") == "/archive/sounds/koushu-01.mp3"
    shown = times(page).all_inner_texts()
    assert len(shown) == page.locator(".spoken li:visible p:visible").count() >= 8
    for text, link in zip(shown, times(page).all(), strict=True):
        minutes, seconds = map(int, text.split(":"))
        assert re.fullmatch(rf"/archive/sounds/koushu-01\.mp3#t={60 * minutes + seconds}", link.get_attribute("href"))


def test_on_paper_what_is_said_stands_without_the_player(visit: Visit) -> None:
    page = visit(PAGES["zh"]).page
    page.emulate_media(media="print")
    expect(page.locator("audio")).to_be_hidden()
    expect(page.locator(".spoken p").last).to_be_visible()
