"""The blocks of a body that has simple ones only: paragraphs, headings, figures, lists, quotations, tables, footnotes.

Each stands between blank lines; a paragraph, an entry of a list, a row of a table is one line. Whether a line holds
more than plain text is not looked at here.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from plugins.content.short_inline import ADDRESS, TITLE, NotSimpleError

# What begins another block than a paragraph, or may do so. A leading ideographic space is no more than an indent.
_OPENING = re.compile(r"[-+:#=~|>!]|\s|\*\s|\[\^|\d+\.\s|$")
_HEADING = re.compile(r"(#{1,6}) ?([^#\s](?:[^#]*[^#\s])?)")
_FIGURE = re.compile(rf'!\[([^\]"!]*)\]\(({ADDRESS}){TITLE}\)')
_BULLET = re.compile(r"[-+*] +(.+)")
_NUMBER = re.compile(r"([0-9]+)\. +(.+)")
_NOTE = re.compile(r"\[\^(\w+)\]: +(.+)")
_ROW = re.compile(r"\|(.+)\|")
_ALIGNMENT = re.compile(r"(:?)-+(:?)")
_ALIGNMENTS = {("", ""): "", (":", ""): "left", ("", ":"): "right", (":", ":"): "center"}
_JOINS_ITS_KIND = ("ul", "ol", "blockquote")


class Block(msgspec.Struct, frozen=True):
    """A block by the ``tag`` of its markup (``note`` for a footnote).

    ``line`` is the text of a paragraph or a heading, and of a list of one entry with its number. ``parts`` are

    - of a figure its alternative text, its file and its title or None
    - of a bulleted list its entries, of a numbered list the first number and the entries
    - of a quotation its paragraphs
    - of a table its rows, each a list of cells: first the alignments, then the header
    - of a footnote its name and its text.
    """

    tag: str
    line: str = ""
    parts: tuple[Any, ...] = ()


def read_blocks(source: str) -> list[Block]:
    """The blocks of ``source`` as Python-Markdown finds them.

    Raises NotSimpleError.
    """
    blocks: list[Block] = []
    above = ""
    for text in _split(source.strip("\n")):
        block = _read_block(text)
        if block.tag in _JOINS_ITS_KIND and block.tag == above:
            raise NotSimpleError
        if block.tag != "note":
            above = block.tag
        blocks.append(block)
    return blocks


def _split(text: str) -> Iterator[str]:
    # What is left of more than two line ends stands at the beginning of what follows.
    return filter(None, (part.lstrip("\n") for part in text.split("\n\n")))


def _read_block(text: str) -> Block:
    if text[-1:].isspace():
        raise NotSimpleError
    if not _OPENING.match(text):
        return Block("p", text)
    read = _READERS.get(text[:1])
    if read is None:
        raise NotSimpleError
    return read(text)


def _line(text: str) -> str:
    """``text`` if it is a paragraph wherever it stands."""
    if _OPENING.match(text):
        raise NotSimpleError
    return text


def _match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    if match := pattern.fullmatch(text):
        return match
    raise NotSimpleError


def _read_indented(text: str) -> Block:
    text = text.lstrip("\u3000")
    if text[:1].isspace():
        raise NotSimpleError
    return Block("p", text)


def _read_heading(text: str) -> Block:
    match = _match(_HEADING, text)
    return Block(f"h{len(match[1])}", match[2])


def _read_figure(text: str) -> Block:
    return Block("figure", parts=_match(_FIGURE, text).groups())


def _read_bullets(text: str) -> Block:
    return Block("ul", parts=tuple(_line(_match(_BULLET, line)[1]) for line in text.split("\n")))


def _read_numbers(text: str) -> Block:
    entries = [_match(_NUMBER, line) for line in text.split("\n")]
    line = f"{entries[0][1]}. {entries[0][2]}" if len(entries) == 1 else ""
    return Block("ol", line, (entries[0][1], *(_line(entry[2]) for entry in entries)))


def _read_quotation(text: str) -> Block:
    lines = text.split("\n")
    inside = "\n".join(line[1:].removeprefix(" ") for line in lines)
    paragraphs = tuple(map(_line, _split(inside)))
    if not paragraphs or not all(line.startswith(">") for line in lines):
        raise NotSimpleError
    return Block("blockquote", parts=paragraphs)


def _read_table(text: str) -> Block:
    rows = [[cell.strip(" ") for cell in _match(_ROW, line)[1].split("|")] for line in text.split("\n")]
    if len(rows) < 3 or any(len(row) != len(rows[0]) for row in rows):
        raise NotSimpleError
    alignments = [_ALIGNMENTS[_match(_ALIGNMENT, cell).groups()] for cell in rows.pop(1)]
    return Block("table", parts=(alignments, *rows))


def _read_note(text: str) -> Block:
    name, words = _match(_NOTE, text).groups()
    return Block("note", parts=(name, _line(words)))


_READERS: dict[str, Callable[[str], Block]] = {
    "\u3000": _read_indented,
    "#": _read_heading,
    "!": _read_figure,
    ">": _read_quotation,
    "|": _read_table,
    "[": _read_note,
    **dict.fromkeys("-+*", _read_bullets),
    **dict.fromkeys("0123456789", _read_numbers),
}
