"""Bodies as XHTML: what HTML forgives, XML does not, and a book has no site around it."""

import re
from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser
from urllib.parse import quote

_VOID = frozenset(("br", "col", "hr", "img", "wbr"))
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_ID = re.compile(r"\S+")
_FLAGS = frozenset(("open", "reversed"))
_LEFT_OUT = frozenset(("cite", "datetime", "decoding", "headers", "loading", "sizes", "srcset", "style", "tabindex"))
"""Attributes that say nothing in a book, or nothing that a reader sees and that is wrong as soon as it is misspelt."""
_PARENTS = {"figcaption": ("figure",), "li": ("ol", "ul"), "summary": ("details",)}
"""In what these elements stand; elsewhere they are nothing but their text."""
_NOT_IN_ADDRESS = re.compile(r'[\s"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})')
_TAKEN = ("chapter-title", "preface-title")
"""Ids that stand around a body."""
_DATA = "data:image/"


class Surroundings:
    """What a body may name: ``pictures`` by their address on the site, chapters by that of their page."""

    def __init__(self, base_url: str, pictures: Mapping[str, str], chapters: Mapping[str, str]) -> None:
        self.base_url = base_url
        self.pictures = pictures
        self.chapters = chapters


def xhtml(html: str, around: Surroundings) -> str:
    """``html``, the markup of a body, as well-formed XHTML whose references hold within the book.

    Links to chapters lead there, links to other pages of the site to their full address. A picture that the book does
    not have is replaced by its words. Of two elements with one id the first keeps it; a link to an id that is not
    there becomes text.
    """
    html = _NOT_XML.sub("", html)
    finder = _Ids()
    finder.feed(html)
    finder.close()
    writer = _Writer(around, finder.ids)
    writer.feed(html)
    writer.close()
    return writer.result()


class _Ids(HTMLParser):
    """Collects the ids of a body."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.ids.update(value for name, value in attrs if name == "id" and value)


class _Writer(HTMLParser):
    """Prints a body anew, element by element."""

    def __init__(self, around: Surroundings, ids: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._around = around
        self._ids = ids
        self._used = set(_TAKEN)
        self._open: list[str] = []
        self._parts: list[str] = []

    def result(self) -> str:
        """What was printed, with all that is still open closed."""
        closing = (f"</{tag}>" for tag in reversed(self._open))
        return "".join((*self._parts, *closing))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not _NAME.fullmatch(tag) or not self._may_stand(tag):
            return
        kept = (pair for pair in attrs if pair[0] not in _LEFT_OUT and _NAME.fullmatch(pair[0]))
        given = {name: value or "" for name, value in kept}
        if tag == "img" and not self._place_picture(given):
            self._parts.append(f'<span class="no-picture">{escape(given.get("alt", ""))}</span>')
            return
        if tag == "a":
            self._lead(given)
        if (anchor := given.get("id")) is not None and (anchor in self._used or not _ID.fullmatch(anchor)):
            del given["id"]
        self._used.add(given.get("id", ""))
        self._parts.append(f"<{tag}{_attributes(given)}{'/' if tag in _VOID else ''}>")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while (last := self._open.pop()) != tag:
            self._parts.append(f"</{last}>")
        self._parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._parts.append(escape(data, quote=False))

    def _may_stand(self, tag: str) -> bool:
        parents = _PARENTS.get(tag)
        return parents is None or bool(self._open and self._open[-1] in parents)

    def _place_picture(self, given: dict[str, str]) -> bool:
        """Give a picture its place in the book; whether it has one."""
        source = given.get("src", "")
        given.setdefault("alt", "")
        if source in self._around.pictures:
            given["src"] = self._around.pictures[source]
            return True
        return source.startswith(_DATA)

    def _lead(self, given: dict[str, str]) -> None:
        """Let a link lead to where it leads when the book is read anywhere."""
        target = given.get("href", "")
        page, mark, anchor = target.partition("#")
        if not page and mark:
            if anchor not in self._ids:
                given.pop("href")
            elif "footnote-ref" in given.get("class", ""):
                given |= {"epub:type": "noteref", "role": "doc-noteref"}
        elif page in self._around.chapters:
            given["href"] = self._around.chapters[page]
        elif target.startswith("/") and not target.startswith("//"):
            given["href"] = _address(self._around.base_url + target)
        elif target:
            given["href"] = _address(target)
        else:
            given.pop("href", None)


def _address(written: str) -> str:
    """What an editor wrote, with what cannot stand in an address percent-encoded."""
    return _NOT_IN_ADDRESS.sub(lambda found: quote(found[0]), written)


def _attributes(given: Mapping[str, str]) -> str:
    values = {name: name if name in _FLAGS else value for name, value in given.items()}
    if "lang" in values:
        values["xml:lang"] = values["lang"]
    return "".join(f' {name}="{escape(value)}"' for name, value in values.items())
