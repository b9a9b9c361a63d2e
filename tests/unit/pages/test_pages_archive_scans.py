"""Scanned pages beside their text."""

import json

import pytest

from plugins.core.image_services import image_service
from plugins.core.scans import ScannedPage, find_page, parts_of
from plugins.core.transcriptions import TextLine
from plugins.pages.generator import make_pages
from tests.builders import ARCHIVE_TOML, make_editions, make_site
from tests.unit.pages.archive_people_site import archive_pages, of, record

FOLDER = "archive/scans/v1"
TRADITIONAL = "余居城南二十餘年，教蒙童為業。課罷無事，好獨行里巷間，見一樹、聞一聲，歸則記於紙背。"


def scan(number, text="正文。", label="", **more):
    service = image_service(f"{FOLDER}/p{number}.jpg", "x", 1000, 2000, "sizes")
    return ScannedPage(number, f"{FOLDER}/p{number}.jpg", label or str(number), text, service=service, **more)


def pages_of(*scans, **fields):
    """Address → view of the pages of a site with a scanned volume."""
    return archive_pages(of("volume", "volumes", "v1", scans=FOLDER, **fields), scans={FOLDER: scans})


def test_ten_pages_stand_at_an_address():
    pages = pages_of(*(scan(number) for number in range(1, 24)))
    assert [scan.anchor for scan in pages["/archive/v1/pages/3/"].scans] == ["p21", "p22", "p23"]
    second = pages["/archive/v1/pages/2/"]
    assert (second.previous.url, second.next.url) == ("/archive/v1/pages/1/", "/archive/v1/pages/3/")
    assert [part.current for part in second.parts] == [False, True, False]
    assert [part.link.url for part in pages["/archive/v1/"].scans] == [f"/archive/v1/pages/{n}/" for n in (1, 2, 3)]


def test_a_page_is_named_by_what_is_printed_on_it_and_found_by_it():
    scans = (scan(1, label="封面"), scan(2, label="一"), scan(3, label="二"))
    toc = [{"title": "甲", "page": "二"}, {"title": "乙", "page": "九"}, {"title": "丙"}]
    pages = pages_of(*scans, toc=toc)
    assert [x.label for x in pages["/archive/v1/pages/1/"].scans] == ["封面", "Page 一", "Page 二"]
    lines = pages["/archive/v1/"].contents
    assert [line.page_url for line in lines] == ["/archive/v1/pages/1/#p3", "", ""]


@pytest.mark.parametrize(("printed", "number"), [("3", 3), ("3—5", 3), ("第 3 页", 3), ("9", 0), ("", 0)])
def test_the_first_page_of_a_span_is_found(printed, number):
    found = find_page([scan(n) for n in range(1, 5)], printed)
    assert (found.number if found else 0) == number


def test_an_account_leads_to_its_page_in_the_volume():
    volume = of("volume", "volumes", "v1", scans=FOLDER)
    account = record("r1", volume="v1", pages="12—13")
    pages = archive_pages(volume, account, scans={FOLDER: tuple(scan(n) for n in range(1, 14))})
    (printed,) = (fact for fact in pages["/archive/r1/"].facts if fact.name == "In the volume")
    assert printed.values[-1].url == "/archive/v1/pages/2/#p12"


def test_a_page_that_must_not_be_shown_keeps_its_number_alone():
    closed = ScannedPage(2, f"{FOLDER}/p2.jpg", "2")
    shown = pages_of(scan(1), closed, scan(3))["/archive/v1/pages/1/"].scans
    assert [(x.anchor, bool(x.picture), bool(x.html)) for x in shown] == [
        ("p1", True, True),
        ("p2", False, False),
        ("p3", True, True),
    ]
    assert [x.place for x in shown if x.picture] == [0, 1]


def test_text_in_traditional_characters_is_there_in_simplified_ones_too():
    pages = pages_of(scan(1, TRADITIONAL))
    original, simplified = pages["/archive/v1/pages/1/"], pages["/archive/v1/pages/1/hans/"]
    assert (original.tag, original.other.title, original.other.url) == ("zh-Hant", "简体", "/archive/v1/pages/1/hans/")
    assert (simplified.tag, simplified.other.url) == ("zh-CN", "/archive/v1/pages/1/")
    assert "见一树、闻一声" in simplified.scans[0].html
    assert simplified.frame.head.canonical.endswith("/archive/v1/pages/1/hans/")
    assert "/archive/v1/pages/1/hans/" not in pages_of(scan(1, "我住在城南二十多年。"))


def test_names_that_the_office_has_listed_are_not_simplified():
    volume = of("volume", "volumes", "v1", scans=FOLDER)
    pages = archive_pages(
        volume, scans={FOLDER: (scan(1, TRADITIONAL + "于學利記。"),)}, names={"于学利": "于學利", "乾元": "乾元"}
    )
    assert "于学利记" in pages["/archive/v1/pages/1/hans/"].scans[0].html


def test_the_places_of_words_are_shares_of_the_page():
    word = TextLine("井", 100, 400, 50, 60)
    line = TextLine("井水", 100, 400, 50, 160, (word, TextLine("水", 100, 500, 50, 60)))
    pages = pages_of(scan(1, lines=(line, TextLine("全行", 0, 0, 1000, 20))), scan(2))
    view = pages["/archive/v1/pages/1/"]
    assert view.places == "/archive/v1/pages/1/places.json"
    assert json.loads(pages[view.places].json) == {
        "p1": [[["井", 1000, 2000, 500, 300], ["水", 1000, 2500, 500, 300]], [["全行", 0, 0, 10000, 100]]]
    }
    assert not pages_of(scan(1))["/archive/v1/pages/1/"].places


def test_the_viewer_gets_every_picture_of_the_address_in_order():
    parts = parts_of([scan(number) for number in range(1, 13)])
    assert [len(part) for part in parts] == [10, 2]


def test_simplified_pages_hang_on_the_list_of_names():
    volume = of("volume", "volumes", "v1", scans=FOLDER)
    scans = {FOLDER: (scan(1, TRADITIONAL),)}

    def key(names):
        editions = make_editions(make_site(volume, languages=(ARCHIVE_TOML,), scans=scans, names=names))
        pages = make_pages(editions["zh"].site, editions)
        return {page.address: page.key for page in pages if page.address.startswith("/archive/v1/pages/")}

    before, after = key({}), key({"乾元": "乾元"})
    assert [address for address in before if before[address] != after[address]] == ["/archive/v1/pages/1/hans/"]
