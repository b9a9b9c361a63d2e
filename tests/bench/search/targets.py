"""What the search is to reach, each figure in the same run as Pagefind's."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from tests.bench.search.builds import CACHED, EDIT, FRESH, OURS, PAGEFIND, TEN
from tests.bench.search.results import Results, compare, each_found, values_of
from tests.bench.search.transfer import COLD, WARM

LARGE, LARGEST = 20_000, 100_000
KILOBYTE, MEGABYTE = 1000, 1_000_000
MOST_FILES, MOST_SCRIPT = 8000, 20 * KILOBYTE
CPU = {FRESH: 0.9, CACHED: 0.3, EDIT: 0.02}
"""CPU time, as a ratio to Pagefind's only build."""
TRANSFER = (
    (COLD, "bytes", 0.16), (COLD, "took", 0.33), (WARM, "bytes", 0.3), (WARM, "took", 0.6),
)  # fmt: skip
"""The median of the queries' ratios; no single one may be above 1."""
UNITS = {"bytes": "bytes", "took": "time", "requests": "requests"}


@dataclass(frozen=True)
class Verdict:
    """One figure, the bound that it is held to, and whether it keeps to it."""

    what: str
    figure: str
    bound: str
    holds: bool


def check(results: Results) -> Iterator[Verdict]:
    """Yield a verdict on each target that this run has measured."""
    yield from check_transfer(results)
    yield from check_retrieval(results)
    yield from check_disk(results)
    yield from check_builds(results)
    what = "scripts of a search page, lunr included, Brotli"
    yield at_most(what, results.script / KILOBYTE, MOST_SCRIPT / KILOBYTE, " KB")


def at_most(what: str, figure: float, most: float, unit: str = " ×") -> Verdict:
    """Judge a figure that must not be larger than ``most``."""
    return Verdict(what, f"{figure:.3g}{unit}", f"≤ {most:g}{unit}", figure <= most)


def at_least(what: str, figure: float, least: float) -> Verdict:
    """Judge a figure that must not be smaller than ``least``."""
    return Verdict(what, f"{figure:.4f}", f"≥ {least:g}", figure >= least)


def check_transfer(results: Results) -> Iterator[Verdict]:
    """Judge what a query costs."""
    for size, kilobytes, requests in ((LARGE, 60, 8), (LARGEST, 160, None)):
        visits = results.search(OURS, size, COLD)
        if visits:
            what = f"{size:,}: {COLD}, median"
            yield at_most(what, median(values_of(visits, "bytes")) / KILOBYTE, kilobytes, " KB")
            if requests:
                yield at_most(what, median(values_of(visits, "requests")), requests, " requests")
    for case, measure, most in TRANSFER:
        ratios = compare(results, LARGE, case, measure)
        if ratios:
            yield at_most(f"{LARGE:,}: {case}, {UNITS[measure]}, median ratio", ratios.median, most)
            yield at_most(f"{LARGE:,}: {case}, {UNITS[measure]}, worst ratio", ratios.worst, 1)


def check_retrieval(results: Results) -> Iterator[Verdict]:
    """Judge what is found, at every size."""
    for found in each_found(results, OURS):
        what = f"{found.articles:,}: {found.kind}"
        yield at_least(f"{what}, lowest recall", found.summary.lowest, 1)
        yield at_least(f"{what}, mean reciprocal rank", found.summary.reciprocal_rank, 0.96)
        yield at_least(f"{what}, quoted results that are true", found.summary.quoted, 1)


def check_disk(results: Results) -> Iterator[Verdict]:
    """Judge what stands on the disk."""
    ours, theirs = (results.build(name, LARGE, FRESH) for name in (OURS, PAGEFIND))
    if ours:
        yield at_most(f"{LARGE:,}: files", ours.files, MOST_FILES, "")
    if ours and theirs:
        yield at_most(f"{LARGE:,}: index", ours.index_bytes / theirs.index_bytes, 0.35)
        yield at_most(f"{LARGE:,}: everything", ours.all_bytes / theirs.all_bytes, 0.5)
    for size in results.sizes:
        ten = results.build(OURS, size, TEN)
        if ten:
            yield at_most(f"{size:,}: changed by ten new articles", ten.changed / ten.all_bytes * 100, 5, " %")


def check_builds(results: Results) -> Iterator[Verdict]:
    """Judge CPU time and memory."""
    for scenario, most in CPU.items():
        ours, theirs = (results.build(name, LARGE, scenario) for name in (OURS, PAGEFIND))
        if ours and theirs:
            yield at_most(f"{LARGE:,}: {scenario}, CPU", ours.cpu / theirs.cpu, most)
    ours, theirs = (results.build(name, LARGE, FRESH) for name in (OURS, PAGEFIND))
    if ours and theirs:
        yield at_most(f"{LARGE:,}: memory of the whole build", ours.memory / theirs.memory, 0.1)
    largest = results.build(OURS, LARGEST, FRESH)
    if largest:
        yield at_most(f"{LARGEST:,}: memory of the whole build", largest.memory / MEGABYTE, 700, " MB")
