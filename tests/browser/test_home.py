"""The home page: lead stories that only the reader moves, and that day in history."""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit
from tests.built_site import BuiltSite

LANGUAGES = pytest.mark.parametrize("address", ["/", "/en/"], ids=["Chinese", "English"])
SLIDES = ".slides"
SHOWN = "slides => Math.round(slides.scrollLeft / slides.clientWidth) + 1"
STILL = """slides => new Promise(done => {
  let place = -1, same = 0;
  const look = () => {
    same = slides.scrollLeft === place ? same + 1 : 0;
    place = slides.scrollLeft;
    if (same > 5) done(); else requestAnimationFrame(look);
  };
  look();
})"""
NOON = dt.time(12)


def shown(page: Page) -> int:
    """The number of the slide that is in view, once nothing moves."""
    page.locator(SLIDES).evaluate(STILL)
    return page.locator(SLIDES).evaluate(SHOWN)


def counter(page: Page) -> str:
    return " ".join(page.locator(".slide-buttons p").inner_text().split())


@LANGUAGES
def test_the_stories_move_by_buttons_and_end_at_the_last(visit: Visit, address: str) -> None:
    page = visit(address).page
    back, forth = page.locator("[data-step='-1']"), page.locator("[data-step='1']")
    last = page.locator(".slide").count()
    assert last > 1
    expect(back).to_be_disabled()
    for number in range(2, last + 1):
        forth.click()
        assert (shown(page), counter(page)) == (number, f"{number} / {last}")
    expect(forth).to_be_disabled()
    back.click()
    assert shown(page) == last - 1


def test_the_stories_move_by_the_keyboard_alone(visit: Visit) -> None:
    page = visit("/").page
    last = page.locator(".slide").count()
    page.locator(SLIDES).focus()
    for key, expected in (("ArrowRight", 2), ("ArrowRight", 3), ("ArrowLeft", 2), ("End", last), ("Home", 1)):
        page.keyboard.press(key)
        assert shown(page) == expected, key
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.slide') !== null")


def test_the_focus_is_not_lost_when_the_last_story_is_reached(visit: Visit) -> None:
    page = visit("/").page
    last = page.locator(".slide").count()
    page.locator("[data-step='1']").focus()
    for number in range(2, last + 1):
        page.keyboard.press("Enter")
        assert shown(page) == number
    expect(page.locator(SLIDES)).to_be_focused()


@pytest.mark.parametrize("javascript", [True, False], ids=["with scripts", "without"])
def test_a_swipe_ends_at_a_whole_story(visit: Visit, javascript: bool) -> None:
    page = visit("/", javascript=javascript).page
    box = page.locator(SLIDES).bounding_box()
    page.mouse.move(box["x"] + 100, box["y"] + 100)
    page.mouse.wheel(box["width"] * 0.8, 0)
    page.wait_for_timeout(600)
    place = page.locator(SLIDES).evaluate("slides => slides.scrollLeft / slides.clientWidth")
    assert abs(place - 1) < 0.02


def test_the_stories_never_move_by_themselves(visit: Visit) -> None:
    page = visit("/").page
    page.clock.install()
    page.clock.fast_forward(60_000)
    assert shown(page) == 1


@LANGUAGES
def test_without_scripts_there_is_no_button_and_every_story_is_a_link(visit: Visit, address: str) -> None:
    page = visit(address, javascript=False).page
    assert page.locator(".slide-buttons").is_hidden()
    links = page.locator(".slide h2 a").all()
    assert len(links) == page.locator(".slide").count()
    assert all(link.get_attribute("href") and link.inner_text() for link in links)


@LANGUAGES
def test_only_the_first_picture_is_asked_for_at_once(visit: Visit, address: str) -> None:
    pictures = visit(address).page.locator(".slide img").all()
    assert pictures[0].get_attribute("fetchpriority") == "high"
    assert [p.get_attribute("loading") for p in pictures] == [None, *["lazy"] * (len(pictures) - 1)]


