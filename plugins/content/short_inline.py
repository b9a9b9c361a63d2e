"""Bold, emphasis, links and footnote marks in a line of text that holds no other markup and none inside another."""

import re
from collections.abc import Mapping

from plugins.content.cleaning import is_safe_address
from plugins.content.markup import link_needs_no_file
from plugins.core.items import REFERENCE_MARK, Reference

MARKUP = re.compile(r"[\\`*_\[\]{}<>&\n\t\r\f\v\x00-\x08\x1c-\x1f\x85\u2028\u2029]")
"""Whatever may begin markup inside a block, and white space that Python-Markdown treats in ways of its own."""

ADDRESS = r"""[^\s()<>"'&*\\`\[\]\x00-\x08]+"""
# Within its quotation marks; a quotation mark of the other kind may end it.
TITLE = r"""(?: "([^"']*)")?"""
_MARK = re.compile(
    r"(?<!\*)\*\*([^*\s](?:[^*]*[^*\s])?)\*\*"
    r"|(?<!\*)\*([^*\s](?:[^*]*[^*\s])?)\*"
    r"|\[\^(\w+)\]"
    rf"|(?<!!)\[([^^\[\]][^\[\]]*)\]\(({ADDRESS}){TITLE}\)"
)
_WHITE_SPACE = re.compile(r"\s")


class NotSimpleError(ValueError):
    """A body that only Python-Markdown reads rightly."""


def plain(text: str) -> str:
    """``text`` if it holds no markup.

    Raises NotSimpleError.
    """
    if MARKUP.search(text):
        raise NotSimpleError
    return text


def read_title(title: str) -> str:
    """A title as Python-Markdown keeps it: every white space becomes an ordinary one.

    Raises NotSimpleError.
    """
    if title != title.strip():
        raise NotSimpleError
    return _WHITE_SPACE.sub(" ", plain(title))


class InlineReader:
    """Reads the lines of one body and keeps what they name of the site."""

    def __init__(self, notes: Mapping[str, int]) -> None:
        """``notes`` are the names of footnotes with their numbers."""
        self._notes = dict(notes)
        self.references: list[Reference] = []

    def read(self, line: str) -> tuple[str, str]:
        """The markup of ``line`` and its text without footnote marks.

        Raises NotSimpleError.
        """
        if not MARKUP.search(line):
            return line, line
        markup, text = [], []
        end = 0
        for match in _MARK.finditer(line):
            before = plain(line[end : match.start()])
            inside, shown = self._read_mark(*match.groups())
            markup += (before, inside)
            text += (before, shown)
            end = match.end()
        after = plain(line[end:])
        return "".join((*markup, after)), "".join((*text, after))

    def _read_mark(self, bold: str, emphasis: str, note: str, label: str, target: str, title: str) -> tuple[str, str]:
        if bold:
            return f"<strong>{plain(bold)}</strong>", bold
        if emphasis:
            return f"<em>{plain(emphasis)}</em>", emphasis
        if note:
            return self._read_note(note), ""
        if not is_safe_address(target):
            raise NotSimpleError
        label = plain(label)
        attribute = "" if title is None else f' title="{read_title(title)}"'
        if not link_needs_no_file(target):
            self.references.append(Reference("link", target))
            target = REFERENCE_MARK
        return f'<a href="{target}"{attribute}>{label}</a>', label

    def _read_note(self, name: str) -> str:
        # A second mark for one note makes a second way back.
        number = self._notes.pop(name, None)
        if number is None:
            raise NotSimpleError
        return f'<sup id="fnref:{name}"><a class="footnote-ref" href="#fn:{name}">{number}</a></sup>'
