"""How what belongs to the archive hangs together, in each language."""

import pytest

from plugins.core.archive import ArchiveIndex, OfPerson
from tests.builders import item, make_editions, make_site


def index(*items):
    return ArchiveIndex(make_editions(make_site(*items))["zh"])


def entered(kind, item_id, /, **fields):
    """An item of the archive that is open."""
    return item(item_id, type=kind, **({"open": True, "consent": True, "date": None} | fields))


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
