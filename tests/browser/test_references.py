"""How a page is cited: the entry, and the references that are copied and kept as files."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import bibtexparser
import pytest
import rispy
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE, violations
from tests.browser.conftest import Visit

ARTICLE = "/highlights/2026/20260120-01/"
BOOK = "/reading/hongloumeng/"
TODAY = "new Date().toLocaleDateString('sv')"
WORDS = {
    ARTICLE: ("已复制", "下载 {}", "复制 {}"),
    f"/en{ARTICLE}": ("Copied", "Download {}", "Copy {}"),
    BOOK: ("已复制", "下载 {}", "复制 {}"),
}
SCRIPT = re.compile(r"/references\.\w+\.js$")


@pytest.fixture
def opened(browser: Browser, server: str) -> Iterator[Callable[[str], Page]]:
    """A page with its entry open, in a browser that keeps to the page's policy and may read what was copied."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    said: list[str] = []

    def open_page(address: str) -> Page:
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(server + address, wait_until="load")
        for summary in page.locator(".cite summary").all():
            summary.click()
        expect(page.locator("[data-copy=citation]")).to_be_visible()
        return page

    yield open_page
    context.close()
    assert said == []


def copied(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


def kept(page: Page, label: str) -> tuple[str, bytes]:
    """The name and the bytes of the file that the button gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name=label, exact=True).click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def test_the_entry_names_the_readers_day_and_is_copied(opened: Callable[[str], Page]) -> None:
    page = opened(ARTICLE)
    page.locator("[data-copy=citation]").click()
    expect(page.locator("[data-copy=citation]")).to_have_text("已复制")
    expect(page.locator("#status")).to_have_text("已复制")
    entry = re.escape(page.evaluate(TODAY))
    assert re.search(rf"\[EB/OL\]\.（2026-01-20）\[{entry}\]\. https://[^ ]+/20260120-01/\.$", copied(page))
    page.locator(".tools summary").nth(1).click()
    page.locator("[data-copy='']").click()
    expect(page.locator("[data-copy='']")).to_have_text("已复制")
    title, address = copied(page).split("\n")
    assert title == page.locator("h1").text_content()
    assert address == page.locator("link[rel=canonical]").get_attribute("href")


@pytest.mark.parametrize("address", WORDS)
def test_every_format_is_copied_and_kept_alike(opened: Callable[[str], Page], address: str) -> None:
    page = opened(address)
    done, download, copy = WORDS[address]
    item_id = address.rstrip("/").rpartition("/")[2]
    for name, suffix in (("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "json")):
        file, data = kept(page, download.format(name))
        assert file == f"{item_id}.{suffix}"
        page.get_by_role("button", name=copy.format(name), exact=True).click()
        expect(page.locator("#status")).to_have_text(done)
        assert copied(page).replace("\r\n", "\n") == data.decode().replace("\r\n", "\n")


def test_programs_read_the_files_as_the_page_is(opened: Callable[[str], Page]) -> None:
    page = opened(ARTICLE)
    title = f"{page.locator('h1').text_content()}：{page.locator('.subtitle').text_content()}"
    address = page.locator("link[rel=canonical]").get_attribute("href")
    today = page.evaluate(TODAY)
    (entry,) = bibtexparser.parse_string(kept(page, "下载 BibTeX")[1].decode()).entries
    assert (entry.entry_type, entry["title"], entry["url"], entry["urldate"]) == ("online", title, address, today)
    (record,) = rispy.loads(kept(page, "下载 RIS")[1].decode())
    assert (record["type_of_reference"], record["title"], record["urls"]) == ("ELEC", title, [address])
    (item,) = json.loads(kept(page, "下载 CSL-JSON")[1])
    assert (item["type"], item["title"], item["URL"]) == ("webpage", title, address)
    assert "-".join(f"{part:02}" for part in item["accessed"]["date-parts"][0]) == today


def test_what_makes_the_files_comes_when_the_entry_is_opened_and_not_before(visit: Visit) -> None:
    page = visit(ARTICLE).page
    loaded = "() => performance.getEntriesByType('resource').map(entry => entry.name)"
    assert [url for url in page.evaluate(loaded) if SCRIPT.search(url)] == []
    page.locator(".cite summary").press("Enter")
    expect(page.locator(".format")).to_have_count(4)
    assert len([url for url in page.evaluate(loaded) if SCRIPT.search(url)]) == 1


def test_where_it_does_not_come_the_entry_is_there_and_no_button_is_dead(browser: Browser, server: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route(SCRIPT, lambda route: route.abort())
    page.goto(server + ARTICLE)
    page.locator(".cite summary").click()
    expect(page.locator("#citation")).to_contain_text("[引用日期]")
    expect(page.locator(".cite button:visible")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("width", [390, 1440])
def test_axe_finds_nothing_beside_the_entry_of_a_book(visit: Visit, width: int) -> None:
    page = visit(BOOK, width=width).page
    expect(page.locator(".format")).to_have_count(4)
    page.add_script_tag(path=AXE)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
