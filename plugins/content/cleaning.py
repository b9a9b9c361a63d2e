"""Markup without what may run, load from elsewhere or change the page around it.

Editors may write HTML into Markdown, and Markdown itself lets attributes (``{onclick=…}``) and addresses
(``javascript:``) through. What is not on the lists below is taken out; nh3 does it as browsers read markup. The lists
hold what this site's converter prints, and what a text may sensibly hold besides.
"""

import re
from collections.abc import Iterator

import nh3

from plugins.core.tolerant_html import TolerantParser

_SCHEMES = {"http", "https", "mailto", "tel"}
_EMPTIED = {"embed", "iframe", "math", "noscript", "object", "script", "select", "style", "svg", "template", "textarea"}
"""Elements that go with all that stands in them; of others that are not allowed only the tags go."""
_EVERYWHERE = {"class", "dir", "id", "lang", "title", "translate"}
_ATTRIBUTES = {
    "a": {"href", "hreflang"},
    "blockquote": {"cite"},
    "caption": set(),
    "col": {"span"},
    "colgroup": {"span"},
    "del": {"cite", "datetime"},
    "details": {"open"},
    "img": {"alt", "height", "src", "width"},
    "ins": {"cite", "datetime"},
    "li": {"value"},
    "ol": {"reversed", "start", "type"},
    "q": {"cite"},
    "section": {"aria-label", "aria-labelledby", "role", "tabindex"},
    "td": {"colspan", "headers", "rowspan"},
    "th": {"colspan", "headers", "rowspan", "scope"},
    "time": {"datetime"},
}
_TAGS = {
    *_ATTRIBUTES,
    "abbr", "b", "bdi", "bdo", "br", "cite", "code", "dd", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
    "h2", "h3", "h4", "h5", "h6", "hr", "i", "kbd", "mark", "p", "pre", "rp", "rt", "ruby", "s", "samp", "small",
    "span", "strong", "sub", "summary", "sup", "table", "tbody", "tfoot", "thead", "tr", "u", "ul", "var", "wbr",
}  # fmt: skip
_ADDRESSES = {"href", "src", "cite"}

# Where Markdown may have let something through: HTML, or a list of attributes.
_WRITTEN_OUT = re.compile(r"<[A-Za-z/!?]|\{(?!(?:static|filename|attach)\})")
# An address that may have a scheme which is not allowed; a reference in it (``&#58;``) may hide the colon.
_ODD_ADDRESS = re.compile(r'\b(?:href|src)="(?!https?://|mailto:|tel:|[^":&]*["/?#])| style="', re.IGNORECASE)
_SCHEME = re.compile(r"[^/?#:]*:")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f]")
"""Characters that browsers pass over in front of a scheme, or in it."""


def needs_cleaning(source: str, markup: str) -> bool:
    """Whether ``markup``, made of the Markdown ``source``, may hold anything that is not allowed."""
    return _WRITTEN_OUT.search(source) is not None or _ODD_ADDRESS.search(markup) is not None


def is_safe_address(target: str) -> bool:
    """Whether a link may lead to ``target``: on this site, to a page or mailbox elsewhere, to a telephone."""
    scheme = _SCHEME.match(_IGNORED.sub("", target))
    return scheme is None or scheme[0][:-1].lower() in _SCHEMES


def clean(markup: str) -> str:
    """``markup`` with only what is allowed in it. Clean markup keeps its meaning; twice is as good as once."""
    return nh3.clean(
        markup,
        tags=_TAGS,
        clean_content_tags=_EMPTIED,
        attributes={**_ATTRIBUTES, "*": _EVERYWHERE},
        attribute_filter=_allow,
        url_schemes=_SCHEMES | {"data"},
        link_rel=None,
    )


def find_dropped(markup: str) -> tuple[str, ...]:
    """What :func:`clean` takes out of ``markup``, each as it can be found in the source: ``<script``, ``onclick``."""
    finder = _Finder()
    finder.feed(markup)
    finder.close()
    return tuple(dict.fromkeys(finder.dropped))


def _allow(tag: str, name: str, value: str) -> str | None:
    """The attribute's value, or nothing. ``data:`` is left to pictures that cannot hold a script."""
    if name in _ADDRESSES and _IGNORED.sub("", value).lower().startswith("data:"):
        return value if tag == "img" and value.startswith(_DATA_OF_PICTURES) else None
    if name == "tabindex":
        return value if value == "0" else None
    if name == "role":
        return value if value in ("region", "group", "note") else None
    return value


_DATA_OF_PICTURES = ("data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;")


class _Finder(TolerantParser):
    """Lists the tags, attributes and addresses that are not allowed."""

    def __init__(self) -> None:
        super().__init__()
        self.dropped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag; of one that goes the attributes do not count."""
        if tag not in _TAGS:
            self.dropped.append(f"<{tag}")
            return
        self.dropped += _dropped_attributes(tag, attrs)


def _dropped_attributes(tag: str, attributes: list[tuple[str, str | None]]) -> Iterator[str]:
    allowed = _ATTRIBUTES.get(tag, set()) | _EVERYWHERE
    for name, given in attributes:
        value = given or ""
        if name not in allowed:
            yield name
        elif name in _ADDRESSES and _IGNORED.sub("", value).lower().startswith("data:"):
            if _allow(tag, name, value) is None:
                yield "data:"
        elif name in _ADDRESSES and not is_safe_address(value):
            yield f"{value.partition(':')[0].strip()}:"
        elif _allow(tag, name, value) is None:
            yield name
