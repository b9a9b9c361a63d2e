"""History: the newest of a channel, and what happened on the reader's day in other years.

Builds know no day. The browser takes the entries of its own day from a file of the month, a JSON document
``{"21": [["1949", title, url, tag], …], …}``: day → entries, the earliest year first; ``tag`` is the BCP 47 tag of the
title's language where it is not the page's. Entries are the items of a channel that tell of a day (``event_date``), and
the rows of its chronologies that do.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from msgspec.structs import replace

from plugins.core.addresses import days_address
from plugins.core.archive import RowOf
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.historical_dates.field import date_of, edtf_of
from plugins.core.home import HistoryBlock as WantedHistory
from plugins.core.home_views import DaysOfMonth, HistoryBlock
from plugins.core.page import Page, page_of
from plugins.core.text import excerpt
from plugins.core.views import Teaser
from plugins.pages.archive.timelines import Timelines
from plugins.pages.home.places import Places
from plugins.pages.teasers import TeaserMaker

_DAY = re.compile(r"^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")
"""A day of our era, as files of months know it."""
_A_DAY = 5
"""How many entries a day has at most."""

_WIDTH = 36
"""Characters of a row."""

Days = dict[str, dict[str, list[tuple[str, ...]]]]
"""Month → day → entries."""


class _Told(NamedTuple):
    """What happened on a day. ``order`` settles what comes first of one day."""

    day: str
    order: str
    title: str
    url: str
    tag: str


class HistoryMaker:
    """Makes the block and its files in one language."""

    def __init__(self, edition: LanguageEdition, teasers: TeaserMaker, timelines: Timelines) -> None:
        self._edition = edition
        self._teasers = teasers
        self._timelines = timelines
        self._places = Places(edition)

    def block(self, wanted: WantedHistory) -> HistoryBlock | None:
        """The newest of the channel, each with the year that it tells of."""
        entries = self._places.entries(wanted.channel)[: wanted.count]
        if not entries:
            return None
        teasers = zip(entries, self._teasers.teasers(entries), strict=True)
        return HistoryBlock(
            title=self._places.title(wanted.title, wanted.channel),
            url=self._places.url(wanted.channel),
            teasers=tuple(_of_its_year(entry, teaser) for entry, teaser in teasers),
            days=days_address(self._edition.config, self._edition.code),
            months=tuple(sorted(self._days)),
        )

    def pages(self) -> Iterator[Page]:
        """The file of each month that has a day to tell of."""
        code = self._edition.code
        for month, days in sorted(self._days.items()):
            text = json.dumps(dict(sorted(days.items())), ensure_ascii=False, separators=(",", ":"))
            address = days_address(self._edition.config, code, month)
            yield page_of(DaysOfMonth(json=text), address=address, template="days.json", language=code)

    @cached_property
    def _days(self) -> Days:
        """What happened on each day, of every channel that a block of the home page shows."""
        blocks = [block for block in self._edition.site.home.blocks if isinstance(block, WantedHistory)]
        entries = {entry.item.source: entry for block in blocks for entry in self._places.entries(block.channel)}
        told = [one for entry in entries.values() for one in self._told(entry)]
        return _by_day(told)

    def _told(self, entry: Entry) -> Iterator[_Told]:
        """What an item tells of a day: of one as a whole, or in the rows of a chronology of several."""
        item = entry.item
        date = item.get("event_date")
        if date and _DAY.match(day := date_of(date).begins_on):
            tag = self._edition.config.languages[item.language].tag if entry.is_foreign else ""
            yield _Told(day, item.id, entry.title, item.address, tag)
        for row in self._timelines.index.rows_of(entry) if item.kind == "chronology" else ():
            if row.day and _DAY.match(row.day):
                text, tag = self._timelines.text(row)
                url = self._timelines.url(RowOf(entry, row))
                yield _Told(row.day, f"{item.id} {row.line:06}", excerpt(text, _WIDTH), url, tag)


def _by_day(told: Iterable[_Told]) -> Days:
    found: Days = {}
    for one in sorted(told):
        year, month, day = one.day.split("-")
        rows = found.setdefault(month, {}).setdefault(day, [])
        if len(rows) < _A_DAY:
            rows.append((year, one.title, one.url, *((one.tag,) if one.tag else ())))
    return found


def _of_its_year(entry: Entry, teaser: Teaser) -> Teaser:
    match = re.match(r"\d{4}", edtf_of(entry.item.get("event_date")))
    return replace(teaser, year=match[0]) if match else teaser
