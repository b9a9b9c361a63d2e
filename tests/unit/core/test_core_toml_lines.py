"""Where a setting stands in ``site.toml``."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.toml_lines import line_of, locate

TEXT = """\
[site]
domain = "a"

[[channels]]
slug = "news"
label = { zh = "要闻", en = "News" }

[[channels.sections]]
slug = "local"

[[channels]]
slug = "data"
keywords = [
    "甲",
    "乙",
]
layout = "list"

[[channels.sections]]
slug = "figures"
[[channels.sections]]
slug = "maps"

[a.b]
c.d = 1
"quoted" = 2
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("site",), 1),
        (("site", "domain"), 2),
        (("channels",), 4),
        (("channels", 0), 4),
        (("channels", 0, "slug"), 5),
        (("channels", 0, "sections", 0, "slug"), 9),
        (("channels", 1, "slug"), 12),
        (("channels", 1, "layout"), 17),
        (("channels", 1, "sections", 0, "slug"), 20),
        (("channels", 1, "sections", 1), 21),
        (("channels", 1, "sections", 1, "slug"), 22),
        (("a", "b"), 24),
        (("a", "b", "c"), 25),
        (("a", "b", "c", "d"), 25),
        (("a", "b", "quoted"), 26),
    ],
)
def test_every_table_and_key_has_its_line(path, line):
    assert locate(TEXT)[path] == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("channels", 0, "label", "en"), 6),
        (("channels", 1, "keywords", 1), 13),
        (("channels", 1, "sections", 1, "label"), 21),
        (("nowhere",), 1),
    ],
)
def test_what_has_no_line_has_that_of_what_encloses_it(path, line):
    assert line_of(locate(TEXT), path) == line


@pytest.mark.parametrize("quotes", ['"""', "'''"])
def test_what_looks_like_a_table_inside_a_long_string_is_none(quotes):
    text = (
        f'[[channels]]\nslug = "a"\ndescription = {quotes}\n[site]\n[[channels]]\nslug = 1\n{quotes}\nlayout = "list"\n'
    )
    lines = locate(text)
    assert lines["channels", 0, "layout"] == 8
    assert ("site",) not in lines
    assert ("channels", 1) not in lines


def test_a_line_separator_inside_a_text_ends_no_line():
    assert locate('a = "甲\u2028乙"\nb = 1\n')["b",] == 2


NAME = st.sampled_from(["a", "b", "c"])
LINE = st.one_of(
    NAME.map(lambda name: f"[{name}]"),
    NAME.map(lambda name: f"[[{name}s]]"),
    st.tuples(NAME, NAME).map(lambda names: f"[{names[0]}.{names[1]}]"),
    NAME.map(lambda name: f"[[{name}s.{name}s]]"),
    st.tuples(NAME, st.integers(0, 9)).map(lambda pair: f"{pair[0]}{pair[1]} = {pair[1]}"),
    st.just("# [comment]"),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(LINE, max_size=12).map("\n".join))
def test_every_value_of_any_document_is_found_on_the_line_that_says_it(text):
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    lines = locate(text)
    written = text.split("\n")
    for path in _leaves(tree, ()):
        assert written[lines[path] - 1].startswith(f"{path[-1]} =")


def _leaves(tree, path):
    pairs = enumerate(tree) if isinstance(tree, list) else tree.items()
    for key, value in pairs:
        if isinstance(value, dict | list):
            yield from _leaves(value, (*path, key))
        else:
            yield (*path, key)
