"""No class of page breaks a rule that axe can check: WCAG 2.2 A and AA, and the good practices."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.browser.pages import PAGES
from tests.built_site import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"


WIDTHS = (390, 1440)


def violations(page: Page) -> list[str]:
    """One line for each element that breaks a rule."""
    found = page.evaluate(RUN, TAGS)["violations"]
    return [f"{rule['id']}: {rule['help']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing_on_a_telephone_or_a_desk(visit: Visit, address: str) -> None:
    page = visit(address).page
    page.add_script_tag(path=AXE)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        assert violations(page) == [], f"at {width} px"
