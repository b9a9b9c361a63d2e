"""What the figures are to reach: ratios of our build to another generator's, and bounds of growth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.bench.figures import Figure, find
from tests.bench.ours import OURS
from tests.bench.peers import CLEAN, EDIT, NO_CHANGE

SLACK = 1.25
"""From a size to a larger one, CPU time may grow by the ratio of the sizes times this."""
SMALLEST_COMPARED = 5000
"""Below this size the start of the interpreter hides how the work grows."""
CPU, MEMORY = "CPU", "memory"


@dataclass(frozen=True)
class Target:
    """Our build is to need at most ``most`` times what ``peer`` needs in the same scenario over as many articles."""

    articles: int
    scenario: str
    measure: str
    peer: str
    most: float


@dataclass(frozen=True)
class Verdict:
    """A line for the reader, and whether it holds."""

    line: str
    holds: bool

    def __str__(self) -> str:
        return f"{self.line}: {'holds' if self.holds else 'FAILS'}"


TARGETS = (
    Target(20_000, CLEAN, CPU, "Hugo", 0.4),
    Target(20_000, CLEAN, CPU, "Eleventy", 0.4),
    Target(20_000, CLEAN, CPU, "Pelican", 0.2),
    Target(1000, CLEAN, CPU, "Hugo", 1.0),
    Target(20_000, EDIT, CPU, "Hugo", 0.06),
    Target(20_000, NO_CHANGE, CPU, "Hugo", 0.015),
    Target(20_000, CLEAN, MEMORY, "Hugo", 0.3),
)
LARGEST_GROWTH = (20_000, 100_000, 5.5)
"""From the first size to the second a clean build's CPU time may grow by at most this."""


def value_of(figure: Figure, measure: str) -> float:
    """Return CPU seconds or bytes."""
    return figure.cpu if measure == CPU else figure.memory


def check_targets(figures: Sequence[Figure]) -> Iterator[Verdict]:
    """Yield a verdict on each target whose two builds were measured."""
    for target in TARGETS:
        ours, theirs = (find(figures, name, target.articles, target.scenario) for name in (OURS.name, target.peer))
        if ours and theirs:
            ratio = value_of(ours, target.measure) / value_of(theirs, target.measure)
            what = f"{target.articles:,} articles, {target.scenario}, {target.measure}"
            yield Verdict(f"{what}: {ratio:.3f} × {target.peer}, at most {target.most}", ratio <= target.most)
    small, large, most = LARGEST_GROWTH
    first, second = (find(figures, OURS.name, size, CLEAN) for size in (small, large))
    if first and second:
        growth = second.cpu / first.cpu
        yield Verdict(f"{small:,} → {large:,} articles, clean: CPU × {growth:.2f}, at most {most}", growth <= most)


def check_growth(figures: Sequence[Figure]) -> Iterator[Verdict]:
    """Yield a verdict on how our clean build and our edit grow from each size to the next."""
    for scenario in (CLEAN, EDIT):
        measured = [
            figure
            for figure in figures
            if figure.peer == OURS.name and figure.scenario == scenario and figure.articles >= SMALLEST_COMPARED
        ]
        for small, large in pairwise(sorted(measured, key=lambda figure: figure.articles)):
            growth = large.cpu / small.cpu
            allowed = large.articles / small.articles * SLACK
            sizes = f"{small.articles:,} → {large.articles:,} articles"
            yield Verdict(f"{sizes}, {scenario}: CPU × {growth:.2f}, at most {allowed:.2f}", growth <= allowed)
