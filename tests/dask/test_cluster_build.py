"""The site that a cluster builds is the very one that this machine builds alone."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bench.corpus import write_corpus
from tests.built_site import ROOT
from tests.dask.test_cluster import running_scheduler, running_workers, wait_for

ARTICLES = 300


def start_build(content: Path, folder: Path, *options: str, scheduler: str = "") -> subprocess.Popen[str]:
    places = [f"--{name}={folder / name}" for name in ("output", "cache")]
    return subprocess.Popen(
        (sys.executable, "-m", "plugins.build", f"--content={content}", *places, *options),
        cwd=ROOT,
        env=os.environ | {"SCHEDULER": scheduler, "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def site(folder: Path) -> dict[str, bytes]:
    """Every file that visitors may ask for."""
    output = folder / "output"
    files = {file.relative_to(output): file for file in output.rglob("*") if file.is_file()}
    return {str(name): file.read_bytes() for name, file in sorted(files.items()) if not name.parts[0].startswith(".")}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder, ARTICLES, seed=1)
    return folder / "content"


def test_a_cluster_that_loses_a_worker_midway_builds_the_same_site(content: Path, tmp_path: Path):
    alone, together = tmp_path / "alone", tmp_path / "together"
    with start_build(content, alone, "--workers=1") as build:
        assert build.wait(300) == 0, build.stdout.read()
    with running_scheduler(tmp_path) as (address, _), running_workers(tmp_path, address, 2) as workers:
        wait_for(address, 2)
        with start_build(content, together, scheduler=address) as build:
            # What was read is kept before the first page is rendered: half of the work is done then.
            while not (together / "cache" / "records").exists() and build.poll() is None:
                time.sleep(0.005)
            assert build.poll() is None, build.stdout.read()
            workers[0].kill()
            assert build.wait(300) == 0, build.stdout.read()
    assert len(site(alone)) > ARTICLES
    assert site(together) == site(alone)
