"""The catalog: which feeds there are, and where they lead; that they are sound is proved in tests/exports."""

from plugins.reading import opds
from tests.unit.reading.small_reading import ALL, BOOKS, SAID, book, index_of


def views(*items, **more):
    return {page.address: page.make() for page in opds.opds_pages(index_of(*items, **more))}


def test_the_root_leads_to_anthologies_and_books():
    found = views(*ALL)
    root = found["/reading/books/opds.xml"]
    folder = "https://www.example.cn/reading/books"
    assert [(link.rel, link.href, link.type) for entry in root.entries for link in entry.links] == [
        ("subsection", f"{folder}/opds-anthologies.xml", opds.ACQUISITION),
        ("subsection", f"{folder}/opds-books.xml", opds.NAVIGATION),
    ]
    assert set(found) == {f"/reading/books/opds{name}.xml" for name in ("", "-anthologies", "-books")}


def test_a_campaign_without_books_has_no_catalog_and_one_without_anthologies_no_feed_of_them():
    assert views(*SAID[1:2]) == {}
    assert set(views(*BOOKS)) == {"/reading/books/opds.xml", "/reading/books/opds-books.xml"}


def test_an_anthology_is_given_away():
    (entry,) = views(*ALL)["/reading/books/opds-anthologies.xml"].entries
    link = entry.links[0]
    assert (link.rel, link.type) == ("http://opds-spec.org/acquisition/open-access", "application/epub+zip")
    assert link.href == "https://www.example.cn/reading/anthology-2025/anthology-2025.epub"
    assert entry.updated == "2025-06-01T10:00:00+08:00"


def test_a_book_says_who_wrote_it_and_leads_to_its_page():
    entry = next(x for x in views(*ALL)["/reading/books/opds-books.xml"].entries if x.title == "红楼梦")
    assert entry.authors == ("[清]曹雪芹", "[清]高鹗")
    assert (entry.identifiers, entry.issued) == (("urn:isbn:9787020002207",), "1996")
    assert (entry.publisher, entry.categories) == ("人民文学出版社", ("文学", "古典"))
    assert [link.rel for link in entry.links] == ["alternate", "http://opds-spec.org/image", "related"]


def test_a_long_feed_goes_on_in_parts_that_lead_to_one_another(monkeypatch):
    monkeypatch.setattr(opds, "LONGEST", 2)
    found = views(*(book(f"b{number}") for number in range(5)))
    parts = [found[f"/reading/books/opds-books{end}.xml"] for end in ("", "-2", "-3")]
    assert [len(part.entries) for part in parts] == [2, 2, 1]
    assert len({entry.id for part in parts for entry in part.entries}) == 5
    ways = [{link.rel: link.href.rpartition("/")[2] for link in part.links} for part in parts]
    assert [(way.get("previous"), way["self"], way.get("next")) for way in ways] == [
        (None, "opds-books.xml", "opds-books-2.xml"),
        ("opds-books.xml", "opds-books-2.xml", "opds-books-3.xml"),
        ("opds-books-2.xml", "opds-books-3.xml", None),
    ]
