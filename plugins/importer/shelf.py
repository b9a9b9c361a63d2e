"""The articles that are there already: which texts and titles."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

_HEAD = 4096
_TITLE = re.compile(r"^(?:标题|title)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_DATE_LINE = re.compile(r"^日期: .*$", re.MULTILINE)


class Filed(msgspec.Struct, frozen=True):
    """An article's file: its title as written, its size in bytes."""

    path: Path
    title: str
    size: int


def read_shelf(folder: Path) -> list[Filed]:
    """All articles under ``folder``, translations too, in the order of their paths."""
    return sorted(_scan(folder), key=lambda filed: filed.path)


def _scan(folder: Path) -> Iterator[Filed]:
    for parent, _, names in os.walk(folder):
        for name in names:
            if not name.endswith(".md"):
                continue
            path = Path(parent, name)
            with path.open("rb") as file:
                head = file.read(_HEAD).decode("utf-8", "replace")
            title = _TITLE.search(head)
            yield Filed(path, title[1] if title else "", path.stat().st_size)


def find_same(shelf: list[Filed], text: str) -> Path | None:
    """The article that holds ``text`` already, whatever its date: a text without date gets that of the day."""
    size, bare = len(text.encode()), _DATE_LINE.sub("", text)
    same = (filed.path for filed in shelf if filed.size == size)
    return next(
        (path for path in same if _DATE_LINE.sub("", path.read_text(encoding="utf-8", errors="replace")) == bare), None
    )


def find_namesakes(shelf: list[Filed], text: str) -> list[Path]:
    """The articles with the same title line as ``text``."""
    title = _TITLE.search(text)
    return [filed.path for filed in shelf if title and filed.title == title[1]]
