"""``python -m tests.bench.search``: the search beside Pagefind over the same articles, in one run.

For each size: what the index costs to build, what both engines find, and what a search costs in a real Chromium. The
exit status is 1 with --strict if a target is not reached.
"""

import argparse
import os
import sys
from dataclasses import replace
from pathlib import Path

from tests.bench.__main__ import parse_sizes
from tests.bench.report import replace_between_marks, write_machine
from tests.bench.run import ROOT
from tests.bench.search import pagefind
from tests.bench.search.builds import OURS, PAGEFIND
from tests.bench.search.report import write_tables
from tests.bench.search.run import Plan, run
from tests.bench.search.targets import check
from tools.chromium import find_chromium, launch, playwright, remembered_chromium

DOCUMENT = ROOT / "docs" / "developers" / "search.md"
SIZES = (1000, 5000, 20000)
SMOKE = Plan(sizes=(200,), engines=(OURS, PAGEFIND), queries=5, typed=2, edits=1, rounds=1)
"""A look whether everything works, in less than a minute; its figures say nothing."""


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.search", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--sizes", type=parse_sizes, default=SIZES, metavar="N,N,…", help="articles, 1000,5000,20000 if not given"
    )
    parser.add_argument(
        "--peers", nargs="+", choices=(OURS, PAGEFIND), default=[OURS, PAGEFIND], help="both if not given"
    )
    parser.add_argument(
        "--queries", type=int, help="queries of each kind; 150, and 60 beyond 5,000 articles, if not given"
    )
    parser.add_argument("--rounds", type=int, default=2, help="how often each search is made; the fastest counts")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other articles and queries")
    parser.add_argument("--random", action="store_true", help="articles of words in random order, twice as long")
    parser.add_argument("--keep", type=Path, help="folder in which the sites and the indexes stay")
    parser.add_argument("--smoke", action="store_true", help="200 articles and a few queries, to see that it works")
    parser.add_argument("--write", action="store_true", help=f"put the tables into {DOCUMENT.relative_to(ROOT)}")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is not reached")
    return parser.parse_args(arguments)


def make_plan(options: argparse.Namespace) -> Plan:
    """Return what the command line asks for."""
    if options.smoke:
        return replace(SMOKE, engines=options.peers, keep=options.keep)
    return Plan(
        options.sizes,
        options.peers,
        options.seed,
        options.queries,
        keep=options.keep,
        chained=not options.random,
        rounds=options.rounds,
    )


def main(arguments: list[str]) -> int:
    """Run the benchmark; return the exit status."""
    options = parse_arguments(arguments)
    load = os.getloadavg()[0]
    results = run(make_plan(options))
    verdicts = list(check(results))
    machine = write_machine((pagefind.version(), chromium_version()), load).replace(
        "tests.bench ", "tests.bench.search "
    )
    text = f"{machine}\n\n{write_tables(results, verdicts)}"
    print(text, end="")
    if options.write:
        replace_between_marks(DOCUMENT, text)
    return 0 if not options.strict or all(verdict.holds for verdict in verdicts) else 1


def chromium_version() -> str:
    """Return the browser's name and version."""
    chromium = remembered_chromium() or find_chromium()
    if chromium is None:
        raise RuntimeError("no Chromium: run python -m tools.chromium")
    with playwright() as started, launch(started, chromium) as browser:
        return f"Chromium {browser.version}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
