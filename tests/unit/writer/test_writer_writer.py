"""The one writer that every capability hands its pages to."""

from contextlib import ExitStack
from pathlib import Path

import msgspec
import pytest

from plugins.core.inventory import sign
from plugins.core.ledger import read_ledger
from plugins.core.page import Page, page_of
from plugins.core.views import Alternate, RedirectPage, RobotsTxt, SiteMapEntry
from plugins.writer.writer import ClosingGenerator, SiteWriter
from tests.builders import SITE_TOML, make_run, make_site, write_files
from tests.small_theme import write_theme

TEMPLATES = {"robots.txt": "{{ page.sitemap }}", "redirect.html": "{{ page.title }}"}


@pytest.fixture
def start(tmp_path):
    """A writer of a new build; a build that ``is_remote`` has workers that do not see its files."""
    theme = write_theme(tmp_path / "theme", TEMPLATES)
    write_files(tmp_path, {"site.toml": SITE_TOML, "content/x": ""})
    output = tmp_path / "output"
    output.mkdir()
    with ExitStack() as closing:

        def start(*, is_remote=False, **settings):
            run = closing.enter_context(make_run(tmp_path))
            run = type(run)(run.inputs, run.cache, run.executor, is_remote, run.closing)
            settings = {"THEME": str(theme), "SITE_TOML": str(tmp_path / "site.toml"), "WRITER": settings, "RUN": run}
            return SiteWriter(str(output), settings)

        yield start


@pytest.fixture
def build(start):
    """Write pages as one build does; the bytes of each file but the theme's."""

    def build(*pages, **more):
        writer = start(quiet=True, **more)
        writer.write_pages(pages)
        writer.close(make_site())
        root = Path(writer.output_path)
        files = (path for path in root.rglob("*") if path.is_file() and not path.name.startswith("."))
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in files if path.parent.name != "theme"}

    return build


def robots(text="x", address="/robots.txt"):
    return page_of(RobotsTxt(sitemap=text), address=address, template="robots.txt", language="zh")


def never():
    pytest.fail("a page is made although it is there already")


def test_a_page_is_written_where_its_address_says(build):
    view = RedirectPage(tag="zh-CN", title="甲", url="/b/", canonical="https://www.example.cn/b/")
    page = page_of(view, address="/%E6%97%A7/", template="redirect.html", language="zh")
    assert build(page) == {"旧/index.html": "甲".encode()}


def test_a_file_is_made_again_only_if_its_key_is_another(start, build):
    for key, made in ((b"1", b"a"), (b"1", None), (b"2", b"b"), (None, b"c"), (None, b"d")):
        writer = start(quiet=True)
        writer.write_file("/search/x.bin", key, (lambda made=made: made) if made else never)
        writer.close(make_site())
        if made:
            assert (Path(writer.output_path) / "search/x.bin").read_bytes() == made


def test_two_pages_at_one_address_are_an_error(start):
    writer = start(quiet=True)
    writer.write_pages([robots()])
    with pytest.raises(ValueError, match=r"two files have the path robots\.txt"):
        writer.write_pages([robots()])


def test_a_file_never_takes_the_place_of_a_page(start, tmp_path):
    writer = start(quiet=True)
    writer.write_pages([robots()])
    with pytest.raises(ValueError, match=r"two files have the path robots\.txt"):
        writer.copy_file(tmp_path / "site.toml", "/robots.txt", None)


def test_what_this_build_has_published_can_be_read_and_nothing_else(build, start):
    build(robots("old"))
    writer = start(quiet=True)
    with pytest.raises(KeyError):
        writer.read_file("/robots.txt")
    writer.write_pages([robots("old")])
    for name in (b"new", b""):
        writer.write_file(f"/{name.decode()}.bin", name, lambda name=name: name)
    found = [writer.read_file(address) for address in ("/robots.txt", "/new.bin", "/.bin")]
    assert found == [b"old", b"new", b""]


def test_a_build_is_closed_with_one_line_that_says_what_was_built(start, tmp_path, capsys):
    for text in ("1", "2"):
        writer = start()
        writer.write_pages([robots(text)])
        if text == "1":
            writer.write_pages([robots(address="/old.txt")])
        writer.copy_file(tmp_path / "site.toml", "/files/site.toml", sign(str(tmp_path / "site.toml")))
        ClosingGenerator({"site": make_site()}).generate_output(writer)
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("已生成 2 个页面、共 5 个文件，在 output/（写入 5，未变 0，删除 0；用时 ")
    assert second.startswith("已生成 1 个页面、共 4 个文件，在 output/（写入 1，未变 3，删除 1；用时 ")


