"""The lists of the reading campaign."""

import pytest

from plugins.pages.reading.readers import NAMES
from tests.builders import item
from tests.unit.pages.reading_site import (
    book,
    call,
    campaign,
    essay,
    event,
    pages,
    proposal,
    review,
    room,
)

DAY = "2025-05-06T09:00:00+08:00"


def titles(lines):
    return [line.teaser.title for line in lines]


# Essays


def test_essays_are_listed_whole_by_kind_and_by_campaign():
    made = pages(
        campaign("c1", title="一二年", period="2012"),
        campaign("c2", title="二二年", period="2022"),
        essay("e1", title="甲", kind="story"),
        essay("e2", title="乙", kind="notes", date="2012-05-06T09:00:00+08:00"),
        essay("e3", title="丙"),
    )
    whole = made["/reading/essays/"]
    assert sorted(titles(whole.lines)) == ["丙", "乙", "甲"]
    assert [(x.link.title, x.link.url, x.count) for x in whole.kinds] == [
        ("Reading story", "/reading/essays/story/", 1),
        ("Reading notes", "/reading/essays/notes/", 1),
    ]
    assert [(x.link.title, x.count) for x in whole.periods] == [("二二年", 2), ("一二年", 1)]
    assert titles(made["/reading/essays/story/"].lines) == ["甲"]
    assert titles(made["/reading/essays/period/c1/"].lines) == ["乙"]
    assert [x.link.current for x in made["/reading/essays/period/c1/"].periods] == [False, True]
    assert "/reading/essays/audio/" not in made


def test_a_kind_is_cut_into_pages_and_has_the_sections_of_its_channel():
    made = pages(*(essay(f"e{n:02}", kind="story") for n in range(5)), per_page=2)
    last = made["/reading/essays/story/page/3/"]
    assert (len(last.lines), last.pagination.total) == (1, 3)
    assert "/reading/essays/" in [link.url for link in last.sections]


def test_a_line_says_what_was_read_by_whom_and_what_came_of_it():
    made = pages(
        book("b1", title="边城"),
        proposal("p1"),
        essay("e1", kind="essay", author=("甲", "乙"), books=("b1", "b1", "gone"), award="一等奖", leads_to=("p1",)),
    )
    (line,) = made["/reading/essays/"].lines
    assert (line.kind, line.award, line.led) == ("Competition essay", "一等奖", 1)
    assert [(link.title, link.url) for link in line.books] == [("边城", "/reading/b1/")]


def test_what_is_in_another_language_names_nobody_in_it():
    foreign = essay("e1", author=("甲",), award="奖", title_en="Story", summary_en="Of a book.")
    (line,) = pages(foreign, code="en")["/en/reading/essays/"].lines
    assert (line.teaser.title, line.author, line.award) == ("Story", "", "")


def test_a_kind_leads_to_its_version_only_where_there_is_one():
    in_both = essay("e1", kind="story", title_en="Story", summary_en="Of a book.")
    here = essay("e2", kind="notes")
    made = pages(in_both, here)
    english = "https://www.example.cn/en/reading/essays/story/"
    assert english in [x.href for x in made["/reading/essays/story/"].frame.head.alternates]
    assert made["/reading/essays/notes/"].frame.head.alternates == ()


# Calls


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"deadline": "2025-06-30T00:00:00+08:00"}, ("Open for entries", "2025-07-01T00:00:00+08:00")),
        (
            {"deadline": "2025-06-30T18:00:00+08:00", "state": "open"},
            ("Open for entries", "2025-06-30T18:00:00+08:00"),
        ),
        ({"deadline": "2025-06-30T00:00:00+08:00", "state": "judging"}, ("Being judged", "")),
        ({"state": "closed"}, ("Closed", "")),
        ({"state": "open"}, ("Open for entries", "")),
    ],
)
def test_a_call_is_open_until_the_end_of_its_last_day_or_as_the_editor_says(fields, said):
    (line,) = pages(call("k1", **fields))["/reading/calls/"].lines
    assert (line.state.before, line.state.until) == said


def test_of_a_call_that_says_nothing_nothing_is_said():
    (line,) = pages(call("k1"))["/reading/calls/"].lines
    assert (line.state, line.deadline) == (None, "")


def test_a_call_says_how_many_essays_came_and_where_its_results_are():
    made = pages(call("k1", results="r1"), item("r1", title="结果"), essay("e1", call="k1"), essay("e2"))
    (line,) = made["/reading/calls/"].lines
    assert (line.essays, line.results.title) == (1, "结果")
    assert line.teaser.state == ""


# Rooms


def test_rooms_stand_in_the_order_of_their_opening_and_those_with_a_place_have_numbers():
    made = pages(
        room("a", opened="2024", coordinates=(41.8, 123.4)),
        room("b", opened="2022-05"),
        room("c", coordinates=(41.9, 123.4)),
        room("d", opened="2023", coordinates=(41.7, 123.4), holdings=1200),
    )["/reading/rooms/"]
    assert [(x.teaser.url, x.number) for x in made.rooms] == [
        ("/reading/b/", 0),
        ("/reading/d/", 1),
        ("/reading/a/", 2),
        ("/reading/c/", 3),
    ]
    assert [dot.number for dot in made.map.dots] == [1, 2, 3]


