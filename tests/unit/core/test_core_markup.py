"""Bodies with their references printed."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.items import REFERENCE_MARK, MediaFile, Reference, Renditions
from plugins.core.markup import print_references, read_text
from tests.builders import item

PHOTO = MediaFile("images/x.jpg", "/images/x.jpg", 1000, 800, 600)
MEDIA = {PHOTO.path: PHOTO, "files/x.svg": MediaFile("files/x.svg", "/files/x.svg", 10)}


def tags(markup):
    """The start tags of ``markup`` with their attributes."""
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.append((tag, dict(attributes)))
    parser.feed(markup)
    return found


def test_a_body_without_references_is_printed_as_it_is():
    assert print_references("<p>正文</p>", item(), {}) == "<p>正文</p>"


def test_a_picture_is_printed_with_its_size_and_loaded_late():
    shown = item(references=(Reference("picture", "images/x.jpg", (("alt", "图"),)),))
    assert tags(print_references(f"<p>{REFERENCE_MARK}</p>", shown, MEDIA))[1] == (
        "img",
        {
            "alt": "图", "src": "/images/x.jpg", "width": "800", "height": "600", "loading": "lazy", "decoding": "async",
        },
    )  # fmt: skip


MADE = MediaFile(
    "images/y.jpg", "/images/y.jpg", 1000, 2000, 1000, Renditions("/images/y.ab", "jpg", (480, 800, 1200, 1600))
)


def test_a_picture_comes_in_the_widths_that_it_has_and_in_two_formats():
    shown = item(references=(Reference("picture", "images/y.jpg", (("alt", "图"),)),))
    picture, source, image = tags(print_references(REFERENCE_MARK, shown, {"images/y.jpg": MADE}))
    assert picture == ("picture", {})
    assert source[1]["srcset"].split(", ")[0] == "/images/y.ab-480.avif 480w"
    assert (source[1]["type"], source[1]["sizes"]) == ("image/avif", image[1]["sizes"])
    assert image[1]["srcset"].endswith(", /images/y.ab-1200.jpg 1200w, /images/y.ab-1600.jpg 1600w")
    assert (image[1]["src"], image[1]["width"], image[1]["height"]) == ("/images/y.ab-1200.jpg", "1200", "600")


def test_where_no_browser_reads_there_is_one_picture():
    shown = item(references=(Reference("picture", "images/y.jpg", (("alt", "图"),)),))
    ((tag, attributes),) = tags(print_references(REFERENCE_MARK, shown, {"images/y.jpg": MADE}, plain=True))
    assert (tag, attributes["src"], "srcset" in attributes) == ("img", "/images/y.ab-1200.jpg", False)


def test_of_a_picture_that_cannot_be_shown_its_words_are_left():
    shown = item(references=(Reference("picture", "", (("alt", "一<图"),)),))
    assert print_references(REFERENCE_MARK, shown, {}) == '<span class="no-picture">一&lt;图</span>'


def test_a_picture_of_unknown_size_has_none_and_one_without_text_is_decorative():
    shown = item(references=(Reference("picture", "files/x.svg"),))
    ((_, attributes),) = tags(print_references(REFERENCE_MARK, shown, MEDIA))
    assert attributes == {"alt": "", "src": "/files/x.svg", "loading": "lazy", "decoding": "async"}


TEXT = st.text(alphabet="甲a\"'<>&= \n", max_size=10)


@settings(max_examples=100, deadline=None)
@given(TEXT, st.lists(st.booleans(), max_size=4))
def test_references_are_printed_in_order_and_nothing_breaks_out_of_an_attribute(text, kinds):
    references = tuple(
        Reference("picture", "images/x.jpg", (("alt", text),)) if is_picture else Reference("link", f"/a/{text}")
        for is_picture in kinds
    )
    html = "".join(REFERENCE_MARK if is_picture else f'<a href="{REFERENCE_MARK}">x</a>' for is_picture in kinds)
    printed = tags(print_references(html, item(references=references), MEDIA))
    assert [tag for tag, _ in printed] == ["img" if is_picture else "a" for is_picture in kinds]
    assert all(attributes.get("alt", text) == text for _, attributes in printed)
    assert all(attributes["href"] == f"/a/{text}" for tag, attributes in printed if tag == "a")


def test_the_text_of_a_body_has_a_line_for_each_paragraph():
    assert read_text(
        "<h2 id='s1'>一、读书</h2>\n<p>市政协\n开展<strong>读书</strong>活动。</p><ul><li>甲<li>乙</ul>"
    ) == ("一、读书\n市政协 开展读书活动。\n甲\n乙")


def test_the_text_of_a_body_has_no_marks_of_footnotes_no_scripts_and_no_references():
    note, script = '<sup id="fnref:1"><a href="#fn:1">1</a></sup>', '<script>alert("<b>")</script>'
    html = f"<p>提案{note}共 3 &lt; 5 件{REFERENCE_MARK}</p>{script}"
    assert read_text(html) == "提案共 3 < 5 件"


def test_the_text_of_a_footnote_has_no_way_back():
    note = '<p>注文。&#160;<a class="footnote-backref" href="#fnref:1" title="返回">↩</a></p>'
    assert read_text(note) == "注文。"


def test_cells_of_a_table_are_apart():
    assert (
        read_text("<table><tr><th>年</th><th>件</th></tr><tr><td>2022</td><td>457</td></tr></table>")
        == "年 件\n2022 457"
    )
