"""A web page as a tree: what the standard library's parser tells, with what is left open closed as browsers do."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plugins.core.tolerant_html import TolerantParser

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_SILENT = frozenset(["script", "style", "noscript", "template", "head", "title"])
"""What a reader never sees, whatever its style."""
_CLOSED_BY = {
    "p": frozenset(
        ["p", "div", "section", "article", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"]
    ),
    "li": frozenset({"li"}),
    "tr": frozenset({"tr"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
}
"""Elements that end where one of the others begins."""
_HIDDEN = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$)|font-size\s*:\s*0)",
    re.IGNORECASE,
)


@dataclass
class Node:
    """An element, with its text and its children in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)

    @property
    def style(self) -> str:
        """What its ``style`` says, in small letters."""
        return self.attributes.get("style", "").lower()

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    @property
    def is_silent(self) -> bool:
        """Whether it is no text of the page at all, such as a script."""
        return self.tag in _SILENT

    @property
    def is_hidden(self) -> bool:
        """Whether readers do not see what is in it."""
        return "hidden" in self.attributes or bool(_HIDDEN.search(self.style))

    def walk(self) -> Iterator["Node"]:
        """The element and all below it, in order."""
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def text(self) -> str:
        """All text below it, seen or not, but for what is silent."""
        parts = (child if isinstance(child, str) else child.text() for child in self.children)
        return "" if self.is_silent else "".join(parts)


def read_tree(markup: str) -> Node:
    """The page; its root has no tag."""
    parser = _Builder()
    parser.feed(markup)
    parser.close()
    return parser.root


class _Builder(TolerantParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while tag in _CLOSED_BY.get(self._open[-1].tag, ()):
            self._open.pop()
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # Browsers take <section/> for an open one, but for void elements and those of drawings.
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if any(node.tag == tag for node in self._open[1:]):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)
