"""The page of components lacks none of them, and shows each as the site prints it."""

from pathlib import Path

import pytest
from lxml import html

from plugins.core.article_views import ArticlePage
from plugins.core.views import Frame
from tests.built_site import ROOT
from tools.components.examples import EXAMPLES, UNSEEN
from tools.components.modes import MODES
from tools.components.pages import LANGUAGES, write_pages
from tools.components.samples import Samples, view


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("components")
    assert write_pages(ROOT, folder) == len(EXAMPLES)
    return folder


def tree(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes())


def test_every_partial_and_every_macro_has_an_example() -> None:
    templates = ROOT / "theme/templates"
    files = {
        file.relative_to(templates).as_posix()
        for kind in ("components", "partials")
        for file in (templates / kind).glob("*.html")
    }
    shown = [example.component for example in EXAMPLES]
    assert len(set(shown)) == len(shown)
    assert files - set(shown) - set(UNSEEN) == set(), "add an entry in tools/components/examples"
    assert {name for name in (*shown, *UNSEEN) if "/" in name} - files == set()


def test_each_component_has_a_page_in_every_mode_and_language(folder: Path) -> None:
    for mode in MODES:
        for code in LANGUAGES:
            files = {file.stem for file in (folder / mode.name / code).iterdir()}
            assert files == {example.name for example in EXAMPLES}


def test_a_page_says_its_language_and_its_mode(folder: Path) -> None:
    for mode in MODES:
        for code in LANGUAGES:
            root = tree(folder / mode.name / code / "pagination.html")
            assert root.get("lang") == Samples(code).tag
            assert (root.get("data-elder") is not None, root.get("data-contrast")) == (
                mode.elder,
                "high" if mode.contrast else None,
            )


def test_every_example_shows_something_of_its_own(folder: Path) -> None:
    bodies = {
        file.stem: html.tostring(tree(file).body, encoding="unicode").replace(file.stem, "")
        for file in (folder / "light" / "zh").iterdir()
    }
    assert len(set(bodies.values())) == len(bodies)


def test_what_a_page_names_is_there(folder: Path) -> None:
    for file in folder.glob("*/*/*.html"):
        root = tree(file)
        for address in (*root.xpath("//link/@href"), *root.xpath("//script/@src")):
            assert (file.parent / address).resolve().is_file(), f"{file}: {address}"


def test_the_index_has_a_frame_for_each_mode_and_language_of_each_component(folder: Path) -> None:
    frames = tree(folder / "index.html").xpath("//iframe/@src")
    assert len(frames) == len(set(frames)) == len(EXAMPLES) * len(MODES) * len(LANGUAGES)
    assert [address for address in frames if not (folder / address).is_file()] == []


def test_a_mode_of_the_system_is_answered_in_its_style_sheets(folder: Path) -> None:
    sheets = {mode.name: next((folder / mode.name / "theme").glob("site.*.css")).read_text() for mode in MODES}
    for sheet in sheets.values():
        assert "prefers-color-scheme" not in sheet
        assert "forced-colors" not in sheet
    assert "@media screen and (min-width: 0)" in sheets["dark"]
    assert "@media screen and (max-width: 0)" in sheets["light"]
    assert "CanvasText" in sheets["forced"]
    assert sheets["light"] == sheets["elder"] == sheets["contrast"]


def test_a_view_is_filled_with_nothing_where_nothing_is_given() -> None:
    made = view(ArticlePage, kicker="引题", frame=view(Frame, tag="en"))
    assert (made.kicker, made.subtitle, made.words, made.source, made.tags) == ("引题", "", 0, None, ())
    assert made.frame.tag == "en"
    assert made.frame.head.canonical == ""
