"""The lexicons: tables of words that an office extends without code.

Those of the product stand beside this module; an office has its own in ``content/data/checks/``, with the same names
and columns. Its rows come after; one with 停用 in its last column takes away the row of the product with the same first
column.
"""

import csv
import io
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from plugins.core.digest import digest_bytes
from plugins.core.problems import Problem

FOLDER = Path(__file__).parent / "lexicons"
OFFICE = "data/checks"
"""The office's folder under ``content/``."""
_OFF = "停用"

COLUMNS = {
    "misprints": ("误", "正", "除外"),
    "words": ("误", "正", "除外"),
    "local": ("误", "正", "除外"),
    "regions": ("误", "正", "除外", "自"),
    "english": ("误", "正"),
    "phrases": ("词语", "除外"),
    "counts": ("名称", "数", "动词", "自"),
    "orders": ("次序",),
    "leaders": ("姓名", "职务", "起", "止"),
    "sources": ("来源",),
}
"""Every lexicon, with its columns; those from the second on may be empty but for the right word of a wrong one."""

_SHOWN = {"misprints": "错别字", "words": "慎用词", "local": "本地提法", "regions": "行政区划", "english": "英文译名"}


class Row(NamedTuple):
    """A row: its values in the order of the columns."""

    values: tuple[str, ...]

    def list(self, column: int) -> tuple[str, ...]:
        """The words of a column that holds several, separated by blanks."""
        return tuple(self.values[column].split())


class Lexicons:
    """All tables. ``roster`` is that of the site's own people, in the columns of ``leaders``."""

    def __init__(self, tables: Mapping[str, tuple[Row, ...]], version: bytes) -> None:
        self.tables = tables
        self.version = version

    def rows(self, name: str) -> tuple[Row, ...]:
        """The rows of the lexicon ``name``."""
        return self.tables[name]

    @cached_property
    def wrong_words(self) -> dict[str, "WrongWords"]:
        """For each lexicon of wrong words what finds them."""
        return {name: WrongWords(self.rows(name)) for name in _SHOWN}


class WrongWords:
    """Finds the words of a table 误, 正, 除外 in a text, each in one pass over its pairs of characters."""

    def __init__(self, rows: tuple[Row, ...]) -> None:
        self._by_start: dict[str, list[Row]] = {}
        for row in sorted(rows, key=lambda row: -len(row.values[0])):
            self._by_start.setdefault(row.values[0][:2], []).append(row)

    def find(self, text: str) -> list[tuple[int, Row]]:
        """Where which word stands, none within another; not as a part of one of the words of its column 除外."""
        found, end = [], 0
        for place in range(len(text) - 1):
            # Of words that begin at the same place the longest: they are in that order.
            for row in self._by_start.get(text[place : place + 2], ()) if place >= end else ():
                if text.startswith(row.values[0], place) and not _is_part_of(text, place, row):
                    found.append((place, row))
                    end = place + len(row.values[0])
                    break
        return found


def _is_part_of(text: str, place: int, row: Row) -> bool:
    wrong = row.values[0]
    for word in row.list(2) if len(row.values) > 2 else ():
        offset = word.find(wrong)
        while offset >= 0:
            if text.startswith(word, place - offset) and place >= offset:
                return True
            offset = word.find(wrong, offset + 1)
    return False


def load_lexicons(content: Path) -> tuple[Lexicons, list[Problem]]:
    """The product's lexicons and the office's under ``content``, and what is wrong with the latter."""
    problems: list[Problem] = []
    tables = {}
    read = []
    for name, columns in COLUMNS.items():
        own = FOLDER / f"{name}.csv"
        theirs = content / OFFICE / f"{name}.csv"
        raw = [file.read_bytes() if file.is_file() else b"" for file in (own, theirs)]
        read += raw
        shown = f"content/{OFFICE}/{name}.csv"
        base = _read(own.as_posix(), raw[0], columns, problems)
        added = _read(shown, raw[1], columns, problems)
        tables[name] = _merge(base, added, len(columns))
    problems += _unknown_files(content / OFFICE)
    return Lexicons(tables, digest_bytes(*read)), problems


def _unknown_files(folder: Path) -> list[Problem]:
    known = "、".join(f"{name}.csv" for name in COLUMNS)
    return [
        Problem(f"content/{OFFICE}/{file.name}", 0, "Q003", "不认识的词表", f"应为 {known} 之一")
        for file in (sorted(folder.iterdir()) if folder.is_dir() else ())
        if file.name.removesuffix(".csv") not in COLUMNS and not file.name.startswith(".")
    ]


def _read(path: str, raw: bytes, columns: tuple[str, ...], problems: list[Problem]) -> list[tuple[str, ...]]:
    if not raw:
        return []
    try:
        rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    except UnicodeDecodeError:
        problems.append(Problem(path, 0, "Q003", "不是 UTF-8 编码", "请在表格软件里另存为“CSV UTF-8”"))
        return []
    head = tuple(cell.strip() for cell in rows[0]) if rows else ()
    if head[: len(columns)] != columns:
        message = f"第一行写作“{','.join(head)}”"
        problems.append(Problem(path, 1, "Q003", message, f"应为 {','.join(columns)}，可再加一列 {_OFF}"))
        return []
    found = []
    for number, row in enumerate(rows[1:], 2):
        cells = tuple(cell.strip() for cell in row)
        if not any(cells):
            continue
        if not cells[0] or len(cells) > len(columns) + 1:
            problems.append(Problem(path, number, "Q003", "这一行的列数不对", f"应为 {len(columns)} 列，第一列不能空"))
            continue
        found.append((*cells, *[""] * (len(columns) + 1 - len(cells))))
    return found


def _merge(base: list[tuple[str, ...]], added: list[tuple[str, ...]], width: int) -> tuple[Row, ...]:
    off = {row[0] for row in added if row[width] == _OFF}
    return tuple(Row(row[:width]) for row in (*base, *added) if row[0] not in off)
