"""Everything that a build reads, as fingerprints: whatever changes, one of them does."""

import os
from pathlib import Path

import msgspec
import pytest

from plugins.core import inputs
from plugins.core.inputs import Places, look
from tests.builders import write_files

A1 = "content/articles/news/2022/a1.md"
FILES = {
    A1: "一二三",
    "content/images/x.png": "x",
    "theme/templates/home.html": "x",
    "theme/static/css/base.css": "x",
    "theme/translations/zh/LC_MESSAGES/messages.po": "x",
    "plugins/core/values.py": "x = 1",
    "plugins/content/reader.py": "x = 1",
    "plugins/pages/article.py": "x = 1",
    "pelicanconf.py": "x = 1",
    "publishconf.py": "x = 1",
    "site.toml": "[site]",
    "packages/msgspec/__init__.py": "",
    "packages/jinja2-3.1.dist-info/METADATA": "",
}


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A project with a content, a theme and installed packages, in which every file is old enough."""
    write_files(tmp_path, FILES)
    monkeypatch.setattr(inputs, "PROJECT", tmp_path)
    monkeypatch.setattr(msgspec, "__file__", str(tmp_path / "packages" / "msgspec" / "__init__.py"))
    now = inputs.now_ns
    monkeypatch.setattr(inputs, "now_ns", lambda: now() + 10**9)
    return tmp_path


def places(root):
    return Places(root / "content", root / "theme", root / "site.toml")


def fingerprints(root, mode=""):
    """The fingerprints of everything, of what items are made with, and of what pages are made with."""
    seen = look(places(root), mode)
    return {"all": seen.digest, "items": seen.reading_version(), "pages": seen.page_version()}


def changed(before, after):
    assert all(before.values())
    return {name for name in before if before[name] != after[name]}


def test_the_same_has_the_same_fingerprints(root):
    assert changed(fingerprints(root), fingerprints(root)) == set()


@pytest.mark.parametrize(
    ("file", "names"),
    [
        (A1, {"all"}),
        ("content/images/x.png", {"all"}),
        ("pelicanconf.py", {"all"}),
        ("publishconf.py", {"all"}),
        ("theme/templates/home.html", {"all", "pages"}),
        ("theme/static/css/base.css", {"all", "pages"}),
        ("theme/translations/zh/LC_MESSAGES/messages.po", {"all", "items", "pages"}),
        ("plugins/core/values.py", {"all", "items", "pages"}),
        ("plugins/content/reader.py", {"all", "items", "pages"}),
        ("plugins/pages/article.py", {"all", "pages"}),
        ("site.toml", {"all", "items", "pages"}),
    ],
)
def test_a_change_is_seen_and_what_it_concerns(file, names, root):
    before = fingerprints(root)
    (root / file).write_text(f"{FILES[file]} ", encoding="utf-8")
    assert changed(before, fingerprints(root)) == names


@pytest.mark.parametrize(
    "file", [A1, "theme/templates/home.html", "plugins/core/values.py", "site.toml", "pelicanconf.py"]
)
def test_a_change_that_keeps_size_and_time_stamp_is_seen(file, root):
    before, status = fingerprints(root), (root / file).stat()
    (root / file).write_bytes((root / file).read_bytes()[::-1])
    os.utime(root / file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (root / file).stat().st_size == status.st_size
    assert "all" in changed(before, fingerprints(root))


@pytest.mark.parametrize(
    "file", [A1, "theme/templates/home.html", "plugins/pages/article.py", "publishconf.py", "site.toml"]
)
def test_a_file_that_is_gone_is_missed(file, root):
    before = look(places(root), "").digest
    (root / file).unlink()
    assert look(places(root), "").digest not in {before, b""}


@pytest.mark.parametrize(
    ("file", "names"),
    [
        ("content/articles/news/2022/a2.md", {"all"}),
        ("theme/templates/new.html", {"all", "pages"}),
        ("plugins/search/__init__.py", {"all", "pages"}),
        ("plugins/core/new.py", {"all", "items", "pages"}),
    ],
)
def test_a_new_file_is_seen_and_what_it_concerns(file, names, root):
    before = fingerprints(root)
    write_files(root, {file: ""})
    assert changed(before, fingerprints(root)) == names


def test_a_file_with_another_name_is_another(root):
    before = fingerprints(root)
    (root / A1).rename((root / A1).with_name("b2.md"))
    assert changed(before, fingerprints(root)) == {"all"}


def test_what_no_build_reads_is_not_looked_at(root):
    before = fingerprints(root)
    names = ["content/.a1.md.swp", "plugins/__pycache__/a.pyc", "plugins/core/__pycache__/a.pyc", "output/index.html"]
    write_files(root, dict.fromkeys(names, "x"))
    assert changed(before, fingerprints(root)) == set()


def test_another_mode_makes_another_site(root):
    found = [fingerprints(root, mode) for mode in ("", "publish", "preview")]
    assert len({each["all"] for each in found}) == 3


def test_the_same_files_elsewhere_are_another_site(root):
    elsewhere = root / "elsewhere"
    elsewhere.mkdir()
    before = fingerprints(root)
    (root / "content").rename(elsewhere / "content")
    seen = look(Places(elsewhere / "content", root / "theme", root / "site.toml"), "")
    assert seen.digest not in {before["all"], b""}


@pytest.mark.parametrize("name", ["jinja2-3.2.dist-info", "jinja2-3.1-1.dist-info"])
def test_another_version_of_a_package_concerns_everything(name, root):
    before = fingerprints(root)
    (root / "packages" / "jinja2-3.1.dist-info").rename(root / "packages" / name)
    assert changed(before, fingerprints(root)) == {"all", "items", "pages"}


def test_another_python_concerns_everything(root, monkeypatch):
    before = fingerprints(root)
    monkeypatch.setattr(inputs.sys, "version", "4.0")
    assert changed(before, fingerprints(root)) == {"all", "items", "pages"}


# Changes while a build is under way


@pytest.mark.parametrize(
    "file", ["theme/templates/home.html", "plugins/core/values.py", "site.toml", "pelicanconf.py", "publishconf.py"]
)
def test_what_changes_while_a_build_is_under_way_leaves_it_unsteady(file, root):
    seen = look(places(root), "")
    assert seen.is_steady()
    write_files(root, {file: FILES[file] + " "})
    assert not seen.is_steady()


def test_an_article_that_changes_while_a_build_is_under_way_is_the_next_builds_affair(root):
    seen = look(places(root), "")
    write_files(root, {A1: "x", "content/articles/news/2022/a2.md": "x"})
    assert seen.is_steady()


# Files that are too young for their signature to prove anything


def make_young(file: Path):
    """Stamp a file as if it were written a second later than now."""
    later = inputs.now_ns()
    os.utime(file, ns=(later, later))


@pytest.mark.parametrize(
    "file", [A1, "theme/templates/home.html", "plugins/core/values.py", "site.toml", "pelicanconf.py"]
)
def test_while_a_file_is_young_there_is_no_fingerprint_of_everything(file, root):
    make_young(root / file)
    assert look(places(root), "").digest == b""


def test_a_young_article_has_no_signature_the_others_have(root):
    make_young(root / A1)
    content = look(places(root), "").content
    assert {path: signature is None for path, signature in content.items()} == {
        "articles/news/2022/a1.md": True,
        "images/x.png": False,
    }


def test_a_young_template_leaves_the_articles_their_signatures(root):
    before = look(places(root), "").content
    make_young(root / "theme" / "templates" / "home.html")
    assert look(places(root), "").content == before
    assert all(before.values())
