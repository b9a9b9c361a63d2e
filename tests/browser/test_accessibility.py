"""No class of page breaks a rule that axe can check: WCAG 2.2 A and AA, and the good practices."""

import pytest

from tests.browser.conftest import Visit, WatchedPage
from tests.browser.pages import PAGES
from tests.built_site import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})"


def violations(watched: WatchedPage) -> list[str]:
    """One line for each element that breaks a rule."""
    watched.page.add_script_tag(path=AXE)
    found = watched.page.evaluate(RUN, TAGS)["violations"]
    return [f"{rule['id']}: {rule['help']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("address", PAGES.values(), ids=PAGES)
def test_axe_finds_nothing(visit: Visit, address: str, width: int) -> None:
    assert violations(visit(address, width=width)) == []
