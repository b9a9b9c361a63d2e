"""Everything of a year by channel and month: the way to every article for who does not search."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from itertools import groupby

import msgspec

from plugins.core.addresses import browse_address, channel_address, numbered, search_address
from plugins.core.dates import long_date, long_month
from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.page import Page
from plugins.core.search_views import BrowseChannel, BrowseEntry, BrowseMonth, BrowsePage
from plugins.core.views import Counted, Link, Meta
from plugins.pages.frame import FrameMaker, PageFacts
from plugins.pages.lists import paginate
from plugins.pages.metadata import open_graph

PER_PAGE = 500
"""How many articles a page of a year has at most: one line each, about 20 KB when sent."""

ByChannel = Mapping[str, tuple[Entry, ...]]
Years = Mapping[str, ByChannel]


class _Row(msgspec.Struct, frozen=True, array_like=True):
    """What a page shows of an entry; ``language`` is set where the item has no version in that of the page."""

    channel: str
    title: str
    url: str
    date: str
    language: str


class _YearPlan(msgspec.Struct, frozen=True, array_like=True):
    """All that a page of a year is made of, but its frame's common part. ``count`` is that of the whole year."""

    year: str
    number: int
    count: int
    rows: list[_Row]
    channels: tuple[Counted, ...]
    versions: dict[str, str]
    earlier: Link | None
    later: Link | None


def group_by_year(edition: LanguageEdition) -> Years:
    """The dated entries of a language by year, the latest year first, and by channel in the order of the site.

    A year is four digits; an entry stands in its canonical channel only, among others the newest first.
    """
    years: dict[str, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in edition.entries:
        item = entry.item
        if item.date:
            years[item.date[:4]][item.channels[0].partition("/")[0]].append(entry)
    slugs = [channel.slug for channel in edition.config.channels]
    return {
        year: {slug: tuple(years[year][slug]) for slug in slugs if slug in years[year]}
        for year in sorted(years, reverse=True)
    }


def shown_year(year: str) -> str:
    """The year as it is written: without zeros in front."""
    return year.lstrip("0")


def channel_links(edition: LanguageEdition, year: str, by_channel: ByChannel, per_page: int) -> tuple[Counted, ...]:
    """Links to where each channel begins on the pages of ``year``, with how many entries it has there."""
    links, before = [], 0
    for slug, entries in by_channel.items():
        address = browse_address(edition.config, edition.code, year, before // per_page + 1)
        links.append(Counted(link=Link(title=edition.label(slug), url=f"{address}#{slug}"), count=len(entries)))
        before += len(entries)
    return tuple(links)


def year_pages(frames: FrameMaker, years: Mapping[str, Years], per_page: int = PER_PAGE) -> Iterator[Page]:
    """Every page of every year of the language of ``frames``; ``years`` are those of all languages."""
    edition, code = frames.edition, frames.edition.code
    own = list(years[code])
    for place, year in enumerate(own):
        rows = [_row(slug, entry, code) for slug, entries in years[code][year].items() for entry in entries]
        versions = {
            other: browse_address(edition.config, other, year) for other in frames.editions if year in years[other]
        }
        for number in range(1, -(-len(rows) // per_page) + 1):
            plan = _YearPlan(
                year=year,
                number=number,
                count=len(rows),
                rows=rows[(number - 1) * per_page : number * per_page],
                channels=channel_links(edition, year, years[code][year], per_page),
                versions=versions,
                earlier=_link(edition, own[place + 1]) if place + 1 < len(own) else None,
                later=_link(edition, own[place - 1]) if place else None,
            )
            yield _page(frames, plan, per_page)


def _row(slug: str, entry: Entry, code: str) -> _Row:
    item = entry.item
    return _Row(slug, entry.title, item.address, item.date[:10], item.language if item.language != code else "")


def _link(edition: LanguageEdition, year: str) -> Link:
    return Link(title=shown_year(year), url=browse_address(edition.config, edition.code, year))


def _page(frames: FrameMaker, plan: _YearPlan, per_page: int) -> Page:
    edition = frames.edition
    address = browse_address(edition.config, edition.code, plan.year, plan.number)
    return Page(
        address=address,
        template="browse.html",
        language=edition.code,
        key=digest_value(frames.digest(""), plan, per_page),
        make=partial(_view, frames, plan, per_page),
        canonical=edition.config.base_url + address,
        alternates=frames.alternates(_versions(plan, edition.code, address)),
    )


def _view(frames: FrameMaker, plan: _YearPlan, per_page: int) -> BrowsePage:
    edition, config, code = frames.edition, frames.edition.config, frames.edition.code
    first = browse_address(config, code, plan.year)
    address = numbered(first, plan.number)
    title = edition.gettext("Everything from %(year)s") % {"year": shown_year(plan.year)}
    page_of = "" if plan.number == 1 else f" - {edition.gettext('Page %(number)s') % {'number': plan.number}}"
    pagination = paginate(plan.count, per_page, plan.number, first)
    frame = frames.frame(
        PageFacts(
            title=f"{title}{page_of} - {edition.language.title}",
            address=address,
            metas=(Meta(name="description", content=f"{title} - {edition.language.title}"),),
            properties=open_graph(edition, title, address),
            versions=_versions(plan, code, address),
            fallbacks={other: search_address(config, other) for other in frames.editions} | plan.versions,
            breadcrumb=frames.crumbs(
                Link(title=edition.gettext("Search"), url=search_address(config, code)),
                Link(title=shown_year(plan.year), url=first, current=True),
            ),
            neighbours=(pagination.previous, pagination.next),
        )
    )
    return BrowsePage(
        frame=frame,
        title=title,
        channels=plan.channels,
        groups=tuple(_groups(edition, plan.rows)),
        earlier=plan.earlier,
        later=plan.later,
        pagination=pagination,
    )


def _versions(plan: _YearPlan, code: str, address: str) -> dict[str, str]:
    """Later pages hold other items in each language: only the first ones are versions of each other."""
    return plan.versions if plan.number == 1 else {code: address}


def _groups(edition: LanguageEdition, rows: list[_Row]) -> Iterator[BrowseChannel]:
    for slug, of_channel in groupby(rows, key=lambda row: row.channel):
        months = groupby(of_channel, key=lambda row: row.date[:7])
        yield BrowseChannel(
            link=Link(title=edition.label(slug), url=channel_address(edition.config, edition.code, slug)),
            anchor=slug,
            months=tuple(
                BrowseMonth(
                    title=long_month(month, edition.language.locale),
                    entries=tuple(_entry(edition, row) for row in in_month),
                )
                for month, in_month in months
            ),
        )


def _entry(edition: LanguageEdition, row: _Row) -> BrowseEntry:
    tag = note = ""
    if row.language:
        own = edition.config.languages[row.language]
        tag, note = own.tag, edition.gettext("In Chinese") if own.tag.startswith("zh") else own.name
    date = long_date(row.date, edition.language.locale)
    return BrowseEntry(title=row.title, url=row.url, date=date, datetime=row.date, tag=tag, note=note)
