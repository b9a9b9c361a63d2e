"""The set-up of the browser tests never goes on with a browser that does not start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.built_site import ROOT
from tools import chromium


def test_a_chosen_browser_that_does_not_start_is_refused_with_advice() -> None:
    done = subprocess.run(
        (sys.executable, "-m", "tools.chromium"),
        cwd=ROOT,
        env=os.environ | {"CHROMIUM": "/bin/false", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "/bin/false 启动不了" in done.stderr
    assert "CHROMIUM=" in done.stderr


def test_a_remembered_browser_that_is_gone_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    memory = tmp_path / "chromium.json"
    monkeypatch.setattr(chromium, "MEMORY", memory)
    memory.write_text('{"path": "/no/such/chromium", "sandbox": true}', encoding="utf-8")
    assert chromium.remembered_chromium() is None
    memory.write_text("{", encoding="utf-8")
    assert chromium.remembered_chromium() is None


def test_a_choice_is_stronger_than_what_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = tmp_path / "chromium.json"
    monkeypatch.setattr(chromium, "MEMORY", memory)
    memory.write_text(f'{{"path": "{sys.executable}", "sandbox": true}}', encoding="utf-8")
    monkeypatch.delenv("CHROMIUM", raising=False)
    assert chromium.remembered_chromium() == chromium.Chromium(sys.executable, sandbox=True)
    monkeypatch.setenv("CHROMIUM", "/bin/false")
    assert chromium.remembered_chromium() is None
