"""Pages in a real Chromium that remember what went wrong in them."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.search_page import ANSWERED, SCRIPT, answer, stand_in
from tests.built_site import BuiltSite


class WatchedPage:
    """A page with what it said in the console and what it asked of other hosts."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.console: list[str] = []
        self.foreign: list[str] = []
        self.failed: list[str] = []
        page.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.console.append(f"error: {error}"))
        page.on("request", lambda request: self._note(request.url, server))
        page.on("response", lambda r: self.failed.append(f"{r.status} {r.url}") if r.status >= 400 else None)

    def _note(self, url: str, server: str) -> None:
        if not url.startswith((server + "/", "data:")):
            self.foreign.append(url)


Visit = Callable[..., WatchedPage]


@pytest.fixture(scope="module")
def contexts(browser: Browser) -> Iterator[dict[bool, BrowserContext]]:
    """A profile with and one without JavaScript. No test stores anything in them."""
    made = {
        javascript: browser.new_context(
            java_script_enabled=javascript,
            # The tests bring axe into pages whose own policy forbids foreign scripts.
            bypass_csp=True,
            reduced_motion="reduce",
        )
        for javascript in (True, False)
    }
    yield made
    for context in made.values():
        context.close()


@pytest.fixture
def visit(contexts: dict[bool, BrowserContext], server: str) -> Iterator[Visit]:
    """Open an address of the site: ``visit(address, width=390, javascript=True)``."""
    opened: list[Page] = []

    def visit(address: str, *, width: int = 390, javascript: bool = True) -> WatchedPage:
        page = contexts[javascript].new_page()
        opened.append(page)
        page.set_viewport_size({"width": width, "height": 844})
        watched = WatchedPage(page, server)
        page.goto(server + address, wait_until="load")
        return watched

    yield visit
    for page in opened:
        page.close()


@pytest.fixture
def strict(browser: Browser, server: str) -> Iterator[Visit]:
    """Open an address in a browser that keeps to the page's policy: ``strict(address, javascript=True)``."""
    made: list[BrowserContext] = []

    def open_page(address: str, *, javascript: bool = True) -> WatchedPage:
        context = browser.new_context(java_script_enabled=javascript, reduced_motion="reduce")
        made.append(context)
        # What lies beyond the site is not there for tests.
        context.route(lambda url: not url.startswith(server), lambda route: route.abort())
        watched = WatchedPage(context.new_page(), server)
        watched.page.goto(server + address, wait_until="load")
        return watched

    yield open_page
    for context in made:
        context.close()


@pytest.fixture
def watched(contexts: dict[bool, BrowserContext], server: str, site: BuiltSite) -> Iterator[Callable[[], WatchedPage]]:
    """A page of the profile with JavaScript, empty, with the stand-in in the place of the engine."""
    opened: list[WatchedPage] = []
    script = stand_in(site)

    def make() -> WatchedPage:
        page = contexts[True].new_page()
        page.set_viewport_size({"width": 390, "height": 844})
        page.route(SCRIPT, answer(script))
        opened.append(WatchedPage(page, server))
        return opened[-1]

    yield make
    for one in opened:
        one.page.close()


@pytest.fixture
def search(watched: Callable[[], WatchedPage], server: str) -> Iterator[Callable[..., Page]]:
    """Open the search page: ``search("?q=提案", width=390)``. In the end nothing may stand in the console."""
    used: list[WatchedPage] = []

    def open_page(query: str = "", *, width: int = 390, prefix: str = "") -> Page:
        one = watched()
        used.append(one)
        one.page.set_viewport_size({"width": width, "height": 844})
        one.page.goto(f"{server}{prefix}/search/{query}")
        if "q=" in query:
            one.page.wait_for_function(ANSWERED)
        return one.page

    yield open_page
    for one in used:
        assert (one.console, one.foreign) == ([], [])
