"""The sizes of files under ``content/``: measured once, then remembered by their signature."""

import io
import os
import struct
import zlib

import pytest
from PIL import Image

from plugins.content import measurements
from plugins.content.measurements import Measurements
from plugins.core.inventory import list_files
from tests.builders import picture_bytes, write_files


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


def encoded(image, form="PNG", **more):
    stream = io.BytesIO()
    image.save(stream, form, **more)
    return stream.getvalue()


def bomb():
    """A PNG of a few bytes that says it has 40,000 by 40,000 pixels."""
    head = struct.pack(">II5B", 40_000, 40_000, 1, 0, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0")), (b"IEND", b"")]
    packed = [
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)


def damaged_avif():
    """An AVIF whose head is sound and whose colours are not."""
    head, mark, colours = encoded(Image.effect_noise((80, 60), 80).convert("RGB"), "AVIF").partition(b"mdat")
    return head + mark + bytes(len(colours))


SHOWN = {
    "photograph.jpg": (picture_bytes("RGB", (80, 60), "JPEG"), "jpg"),
    "grey.jpg": (picture_bytes("L", (80, 60), "JPEG"), "jpg"),
    "press.jpg": (picture_bytes("CMYK", (80, 60), "JPEG"), "jpg"),
    "screen.png": (picture_bytes("RGB", (80, 60)), "jpg"),
    "clear.png": (picture_bytes("RGBA", (80, 60)), "png"),
    "palette.png": (picture_bytes("P", (80, 60)), "png"),
    "lines.png": (picture_bytes("1", (80, 60)), "png"),
    "deep.png": (picture_bytes("I;16", (80, 60)), "jpg"),
    "still.gif": (picture_bytes("P", (80, 60), "GIF"), "png"),
    "modern.webp": (picture_bytes("RGB", (80, 60), "WEBP"), "jpg"),
    "modern.avif": (picture_bytes("RGB", (80, 60), "AVIF"), "jpg"),
    "scan.tif": (picture_bytes("RGB", (80, 60), "TIFF"), "jpg"),
    "misnamed.jpg": (picture_bytes("RGB", (80, 60)), "jpg"),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_is_shown_in_the_format_that_keeps_what_it_has(name, tmp_path):
    content, suffix = SHOWN[name]
    write_files(tmp_path, {name: content})
    found = Measurements(tmp_path, list_files(str(tmp_path)), {}).of(name)
    assert (found.width, found.height, found.suffix, found.fault) == (80, 60, suffix, "")


HOSTILE = {
    "text.png": (b"no picture", "type"),
    "vector.svg": (b"<svg onload='alert(1)'/>", "svg"),
    "phone.HEIC": (b"ftypheic", "heic"),
    "empty.jpg": (b"", "empty"),
    "bomb.png": (bomb(), "large"),
    "cut.jpg": (encoded(Image.effect_noise((400, 300), 80), "JPEG")[:-5000], "broken"),
    "cut.png": (encoded(Image.effect_noise((400, 300), 80))[:-5000], "broken"),
    "damaged.png": (picture_bytes("RGB", (80, 60))[:60] + b"damage" * 9, "broken"),
    "postscript.jpg": (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "type"),
    "report.pdf": (b"%PDF-1.7", "type"),
    "tall.png": (picture_bytes("1", (2, 40_000)), "large"),
    "wide.png": (picture_bytes("1", (40_000, 2)), "large"),
    "damaged.avif": (damaged_avif(), "broken"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_shown_is_known_by_its_reason(name, tmp_path):
    content, fault = HOSTILE[name]
    write_files(tmp_path, {name: content})
    found = Measurements(tmp_path, list_files(str(tmp_path)), {}).of(name)
    assert (found.size, found.fault, found.suffix) == (len(content), fault, "")


def test_pictures_of_other_content_have_other_names(tmp_path):
    write_files(tmp_path, {f"{n}.png": picture(8, n) for n in (6, 7)} | {"copy.png": picture(8, 6)})
    measured = Measurements(tmp_path, list_files(str(tmp_path)), {})
    one, other, copy = (measured.of(f"{name}.png").name for name in ("6", "7", "copy"))
    assert one == copy != other