def test_without_places_there_is_no_map_and_what_is_no_room_stands_behind():
    made = pages(room("a"), item("n1", title="消息", channels=("reading/rooms",)))["/reading/rooms/"]
    assert made.map is None
    assert [teaser.title for teaser in made.others] == ["消息"]


# Calendar


def test_events_stand_by_month_the_latest_first_wherever_they_are_filed():
    made = pages(
        event("v1", start="2025-04-23T14:00:00+08:00", end="2025-04-23T16:00:00+08:00", carrier="hall", no=3),
        event("v2", start="2025-06-01T00:00:00+08:00"),
        item("v3", type="event", channels=("reading",), start="2025-04-02T09:30:00+08:00"),
        item("n1", type="event", channels=("news",), start="2025-04-02T09:30:00+08:00"),
    )["/reading/events/"]
    assert [[x.teaser.url for x in month.events] for month in made.months] == [
        ["/reading/2022/v2/"],
        ["/reading/2022/v1/", "/reading/2022/v3/"],
    ]
    first, other = made.months[1].events[0], made.months[0].events[0]
    assert (first.day, first.time, first.series) == ("23", "14:00—16:00", "委员大讲堂 No. 3")
    assert (first.ends, other.ends) == ("2025-04-23T16:00:00+08:00", "2025-06-02T00:00:00+08:00")
    assert made.subscription == "https://www.example.cn/reading/events/events.ics"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2025-04-23T14:00:00+08:00", "2025-04-23T16:00:00+08:00", "2025年4月23日 14:00—16:00"),
        ("2025-04-23T14:00:00+08:00", None, "2025年4月23日 14:00"),
        ("2025-04-23T00:00:00+08:00", None, "2025年4月23日"),
        ("2025-04-23T00:00:00+08:00", "2025-04-25T00:00:00+08:00", "2025年4月23日—2025年4月25日"),
        (
            "2025-04-23T14:00:00+08:00",
            "2025-04-24T16:00:00+08:00",
            "2025年4月23日 14:00—2025年4月24日 16:00",
        ),
    ],
)
def test_an_event_says_when_it_is(start, end, said):
    facts = pages(event("v1", start=start, end=end))["/reading/2022/v1/"].facts
    assert [fact.content for fact in facts if fact.name == "Time"] == [said]


# From reading to proposals


def test_duty_has_no_items_of_its_own_and_appears_once_reading_led_to_something():
    nothing = pages(essay("e1", leads_to=("gone",)), proposal("p1"))
    assert "/reading/duty/" not in nothing
    made = pages(essay("e1", leads_to=("p1",)), essay("e2"), proposal("p1", no="12号"))
    assert "/reading/duty/" in [link.url for link in made["/reading/essays/"].sections]
    duty = made["/reading/duty/"]
    assert [(year.year, [pair.essay.teaser.url for pair in year.pairs]) for year in duty.years] == [
        ("2022", ["/reading/2022/e1/"])
    ]
    (target,) = duty.years[0].pairs[0].targets
    assert (target.kind, target.number, target.teaser.url) == ("Proposal", "12号", "/reading/2022/p1/")
    assert (duty.essays, duty.targets) == (1, 1)


# Readers


def test_readers_stand_by_pinyin_with_how_much_each_recommended_and_wrote():
    made = pages(
        essay("e1", author=("周某", "安某")), essay("e2", author=("安某",)), review("r1", recommender=("安某",))
    )
    index = made["/reading/readers/"]
    assert [(group.title, [(x.link.title, x.count) for x in group.tags]) for group in index.groups] == [
        ("A", [("安某", 3)]),
        ("Z", [("周某", 1)]),
    ]
    reader = made[index.groups[0].tags[0].link.url]
    assert (reader.recommended, reader.written, len(reader.lines)) == (1, 2, 3)


def test_the_index_of_readers_is_cut_into_pages():
    made = pages(essay("e1", author=tuple(f"n{n:04}" for n in range(NAMES + 1))))
    assert made["/reading/readers/page/2/"].groups[0].tags[0].link.title == f"n{NAMES:04}"


def test_a_reader_and_a_person_of_the_name_lead_to_each_other_unless_two_have_it():
    person = item("li", type="person", title="李某", date=None, channels=("members/people",))
    twin = item("li-2", type="person", title="李某", date=None, channels=("members/people",))
    written = essay("e1", author=("李某",))
    address = "/reading/readers/%E6%9D%8E%E6%9F%90/"
    made = pages(person, written)
    assert made[address].person.url == "/members/li/"
    assert made["/members/li/"].reading.url == address
    both = pages(person, twin, written)
    assert (both[address].person, both["/members/li/"].reading) == (None, None)


def test_names_that_folders_cannot_tell_apart_share_a_page():
    made = pages(essay("e1", author=("A B",)), essay("e2", author=("A/B",)))
    assert made["/reading/readers/A-B/"].written == 2
