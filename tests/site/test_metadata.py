"""The ``<meta>``s that the standard asks for, by class of page (国办发〔2017〕47号, annex)."""

import json
import re
from itertools import pairwise

import pytest

from plugins.core.citation.metas import DUBLIN_CORE
from tests.built_site import BuiltPage, BuiltSite

ON_EVERY_PAGE = ("SiteName", "SiteDomain")
BY_KIND = {
    "home": ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"),
    "column": ("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"),
    "article": ("ArticleTitle", "PubDate", "ContentSource", "Description", "Url"),
}
# 网站建设规范 names the kinds of columns; a column of the site is one of them.
COLUMN_TYPES = {"首页", "概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "征集调查", "数据发布"}
# Things that exist rather than happen have no day of publication.
OF_SEVERAL = (
    "citation_author",
    "citation_editor",
    "DC.creator",
    "DCTERMS.provenance",
    "DCTERMS.spatial",
    "DC.contributor",
)
UNDATED = re.compile(r"(/en)?/[a-z]+/[^/]+/(pages/\d+/(hans/)?)?")


def required(site: BuiltSite, page: BuiltPage) -> tuple[str, ...]:
    names = ON_EVERY_PAGE + BY_KIND.get(site.kind(page), ())
    if site.settings["site"]["site_code"]:
        names += ("SiteIDCode",)
    return tuple(name for name in names if name != "PubDate" or not UNDATED.fullmatch(page.address))


def test_every_page_has_the_metas_of_its_class_each_once_and_filled(site: BuiltSite) -> None:
    wrong = {
        (page.address, name, tuple(page.metas(name)))
        for page in site.pages
        for name in required(site, page)
        if len(page.metas(name)) != 1 or not page.metas(name)[0].strip()
    }
    assert not wrong


def test_no_meta_stands_twice_whatever_its_case_but_those_of_several_people(site: BuiltSite) -> None:
    twice = {
        (page.address, name)
        for page in site.html_files
        for name in page.tree.xpath("//head/meta/@name")
        if len(page.metas(name)) > 1 and name not in OF_SEVERAL
    }
    assert not twice


def test_the_domain_is_a_host_only(site: BuiltSite) -> None:
    assert {page.metas("SiteDomain")[0] for page in site.pages} == {site.settings["site"]["domain"]}


def test_a_column_is_of_a_kind_that_the_standard_names(site: BuiltSite) -> None:
    kinds = {page.metas("ColumnType")[0] for page in site.of_kind("home", "column")}
    assert kinds <= COLUMN_TYPES


def test_an_article_gives_its_time_as_the_standard_writes_it(site: BuiltSite) -> None:
    times = [time for page in site.of_kind("article") for time in page.metas("PubDate")]
    assert times
    assert [time for time in times if not re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", time)] == []


def test_the_address_of_an_article_is_its_canonical_one(site: BuiltSite) -> None:
    for page in site.of_kind("article"):
        assert page.metas("Url") == [page.canonical()] == [site.base_url + page.address]


def test_every_page_but_the_404_names_its_own_address(site: BuiltSite) -> None:
    for page in site.pages:
        if site.kind(page) == "not-found":
            assert page.canonical() == ""
        else:
            assert site.file_at(page.canonical()) == page.file, page.address


def test_every_page_has_its_own_title_and_one_first_level_heading(site: BuiltSite) -> None:
    titles: dict[str, str] = {}
    for page in site.pages:
        title = page.tree.findtext(".//title").strip()
        assert title, page.address
        assert title not in titles, f"{page.address} and {titles[title]} have one title"
        titles[title] = page.address
        assert len(page.tree.xpath("//h1")) == 1, page.address


def test_headings_jump_over_no_level(site: BuiltSite) -> None:
    jumps = set()
    for page in site.pages:
        levels = [
            int(h.tag[1])
            for h in page.tree.xpath("//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]")
        ]
        jumps |= {(page.address, a, b) for a, b in pairwise(levels) if b > a + 1}
    assert not jumps


def test_structured_data_is_json_of_schema_org(site: BuiltSite) -> None:
    seen = 0
    for page in site.of_kind("article"):
        for text in page.tree.xpath("//script[@type='application/ld+json']/text()"):
            data = json.loads(text)
            seen += 1
            assert data["@context"] == "https://schema.org", page.address
            assert data["@type"], page.address
            assert data["url"] == page.canonical(), page.address
            assert data.get("headline") or data.get("name"), page.address
    assert seen == len(site.of_kind("article"))


def test_an_article_can_be_cited_by_programs(site: BuiltSite) -> None:
    pages = [page for page in site.of_kind("article") if page.tree.get_element_by_id("citation", None) is not None]
    assert len(pages) > 20
    for page in pages:
        reference = json.loads(page.tree.xpath("string(//script[@type='application/json'])"))
        assert page.metas("citation_title") == page.metas("DC.title") == [reference["title"]], page.address
        # Of a volume that nobody wrote, those who edited it are responsible.
        people = [name["literal"] for name in reference.get("author") or reference.get("editor", [])]
        assert page.metas("citation_author") == page.metas("DC.creator") == people, page.address
        if "URL" in reference:
            assert page.metas("DC.identifier") == [reference["URL"]] == [page.canonical()], page.address
        assert page.tree.xpath("//head/link[@rel='schema.DC']/@href") == [DUBLIN_CORE], page.address


@pytest.mark.parametrize("name", ["og:title", "og:url", "og:type"])
def test_a_shared_link_can_be_shown(site: BuiltSite, name: str) -> None:
    for page in site.of_kind("home", "column", "article"):
        values = page.tree.xpath("//head/meta[@property=$name]/@content", name=name)
        assert len(values) == 1, page.address
        assert values[0].strip(), page.address


def test_pictures_have_an_alternative_text_and_a_size(site: BuiltSite) -> None:
    wrong = {
        (page.address, picture.get("src"))
        for page in site.pages
        for picture in page.tree.xpath("//img")
        if picture.get("alt") is None or not picture.get("width") or not picture.get("height")
    }
    assert not wrong


def test_times_are_written_for_machines(site: BuiltSite) -> None:
    odd = {
        (page.address, moment)
        for page in site.pages
        for moment in page.tree.xpath("//time/@datetime")
        if not re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)?)?", moment)
    }
    assert not odd
