"""Where a new article stands: a fresh id, and a file that was not there."""

import itertools
import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

OWN_FOLDERS = ("archive", "reading")
"""Channels whose items stand beside ``articles/``, in a folder for each section."""
_HEAD = 4096
_DECLARED = re.compile(
    rb"^(?:\xe7\xbc\x96\xe5\x8f\xb7|id|slug)[ \t]*:[ \t]*[\"']?([A-Za-z0-9-]+)", re.MULTILINE | re.IGNORECASE
)
"""An id that stands in front matter; the bytes are 编号 in UTF-8."""


def next_serial(content: Path, day: date) -> int:
    """The serial behind all that ids of ``day`` have under ``content``.

    An id that was published and whose article is gone is not given again: its address may be known to others.
    """
    pattern = re.compile(rf"{_stem(day)}-([0-9]{{1,6}})")
    taken = (match for name in _ids(content) if (match := pattern.fullmatch(name)))
    return max((int(match[1]) for match in taken), default=0) + 1


def _ids(content: Path) -> Iterator[str]:
    """Every id of an article: of files by their name and by what they declare, and of published addresses."""
    sources = (os.walk(content / name) for name in ("articles", *OWN_FOLDERS))
    for folder, _, names in itertools.chain.from_iterable(sources):
        for name in names:
            if not name.endswith(".md"):
                continue
            yield name.partition(".")[0]
            with Path(folder, name).open("rb") as file:
                if declared := _DECLARED.search(file.read(_HEAD)):
                    yield declared[1].decode()
    register = content / "data" / "addresses.tsv"
    if register.exists():
        for line in register.read_text(encoding="utf-8").splitlines():
            yield line.partition("\t")[0].rstrip("/").rpartition("/")[2]


def place_article(content: Path, channel: str, day: date, text: str, name: str = "") -> Path:
    """Write ``text`` as a new article of ``channel`` (a slug); the path.

    It has the id ``name``, with a number behind it where that is taken; without one, the day and a serial.
    Raises :class:`OSError` if the file cannot be written.
    """
    folder = _folder(content, channel, day)
    folder.mkdir(parents=True, exist_ok=True)
    for stem in _named(content, name) if name else _serials(content, day):
        path = folder / f"{stem}.md"
        try:
            path.open("x").close()  # whoever takes the name first has it
        except FileExistsError:
            continue
        temporary = folder / f".{path.name}.part"
        temporary.write_text(text, encoding="utf-8", newline="\n")
        temporary.replace(path)
        return path
    raise AssertionError("count() has no end")


def _folder(content: Path, channel: str, day: date) -> Path:
    top, _, section = channel.partition("/")
    if top in OWN_FOLDERS:
        return content / top / section
    return content / "articles" / top / f"{day.year:04}"


def _serials(content: Path, day: date) -> Iterator[str]:
    return (f"{_stem(day)}-{serial:02}" for serial in itertools.count(next_serial(content, day)))


def _named(content: Path, name: str) -> Iterator[str]:
    """``name``, ``name-2``, ``name-3`` … as far as no id is alike; some file systems do not tell A from a."""
    taken = {found.lower() for found in _ids(content)}
    names = itertools.chain((name,), (f"{name}-{number}" for number in itertools.count(2)))
    return (one for one in names if one.lower() not in taken)


def _stem(day: date) -> str:
    return day.isoformat().replace("-", "")
