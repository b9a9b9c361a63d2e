"""Pages under their own Content-Security-Policy, and links to other hosts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import WatchedPage
from tests.browser.search_page import ANSWERED
from tests.built_site import BuiltSite

WRITING = "/about/2026/20260302-01/"
ELSEWHERE = "http://www.cppcc.gov.cn/"
Open = Callable[..., WatchedPage]


def test_the_search_finds_under_the_policy(strict: Open) -> None:
    watched = strict("/search/?q=提案")
    watched.page.wait_for_function(ANSWERED)
    assert watched.page.locator("#search-results > li").count() > 0
    assert (watched.console, watched.foreign) == ([], [])


def test_what_gets_into_a_page_does_not_run(strict: Open) -> None:
    page = strict("/").page
    page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<img src="/none.png" onerror="window.ran = true">');
    }""")
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None


def test_the_policy_is_the_first_thing_of_every_page_and_nothing_stands_inline(site: BuiltSite) -> None:
    for page in site.pages:
        first = page.tree.xpath("//head/*")[0]
        assert first.get("http-equiv") == "Content-Security-Policy", page.address
        assert page.tree.xpath("//@style") == [], page.address
        assert page.tree.xpath("//style") == [], page.address
        assert page.tree.xpath("//@*[starts-with(name(), 'on')]") == [], page.address


def test_the_headers_for_servers_say_what_the_pages_say(site: BuiltSite) -> None:
    said = (site.folder / "_headers").read_text(encoding="utf-8")
    policy = site.pages[0].tree.xpath("//head/meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert f"  Content-Security-Policy: {policy}; frame-ancestors 'none'\n" in said


def test_every_link_to_another_host_says_so(site: BuiltSite) -> None:
    for page in site.pages:
        for link in page.tree.xpath("//body//a[starts-with(@href, 'http')][not(ancestor::dialog)]"):
            if page.is_redirect:
                continue
            assert "noopener" in link.get("rel", ""), (page.address, link.get("href"))
            assert link.xpath(".//span[@class='visually-hidden']"), (page.address, link.get("href"))


def link_to(page: Page, address: str) -> None:
    """Let the first link of the text lead to ``address``."""
    page.locator(".prose a[href^=http]").first.evaluate("(link, address) => link.href = address", address)


def test_before_a_link_leads_elsewhere_it_is_asked(strict: Open, server: str) -> None:
    page = strict(WRITING).page
    link_to(page, "https://other.example.com/a")
    link = page.locator(".prose a[href^=http]").first
    dialog = page.locator("#leaving")
    assert not dialog.is_visible()
    link.focus()
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    assert "other.example.com" in dialog.inner_text()
    assert page.evaluate("document.activeElement.closest('dialog')?.id") == "leaving"
    page.keyboard.press("Escape")
    expect(dialog).not_to_be_visible()
    assert page.evaluate("document.activeElement.href") == "https://other.example.com/a"
    link.click()
    dialog.get_by_role("button").click()
    expect(dialog).not_to_be_visible()
    assert page.url == server + WRITING
    link.click()
    with page.expect_request("https://other.example.com/a"):
        dialog.get_by_role("link").click()


@pytest.mark.parametrize("address", [ELSEWHERE, "https://district.example-zhengxie.cn/"])
def test_friends_of_the_site_are_not_asked_about(strict: Open, address: str) -> None:
    page = strict(WRITING).page
    link_to(page, address)
    with page.expect_request(address):
        page.locator(".prose a[href^=http]").first.click()


def test_without_javascript_a_link_elsewhere_is_a_marked_link(strict: Open) -> None:
    page = strict(WRITING, javascript=False).page
    assert not page.locator("#leaving").is_visible()
    with page.expect_request(ELSEWHERE):
        page.locator(f".prose a[href='{ELSEWHERE}']").click()
