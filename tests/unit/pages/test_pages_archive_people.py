"""The indexes and the pages of the archive's people and places."""

import json

import pytest

from plugins.pages.archive import people as people_module
from plugins.pages.archive.subjects import MOST
from tests.builders import item
from tests.unit.pages.archive_people_site import archive_pages, biography, chronology, photo, place, record

PEOPLE = (
    biography("zeng", title="曾宪植"),
    biography("shan", title="单士元"),
    biography("yu", title="于右任", birth="1879", death="1964"),
    biography("ouyang", title="欧阳中石"),
    biography("snow", title="Edgar Snow"),
)


def names(groups):
    return {group.title: [one.name for one in group.names] for group in groups}


def test_people_stand_by_pinyin_with_their_surnames_read_rightly():
    page = archive_pages(*PEOPLE)["/archive/people/"]
    assert names(page.groups) == {
        "E": ["Edgar Snow"], "O": ["欧阳中石"], "S": ["单士元"], "Y": ["于右任"], "Z": ["曾宪植"]
    }  # fmt: skip
    assert [link.url for link in page.initials] == ["#E", "#O", "#S", "#Y", "#Z"]
    assert [(link.title, link.url, link.current) for link in page.orders] == [
        ("By pinyin", "/archive/people/", True),
        ("By strokes", "/archive/people/strokes/", False),
    ]
    assert page.groups[3].names[0].note == "1879—1964"


def test_people_stand_by_strokes_what_is_not_chinese_at_the_end():
    page = archive_pages(*PEOPLE)["/archive/people/strokes/"]
    assert names(page.groups) == {
        "3 strokes": ["于右任"], "8 strokes": ["欧阳中石", "单士元"], "12 strokes": ["曾宪植"], "#": ["Edgar Snow"],
    }  # fmt: skip
    assert page.groups[0].anchor == "s3"


def test_strokes_are_for_readers_of_chinese():
    english = [biography(one.id, language="en", type="", title=f"Name {one.id}") for one in PEOPLE]
    pages = archive_pages(*PEOPLE, *english, code="en")
    assert pages["/en/archive/people/"].orders == ()
    assert "/en/archive/people/strokes/" not in pages


def test_initials_lead_to_the_page_on_which_their_group_begins(monkeypatch):
    monkeypatch.setattr(people_module, "NAMES", 2)
    pages = archive_pages(*PEOPLE, biography("a1", title="陈某"), biography("b1", title="陈生"))
    assert [link.url for link in pages["/archive/people/page/2/"].initials] == [
        "/archive/people/#C", "#E", "#O", "/archive/people/page/3/#S", "/archive/people/page/3/#Y",
        "/archive/people/page/4/#Z",
    ]  # fmt: skip
    assert names(pages["/archive/people/page/2/"].groups) == {"E": ["Edgar Snow"], "O": ["欧阳中石"]}


def test_what_else_is_filed_among_the_people_stands_behind_them():
    page = archive_pages(*PEOPLE, item("a1", channels=("archive/people",)))["/archive/people/"]
    assert [teaser.title for teaser in page.others] == ["标题a1"]
    assert page.count == "5 people"


def test_places_stand_by_pinyin_with_the_numbers_of_their_dots():
    page = archive_pages(
        place("t1", title="盖平", other_places=["盖州"], coordinates=[40.4, 122.35]),
        place("t2", title="奉天", coordinates=[41.8, 123.43]),
        place("t3", title="千山"),
    )["/archive/places/"]
    shown = [(one.name, one.number, one.note) for group in page.groups for one in group.names]
    assert shown == [("奉天", 1, ""), ("盖平", 2, "盖州"), ("千山", 0, "")]
    assert [dot.number for dot in page.map.dots] == [1, 2]


def test_a_section_of_people_without_any_is_a_list():
    page = archive_pages(item("a1", channels=("archive/people",)))["/archive/people/"]
    assert (page.groups, page.orders, page.count) == ((), (), "")


# One person

ROWS = "日期,内容,人物\n" + "".join(f"{year}年,第{year}条。,\n" for year in range(1903, 1993))
OTHER = "日期,内容,人物\n1905年5月,遇沈延毅。,沈延毅\n1906年,别的。,\n"
SHEN = biography("shen", title="沈延毅", birth="1903~", death="1992", style_names=["公卓"], native_place="盖平")


