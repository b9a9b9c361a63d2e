"""Headings as Chinese official documents write them: 一、 （一） 1. as paragraphs of their own, or pairs of short lines.

Numbering levels are those of GB/T 9704—2012. The functions work on the element tree of Python-Markdown before inline
markup is read, so that a heading found here may hold links and emphasis as any other.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

NUMBERINGS = (
    (re.compile(r"^[一二三四五六七八九十百]{1,4}、\s*\S"), 10),
    (re.compile(r"^[（(][一二三四五六七八九十百]{1,4}[）)]\s*\S"), 20),
    (re.compile(r"^\d{1,2}[.．、](?!\d)\s*\S"), 30),
)
"""Patterns of numbered headings with their ranks; explicit ``#`` headings have the ranks 1 to 6."""

_PAIR_RANK = 7
_LONGEST = 50
_LONGEST_OF_PAIR = 14
_SHORTEST_PROSE = 40
_SENTENCE_MARK = re.compile(r"[。！？；：]")
_ANY_MARK = re.compile(r"[^\w“”·—]")


def mark_headings(root: Element) -> None:
    """Turn the paragraphs of ``root`` that are headings into ``h2`` … ``h6``, and level all headings without a jump.

    The first heading of the body becomes ``h2``, since the page's title is the ``h1``.
    """
    ranks: dict[int, int] = {}
    children = list(root)
    for index, rank in _numbered_paragraphs(children):
        ranks[index] = rank
        _take_as_heading(children[index])
    merged = [] if ranks else _merge_pairs(children)
    for index in merged:
        ranks[index] = _PAIR_RANK
        root.remove(children[index + 1])
    for index, element in enumerate(children):
        if index not in ranks and re.fullmatch(r"h[1-6]", element.tag):
            ranks[index] = int(element.tag[1])
    _level([(children[index], rank) for index, rank in sorted(ranks.items())])


def _text(element: Element) -> str:
    """The text of a paragraph that is one line without inner elements, else an empty text."""
    if element.tag == "p" and len(element) == 0:
        text = (element.text or "").strip()
        return "" if "\n" in text else text
    return ""


def _numbered_line(element: Element) -> str:
    """The line that an editor wrote, also where Markdown took ``1. …`` for a list of one entry."""
    if element.tag != "ol" or len(element) != 1:
        return _text(element)
    entry = element[0]
    text = (entry.text or "").strip()
    return "" if len(entry) or "\n" in text or not text else f"{element.get('start', '1')}. {text}"


def _rank(line: str) -> int:
    """The rank of a line that may be a numbered heading, else 0."""
    if not line or len(line) > _LONGEST or _SENTENCE_MARK.search(line[:-1]) or line[-1] in "；：，！？":
        return 0
    return next((rank for pattern, rank in NUMBERINGS if pattern.match(line)), 0)


def _numbered_paragraphs(children: list[Element]) -> Iterator[tuple[int, int]]:
    """Index and rank of each numbered heading. Lines of one rank that follow each other are an enumeration."""
    ranks = [_rank(_numbered_line(element)) for element in children]
    for index, rank in enumerate(ranks):
        before = ranks[index - 1] if index else 0
        after = ranks[index + 1] if index + 1 < len(ranks) else 0
        is_last = index + 1 == len(children)
        if rank and rank not in (before, after) and not is_last:
            yield index, rank


def _take_as_heading(element: Element) -> None:
    line = _numbered_line(element)
    for child in list(element):
        element.remove(child)
    element.attrib.pop("start", None)
    element.tag, element.text = "h6", line


def _merge_pairs(children: list[Element]) -> list[int]:
    """Find headings of two short lines above prose; the first line of each takes in the second.

    One pair may be a verse or a signature: only two or more in a body are taken as headings.
    """
    lines = [_text(element) for element in children]
    short = [0 < len(x) <= _LONGEST_OF_PAIR and not _ANY_MARK.search(x) for x in lines]
    found = [
        index
        for index in range(len(lines) - 2)
        if short[index] and short[index + 1] and len(lines[index + 2]) >= _SHORTEST_PROSE
    ]
    if len(found) < 2:
        return []
    for index in found:
        children[index].tag, children[index].text = "h6", f"{lines[index]}|{lines[index + 1]}"
    return found


def _level(headings: list[tuple[Element, int]]) -> None:
    """Set the level of each heading: one below the nearest before it that ranks higher, ``h2`` where there is none.

    So no level is skipped, and headings of one rank under the same heading stand on one level. A numbering that some
    heading writes out with ``#`` has that heading's rank everywhere.
    """
    explicit: dict[int, int] = {}
    for element, rank in headings:
        if rank <= 6 and (numbering := _rank((element.text or "").strip())):
            explicit[numbering] = min(rank, explicit.get(numbering, rank))
    above: list[int] = []
    for element, written in headings:
        rank = explicit.get(written, written)
        while above and above[-1] >= rank:
            above.pop()
        above.append(rank)
        element.tag = f"h{min(len(above) + 1, 6)}"
