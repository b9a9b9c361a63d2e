"""Headings as Chinese official documents write them: 一、 （一） 1. as paragraphs of their own, or pairs of short lines.

Numbering levels are those of GB/T 9704—2012. Headings are looked for before inline markup is read, so that one found
here may hold links and emphasis as any other.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

# A numbered heading; the group that matched tells its rank. Explicit ``#`` headings have the ranks 1 to 6.
_NUMBERED = re.compile(
    r"(?:([一二三四五六七八九十百]{1,4}、)|([（(][一二三四五六七八九十百]{1,4}[）)])|(\d{1,2}[.．、](?!\d)))\s*\S"
)
_RANKS = (0, 10, 20, 30)
_WRITTEN = {f"h{rank}": rank for rank in range(1, 7)}
_PAIR_RANK = 7
_LONGEST = 50
_LONGEST_OF_PAIR = 14
_SHORTEST_PROSE = 40
_SENTENCE_MARK = re.compile(r"[。！？；：]")
_ANY_MARK = re.compile(r"[^\w“”·—]")


class Found(NamedTuple):
    """A heading: its level, its text, and how many blocks it takes (two for a pair of short lines)."""

    level: int
    text: str
    blocks: int = 1


def find_headings(tags: Sequence[str], lines: Sequence[str]) -> dict[int, Found]:
    """The headings of a body by the index of their (first) block, in order, levelled without a jump.

    A block has a tag and a line: a paragraph or a heading its text if that is one line, a list of one entry (``ol``)
    what the editor wrote, with its number, any other an empty text. The first heading of the body becomes ``h2``,
    since the page's title is the ``h1``.
    """
    ranks = _numbered(tags, lines)
    pairs = {} if ranks else _pairs(tags, lines)
    ranks.update(dict.fromkeys(pairs, _PAIR_RANK))
    ranks.update({index: _WRITTEN[tag] for index, tag in enumerate(tags) if tag in _WRITTEN})
    if not ranks:
        return {}
    order = sorted(ranks)
    levels = _level([(lines[index], ranks[index]) for index in order])
    return {
        index: Found(level, pairs.get(index, lines[index]), 2 if index in pairs else 1)
        for index, level in zip(order, levels, strict=True)
    }


def mark_headings(root: Element) -> None:
    """Turn the paragraphs of ``root``, a tree before inline markup is read, that are headings into ``h2`` … ``h6``."""
    children = list(root)
    headings = find_headings([child.tag for child in children], [_line(child) for child in children])
    for index, heading in headings.items():
        element = children[index]
        if heading.blocks == 2:
            root.remove(children[index + 1])
        if element.tag not in _WRITTEN:
            _take_as_heading(element, heading.text)
        element.tag = f"h{heading.level}"


def _line(element: Element) -> str:
    if element.tag == "ol" and len(element) == 1:
        entry = element[0]
        text = (entry.text or "").strip()
        return "" if len(entry) or "\n" in text or not text else f"{element.get('start', '1')}. {text}"
    if element.tag in _WRITTEN or (element.tag == "p" and len(element) == 0):
        text = (element.text or "").strip()
        return "" if "\n" in text else text
    return ""


def _take_as_heading(element: Element, text: str) -> None:
    for child in list(element):
        element.remove(child)
    element.attrib.pop("start", None)
    element.text = text


def _rank(line: str) -> int:
    """The rank of a line that may be a numbered heading, else 0."""
    match = _NUMBERED.match(line) if len(line) <= _LONGEST else None
    if match is None or line[-1] in "；：，！？" or _SENTENCE_MARK.search(line[:-1]):
        return 0
    return _RANKS[match.lastindex or 0]


def _numbered(tags: Sequence[str], lines: Sequence[str]) -> dict[int, int]:
    """Index and rank of each numbered heading. Lines of one rank that follow each other are an enumeration."""
    ranks = [_rank(line) if tag in ("p", "ol") else 0 for tag, line in zip(tags, lines, strict=True)]
    if not any(ranks):
        return {}
    # What stands last heads nothing.
    around = enumerate(zip([0, *ranks], ranks, ranks[1:], strict=False))
    return {index: rank for index, (before, rank, after) in around if rank and rank not in (before, after)}


def _pairs(tags: Sequence[str], lines: Sequence[str]) -> dict[int, str]:
    """Find headings of two short lines above prose: the index of the first line, and both with a bar between.

    One pair may be a verse or a signature: only two or more in a body are taken as headings.
    """
    short = [
        tag == "p" and 0 < len(line) <= _LONGEST_OF_PAIR and not _ANY_MARK.search(line)
        for tag, line in zip(tags, lines, strict=True)
    ]
    found = {
        index: f"{lines[index]}|{lines[index + 1]}"
        for index in range(len(lines) - 2)
        if short[index] and short[index + 1] and tags[index + 2] == "p" and len(lines[index + 2]) >= _SHORTEST_PROSE
    }
    return found if len(found) >= 2 else {}


def _level(headings: Sequence[tuple[str, int]]) -> list[int]:
    """The level of each heading (text, rank): one below the nearest before it that ranks higher, 2 if there is none.

    So no level is skipped, and headings of one rank under the same heading stand on one level. A numbering that some
    heading writes out with ``#`` has that heading's rank everywhere.
    """
    explicit: dict[int, int] = {}
    for text, rank in headings:
        if rank <= 6 and (numbering := _rank(text)):
            explicit[numbering] = min(rank, explicit.get(numbering, rank))
    above: list[int] = []
    levels: list[int] = []
    for _, written in headings:
        rank = explicit.get(written, written)
        while above and above[-1] >= rank:
            above.pop()
        above.append(rank)
        levels.append(min(len(above) + 1, 6))
    return levels
