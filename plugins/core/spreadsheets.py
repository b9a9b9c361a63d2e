"""Tables for spreadsheets: CSV as Excel reads it, in which no cell is a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

Cell = str | int
_END = "\r\n"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With what a cell begins that a spreadsheet takes for a formula."""


def csv_file(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table of ``rows`` under ``head`` (RFC 4180), with the mark by which Excel knows UTF-8."""
    stream = StringIO()
    table = csv.writer(stream, lineterminator=_END)
    table.writerow(head)
    table.writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def csv_line(row: Sequence[Cell]) -> str:
    """A row of such a table alone, with its end."""
    stream = StringIO()
    csv.writer(stream, lineterminator=_END).writerow([harmless(cell) for cell in row])
    return stream.getvalue()


def harmless(cell: Cell) -> Cell:
    """``cell`` so that no spreadsheet takes it for a formula: an apostrophe before it makes it a text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
