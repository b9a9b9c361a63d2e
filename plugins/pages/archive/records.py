"""The lists of accounts: all of them, and those of each year that something is told of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_addresses import record_year_address
from plugins.core.archive_record_views import RecordLine, RecordsPage
from plugins.core.catalogs import N_
from plugins.core.edition import Entry
from plugins.core.historical_dates.field import edtf_of, words_of_date
from plugins.core.historical_dates.printing import print_edtf
from plugins.core.page import Page
from plugins.core.views import Counted, Link, ListPage, Teaser
from plugins.pages.archive.sayings import RELATIONS
from plugins.pages.archive.subjects import by_event
from plugins.pages.lists import ListMaker, ListPlan, said
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages
from plugins.pages.teasers import link_to

_LIST = N_("%(list)s: %(part)s")


class RecordLister:
    """Makes the lists of one language; ``indexes`` are those of all."""

    def __init__(self, index: ArchiveIndex, indexes: Mapping[str, ArchiveIndex], lists: ListMaker) -> None:
        self._index = index
        self._indexes = indexes
        self._lists = lists

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The list of all, by the time that they tell of, then that of each year; interviews have one list."""
        years = years_of(plan.entries) if plan.layout == "records" else {}
        yield from self._list(msgspec.structs.replace(plan, entries=by_event(plan.entries)), years, "")
        for year, entries in years.items():
            yield from self._list(self._plan_of(plan, year, entries), years, year)

    @cached_property
    def _years(self) -> dict[str, frozenset[str]]:
        """The years of which each language has a list: asked for every year, and of 5,000 accounts for 4 s."""
        slug = self._index.edition.config.archive.channel
        return {code: frozenset(years_of(_records(index, slug))) for code, index in self._indexes.items()}

    def _plan_of(self, plan: ListPlan, year: str, entries: Entries) -> ListPlan:
        edition = self._index.edition
        config, locale = edition.config, edition.language.locale
        title, address = print_edtf(year, locale), record_year_address(config, edition.code, year)
        return msgspec.structs.replace(
            plan,
            title=edition.gettext(_LIST) % {"list": plan.title, "part": title},
            address=address,
            entries=by_event(entries),
            versions={
                code: record_year_address(config, code, year) for code, years in self._years.items() if year in years
            },
            fallbacks=plan.fallbacks | plan.versions,
            crumbs=(*plan.crumbs, Link(title=title, url=address)),
            introduction="",
            feed="",
        )

    def _list(self, plan: ListPlan, years: Mapping[str, Entries], current: str) -> Iterator[Page]:
        edition = self._index.edition
        links = tuple(
            Counted(
                link=Link(
                    title=year,
                    url=record_year_address(edition.config, edition.code, year),
                    current=year == current,
                ),
                count=len(entries),
            )
            for year, entries in years.items()
        )

        def shape(page: ListPage, entries: Entries) -> RecordsPage:
            return RecordsPage(**head_of(page), years=links, lines=record_lines(self._index, entries, page.teasers))

        def key(entries: Entries) -> object:
            return links, record_lines_key(self._index, entries)

        return shaped_pages(self._lists, plan, "records.html", key=key, shape=shape)


def _records(index: ArchiveIndex, channel: str) -> Entries:
    return tuple(entry for entry in index.entries("record") if channel in entry.item.top_channels)


def years_of(entries: Entries) -> dict[str, Entries]:
    """The accounts of every year of the Gregorian calendar, the earliest first; of a span, that of its beginning."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        year = edtf_of(entry.item.get("event_date"))[:4]
        if len(year) == 4 and year.isdigit() and year.isascii():
            found[year].append(entry)
    return {year: tuple(found[year]) for year in sorted(found)}


def record_lines(index: ArchiveIndex, entries: Entries, teasers: tuple[Teaser, ...]) -> tuple[RecordLine, ...]:
    """The accounts as lists show them."""
    return tuple(_line(index, entry, teaser) for entry, teaser in zip(entries, teasers, strict=True))


def record_lines_key(index: ArchiveIndex, entries: Entries) -> object:
    """What :func:`record_lines` depends on beside the entries."""
    return said([volume for entry in entries if (volume := index.volumes.get(entry.item.get("volume")))])


def _line(index: ArchiveIndex, entry: Entry, teaser: Teaser) -> RecordLine:
    edition, item = index.edition, entry.item
    volume = index.volumes.get(item.get("volume"))
    way = N_("Oral history") if item.kind == "oral" else RELATIONS.get(item.get("relation"), "")
    return RecordLine(
        teaser=teaser,
        date=words_of_date(item.get("event_date"), edition.language.locale),
        # Names are told in the language that they are in.
        author="" if entry.is_foreign else edition.join(item.get("author") or item.get("narrator") or ()),
        relation=edition.gettext(way) if way else "",
        volume=link_to(edition, volume) if volume else None,
    )
