"""Bodies of items, ready for use: with their references printed, or as plain text."""

import re
from html import escape, unescape

from plugins.core.items import REFERENCE_MARK, Item, MediaFile, Reference

_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|d[ltd]|table|t(?:head|body|foot|r)|caption|figure|figcaption|blockquote|pre|section"
    r"|hr|br)\b[^>]*>"
)
_CELL = re.compile(r"</t[dh]>")
_NOT_TEXT = re.compile(r'<sup id="fnref.*?</sup>|<[^>]+>', re.DOTALL)
_NOT_READ = re.compile(r'<(script|style)\b.*?</\1>|<a class="footnote-backref".*?</a>', re.DOTALL)


ENLARGE = '<a class="enlarge" '
"""How a link begins that leads from a picture to the same one as large as there is."""


def plain_text(markup: str) -> str:
    """The text of ``markup`` without tags, footnote marks and references."""
    return unescape(_NOT_TEXT.sub("", markup)).replace(REFERENCE_MARK, "")


def read_text(html: str) -> str:
    """The text of ``html``, the body of an item, as it is read: a line for each paragraph, without ways back to it."""
    broken = _CELL.sub(" ", _BLOCK.sub("\n", _NOT_READ.sub("", html).replace("\n", " ")))
    return "\n".join(joined for line in plain_text(broken).split("\n") if (joined := " ".join(line.split())))


def print_references(html: str, item: Item, media: dict[str, MediaFile]) -> str:
    """``html``, the body of ``item``, with each of its marks replaced by a picture or the address of a link."""
    if not item.references:
        return html
    parts = html.split(REFERENCE_MARK)
    printed = [_print(reference, media) for reference in item.references]
    _link_figures(parts, printed, item.references, media)
    return "".join(text for pair in zip(parts, (*printed, ""), strict=True) for text in pair)


def _link_figures(
    parts: list[str], printed: list[str], references: tuple[Reference, ...], media: dict[str, MediaFile]
) -> None:
    """Put the pictures of figures into links to themselves; one without words would be a link without a name."""
    in_figure = False
    for index, reference in enumerate(references):
        in_figure = parts[index].endswith("<figure>") or (in_figure and not parts[index].strip())
        if in_figure and reference.kind == "picture" and dict(reference.attributes).get("alt"):
            printed[index] = f'{ENLARGE}href="{escape(media[reference.target].url)}">{printed[index]}</a>'


def _print(reference: Reference, media: dict[str, MediaFile]) -> str:
    if reference.kind == "link":
        return escape(reference.target)
    file = media[reference.target]
    attributes = {"alt": "", **dict(reference.attributes), "src": file.url, "loading": "lazy", "decoding": "async"}
    if file.width:
        attributes |= {"width": str(file.width), "height": str(file.height)}
    printed = " ".join(f'{name}="{escape(value)}"' for name, value in sorted(attributes.items()))
    return f"<img {printed}>"
