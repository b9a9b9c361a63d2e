"""The search page with the engine and the index that a build has made of the sample site."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from opencc import OpenCC
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.conftest import WatchedPage
from tests.browser.search_page import ANSWERED, HITS, SCRIPT, answer, script_of
from tests.built_site import BuiltSite

SHARDS = "**/search/*/s/**"
SIMPLIFY = OpenCC("t2s").convert

Visited = Callable[[str], WatchedPage]


@pytest.fixture
def visited(contexts: dict[bool, BrowserContext], server: str) -> Iterator[Visited]:
    """Open an address of the site with the real engine."""
    opened: list[Page] = []

    def visit(address: str = "", before: Callable[[Page], None] = lambda _: None) -> WatchedPage:
        page = contexts[True].new_page()
        opened.append(page)
        watched = WatchedPage(page, server)
        before(page)
        page.goto(server + address)
        return watched

    yield visit
    for page in opened:
        page.close()


def total(page: Page) -> int:
    page.wait_for_function(ANSWERED)
    return int(re.search(r"\d+", page.locator("#search-status").inner_text())[0])


def all_links(page: Page) -> list[str]:
    """The addresses of all results, however many there are."""
    count = total(page)
    while page.locator(HITS).count() < count and page.locator("#search-more").is_visible():
        shown = page.locator(HITS).count()
        page.locator("#search-more").focus()
        page.keyboard.press("Enter")
        expect(page.locator(HITS).nth(shown)).to_be_visible()
    return [link.get_attribute("href") for link in page.locator(f"{HITS} a").all()]


def text_of(site: BuiltSite, address: str) -> str:
    """What the page at ``address`` says in its main part and in what is said of it."""
    tree = site.by_address[urlsplit(address).path].tree
    said = tree.xpath("string(//main)") + " ".join(tree.xpath("//meta/@content"))
    # Whoever looks for 读书 finds 讀書 too.
    return said + SIMPLIFY(said)


@pytest.mark.parametrize("text", ["提案", "协商议政", "案办", "读书"])
def test_what_is_found_says_what_was_looked_for(visited: Visited, site: BuiltSite, text: str) -> None:
    watched = visited(f'/search/?q="{text}"')
    links = all_links(watched.page)
    assert links
    assert len(links) == len(set(links))
    assert [link for link in links if text not in "".join(text_of(site, link).split())] == []
    assert (watched.console, watched.foreign, watched.failed) == ([], [], [])


def test_the_box_in_the_header_leads_to_results(visited: Visited) -> None:
    page = visited("/").page
    page.set_viewport_size({"width": 1024, "height": 844})
    page.locator("#site-search").fill("提案")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    assert total(page) > 5
    page.locator(f"{HITS} a").first.click()
    expect(page.locator("h1")).to_contain_text("提案")


def test_english_is_found_by_its_stem(visited: Visited) -> None:
    watched = visited("/en/search/?q=proposals")
    assert total(watched.page) >= 3
    assert {text.lower() for text in watched.page.locator(f"{HITS} mark").all_inner_texts()} >= {"proposal"}
    assert watched.console == []


def test_every_number_of_a_filter_is_that_of_its_results(visited: Visited) -> None:
    page = visited("/search/?q=提案").page
    total(page)
    page.locator("#search-filters summary").click()
    expect(page.locator("#search-year option")).not_to_have_count(1)
    for name in ("channel", "year", "kind"):
        option = page.locator(f"#search-{name} option").nth(1)
        count = int(re.search(r"\((\d+)\)", option.inner_text())[1])
        page.locator(f"#search-{name}").select_option(index=1)
        expect(page.locator("#search-status")).to_have_text(re.compile(rf"\D{count}\D"))
        page.locator("#search-clear").click()
        expect(page.locator(f"#search-{name}")).to_have_value("")


def test_suggestions_come_while_typing(visited: Visited) -> None:
    page = visited("/search/").page
    page.locator("#search-text").focus()
    page.keyboard.type("提案", delay=20)
    expect(page.locator("[role=option]").first).to_contain_text("提案")


def test_a_browser_that_cannot_unpack_has_it_done(visited: Visited, site: BuiltSite) -> None:
    old = "if (!self.document) delete self.DecompressionStream;\n" + script_of(site).read_text(encoding="utf-8")
    watched = visited("/search/?q=提案", lambda page: page.route(SCRIPT, answer(old)))
    assert total(watched.page) > 5
    assert watched.console == []


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda route: route.abort("internetdisconnected"), "请检查网络"),
        (lambda route: route.fulfill(status=404), "找不到"),
        (lambda route: route.fulfill(body="damaged"), "损坏"),
    ],
    ids=["lost", "missing", "damaged"],
)
def test_a_part_that_cannot_be_had_is_said_and_may_be_there_later(
    visited: Visited, damage: Callable[[Route], None], said: str
) -> None:
    watched = visited("/search/")
    page = watched.page
    page.route(SHARDS, damage)
    page.locator("#search-text").fill("提案")
    page.keyboard.press("Enter")
    expect(page.locator("[role=alert] p:visible").first).to_contain_text(said, timeout=15_000)
    page.unroute(SHARDS)
    page.locator("#search-retry").click()
    assert total(page) > 5
    assert page.locator("[role=alert]").is_hidden()
    assert [line for line in watched.console if "Failed to load resource" not in line] == []


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"', "+-*~^:", "title:x^9 -y", "x" * 2000, "\0", "“”", "%E4%BD", "🙂"]
)
def test_whatever_is_typed_is_text(visited: Visited, text: str) -> None:
    watched = visited("/search/")
    watched.page.locator("#search-text").fill(text)
    watched.page.keyboard.press("Enter")
    total(watched.page)
    assert watched.page.locator("[role=alert]").is_hidden()
    assert watched.console == []
