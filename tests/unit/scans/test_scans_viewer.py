"""The script that shows pictures in all their detail."""

import re

import pytest

from plugins.core.problems import InputError
from plugins.scans import viewer
from plugins.scans.viewer import load_viewer


def test_the_script_is_named_by_its_content_and_has_its_licence_beside_it():
    loaded = load_viewer()
    files = dict(loaded.files)
    assert re.fullmatch(r"/deep-zoom/openseadragon\.[0-9a-f]{10}\.js", loaded.script)
    assert files[loaded.script].startswith(b"//! openseadragon ")
    assert b"sourceMappingURL" not in files[loaded.script]
    assert b"Redistribution" in files["/deep-zoom/openseadragon.LICENSE.txt"]


def test_a_package_that_is_not_there_is_said(monkeypatch):
    monkeypatch.setattr(viewer, "_PACKAGE", viewer.PROJECT / "node_modules" / "no-such-package")
    with pytest.raises(InputError) as refusal:
        load_viewer()
    assert [(problem.code, problem.path) for problem in refusal.value.problems] == [
        ("F024", "node_modules/no-such-package/build/openseadragon/openseadragon.min.js")
    ]
