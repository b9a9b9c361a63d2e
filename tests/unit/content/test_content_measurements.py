"""The sizes of files under ``content/``: measured once, then remembered by their signature."""

import io
import os

import pytest
from PIL import Image

from plugins.content import measurements
from plugins.content.measurements import Measurements
from plugins.core.inventory import list_files
from tests.builders import write_files


def picture(width=8, height=6):
    stream = io.BytesIO()
    Image.new("RGB", (width, height)).save(stream, "BMP")
    return stream.getvalue()


@pytest.fixture
def measure(tmp_path, monkeypatch):
    """Measure files as one build does, with what earlier ones have learnt; the sizes, and what was measured now."""
    known = {}
    opened = []
    by_file = measurements._measure
    monkeypatch.setattr(measurements, "_measure", lambda *given: opened.append(given[0].name) or by_file(*given))

    def measure(*paths, young=()):
        opened.clear()
        inventory = {path: None if path in young else sign for path, sign in list_files(str(tmp_path)).items()}
        measured = Measurements(tmp_path, inventory, known)
        found = [measured.of(path) for path in paths]
        assert {path.rpartition("/")[2] for path in measured.fresh} == set(opened)
        return [(x.size, x.width, x.height) if x else None for x in found], list(opened)

    return measure


def test_a_file_is_measured_once(measure, tmp_path):
    write_files(tmp_path, {"images/x.png": picture(), "files/a.pdf": "12345"})
    sizes = [(len(picture()), 8, 6), (5, 0, 0)]
    assert measure("images/x.png", "files/a.pdf") == (sizes, ["x.png", "a.pdf"])
    assert measure("images/x.png", "files/a.pdf") == (sizes, [])


def test_a_file_that_has_changed_is_measured_again(measure, tmp_path):
    write_files(tmp_path, {"x.png": picture(8, 6), "y.png": picture()})
    measure("x.png", "y.png")
    before = (tmp_path / "x.png").stat()
    write_files(tmp_path, {"x.png": picture(6, 8)})
    os.utime(tmp_path / "x.png", ns=(before.st_atime_ns, before.st_mtime_ns))
    sizes, opened = measure("x.png", "y.png")
    assert [size[1:] for size in sizes] == [(6, 8), (8, 6)]
    assert opened == ["x.png"]


def test_a_young_file_is_there_and_is_measured_every_time(measure, tmp_path):
    write_files(tmp_path, {"x.png": picture(8, 6)})
    for _ in range(2):
        sizes, opened = measure("x.png", young=("x.png",))
        assert (sizes[0][1:], opened) == ((8, 6), ["x.png"])
    assert measure("x.png")[1] == ["x.png"]
    assert measure("x.png")[1] == []


@pytest.mark.parametrize("path", ["none.png", "articles/a1.md", "images", ""])
def test_what_is_no_file_or_an_article_has_no_size(path, measure, tmp_path):
    write_files(tmp_path, {"articles/a1.md": "x", "images/x.png": "x"})
    assert measure(path) == ([None], [])


def test_a_picture_that_cannot_be_opened_is_too_large_and_a_text_is_not(tmp_path):
    write_files(tmp_path, {"x.png": "no picture", "a.pdf": "x" * 1000})
    measured = Measurements(tmp_path, list_files(str(tmp_path)), {})
    assert [measured.of(path).is_too_large for path in ("x.png", "a.pdf")] == [True, False]
