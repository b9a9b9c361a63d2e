"""The book of an anthology; that it is a sound one is proved in tests/exports."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.core.epub.book import cover_lines, modified
from plugins.core.epub.markup import Surroundings, xhtml
from plugins.reading.generator import make_exports
from tests.builders import picture_bytes
from tests.unit.reading.small_reading import (
    ALL,
    ANTHOLOGY,
    COVER,
    book,
    essay,
    exports_of,
    index_of,
    item,
)

EPUB = "/reading/anthology-2025/anthology-2025.epub"
AROUND = Surroundings(
    "https://www.example.cn", {"/x.png": "pictures/001.png"}, {"/reading/2025/e/": "chapter-009.xhtml"}
)
FRAME = '<div xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">%s</div>'


def opened(*items, **more):
    """The files of the book, by name."""
    with zipfile.ZipFile(io.BytesIO(exports_of(*items, **more)[EPUB].make())) as book:
        return {name: book.read(name) for name in book.namelist()}


def made(html):
    """The markup as a program reads it that forgives nothing."""
    return etree.fromstring(FRAME % xhtml(html, AROUND))


def test_there_is_a_book_of_an_anthology_that_collects_something():
    assert EPUB in exports_of(*ALL)
    assert EPUB not in exports_of(item("anthology-2025", type="anthology", channels=("reading",), date=None))


def test_a_program_knows_the_book_by_its_first_bytes():
    data = exports_of(*ALL)[EPUB].make()
    assert data[:4] == b"PK\x03\x04"
    assert data[30:58] == b"mimetypeapplication/epub+zip"


def test_the_same_site_makes_the_same_bytes():
    assert exports_of(*ALL)[EPUB].make() == exports_of(*ALL)[EPUB].make()


def test_the_book_has_a_chapter_of_each_essay_in_the_order_of_the_anthology():
    chapters = [data.decode() for name, data in opened(*ALL).items() if "chapter" in name]
    assert ["一盏灯 &amp; &lt;一本书&gt;" in chapters[0], "再读" in chapters[1], len(chapters)] == [True, True, 2]
    assert "一等奖" in chapters[0]
    assert "林知远" in chapters[0]


def test_a_chapter_names_the_books_that_were_read():
    chapters = [data.decode() for name, data in opened(*ALL).items() if "chapter" in name]
    assert "Books: “红楼梦”“=史记，“点校本””" in chapters[1]


def test_an_essay_that_can_be_heard_says_where():
    chapters = [data.decode() for name, data in opened(*ALL).items() if "chapter" in name]
    heard = '<a href="https://www.example.cn/reading/2025/essay-2/">Listen'
    assert [heard in chapter for chapter in chapters] == [False, True]


def test_pictures_of_texts_are_in_the_book():
    files = opened(*ALL)
    assert files["EPUB/pictures/001.png"] == picture_bytes()
    assert b'src="pictures/001.png"' in files["EPUB/chapter-001.xhtml"]


def test_a_cover_is_drawn_where_there_is_none():
    more = {"year": 2025, "essays": ("essay-1",), "cover": COVER.path}
    covered = (*ALL[:-1], item("anthology-2025", type="anthology", channels=("reading",), date=None, **more))
    assert "EPUB/cover.svg" in opened(*ALL)
    files = opened(*covered)
    assert "EPUB/cover.svg" not in files
    assert b'properties="cover-image"' in files["EPUB/package.opf"]


def test_what_a_book_shows_is_in_its_key():
    def key(change=(), picture=b"1"):
        items = {(*one.key, one.language): one for one in (*ALL, *change)}.values()
        return {x.address: x for x in make_exports(index_of(*items), lambda _: picture)}[EPUB].key

    changes = [
        key(),
        key(picture=b"2"),
        key([essay("essay-2", title="再读", html="<p>另一段。</p>", date="2025-05-02T10:00:00+08:00")]),
        key([book("records", title="史记", title_en="Records", summary_en="A history.")]),
    ]
    assert len(set(changes)) == len(changes)


def test_markup_that_html_forgives_is_closed():
    tree = made("<p>甲<br>乙 &nbsp;<img src='/x.png'><hr><ul><li>一</li><li>二</ul>")
    assert len(tree.findall(".//{*}li")) == 2
    assert tree.find(".//{*}img").attrib == {"src": "pictures/001.png", "alt": ""}


def test_links_lead_to_chapters_or_to_the_site():
    links = made(
        '<a href="/reading/2025/e/">1</a><a href="/news/">2</a><a href="https://a.cn/">3</a><a href="#x">4</a>'
    )
    assert [link.get("href") for link in links] == [
        "chapter-009.xhtml", "https://www.example.cn/news/", "https://a.cn/", None,
    ]  # fmt: skip


def test_a_picture_that_is_not_in_the_book_is_replaced_by_its_words():
    assert made('<img src="https://a.cn/x.png" alt="灯">').find("{*}span").text == "灯"


def test_an_id_stands_once_and_a_footnote_is_known_as_one():
    tree = made('<p id="a">1</p><p id="a">2</p><a class="footnote-ref" href="#a">1</a>')
    assert tree.xpath("//@id") == ["a"]
    assert tree[-1].get("role") == "doc-noteref"


PIECES = [*"<>/&;\"'=# \n\x00\ud800甲ap:1-", "<p>", "</p>", "<br>", "<li ", "id=x", "<img src=", "&nbsp;", "<a href="]


def test_an_address_that_is_none_becomes_one():
    (link,) = made('<a href="https://a.cn/路 径?q=100%&amp;x=%E6">1</a>')
    assert link.get("href") == "https://a.cn/路%20径?q=100%25&x=%E6"


def test_what_stands_in_the_wrong_place_is_text():
    tree = made("<li>散</li><ul><li>一</li></ul><p>甲<summary>乙</summary></p>")
    assert [element.tag.rpartition("}")[2] for element in tree.iter()] == ["div", "ul", "li", "p"]
    assert "".join(tree.itertext()) == "散一甲乙"


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_stands_in_a_body_is_well_formed(html):
    made(html)


def test_the_title_on_the_cover_is_broken_between_its_parts():
    assert cover_lines(("灯火可亲：", "二〇二", "五年", "读书", "作品选")) == ("灯火可亲：", "二〇二五年", "读书作品选")
    assert cover_lines(("读书", "文集")) == ("读书文集",)
    assert cover_lines(("一个怎样也放不进一行的部分", "后面")) == ("一个怎样也放不进一行的部分", "后面")
    assert cover_lines(()) == ()


def test_a_book_is_as_new_as_its_newest_part():
    assert modified(["2025-05-01T10:00:00+08:00", "", "2025-05-02"]) == "2025-05-02T00:00:00Z"
    assert modified([]) == "1970-01-01T00:00:00Z"
    assert ANTHOLOGY.date == ""
