"""A flame graph of our clean build: where its time goes, worker processes included."""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench import ours
from tests.bench.corpus import ensure_corpus
from tests.bench.run import CACHE, ROOT

SIZE = 5000
RATE = 200
"""Samples a second of every process."""


def record_flames(target: Path, seed: int) -> None:
    """Build the site of ``SIZE`` articles under py-spy, and write the graph to ``target``."""
    corpus = ensure_corpus(CACHE, SIZE, seed)
    recorder = Path(sys.executable).with_name("py-spy")
    options = ["--subprocesses", "--format", "flamegraph", "--rate", str(RATE), "--output", str(target)]
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="site-") as folder:
        ours.prepare(corpus, Path(folder))
        subprocess.run([recorder, "record", *options, "--", *ours.command(Path(folder))], cwd=ROOT, check=True)
