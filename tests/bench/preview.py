"""``python -m tests.bench.preview [--size N]``: from saving a draft to the open page that is told to reload."""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench import ours
from tests.bench.corpus import ensure_corpus
from tests.bench.run import CACHE, ROOT

DRAFT = "---\n标题: 一篇草稿\n日期: 2025-02-01 10:00\n栏目: news\n状态: 草稿\n---\n\n第 {} 稿。\n"
ADDRESS = "/news/2025/20250201-99/"
LONGEST = 600
"""Seconds to wait for the first build of a large site."""


def main(arguments: list[str]) -> int:
    """Measure some edits, and print the seconds that each took."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.preview", description=__doc__)
    parser.add_argument("--size", type=int, default=5000, help="number of articles, 5000 if not given")
    parser.add_argument("--edits", type=int, default=5, help="how often the draft is saved, 5 times if not given")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="preview-") as folder:
        ours.prepare(ensure_corpus(CACHE, options.size, seed=1), Path(folder))
        draft = Path(folder, "content/articles/news/2025/20250201-99.md")
        draft.write_text(DRAFT.format(0), encoding="utf-8")
        with start(Path(folder)) as address:
            took = [edit(address, draft, number) for number in range(1, options.edits + 1)]
    print(f"{options.size:,} articles: {', '.join(f'{seconds:.2f}' for seconds in took)} s")
    return 0


@contextmanager
def start(folder: Path) -> Iterator[str]:
    """Preview the site of ``folder``, and give its address."""
    places = [part for name in ("content", "theme") for part in (f"--{name}", str(folder / name))]
    command = [sys.executable, "-m", "plugins.serve", "--port", "0", *places, "--output", str(folder / "preview")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            yield next(match[0] for line in process.stdout if (match := re.search(r"http://[\d.:]+", line)))
        finally:
            process.terminate()
            process.stdout.read()


def edit(address: str, draft: Path, number: int) -> float:
    """Save the draft, and wait until the page is told to reload and shows it; the seconds between."""
    with urllib.request.urlopen(f"{address}/-/events", timeout=LONGEST) as events:  # noqa: S310  loopback
        before = next_build(events, "")
        # As long as a process stands ready, which it does between two edits of an editor.
        time.sleep(3)
        started = time.perf_counter()
        draft.write_text(DRAFT.format(number), encoding="utf-8")
        next_build(events, before)
    with urllib.request.urlopen(address + ADDRESS, timeout=LONGEST) as page:  # noqa: S310  loopback
        assert f"第 {number} 稿。" in page.read().decode()
    return time.perf_counter() - started


def next_build(events: Iterator[bytes], before: str) -> str:
    """The name of the first build that is not ``before``."""
    states = (json.loads(line.removeprefix(b"data: ")) for line in events if line.startswith(b"data: "))
    return next(state["build"] for state in states if state["build"] not in ("", before))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
