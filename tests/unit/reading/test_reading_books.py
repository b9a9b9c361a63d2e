"""The list of books as CSV and JSON."""

import csv
import io
import json

import pytest

from plugins.core.spreadsheets import harmless
from tests.unit.reading.small_reading import ALL, SAID, book, exports_of

CSV, JSON = "/reading/books/books.csv", "/reading/books/books.json"


def rows(*items, address=CSV, **more):
    """The rows of the table by the id of their book."""
    text = exports_of(*items, **more)[address].make().decode("utf-8-sig")
    return {row["Book id"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def test_a_table_begins_with_the_mark_by_which_excel_knows_its_letters():
    data = exports_of(*ALL)[CSV].make()
    assert data.startswith(b"\xef\xbb\xbfBook id,")
    assert data.count(b"\r\n") == 3


def test_a_row_says_all_of_a_book():
    row = rows(*ALL)["dream"]
    assert row == {
        "Book id": "dream", "Book title": "红楼梦", "Authors": "[清]曹雪芹; [清]高鹗", "Translators": "",
        "Publisher": "人民文学出版社", "Place of publication": "北京", "Year of publication": "1996", "Edition": "",
        "ISBN": "978-7-02-000220-7", "Themes": "文学; 古典", "Lists": "1", "Recommended by": "林知远; @周某",
        "Reasons": "值得读三遍，\n第一遍读故事。", "Essays": "2", "Events": "0", "Reading rooms": "河东书屋",
        "Led to": "", "Web address": "https://www.example.cn/reading/dream/",
    }  # fmt: skip


def test_no_cell_is_a_formula():
    assert rows(*ALL)["records"]["Book title"] == "'=史记，“点校本”"


@pytest.mark.parametrize("cell", ["=1+1", "+86", "-1", "@x", "\tx", "＝1", "＠x"])
def test_what_a_spreadsheet_takes_for_a_formula_becomes_text(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["红楼梦", "1996", "", "a=b", 7])
def test_what_is_harmless_stays_as_it_is(cell):
    assert harmless(cell) == cell


def test_another_language_has_its_titles_and_the_facts_of_the_original():
    found = rows(*ALL, address="/en/reading/books/books.csv", code="en")
    assert found["dream"]["Book title"] == "Dream of the Red Chamber"
    assert (found["dream"]["Themes"], found["dream"]["Publisher"]) == ("Literature", "人民文学出版社")
    assert found["dream"]["Web address"] == "https://www.example.cn/en/reading/dream/"
    assert found["records"]["Web address"] == "https://www.example.cn/reading/records/"


def test_the_document_says_what_is_known_and_nothing_else():
    document = json.loads(exports_of(*ALL)[JSON].make())
    assert {key: value for key, value in document.items() if key != "books"} == {
        "title": "书墙", "language": "zh-CN", "url": "https://www.example.cn/reading/books/",
    }  # fmt: skip
    books = {found["id"]: found for found in document["books"]}
    assert books["records"] == {
        "id": "records", "title": "=史记，“点校本”", "language": "zh-CN", "authors": ["[汉]司马迁"],
        "url": "https://www.example.cn/reading/records/", "updated": "2025-05-02T10:00:00+08:00", "essays": 1,
        "events": 1, "recommendations": [{
            "url": "https://www.example.cn/reading/2025/list-1/", "list_no": 1,
            "reason": "值得读三遍，\n第一遍读故事。", "recommenders": ["林知远", "@周某"],
        }],
    }  # fmt: skip
    assert books["dream"]["isbn"] == "9787020002207"
    assert books["dream"]["cover"] == "https://www.example.cn/images/cover.png"


def test_a_campaign_without_books_has_no_list():
    assert [address for address in exports_of(*SAID[1:2]) if "books" in address] == []


@pytest.mark.parametrize("address", [CSV, JSON])
def test_what_hangs_on_a_book_is_in_the_key(address):
    assert exports_of(book("dream"))[address].key != exports_of(book("dream"), SAID[3])[address].key
