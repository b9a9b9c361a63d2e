"""sitemap.xml and robots.txt say what is there: every page once, with its versions."""

from urllib.parse import unquote

from lxml import etree

from tests.built_site import BuiltPage, BuiltSite
from tests.sample_content import files_that_are

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def entries(site: BuiltSite) -> dict[str, etree._Element]:
    root = etree.parse(site.folder / "sitemap.xml").getroot()
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    urls = root.findall("s:url", NAMES)
    by_address = {url.findtext("s:loc", namespaces=NAMES): url for url in urls}
    assert len(by_address) == len(urls), "an address stands twice"
    return by_address


def indexed(site: BuiltSite) -> list[BuiltPage]:
    withdrawn = {sample.id for sample in files_that_are("withdrawn")}
    return [
        page for page in site.pages if site.kind(page) != "not-found" and withdrawn.isdisjoint(page.address.split("/"))
    ]


def test_the_site_map_holds_every_page_but_404_redirects_and_withdrawn_ones(site: BuiltSite) -> None:
    assert {unquote(address) for address in entries(site)} == {site.base_url + page.address for page in indexed(site)}


def test_addresses_in_the_site_map_are_the_pages_own(site: BuiltSite) -> None:
    assert set(entries(site)) == {page.canonical() for page in indexed(site)}


def test_versions_in_the_site_map_are_those_of_the_pages(site: BuiltSite) -> None:
    by_canonical = {page.canonical(): page for page in site.pages}
    for address, url in entries(site).items():
        links = url.findall("x:link", NAMES)
        assert all(link.get("rel") == "alternate" for link in links), address
        assert {link.get("hreflang"): link.get("href") for link in links} == by_canonical[address].hreflangs()


def test_the_last_change_is_a_day(site: BuiltSite) -> None:
    days = [day.text for url in entries(site).values() for day in url.findall("s:lastmod", NAMES)]
    assert days
    assert all(len(day) == 10 and day[4] == day[7] == "-" for day in days)


def test_robots_txt_names_the_site_map(site: BuiltSite) -> None:
    lines = (site.folder / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert f"Sitemap: {site.base_url}/sitemap.xml" in lines
