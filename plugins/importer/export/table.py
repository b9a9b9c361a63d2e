"""The rows of an export, whatever program wrote it."""

import csv
import io
import sys
from pathlib import Path
from typing import Any

import msgspec

from plugins.core.problems import InputError, Problem

Row = dict[str, str]
_LISTS = ("RECORDS", "records", "rows", "data", "items", "list", "articles")
"""Under which name programs put the rows into an object."""


def read_rows(path: Path) -> list[Row]:
    """The rows, each as texts by the names of their columns. Raises :class:`InputError`."""
    text = _decode(path)
    rows = _json_rows(path, text) if path.suffix.lower() == ".json" else _csv_rows(path, text)
    if not rows:
        raise _error(path, 0, "导出的文件里没有一行", "请检查导出的内容")
    return rows


def _decode(path: Path) -> str:
    data = path.read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _error(path, 0, "看不出文字编码", "请用 UTF-8 编码另存一次")


def _csv_rows(path: Path, text: str) -> list[Row]:
    # A body may be longer than what the library takes for a mistake.
    csv.field_size_limit(sys.maxsize)
    first = text.partition("\n")[0]
    separator = max(",\t;", key=first.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = list(reader)
    except csv.Error as error:
        raise _error(
            path, reader.line_num, f"这一行读不出来（{error}）", "请检查引号是否成对，或改用 JSON 导出"
        ) from None
    for number, row in enumerate(rows, 2):
        if None in row:
            raise _error(path, number, "这一行的列比第一行多", "请检查引号是否成对，或改用 JSON 导出")
    return [{key.strip(): (value or "") for key, value in row.items()} for row in rows]


def _json_rows(path: Path, text: str) -> list[Row]:
    try:
        found = msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise _error(path, 0, f"不是合法的 JSON（{error}）", "请重新导出") from None
    rows = _list_in(found)
    if rows is None or not all(isinstance(row, dict) for row in rows):
        raise _error(path, 0, "JSON 里没有找到成行的数据", '应为 [{"title": …}, …] 的形式')
    return [{str(key): _text(value) for key, value in row.items()} for row in rows]


def _list_in(found: Any) -> list[Any] | None:
    if isinstance(found, dict):
        return next((found[name] for name in _LISTS if isinstance(found.get(name), list)), None)
    if not isinstance(found, list):
        return None
    # phpMyAdmin: a header, the database, and a table with its data.
    inner = [
        part["data"] for part in found if isinstance(part, dict) and part.get("type") == "table" and "data" in part
    ]
    return inner[0] if inner else found


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()


def _error(path: Path, line: int, message: str, advice: str) -> InputError:
    return InputError([Problem(path.as_posix(), line, "I003", message, advice)])
