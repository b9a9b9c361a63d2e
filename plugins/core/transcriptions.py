"""What is written on scanned pages, as editors write it: one file for a volume, with a mark where each page begins.

The file stands beside the scans and is called ``pages.txt``::

    ## 第 1 页
    The text of the page.

    ## 第 2 页 | 3
    Behind the bar stands what is printed on the page as its number, where that is another.

The number is that of the scan in its folder, from 1. A page without text has its mark and the word （空白）.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from plugins.core.problems import Problem

NAME = "pages.txt"
"""Not ``.md``: that would be an item."""
BLANK = "（空白）"
"""Says that a page has nothing on it: it is not asked for."""
_MARK = re.compile(r"##\s*(?:第\s*|[pP])?([0-9]+)\s*(?:页)?\s*(?:[|｜]\s*(.*?))?\s*")
_LIKE_A_MARK = re.compile(r"#{1,6}\s*(?:第|p|P|[0-9]).*")


class TextLine(msgspec.Struct, frozen=True, array_like=True):
    """A line or a word as it stands on a page: its text and its place in pixels, from the upper left corner.

    A line has its ``words`` where their places are known, as text recognition has cut them.
    """

    text: str
    x: int
    y: int
    width: int
    height: int
    words: tuple["TextLine", ...] = ()


class PageText(msgspec.Struct, frozen=True):
    """What is written on page ``number``: ``label`` is the number printed on it, empty if it is the same.

    ``text`` is Markdown. ``line`` is where the mark stands in the file.
    """

    number: int
    label: str
    text: str
    line: int


class Transcription(NamedTuple):
    """The pages of one file by their numbers, and what is wrong with it."""

    pages: dict[int, PageText]
    problems: list[Problem]


def read_transcription(path: str, text: str, scans: Sequence[str]) -> Transcription:
    """Read the file ``path`` (as problems name it) for the pages whose scans are called ``scans``."""
    pages: dict[int, PageText] = {}
    problems: list[Problem] = []
    for page in _pages(path, text, problems):
        fault = _fault(page, pages, len(scans))
        if fault:
            problems.append(Problem(path, page.line, "F034", *fault))
        else:
            pages[page.number] = page
    for number, scan in enumerate(scans, 1):
        if number not in pages or not pages[number].text:
            line = pages[number].line if number in pages else 0
            advice = f"请补上文字；没有字的页，在 ## 第 {number} 页 下写 {BLANK}"
            problems.append(Problem(path, line, "W026", f"第 {number} 页（{scan}）没有文字", advice))
    blank = {number: msgspec.structs.replace(page, text="") for number, page in pages.items() if page.text == BLANK}
    return Transcription(pages | blank, problems)


def _fault(page: PageText, pages: dict[int, PageText], count: int) -> tuple[str, str] | None:
    """What is wrong with the mark of ``page`` behind ``pages``, and what instead."""
    if not 1 <= page.number <= count:
        return f"没有第 {page.number} 页，扫描件共 {count} 页", f"应为 1 至 {count}"
    if page.number in pages:
        return f"第 {page.number} 页在第 {pages[page.number].line} 行已经有了", "请合在一处"
    if pages and page.number < max(pages):
        return f"第 {page.number} 页排在第 {max(pages)} 页之后", "请按页码的先后排列"
    return None


def _pages(path: str, text: str, problems: list[Problem]) -> Iterator[PageText]:
    mark: tuple[int, str, int] | None = None
    kept: list[str] = []
    is_told = False
    for number, line in enumerate(text.splitlines(), 1):
        found = _MARK.fullmatch(line)
        if found:
            if mark:
                yield _page(mark, kept)
            mark, kept = (int(found[1]), found[2] or "", number), []
        elif _LIKE_A_MARK.fullmatch(line):
            problems.append(Problem(path, number, "F034", f"页的标记写作 {line.strip()}", "应为 ## 第 12 页"))
        elif mark:
            kept.append(line)
        elif line.strip() and not is_told:
            is_told = True
            problems.append(Problem(path, number, "F034", "第一个页的标记之前有文字", "请先写 ## 第 1 页"))
    if mark:
        yield _page(mark, kept)


def _page(mark: tuple[int, str, int], kept: list[str]) -> PageText:
    number, label, line = mark
    return PageText(number, label, "\n".join(kept).strip(), line)
