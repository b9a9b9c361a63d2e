"""Measuring: a process with its children, and nothing of the process that asks."""

import sys
from pathlib import Path

import pytest

from tests.bench.measure import measure

MEGABYTE = 1_000_000


def run(program: str, folder: Path):
    return measure([sys.executable, "-c", program], folder, folder / "log.txt")


def test_time_spent_in_a_child_counts(tmp_path: Path) -> None:
    busy = "import time; end = time.process_time() + 0.4\nwhile time.process_time() < end: pass"
    usage = run(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}], check=True)", tmp_path)
    assert 0.4 <= usage.cpu <= usage.wall * 2


def test_waiting_takes_wall_time_only(tmp_path: Path) -> None:
    usage = run("import time; time.sleep(0.5)", tmp_path)
    assert usage.wall >= 0.5
    assert usage.cpu < 0.4


def test_memory_of_a_child_counts(tmp_path: Path) -> None:
    hungry = "import time; block = b'x' * 150_000_000; time.sleep(0.7)"
    usage = run(f"import subprocess, sys; subprocess.run([sys.executable, '-c', {hungry!r}], check=True)", tmp_path)
    assert usage.peak >= 150 * MEGABYTE
    assert usage.group_peak == 0 or usage.group_peak >= 150 * MEGABYTE


def test_memory_of_the_caller_does_not_count(tmp_path: Path) -> None:
    block = b"x" * (200 * MEGABYTE)
    usage = run("pass", tmp_path)
    assert usage.peak < 100 * MEGABYTE < len(block)


def test_a_process_that_fails_is_an_error_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="out of ink"):
        run("raise SystemExit('out of ink')", tmp_path)
