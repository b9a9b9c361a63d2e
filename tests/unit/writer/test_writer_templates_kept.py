"""Compiled templates are kept between builds, and are used only while they are what would be compiled today."""

import os
import shutil
from gettext import NullTranslations

import pytest

from plugins.core.views import RedirectPage
from plugins.writer import compiled
from plugins.writer.assets import load_assets
from plugins.writer.templates import RenderingError, Templates, _ViewEnvironment
from tests.builders import write_files
from tests.small_theme import write_theme

VIEW = RedirectPage(tag="zh-CN", title="甲", url="/a/", canonical="https://www.example.cn/a/")
FILES = {
    "page.html": "{% extends 'base.html' %}{% from 'macros.html' import row %}"
    "{% block a %}{{ row(page) }}{% endblock %}",
    "base.html": '{{ _("Home") }} {{ asset("a.svg") }} {{ inline("a.js") }} {{ once("part.html", "") }}'
    "{% block a %}{% endblock %}",
    "part.html": "part",
    "macros.html": "{% macro row(a) %}{{ a.title }} {{ _('Row') }}{% endmacro %}",
    "wrong.html": "\n{{ page.titel }}",
}


class Words(NullTranslations):
    """A catalog of one word."""

    def __init__(self, word):
        super().__init__()
        self.word = word

    def gettext(self, _message):
        return self.word


@pytest.fixture
def theme(tmp_path):
    theme = write_theme(tmp_path / "theme", FILES)
    write_files(theme, {"static/a.svg": "<svg/>", "static/js/a.js": "a();"})
    return theme


@pytest.fixture
def compilations(monkeypatch):
    """The templates that have been compiled, in their order."""
    names = []
    compile_ = _ViewEnvironment.compile

    def count(self, source, name=None, *rest):
        names.append(name)
        return compile_(self, source, name, *rest)

    monkeypatch.setattr(_ViewEnvironment, "compile", count)
    return names


@pytest.fixture
def build(theme, tmp_path, compilations):
    """Render the page as a new build does; gives the text and the templates that were compiled for it."""

    def build(word="Home", folder=tmp_path / "cache"):
        compilations.clear()
        templates = Templates(theme, {"zh": Words(word)}, load_assets(theme / "static"), folder)
        return templates.render("zh", "page.html", VIEW), sorted(compilations)

    return build


def test_nothing_is_compiled_twice(build):
    text, names = build()
    assert names == ["base.html", "page.html", "part.html"]
    assert build() == (text, [])


def test_without_a_folder_nothing_is_kept(build, tmp_path):
    assert build(folder=None) == build(folder=None)
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    ("files", "text", "names"),
    [
        ({"templates/part.html": "other"}, "other", ["base.html", "part.html"]),
        ({"templates/macros.html": "{% macro row(a) %}{{ a.url }}{% endmacro %}"}, "/a/", ["page.html"]),
        ({"templates/page.html": "new"}, "new", ["page.html"]),
        ({"static/js/a.js": "b();"}, "b();", ["base.html"]),
        ({"static/a.svg": "<svg></svg>"}, "/theme/a.", ["base.html"]),
    ],
)
def test_what_a_change_reaches_is_compiled_again(files, text, names, build, theme):
    before, _ = build()
    write_files(theme, files)
    after, compiled_again = build()
    assert text in after
    assert after != before
    assert compiled_again == names
    assert build() == (after, [])


def test_another_word_is_printed_at_once(build):
    build()
    text, names = build("Start")
    assert text.startswith("Start ")
    assert text.endswith(" Start")
    assert names == ["base.html", "page.html"]


def test_an_asset_that_is_gone_is_an_error_though_its_address_is_kept(build, theme):
    build()
    (theme / "static" / "a.svg").unlink()
    with pytest.raises(RenderingError, match=r"templates/base\.html:1: .*no asset a\.svg"):
        build()


def test_another_program_compiles_everything(build, monkeypatch):
    text, names = build()
    monkeypatch.setattr(compiled, "_digest_program", lambda: b"other")
    assert build() == (text, names)


def test_each_language_has_its_own(theme, tmp_path, compilations):
    for expected in (6, 0):
        compilations.clear()
        catalogs = {"zh": Words("Home"), "en": Words("Start")}
        templates = Templates(theme, catalogs, load_assets(theme / "static"), tmp_path / "cache")
        texts = [templates.render(code, "page.html", VIEW) for code in catalogs]
        assert texts[0].replace("Home", "Start") == texts[1] != texts[0]
        assert len(compilations) == expected


def test_an_error_is_found_where_the_theme_is_now(theme, tmp_path):
    shutil.copytree(theme, tmp_path / "other")
    for folder in (theme, tmp_path / "other", theme):
        templates = Templates(folder, {"zh": Words("Home")}, {}, tmp_path / "cache")
        with pytest.raises(RenderingError, match=rf"^{folder.name}/templates/wrong\.html:2: "):
            templates.render("zh", "wrong.html", VIEW)


@pytest.mark.parametrize("damage", ["cut", "empty", "flipped", "other", "folder", "link"])
def test_a_damaged_file_is_as_good_as_none(damage, build, tmp_path):
    text, names = build()
    for file in (tmp_path / "cache").iterdir():
        data = file.read_bytes()
        file.unlink()
        if damage == "folder":
            file.mkdir()
        elif damage == "link":
            file.symlink_to("nowhere/at-all")
        else:
            middle = len(data) // 2
            flipped = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
            file.write_bytes({"cut": data[:-1], "empty": b"", "flipped": flipped, "other": b"x" * 300}[damage])
    assert build() == (text, names)


def test_a_file_of_another_template_is_not_taken_for_its_own(build, tmp_path):
    text, names = build()
    files = sorted((tmp_path / "cache").iterdir())
    contents = [file.read_bytes() for file in files]
    for file, data in zip(files, contents[1:] + contents[:1], strict=True):
        file.write_bytes(data)
    assert build() == (text, names)


def test_a_folder_that_cannot_be_written_does_no_harm(build, tmp_path):
    write_files(tmp_path, {"taken": "a file"})
    assert build(folder=tmp_path / "taken") == build(folder=None)
    assert build(folder=tmp_path / "taken" / "deeper") == build(folder=None)


def test_a_full_disk_does_no_harm_and_leaves_nothing_behind(build, tmp_path, monkeypatch):
    def fail(*_):
        raise OSError(28, "no space left")

    monkeypatch.setattr(os, "replace", fail)
    monkeypatch.setattr("pathlib.Path.replace", fail)
    assert build() == build(folder=None)
    assert list((tmp_path / "cache").iterdir()) == []
