"""Pictures and attachments come to the writer, each once."""

import io

import msgspec
import pytest
from PIL import Image

from plugins.core.items import MediaFile, Renditions
from plugins.media import generator
from plugins.media.generator import FOLDER, MediaGenerator
from tests.builders import make_run, make_site, picture_bytes, write_files

PHOTO = MediaFile("images/x.png", "/images/x.png", 9, 600, 400, Renditions("/images/x.ab", "jpg", (480, 600)))
LIST = MediaFile("files/a.pdf", "/files/a.pdf", 3)


class Writer:
    """Takes what is published and asks for all of it."""

    def __init__(self):
        self.files = {}

    def write_file(self, address, _key, make):
        assert address not in self.files
        self.files[address] = make()

    def copy_file(self, source, address, signature):
        self.write_file(address, signature, source.read_bytes)


@pytest.fixture
def publish(tmp_path, monkeypatch):
    """Publish a picture and a list as one build does; the files, and how many pictures were made."""
    write_files(tmp_path / "content", {"images/x.png": picture_bytes("RGB", (600, 400)), "files/a.pdf": "pdf"})
    write_files(tmp_path, {"site.toml": ""})
    asked = []
    derive = generator.derive
    monkeypatch.setattr(generator, "derive", lambda order: asked.append(order) or derive(order))

    def publish(*media, originals=("files/a.pdf",)):
        asked.clear()
        writer = Writer()
        site = make_site(media=media or (PHOTO, LIST))
        context = {"site": msgspec.structs.replace(site, originals=originals)}
        with make_run(tmp_path) as run:
            MediaGenerator(context, {"RUN": run}, str(tmp_path / "content")).generate_output(writer)
        return writer.files, len(asked)

    return publish


def test_attachments_are_published_as_they_are_and_pictures_by_what_is_made_of_them(publish):
    files, _ = publish()
    assert set(files) == {"/files/a.pdf", *(f"/images/x.ab-{w}.{s}" for w in (480, 600) for s in ("jpg", "avif"))}
    assert files["/files/a.pdf"] == b"pdf"
    assert Image.open(io.BytesIO(files["/images/x.ab-480.jpg"])).size == (480, 320)


def test_nothing_is_made_twice(publish):
    files, made = publish()
    assert made == 1
    assert publish() == (files, 0)


def test_what_is_lost_or_damaged_of_what_was_kept_is_made_again_as_it_was(publish, tmp_path):
    files, _ = publish()
    (kept,) = tmp_path.rglob(FOLDER)
    (kept / "ab-480.avif").unlink()
    (kept / "ab-600.jpg").write_bytes(b"damaged")
    again, made = publish()
    assert again == files
    assert made
    assert publish() == (files, 0)


def test_where_nothing_can_be_kept_the_site_is_whole_and_it_is_told(publish, tmp_path, capsys):
    files, _ = publish()
    (kept,) = tmp_path.rglob(FOLDER)
    for file in kept.iterdir():
        file.unlink()
    kept.rmdir()
    kept.write_text("in the way")
    assert publish()[0] == files
    assert f"{kept}: W003 缓存写不进去" in capsys.readouterr().err


def test_one_picture_under_two_names_that_become_one_address_is_published_once(publish):
    copy = MediaFile("images/x.jpeg", "/images/x.jpeg", 9, 600, 400, PHOTO.renditions)
    assert len(publish(PHOTO, copy, LIST)[0]) == 5
