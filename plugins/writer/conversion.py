"""The finished page in other characters: its text, the words in its attributes, and its links to its sisters."""

import re
from functools import lru_cache

from plugins.core.derivation import Derivation
from plugins.writer.traditional import Convert, converter

_TAG = re.compile(r"""(<(?!!--)[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>|<!--.*?-->)""", re.DOTALL)
_WORDS = re.compile(
    r'(\s(?:title|alt|aria-(?:label|roledescription)|placeholder|content|label|data-[\w-]+)=")([^"]*)(")'
)
_LINK = re.compile(r'(\s(?:href|action|data-days)=")([^"]*)(")')
_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_KEPT_ELEMENT = re.compile(
    r'<(?:(?:script(?![^>]*ld\+json)|style|code|pre|kbd|samp)\b|[^>]*\s(?:lang="|translate="no"))', re.DOTALL
)
_EMPTY = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_BORDER = "\x1f"
"""Stands between two pieces of text that are converted at once; HTML does not allow it in text."""
_SHORT = 40
_MOST = 20_000
"""How many tags and short texts are kept."""


def convert_page(text: str, derivation: Derivation) -> str:
    """The page ``text``, HTML or XML, as its sister has it.

    What is marked as being in a language of its own, code, scripts and what is not to be translated stay as they are.
    """
    words, tags = _tools(derivation)
    parts = _TAG.split(text.replace(_BORDER, ""))
    pieces: list[int] = []
    kept, depth = "", 0
    # Text and tags in turn.
    for number in range(1, len(parts), 2):
        if not depth and not parts[number - 1].isascii():
            pieces.append(number - 1)
        tag = parts[number]
        if depth:
            depth += _step(tag, kept)
        else:
            parts[number], kept = tags.get(tag) or tags.read(tag)
            depth = 1 if kept else 0
    if not (depth or parts[-1].isascii()):
        pieces.append(len(parts) - 1)
    for number, piece in zip(pieces, words.convert([parts[number] for number in pieces]), strict=True):
        parts[number] = piece
    return "".join(parts)


def _step(tag: str, name: str) -> int:
    """How much deeper ``tag`` leads into elements called ``name``."""
    found = _NAME.match(tag)
    if not found or found[1] != name:
        return 0
    return -1 if tag[1] == "/" else 1


class _Words:
    """The texts of one derived language. Short ones stand on many pages and are converted once."""

    def __init__(self, convert: Convert) -> None:
        self._convert = convert
        self._known: dict[str, str] = {}

    def convert(self, texts: list[str]) -> list[str]:
        """``texts``, each converted by itself, but all that are new in one call."""
        known = self._known
        fresh = [text for text in texts if text not in known]
        made = dict(zip(fresh, self._convert(_BORDER.join(fresh)).split(_BORDER), strict=True)) if fresh else {}
        converted = [known.get(text) or made[text] for text in texts]
        if len(known) > _MOST:
            known.clear()
        known.update((text, to) for text, to in made.items() if len(text) <= _SHORT)
        return converted


class _Tags(dict[str, tuple[str, str]]):
    """The tags of one derived language. Most stand on many pages and are read once.

    A tag leads to how it stands on a page of the derived language, and to the name of the element that it opens if
    that element stays as it is.
    """

    def __init__(self, derivation: Derivation, convert: Convert) -> None:
        super().__init__()
        self._derivation, self._convert = derivation, convert

    def read(self, tag: str) -> tuple[str, str]:
        """A tag that is not known yet."""
        if len(self) >= _MOST:
            self.clear()
        self[tag] = self._read(tag)
        return self[tag]

    def _read(self, tag: str) -> tuple[str, str]:
        found = _NAME.match(tag)
        name = found[1] if found else ""
        if tag.startswith("</") or not name:
            return tag, ""
        is_kept = name != "html" and name not in _EMPTY and not tag.endswith("/>") and _KEPT_ELEMENT.match(tag)
        if " hreflang=" not in tag:
            tag = _LINK.sub(lambda m: m[1] + self._derivation.lead(m[2]) + m[3], tag)
        if is_kept:
            return tag, name
        return (tag if tag.isascii() else _WORDS.sub(lambda m: m[1] + self._convert(m[2]) + m[3], tag)), ""


@lru_cache(maxsize=4)
def _tools(derivation: Derivation) -> tuple[_Words, _Tags]:
    convert = converter(derivation.conversion, derivation.names)
    return _Words(convert), _Tags(derivation, convert)
