"""Scans come to the writer, each made once, and their info.json beside them."""

import dataclasses
import json

import msgspec
import pytest

from plugins.core.executor import make_executor
from plugins.core.image_services import image_files
from plugins.core.items import MediaFile
from plugins.core.kept import KeptPictures
from plugins.core.problems import InputError
from plugins.scans import publishing
from plugins.scans.generator import ScansGenerator
from plugins.scans.publishing import FOLDER
from tests.builders import make_run, make_site, write_files
from tests.unit.scans.scans import draw_page, encode, service_of

PAGE = encode(draw_page((500, 700)))
ART = encode(draw_page((700, 500)), "PNG")
FILES = {
    "books/v/1.jpg": (PAGE, (500, 700), "sizes"),
    "books/w/2.jpg": (PAGE, (500, 700), "sizes"),
    "art/a.png": (ART, (700, 500), "tiles"),
}


def media(*paths):
    for path in paths or FILES:
        data, size, kind = FILES[path]
        service = service_of(data, size, kind, path)
        yield MediaFile(path, f"/{path}", len(data), *size, service=service)


class Writer:
    """Takes what is published and asks for all of it, or for nothing where the output has it."""

    def __init__(self, asks=True):
        self.files = {}
        self.asks = asks

    def write_file(self, address, key, make):
        assert address not in self.files
        assert key
        self.files[address] = make() if self.asks else None


@pytest.fixture
def publish(tmp_path, monkeypatch):
    """Publish as one build does; the files, and how many pictures were made."""
    write_files(tmp_path / "content", {path: data for path, (data, *_) in FILES.items()})
    write_files(tmp_path, {"site.toml": ""})
    asked = []
    derive = publishing.derive
    monkeypatch.setattr(publishing, "derive", lambda order: asked.append(order) or derive(order))

    def publish(*files, asks=True):
        asked.clear()
        writer = Writer(asks)
        site = make_site(media=files or tuple(media()))
        with make_run(tmp_path) as run:
            ScansGenerator({"site": site}, {"RUN": run}, str(tmp_path / "content")).generate_output(writer)
        return writer.files, len(asked)

    return publish


def test_every_file_of_every_service_is_published_and_the_scan_itself_is_not(publish):
    files, _ = publish()
    wanted = {f"{x.service.stem}/{file.path}" for x in media() for file in image_files(x.service)}
    infos = {f"{x.service.stem}/info.json" for x in media()}
    assert set(files) == wanted | infos
    for address in infos:
        assert json.loads(files[address])["id"] == "https://www.example.cn" + address.removesuffix("/info.json")


def test_equal_scans_are_made_once_and_a_warm_build_makes_none(publish):
    files, made = publish()
    assert made == 2
    assert publish() == (files, 0)


def test_a_scan_under_two_endings_is_published_once(publish):
    (one,) = media("books/v/1.jpg")
    other = msgspec.structs.replace(one, path="books/v/1.jpeg")
    assert set(publish(one, other)[0]) == set(publish(one)[0])


def test_a_picture_is_kept_in_one_file(publish, tmp_path):
    publish()
    (kept,) = tmp_path.rglob(FOLDER)
    assert len(list(kept.iterdir())) == 2


def test_where_the_output_has_all_nothing_is_opened(publish, monkeypatch):
    publish()
    monkeypatch.setattr(KeptPictures, "read", lambda *_: pytest.fail("opened"))
    publish(asks=False)


@pytest.mark.parametrize(
    "damage", [lambda file: file.unlink(), lambda file: file.write_bytes(b"damaged")], ids=["lost", "damaged"]
)
def test_what_is_lost_or_damaged_of_what_was_kept_is_made_again_as_it_was(publish, tmp_path, damage):
    files, _ = publish()
    (kept,) = tmp_path.rglob(FOLDER)
    damage(min(kept.iterdir()))
    again, made = publish()
    assert (again, made) == (files, 1)
    assert publish()[1] == 0


def test_what_no_page_shows_any_more_is_pruned(publish, tmp_path, monkeypatch):
    monkeypatch.setattr(publishing, "SPARE", 0)
    publish()
    (kept,) = tmp_path.rglob(FOLDER)
    publish(*media("art/a.png"))
    assert len(list(kept.iterdir())) == 1


def test_where_nothing_can_be_kept_the_site_is_whole_and_it_is_told(publish, tmp_path, monkeypatch, capsys):
    files, _ = publish()

    def add(kept, _name, _data):
        kept.is_kept = False

    (kept,) = tmp_path.rglob(FOLDER)
    for file in kept.iterdir():
        file.unlink()
    monkeypatch.setattr(KeptPictures, "add", add)
    assert publish()[0] == files
    assert "W003" in capsys.readouterr().err


def test_all_pictures_that_cannot_be_made_are_told_together(publish, tmp_path):
    broken = []
    for name in ("b", "a"):
        path = f"books/{name}.jpg"
        write_files(tmp_path / "content", {path: name})
        broken.append(MediaFile(path, "", 1, 9, 9, service=service_of(name.encode(), (9, 9), path=path)))
    write_files(tmp_path / "content", {"books/v/1.jpg": PAGE + b"changed"})
    with pytest.raises(InputError) as error:
        publish(*broken, *media())
    assert [(x.path, x.code) for x in error.value.problems] == [
        ("content/books/a.jpg", "F018"),
        ("content/books/b.jpg", "F018"),
        ("content/books/v/1.jpg", "F018"),
    ]
    assert "改动" in error.value.problems[2].message


def test_several_processes_make_the_same(publish, tmp_path, monkeypatch):
    files, _ = publish()
    monkeypatch.undo()
    writer = Writer()
    with make_run(tmp_path) as run, make_executor(2) as executor:
        several = dataclasses.replace(run, executor=executor, cache=tmp_path / "another")
        site = make_site(media=tuple(media()))
        ScansGenerator({"site": site}, {"RUN": several}, str(tmp_path / "content")).generate_output(writer)
    assert writer.files == files
