"""Bodies of items, ready for use: with their references printed, or as plain text."""

import re
from html import escape, unescape

from plugins.core.items import REFERENCE_MARK, Item, MediaFile, Reference

_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|d[ltd]|table|t(?:head|body|foot|r)|caption|figure|figcaption|blockquote|pre|section"
    r"|hr|br)\b[^>]*>"
)
_CELL = re.compile(r"</t[dh]>")
_NOT_TEXT = re.compile(r'<sup id="fnref.*?</sup>|<(?:script|style)\b.*?</(?:script|style)>|<[^>]+>', re.DOTALL)


def read_text(html: str) -> str:
    """The plain text of ``html``, the body of an item: a line for each paragraph, without marks of footnotes."""
    broken = _CELL.sub(" ", _BLOCK.sub("\n", html.replace("\n", " ")))
    text = unescape(_NOT_TEXT.sub("", broken)).replace(REFERENCE_MARK, "")
    return "\n".join(joined for line in text.split("\n") if (joined := " ".join(line.split())))


def print_references(html: str, item: Item, media: dict[str, MediaFile]) -> str:
    """``html``, the body of ``item``, with each of its marks replaced by a picture or the address of a link."""
    if not item.references:
        return html
    parts = html.split(REFERENCE_MARK)
    printed = [_print(reference, media) for reference in item.references]
    return "".join(text for pair in zip(parts, (*printed, ""), strict=True) for text in pair)


def _print(reference: Reference, media: dict[str, MediaFile]) -> str:
    if reference.kind == "link":
        return escape(reference.target)
    file = media[reference.target]
    attributes = {"alt": "", **dict(reference.attributes), "src": file.url, "loading": "lazy", "decoding": "async"}
    if file.width:
        attributes |= {"width": str(file.width), "height": str(file.height)}
    printed = " ".join(f'{name}="{escape(value)}"' for name, value in sorted(attributes.items()))
    return f"<img {printed}>"
