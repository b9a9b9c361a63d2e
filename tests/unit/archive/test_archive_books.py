"""The books of volumes; that they are sound is proved in tests/exports."""

import io
import zipfile

import pytest
from lxml import etree

from tests.builders import picture_bytes
from tests.unit.archive.small_archive import ALL, FIRST, SECOND, exports_of, volume
from tests.unit.pages.archive_people_site import of, record

EPUB, VERTICAL = "/archive/v1/v1.epub", "/archive/v1/v1.vertical.epub"


def opened(*items, address=EPUB, **more):
    """The files of a book, by name."""
    with zipfile.ZipFile(io.BytesIO(exports_of(*items, **more)[address].make())) as book:
        return {name: book.read(name) for name in book.namelist()}


def words(data):
    """The text of a file."""
    return " ".join("".join(etree.fromstring(data).itertext()).split())


def test_a_volume_with_accounts_has_two_books_in_chinese():
    assert {address for address in exports_of() if address.endswith(".epub")} == {EPUB, VERTICAL}
    assert [address for address in exports_of(volume()) if address.endswith(".epub")] == []


def test_a_volume_in_english_has_a_book_in_lines_of_what_english_lists_show():
    english = [volume(language="en", title="Volume 1"), record("r1", language="en", title="Old days", volume="v1")]
    found = exports_of(*ALL, *english, code="en")
    assert [address for address in found if address.endswith(".epub")] == ["/en/archive/v1/v1.epub"]


@pytest.mark.parametrize("address", [EPUB, VERTICAL])
def test_the_same_site_makes_the_same_bytes(address):
    assert exports_of()[address].make() == exports_of()[address].make()


def test_the_open_accounts_stand_in_the_order_of_pages():
    files = opened()
    titles = [words(data).split()[0] for name, data in files.items() if "chapter-" in name]
    assert titles == ["往事", "=再记"]
    assert b"\xe4\xb8\x8d\xe5\x85\xac\xe5\xbc\x80\xe3\x80\x82" not in b"".join(files.values())


def test_an_account_says_who_tells_it_and_how_they_know():
    text = words(opened()["EPUB/chapter-001.xhtml"])
    for part in ("甲某", "作者身份: 时为教员", "史料关系: 亲见", "事件日期: 1934年", "页码: 1—8", "那一年的事。"):
        assert part in text
    assert text.endswith("https://www.example.cn/archive/r1/")


def test_the_printed_contents_link_what_is_in_the_book():
    tree = etree.fromstring(opened()["EPUB/printed-contents.xhtml"])
    assert [(link.get("href"), link.text) for link in tree.iter("{*}a")] == [("chapter-001.xhtml", "往事")]
    assert len(list(tree.iter("{*}li"))) == 2


@pytest.mark.parametrize(
    ("facts", "moment"),
    [
        ({"date": "2024-03-01T00:00:00+08:00"}, "2024-02-29T16:00:00Z"),
        ({"year": 1983}, "1983-01-01T00:00:00Z"),
        ({"year": None}, "1963-05-31T00:00:00Z"),
    ],
)
def test_a_book_is_of_the_day_of_the_newest_in_it_else_of_its_year_and_never_of_the_day_of_the_build(facts, moment):
    package = etree.fromstring(opened(volume(**facts), *ALL[1:])["EPUB/package.opf"])
    assert package.xpath("string(//*[@property='dcterms:modified'])") == moment


def test_chronologies_and_photographs_stand_behind_the_accounts():
    files = opened()
    assert "民国二十三年" in words(files["EPUB/chronology-01.xhtml"])
    assert "北上。 (自述)" in words(files["EPUB/chronology-01.xhtml"])
    plate = etree.fromstring(files["EPUB/plates.xhtml"])
    assert plate.find(".//{*}img").attrib == {"src": "pictures/001.jpg", "alt": "老城门"}
    assert files["EPUB/pictures/001.jpg"] == picture_bytes(form="JPEG")


def test_a_book_in_columns_is_leafed_from_right_to_left():
    files = opened(address=VERTICAL)
    package = etree.fromstring(files["EPUB/package.opf"])
    assert package.find("{*}spine").get("page-progression-direction") == "rtl"
    assert b"vertical-rl" in files["EPUB/columns.css"]
    assert "EPUB/columns.css" not in opened()
    plain = etree.fromstring(opened()["EPUB/package.opf"])
    ids = [tree.findtext(".//{http://purl.org/dc/elements/1.1/}identifier") for tree in (package, plain)]
    assert ids == ["https://www.example.cn/archive/v1/#vertical", "https://www.example.cn/archive/v1/"]


def test_a_book_names_its_compilers_its_authors_and_the_printed_book():
    package = etree.fromstring(opened()["EPUB/package.opf"])
    said = {name: [x.text for x in package.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}")] for name in (
        "creator", "contributor", "date", "rights", "source"
    )}  # fmt: skip
    assert said == {
        "creator": ["文史委员会"], "contributor": ["甲某", "乙某"], "date": ["1983"], "rights": ["转载须征得同意"],
        "source": ["https://www.example.cn/archive/v1/", "urn:isbn:9787020002207"],
    }  # fmt: skip


def test_an_account_whose_text_stands_on_its_scans_alone_has_that():
    scanned = record("r1", volume="v1", scans="archive/scans/v1")
    text = words(opened(volume(), scanned)["EPUB/chapter-001.xhtml"])
    assert "一页的字。" in text
    assert "不公开的字" not in text


def test_what_a_book_shows_is_in_its_key():
    changes = [
        ALL,
        (volume(title="第二辑"), *ALL[1:]),
        (volume(), SECOND, *ALL[3:]),
        (volume(), FIRST, record("r2", title="三记", volume="v1"), *ALL[3:]),
        (*ALL[:4], *ALL[5:]),
        ALL[:-1],
    ]
    keys = [exports_of(*changed)[EPUB].key for changed in changes]
    assert len(set(keys)) == len(keys)
    assert exports_of()[EPUB].key == exports_of(*ALL, of("place", "places", "fengtian", title="奉天"))[EPUB].key
