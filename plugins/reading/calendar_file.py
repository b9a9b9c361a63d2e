"""Calendar files: iCalendar (RFC 5545), with the names that RFC 7986 gives to a calendar as a whole."""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import msgspec


class CalendarEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event. ``start``, ``end`` and ``changed`` are moments (RFC 3339); ``end`` may be empty, and ``changed`` a day.

    An event that begins at midnight, and ends at midnight or says nothing of its end, takes whole days; its last one
    is that of ``end``. ``revision`` grows from version to version. ``venue_tag`` is the language of ``venue``.
    """

    uid: str
    title: str
    url: str
    start: str
    end: str
    changed: str
    revision: int = 0
    venue: str = ""
    venue_tag: str = ""
    description: str = ""
    categories: tuple[str, ...] = ()
    is_cancelled: bool = False

    @property
    def takes_days(self) -> bool:
        """Whether it has no time of day."""
        return self.start[11:16] == "00:00" and self.end[11:16] in ("", "00:00")


class Calendar(msgspec.Struct, frozen=True, kw_only=True):
    """A file. One that programs ask for again and again has a ``name`` and its own full ``address``."""

    name: str
    address: str
    tag: str
    product: str
    zone: str
    events: tuple[CalendarEvent, ...]


def calendar_file(calendar: Calendar) -> bytes:
    """The bytes of the file; they depend on ``calendar``, the tables of time zones and the library alone."""
    import icalendar  # noqa: PLC0415  a tenth of a second, and most builds make no calendar

    made = icalendar.Calendar()
    made.add("version", "2.0")
    made.add("prodid", calendar.product)
    made.add("calscale", "GREGORIAN")
    if calendar.name:
        text = {"LANGUAGE": calendar.tag}
        made.add("name", calendar.name, parameters=text)
        made.add("x-wr-calname", calendar.name)  # what Outlook and Apple's calendar show
        made.add("x-wr-timezone", calendar.zone)
        made.add("source", calendar.address, parameters={"VALUE": "URI"})
        made.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    if any(not event.takes_days for event in calendar.events):
        years = [int(event.start[:4]) for event in calendar.events]
        made.add_component(_zone(calendar.zone, min(years)))
    for event in calendar.events:
        made.add_component(_event(event, ZoneInfo(calendar.zone), calendar.tag))
    return made.to_ical()


def _event(event: CalendarEvent, zone: ZoneInfo, tag: str) -> Any:
    from icalendar import Event  # noqa: PLC0415  see above

    made, text = Event(), {"LANGUAGE": tag}
    made.add("uid", event.uid)
    # Of the item and not of the clock: two builds of the same site are the same.
    changed = _moment(event.changed or event.start, zone).astimezone(UTC)
    made.add("dtstamp", changed)
    made.add("last-modified", changed)
    made.add("sequence", event.revision)
    made.add("dtstart", _time(event, event.start, zone))
    if event.end:
        last = _time(event, event.end, zone)
        made.add("dtend", last + timedelta(days=1) if event.takes_days else last)
    made.add("summary", event.title, parameters=text)
    made.add("url", event.url)
    made.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    if event.venue:
        made.add("location", event.venue, parameters={"LANGUAGE": event.venue_tag or tag})
    if event.description:
        made.add("description", event.description, parameters=text)
    if event.categories:
        made.add("categories", list(event.categories))
    return made


def _time(event: CalendarEvent, moment: str, zone: ZoneInfo) -> date:
    local = _moment(moment, zone)
    return local.date() if event.takes_days else local


def _moment(text: str, zone: ZoneInfo) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


@lru_cache(maxsize=64)
def _zone(name: str, year: int) -> Any:
    """What the file must say of its time zone, from ``year`` on. 25 ms, and thousands of files say the same."""
    from icalendar import Timezone  # noqa: PLC0415  see above

    return Timezone.from_tzid(name, first_date=date(year, 1, 1))
