"""Each component by itself: no rule of accessibility is broken, nothing is too wide, nothing fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import AXE, violations
from tests.built_site import ROOT
from tests.loopback_server import serve
from tools.components.examples import EXAMPLES
from tools.components.pages import write_pages

# The colours of all modes are computed in tests/unit/theme; what else a mode changes, large print changes most.
SHOWN = ("light/zh", "elder/en")
each_component = pytest.mark.parametrize("name", [example.name for example in EXAMPLES])


@pytest.fixture(scope="module")
def components(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the pages."""
    folder: Path = tmp_path_factory.mktemp("components")
    write_pages(ROOT, folder)
    with serve(folder) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 844}, bypass_csp=True, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@each_component
def test_a_component_is_accessible_fits_a_small_window_and_says_nothing(components: str, page: Page, name: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for shown in SHOWN:
        page.goto(f"{components}/{shown}/{name}.html")
        page.add_script_tag(path=AXE)
        assert violations(page) == [], shown
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, shown
    assert said == []


def test_the_index_shows_its_frames(components: str, page: Page) -> None:
    page.goto(f"{components}/index.html")
    frame = page.frame_locator("iframe[src='dark/zh/skip_link.html']")
    ground = frame.locator("body").evaluate("e => getComputedStyle(e).backgroundColor")
    assert ground == "rgb(23, 21, 20)"
