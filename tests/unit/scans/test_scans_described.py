"""What the items of the archive say in their manifests."""

import json

import msgspec
import pytest

from plugins.core.image_services import image_service
from plugins.core.items import MediaFile
from plugins.core.scans import ScannedPage
from plugins.scans.described import described_items, manifest_of
from plugins.scans.manifest import write_manifest
from tests.builders import item, make_editions, make_site

FOLDER = "archive/scans/v1"
TOC = [
    {"title": "卷首", "page": "一"},
    {"title": "往事", "page": "3"},
    {"title": "佚文", "page": "99"},
]


def scan(number, label="", *, shown=True, **more):
    path = f"{FOLDER}/{number}.jpg"
    service = image_service(path, f"{number:010}", 900, 1300, "sizes") if shown else None
    return ScannedPage(number, path, label or str(number), service=service, **more)


PAGES = (scan(1, "一", text="序。"), scan(2), scan(3), scan(4, shown=False), scan(5))
VOLUME = {
    "type": "volume", "open": True, "scans": FOLDER, "toc": TOC, "compilers": ["甲", "乙"], "kind": "selection",
    "year": 1962, "isbn": "978-7-02-000220-7", "summary": "亲历、亲见。", "rights": "转载须征得同意", "vertical": True,
}  # fmt: skip


def described(*items, pages=PAGES, media=()):
    site = msgspec.structs.replace(make_site(*items, media=media), scans={FOLDER: pages})
    editions = make_editions(site)
    return {
        each.first.id: json.loads(write_manifest(manifest_of(site, editions, each))) for each in described_items(site)
    }


@pytest.fixture
def book():
    """The manifest of a volume in two languages."""
    english = item("v1", language="en", title="Volume 1", **{**VOLUME, "compilers": ["A", "B"], "rights": "Ask first"})
    return described(item("v1", title="第一辑", **VOLUME), english)["v1"]


def test_a_volume_has_a_manifest_beside_its_page(book):
    address = book["id"].removesuffix("manifest.json")
    assert [page["id"] for page in book["homepage"]] == [address, address.replace(".cn/", ".cn/en/")]
    assert book["label"] == {"zh-CN": ["第一辑"], "en": ["Volume 1"]}
    assert book["viewingDirection"] == "right-to-left"
    assert book["behavior"] == ["paged"]


def test_what_dublin_core_has_a_term_for_is_metadata(book):
    found = {pair["label"]["en"][0]: pair["value"] for pair in book["metadata"]}
    assert found["Contributor"] == {"zh-CN": ["甲、乙"], "en": ["A, B"]}
    assert found["Issued"] == {"none": ["1962"]}
    assert found["Type"] == {"zh-CN": ["选辑"], "en": ["selection"]}
    assert [pair["label"]["zh-CN"] for pair in book["metadata"] if pair["label"]["en"] == ["Issued"]] == [["出版年"]]


def test_rights_in_words_are_a_statement_and_a_licence_is_an_address(book):
    assert book["requiredStatement"]["value"] == {"zh-CN": ["转载须征得同意"], "en": ["Ask first"]}
    assert "rights" not in book
    licence = "http://creativecommons.org/licenses/by/4.0/"
    assert described(item("v1", **VOLUME | {"rights": licence}))["v1"]["rights"] == licence


def test_a_page_that_cannot_be_shown_leaves_the_others_their_names(book):
    assert [canvas["id"].rpartition("/")[2] for canvas in book["items"]] == ["p1", "p2", "p3", "p5"]
    assert [canvas["label"]["none"] for canvas in book["items"]] == [["一"], ["2"], ["3"], ["5"]]


def test_the_contents_are_found_by_the_numbers_that_are_printed(book):
    ranges = book["structures"][0]["items"]
    pages = [[canvas["id"].rpartition("/")[2] for canvas in part["items"]] for part in ranges]
    assert [part["label"]["zh-CN"] for part in ranges] == [["卷首"], ["往事"]]
    assert pages == [["p1", "p2"], ["p3", "p5"]]


def test_a_photograph_is_one_canvas_with_its_title():
    service = image_service("archive/photos/a.jpg", "0123456789", 3000, 2000, "tiles")
    media = (MediaFile("archive/photos/a.jpg", "/archive/photos/a.jpg", 9, 3000, 2000, service=service),)
    photo = item("a1", type="photo", open=True, picture="archive/photos/a.jpg", title="旧影")
    made = described(photo, media=media)["a1"]
    assert [canvas["label"] for canvas in made["items"]] == [{"zh-CN": ["旧影"]}]
    assert made["behavior"] == ["individuals"]


def test_what_is_closed_or_withdrawn_or_has_no_scans_has_no_manifest():
    closed = item("v1", **VOLUME | {"open": False})
    withdrawn = item("v2", **VOLUME | {"status": "withdrawn"})
    without = item("v3", **VOLUME | {"scans": ""})
    assert described(closed, withdrawn, without) == {}
