"""The classes of page beside home, article and search: to be read by everyone, on every screen, in every mode."""

from datetime import date, timedelta

import pytest

from tests.browser.conftest import Visit


def test_a_notice_is_marked_as_expired_from_the_day_after_its_last(visit: Visit) -> None:
    page = visit("/news/notices/").page
    marks = page.locator("[data-until]")
    assert marks.count() == 3
    today = date.fromisoformat(page.evaluate("new Date().toLocaleDateString('sv')"))
    for index in range(3):
        last = date.fromisoformat(marks.nth(index).get_attribute("data-until"))
        assert marks.nth(index).is_visible() == (last < today)


@pytest.mark.parametrize("address", ["/news/notices/", "/news/2025/20250905-01/"], ids=["in lists", "on its own page"])
@pytest.mark.parametrize(("days", "hidden"), [(-1, False), (0, True), (1, True)])
def test_on_its_last_day_a_notice_is_still_valid(visit: Visit, address: str, days: int, hidden: bool) -> None:
    page = visit(address).page
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
    own = visit("/news/2025/20250905-01/", javascript=False).page.locator(".facts")
    assert not own.locator("[data-until]").is_visible()
    assert own.inner_text().split()[-2:] == ["有效期至", "2025年12月31日"]


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
