"""How Chinese text is set: measure, headings, emphasis, tables, notes, and headlines whose lines end between words."""

import jieba
import pytest
from playwright.sync_api import Page

from tests.browser.axe import AXE
from tests.browser.conftest import Visit
from tests.built_site import BuiltSite

WRITING = "/about/2026/20260302-01/"
HEADLINES = "h1:not(.visually-hidden), main li h2 a, main li h3 a, .lead-story h2 a"
# For each headline its text and the line of each of its characters.
LINES = """selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility()).map(e => {
    let text = '', tops = [];
    const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (let at = 0; at < node.length; at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getClientRects()[0];
            text += node.data[at];
            tops.push(box ? Math.round(box.top) : null);
        }
    return {text, tops};
})"""
HAN_PER_LINE = """() => { const p = document.querySelector('.prose > p'), style = getComputedStyle(p);
    return p.clientWidth / parseFloat(style.fontSize); }"""


def style(page: Page, selector: str, name: str) -> str:
    """The computed style of the first element that ``selector`` finds."""
    return page.locator(selector).first.evaluate("(e, name) => getComputedStyle(e)[name]", name)


def broken_words(page: Page) -> list[str]:
    """The words of headlines that stand on two lines."""
    found = []
    for headline in page.evaluate(LINES, HEADLINES):
        at = 0
        for word in jieba.cut(headline["text"], HMM=False):
            tops = [top for top in headline["tops"][at : at + len(word)] if top is not None]
            at += len(word)
            if len(word) > 1 and not word.isascii() and max(tops, default=0) - min(tops, default=0) > 5:
                found.append(f"{word} in {headline['text']}")
    return found


def test_no_headline_is_broken_inside_a_word(visit: Visit, site: BuiltSite) -> None:
    articles = [page.address for page in site.pages if page.language == "zh" and page.tree.xpath("//article//h1")]
    assert len(articles) > 30
    page = visit("/").page
    server = page.url.rstrip("/")
    for address in ("/", "/news/", "/highlights/", "/reading/", "/archive/", *articles):
        page.goto(server + address)
        for width in (320, 390):
            page.set_viewport_size({"width": width, "height": 844})
            assert broken_words(page) == [], f"{address} at {width} px"


@pytest.mark.parametrize(("width", "least", "most"), [(1440, 36, 38), (390, 19, 20)])
def test_a_line_holds_as_many_characters_as_are_read_with_ease(visit: Visit, width: int, least: int, most: int) -> None:
    page = visit(WRITING, width=width).page
    assert least <= page.evaluate(HAN_PER_LINE) <= most


def test_headings_follow_the_standard_of_official_documents(visit: Visit) -> None:
    page = visit(WRITING).page
    assert "PingFang SC" in style(page, ".prose h2", "fontFamily").split(",")[0]
    assert "Kai" in style(page, ".prose h3", "fontFamily").split(",")[0]
    assert "FangSong" in style(page, ".prose h4", "fontFamily").split(",")[0]
    assert {style(page, f".prose h{level}", "fontWeight") for level in (2, 4)} == {"700"}


def test_emphasis_is_a_dot_under_each_character(visit: Visit) -> None:
    page = visit(WRITING).page
    assert style(page, ".prose em", "fontStyle") == "normal"
    assert "dot" in style(page, ".prose em", "textEmphasisStyle")
    assert style(page, ".prose em", "textEmphasisPosition").startswith("under")


def test_paragraphs_are_indented_and_justified_but_not_in_large_print_nor_in_english(visit: Visit) -> None:
    page = visit(WRITING).page
    size = float(style(page, ".prose > p", "fontSize").removesuffix("px"))
    assert float(style(page, ".prose > p", "textIndent").removesuffix("px")) == pytest.approx(2 * size)
    assert style(page, ".prose > p", "textAlign") == "justify"
    assert style(page, ".prose > p", "lineBreak") == "strict"
    page.evaluate("document.documentElement.dataset.elder = ''")
    assert style(page, ".prose > p", "textAlign") == "start"
    english = visit("/en/highlights/2023/20230103-01/").page
    assert (style(english, ".prose > p", "textAlign"), style(english, ".prose > p", "textIndent")) == ("start", "0px")


def test_verse_keeps_its_lines(visit: Visit) -> None:
    page = visit(WRITING).page
    assert page.locator(".verse").inner_text().split("\n")[:2] == ["白日依山尽，", "黄河入海流。"]


def test_a_wide_table_scrolls_by_itself_and_a_narrow_one_does_not(visit: Visit) -> None:
    page = visit(WRITING, width=390).page
    wide = page.locator(".table-region").last
    assert wide.evaluate("e => e.scrollWidth > e.clientWidth + 50")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    wide.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelectorAll('.table-region')[1].scrollLeft > 0")
    page.set_viewport_size({"width": 1440, "height": 900})
    narrow = page.locator(".table-region").first
    assert narrow.evaluate("e => e.scrollWidth <= e.clientWidth")


def test_numbers_stand_under_each_other(visit: Visit) -> None:
    page = visit(WRITING).page
    assert style(page, ".table-region td.right", "textAlign") == "right"
    assert style(page, ".table-region td.right", "fontVariantNumeric") == "tabular-nums"


def test_notes_and_the_ways_back_say_what_they_are(visit: Visit) -> None:
    page = visit(WRITING).page
    page.get_by_role("link", name="注 1", exact=True).click()
    assert page.evaluate("decodeURIComponent(location.hash)") == "#fn:1"
    page.get_by_role("link", name="返回正文", exact=False).first.click()
    assert page.evaluate("decodeURIComponent(location.hash)") == "#fnref:1"


def test_the_contrast_of_a_table_can_be_tested(visit: Visit) -> None:
    page = visit(WRITING).page
    page.add_script_tag(path=AXE)
    # What is scrolled out of sight cannot be seen by axe either; a background must never be the reason.
    undecided = page.evaluate("""() => axe.run('.prose', {runOnly: ['color-contrast']})
        .then(found => found.incomplete.flatMap(rule => rule.nodes)
            .filter(node => ['bgGradient', 'bgImage', 'pseudoContent'].includes(node.any[0].data.messageKey))
            .map(node => node.html))""")
    assert undecided == []
