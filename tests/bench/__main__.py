"""``python -m tests.bench``: measure the build beside other generators, and print the figures and their ratios.

Every generator goes through four scenarios in a folder of its own: a clean build, one article edited, nothing changed,
one template changed. The run of several that took the least CPU time counts. The exit status is 1 if the build's CPU
time grows faster than it may (a law of the project); with --strict also if a target is not reached (targets are ratios
to other generators, which a change of theirs may move).
"""

import argparse
import os
import sys
from pathlib import Path

from tests.bench.eleventy import ELEVENTY
from tests.bench.figures import choose_best
from tests.bench.flames import record_flames
from tests.bench.hugo import HUGO
from tests.bench.ours import OURS
from tests.bench.report import replace_between_marks, write_machine, write_report
from tests.bench.run import ROOT, Plan, run_plan, say
from tests.bench.stock_pelican import PELICAN
from tests.bench.targets import check_growth, check_targets

DOCUMENT = ROOT / "docs" / "developers" / "performance.md"
PEERS = {peer.name: peer for peer in (OURS, HUGO, ELEVENTY, PELICAN)}
SIZES = (1000, 5000, 20000)


def parse_sizes(text: str) -> tuple[int, ...]:
    """Read ``1000,5000``, smallest first."""
    return tuple(sorted(int(size) for size in text.split(",")))


def parse_arguments(arguments: list[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--sizes",
        type=parse_sizes,
        default=SIZES,
        metavar="N,N,…",
        help="numbers of articles, 1000,5000,20000 if not given; beyond 20,000 only ours is run",
    )
    parser.add_argument("--peers", nargs="+", choices=PEERS, default=list(PEERS), help="generators, all if not given")
    parser.add_argument("--runs", type=int, default=2, help="how often each is built; the least CPU time counts")
    parser.add_argument("--seed", type=int, default=1, help="another seed gives other articles")
    parser.add_argument("--keep", type=Path, help="folder in which the built sites and their logs stay")
    parser.add_argument("--write", action="store_true", help=f"put the tables into {DOCUMENT.relative_to(ROOT)}")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is not reached")
    parser.add_argument("--profile", type=Path, metavar="OUT.svg", help="only record a flame graph of our clean build")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Run the benchmark; return the exit status."""
    options = parse_arguments(arguments)
    if options.profile:
        record_flames(options.profile.resolve(), options.seed)
        return 0
    plan = Plan([PEERS[name] for name in options.peers], options.sizes, options.runs, options.seed, options.keep)
    load = os.getloadavg()[0]
    figures = []
    for figure in run_plan(plan):
        say(figure)
        figures.append(figure)
    best = choose_best(figures)
    growth, targets = list(check_growth(best)), list(check_targets(best))
    text = write_report(write_machine((peer.version() for peer in plan.peers), load), best, [*targets, *growth])
    print(text, end="")
    if options.write:
        replace_between_marks(DOCUMENT, text)
    must_hold = [*growth, *targets] if options.strict else growth
    return 0 if all(verdict.holds for verdict in must_hold) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