def test_a_quiet_build_says_nothing(start, capsys):
    start(quiet=True).close(make_site())
    assert capsys.readouterr().out == ""


def test_nothing_stands_in_its_place_before_the_build_is_closed(build, start, tmp_path):
    build(robots("1"))
    writer = start(quiet=True)
    writer.write_pages([robots("2")])
    assert (tmp_path / "output" / "robots.txt").read_bytes() == b"1"
    writer.close(make_site())
    assert (tmp_path / "output" / "robots.txt").read_bytes() == b"2"


# What is there already


def test_a_page_of_the_same_key_is_neither_made_nor_rendered_again(build):
    page = robots()
    files = build(page)
    assert build(msgspec.structs.replace(page, make=never)) == files


@pytest.mark.parametrize("change", [{"key": b"another"}, {"template": "redirect.html"}])
def test_a_page_of_another_key_or_template_is_made_again(change, build):
    build(robots("1"))
    view = RedirectPage(tag="zh-CN", title="2", url="", canonical="")
    made = view if "template" in change else RobotsTxt(sitemap="2")
    assert build(msgspec.structs.replace(robots("1"), make=lambda: made, **change)) == {"robots.txt": b"2"}


@pytest.mark.parametrize("name", ["templates/robots.txt", "templates/partials/unused.html", "static/css/site.txt"])
def test_another_theme_makes_every_page_again_and_leaves_the_same_bytes_alone(name, build, tmp_path):
    page = robots()
    files = build(page)
    before = (tmp_path / "output" / "robots.txt").stat()
    made = []
    write_files(tmp_path, {f"theme/{name}": "{{ page.sitemap }}{# another #}" if "robots" in name else "\n"})
    assert build(msgspec.structs.replace(page, make=lambda: made.append(1) or page.make())) == files
    assert made
    assert (tmp_path / "output" / "robots.txt").stat().st_mtime_ns == before.st_mtime_ns


def test_a_page_that_was_changed_by_hand_is_made_again(build, tmp_path):
    files = build(robots())
    (tmp_path / "output" / "robots.txt").write_bytes(b"y")
    assert build(robots()) == files


def test_a_file_of_the_same_signature_is_not_opened_again(start, tmp_path):
    picture, copy = tmp_path / "x.png", tmp_path / "output" / "images" / "x.png"
    picture.write_bytes(b"1")
    signature = sign(str(picture))
    for now, wanted in ((signature, b"1"), (signature, b"1"), ((9, 9, 9, 9), b"2")):
        writer = start(quiet=True)
        writer.copy_file(picture, "/images/x.png", now)
        writer.close(make_site())
        assert copy.read_bytes() == wanted
        picture.write_bytes(b"2")


def test_a_file_without_a_signature_is_always_opened(start, tmp_path):
    picture = tmp_path / "x.png"
    for data in (b"1", b"2"):
        picture.write_bytes(data)
        writer = start(quiet=True)
        writer.copy_file(picture, "/x.png", None)
        writer.close(make_site())
        assert (tmp_path / "output" / "x.png").read_bytes() == data


# What others ask of the writer


def test_the_pages_of_the_site_map_are_known_whether_they_are_made_again_or_not(start):
    alternates = (Alternate(hreflang="en", href="https://www.example.cn/en/"),)
    page = Page(
        address="/robots.txt", template="robots.txt", language="zh", key=b"1", make=lambda: RobotsTxt(sitemap="x"),
        canonical="https://www.example.cn/", alternates=alternates, modified="2022-12-30",
    )  # fmt: skip
    for _ in range(2):
        writer = start(quiet=True)
        writer.write_pages([page, robots(address="/not-indexed.txt")])
        entry = SiteMapEntry(url=page.canonical, modified="2022-12-30", alternates=alternates)
        assert writer.indexed == [entry]
        writer.close(make_site())


def test_the_ledger_remembers_what_the_build_has_said(start, tmp_path):
    writer = start(quiet=True)
    writer.write_pages([robots()])
    writer.close(msgspec.structs.replace(make_site(), warnings=("甲", "乙"), due=5.0))
    ledger = read_ledger(tmp_path / "output")
    assert (ledger.summary, ledger.warnings, ledger.due) == ("1 个页面", ("甲", "乙"), 5.0)


def test_workers_that_do_not_see_the_files_give_the_same(build):
    pages = [robots(str(number), f"/{number}.txt") for number in range(120)]
    assert build(*pages, is_remote=True) == {f"{number}.txt": str(number).encode() for number in range(120)}
    assert build(*(msgspec.structs.replace(page, make=never) for page in pages))
