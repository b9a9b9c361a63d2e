"""The register of published addresses."""

from plugins.content.register import current_addresses, lost_addresses, read_register, write_register
from tests.builders import item, make_site


def told(register, current, redirects=()):
    return [str(problem) for problem in lost_addresses(register, current, dict(redirects))]


def test_every_version_has_its_address_and_its_source():
    site = make_site(item("a1"), item("a1", language="en"), item("contact", is_page=True))
    assert current_addresses(site.versions) == {
        "/news/2022/a1/": "articles/news/2022/a1.md",
        "/en/news/2022/a1/": "articles/news/2022/a1.en.md",
        "/contact/": "pages/contact.md",
    }


def test_there_is_no_register_before_the_first_publication(tmp_path):
    assert read_register(tmp_path) == {}


def test_what_is_written_is_read_back_and_what_was_there_is_kept(tmp_path):
    write_register(tmp_path, {}, {"/b/": "b.md", "/a/": "a.md"})
    write_register(tmp_path, read_register(tmp_path), {"/c/": "c.md", "/a/": "moved.md"})
    assert read_register(tmp_path) == {"/a/": "moved.md", "/b/": "b.md", "/c/": "c.md"}
    file = tmp_path / "data" / "addresses.tsv"
    assert file.read_text(encoding="utf-8") == "/a/\tmoved.md\n/b/\tb.md\n/c/\tc.md\n"
    assert [x.name for x in file.parent.iterdir()] == ["addresses.tsv"]


def test_an_address_that_changed_is_told_with_both():
    assert told({"/news/2022/a1/": "a1.md"}, {"/news/2022/a2/": "a1.md"}) == [
        "content/a1.md: F017 已发布的地址由 /news/2022/a1/ 变成了 /news/2022/a2/，"
        "请改回原来的编号、日期年份和栏目；确实要改的，在 旧网址 里写上 /news/2022/a1/"
    ]


def test_an_address_that_is_gone_is_told():
    assert told({"/news/2022/a1/": "a1.md"}, {}) == [
        "content/a1.md: F017 已发布的页面 /news/2022/a1/ 不见了，"
        "请恢复文件；要撤下的把状态改为 已撤回；换了文件的在新文件的 旧网址 里写上 /news/2022/a1/"
    ]


def test_a_file_may_move_as_long_as_the_address_stays():
    assert told({"/news/2022/a1/": "old.md"}, {"/news/2022/a1/": "new.md"}) == []


def test_an_address_that_leads_on_is_not_lost():
    assert told({"/news/2022/a1/": "a1.md"}, {"/news/2022/a2/": "a1.md"}, {"/news/2022/a1/": "/news/2022/a2/"}) == []
