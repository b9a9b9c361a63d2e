"""The rows of a chronology (年谱, 大事记): what the CSV beside its item says, as typed values.

Offices write it in WPS or Excel: UTF-8 with or without a mark at the beginning, commas, semicolons or tabs, empty
columns and empty rows at the end. Names of columns are Chinese or English, in any order.
"""

import csv
import difflib
import re
from collections.abc import Iterator, Mapping
from io import StringIO
from itertools import pairwise
from typing import NamedTuple

import msgspec

from plugins.core.archive_types import CERTAINTIES
from plugins.core.historical_dates.numerals import read_number
from plugins.core.historical_dates.parser import read_date
from plugins.core.historical_dates.value import HistoricalDate, Refusal, day_number
from plugins.core.problems import Problem

COLUMNS = {
    "date": ("日期",), "display": ("显示", "date_display", "日期写法"), "age": ("年龄",), "text": ("内容",),
    "sources": ("出处", "source"), "certainty": ("确定性",), "people": ("人物",), "places": ("地点",),
    "records": ("篇目",),
}  # fmt: skip
"""The columns by key, with the other names that they may have. ``text_en`` (英文内容) … are those of other languages."""
Within = tuple[int, int] | None

_NAMES = re.compile(r"\s*[、，,;；\n]\s*")
_TITLES = re.compile(r"\s*[;；\n]\s*")
_AGE = re.compile(r"(?:虚岁|虚|周岁)?(.{1,6}?)(?:周岁|岁)?")
_OLDEST = 130
_UNKNOWN = "?"
"""Stands for the key of a column that is passed over, since something is wrong with its name."""
_SAVE_AS = "请在 WPS 或 Excel 里另存为“CSV UTF-8（逗号分隔）”"


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One event. ``line`` is where it begins in the file; ``texts`` is what happened, by language.

    ``display`` is what to print of the date in its stead, in Chinese. ``age`` is that of the chronology's person by
    the chronology's own count; ``None`` where none is given. ``certainty`` is a key of
    :data:`plugins.core.archive_types.CERTAINTIES`, or empty. ``people`` and ``places`` are names, ``records`` ids.
    """

    line: int
    date: HistoricalDate
    texts: dict[str, str]
    display: str = ""
    age: int | None = None
    sources: tuple[str, ...] = ()
    certainty: str = ""
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    records: tuple[str, ...] = ()

    @property
    def year(self) -> int | None:
        """The Gregorian year under which it stands: that in which it begins, else ends; ``None`` if unknown."""
        day = self.date.first or self.date.last
        return day_number(day) // 10000 if day else None

    @property
    def day(self) -> str:
        """The one day on which it happened, ISO 8601; empty if that is not known exactly."""
        return self.date.day if self.certainty in ("", "certain") else ""

    @property
    def years(self) -> range:
        """The Gregorian years in which it may lie; none if more than ten: a century tells nothing of one of its years.

        Of a time without an end, the year of the end that is known.
        """
        first, last = self.date.first or self.date.last, self.date.last or self.date.first
        if not first:
            return range(0)
        found = range(day_number(first) // 10000, day_number(last) // 10000 + 1)
        return found if len(found) <= 10 else range(0)


class Chronology(msgspec.Struct, frozen=True):
    """The rows of an item in the order of their years; ``source`` is their file under ``content/``."""

    source: str
    rows: tuple[Row, ...] = ()


class Read(NamedTuple):
    """What a file holds, and what is wrong with it."""

    rows: tuple[Row, ...]
    problems: list[Problem]


def read_rows(path: str, raw: bytes, languages: Mapping[str, str], within: Within = None) -> Read:
    """The rows of the file at ``path``, those that are wrong left out.

    ``languages`` maps codes to the Chinese names of languages, the one of 内容 first. ``within``, the first and the
    last year of a life, tells what 乙巳年 means.
    """
    text = _decode(path, raw)
    if isinstance(text, Problem):
        return Read((), [text])
    table = _Table(path, languages, within)
    rows = tuple(table.rows(text))
    ordered = sorted(rows, key=lambda row: (row.year is None, row.year or 0))
    return Read(tuple(ordered), table.problems + list(_out_of_order(path, rows)))


def _decode(path: str, raw: bytes) -> str | Problem:
    if not raw.strip():
        return Problem(path, 0, "F009", "文件是空的", "第一行写列名：日期、内容、出处……，以下每行写一条")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Problem(path, raw.count(b"\n", 0, error.start) + 1, "F008", "不是 UTF-8 编码", _SAVE_AS)
    return text


def _out_of_order(path: str, rows: tuple[Row, ...]) -> Iterator[Problem]:
    """Rows that are over before the one above them begins. 是年 may stand behind the months of its year."""
    dated = [row for row in rows if row.year is not None]
    for above, row in pairwise(dated):
        begins, ends = above.date.first or above.date.last, row.date.last or row.date.first
        if day_number(ends) < day_number(begins):
            message = f"“{row.date.words}”排在“{above.date.words}”（第 {above.line} 行）之后"
            yield Problem(path, row.line, "W025", message, "请核对这两行的日期，或把这一行移到前面")


class _Table:
    """Reads one file; what is wrong is in ``problems`` then."""

    def __init__(self, path: str, languages: Mapping[str, str], within: Within) -> None:
        self._path = path
        self._within = within
        self._default, *others = languages
        self._translated = {f"text_{code}": code for code in others}
        self._keys = {name: key for key, more in COLUMNS.items() for name in (key, *more)}
        self._keys |= {name: key for key, code in self._translated.items() for name in (key, f"{languages[code]}内容")}
        self._nameless: set[int] = set()
        self.problems: list[Problem] = []

    def rows(self, text: str) -> Iterator[Row]:
        """The rows that are in order."""
        records = self._records(text)
        line, header = next(records, (1, []))
        columns = list(self._columns(line, header))
        missing = [name for key, name in (("date", "日期"), ("text", "内容")) if key not in columns]
        if missing and _UNKNOWN in columns:
            return  # It is probably there, under a name that has been told.
        if missing:
            self._tell(line, f"没有“{'”“'.join(missing)}”这一列", f"第一行应写列名：{_columns_in_words()}")
            return
        is_empty = True
        for line, cells in records:
            is_empty = False
            if row := self._row(line, columns, cells):
                yield row
        if is_empty and not self.problems:
            self._tell(0, "只有列名，没有一条内容", "请从第二行起每行写一条")

    def _tell(self, line: int, message: str, advice: str) -> None:
        self.problems.append(Problem(self._path, line, "F032", message, advice))

    def _records(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """The line at which a row begins, and its cells. Rows without a sign are passed over."""
        head = text.lstrip().partition("\n")[0]
        separator = next((sign for sign in ",\t;" if sign in head), ",")
        reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
        line = 1
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield line, [cell.strip() for cell in cells]
                line = reader.line_num + 1
        except csv.Error:
            self._tell(line, "引号没有成对", "内容里的引号请用“”，不用半角的直引号")

    def _columns(self, line: int, header: list[str]) -> Iterator[str]:
        """The key of each column; empty for one that has no name."""
        seen: set[str] = set()
        for place, name in enumerate(header, 1):
            key = self._keys.get(name) or self._keys.get(name.lower(), "")
            if name and not key:
                near = difflib.get_close_matches(name, self._keys, 1, 0.5)
                advice = f"是不是想写 {near[0]}" if near else f"可写 {_columns_in_words()}"
                self._tell(line, f"不认识的列“{name}”", advice)
                key = _UNKNOWN
            elif key in seen:
                self._tell(line, f"“{name}”一列写了两次（第 {place} 列）", "请合并成一列")
                key = _UNKNOWN
            elif key:
                seen.add(key)
            yield key

    def _row(self, line: int, columns: list[str], cells: list[str]) -> Row | None:
        """The row, unless something is wrong with it."""
        told = len(self.problems)
        if len(cells) > len(columns) and any(cells[len(columns) :]):
            message = f"这一行有 {len(cells)} 格，列名只有 {len(columns)} 个"
            self._tell(line, message, "内容里的逗号请用全角的“，”，或把整格放在双引号里")
            return None
        given = {key: cell for key, cell in zip(columns, cells, strict=False) if key and cell}
        self._look_for_nameless(line, columns, cells)
        date = self._date(line, given)
        if not given.get("text"):
            self._tell(line, "缺少内容", "请写明发生了什么")
        age, certainty = self._age(line, given), self._certainty(line, given)
        if date is None or len(self.problems) > told:
            return None
        texts = {self._default: given["text"]}
        texts |= {code: given[key] for key, code in self._translated.items() if key in given}
        return Row(
            line=line,
            date=date,
            texts=texts,
            display=given.get("display", ""),
            age=age,
            sources=_parts(_TITLES, given.get("sources", "")),
            certainty=certainty,
            people=_parts(_NAMES, given.get("people", "")),
            places=_parts(_NAMES, given.get("places", "")),
            records=_parts(_NAMES, given.get("records", "")),
        )

    def _look_for_nameless(self, line: int, columns: list[str], cells: list[str]) -> None:
        """Tell of a cell in a column that has no name; of each column once."""
        for place, (key, cell) in enumerate(zip(columns, cells, strict=False), 1):
            if cell and not key and place not in self._nameless:
                self._nameless.add(place)
                self._tell(line, f"第 {place} 格有内容，这一列却没有列名", "请补上列名，或删去这一格")

    def _date(self, line: int, given: Mapping[str, str]) -> HistoricalDate | None:
        if not (text := given.get("date", "")):
            self._tell(line, "缺少日期", "请写 1934年5月3日、民国二十三年 这样的日期；不知道的写 不详")
            return None
        date = read_date(text, self._within)
        if isinstance(date, Refusal):
            self._tell(line, date.said_of("日期", text), date.advice)
            return None
        return date

    def _age(self, line: int, given: Mapping[str, str]) -> int | None:
        if not (text := given.get("age", "")):
            return None
        found = _AGE.fullmatch(text)
        number = read_number(found[1]) if found else None
        if number is None or number > _OLDEST:
            self._tell(line, f"年龄写作“{text}”", "应为数字，例如 32 或 32岁")
            return None
        return number

    def _certainty(self, line: int, given: Mapping[str, str]) -> str:
        if not (text := given.get("certainty", "")):
            return ""
        found = next((key for key, alias in CERTAINTIES.items() if text in (key, alias)), "")
        if not found:
            self._tell(line, f"确定性写作“{text}”", f"应为{'、'.join(CERTAINTIES.values())}之一")
        return found


def _columns_in_words() -> str:
    return "、".join(names[0] for names in COLUMNS.values())


def _parts(separator: re.Pattern[str], text: str) -> tuple[str, ...]:
    """The names in a cell, each once."""
    return tuple(dict.fromkeys(filter(None, separator.split(text))))
