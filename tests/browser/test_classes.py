"""The classes of page beside home, article and search: to be read by everyone, on every screen, in every mode."""

from datetime import date, timedelta

import pytest

from tests.browser.conftest import Visit
from tests.browser.test_accessibility import AXE, violations

CLASSES = {
    "channel": "/news/",
    "year of a channel": "/news/2026/",
    "notices": "/news/notices/",
    "roster": "/about/leaders/",
    "members": "/members/people/",
    "earlier term": "/members/people/term/15/",
    "person": "/about/lin-zhiyuan/",
    "districts": "/news/districts/",
    "topic": "/sessions/2026/20260116-60/",
    "topics": "/sessions/topics/",
    "tags": "/tags/",
    "404": "/404.html",
    "site map": "/sitemap/",
}
# English has the articles that were translated: no more than a page of them in any channel.
ONLY_CHINESE = {"year of a channel"}
PAGES = {f"{name}, Chinese": address for name, address in CLASSES.items()} | {
    f"{name}, English": f"/en{address}" for name, address in CLASSES.items() if name not in ONLY_CHINESE
}
MODES = {"light": ("light", ""), "dark": ("dark", ""), "elder": ("light", "elder")}
every_page = pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


@every_page
def test_axe_finds_nothing_in_any_mode_on_a_telephone_or_a_desk(visit: Visit, address: str) -> None:
    watched = visit(address)
    page = watched.page
    page.add_script_tag(path=AXE)
    found = {}
    for mode, (scheme, attribute) in MODES.items():
        page.emulate_media(color_scheme=scheme)
        if attribute:
            page.evaluate("name => document.documentElement.setAttribute(`data-${name}`, '')", attribute)
        for width in (390, 1440):
            page.set_viewport_size({"width": width, "height": 844})
            found[mode, width] = violations(page)
    assert {place: broken for place, broken in found.items() if broken} == {}
    assert (watched.console, watched.foreign, watched.failed) == ([], [], [])


@every_page
def test_nothing_stands_beside_the_narrowest_screen(visit: Visit, address: str) -> None:
    page = visit(address, width=320).page
    assert page.evaluate(OVERFLOW) <= 0
    page.evaluate("document.documentElement.setAttribute('data-elder', '')")
    assert page.evaluate(OVERFLOW) <= 0


def test_a_notice_is_marked_as_expired_from_the_day_after_its_last(visit: Visit) -> None:
    page = visit("/news/notices/").page
    marks = page.locator("[data-until]")
    assert marks.count() == 3
    today = date.fromisoformat(page.evaluate("new Date().toLocaleDateString('sv')"))
    for index in range(3):
        last = date.fromisoformat(marks.nth(index).get_attribute("data-until"))
        assert marks.nth(index).is_visible() == (last < today)


@pytest.mark.parametrize(("days", "hidden"), [(-1, False), (0, True), (1, True)])
def test_on_its_last_day_a_notice_is_still_valid(visit: Visit, days: int, hidden: bool) -> None:
    page = visit("/news/notices/").page
    today = date.fromisoformat(page.evaluate("new Date().toLocaleDateString('sv')"))
    mark = page.locator("[data-until]").first
    script = page.evaluate("document.querySelector('script[src*=notices]').src")
    mark.evaluate("(mark, day) => { mark.dataset.until = day; }", (today + timedelta(days)).isoformat())
    page.add_script_tag(url=script)
    assert mark.is_hidden() == hidden


def test_without_scripts_no_notice_is_called_expired_but_each_says_how_long_it_is_valid(visit: Visit) -> None:
    page = visit("/news/notices/", javascript=False).page
    assert not page.locator("[data-until]").first.is_visible()
    assert "有效期至2026年12月20日" in page.locator(".notices").inner_text()


def test_the_years_lead_to_lists_and_say_which_is_shown(visit: Visit) -> None:
    page = visit("/news/").page
    page.get_by_role("navigation", name="年份").get_by_role("link", name="2026").click()
    assert page.get_by_role("heading", level=1).inner_text() == "要闻动态（2026年）"
    assert page.locator(".years [aria-current]").inner_text() == "2026"


def test_the_whole_card_of_a_person_leads_to_the_person(visit: Visit) -> None:
    page = visit("/about/leaders/").page
    page.locator(".person-card .portrait-blank").first.click(force=True)
    assert page.url.endswith("/about/lin-zhiyuan/")


def test_the_blocks_of_a_topic_are_found_from_its_head(visit: Visit) -> None:
    page = visit("/sessions/2026/20260116-60/").page
    page.get_by_role("navigation", name="目录").get_by_role("link", name="委员声音").click()
    target = page.locator(":target")
    assert target.get_by_role("heading", level=2).inner_text() == "委员声音"
    assert target.get_by_role("link").inner_text() == "把药送到老人家门口"
