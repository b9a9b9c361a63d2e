"""The scans of the sample site: all that is promised is there, and nothing that a camera or a scanner wrote."""

import json

from PIL import Image

from plugins.scans.proof import prove_images
from tests.built_site import BuiltSite


def test_every_picture_that_an_info_json_promises_is_there_at_its_size(site: BuiltSite) -> None:
    assert list(prove_images(site.folder)) == []


def test_every_picture_that_a_manifest_names_is_there_at_its_size(site: BuiltSite) -> None:
    for file in sorted(site.folder.rglob("manifest.json")):
        manifest = json.loads(file.read_bytes())
        base = "/".join(manifest["id"].split("/")[:3])
        for canvas in manifest["items"]:
            body = canvas["items"][0]["items"][0]["body"]
            for image in (body, *canvas["thumbnail"]):
                with Image.open(site.folder / image["id"].removeprefix(f"{base}/")) as picture:
                    assert picture.size == (image["width"], image["height"])
            info = site.folder / body["service"][0]["id"].removeprefix(f"{base}/") / "info.json"
            assert json.loads(info.read_bytes())["id"] == body["service"][0]["id"]


def test_no_scan_is_published_as_it_is_or_says_by_what_it_was_made(site: BuiltSite) -> None:
    for info in sorted(site.folder.rglob("info.json")):
        folder = info.parent
        original = folder.name.rpartition(".")[0]
        assert [x.name for x in folder.parent.iterdir() if x.is_file() and x.stem == original] == []
        with Image.open(folder / "full/max/0/default.jpg") as picture:
            assert not dict(picture.getexif()), info
            assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
