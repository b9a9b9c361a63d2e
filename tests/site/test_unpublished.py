"""What is not public is nowhere in the output: not its page, not its title, not its text."""

import gzip
from pathlib import Path

from tests.built_site import BuiltPage, BuiltSite
from tests.sample_content import files_that_are


def test_no_draft_and_nothing_that_the_archive_keeps_to_itself_has_a_page(site: BuiltSite) -> None:
    for draft in files_that_are("draft", "review", "closed"):
        assert [path for path in site.files if draft.id in path.parts] == [], draft.file


def test_nothing_of_a_draft_or_of_what_is_closed_stands_in_any_file(site: BuiltSite) -> None:
    contents = {path: plain(path) for path in site.files}
    for draft in files_that_are("draft", "review", "closed"):
        for marker in (draft.title, draft.longest_sentence):
            assert len(marker) > 6, draft.file
            # The texts of the search are in GBK.
            forms = {marker.encode(), marker.encode("gbk", "backslashreplace")}
            found = [path for path, content in contents.items() if any(form in content for form in forms)]
            assert found == [], draft.file


def test_the_search_shows_what_is_published(site: BuiltSite) -> None:
    texts = b"".join(plain(path) for path in site.files if path.match("search/*/t/*/*.bin"))
    for published in files_that_are("published"):
        assert published.title.encode("gbk") in texts, published.file
    for withdrawn in files_that_are("withdrawn"):
        assert withdrawn.title.encode("gbk") not in texts, withdrawn.file


def test_a_withdrawn_article_keeps_its_address_but_not_its_text(site: BuiltSite) -> None:
    for withdrawn in files_that_are("withdrawn"):
        pages = pages_of(site, withdrawn.id)
        assert pages, withdrawn.file
        for page in pages:
            assert withdrawn.longest_sentence not in page.tree.text_content(), page.address


def test_a_withdrawn_article_is_in_no_list_and_no_search_engine(site: BuiltSite) -> None:
    for withdrawn in files_that_are("withdrawn"):
        for page in pages_of(site, withdrawn.id):
            linking = [p.address for p in site.pages if p.tree.xpath("//main//a[@href=$a]", a=page.address)]
            assert linking == [], page.address
            assert "noindex" in " ".join(page.metas("robots")), page.address


def test_an_archived_article_says_so_and_stays_reachable(site: BuiltSite) -> None:
    for archived in files_that_are("archived"):
        for page in pages_of(site, archived.id):
            note = {"zh": "已归档", "en": "archived"}[page.language]
            assert note in page.tree.xpath("string(//main)"), page.address


def plain(path: Path) -> bytes:
    """What the file holds; an index of the search is compressed."""
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".bin" else content


def pages_of(site: BuiltSite, name: str) -> list[BuiltPage]:
    return [page for page in site.of_kind("article") if page.address.split("/")[-2] == name]
