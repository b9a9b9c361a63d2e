"""The site's search page with Pagefind behind it: the same frame, styles and list, another script."""

from collections.abc import Sequence
from pathlib import Path

from lxml import html

SCRIPT = Path(__file__).with_name("pagefind_page.js")
PAGES = ("search", "en/search")


def write_overlay(output: Path, folder: Path, pages: Sequence[str] = PAGES) -> None:
    """Write the search pages of the site in ``output`` into ``folder``, with Pagefind's script for ours.

    Raise ``ValueError`` if a page lacks what the measurement looks at.
    """
    for name in pages:
        page = folder / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(put_pagefind((output / name / "index.html").read_text(encoding="utf-8")), encoding="utf-8")


def put_pagefind(text: str) -> str:
    """Return the markup of a search page without our engine and with Pagefind's script."""
    tree = html.document_fromstring(text)
    for found in (
        "//*[@id='search']//form[@role='search']//input[@name='q']",
        "//*[@id='search-results']",
        "//*[@id='search']//*[@role='status']",
    ):
        if not tree.xpath(found):
            raise ValueError(f"the search page has nothing at {found}")
    for script in tree.xpath("//script[starts-with(@src, '/search/')] | //*[@id='search']//script"):
        script.drop_tree()
    for element in tree.xpath("//*[@id='search']"):
        for name in [name for name in element.attrib if name.startswith("data-")]:
            del element.attrib[name]
    # In the page itself: a file of its own would cost Pagefind a round trip more.
    script = html.Element("script", type="module")
    script.text = SCRIPT.read_text(encoding="utf-8")
    tree.body.append(script)
    return f"<!DOCTYPE html>\n{html.tostring(tree, encoding='unicode')}"
