"""The Atom feeds hold to RFC 4287 and each speaks one language."""

import re
from collections.abc import Iterator

from lxml import etree, html

from tests.built_site import BuiltSite

ATOM = {"a": "http://www.w3.org/2005/Atom"}
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")


def feeds(site: BuiltSite) -> Iterator[tuple[str, etree._Element]]:
    for file in site.files:
        if file.name == "feed.xml":
            yield "/" + file.relative_to(site.folder).as_posix(), etree.parse(file).getroot()


def test_there_is_a_feed_of_every_language_and_of_a_channel(site: BuiltSite) -> None:
    assert {"/feed.xml", "/en/feed.xml", "/news/feed.xml"} <= {address for address, _ in feeds(site)}


def test_every_feed_and_entry_has_what_the_format_requires(site: BuiltSite) -> None:
    for address, feed in feeds(site):
        assert feed.tag == f"{{{ATOM['a']}}}feed", address
        assert feed.xpath("count(a:id)=1 and count(a:title)=1 and count(a:updated)=1", namespaces=ATOM), address
        entries = feed.findall("a:entry", ATOM)
        assert entries, address
        for entry in entries:
            assert entry.xpath("count(a:id)=1 and count(a:title)=1 and count(a:updated)=1", namespaces=ATOM), address
            assert entry.xpath("count(a:author)>=1 or count(../a:author)>=1", namespaces=ATOM), address
            assert all(name.text.strip() for name in entry.findall("a:author/a:name", ATOM)), address
            assert entry.xpath("count(a:link[not(@rel) or @rel='alternate'])=1", namespaces=ATOM), address


def test_a_feed_names_itself_and_its_page(site: BuiltSite) -> None:
    for address, feed in feeds(site):
        assert feed.xpath("a:link[@rel='self']/@href", namespaces=ATOM) == [site.base_url + address]
        (home,) = feed.xpath("a:link[@rel='alternate' or not(@rel)]/@href", namespaces=ATOM)
        assert site.file_at(home), address


def test_ids_are_unique_in_a_feed_and_every_link_is_full(site: BuiltSite) -> None:
    for address, feed in feeds(site):
        ids = [node.text for node in feed.findall(".//a:id", ATOM)]
        assert len(set(ids)) == len(ids), address
        for href in feed.xpath(".//a:link/@href", namespaces=ATOM):
            assert href.startswith(site.base_url + "/"), address
            assert site.file_at(href), f"{address}: {href}"


def test_times_are_rfc_3339_and_the_feed_is_as_new_as_its_newest_entry(site: BuiltSite) -> None:
    for address, feed in feeds(site):
        times = [node.text for node in feed.xpath(".//a:updated | .//a:published", namespaces=ATOM)]
        assert [time for time in times if not RFC_3339.fullmatch(time)] == [], address
        assert feed.findtext("a:updated", namespaces=ATOM) == max(
            entry.findtext("a:updated", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)
        )


def test_the_newest_entry_comes_first(site: BuiltSite) -> None:
    for address, feed in feeds(site):
        times = [entry.findtext("a:published", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)]
        assert times == sorted(times, reverse=True), address


def test_a_feed_holds_only_pages_in_its_language(site: BuiltSite) -> None:
    for address, feed in feeds(site):
        language = feed.get(XML_LANG)
        for href in feed.xpath("a:entry/a:link[not(@rel) or @rel='alternate']/@href", namespaces=ATOM):
            assert site.by_address[href.removeprefix(site.base_url)].tree.get("lang") == language, f"{address}: {href}"


def test_what_an_entry_shows_is_html_with_full_addresses(site: BuiltSite) -> None:
    for address, feed in feeds(site):
        for content in feed.findall("a:entry/a:content", ATOM):
            assert content.get("type") == "html", address
            tree = html.fragment_fromstring(content.text, create_parent="div")
            written = tree.xpath("//a/@href | //img/@src")
            assert [w for w in written if not re.match(r"[a-z]+:|#", w)] == [], address


def test_pages_name_the_feeds_that_exist(site: BuiltSite) -> None:
    existing = {address for address, _ in feeds(site)}
    named = {href for page in site.pages for href in page.tree.xpath("//link[@type='application/atom+xml']/@href")}
    assert {address.removeprefix(site.base_url) for address in named} == existing
