"""Every class of page in every mode and language, on a telephone and a desk: no rule of accessibility is broken.

The rules are those of axe for WCAG 2.2 A and AA, and its good practices. A page is loaded once. All rules are asked
in the modes that lay the page out anew; those that change colours alone are asked about colours and sizes.
"""

from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from tests.browser.axe import AXE, LOOKS, WIDTHS, violations
from tests.browser.conftest import Visit
from tests.browser.pages import CLASSES, addresses_of
from tests.browser.search_page import ANSWERED
from tests.built_site import BuiltSite


class Mode(NamedTuple):
    """What the reader's system asks for, what the reader told the page, and the rules to ask (none: all)."""

    scheme: str = "light"
    forced: str = "none"
    told: str = ""
    rules: tuple[str, ...] = ()


MODES = {
    "light": Mode(),
    "elder": Mode(told="elder"),
    "dark": Mode(scheme="dark", rules=LOOKS),
    "high contrast": Mode(told="contrast", rules=LOOKS),
    "forced colours": Mode(forced="active", rules=LOOKS),
}
# What is wrong in one mode alone.
WRONG = {
    "light": "@media (prefers-color-scheme: light) and (forced-colors: none) {"
    ":root:not([data-elder], [data-contrast]) h1 { color: #ddd } }",
    "dark": "@media (prefers-color-scheme: dark) { h1 { color: #222 } }",
    "elder": "[data-elder] h1 { color: #ddd }",
    "high contrast": "[data-contrast] h1 { color: #ddd }",
    "forced colours": "@media (forced-colors: active) { h1 { forced-color-adjust: none; color: #ddd; } }",
}
TELL = """told => {
    const data = document.documentElement.dataset;
    delete data.elder;
    delete data.contrast;
    if (told) data[told] = told === 'contrast' ? 'high' : '';
}"""


def change(page: Page, mode: Mode) -> None:
    page.emulate_media(color_scheme=mode.scheme, forced_colors=mode.forced)
    page.evaluate(TELL, mode.told)


@pytest.mark.parametrize("name", CLASSES)
def test_axe_finds_nothing_in_any_mode_and_language_on_a_telephone_and_a_desk(
    visit: Visit, site: BuiltSite, name: str
) -> None:
    found = {}
    for address in addresses_of(site, name):
        page = visit(address).page
        if "?q=" in address:
            page.wait_for_function(ANSWERED)
        page.add_script_tag(path=AXE)
        for called, mode in MODES.items():
            change(page, mode)
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 844})
                if broken := violations(page, mode.rules):
                    found[address, called, width] = broken
        page.close()
    assert found == {}


@pytest.mark.parametrize("wrong", MODES)
def test_what_is_wrong_in_one_mode_alone_is_found_there(visit: Visit, wrong: str) -> None:
    page = visit("/accessibility/").page
    page.add_script_tag(path=AXE)
    page.add_style_tag(content=WRONG[wrong])
    seen = []
    for called, mode in MODES.items():
        change(page, mode)
        if any(line.startswith("color-contrast") for line in violations(page, mode.rules)):
            seen.append(called)
    assert seen == [wrong]


def test_targets_that_are_too_small_are_found(visit: Visit) -> None:
    page = visit("/accessibility/").page
    page.add_script_tag(path=AXE)
    small = "<p style='font-size: 8px; line-height: 9px'><button>a</button><button>b</button></p>"
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", small)
    page.add_style_tag(content="main button { all: unset; inline-size: 8px; block-size: 8px; min-block-size: 0; }")
    for rules in ((), LOOKS):
        assert any(line.startswith("target-size") for line in violations(page, rules))
