"""Manifests say what a viewer needs; that they are valid is shown in tests/browser and by a program not ours."""

import json

import pytest

from plugins.core.image_services import image_files
from plugins.scans.manifest import Part, write_collection, write_manifest
from tests.unit.scans.books import BASE, collection, volume


def written(**changes):
    return json.loads(write_manifest(volume(**changes)))


def nodes(value):
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from nodes(each)
    elif isinstance(value, list):
        for each in value:
            yield from nodes(each)


def test_every_picture_that_is_named_is_a_file_of_its_service():
    book = volume()
    files = {f"{BASE}{x.service.stem}/{y.path}": y.size for x in book.pages for y in image_files(x.service)}
    images = [node for node in nodes(json.loads(write_manifest(book))) if node.get("type") == "Image"]
    assert len(images) == 2 * len(book.pages) + 1
    for image in images:
        assert files[image["id"]] == (image["width"], image["height"])


def test_every_identifier_is_absolute_and_stands_for_one_thing():
    found = {}
    for node in nodes(written()):
        if "id" in node:
            assert node["id"].startswith("https://"), node
            assert found.setdefault(node["id"], node["type"]) == node["type"]


def test_nothing_that_is_there_is_empty():
    for node in nodes(
        written(summary={}, rights="", parts=(), homepages=(), see_also=(), statement=None, provider=None)
    ):
        assert all(value not in ("", [], {}, None) for value in node.values()), node


def test_a_vertical_book_is_turned_from_right_to_left():
    assert written(is_vertical=True)["viewingDirection"] == "right-to-left"
    assert "viewingDirection" not in written()


def test_the_lines_of_a_page_stand_where_they_are_printed():
    (notes,) = written()["items"][0]["annotations"]
    canvas = written()["items"][0]["id"]
    assert [note["target"] for note in notes["items"]] == [
        canvas,
        f"{canvas}#xywh=10,20,300,40",
        f"{canvas}#xywh=10,70,200,40",
    ]
    assert {note["motivation"] for note in notes["items"]} == {"supplementing"}
    assert notes["items"][1]["body"]["value"] == "第一行"


def test_a_page_without_text_has_no_annotations():
    assert "annotations" not in written()["items"][2]


def test_the_table_of_contents_is_ranges_of_pages_that_are_there():
    parts = (Part({"zh-Hans": "序"}, ("p1", "p2")), Part({"zh-Hans": "佚"}, ("p99",)))
    (top,) = written(parts=parts)["structures"]
    (only,) = top["items"]
    assert [canvas["id"].rpartition("/")[2] for canvas in only["items"]] == ["p1", "p2"]


def test_the_page_that_is_opened_first_is_said():
    made = written(start="p2")
    assert made["start"]["id"] == made["items"][1]["id"]
    assert "start" not in written()


def test_a_manifest_without_pages_cannot_be():
    with pytest.raises(ValueError, match="no page"):
        write_manifest(volume(pages=()))


def test_a_collection_lists_its_volumes_even_if_there_is_none():
    made = json.loads(write_collection(collection()))
    assert [member["type"] for member in made["items"]] == ["Manifest", "Manifest"]
    assert json.loads(write_collection(collection(members=())))["items"] == []
