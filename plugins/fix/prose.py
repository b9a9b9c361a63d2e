"""The body of an article: finds the lines that are prose and mends them."""

import re
from collections.abc import Iterator

from plugins.core.marks import FENCE, LABEL, SLOT
from plugins.core.punctuation import HAN, keep_han, normalise
from plugins.fix.markup import put_back, take_out
from plugins.fix.names import has_row_of_names

_INDENT = re.compile(r"[ \t]*")
_OPENING = re.compile(
    rf"(?:#{{1,6}}[ \t]*|(?:[-+*]|[0-9]{{1,9}}\.)[ \t]+|:[ \t]+|{LABEL}[ \t]*)*"
    rf"(?:(?:第[{HAN}0-9]{{1,5}}[编章节条款]|[表图][0-9]+(?:[-—.][0-9]+)?)[ \u3000]+(?=\S))?"
)
"""What opens a heading, the entry of a list, a definition or a footnote, also one inside of another.

And the number of a chapter, a table or a figure with the space behind it.
"""

_CONTAINER = re.compile(rf"(?:[-+*]|[0-9]{{1,9}}\.)[ \t]|{LABEL}")
_QUOTATION = re.compile(r"[ \t]*(?:(?:[-+*]|[0-9]{1,9}\.)[ \t]+)*>")
_WOULD_OPEN = re.compile(rf"#|[-+*:][ \t]|>|`{{3}}|~{{3}}|(?:{SLOT}|\*?\[[^\]\n]*\]):")
_DELIMITER_ROW = re.compile(r"(?=.*-)(?=.*\|)[-|: \t]+")
_HARD_BREAK = re.compile(r" {2,}$")
_INVISIBLE = " \t\f\v\u00a0\u3000\u200b\u2060\ufeff"


def mend_body(body: str) -> str:
    """``body`` with its prose mended. Each line stays a line."""
    return "\n".join(text if is_code else _mend_text(text) for is_code, text in _split_fences(body))


def _split_fences(body: str) -> Iterator[tuple[bool, str]]:
    """The body in pieces of whole lines: fenced code, and what is not. A fence that is never closed goes to the end."""
    lines: list[str] = []
    fence = ""
    for line in body.split("\n"):
        mark = FENCE.match(line)
        if not fence and mark:
            if lines:
                yield False, "\n".join(lines)
            lines, fence = [line], mark[1]
        elif fence and mark and mark[1].startswith(fence) and line.strip() == mark[1]:
            yield True, "\n".join([*lines, line])
            lines, fence = [], ""
        else:
            lines.append(line)
    if lines:
        yield bool(fence), "\n".join(lines)


def _mend_text(text: str) -> str:
    bare, marks = take_out(text)
    depth = -1
    lines: list[str] = []
    for block in _split_blocks(bare.split("\n")):
        depth = _mend_block(block, depth, lines)
    return put_back("\n".join(lines), marks)


def _split_blocks(lines: list[str]) -> Iterator[list[str]]:
    """Runs of lines that are empty, and of such that are not."""
    block: list[str] = []
    for line in lines:
        if block and _is_empty(line) != _is_empty(block[-1]):
            yield block
            block = []
        block.append(line)
    yield block


def _mend_block(block: list[str], depth: int, lines: list[str]) -> int:
    """Add the lines of ``block``, mended, to ``lines``.

    ``depth`` is how far the entry of a list or the footnote is indented that the block may belong to, -1 if there is
    none. Gives the same for the next block.
    """
    if _is_empty(block[0]):
        lines += [line if line.isascii() else "" for line in block]
        return depth
    has_han = bool(keep_han("".join(block)))
    is_table = bool(block[1:] and _DELIMITER_ROW.fullmatch(block[1]))
    is_quoted = False
    for number, line in enumerate(block):
        is_code = _width(line) >= (0 if depth < 0 else depth + 4) + 4
        depth = depth if is_code else _depth_behind(line, depth, is_first=number == 0)
        is_quoted = is_quoted or bool(_QUOTATION.match(line))
        if is_code or is_quoted or not has_han:
            lines.append(line)
        elif is_table:
            lines.append("|".join(_mend_cell(cell) for cell in line.split("|")))
        else:
            lines.append(_mend_line(line, is_last=number + 1 == len(block)))
    return depth


def _is_empty(line: str) -> bool:
    return not line.strip(_INVISIBLE)


def _width(line: str) -> int:
    """How far ``line`` is indented."""
    return len(_INDENT.match(line)[0].expandtabs(4))


def _depth_behind(line: str, depth: int, *, is_first: bool) -> int:
    width = _width(line)
    if _CONTAINER.match(line.lstrip(" \t")):
        return width
    if width >= 4:
        return min(depth, width - 4)
    return -1 if is_first else depth


def _mend_cell(cell: str) -> str:
    left = len(cell) - len(cell.lstrip(" \t"))
    right = len(cell.rstrip(" \t"))
    return f"{cell[:left]}{_mend_words(cell[left:right])}{cell[right:]}" if left < right else cell


def _mend_line(line: str, *, is_last: bool) -> str:
    """One line of prose. Its indentation and what opens it stay, and so does a hard line break."""
    indent = _INDENT.match(line)[0]
    opening = _OPENING.match(line, len(indent))[0]
    words = line[len(indent) + len(opening) :]
    text = _mend_words(words, is_heading=opening.startswith("#"))
    if not opening and _WOULD_OPEN.match(text):
        # Without its manual indent the line would become something else.
        text = words[: len(words) - len(words.lstrip(_INVISIBLE))] + text
    hard_break = "" if is_last or not text else (_HARD_BREAK.search(line) or [""])[0]
    return f"{indent}{opening}{text}{hard_break}"


def _mend_words(words: str, *, is_heading: bool = False) -> str:
    """In a heading a space separates two parts, in a row of names two names: there it stays."""
    return normalise(words, keep_gaps=is_heading or has_row_of_names(words))
