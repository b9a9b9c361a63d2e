"""What somebody has written is read to its end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content.cleaning import find_dropped
from plugins.core.tolerant_html import TolerantParser


class Names(TolerantParser):
    """Keeps the names of elements."""

    def __init__(self):
        super().__init__()
        self.names = []

    def handle_starttag(self, tag, _attrs):
        self.names.append(tag)


def names(markup):
    reader = Names()
    reader.feed(markup)
    reader.close()
    return reader.names


@pytest.mark.parametrize("odd", ["<![", "<![ a", "<![x y", "<![<?xml", "<![CDATA[a]]", "<![if gte]"])
def test_a_section_that_is_none_is_passed_over(odd):
    assert names(f"<p>{odd}></p><b></b>") == ["p", "b"]


@given(st.text(st.sampled_from("<>![]?-/ aC\"'=")))
def test_no_text_ends_the_program(text):
    names(f"<p>{text}</p>")
    find_dropped(text)
