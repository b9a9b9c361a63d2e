"""The figures of builds, and which of several runs counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.bench.measure import Usage
from tests.bench.peers import SCENARIOS


@dataclass(frozen=True)
class Figure:
    """One build: by which generator, over how many articles, in which scenario, and what it used.

    What it wrote is counted after a clean build only (``size`` in bytes); 0 otherwise.
    """

    peer: str
    articles: int
    scenario: str
    usage: Usage
    pages: int = 0
    files: int = 0
    size: int = 0

    @property
    def cpu(self) -> float:
        """CPU seconds, user and system, children included."""
        return self.usage.cpu

    @property
    def memory(self) -> int:
        """Peak bytes of all processes together; of one of them where that is more or nothing else is known."""
        return max(self.usage.peak, self.usage.group_peak)


def choose_best(figures: Sequence[Figure]) -> list[Figure]:
    """Keep, of the runs of one generator in one scenario at one size, the one with the least CPU time."""
    best: dict[tuple[str, int, str], Figure] = {}
    for figure in sorted(figures, key=lambda figure: figure.cpu):
        best.setdefault((figure.peer, figure.articles, figure.scenario), figure)
    peers = list(dict.fromkeys(figure.peer for figure in figures))
    return sorted(
        best.values(),
        key=lambda figure: (figure.articles, peers.index(figure.peer), SCENARIOS.index(figure.scenario)),
    )


def find(figures: Iterable[Figure], peer: str, articles: int, scenario: str) -> Figure | None:
    """Return the figure of a build, if it was measured."""
    wanted = (peer, articles, scenario)
    return next((one for one in figures if (one.peer, one.articles, one.scenario) == wanted), None)