def test_in_the_view_for_the_elderly_the_stories_are_a_plain_list(visit: Visit) -> None:
    page = visit("/").page
    page.evaluate("document.documentElement.dataset.elder = ''")
    tops = page.locator(".slide").evaluate_all("all => all.map(slide => slide.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))
    assert page.locator(".slide-buttons").is_hidden()
    page.wait_for_function("!document.querySelector('.slides').hasAttribute('tabindex')")
    page.evaluate("delete document.documentElement.dataset.elder")
    page.wait_for_function("document.querySelector('.slides').tabIndex === 0")


def test_on_paper_the_stories_are_a_plain_list(visit: Visit) -> None:
    page = visit("/", width=1000).page
    page.emulate_media(media="print")
    tops = page.locator(".slide").evaluate_all("all => all.map(slide => slide.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))
    assert page.locator(".slide-buttons").is_hidden()


# That day in history


@pytest.fixture
def on_day(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """Open an address on a day of the reader's clock: ``on_day("/", dt.date(2026, 9, 21))``."""
    contexts = []

    def open_page(address: str, day: dt.date, *, javascript: bool = True) -> Page:
        contexts.append(browser.new_context(java_script_enabled=javascript, timezone_id="Asia/Shanghai"))
        page = contexts[-1].new_page()
        page.clock.set_fixed_time(dt.datetime.combine(day, NOON, dt.UTC).replace(hour=2))
        page.goto(server + address)
        return page

    yield open_page
    for context in contexts:
        context.close()


def history(page: Page) -> list[str]:
    """The rows of the block, once it has been in view."""
    page.locator(".block-history").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    return [" ".join(row.inner_text().split()) for row in page.locator(".block-history li").all() if row.is_visible()]


SEPTEMBER = dt.date(2026, 9, 21)


@pytest.mark.parametrize(
    ("address", "heading", "first"),
    [
        ("/", "历史上的今天 9月21日", "1949 1949年9月21日，第一届全体会议开幕"),
        ("/en/", "On this day September 21", "1949 21 September 1949: the first plenary session opens"),
    ],
    ids=["Chinese", "English"],
)
def test_what_happened_on_the_day_of_the_reader_stands_first(
    on_day: Callable[..., Page], address: str, heading: str, first: str
) -> None:
    page = on_day(address, SEPTEMBER)
    page.locator(".block-history").scroll_into_view_if_needed()
    expect(page.locator(".this-day")).to_be_visible()
    rows = history(page)
    assert rows[0] == first
    assert " ".join(page.locator(".this-day > h3").inner_text().split()) == heading
    assert len(rows) == len(set(rows))
    assert len(rows) == len(history(on_day(address, SEPTEMBER, javascript=False)))


def quiet_day(site: BuiltSite, month: int) -> dt.date:
    """The first day of a month on which nothing has happened that the site tells of."""
    told = json.loads((site.folder / f"on-this-day/{month:02}.json").read_text(encoding="utf-8"))
    return next(day for day in (dt.date(2026, month, n) for n in range(1, 29)) if f"{day:%d}" not in told)


@pytest.mark.parametrize("month", [9, 3])
def test_on_other_days_there_are_the_newest(on_day: Callable[..., Page], site: BuiltSite, month: int) -> None:
    page = on_day("/", quiet_day(site, month))
    assert history(page) == history(on_day("/", SEPTEMBER, javascript=False))
    assert page.locator(".this-day").is_hidden()


def test_without_the_file_of_the_month_there_are_the_newest(browser: Browser, server: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.clock.set_fixed_time(dt.datetime.combine(SEPTEMBER, NOON, dt.UTC))
    page.route(re.compile(r"/on-this-day/"), lambda route: route.abort())
    page.goto(server)
    assert history(page)
    assert page.locator(".this-day").is_hidden()
    context.close()


@LANGUAGES
def test_the_blocks_stand_in_the_order_of_the_file_and_none_is_empty(visit: Visit, address: str) -> None:
    page = visit(address).page
    names = page.locator(".block").evaluate_all("all => all.map(block => block.className)")
    assert names[0] == "block block-carousel"
    assert names[-1] == "block block-links"
    assert page.locator(".block").evaluate_all("all => all.every(block => block.querySelector('li'))")
