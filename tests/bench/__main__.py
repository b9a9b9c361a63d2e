"""``python -m tests.bench``: measure the build over corpora of several sizes and print a table."""

import argparse
import sys
from pathlib import Path

from tests.bench.peers import OURS, PEERS
from tests.bench.report import choose_best, find_growth, replace_between_marks, write_machine, write_table
from tests.bench.run import ROOT, Plan, run_plan, say

DOCUMENT = ROOT / "docs" / "developers" / "performance.md"
NAMES = tuple(peer.name for peer in PEERS)
SIZES = (1000, 5000, 20000)


def parse_sizes(text: str) -> tuple[int, ...]:
    """Read ``1000,5000``, smallest first."""
    return tuple(sorted(int(size) for size in text.split(",")))


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "--sizes",
        type=parse_sizes,
        default=SIZES,
        metavar="N,N,…",
        help="numbers of articles, 1000,5000,20000 if not given",
    )
    parser.add_argument("--peers", nargs="+", choices=NAMES, default=NAMES, help="generators, all if not given")
    parser.add_argument("--runs", type=int, default=2, help="builds of each; the one with the least CPU time counts")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other articles")
    parser.add_argument("--keep", type=Path, help="folder in which the built sites and their logs stay")
    parser.add_argument("--write", action="store_true", help=f"put the table into {DOCUMENT.relative_to(ROOT)}")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Run the benchmark; 1 if the build's CPU time grows faster than it may."""
    options = parse_arguments(arguments)
    plan = Plan(
        peers=[peer for peer in PEERS if peer.name in options.peers],
        sizes=options.sizes,
        runs=options.runs,
        seed=options.seed,
        keep=options.keep,
    )
    machine = write_machine()
    figures = []
    for figure in run_plan(plan):
        say(figure)
        figures.append(figure)
    best = choose_best(figures)
    growth = find_growth(best, OURS.name)
    lines = "".join(f"- {line}: {'holds' if holds else 'FAILS'}\n" for line, holds in growth)
    text = f"{machine}\n\n{write_table(best)}" + (f"\n{lines}" if lines else "")
    print(text, end="")
    if options.write:
        replace_between_marks(DOCUMENT, text)
    return 0 if all(holds for _, holds in growth) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
