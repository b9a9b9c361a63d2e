"""Which events go into the calendar files, and what those say of them."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial

from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.exports import Export
from plugins.core.items import Item
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import calendar_file_address, event_file_address
from plugins.reading.calendar_file import Calendar, CalendarEvent, calendar_file
from plugins.reading.titles import book_titles


def event_exports(index: ReadingIndex) -> Iterator[Export]:
    """A file of each event that says when it begins, and one of all events of the campaign.

    Withdrawn events stay, as cancelled ones: a calendar that has taken an event in learns it in no other way.
    """
    edition = index.edition
    listed = [entry for entry in index.entries("event") if entry.item.get("start")]
    gone = [_withdrawn(item) for item in edition.articles if item.kind == "event" and not item.is_listed]
    events = {entry.item.key: _event(index, entry) for entry in (*listed, *filter(None, gone))}
    for entry in (*listed, *filter(None, gone)):
        if not entry.is_foreign:
            yield _export(edition, event_file_address(entry.item.address), "", [events[entry.item.key]])
    ours = [events[entry.item.key] for entry in (*index.events, *filter(None, gone)) if _is_ours(edition, entry)]
    if ours and (address := calendar_file_address(edition.config, edition.code)):
        yield _export(edition, address, _name(edition), ours)


def _is_ours(edition: LanguageEdition, entry: Entry) -> bool:
    return edition.config.reading.channel in entry.item.top_channels


def _withdrawn(item: Item) -> Entry | None:
    return Entry(item, item.title, "") if item.get("start") else None


def _name(edition: LanguageEdition) -> str:
    return edition.config.text(edition.config.reading.brand, edition.code) or edition.language.title


def _export(edition: LanguageEdition, address: str, name: str, events: Iterable[CalendarEvent]) -> Export:
    calendar = Calendar(
        name=name,
        address=edition.config.base_url + address if name else "",
        tag=edition.tag,
        product=f"-//{edition.config.site.domain}//{edition.language.title}//{edition.code.upper()}",
        zone=edition.config.site.timezone,
        events=tuple(sorted(events, key=lambda event: (event.start, event.uid))),
    )
    return Export(address, digest_value(calendar), partial(calendar_file, calendar))


def _event(index: ReadingIndex, entry: Entry) -> CalendarEvent:
    edition, item = index.edition, entry.item
    # What a withdrawn event said is no longer said.
    fields = item.fields if item.is_listed else {}
    start, end = item.get("start"), item.get("end")
    return CalendarEvent(
        uid=f"{item.id}@{edition.config.site.domain}",
        title=entry.title,
        url=edition.config.base_url + item.address,
        start=start,
        end=end if end and datetime.fromisoformat(end) > datetime.fromisoformat(start) else "",
        changed=max(item.get("updated") or item.date, item.get("withdrawn_on")),
        revision=_revision(item),
        venue=fields.get("venue", ""),
        venue_tag=edition.config.languages[item.language].tag,
        description=_description(index, entry) if fields else "",
        categories=_categories(edition, fields.get("carrier", "")),
        is_cancelled=not item.is_listed,
    )


def _revision(item: Item) -> int:
    """The number of this version: calendars take one in only if its number is greater than that which they have."""
    changed = item.get("withdrawn_on") or item.get("updated")
    if not (changed and item.date):
        return 0 if item.is_listed else 1
    minutes = (_day_or_moment(changed) - _day_or_moment(item.date)).total_seconds() // 60
    return max(int(minutes), 1)


def _day_or_moment(text: str) -> datetime:
    """Without its zone: a day has none."""
    return datetime.fromisoformat(text).replace(tzinfo=None)


def _description(index: ReadingIndex, entry: Entry) -> str:
    edition, item = index.edition, entry.item
    lines = [entry.summary]
    if speakers := item.get("speakers", ()):
        lines.append(edition.gettext("Speakers: %s") % edition.join(speakers))
    if books := index.books_of(item):
        lines.append(edition.gettext("Books: %s") % book_titles(edition, books))
    return "\n".join(filter(None, lines))


def _categories(edition: LanguageEdition, carrier: str) -> tuple[str, ...]:
    """The carrier's name in this language; front matter may call it by its slug or in any language."""
    for known in edition.config.reading.carriers:
        if carrier in (known.slug, *known.label.values()):
            return (edition.config.text(known.label, edition.code),)
    return (carrier,) if carrier else ()
