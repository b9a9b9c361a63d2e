"""The lists of books as other programs read them, and what OPDS 1.2 and Atom ask of a catalog."""

import csv
import json
from collections.abc import Iterator

import feedparser
from lxml import etree

from tests.built_site import BuiltSite

NAMES = {"a": "http://www.w3.org/2005/Atom", "dc": "http://purl.org/dc/terms/"}
CATALOG = "application/atom+xml;profile=opds-catalog;kind="
ACQUISITION = "http://opds-spec.org/acquisition"


def feeds(site: BuiltSite) -> Iterator[tuple[str, etree._Element]]:
    for file in site.files:
        if file.name.startswith("opds") and file.suffix == ".xml":
            yield "/" + file.relative_to(site.folder).as_posix(), etree.parse(file).getroot()


def links(node: etree._Element) -> dict[str, etree._Element]:
    return {link.get("rel"): link for link in node.findall("a:link", NAMES)}


def test_there_is_a_catalog_in_every_language(campaign: BuiltSite) -> None:
    assert {address for address, _ in feeds(campaign)} == {
        *(f"/reading/books/opds{part}.xml" for part in ("", "-anthologies", "-books")),
        *(f"/en/reading/books/opds{part}.xml" for part in ("", "-books")),
    }


def test_a_reader_of_feeds_reads_every_part(campaign: BuiltSite) -> None:
    for address, _ in feeds(campaign):
        seen = feedparser.parse(campaign.file_at(address).read_bytes())
        assert not seen.bozo, address
        assert seen.version == "atom10"
        assert seen.entries
    seen = feedparser.parse(campaign.file_at("/reading/books/opds-books.xml").read_bytes())
    (dream,) = (entry for entry in seen.entries if entry.title == "红楼梦")
    assert [author.name for author in dream.authors] == ["[清]曹雪芹", "[清]高鹗"]
    assert (dream.summary, [tag.term for tag in dream.tags]) == ("一部长篇小说，& 其他。", ["文学", "古典"])


def test_a_book_is_told_from_every_other(campaign: BuiltSite) -> None:
    feed = dict(feeds(campaign))["/reading/books/opds-books.xml"]
    (entry,) = (entry for entry in feed.findall("a:entry", NAMES) if entry.findtext("a:title", "", NAMES) == "红楼梦")
    found = [entry.findtext(f"dc:{name}", "", NAMES) for name in ("identifier", "publisher", "issued")]
    assert found == ["urn:isbn:9787020002207", "人民文学出版社", "1996"]


def test_every_feed_and_entry_has_what_atom_requires(campaign: BuiltSite) -> None:
    for address, feed in feeds(campaign):
        for node in (feed, *feed.findall("a:entry", NAMES)):
            assert node.xpath("count(a:id)=1 and count(a:title)=1 and count(a:updated)=1", namespaces=NAMES), address
        ids = [node.text for node in feed.findall(".//a:id", NAMES)]
        assert len(set(ids)) == len(ids), address


def test_every_feed_says_what_it_is_and_where_the_catalog_begins(campaign: BuiltSite) -> None:
    for address, feed in feeds(campaign):
        found = links(feed)
        assert found["self"].get("href") == campaign.base_url + address
        assert found["start"].get("type") == f"{CATALOG}navigation"
        assert campaign.file_at(found["start"].get("href")).name == "opds.xml"


def test_a_feed_gives_all_of_its_entries_away_or_none(campaign: BuiltSite) -> None:
    for address, feed in feeds(campaign):
        kind = links(feed)["self"].get("type").removeprefix(CATALOG)
        for entry in feed.findall("a:entry", NAMES):
            gives = any(rel.startswith(ACQUISITION) for rel in links(entry))
            assert gives is (kind == "acquisition"), address
            assert entry.find("a:content", NAMES) is None


def test_every_link_leads_to_a_file_of_its_kind(campaign: BuiltSite) -> None:
    ends = {"text/html": ".html", "application/epub+zip": ".epub", "image/png": ".png", "image/jpeg": ".jpg"}
    for address, feed in feeds(campaign):
        for link in feed.iterfind(".//a:link", NAMES):
            file = campaign.file_at(link.get("href"))
            assert file, f"{address}: {link.get('href')}"
            assert file.suffix == ends.get(link.get("type"), ".xml")


def test_the_table_and_the_document_list_the_same_books(campaign: BuiltSite) -> None:
    folder = campaign.folder / "reading" / "books"
    with (folder / "books.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    books = json.loads((folder / "books.json").read_text(encoding="utf-8"))["books"]
    assert [row["编号"] for row in rows] == [book["id"] for book in books]
    assert {row["书名"] for row in rows} == {"红楼梦", '\'=史记，"点校本"'}
    assert {row["推荐人"] for row in rows} == {"'@林知远"}
    assert all(campaign.file_at(book["url"]) for book in books)


def test_the_campaign_s_sections_have_feeds(campaign: BuiltSite) -> None:
    seen = feedparser.parse(campaign.file_at("/reading/essays/feed.xml").read_bytes())
    assert not seen.bozo
    assert [entry.title for entry in seen.entries] == [f"读书札记之{number}：& <一盏灯>" for number in (2, 1)]
    assert campaign.file_at("/reading/books/feed.xml") is None
