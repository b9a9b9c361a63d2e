"""Pictures and attachments come to the writer, each once."""

import io

import msgspec
import pytest
from PIL import Image

from plugins.core.items import MediaFile, Renditions
from plugins.core.kept import KeptPictures
from plugins.core.pictures import name_of
from plugins.core.problems import InputError
from plugins.media import generator
from plugins.media.generator import FOLDER, MediaGenerator
from tests.builders import make_run, make_site, picture_bytes, write_files

PICTURE = picture_bytes("RGB", (600, 400))
NAME = name_of(PICTURE)
PHOTO = MediaFile("images/x.png", "/images/x.png", 9, 600, 400, Renditions(f"/images/x.{NAME}", "jpg", (480, 600)))
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
    write_files(tmp_path / "content", {"images/x.png": PICTURE, "images/x.jpeg": PICTURE, "files/a.pdf": "pdf"})
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
    assert set(files) == {"/files/a.pdf", *(f"/images/x.{NAME}-{w}.{s}" for w in (480, 600) for s in ("jpg", "avif"))}
    assert files["/files/a.pdf"] == b"pdf"
    assert Image.open(io.BytesIO(files[f"/images/x.{NAME}-480.jpg"])).size == (480, 320)


def test_nothing_is_made_twice(publish):
    files, made = publish()
    assert made == 1
    assert publish() == (files, 0)


def test_what_no_page_shows_any_more_is_pruned_and_what_is_shown_is_not(publish, tmp_path, monkeypatch):
    prune = KeptPictures.prune
    monkeypatch.setattr(KeptPictures, "prune", lambda kept: prune(kept, spare=0))
    publish()
    assert publish()[1] == 0
    (kept,) = tmp_path.rglob(FOLDER)
    assert len(list(kept.iterdir())) == 4
    publish(LIST)
    assert list(kept.iterdir()) == []


def test_what_is_lost_or_damaged_of_what_was_kept_is_made_again_as_it_was(publish, tmp_path):
    files, _ = publish()
    (kept,) = tmp_path.rglob(FOLDER)
    (kept / f"{NAME}-480.avif").unlink()
    (kept / f"{NAME}-600.jpg").write_bytes(b"damaged")
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


@pytest.mark.parametrize("content", [picture_bytes("L", (600, 400)), None], ids=["changed", "gone"])
def test_a_picture_that_is_not_the_one_that_was_measured_is_told_and_never_kept(content, publish, tmp_path):
    files, _ = publish()
    for kept in next(tmp_path.rglob(FOLDER)).iterdir():
        kept.unlink()
    (tmp_path / "content/images/x.png").unlink()
    if content:
        write_files(tmp_path / "content", {"images/x.png": content})
    with pytest.raises(InputError) as told:
        publish()
    assert [str(problem) for problem in told.value.problems] == [
        "content/images/x.png: F018 图片在生成的时候改动了，请再生成一次"
    ]
    write_files(tmp_path / "content", {"images/x.png": PICTURE})
    assert publish()[0] == files


def test_a_picture_of_which_nothing_can_be_made_is_told_by_its_name(publish, monkeypatch):
    monkeypatch.setattr(generator, "derive", lambda _: [])
    with pytest.raises(InputError) as told:
        publish()
    assert [str(problem) for problem in told.value.problems] == [
        "content/images/x.png: F018 图片处理不了，请重新导出为 JPEG 或 PNG"
    ]
