"""Words that one language lends another: where a language has no word of its own yet, that of another stands.

Such words are marked from where they are looked up to where the page is printed, so that the page can say what language
they are in. The marks are private-use characters, which are never in text.
"""

import re
from gettext import NullTranslations

_OPEN, _CLOSE = "\ue001", "\ue002"
_MARKS = str.maketrans("", "", _OPEN + _CLOSE)
_EMPTY = _OPEN + _CLOSE
_PLACEHOLDER = re.compile(r"(%\(\w+\)[sd]|%[sd])")
_TAG = re.compile(r"""(<(?!!--)[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*>|<!--.*?-->)""", re.DOTALL)
_TEXT_ALONE = ("title", "script", "style", "option", "textarea", "template")
"""Elements whose words cannot be marked, or are taken out of the page as they are."""


def lend(text: str) -> str:
    """``text`` marked as lent. What is put in the place of its placeholders is not."""
    marked = _PLACEHOLDER.sub(rf"{_CLOSE}\1{_OPEN}", f"{_OPEN}{text}{_CLOSE}")
    return marked.replace(_EMPTY, "")


def without_marks(text: str) -> str:
    """``text`` without the marks of what is lent."""
    return text.translate(_MARKS)


def print_lent(html: str, tag: str) -> str:
    """The page with everything that is lent marked as being in the language ``tag``, where HTML has room for it."""
    if _OPEN not in html:
        return html
    parts = _TAG.split(html)
    inside = ""
    for number, part in enumerate(parts):
        if number % 2:
            inside = _inside(part, inside)
            parts[number] = without_marks(part)
        elif inside:
            parts[number] = without_marks(part)
        else:
            parts[number] = part.replace(_OPEN, f'<span lang="{tag}">').replace(_CLOSE, "</span>")
    return "".join(parts)


def _inside(tag: str, inside: str) -> str:
    """Which of the elements that hold text alone is open behind ``tag``."""
    if inside:
        return "" if tag.startswith(f"</{inside}") else inside
    name = re.match(r"<([a-z]+)", tag)
    return name[1] if name and name[1] in _TEXT_ALONE else ""


class Lender(NullTranslations):
    """The catalog of a language as another one uses it: all that it says is marked as lent."""

    def __init__(self, catalog: NullTranslations) -> None:
        super().__init__()
        self._catalog = catalog

    def gettext(self, message: str) -> str:
        """The message in the language that lends."""
        return lend(self._catalog.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The form for ``n`` in the language that lends."""
        return lend(self._catalog.ngettext(msgid1, msgid2, n))
