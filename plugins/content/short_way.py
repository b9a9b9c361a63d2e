"""A short way through Markdown for bodies that hardly use it.

Most articles are paragraphs, some bold, ``##`` headings and figures, each block on a line of its own. For those, and
only for those, the element tree that Python-Markdown would make is built directly and written out directly. A body
with any other sign goes to Python-Markdown as a whole. Both ways give the same markup: a property test compares them.
"""

import re
from collections.abc import Iterable
from html import escape
from xml.etree.ElementTree import Element, SubElement

_BLOCKS = re.compile(r"\n{2,}")
# Whatever may begin markup inside a block, and white space that Python-Markdown treats in ways of its own.
_MARKUP = re.compile(r"[\\`*_\[\]{}<>&~\n\t\r\f\v\x00-\x08\x1c-\x1f\x85\u2028\u2029]")
_BOLD = re.compile(r"\*\*([^*\s](?:[^*]*[^*\s])?)\*\*")
_OPENING = re.compile(r"[-+:#=]|\d+\.\s")
_HEADING = re.compile(r"(#{1,6}) ?([^#\s](?:[^#]*[^#\s])?)")
_FIGURE = re.compile(r'!\[([^\]"!]*)\]\(([^\s()"\']+)(?: "([^"()]*)")?\)')


def read_blocks(source: str) -> Element | None:
    """The tree of ``source`` before headings are found, as Python-Markdown builds it; ``None`` if it must do so."""
    root = Element("div")
    for block in _BLOCKS.split(source.strip("\n")):
        if not _read_block(root, block):
            return None
    return root


def _read_block(root: Element, block: str) -> bool:
    if block != block.strip() or not block:
        return False
    if match := _HEADING.fullmatch(block):
        if _MARKUP.search(match[2]):
            return False
        SubElement(root, f"h{len(match[1])}").text = match[2]
        return True
    if match := _FIGURE.fullmatch(block):
        return _read_figure(SubElement(root, "p"), *match.groups())
    if _OPENING.match(block):
        return False
    return _read_paragraph(SubElement(root, "p"), block)


def _read_figure(paragraph: Element, alt: str, source: str, title: str | None) -> bool:
    if any(_MARKUP.search(text) for text in (alt, source, title or "")) or alt != alt.strip():
        return False
    picture = SubElement(paragraph, "img", {"alt": alt, "src": source})
    if title is not None:
        picture.set("title", title)
    return True


def _read_paragraph(paragraph: Element, block: str) -> bool:
    if "**" not in block:
        paragraph.text = block
        return not _MARKUP.search(block)
    parts = _BOLD.split(block)
    if any(_MARKUP.search(part) for part in parts) or any(not part.strip() for part in parts[2:-1:2]):
        return False
    paragraph.text = parts[0]
    for bold, after in zip(parts[1::2], parts[2::2], strict=True):
        strong = SubElement(paragraph, "strong")
        strong.text, strong.tail = bold, after
    return True


def write_blocks(root: Iterable[Element]) -> str:
    """The tree as Python-Markdown would write it."""
    return "\n".join(_write(block) for block in root)


def _write(block: Element) -> str:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in sorted(block.items()))
    inner = "".join(_write(child) + escape(child.tail or "", quote=False) for child in block)
    if block.tag == "img":
        return f"<img{attributes}>"
    # A figure's caption is a block for Python-Markdown's prettifier, which ends it with a line.
    end = "\n" if block.tag == "figcaption" else ""
    return f"<{block.tag}{attributes}>{escape(block.text or '', quote=False)}{inner}</{block.tag}>{end}"
