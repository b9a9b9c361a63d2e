"""Tables for spreadsheets: CSV as Excel reads it, in which no cell is a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

Cell = str | int
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With what a cell begins that a spreadsheet takes for a formula."""


def csv_file(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table of ``rows`` under ``head`` (RFC 4180), with the mark by which Excel knows UTF-8."""
    stream = StringIO()
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(head)
    table.writerows([harmless(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def harmless(cell: Cell) -> Cell:
    """``cell`` so that no spreadsheet takes it for a formula: an apostrophe before it makes it a text."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
