"""What stands in the markup of a body: its text, its first paragraph, and what it names of the site."""

import html
import re

from plugins.core.items import REFERENCE_MARK, Reference
from plugins.core.markup import plain_text

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|[#?]|/(?!images/|files/)|$")
_PICTURE_ELSEWHERE = ("http://", "https://", "//", "data:")
_TAG_OF_REFERENCE = re.compile(
    r"""<(?:img\b((?:[^>"']|"[^"]*"|'[^']*')*?)\s*/?>|(a\b[^>]*?\shref=)(?:"([^"]*)"|'([^']*)'))"""
)
_FOREIGN = ("http://", "https://", "//")
_PICTURE = re.compile(r"""<img\b((?:[^>"']|"[^"]*"|'[^']*')*?)\s*/?>""")
_ATTRIBUTE = re.compile(r"""([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_SHORTEST_OPENING = 16


def first_paragraph(markup: str) -> str:
    """The text of the first paragraph in ``markup`` that says something."""
    return next(filter(says_something, (plain_text(match[1]).strip() for match in _PARAGRAPH.finditer(markup))), "")


def says_something(paragraph: str) -> bool:
    """Whether a paragraph is more than a name, a date or a place."""
    return len(paragraph) >= _SHORTEST_OPENING


def link_needs_no_file(target: str) -> bool:
    """Whether a link is a full address, a place on the page itself or a page of the site by its address."""
    return _ELSEWHERE.match(target) is not None


def picture_needs_no_file(target: str) -> bool:
    """Whether a picture stands on another site or in the address itself."""
    return target.startswith(_PICTURE_ELSEWHERE)


def take_references(markup: str) -> tuple[str, tuple[Reference, ...]]:
    """``markup`` with a mark where a picture or the address of a link on the site stands, and what they named."""
    references: list[Reference] = []
    return _TAG_OF_REFERENCE.sub(lambda match: _take(match, references), markup), tuple(references)


def replace_foreign_pictures(markup: str) -> tuple[str, tuple[str, ...]]:
    """``markup`` with a link for each picture of another host, and their addresses: no page loads from elsewhere."""
    found: list[str] = []
    return _PICTURE.sub(lambda match: _link_to_foreign(match, found), markup), tuple(found)


def _link_to_foreign(match: re.Match, found: list[str]) -> str:
    attributes = {name: html.unescape("".join(value)) for name, *value in _ATTRIBUTE.findall(match[1])}
    target = attributes.get("src", "").strip()
    if not target.lower().startswith(_FOREIGN):
        return match[0]
    found.append(target)
    return f'<a href="{html.escape(target)}">{html.escape(attributes.get("alt") or target)}</a>'


def _take(match: re.Match, references: list[Reference]) -> str:
    if match[2] is None:
        attributes = {name: html.unescape("".join(value)) for name, *value in _ATTRIBUTE.findall(match[1])}
        target = attributes.pop("src", "")
        if picture_needs_no_file(target):
            return match[0]
        references.append(Reference("picture", target, tuple(sorted(attributes.items()))))
        return REFERENCE_MARK
    target = html.unescape(match[3] or match[4] or "")
    if link_needs_no_file(target):
        return match[0]
    references.append(Reference("link", target))
    return f'<{match[2]}"{REFERENCE_MARK}"'
