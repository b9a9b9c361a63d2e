"""Every address that a page of the sample site names leads somewhere."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html

from tests.built_site import BuiltPage, BuiltSite
from tests.sample_content import files_that_are

ATTRIBUTES = (
    ("a", "href"), ("area", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src"),
    ("video", "src"), ("video", "poster"), ("audio", "src"), ("iframe", "src"), ("form", "action"), ("use", "href"),
)  # fmt: skip
OUTSIDE = ("mailto", "tel", "data")


def addresses(page: BuiltPage) -> Iterator[str]:
    """Every address in the page, as it is written."""
    for element, attribute in ATTRIBUTES:
        yield from page.tree.xpath(f"//{element}/@{attribute}")
    for candidates in page.tree.xpath("//img/@srcset | //source/@srcset"):
        # An address may hold a comma, which then is no end of it: those of IIIF do.
        yield from (candidate.split()[0] for candidate in re.split(r",\s+", candidates))
    for style in (*page.tree.xpath("//@style"), *page.tree.xpath("//style/text()")):
        yield from re.findall(r"url\(['\"]?([^'\")]+)", style)


def resolved(site: BuiltSite, page: BuiltPage) -> Iterator[tuple[str, str]]:
    """The full address of everything on this site that the page names, with what is written."""
    for written in addresses(page):
        full = urljoin(site.base_url + page.address, written)
        if full == site.base_url or full.startswith(site.base_url + "/"):
            yield full, written


def test_every_address_on_the_site_leads_to_a_file(site: BuiltSite) -> None:
    dead = {
        (page.address, written)
        for page in site.html_files
        for full, written in resolved(site, page)
        if site.file_at(full) is None
    }
    assert not dead


def test_every_fragment_leads_to_an_anchor(site: BuiltSite) -> None:
    dead = set()
    for page in site.html_files:
        for full, written in resolved(site, page):
            address, fragment = urldefrag(full)
            target = site.by_address.get(unquote(urlsplit(address).path))
            if fragment and target and unquote(fragment) not in target.anchors:
                dead.add((page.address, written))
    assert not dead


def test_links_between_pages_do_not_go_through_redirects(site: BuiltSite) -> None:
    detours = {
        (page.address, written)
        for page in site.pages
        for full, written in resolved(site, page)
        if (target := site.by_address.get(unquote(urlsplit(full).path))) and target.is_redirect
    }
    assert not detours


def test_addresses_elsewhere_are_full_and_of_a_known_kind(site: BuiltSite) -> None:
    odd = {
        (page.address, written)
        for page in site.html_files
        for written in addresses(page)
        if urlsplit(written).scheme
        and not re.match(r"https?://[^/]+", written)
        and urlsplit(written).scheme not in OUTSIDE
    }
    assert not odd


def test_pages_load_nothing_from_elsewhere(site: BuiltSite) -> None:
    loading = (
        "//script/@src | //img/@src | //source/@src | //iframe/@src | //link[@rel='stylesheet' or @rel='icon']/@href"
    )
    foreign = {
        (page.address, written)
        for page in site.html_files
        for written in page.tree.xpath(loading)
        if urlsplit(written).netloc
    }
    assert not foreign


def test_stylesheets_name_only_files_that_exist(site: BuiltSite) -> None:
    dead = set()
    for file in site.files:
        if file.suffix != ".css":
            continue
        here = "/" + file.relative_to(site.folder).as_posix()
        for written in re.findall(r"url\(['\"]?([^'\")]+)", file.read_text(encoding="utf-8")):
            if not written.startswith("data:") and site.file_at(urljoin(here, written)) is None:
                dead.add((here, written))
    assert not dead


def test_every_page_that_asks_before_one_leaves_has_the_look_of_the_question(site: BuiltSite) -> None:
    sheets = {f"/{file.relative_to(site.folder).as_posix()}": file for file in site.files if file.suffix == ".css"}
    having = {address for address, file in sheets.items() if ".leaving-ways" in file.read_text(encoding="utf-8")}
    bare = {
        page.address
        for page in site.html_files
        if page.tree.xpath("//dialog[@id='leaving']")
        and having.isdisjoint(page.tree.xpath("//link[@rel='stylesheet']/@href"))
    }
    assert not bare


def test_every_page_can_be_reached_from_the_home_pages(site: BuiltSite) -> None:
    homes = [page.address for page in site.of_kind("home")]
    reached, waiting = set(homes), list(homes)
    while waiting:
        page = site.by_address[waiting.pop()]
        for full, _ in resolved(site, page):
            address = unquote(urlsplit(full).path)
            if address in site.by_address and address not in reached:
                reached.add(address)
                waiting.append(address)
    lonely = {page.address for page in site.pages if site.kind(page) != "not-found"} - reached
    withdrawn = {sample.id for sample in files_that_are("withdrawn")}
    assert {address for address in lonely if withdrawn.isdisjoint(address.split("/"))} == set()


def test_redirects_lead_to_a_page_that_stays(site: BuiltSite) -> None:
    redirects = [page for page in site.html_files if page.is_redirect]
    assert redirects, "the sample site has no redirect"
    for page in redirects:
        target = _refresh_target(page.tree)
        assert site.file_at(target), page.address
        assert not site.by_address[unquote(target)].is_redirect, page.address
        assert page.canonical() == site.base_url + target
        assert target in page.tree.xpath("//body//a/@href"), f"{page.address} has no link to follow by hand"


def test_the_map_of_redirects_agrees_with_the_pages(site: BuiltSite) -> None:
    rows = [line.split() for line in (site.folder / "_redirects").read_text(encoding="utf-8").splitlines()]
    assert all(len(row) == 3 and row[2] == "301" for row in rows)
    targets = {new for _, new, _ in rows}
    assert targets == {_refresh_target(page.tree) for page in site.html_files if page.is_redirect}


def _refresh_target(tree: html.HtmlElement) -> str:
    content = tree.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh')='refresh']/@content")[0]
    return re.fullmatch(r"0;\s*url=(.+)", content, re.IGNORECASE).group(1)
