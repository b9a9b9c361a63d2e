"""Bodies with their references printed."""

from html.parser import HTMLParser

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.items import REFERENCE_MARK, MediaFile, Reference
from plugins.core.markup import print_references
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
