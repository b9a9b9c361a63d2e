"""An article as the rules see it: the file's text, and which of it is prose."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any

from plugins.core import frontmatter
from plugins.core.content_types import all_field_names
from plugins.core.frontmatter import FrontMatter
from plugins.core.marks import FENCE, MARK, SLOT
from plugins.core.punctuation import HAN

GAP = "\n"
"""Stands for each character of lines that are no prose, so that what is found has its place in the file."""

_READ_ALOUD = ("title", "kicker", "subtitle", "summary")
"""The fields that are prose."""
_HAN = re.compile(f"[{HAN}]")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FOREIGN = re.compile(r"\.(?!zh\b)[a-z]{2}(?:-[a-z]+)?\.md$")
_QUOTED_LINE = re.compile(r"^[ \t]*>.*$", re.MULTILINE)
_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?[”’」』）]?")
_NO_LINE_END = re.compile(r"[^\n]")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]+)*")


class Article:
    """One file. ``prose`` and ``own`` are as long as ``text``: places in them are places in the file.

    ``prose`` has the words of the body and of the fields that are read; of what is not prose, lines are
    :data:`GAP` and marks of Markdown within a line ``SLOT``. ``own`` lacks quoted paragraphs as well: their wording is
    another's.
    """

    def __init__(self, path: str, text: str, head: FrontMatter) -> None:
        self.path = path
        self.text = text
        names = all_field_names()
        self.fields: dict[str, Any] = {}
        self.lines: dict[str, int] = {}
        for entry in head.entries:
            key = names[entry.key].key if entry.key in names else entry.key
            self.fields.setdefault(key, entry.value)
            self.lines.setdefault(key, entry.line)
        self.body_start = len(text) - len(head.body)
        self.is_foreign = bool(_FOREIGN.search(path)) or not str(self.fields.get("lang", "zh")).startswith("zh")

    @cached_property
    def prose(self) -> str:
        """The words, :data:`GAP` for all else."""
        head = [GAP] * self.body_start
        for key in _READ_ALOUD:
            for start, end in self.spans(key):
                head[start:end] = self.text[start:end]
        return "".join(head) + _mask_body(self.text[self.body_start :])

    @cached_property
    def own(self) -> str:
        """The words without those of quoted paragraphs."""
        return _QUOTED_LINE.sub(lambda match: GAP * len(match[0]), self.prose)

    def spans(self, key: str) -> Iterator[tuple[int, int]]:
        """Where the values of the field ``key`` stand, those that stand there as they are meant."""
        if key not in self.fields:
            return
        value = self.fields[key]
        place = self.start_of(self.lines[key])
        for word in value if isinstance(value, list) else [value]:
            if isinstance(word, str) and word and (found := self.text.find(word, place, self.body_start)) >= 0:
                yield found, found + len(word)
                place = found + len(word)

    def span(self, key: str) -> tuple[int, int]:
        """Where the field ``key`` stands, its line if its value is written in another way."""
        if found := next(self.spans(key), None):
            return found
        start = self.start_of(self.lines.get(key, 1))
        end = self.text.find("\n", start)
        return start, end if end >= 0 else len(self.text)

    def start_of(self, line: int) -> int:
        """The place where ``line``, counted from 1, begins."""
        place = 0
        for _ in range(line - 1):
            place = self.text.index("\n", place) + 1
        return place

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of ``offset``, counted from 1."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    @cached_property
    def sentences(self) -> tuple[tuple[int, str], ...]:
        """The article's own sentences, each with its place."""
        return tuple((match.start(), match[0]) for match in _SENTENCE.finditer(self.own) if _HAN.search(match[0]))

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, str], ...]:
        """The article's own paragraphs, each with its place."""
        return tuple((match.start(), match[0]) for match in _PARAGRAPH.finditer(self.own) if _HAN.search(match[0]))

    @cached_property
    def day(self) -> date | None:
        """The day of publication."""
        match = _DAY.match(str(self.fields.get("date", "")))
        try:
            return date(*map(int, match.groups())) if match else None
        except ValueError:
            return None


def read_article(path: str, raw: bytes) -> Article | None:
    """The file ``path``; ``None`` if it cannot be read, which the build tells of."""
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None
    head = frontmatter.parse(path, text)
    return Article(path, text, head) if isinstance(head, FrontMatter) else None


def _mask_body(body: str) -> str:
    return MARK.sub(_mask, _mask_fences(body))


def _mask(match: re.Match) -> str:
    """Slots for the mark, but for the caption of a picture and for line ends: a sentence goes on behind a link."""
    if match["start"] is not None:
        return f"{SLOT * len(match['start'])}{match['caption']}{SLOT * len(match['rest'])}"
    return _NO_LINE_END.sub(SLOT, match[0])


def _mask_fences(body: str) -> str:
    if "```" not in body and "~~~" not in body:
        return body
    lines, fence = [], ""
    for line in body.split("\n"):
        mark = FENCE.match(line)
        if fence or mark:
            lines.append(GAP * len(line))
            fence = "" if fence and mark and mark[1].startswith(fence) and line.strip() == mark[1] else fence or mark[1]
        else:
            lines.append(line)
    return "\n".join(lines)
