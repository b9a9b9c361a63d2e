"""The one writer that every capability hands its pages to."""

import pytest

from plugins.core.problems import InputError
from plugins.core.views import Page, RedirectPage, RobotsTxt
from plugins.writer.writer import ClosingGenerator, SiteWriter
from tests.builders import SITE_TOML, write_files, write_theme

TEMPLATES = {"robots.txt": "{{ page.sitemap }}", "redirect.html": "{{ page.title }}"}


@pytest.fixture
def start(tmp_path):
    """A writer of a new build."""
    theme = write_theme(tmp_path / "theme", TEMPLATES)
    write_files(tmp_path, {"site.toml": SITE_TOML})

    def start(**settings):
        return SiteWriter(
            str(tmp_path / "output"),
            {"THEME": str(theme), "SITE_TOML": str(tmp_path / "site.toml"), "WRITER": settings},
        )

    return start


def robots(text="x", address="/robots.txt"):
    return Page(address=address, template="robots.txt", language="zh", view=RobotsTxt(sitemap=text))


def test_a_page_is_written_where_its_address_says(start, tmp_path):
    writer = start(quiet=True)
    view = RedirectPage(tag="zh-CN", title="甲", url="/b/", canonical="https://www.example.cn/b/")
    writer.write_page(Page(address="/%E6%97%A7/", template="redirect.html", language="zh", view=view))
    assert (tmp_path / "output" / "旧" / "index.html").read_text(encoding="utf-8") == "甲"


def test_two_pages_at_one_address_are_an_error(start):
    writer = start(quiet=True)
    writer.write_page(robots())
    with pytest.raises(ValueError, match=r"two pages have the address /robots\.txt"):
        writer.write_page(robots())


def test_a_file_never_takes_the_place_of_a_page(start, tmp_path):
    writer = start(quiet=True)
    writer.write_page(robots())
    with pytest.raises(ValueError, match=r"two files have the address /robots\.txt"):
        writer.copy_file(tmp_path / "site.toml", "/robots.txt")


def test_a_build_is_closed_with_one_line_that_says_what_was_built(start, tmp_path, capsys):
    for text in ("1", "2"):
        writer = start()
        writer.write_page(robots(text))
        if text == "1":
            writer.write_page(robots(address="/old.txt"))
        writer.copy_file(tmp_path / "site.toml", "/files/site.toml")
        ClosingGenerator().generate_output(writer)
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("已生成 2 个页面、共 5 个文件，在 output/（写入 5，未变 0，删除 0；用时 ")
    assert second.startswith("已生成 1 个页面、共 4 个文件，在 output/（写入 1，未变 3，删除 1；用时 ")


def test_a_quiet_build_says_nothing(start, capsys):
    start(quiet=True).close()
    assert capsys.readouterr().out == ""


def test_a_folder_of_others_is_refused_before_anything_is_written(start, tmp_path):
    write_files(tmp_path, {"output/letter.txt": "x"})
    with pytest.raises(InputError):
        start()
    assert [path.name for path in (tmp_path / "output").iterdir()] == ["letter.txt"]