def test_a_life_is_abridged_from_first_to_last_with_the_way_to_all_of_it():
    page = archive_pages(
        SHEN, chronology("n1", title="年谱", person="shen"), chronology("n2", title="大事记"),
        chronologies={"n1": ROWS, "n2": OTHER},
    )["/archive/shen/"]  # fmt: skip
    assert (page.life, page.event_count, len(page.events)) == ("约1903—1992", 91, 12)
    assert [page.events[0].date, page.events[-1].date] == ["1903年", "1992年"]
    assert page.events[0].url == "/archive/n1/#y1903"
    assert [(link.title, link.url) for link in page.chronologies] == [
        ("年谱", "/archive/n1/"),
        ("大事记", "/archive/n2/"),
    ]


def test_events_of_several_chronologies_stand_in_the_order_of_time():
    rows = "日期,内容\n1903年,生。\n1992年,卒。\n"
    page = archive_pages(
        SHEN, chronology("n1", person="shen"), chronology("n2"), chronologies={"n1": rows, "n2": OTHER}
    )["/archive/shen/"]
    assert [(event.text, event.url) for event in page.events] == [
        ("生。", "/archive/n1/#y1903"), ("遇沈延毅。", "/archive/n2/#y1905"), ("卒。", "/archive/n1/#y1992")
    ]  # fmt: skip


def test_the_page_of_a_person_has_what_is_by_and_about_them():
    records = [record(f"r{n:02}", people=["沈延毅"]) for n in range(MOST + 2)]
    page = archive_pages(SHEN, *records, record("x1", author=["沈延毅"]), photo("p1", people=["沈延毅"]))[
        "/archive/shen/"
    ]
    assert [(part.title, part.count, len(part.teasers)) for part in page.parts] == [
        ("By this person", 1, 1), ("In the archive’s accounts", MOST + 2, MOST)
    ]  # fmt: skip
    assert [teaser.title for teaser in page.pictures] == ["标题p1"]
    assert {fact.name: fact.content for fact in page.facts} == {
        "Style names": "公卓", "Born": "约1903年", "Died": "1992年", "Native place": "盖平"
    }  # fmt: skip


def test_a_person_who_is_a_member_is_linked_both_ways():
    member = item("m1", type="person", channels=("members",), title="林知远")
    pages = archive_pages(biography("lin", title="林知远", person="m1"), member)
    assert pages["/archive/lin/"].member.url == member.address
    assert pages[member.address].biography.url == "/archive/lin/"


def test_an_untold_life_says_nothing():
    page = archive_pages(biography("x1"))["/archive/x1/"]
    assert (page.life, page.events, page.parts, page.pictures) == ("", (), (), ())


def test_a_person_is_said_to_machines():
    page = archive_pages(SHEN)["/archive/shen/"]
    data = json.loads(page.frame.head.json_ld)
    said = [data[name] for name in ("@type", "name", "alternateName", "deathDate")]
    assert said == ["Person", "沈延毅", ["公卓"], "1992"]
    assert "birthDate" not in data


# One place


def test_a_place_has_what_happened_there_and_what_is_near():
    rows = "日期,内容,地点\n1934年,甲。,盖州\n"
    near = [place(f"t{n}", coordinates=[40.4 + n / 100, 122.35]) for n in range(1, 10)]
    page = archive_pages(
        place("t0", title="盖平", other_places=["盖州"], coordinates=[40.4, 122.35]), *near,
        place("far", coordinates=[30, 110]), record("r1", places=["盖平"]), photo("p1", places=["盖州"]),
        chronology("n1"), chronologies={"n1": rows},
    )["/archive/t0/"]  # fmt: skip
    assert [event.text for event in page.events] == ["甲。"]
    assert [part.count for part in page.parts] == [1]
    assert [teaser.title for teaser in page.pictures] == ["标题p1"]
    assert [one.name for one in page.neighbours] == ["盖平", *(f"标题t{n}" for n in range(1, 8))]
    assert len(page.map.dots) == 8


@pytest.mark.parametrize("coordinates", [None, [41.8, 123.4]])
def test_a_place_alone_has_no_map(coordinates):
    page = archive_pages(place("t1", coordinates=coordinates))["/archive/t1/"]
    assert (page.map, page.neighbours) == (None, ())
