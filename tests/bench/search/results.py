"""Everything that one run has measured, and the two sides of a comparison."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tests.bench.search.builds import FRESH, OURS, PAGEFIND, Built
from tests.bench.search.retrieval import Found
from tests.bench.search.transfer import Visit


@dataclass(frozen=True)
class Results:
    """The figures of a run. ``script`` is what all scripts of ours take together in Brotli, in bytes."""

    built: Sequence[Built]
    found: Sequence[Found]
    visits: Sequence[Visit]
    script: int

    @property
    def sizes(self) -> list[int]:
        """The numbers of articles, smallest first."""
        return sorted({one.articles for one in self.built})

    def build(self, engine: str, articles: int, scenario: str) -> Built | None:
        """Return one build, if it was measured; Pagefind's is always a fresh one."""
        wanted = (engine, articles, FRESH if engine == PAGEFIND else scenario)
        return next((one for one in self.built if (one.engine, one.articles, one.scenario) == wanted), None)

    def search(self, engine: str, articles: int, case: str) -> list[Visit]:
        """Return the visits of one engine in one case, in the order of the queries."""
        wanted = (engine, articles, case)
        return [one for one in self.visits if (one.engine, one.articles, one.case) == wanted]


@dataclass(frozen=True)
class Ratios:
    """Ours ÷ Pagefind's, query by query, and of both medians."""

    each: tuple[float, ...]
    of_medians: float

    @property
    def median(self) -> float:
        """The median of the queries' ratios."""
        return median(self.each)

    @property
    def worst(self) -> float:
        """The largest ratio of any query."""
        return max(self.each)


def compare(results: Results, articles: int, case: str, measure: str) -> Ratios | None:
    """Compare ``measure`` (``bytes``, ``took`` …) of the two engines in one case; None if one was not measured."""
    ours, theirs = (values_of(results.search(name, articles, case), measure) for name in (OURS, PAGEFIND))
    if not ours or len(ours) != len(theirs):
        return None
    return Ratios(tuple(mine / other for mine, other in zip(ours, theirs, strict=True)), median(ours) / median(theirs))


def values_of(visits: Iterable[Visit], measure: str) -> list[float]:
    """Return one figure of each visit."""
    return [getattr(visit, measure) for visit in visits]


def each_found(results: Results, engine: str) -> Iterator[Found]:
    """Yield what one engine found, by size and kind."""
    return (one for one in results.found if one.engine == engine)
