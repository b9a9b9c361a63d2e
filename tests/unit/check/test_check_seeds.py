"""Real texts, where they are there: imported and mended, nothing false is found in them."""

import shutil
from pathlib import Path

import pytest

from plugins.check.checking import check_file
from plugins.fix.__main__ import main as fix
from plugins.importer.__main__ import main as bring_in
from tests.built_site import ROOT
from tests.unit.check.articles import lexicons

SEEDS = ROOT / "../shared/seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the real texts are not part of the repository")


def test_nothing_is_found_in_what_papers_and_offices_have_printed(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "site.toml", tmp_path)
    for seed in sorted(SEEDS.glob("*.txt")):
        assert bring_in([str(seed), "--today", "2026-01-05"]) == 0
    assert fix(["content"]) == 0
    articles = sorted(Path("content/articles").rglob("*.md"))
    assert len(articles) == 2
    found = [check_file(Path("content"), path.relative_to("content").as_posix(), None, lexicons()) for path in articles]
    told = [str(finding) for checked in found for finding in checked.findings]
    # The second has no source: it says so itself, and stays a draft.
    assert [line for line in told if " K005 " not in line] == []
