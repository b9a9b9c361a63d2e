"""The articles that are there already: which ids are taken, and which texts."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

_HEAD = 4096
_ID = re.compile(r"^(?:编号|id|slug)[ \t]*:[ \t]*[\"']?([A-Za-z0-9-]+)", re.MULTILINE | re.IGNORECASE)
_TITLE = re.compile(r"^(?:标题|title)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE | re.IGNORECASE)
_DATE_LINE = re.compile(r"^日期: .*$", re.MULTILINE)


class Filed(msgspec.Struct, frozen=True):
    """An article's file: the id that it takes, its title as written, its size in bytes."""

    path: Path
    id: str
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
            title, explicit = _TITLE.search(head), _ID.search(head)
            yield Filed(
                path, explicit[1] if explicit else name.split(".")[0], title[1] if title else "", path.stat().st_size
            )


def next_id(shelf: list[Filed], day: str) -> str:
    """The first id ``<yyyymmdd>-<serial>`` of ``day`` behind all that are taken."""
    stem = day[:10].replace("-", "")
    taken = [int(match[1]) for filed in shelf if (match := re.fullmatch(rf"{stem}-([0-9]+)", filed.id))]
    return f"{stem}-{max(taken, default=0) + 1:02}"


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


def write_file(path: Path, text: str) -> None:
    """Write a new file, whole or not at all. Raises FileExistsError rather than write over another."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        raise FileExistsError(path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)
