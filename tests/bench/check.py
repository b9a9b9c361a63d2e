"""``python -m tests.bench.check [--sizes 5000,20000]``: a check of everything, and one that finds nothing changed.

The corpus is words in the order of chance: what is found in it says nothing. The ratio of the sizes is what counts: the
time must grow with the number of articles and no faster.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bench.corpus import ensure_corpus
from tests.bench.measure import Usage, measure
from tests.bench.run import CACHE, ROOT

_WHATEVER = "import sys; from plugins.check.__main__ import main; main(sys.argv[1:])"
"""The command without its exit status: chance writes misprints."""
SLOWEST = 0.2
"""Seconds that an article may take."""


def main(arguments: list[str]) -> int:
    """Print a line for each size; 1 if an article takes longer than it may, or the time grows faster than the sizes."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.check", description=__doc__)
    parser.add_argument("--sizes", default="5000,20000", help="numbers of articles")
    sizes = [int(size) for size in parser.parse_args(arguments).sizes.split(",")]
    firsts = []
    for size in sizes:
        first, again = check_twice(size)
        firsts.append(first.cpu)
        each = 1000 * first.cpu / size
        print(f"{size:>7,} articles: {first.cpu:.1f} CPU s ({each:.1f} ms an article), {first.wall:.1f} s", end=", ")
        print(f"{first.group_peak / 1e6:.0f} MB; unchanged {again.cpu:.1f} CPU s")
    growth = firsts[-1] / firsts[0]
    print(f"{sizes[-1] / sizes[0]:.1f} times the articles: {growth:.2f} times the time")
    return 1 if firsts[-1] / sizes[-1] > SLOWEST or growth > 1.2 * sizes[-1] / sizes[0] else 0


def check_twice(size: int) -> tuple[Usage, Usage]:
    """Check a corpus with an empty cache, and again with that of the first time."""
    corpus = ensure_corpus(CACHE, size, seed=1)
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="check-") as folder:
        command = [sys.executable, "-c", _WHATEVER, "--content", str(corpus / "content"), "--cache", folder]
        first, again = (measure(command, ROOT, Path(folder) / "log") for _ in range(2))
    return first, again


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
