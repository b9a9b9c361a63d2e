"""The body of a saved page as the clean HTML that a document's is: paragraphs, bold words, pictures, lists, tables.

Styles go; what they hide goes too, and is told. See :mod:`plugins.importer.word_html` for what is read of it.
"""

import re
from collections.abc import Callable
from html import escape

from plugins.core.punctuation import keep_han
from plugins.importer.document import Dropped
from plugins.importer.page_tree import Node

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "figure",
        "figcaption",
        "blockquote",
        "pre",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "form",
        "fieldset",
        "hr",
        "address",
        "aside",
        "nav",
        "center",
    ]
)
_KEPT = frozenset(["ul", "ol", "li", "table", "tr", "td", "th"])
_ALONE = frozenset(["ul", "ol", "li", "table"])
"""What may stand outside of a table."""
_LINES = frozenset(["td", "th", "li"])
"""What is a line of its own, where a second paragraph goes on behind a blank."""
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_CENTRED = re.compile(r"text-align\s*:\s*center")
_MEDIA = {
    "iframe": "视频或嵌入的网页",
    "video": "视频",
    "audio": "音频",
    "object": "嵌入的内容",
    "embed": "嵌入的内容",
    "mpvideo": "视频",
    "mpvoice": "音频",
    "mp-common-mpaudio": "音频",
    "mp-common-videosnap": "视频号",
    "mp-common-profile": "公众号名片",
    "mp-common-product": "商品卡片",
    "mp-miniprogram": "小程序卡片",
    "qqmusic": "音乐",
}
"""What stands in a page and cannot be taken over."""
_NAMES = ("name", "data-miniprogram-title", "data-nickname", "data-desc", "title", "data-src", "src")

PictureOf = Callable[[Node], int]
"""The number of the picture that an ``<img>`` shows; 0 for one that is no part of the article."""


class CleanMarkup:
    """Collects the clean HTML of one body; ``dropped`` is what is left out of it."""

    def __init__(self, picture_of: PictureOf) -> None:
        self.dropped: list[Dropped] = []
        self._picture_of = picture_of
        self._parts: list[str] = []
        self._line: list[str] = []
        self._centred = False
        self._heading = ""
        self._open: list[str] = []

    def of(self, body: Node) -> str:
        """The clean HTML of ``body``; that it is hidden itself counts for nothing: scripts show it in the end."""
        for child in body.children:
            self._add(child, is_bold=False, is_centred=bool(_CENTRED.search(body.style)))
        self._end_paragraph()
        return "".join(self._parts)

    def _add(self, node: Node | str, *, is_bold: bool, is_centred: bool) -> None:
        if isinstance(node, str):
            self._add_text(node, is_bold=is_bold, is_centred=is_centred)
        elif node.is_silent:
            return
        elif node.is_hidden:
            self._drop(node.text(), "隐藏的文字")
        elif node.tag in _MEDIA:
            name = next((node.attributes[key] for key in _NAMES if node.attributes.get(key)), "")
            self._drop(f"{_MEDIA[node.tag]}：{name}" if name else _MEDIA[node.tag], "要另外处理")
            self._drop(node.text(), _MEDIA[node.tag])
        elif node.tag == "img":
            self._add_picture(node)
        elif node.tag == "br":
            self._line.append("<br>")
        else:
            self._add_element(node, is_bold=is_bold, is_centred=is_centred)

    def _add_element(self, node: Node, *, is_bold: bool, is_centred: bool) -> None:
        is_bold = is_bold or node.tag in ("b", "strong") or bool(_BOLD.search(node.style))
        if "text-align" in node.style:
            is_centred = bool(_CENTRED.search(node.style))
        is_centred = is_centred or node.tag == "center"
        is_block = node.tag in _BLOCKS or node.tag in _KEPT
        is_kept = node.tag in _KEPT and (node.tag in _ALONE or "table" in self._open)
        if is_block:
            self._end_paragraph()
        if is_kept:
            self._parts.append(f"<{node.tag}>")
            self._open.append(node.tag)
        self._heading = node.tag if node.tag in _HEADINGS else self._heading
        for child in node.children:
            self._add(child, is_bold=is_bold, is_centred=is_centred)
        if is_block:
            self._end_paragraph()
        if is_kept:
            self._parts.append(f"</{self._open.pop()}>")
        if node.tag in _HEADINGS:
            self._heading = ""

    def _add_text(self, text: str, *, is_bold: bool, is_centred: bool) -> None:
        if text.strip():
            self._centred = self._centred or is_centred
            words = escape(text, quote=False)
            self._line.append(f"<strong>{words}</strong>" if is_bold else words)
        elif self._line:
            self._line.append(" ")

    def _add_picture(self, node: Node) -> None:
        if number := self._picture_of(node):
            self._end_paragraph()
            self._parts.append(f'<img src="{number}">')

    def _end_paragraph(self) -> None:
        inner = "".join(self._line)
        self._line = []
        if not re.sub(r"<[^>]*>", "", inner).strip():
            inner = ""
        if inner and ("table" in self._open or _LINES.intersection(self._open)):
            self._parts.append(f"{inner} ")
        elif inner:
            tag = self._heading or "p"
            self._parts.append(f"<{tag}{' class=centred' if self._centred and tag == 'p' else ''}>{inner}</{tag}>")
        self._centred = False

    def _drop(self, text: str, reason: str) -> None:
        words = " ".join(text.split())
        if words and (keep_han(words) or reason == "要另外处理"):
            self.dropped.append(Dropped(0, words, reason))
