"""Two sizes of one kind of content through the same scenarios: what each build costs, and how that grows."""

import argparse
import compileall
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.bench import ours
from tests.bench.measure import Usage, measure
from tests.bench.run import CACHE, ROOT

SLACK = 1.15
"""From a size to a larger one, CPU time may grow by the ratio of the sizes times this."""
CLEAN, NOTHING = "clean", "no change"
SEED = 1


@dataclass(frozen=True)
class Size:
    """How many things there are that others name, and how many that name them."""

    named: int
    items: int

    def __str__(self) -> str:
        return f"{self.named:,} × {self.items:,}"


@dataclass(frozen=True)
class Figure:
    """One build: ``pages`` are the HTML pages that it wrote, of ``all_pages``."""

    size: Size
    scenario: str
    usage: Usage
    pages: int
    all_pages: int


@dataclass(frozen=True)
class Plan:
    """What is measured: ``what`` the sizes count, ``write`` a content folder, ``scenarios`` that follow one another.

    A scenario is its name and what it changes below ``content/``. Clean and without a change are among them.
    """

    what: str
    write: Callable[[Path, Size, int], None]
    scenarios: Sequence[tuple[str, Callable[[Path, Size], None]]]


def change_nothing(_content: Path, _size: Size) -> None:
    """Leave all as it is."""


def run(plan: Plan, prog: str, doc: str, sizes: str, arguments: Sequence[str]) -> int:
    """Measure every size, print the figures; the exit status."""
    parser = argparse.ArgumentParser(prog=prog, description=doc)
    parser.add_argument("--sizes", type=parse_sizes, default=parse_sizes(sizes), metavar="NxI,NxI,…")
    options = parser.parse_args(arguments)
    compileall.compile_dir(ROOT / "plugins", quiet=1)
    CACHE.mkdir(parents=True, exist_ok=True)
    figures = []
    for size in options.sizes:
        with tempfile.TemporaryDirectory(dir=CACHE, prefix="growth-") as folder:
            for figure in measure_size(plan, size, Path(folder)):
                print(f"{figure.size}, {figure.scenario}: CPU {figure.usage.cpu:.2f} s", file=sys.stderr, flush=True)
                figures.append(figure)
    print("\n".join(write_table(plan, figures)))
    verdicts = list(check_growth(plan, figures))
    print("\n".join(("", *(line for line, _ in verdicts))))
    return 0 if all(holds for _, holds in verdicts) else 1


def parse_sizes(text: str) -> list[Size]:
    """Read ``500x2500,2000x10000``, the smallest first."""
    sizes = (part.split("x") for part in text.split(","))
    return sorted((Size(int(named), int(items)) for named, items in sizes), key=lambda size: size.items)


def measure_size(plan: Plan, size: Size, place: Path) -> Iterator[Figure]:
    """Take content of ``size``, made below ``place``, through the scenarios."""
    plan.write(place / "corpus", size, SEED)
    folder = place / "site"
    ours.prepare(place / "corpus", folder)
    before: dict[Path, int] = {}
    for scenario, change in plan.scenarios:
        change(folder / "content", size)
        usage = measure(ours.command(folder), ROOT, folder / "log.txt")
        pages = {page: page.stat().st_mtime_ns for page in (folder / "output").rglob("*.html")}
        written = sum(before.get(page) != stamp for page, stamp in pages.items())
        yield Figure(size, scenario, usage, written, len(pages))
        before = pages


def write_table(plan: Plan, figures: Sequence[Figure]) -> Iterator[str]:
    """Yield the lines of a table in Markdown."""
    yield f"| {plan.what} | build | HTML pages written | CPU s | wall s | CPU ms per page | peak MB |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for figure in figures:
        usage = figure.usage
        each = f"{usage.cpu * 1000 / figure.pages:.2f}" if figure.scenario == CLEAN else "–"
        peak = max(usage.peak, usage.group_peak) / 10**6
        counts = f"{figure.pages:,} of {figure.all_pages:,} | {usage.cpu:.2f} | {usage.wall:.2f}"
        yield f"| {figure.size} | {figure.scenario} | {counts} | {each} | {peak:.0f} |"


def check_growth(plan: Plan, figures: Sequence[Figure]) -> Iterator[tuple[str, bool]]:
    """Yield a line for each scenario and each two neighbouring sizes, and whether the growth is as it must be.

    What a build without a change costs is told and not judged.
    """
    sizes = list(dict.fromkeys(figure.size for figure in figures))
    cpu = {(figure.size, figure.scenario): figure.usage.cpu for figure in figures}
    for smaller, larger in pairwise(sizes):
        for scenario in (name for name, _ in plan.scenarios if name != NOTHING):
            grown, most = cpu[larger, scenario] / cpu[smaller, scenario], larger.items / smaller.items * SLACK
            holds = grown <= most
            verdict = "holds" if holds else "FAILS"
            yield f"- {smaller} → {larger}, {scenario}: CPU × {grown:.2f}, at most {most:.2f}: {verdict}", holds
