"""How what belongs to the archive hangs together, in each language."""

import pytest

from plugins.core.archive import ArchiveIndex, OfPerson
from tests.builders import item, make_editions, make_site


def index(*items):
    return ArchiveIndex(make_editions(make_site(*items))["zh"])


def entered(kind, item_id, /, **fields):
    """An item of the archive that is open."""
    return item(item_id, **({"type": kind, "open": True, "consent": True, "date": None} | fields))


def ids(entries):
    return [entry.item.id for entry in entries]


def test_collections_stand_in_their_editors_order():
    found = index(entered("collection", "c"), entered("collection", "b", order=2), entered("collection", "a", order=10))
    assert ids(found.collections) == ["b", "a", "c"]


def test_a_volume_has_its_records_in_the_order_of_pages():
    pages = {"r1": "101—110", "r2": "9", "r3": "卷首", "r4": "12—18"}
    records = [entered("record", name, volume="v1", pages=text) for name, text in pages.items()]
    found = index(entered("volume", "v1", collection="c1"), entered("collection", "c1"), *records)
    assert ids(found.of_volume["v1"]) == ["r2", "r4", "r1", "r3"]
    assert ids(found.of_collection["c1"]) == ["v1"]


@pytest.mark.parametrize(
    ("kind", "fields", "role"),
    [
        ("record", {"author": ["沈延毅"]}, "by"),
        ("record", {"people": ["沈延毅"]}, "about"),
        ("record", {"people": ["沈延毅"], "author": ["沈延毅"]}, "by"),
        ("oral", {"narrator": ["沈延毅"]}, "by"),
        ("artwork", {"artist": ["沈延毅"]}, "by"),
        ("artwork", {"people": ["沈延毅"]}, "pictures"),
        ("photo", {"people": ["沈延毅"]}, "pictures"),
        ("photo", {"photographer": ["沈延毅"]}, "pictures"),
        ("volume", {"compilers": ["沈延毅"]}, "by"),
        ("chronology", {"person": "shen"}, "chronologies"),
    ],
)
def test_what_names_a_person_hangs_on_their_biography_in_one_way(kind, fields, role):
    found = index(entered("biography", "shen", title="沈延毅"), entered(kind, "x1", **fields)).of_person
    assert {name: ids(getattr(found["shen"], name)) for name in OfPerson.__struct_fields__} == {
        "by": [], "about": [], "pictures": [], "chronologies": [], role: ["x1"]
    }  # fmt: skip


def test_people_and_places_are_found_by_name_each_once():
    found = index(
        entered("biography", "shen", title="沈延毅"),
        entered("person", "lin", title="林知远"),
        entered("place", "gaiping", title="盖平", other_places=["盖州"]),
        entered(
            "record", "r1", author=["林知远"], people=["沈延毅", "沈延毅", "无名"], places=["盖州", "盖平", "某地"]
        ),
    )
    record = found.entries("record")[0].item
    assert ids(found.people_of(record)) == ["shen", "lin"]
    assert ids(found.places_of(record)) == ["gaiping"]
    assert ids(found.of_place["gaiping"]) == ["r1"]


def test_the_archives_person_goes_before_a_member_of_the_same_name():
    found = index(entered("person", "a", title="林知远"), entered("biography", "b", title="林知远"))
    assert found.people["林知远"].item.id == "b"


# The rows of chronologies

ROWS = """日期,内容,人物,地点,篇目
1934年5月3日,甲,沈延毅、沈延毅,盖州,r1
1931年至1933年,乙,于右任,奉天,
19世纪,丙,沈延毅,,
"""


def with_rows(*items, code="zh"):
    shared = (
        entered("biography", "shen", title="沈延毅"),
        entered("biography", "shen", language="en", type="", title="Shen Yanyi"),
        entered("place", "gaiping", title="盖平", other_places=["盖州"]),
        entered("place", "gaiping", language="en", type="", title="Gaiping"),
        entered("chronology", "n1"),
        entered("chronology", "n1", language="en", type="", title="Chronology"),
    )
    return ArchiveIndex(make_editions(make_site(*shared, *items, chronologies={"n1": ROWS}))[code])


def texts(rows):
    return [of.row.texts["zh"] for of in rows]


@pytest.mark.parametrize("code", ["zh", "en"])
def test_rows_are_found_by_whom_and_what_they_name_in_every_language(code):
    found = with_rows(code=code)
    assert {name: texts(rows) for name, rows in found.rows_of_person.items()} == {"shen": ["丙", "甲"]}
    assert {name: texts(rows) for name, rows in found.rows_of_place.items()} == {"gaiping": ["甲"]}
    assert {of.chronology.item.language for of in found.rows} == {code}


def test_rows_are_found_by_the_items_that_they_name_where_these_are_shown():
    assert texts(with_rows(entered("record", "r1")).rows_of_record["r1"]) == ["甲"]
    assert with_rows(entered("record", "r1", open=False)).rows_of_record == {}


def test_rows_are_found_by_every_year_in_which_they_may_lie():
    assert {year: texts(rows) for year, rows in with_rows().rows_of_year.items()} == {
        1931: ["乙"], 1932: ["乙"], 1933: ["乙"], 1934: ["甲"]
    }  # fmt: skip


def test_a_member_has_the_biography_that_says_so():
    found = index(entered("biography", "shen", person="m1"), entered("biography", "yu"))
    assert {name: entry.item.id for name, entry in found.biography_of.items()} == {"m1": "shen"}
