"""Which calendar files there are, and what they say; that other programs read them is proved in tests/exports."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest

from tests.unit.reading.small_reading import ALL, DAYS, GONE, LECTURE, event, exports_of

CALENDAR = "/reading/events/events.ics"


def parsed(*items, address=CALENDAR, **more):
    """The events of a file by the part of their UID before the host."""
    calendar = icalendar.Calendar.from_ical(exports_of(*items, **more)[address].make())
    return {component["UID"].partition("@")[0]: component for component in calendar.walk("VEVENT")}


def test_there_is_a_calendar_of_all_and_a_file_of_each_event():
    found = {address for address in exports_of(*ALL) if address.endswith(".ics")}
    own = {f"/reading/2025/{name}/{name}.ics" for name in ("lecture-3", "week-1", "gone")}
    assert found == {CALENDAR, *own}


def test_an_event_that_says_no_time_is_in_no_calendar():
    assert exports_of(event("some-day")) == {}


def test_events_of_other_channels_have_a_file_and_are_not_the_campaign_s():
    found = exports_of(event("elsewhere", channels=("news",), start="2025-04-23T14:00:00+08:00"))
    assert list(found) == ["/news/2025/elsewhere/elsewhere.ics"]


def test_another_language_has_a_calendar_of_the_events_that_it_has_a_title_of():
    found = exports_of(*ALL, code="en")
    assert [address for address in found if address.endswith(".ics")] == ["/en/reading/events/events.ics"]
    lecture = parsed(*ALL, address="/en/reading/events/events.ics", code="en")["lecture-3"]
    assert (lecture["SUMMARY"], lecture["SUMMARY"].params["LANGUAGE"]) == ("How to read the Records", "en")
    assert lecture["LOCATION"].params["LANGUAGE"] == "zh-CN"
    assert lecture["CATEGORIES"].cats == ["Lecture Hall"]
    assert lecture["URL"] == "https://www.example.cn/reading/2025/lecture-3/"


def test_an_event_says_when_where_and_what():
    lecture = parsed(LECTURE)["lecture-3"]
    assert lecture.decoded("DTSTART") - datetime(2025, 4, 23, 6, tzinfo=UTC) == timedelta(0)
    assert lecture["DTSTART"].params["TZID"] == "Asia/Shanghai"
    assert lecture.decoded("DTEND") - lecture.decoded("DTSTART") == timedelta(hours=2, minutes=30)
    assert lecture["LOCATION"] == "市图书馆, 二楼; 东侧\\厅"
    assert lecture["SUMMARY"] == LECTURE.title
    assert lecture["DESCRIPTION"] == "第一行\n第二行\nSpeakers: 林知远"
    assert lecture["STATUS"] == "CONFIRMED"


def test_the_time_stamp_is_the_item_s_and_not_the_clock_s():
    changed = event("x", start="2025-04-23T14:00:00+08:00", updated="2025-04-22T09:00:00+08:00")
    assert parsed(LECTURE)["lecture-3"].decoded("DTSTAMP") == datetime(2025, 4, 20, 1, tzinfo=UTC)
    assert parsed(changed)["x"].decoded("DTSTAMP") == datetime(2025, 4, 22, 1, tzinfo=UTC)
    assert (parsed(LECTURE)["lecture-3"]["SEQUENCE"], parsed(changed)["x"]["SEQUENCE"]) == (0, 2 * 24 * 60)


def test_an_event_without_times_of_day_takes_whole_days_and_ends_behind_the_last():
    week = parsed(DAYS)["week-1"]
    assert (week.decoded("DTSTART"), week.decoded("DTEND")) == (date(2025, 5, 1), date(2025, 5, 4))
    assert b"VTIMEZONE" not in exports_of(DAYS)[CALENDAR].make()


def test_an_event_that_ends_when_it_begins_says_no_end():
    moment = "2025-04-23T14:00:00+08:00"
    assert "DTEND" not in parsed(event("x", start=moment, end=moment))["x"]


def test_a_withdrawn_event_is_cancelled_and_says_no_more_than_its_page():
    gone = parsed(GONE)["gone"]
    assert (gone["STATUS"], gone["SUMMARY"]) == ("CANCELLED", "一场")
    assert {"DESCRIPTION", "LOCATION", "CATEGORIES"}.isdisjoint(gone)
    assert gone["SEQUENCE"] > 0


def test_no_line_is_longer_than_75_bytes_and_every_one_ends_as_the_format_says():
    data = exports_of(*ALL)[CALENDAR].make()
    assert data.endswith(b"\r\n")
    assert [line for line in data.split(b"\r\n") if len(line) > 75 or b"\n" in line] == []


def test_the_same_events_make_the_same_bytes_in_any_order():
    one, other = exports_of(*ALL)[CALENDAR], exports_of(*ALL[::-1])[CALENDAR]
    assert (one.key, one.make()) == (other.key, other.make())


@pytest.mark.parametrize("change", [{"title": "另题"}, {"venue": "别处"}, {"updated": "2025-04-23T09:00:00+08:00"}])
def test_what_an_event_says_is_in_the_key(change):
    start = {"start": "2025-04-23T14:00:00+08:00"}
    assert exports_of(event("x", **start))[CALENDAR].key != exports_of(event("x", **start, **change))[CALENDAR].key
