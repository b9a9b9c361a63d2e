"""axe in a page: the rules of WCAG 2.2 A and AA, and good practices."""

from collections.abc import Sequence

from playwright.sync_api import Page

from tests.built_site import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
# What modes change that lay nothing out anew.
LOOKS = ("color-contrast", "link-in-text-block", "target-size")
# A telephone and a desk.
WIDTHS = (390, 1440)
RUN = "asked => axe.run(document, {runOnly: asked, resultTypes: ['violations']})"


def violations(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """One line for each element that breaks one of ``rules``, without any: a rule of :data:`TAGS`."""
    asked = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": list(TAGS)}
    found = page.evaluate(RUN, asked)["violations"]
    return [f"{rule['id']}: {rule['help']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]
