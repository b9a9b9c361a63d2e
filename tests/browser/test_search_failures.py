"""The search page where something is wrong: hostile texts, lost connections, old browsers, no JavaScript."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visit, WatchedPage
from tests.browser.search_page import HITS, SCRIPT, Open, answer, questions

# Hostile input


def test_markup_in_a_query_and_in_a_title_is_text(search: Open) -> None:
    hostile = "<img src=x onerror=\"document.title='injected'\">"
    page = search()
    page.locator("#search-text").fill(hostile)
    page.keyboard.press("Enter")
    expect(page.locator(HITS).first).to_contain_text(hostile)
    page.locator("#search-text").fill("敌意")
    page.keyboard.press("Enter")
    expect(page.locator(HITS).first.locator("a")).to_contain_text("敌意<img src=x")
    assert page.locator("main img, main script[src^='x']").count() == 0
    assert page.title() == "敌意 - 搜索 - 示例市政协"


# Errors


@pytest.mark.parametrize(
    ("text", "said"),
    [("断网", "搜索没有加载成功"), ("损坏", "搜索的一部分内容在传送中损坏"), ("缺失", "搜索的一部分内容找不到")],
)
def test_an_error_is_said_and_can_be_tried_again(search: Open, text: str, said: str) -> None:
    page = search(f"?q={text}")
    error = page.locator("[role=alert]")
    expect(error.locator("p:visible").first).to_contain_text(said)
    assert page.locator("#browse").is_visible()
    page.locator("#search-text").fill("提案")
    page.keyboard.press("Enter")
    expect(page.locator(HITS)).to_have_count(5)
    assert error.is_hidden()


def test_what_is_there_stays_where_more_of_it_is_lost(search: Open) -> None:
    page = search("?q=半途")
    page.locator("#search-more").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[role=alert] button")).to_be_in_viewport()
    expect(page.locator(HITS)).to_have_count(5)
    page.locator("#search-text").fill("断网")
    page.keyboard.press("Enter")
    expect(page.locator(HITS)).to_have_count(0)


def test_after_an_update_of_the_site_the_new_index_is_found_by_itself(search: Open, server: str) -> None:
    page = search()
    new = page.content().replace('data-head="', 'data-head="/new')
    page.route(f"{server}/search/", lambda route: route.fulfill(body=new, content_type="text/html; charset=utf-8"))
    page.locator("#search-text").fill("缺失")
    page.keyboard.press("Enter")
    expect(page.locator(HITS)).to_have_count(5)
    (opened,) = questions(page, "open")
    assert opened["head"].startswith("/new/search/")


def test_a_lost_connection_is_said_and_mended(watched: Callable[[], WatchedPage], server: str) -> None:
    page = watched().page
    page.goto(f"{server}/search/")
    page.route("**/*", lambda route: route.abort("internetdisconnected"))
    page.locator("#search-text").fill("提案")
    page.keyboard.press("Enter")
    expect(page.locator("[role=alert] p:visible").first).to_contain_text("请检查网络")
    page.unroute("**/*")
    page.locator("#search-retry").click()
    expect(page.locator(HITS)).to_have_count(5)


def test_an_engine_that_is_gone_is_said(watched: Callable[[], WatchedPage], server: str) -> None:
    one = watched()
    one.page.goto(f"{server}/search/")
    one.page.route(SCRIPT, lambda route: route.fulfill(status=404))
    one.page.locator("#search-text").fill("提案")
    one.page.keyboard.press("Enter")
    expect(one.page.locator("[role=alert] p:visible").first).to_contain_text("找不到")
    assert [line for line in one.console if "Failed to load resource" not in line] == []


@pytest.mark.parametrize(
    "script", ["let x = ;", None], ids=["a script that is not understood", "a script that is gone"]
)
def test_where_the_search_cannot_run_that_is_said_and_the_years_are_shown(
    watched: Callable[[], WatchedPage], server: str, script: str | None
) -> None:
    page = watched().page
    page.route(SCRIPT, answer(script) if script else lambda route: route.abort())
    page.goto(f"{server}/search/?q=提案")
    expect(page.locator("#search-unavailable")).to_be_visible()
    assert page.locator("#browse").is_visible()


def test_a_browser_without_workers_is_told_so(watched: Callable[[], WatchedPage], server: str) -> None:
    page = watched().page
    page.add_init_script("delete window.Worker")
    page.goto(f"{server}/search/?q=提案")
    expect(page.locator("#search-unavailable")).to_be_visible()
    assert page.locator("#browse").is_visible()


# Without JavaScript


def test_without_javascript_the_box_in_the_header_leads_to_the_years(visit: Visit) -> None:
    page = visit("/highlights/2023/20230103-01/", width=1024, javascript=False).page
    page.locator("#site-search").fill("提案")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    assert "JavaScript" in page.locator("noscript").inner_text()
    page.locator(".browse-years a").first.click()
    page.wait_for_url("**/browse/*/")
    assert page.locator(".browse-month a").count() > 0


def test_the_box_in_the_header_is_large_enough_and_leads_to_results(
    watched: Callable[[], WatchedPage], server: str
) -> None:
    page = watched().page
    page.goto(f"{server}/")
    assert page.locator(".search-box button").bounding_box()["height"] >= 44
    page.set_viewport_size({"width": 1024, "height": 844})
    for part in ("#site-search", ".search-box button"):
        assert page.locator(part).bounding_box()["height"] >= 44
    page.locator("#site-search").fill("提案")
    page.locator(".search-box button").click()
    expect(page.locator(HITS)).to_have_count(5)
