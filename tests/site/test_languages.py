"""Two languages in one site: each page says which it is in, links its versions, and lists only its own."""

import re

from tests.built_site import BuiltPage, BuiltSite

HAN = re.compile(r"[\u4e00-\u9fff]")


def tag(site: BuiltSite, language: str) -> str:
    return site.settings["languages"][language]["tag"]


def test_every_page_says_the_language_of_its_address(site: BuiltSite) -> None:
    assert {(p.address, p.tree.get("lang")) for p in site.pages} == {
        (p.address, tag(site, p.language)) for p in site.pages
    }


def test_versions_name_each_other_and_themselves_and_a_default(site: BuiltSite) -> None:
    seen = 0
    for page in site.pages:
        versions = page.hreflangs()
        if not versions:
            continue
        seen += 1
        assert versions[tag(site, page.language)] == page.canonical(), page.address
        assert versions["x-default"] == versions[tag(site, site.settings["site"]["default_language"])], page.address
        for href in set(versions.values()):
            other = site.by_address[href.removeprefix(site.base_url)]
            assert not other.is_redirect, page.address
            assert other.hreflangs() == versions, f"{page.address} and {other.address} name different versions"
    assert seen >= 2 * len(site.of_kind("home"))


def test_hreflang_names_the_language_of_the_page_behind_it(site: BuiltSite) -> None:
    for page in site.pages:
        for name, href in page.hreflangs().items():
            target = site.by_address[href.removeprefix(site.base_url)]
            assert name in ("x-default", target.tree.get("lang")), page.address


def test_an_article_with_a_translation_links_it_and_one_without_says_so(site: BuiltSite) -> None:
    translated = [page for page in site.of_kind("article") if page.hreflangs()]
    single = [page for page in site.of_kind("article") if not page.hreflangs()]
    assert translated
    assert single
    for page in translated:
        for name, href in page.hreflangs().items():
            if name not in ("x-default", page.tree.get("lang")):
                path = href.removeprefix(site.base_url)
                assert page.tree.xpath("//body//a[@href=$path]", path=path), page.address
    for page in single:
        own = tag(site, page.language)
        elsewhere = page.tree.xpath("//body//a[@hreflang and @hreflang!=$own][not(ancestor::main)]", own=own)
        assert elsewhere, f"{page.address} has no language switch"
        for link in elsewhere:
            home_or_list = site.by_address[link.get("href")]
            assert site.kind(home_or_list) in ("home", "column", "tags"), page.address


def foreign_links(site: BuiltSite, page: BuiltPage) -> list:
    return [
        link
        for link in page.tree.xpath("//main//a[@href]")
        if (target := site.by_address.get(link.get("href"))) and target.language != page.language
    ]


def test_no_chinese_list_holds_an_item_in_english(site: BuiltSite) -> None:
    lists = [page for page in site.of_kind("home", "column", "tag", "tags", "sitemap") if page.language == "zh"]
    assert {(page.address, link.get("href")) for page in lists for link in foreign_links(site, page)} == set()


def test_an_english_list_marks_every_item_that_is_in_chinese(site: BuiltSite) -> None:
    lists = [page for page in site.of_kind("home", "column", "tag", "tags") if page.language == "en"]
    marked = 0
    for page in lists:
        for link in foreign_links(site, page):
            teaser = link.xpath("ancestor-or-self::*[self::li or self::article or self::section][1]")
            assert link.get("hreflang") == tag(site, "zh"), f"{page.address}: {link.get('href')}"
            assert teaser, f"{page.address}: {link.get('href')} stands in no list item"
            assert "In Chinese" in teaser[0].text_content(), f"{page.address}: {link.get('href')}"
            marked += 1
    assert marked, "the sample site has no untranslated item with an English title and summary"


def test_english_pages_hold_chinese_only_where_it_is_marked_as_chinese(site: BuiltSite) -> None:
    unmarked = {
        (page.address, text.strip())
        for page in site.pages
        if page.language == "en"
        for text in page.tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]")
        if HAN.search(text)
        and not text.getparent().xpath("ancestor-or-self::*[@lang][1]")[0].get("lang").startswith("zh")
    }
    assert not unmarked


def test_an_english_page_names_itself_and_its_columns_in_english(site: BuiltSite) -> None:
    chinese = {
        (page.address, text)
        for page in site.pages
        if page.language == "en"
        for text in page.tree.xpath("//title/text() | //head/meta[not(@name='ColumnType')]/@content")
        if HAN.search(text)
    }
    assert not chinese
