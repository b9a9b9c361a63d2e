"""What the tests of the search page share: an engine that stands in for the real one, and questions to the page."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, Route

from tests.built_site import BuiltSite

SCRIPT = "**/search/engine.*.js"
HITS = "#search-results > li"
ANSWERED = """() => /\\d/.test(document.getElementById('search-status').textContent)
    || !document.getElementById('search-error').hidden"""

Open = Callable[..., Page]


def script_of(site: BuiltSite) -> Path:
    """The script of the search: the page's and, where there is no document, the worker's."""
    (script,) = (site.folder / "search").glob("engine.*.js")
    return script


def stand_in(site: BuiltSite) -> str:
    """The same script with a worker that speaks the protocol of the search and gives answers that are known."""
    worker = Path(__file__).with_name("stand_in_engine.js").read_text(encoding="utf-8")
    return f"if (self.document) {{ {script_of(site).read_text(encoding='utf-8')} }} else {{ {worker} }}"


def answer(script: str) -> Callable[[Route], None]:
    """Send ``script`` for whatever was asked."""
    return lambda route: route.fulfill(body=script, content_type="text/javascript")


def questions(page: Page, kind: str) -> list[dict]:
    """What the engine was asked, of one type."""
    return [asked for asked in page.workers[0].evaluate("self.questions") if asked["type"] == kind]


def status(page: Page) -> str:
    return page.locator("#search-status").inner_text()


def finish(page: Page) -> None:
    """Let the engine give the rest of an answer of which it has sent the beginning (to 慢慢)."""
    page.workers[0].evaluate("self.finish()")


def type_at_once(page: Page, text: str) -> None:
    """Type so fast that no search can begin in between, however busy the machine is."""
    page.locator("#search-text").focus()
    page.locator("#search-text").evaluate(
        """(box, text) => { for (const letter of text) {
            box.value += letter;
            box.dispatchEvent(new InputEvent("input", {bubbles: true, data: letter}));
        } }""",
        text,
    )


def type_text(page: Page, text: str) -> None:
    page.locator("#search-text").focus()
    page.keyboard.type(text, delay=20)
