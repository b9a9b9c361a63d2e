"""Events by month, the latest first. Which of them are still to come only the reader's browser knows."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import groupby

import msgspec
from babel.dates import get_day_names

from plugins.core.config import Carrier
from plugins.core.dates import OWN, long_date, long_month
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import calendar_file_address
from plugins.core.reading_list_views import CalendarPage, EventLine, Month
from plugins.core.views import ListPage, Teaser
from plugins.pages.item_parts import span_mark
from plugins.pages.lists import ListMaker, ListPlan, said
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages
from plugins.pages.teasers import link_to

PER_PAGE = 40
"""A calendar is looked through rather than read."""


def calendar_pages(index: ReadingIndex, lists: ListMaker, plan: ListPlan) -> Iterator[Page]:
    """The pages of the calendar: what is filed in its section, and every event of the campaign."""
    edition = index.edition
    config = edition.config
    events = index.events if plan.channel == config.reading.channel else ()
    entries = {entry.item.key: entry for entry in (*plan.entries, *events)}.values()
    ordered = sorted(entries, key=lambda entry: (begin_of(entry.item), entry.item.id), reverse=True)
    plan = msgspec.structs.replace(plan, entries=tuple(ordered), per_page=PER_PAGE)
    file = calendar_file_address(config, edition.code) if index.events else ""

    def key(entries: Entries) -> object:
        return file, config.reading.carriers, [said(index.books_of(entry.item)) for entry in entries]

    def shape(page: ListPage, entries: Entries) -> CalendarPage:
        return CalendarPage(
            **head_of(page, counted=False),
            months=tuple(_months(index, zip(page.teasers, entries, strict=True))),
            file=file,
            subscription=config.base_url + file if file else "",
        )

    return shaped_pages(lists, plan, "calendar.html", key=key, shape=shape)


def begin_of(item: Item) -> str:
    """When an event begins; of anything else its date."""
    return item.get("start") or item.date


def end_of(item: Item) -> str:
    """The moment (RFC 3339) from which an event is over: its end, else the end of its day."""
    if end := item.get("end"):
        # An end without a time of day is that day's.
        return _next_midnight(end) if end[11:16] == "00:00" else end
    start = item.get("start")
    return _next_midnight(start) if start else ""


def _next_midnight(moment: str) -> str:
    day = datetime.fromisoformat(moment).replace(hour=0, minute=0, second=0)
    return (day + timedelta(days=1)).isoformat(timespec="seconds")


def when(edition: LanguageEdition, item: Item) -> str:
    """From when to when an event is, written out: ``2025年4月23日 14:00—16:00``; empty if it does not say."""
    start, end = item.get("start"), item.get("end")
    if not start:
        return ""
    locale = edition.language.locale
    day, time = long_date(start, locale), clock(edition, item)
    if not end or end[:10] == start[:10]:
        return " ".join(filter(None, (day, time)))
    return span_mark(locale).join(" ".join(filter(None, (long_date(x, locale), _time(x)))) for x in (start, end))


def clock(edition: LanguageEdition, item: Item) -> str:
    """The time of day: ``14:00—16:00``; empty where only days are known."""
    start, end = item.get("start"), item.get("end")
    begins = _time(start) if start else ""
    if not begins or not end or end[:10] != start[:10] or not _time(end):
        return begins
    return f"{begins}{span_mark(edition.language.locale).strip()}{_time(end)}"


def _time(moment: str) -> str:
    return "" if moment[11:16] == "00:00" else moment[11:16]


def series_of(edition: LanguageEdition, item: Item) -> str:
    """By which carrier an event is held, and the how-manieth it is."""
    carrier, number = carrier_of(edition, item), item.get("no")
    label = edition.config.text(carrier.label, edition.code) if carrier else item.get("carrier")
    if not number:
        return label
    numbered = edition.gettext("No. %(number)s") % {"number": number}
    return f"{label} {numbered}".strip()


def carrier_of(edition: LanguageEdition, item: Item) -> Carrier | None:
    """The carrier that the event names by its slug or one of its labels."""
    named = item.get("carrier")
    carriers = edition.config.reading.carriers
    return next((one for one in carriers if named in (one.slug, *one.label.values())), None) if named else None


def _months(index: ReadingIndex, pairs: Iterable[tuple[Teaser, Entry]]) -> Iterator[Month]:
    locale = index.edition.language.locale
    for month, found in groupby(pairs, key=lambda pair: begin_of(pair[1].item)[:7]):
        events = tuple(event_line(index, teaser, entry) for teaser, entry in found)
        yield Month(title=long_month(month, locale) if month else "", anchor=f"m-{month}", events=events)


def event_line(index: ReadingIndex, teaser: Teaser, entry: Entry) -> EventLine:
    """An event with its facts."""
    edition, item = index.edition, entry.item
    begin = begin_of(item)
    words = "" if entry.is_foreign else edition.join(item.get("speakers", ()))
    return EventLine(
        teaser=teaser,
        anchor=f"e-{item.id}",
        begins=begin,
        ends=end_of(item),
        day=begin[8:10].lstrip("0"),
        weekday=_weekday(begin, edition.language.locale) if begin else "",
        time=clock(edition, item),
        series=series_of(edition, item) if item.kind == "event" else "",
        venue="" if entry.is_foreign else item.get("venue"),
        speakers=words,
        books=tuple(link_to(index.edition, book) for book in index.books_of(item)),
    )


def _weekday(moment: str, locale: str) -> str:
    names = get_day_names("abbreviated", "stand-alone", "en" if locale in OWN else locale)
    return names[date.fromisoformat(moment[:10]).weekday()]
