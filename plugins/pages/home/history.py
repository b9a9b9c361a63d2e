"""History: the newest of a channel, and what happened on the reader's day in other years.

Builds know no day. The browser takes the entries of its own day from a file of the month, a JSON document
``{"21": [["1949", title, url, tag], …], …}``: day → entries, the earliest year first; ``tag`` is the BCP 47 tag of the
title's language where it is not the page's.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec.structs import replace

from plugins.core.addresses import days_address
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.home import HistoryBlock as WantedHistory
from plugins.core.home_views import DaysOfMonth, HistoryBlock
from plugins.core.page import Page, page_of
from plugins.core.views import Teaser
from plugins.pages.home.places import Places
from plugins.pages.teasers import TeaserMaker

_DAY = re.compile(r"^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?![\dX])")
"""The year, month and day at which an EDTF date begins."""
_A_DAY = 5
"""How many entries a day has at most."""

Days = dict[str, dict[str, list[tuple[str, ...]]]]
"""Month → day → entries."""


class HistoryMaker:
    """Makes the block and its files in one language."""

    def __init__(self, edition: LanguageEdition, teasers: TeaserMaker) -> None:
        self._edition = edition
        self._teasers = teasers
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
        return _by_day(entries.values(), self._edition)


def _by_day(entries: Iterable[Entry], edition: LanguageEdition) -> Days:
    found: Days = {}
    dated = [(match, entry) for entry in entries if (match := _DAY.match(entry.item.get("event_date")))]
    for match, entry in sorted(dated, key=lambda pair: (pair[0][0], pair[1].item.id)):
        year, month, day = match.groups()
        rows = found.setdefault(month, {}).setdefault(day, [])
        if len(rows) < _A_DAY:
            tag = (edition.config.languages[entry.item.language].tag,) if entry.is_foreign else ()
            rows.append((year, entry.title, entry.item.address, *tag))
    return found


def _of_its_year(entry: Entry, teaser: Teaser) -> Teaser:
    match = re.match(r"\d{4}", entry.item.get("event_date"))
    return replace(teaser, year=match[0]) if match else teaser
