"""Bodies of items, ready for use: with their references printed, or as plain text."""

import re
from html import escape, unescape

from plugins.core.items import REFERENCE_MARK, Item, MediaFile, Reference
from plugins.core.pictures import picture_view

_SIZES = "(min-width: 48em) 42rem, 100vw"
"""How wide a picture of the text is shown."""
_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|d[ltd]|table|t(?:head|body|foot|r)|caption|figure|figcaption|blockquote|pre|section"
    r"|hr|br)\b[^>]*>"
)
_CELL = re.compile(r"</t[dh]>")
_NOT_TEXT = re.compile(r'<sup id="fnref.*?</sup>|<[^>]+>', re.DOTALL)
_NOT_READ = re.compile(r'<(script|style)\b.*?</\1>|<a class="footnote-backref".*?</a>', re.DOTALL)


ENLARGE = '<a class="enlarge" '
"""How a link begins that leads from a picture to the same one as large as there is."""
TABLE = 'class="table-region'
"""What stands in the markup of a body that has a table."""


def plain_text(markup: str) -> str:
    """The text of ``markup`` without tags, footnote marks and references."""
    return unescape(_NOT_TEXT.sub("", markup)).replace(REFERENCE_MARK, "")


def read_text(html: str) -> str:
    """The text of ``html``, the body of an item, as it is read: a line for each paragraph, without ways back to it."""
    broken = _CELL.sub(" ", _BLOCK.sub("\n", _NOT_READ.sub("", html).replace("\n", " ")))
    return "\n".join(joined for line in plain_text(broken).split("\n") if (joined := " ".join(line.split())))


def print_references(html: str, item: Item, media: dict[str, MediaFile], *, plain: bool = False) -> str:
    """``html``, the body of ``item``, with each of its marks replaced by a picture or the address of a link.

    ``plain`` leaves the choice among the widths of a picture out, for readers that are no browsers.
    """
    if not item.references:
        return html
    parts = html.split(REFERENCE_MARK)
    printed = [_print(reference, media, plain) for reference in item.references]
    if not plain:
        _link_figures(parts, printed, item.references, media)
    return "".join(text for pair in zip(parts, (*printed, ""), strict=True) for text in pair)


def _link_figures(
    parts: list[str], printed: list[str], references: tuple[Reference, ...], media: dict[str, MediaFile]
) -> None:
    """Put the pictures of figures into links to their widest form; one without words would be a nameless link."""
    in_figure = False
    for index, reference in enumerate(references):
        in_figure = parts[index].endswith("<figure>") or (in_figure and not parts[index].strip())
        if in_figure and reference.target in media and dict(reference.attributes).get("alt"):
            printed[index] = (
                f'{ENLARGE}href="{escape(picture_view(media[reference.target]).large)}">{printed[index]}</a>'
            )


def _print(reference: Reference, media: dict[str, MediaFile], plain: bool) -> str:
    if reference.kind == "link":
        return escape(reference.target)
    written = dict(reference.attributes)
    file = media.get(reference.target)
    if file is None:  # It cannot be shown: what it says can be read.
        return f'<span class="no-picture">{escape(written.get("alt", ""))}</span>'
    shown = picture_view(file)
    attributes = {"alt": "", **written, "src": shown.src, "loading": "lazy", "decoding": "async"}
    if file.width:
        attributes |= {"width": str(shown.width), "height": str(shown.height)}
    if plain or not shown.srcset:
        return f"<img {_attributes(attributes)}>"
    image = _attributes(attributes | {"srcset": shown.srcset, "sizes": _SIZES})
    source = _attributes({"type": "image/avif", "srcset": shown.avif, "sizes": _SIZES})
    return f"<picture><source {source}><img {image}></picture>"


def _attributes(attributes: dict[str, str]) -> str:
    return " ".join(f'{name}="{escape(value)}"' for name, value in sorted(attributes.items()))
