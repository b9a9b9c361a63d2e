"""The figures of a run as Markdown tables."""

from collections.abc import Iterator, Sequence
from statistics import median

from tests.bench.report import NONE, write_ratio, write_table
from tests.bench.search.builds import OURS, PAGEFIND, Built
from tests.bench.search.results import Results, compare, each_found, values_of
from tests.bench.search.targets import Verdict
from tests.bench.search.transfer import CASES, Visit

BUILD_COLUMNS = (
    "build", "articles", "scenario", "CPU s", "own s", "wall s", "peak MB", "index MB", "all MB", "files", "changed KB",
    "CPU ÷ Pagefind", "memory", "index", "all",
)  # fmt: skip
FOUND_COLUMNS = (
    "found", "articles", "queries", "number", "recall", "lowest", "precision at 10", "reciprocal rank",
    "quoted: true", "quoted: recall", "nothing true",
)  # fmt: skip
VISIT_COLUMNS = (
    "search", "articles", "engine", "KB", "worst", "requests", "worst", "ms", "worst", "ms from navigation",
    "KB of all", "KB ÷ Pagefind", "worst", "ms ÷ Pagefind", "worst",
)  # fmt: skip
MISSES = 10
"""So many queries are named."""
QUERY_COLUMNS = ("query", "case", "results", "KB", "Pagefind's", "requests", "Pagefind's", "ms", "Pagefind's")


def write_tables(results: Results, verdicts: Sequence[Verdict]) -> str:
    """Write all tables, with an empty line between two."""
    tables = (
        write_table(VISIT_COLUMNS, visit_rows(results)),
        write_table(FOUND_COLUMNS, found_rows(results)),
        write_misses(results),
        write_table(BUILD_COLUMNS, build_rows(results)),
        write_table(QUERY_COLUMNS, query_rows(results)),
        write_table(("target", "figure", "bound", "holds"), verdict_rows(verdicts)),
    )
    return "\n".join(table for table in tables if table.count("\n") > 2 or table.startswith("-"))


def write_misses(results: Results) -> str:
    """Write the queries that ours does not answer perfectly, a line for each kind."""
    return "".join(
        f"- {one.articles:,}, {one.kind}, not perfect: {', '.join(one.misses[:MISSES])}\n"
        for one in each_found(results, OURS)
        if one.misses
    )


def build_rows(results: Results) -> Iterator[list[str]]:
    """Yield a row for each build."""
    for one in results.built:
        theirs = results.build(PAGEFIND, one.articles, one.scenario)
        yield [
            one.engine,
            f"{one.articles:,}",
            one.scenario,
            f"{one.cpu:.2f}",
            f"{one.own:.2f}" if one.engine == OURS else NONE,
            f"{one.wall:.2f}",
            f"{one.memory / 1e6:,.0f}",
            f"{one.index_bytes / 1e6:.2f}",
            f"{one.all_bytes / 1e6:.2f}",
            f"{one.files:,}",
            f"{one.changed / 1000:,.0f}" if one.engine == OURS else NONE,
            *(ratio(one, theirs, measure) for measure in ("cpu", "memory", "index_bytes", "all_bytes")),
        ]


def ratio(one: Built, theirs: Built | None, measure: str) -> str:
    """Write how much of Pagefind's a figure is."""
    return write_ratio(getattr(one, measure), getattr(theirs, measure)) if theirs else NONE


def found_rows(results: Results) -> Iterator[list[str]]:
    """Yield a row for each kind of queries and engine."""
    for one in results.found:
        means = one.summary
        figures = (
            means.recall,
            means.lowest,
            means.precision,
            means.reciprocal_rank,
            means.quoted,
            means.quoted_recall,
        )
        shares = [f"{figure:.3f}" for figure in figures]
        yield [one.engine, f"{one.articles:,}", one.kind, str(means.queries), *shares, str(means.empty)]


def visit_rows(results: Results) -> Iterator[list[str]]:
    """Yield a row for each case and engine: medians and the worst."""
    engines = list(dict.fromkeys(one.engine for one in results.visits))
    for case in CASES:
        for articles in results.sizes:
            for engine in engines:
                visits = results.search(engine, articles, case)
                if visits:
                    yield [case, f"{articles:,}", engine, *middle(visits), *ratios(results, articles, case, engine)]


def middle(visits: Sequence[Visit]) -> Iterator[str]:
    """Yield the medians of some visits, and the worst of the engine's own."""
    for measure, unit, digits in (("bytes", 1000, 1), ("requests", 1, 0), ("took", 1, 0)):
        values = values_of(visits, measure)
        yield f"{median(values) / unit:,.{digits}f}"
        yield f"{max(values) / unit:,.{digits}f}"
    yield f"{median(values_of(visits, 'whole')):,.0f}" if visits[0].case != CASES[-1] else NONE
    yield f"{median(values_of(visits, 'all_bytes')) / 1000:,.1f}"


def ratios(results: Results, articles: int, case: str, engine: str) -> Iterator[str]:
    """Yield median and worst of the queries' ratios to Pagefind, in bytes and in time."""
    for measure in ("bytes", "took"):
        compared = compare(results, articles, case, measure) if engine == OURS else None
        yield from (f"{compared.median:.2f}", f"{compared.worst:.2f}") if compared else (NONE, NONE)


def query_rows(results: Results) -> Iterator[list[str]]:
    """Yield a row for each query over the largest number of articles that both engines have."""
    both = [size for size in results.sizes if compare(results, size, CASES[0], "bytes")]
    for case in CASES if both else ():
        pairs = zip(*(results.search(engine, both[-1], case) for engine in (OURS, PAGEFIND)), strict=True)
        for ours, theirs in pairs:
            yield [
                ours.query,
                case,
                f"{ours.total:,}",
                *(f"{one.bytes / 1000:,.1f}" for one in (ours, theirs)),
                *(str(one.requests) for one in (ours, theirs)),
                *(f"{one.took:,.0f}" for one in (ours, theirs)),
            ]


def verdict_rows(verdicts: Sequence[Verdict]) -> Iterator[list[str]]:
    """Yield a row for each target."""
    for verdict in verdicts:
        yield [verdict.what, verdict.figure, verdict.bound, "held" if verdict.holds else "**missed**"]
