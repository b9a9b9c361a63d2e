"""Folders of scans are read page by page, and their coordinates once."""

import pytest

from plugins.content import scans as scanning
from plugins.content.measurements import Measurements
from plugins.content.scans import ScanFolders, closed_pages
from plugins.core.inventory import list_files
from plugins.core.transcriptions import TextLine
from tests.builders import item, picture_bytes, write_files

FOLDER = "archive/scans/v1"
PAGE = picture_bytes("L", (40, 60))
ALTO = """<alto><Page WIDTH="400" HEIGHT="600"><TextLine HPOS="10" VPOS="20" WIDTH="100" HEIGHT="50">
<String CONTENT="一" HPOS="10" VPOS="20" WIDTH="50" HEIGHT="50"/></TextLine></Page></alto>"""


@pytest.fixture
def read(tmp_path):
    """Read the folder with ``files``; its pages, what was told with codes, and what coordinates were read."""
    known = {}

    def read(files, target=FOLDER):
        write_files(tmp_path, {f"{FOLDER}/{name}": file for name, file in files.items()})
        inventory = list_files(str(tmp_path))
        folders = ScanFolders(tmp_path, inventory, Measurements(tmp_path, inventory, {}), known)
        told = []
        found = folders.find(target, lambda code, message, _: told.append(f"{code} {message}"))
        told += [f"{problem.code} {problem.message}" for problem in folders.problems]
        return folders.pages.get(found, ()), told, folders.fresh

    return read


TEXT = "\n".join(f"## 第 {number} 页\n{number}。" for number in range(1, 4))
GOOD = {"1.png": PAGE, "2.png": PAGE, "10.png": PAGE, "pages.txt": TEXT}


def test_pages_stand_in_the_order_of_their_numbers(read):
    pages, told, _ = read(GOOD)
    assert told == []
    assert [(page.anchor, page.path.rpartition("/")[2], page.text) for page in pages] == [
        ("p1", "1.png", "1。"), ("p2", "2.png", "2。"), ("p3", "10.png", "3。"),
    ]  # fmt: skip
    assert [page.label for page in pages] == ["1", "2", "3"]
    assert {(page.service.width, page.service.height, page.service.kind) for page in pages} == {(40, 60, "sizes")}


@pytest.mark.parametrize("target", [FOLDER, f"content/{FOLDER}/", f"/{FOLDER}"])
def test_a_folder_may_be_written_in_several_ways(read, target):
    assert len(read(GOOD, target)[0]) == 3


@pytest.mark.parametrize("target", ["archive/scans", "../secret", "", "archive/scans/v2"])
def test_a_folder_without_scans_is_told(read, target):
    pages, told, _ = read(GOOD, target)
    assert pages == ()
    assert told[0].startswith("L001 ")


@pytest.mark.parametrize("form", ["TIFF", "JPEG2000", "JPEG"])
def test_scans_may_be_what_scanners_and_libraries_write(read, form):
    name = {"TIFF": "2.tif", "JPEG2000": "2.jp2", "JPEG": "2.jpg"}[form]
    files = {"1.png": PAGE, name: picture_bytes("L", (40, 60), form), "pages.txt": TEXT}
    assert all(page.service for page in read(files)[0])


@pytest.mark.parametrize(
    "data", [b"", b"text", PAGE[:-20], picture_bytes("1", (10_001, 10_000))], ids=["empty", "text", "cut", "bomb"]
)
def test_a_scan_that_cannot_be_shown_is_named_and_the_others_keep_their_numbers(read, data):
    pages, told, _ = read(GOOD | {"2.png": data})
    assert [bool(page.service) for page in pages] == [True, False, True]
    assert [line[:30] for line in told] == [f"W006 第 2 页的扫描件 {FOLDER}"[:30]]


def test_coordinates_are_read_once_and_again_when_they_have_changed(read):
    pages, _, fresh = read(GOOD | {"2.xml": ALTO})
    assert pages[1].lines == (TextLine("一", 1, 2, 10, 5, (TextLine("一", 1, 2, 5, 5),)),)
    assert fresh == [f"{FOLDER}/2.xml"]
    again, _, fresh = read({})
    assert (again, fresh) == (pages, [])
    changed, _, fresh = read({"2.xml": ALTO.replace("一", "二三")})
    assert changed[1].lines[0].text == "二三"
    assert len(fresh) == 1


def test_what_is_wrong_with_coordinates_is_told_at_every_build(read):
    for files in (GOOD | {"2.xml": "<alto/>"}, {}):
        assert [line[:4] for line in read(files)[1]] == ["F035"]


@pytest.mark.parametrize(
    ("head", "pages"),
    [
        ({"open": False}, {"12", "13", "14"}),
        ({}, {"12", "13", "14"}),
        ({"open": True, "internal": True}, {"12", "13", "14"}),
        ({"open": True}, set()),
        ({"open": False, "pages": "卷首"}, set()),
    ],
)
def test_the_pages_of_a_closed_record_are_closed_in_its_open_volume(head, pages):
    volume = item("v1", type="volume", open=True, scans=f"content/{FOLDER}/")
    record = item("r1", type="record", **{"volume": "v1", "pages": "12—14"} | head)
    assert closed_pages([volume, record]).get(FOLDER, set()) == pages


def test_a_closed_page_has_neither_picture_nor_text_and_the_others_keep_their_names(tmp_path):
    write_files(tmp_path, {f"{FOLDER}/{name}": file for name, file in GOOD.items()})
    inventory = list_files(str(tmp_path))
    measured = Measurements(tmp_path, inventory, {})
    folders = ScanFolders(tmp_path, inventory, measured, {}, {FOLDER: frozenset({"2", "99"})})
    told = []
    folders.find(FOLDER, lambda code, message, _: told.append((code, message)))
    assert told == [("W027", "第 2 页属于没有公开的篇目，扫描件和文字都不发布")]
    first, closed, last = folders.pages[FOLDER]
    assert (closed.service, closed.text, closed.lines, closed.anchor) == (None, "", (), "p2")
    assert (first.text, last.anchor) == ("1。", "p3")
    assert closed.path not in folders.measured


def test_all_who_name_a_folder_are_told(read, tmp_path):
    write_files(tmp_path, {f"{FOLDER}/1.png": PAGE})
    inventory = list_files(str(tmp_path))
    folders = ScanFolders(tmp_path, inventory, Measurements(tmp_path, inventory, {}), {})
    told = []
    for name in ("a translation", "the original"):
        folders.find(FOLDER, lambda code, *_, name=name: told.append((name, code)))
    assert told == [("a translation", "W026"), ("the original", "W026")]
    assert scanning.NAME == "pages.txt"
