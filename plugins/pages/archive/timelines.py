"""Chronologies cut into pages, and where each of their rows stands.

A row of 50 characters with a source and two names is some 130 bytes as it is sent: 100 of them, which most chronologies
of a life do not have, make a page of 14 KB. What is longer is cut between decades.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from plugins.core.addresses import numbered
from plugins.core.archive import ArchiveIndex, RowOf
from plugins.core.archive_people_views import EventLine
from plugins.core.chronology import Row
from plugins.core.edition import Entry
from plugins.core.text import excerpt
from plugins.core.views import Link
from plugins.pages.archive.written_dates import row_date, span_of_years

ROWS = 100
"""As many rows stand on a page at most, unless one year has more."""
MOST = 12
"""As many rows stand on the page of a person or a place; the chronologies have the others."""
_WIDTH = 60
"""Characters of a row outside its chronology."""
UNKNOWN = "unknown"

Rows = tuple[Row, ...]


class Part(msgspec.Struct, frozen=True):
    """The rows of one page."""

    number: int
    rows: Rows


class Timelines:
    """The chronologies of one language."""

    def __init__(self, index: ArchiveIndex) -> None:
        self.index = index
        self._edition = index.edition
        self._parts: dict[str, tuple[Part, ...]] = {}
        self._pages: dict[str, dict[str, int]] = {}

    def parts(self, chronology: Entry) -> tuple[Part, ...]:
        """The pages of a chronology; one without rows has one."""
        name = chronology.item.id
        if name not in self._parts:
            cut = list(_cut(self.index.rows_of(chronology))) or [()]
            self._parts[name] = tuple(Part(number, rows) for number, rows in enumerate(cut, 1))
            self._pages[name] = {anchor_of(row): part.number for part in self._parts[name] for row in part.rows}
        return self._parts[name]

    def url(self, of: RowOf) -> str:
        """Where a row stands: the anchor of its year."""
        self.parts(of.chronology)
        number = self._pages[of.chronology.item.id][anchor_of(of.row)]
        return f"{numbered(of.chronology.item.address, number)}#{anchor_of(of.row)}"

    def periods(self, chronology: Entry, current: int) -> tuple[Link, ...]:
        """Links to every decade, from the page of the number ``current``."""
        found: dict[str, Link] = {}
        for part in self.parts(chronology):
            page = "" if part.number == current else numbered(chronology.item.address, part.number)
            for row in part.rows:
                anchor = decade_anchor(row)
                if anchor not in found:
                    found[anchor] = Link(title=self.decade_title(row), url=f"{page}#{anchor}")
        return tuple(found.values())

    def decade_title(self, row: Row) -> str:
        """``1930—1939``: 20世纪00年代 is no Chinese, and 1900s may be a century."""
        if row.year is None:
            return self._edition.gettext("Date unknown")
        first = row.year // 10 * 10
        return span_of_years(first, first + 9, self._edition.language.locale)

    def text(self, of: RowOf | Row) -> tuple[str, str]:
        """What happened, and the tag of its language where that is not the edition's."""
        row = of.row if isinstance(of, RowOf) else of
        config, code = self._edition.config, self._edition.code
        if code in row.texts:
            return row.texts[code], ""
        default = config.site.default_language
        return row.texts[default], config.languages[default].tag

    def events(self, rows: Iterable[RowOf]) -> tuple[EventLine, ...]:
        """Rows outside their chronologies, at most :data:`MOST`, in the order of time."""
        locale = self._edition.language.locale
        found = []
        for of in abridge(sorted(rows, key=lambda of: of.row.date.order)):
            text, tag = self.text(of)
            date = row_date(of.row, locale)
            found.append(EventLine(date=date, text=excerpt(text, _WIDTH), url=self.url(of), tag=tag))
        return tuple(found)


def abridge(rows: list[RowOf]) -> list[RowOf]:
    """At most :data:`MOST` rows: the first, the last, and others at even distances; of many, those with a date."""
    if len(rows) <= MOST:
        return rows
    rows = [of for of in rows if of.row.year is not None] or rows
    if len(rows) <= MOST:
        return rows
    return [rows[round(place * (len(rows) - 1) / (MOST - 1))] for place in range(MOST)]


def anchor_of(row: Row) -> str:
    """``y1934``: the anchor of a row's year."""
    return UNKNOWN if row.year is None else f"y{row.year}"


def decade_anchor(row: Row) -> str:
    """``d1930``: the anchor of a row's decade."""
    return f"d-{UNKNOWN}" if row.year is None else f"d{row.year // 10 * 10}"


def by_decade(rows: Rows) -> Iterator[tuple[str, Rows]]:
    """Rows by the anchor of their decade."""
    for anchor, group in groupby(rows, decade_anchor):
        yield anchor, tuple(group)


def by_year(rows: Rows) -> Iterator[tuple[str, Rows]]:
    """Rows by the anchor of their year."""
    for anchor, group in groupby(rows, anchor_of):
        yield anchor, tuple(group)


def _cut(rows: Rows) -> Iterator[Rows]:
    """Rows of a page: whole decades, or whole years of a decade that is too long."""
    page: Rows = ()
    for unit in _units(rows):
        if page and len(page) + len(unit) > ROWS:
            yield page
            page = ()
        page += unit
    if page:
        yield page


def _units(rows: Rows) -> Iterator[Rows]:
    for _, decade in by_decade(rows):
        if len(decade) <= ROWS:
            yield decade
        else:
            yield from (year for _, year in by_year(decade))
