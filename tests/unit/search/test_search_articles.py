"""Items as documents of the search, and what those of the reading campaign are found by."""

import pytest

from plugins.core.documents import Document
from plugins.search.articles import read_articles
from tests.builders import ARCHIVE_TOML, READING_TOML, item, make_editions, make_site


def documents(*items, language="zh") -> dict[str, Document]:
    """The documents of a language by the ids of their items."""
    edition = make_editions(make_site(*items, languages=(READING_TOML,)))[language]
    return {document.key.partition(":")[2]: document for document in read_articles(edition)}


def book(item_id="b1", /, **fields):
    return item(item_id, type="book", date=None, channels=("reading/books",), **fields)


HONGLOUMENG = {
    "title": "红楼梦",
    "isbn": "9787020002207",
    "authors": ["[清]曹雪芹", "（清）高鹗"],
    "translators": ["[英] 霍克思"],
    "publisher": "人民文学出版社",
    "themes": ["小说", "古典"],
}


def test_a_book_is_found_by_its_people_its_publisher_its_themes_and_its_number_in_both_ways():
    found = documents(book(**HONGLOUMENG, author=["王某"], keywords=["名著", "小说"]))["b1"]
    assert (found.title, found.kind, found.channel) == ("红楼梦", "book", "reading")
    assert found.people == ("王某", "曹雪芹", "高鹗", "霍克思")
    assert found.tags == ("名著", "小说", "古典")
    assert found.text().splitlines() == ["人民文学出版社", "ISBN 978-7-02-000220-7 9787020002207"]


@pytest.mark.parametrize("kind", ["essay", "recommendation", "event", "reading_room"])
def test_what_names_a_book_is_found_by_its_title(kind):
    said = item("x1", type=kind, books=["b1", "b2", "none"], html="<p>读后。</p>")
    found = documents(book(title="红楼梦"), book("b2", title="史记"), said)["x1"]
    assert found.text().splitlines() == ["红楼梦、史记", "读后。"]


def test_what_names_a_book_is_another_document_once_the_book_has_another_title_or_is_gone():
    said = item("x1", type="essay", books=["b1"])
    digests = [
        documents(said, *books)["x1"].digest
        for books in ([book(title="红楼梦")], [book(title="石头记")], [book(status="withdrawn")], [])
    ]
    assert len({digest.hex() for digest in digests}) == 3
    assert digests[2] == digests[3]


@pytest.mark.parametrize("hidden", [{"status": "withdrawn"}, {"status": "draft"}, {"internal": True}])
def test_a_book_that_is_not_shown_is_not_found_nor_by_what_names_it(hidden):
    found = documents(book(**HONGLOUMENG, **hidden), item("x1", type="essay", books=["b1"]))
    assert list(found) == ["x1"]
    assert found["x1"].text() == ""


@pytest.mark.parametrize(
    ("kind", "fields", "people", "lines"),
    [
        ("recommendation", {"recommender": ["甲", "乙"], "reason": "写得好。"}, ("甲", "乙"), ["写得好。"]),
        ("event", {"speakers": ["丙"], "venue": "市图书馆"}, ("丙",), ["市图书馆"]),
        ("reading_room", {"leader": "丁", "address": "河东路1号"}, ("丁",), ["河东路1号"]),
        ("campaign", {"theme": "读史", "organizer": ["市政协", "市图书馆"]}, (), ["读史", "市政协", "市图书馆"]),
        ("initiative", {"signatories": ["甲", "乙"]}, (), ["甲", "乙"]),
        ("essay", {"author": ["戊"], "award": "一等奖"}, ("戊",), []),
        ("article", {"venue": "别处", "theme": "别的", "speakers": ["己"]}, (), []),
    ],
)
def test_other_types_are_found_by_their_people_and_their_facts(kind, fields, people, lines):
    found = documents(item("x1", type=kind, **fields))["x1"]
    assert (found.people, found.text().splitlines()) == (people, lines)


def test_in_another_language_the_title_is_that_of_the_language():
    said = item("x1", type="essay", books=["b1", "b2"])
    translations = [item("x1", type="", language="en", date=None, title="Read")]
    translations.append(
        item("b1", type="", language="en", date=None, title="The Story of the Stone", authors=["Cao Xueqin"])
    )
    english = documents(book(**HONGLOUMENG), book("b2"), said, *translations, language="en")
    assert english["x1"].text() == "The Story of the Stone"
    assert english["b1"].people == ("Cao Xueqin",)
    assert english["b1"].text() == "ISBN 978-7-02-000220-7 9787020002207"


def test_a_chronology_is_found_by_its_rows_in_its_language():
    versions = [
        item("n1", type="chronology", date=None, channels=("archive/chronologies",), html="<p>前言。</p>"),
        item("n1", type="", language="en", date=None, title="Chronology", html="<p>Preface.</p>"),
    ]
    rows = "日期,内容,英文内容,人物\n1934年,雅集。,A gathering.,于右任\n1935年,编书。,,\n"
    site = make_site(*versions, languages=(ARCHIVE_TOML,), chronologies={"n1": rows})
    texts = {
        code: [document.text().splitlines() for document in read_articles(edition)]
        for code, edition in make_editions(site).items()
    }
    assert texts == {"zh": [["前言。", "雅集。", "编书。"]], "en": [["Preface.", "A gathering."]]}


def test_people_and_places_of_the_archive_are_found_by_what_else_they_are_called():
    found = documents(
        item("shen", type="biography", date=None, style_names=["公卓", "述庐"], native_place="盖平"),
        item("gaiping", type="place", date=None, other_places=["盖州"]),
    )
    assert found["shen"].text().splitlines() == ["公卓、述庐", "盖平"]
    assert found["gaiping"].text().splitlines() == ["盖州"]
