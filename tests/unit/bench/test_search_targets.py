"""The search is held to its targets by the figures of one run, query by query beside Pagefind's."""

from dataclasses import replace

import pytest

from tests.bench.search.builds import EDIT, FRESH, OURS, PAGEFIND, TEN, Built, is_text
from tests.bench.search.measures import Summary
from tests.bench.search.report import write_tables
from tests.bench.search.results import Results, compare
from tests.bench.search.retrieval import Found
from tests.bench.search.targets import check
from tests.bench.search.transfer import CASES, COLD, WARM, Engine, Transfer, Visit, choose_fastest, refuse_missing

SIZE = 20_000
THEIRS = Built(PAGEFIND, SIZE, FRESH, 100, 50, 10**9, 10**8, 2 * 10**8, 30_000)
MINE = Built(OURS, SIZE, FRESH, 90, 50, 10**8, 35 * 10**6, 10**8, 8000, 0, 120)
PERFECT = Summary(60, 1, 1, 1, 1, 1, 1, 0)


def visit(engine: str, case: str, query: str = "甲", size: int = 50_000, took: float = 100) -> Visit:
    return Visit(engine, SIZE, case, query, query, size, 7, size + 9000, took, took + 90, 12)


def results(*changes: Visit, built: tuple[Built, ...] = (MINE, THEIRS)) -> Results:
    theirs = [visit(PAGEFIND, case, size=500_000, took=1000) for case in CASES]
    return Results(built, [Found(OURS, SIZE, "words", PERFECT, ())], [*changes, *theirs], 19_000)


def missed(figures: Results) -> list[str]:
    return [verdict.what for verdict in check(figures) if not verdict.holds]


def test_figures_at_their_bounds_hold() -> None:
    figures = results(*(visit(OURS, case) for case in CASES), built=(MINE, THEIRS, replace(MINE, scenario=EDIT, cpu=2)))
    assert missed(figures) == []
    assert len(list(check(figures))) > 15


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (visit(OURS, COLD, size=81_000), ["first query, median", "first query, bytes, median ratio"]),
        (visit(OURS, COLD, took=331), ["first query, time, median ratio"]),
        (visit(OURS, WARM, took=1001), ["next query, time, median ratio", "next query, time, worst ratio"]),
    ],
)
def test_a_query_that_costs_too_much_is_told(change: Visit, words: list[str]) -> None:
    visits = [change if change.case == case else visit(OURS, case) for case in CASES]
    assert missed(results(*visits)) == [f"{SIZE:,}: {word}" for word in words]


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"cpu": 91}, "fresh, CPU"),
        ({"memory": 10**8 + 1}, "memory of the whole build"),
        ({"files": 8001}, "files"),
        ({"index_bytes": 36 * 10**6}, "index"),
        ({"all_bytes": 10**8 + 1}, "everything"),
    ],
)
def test_a_build_that_costs_too_much_is_told(change: dict[str, int], word: str) -> None:
    assert missed(results(built=(replace(MINE, **change), THEIRS))) == [f"{SIZE:,}: {word}"]


def test_ten_new_articles_may_change_one_byte_in_twenty() -> None:
    ten = replace(MINE, scenario=TEN, changed=5 * 10**6 + 10**5)
    assert missed(results(built=(MINE, THEIRS, ten))) == [f"{SIZE:,}: changed by ten new articles"]


def test_one_article_that_is_not_found_is_told() -> None:
    figures = replace(
        results(), found=[Found(OURS, SIZE, "words", replace(PERFECT, recall=0.9999, lowest=0.99), ("甲",))]
    )
    assert missed(figures) == [f"{SIZE:,}: words, lowest recall"]


def test_what_pagefind_finds_is_not_judged() -> None:
    figures = replace(results(), found=[Found(PAGEFIND, SIZE, "words", replace(PERFECT, lowest=0), ("甲",))])
    assert missed(figures) == []


def test_ratios_are_of_the_same_query() -> None:
    mine = [visit(OURS, COLD, "甲", took=100), visit(OURS, COLD, "乙", took=300)]
    theirs = [visit(PAGEFIND, COLD, "甲", took=1000), visit(PAGEFIND, COLD, "乙", took=600)]
    ratios = compare(Results((MINE,), (), [*mine, *theirs], 0), SIZE, COLD, "took")
    assert ratios is not None
    assert (ratios.each, ratios.median, ratios.worst) == ((0.1, 0.5), 0.3, 0.5)
    assert ratios.of_medians == 0.25


def test_of_several_rounds_the_fastest_of_each_search_counts() -> None:
    slow, fast, other = visit(OURS, COLD, took=9), visit(OURS, COLD, took=3), visit(OURS, COLD, "乙", took=5)
    assert choose_fastest([slow, other, fast, replace(other, took=6)]) == [fast, other]


def test_without_pagefind_no_ratio_is_made() -> None:
    assert compare(Results((MINE,), (), [visit(OURS, COLD)], 0), SIZE, COLD, "took") is None


def test_every_row_of_a_table_has_a_cell_for_every_column() -> None:
    figures = results(*(visit(OURS, case) for case in CASES))
    tables = write_tables(figures, list(check(figures))).split("\n\n")
    assert len(tables) == 5
    for table in tables:
        assert len({line.count("|") for line in table.strip().splitlines()}) == 1


def test_the_page_itself_is_not_counted_to_the_engine() -> None:
    engine = Engine(OURS, None, "/search/")  # type: ignore[arg-type]  no server is asked
    owned = [path for path in ("/search/?q=甲", "/search/zh/s/00/1.bin", "/theme/site.css") if engine.owns(path)]
    assert owned == ["/search/zh/s/00/1.bin"]


def test_figures_of_an_engine_with_a_missing_file_are_refused() -> None:
    with pytest.raises(RuntimeError, match="gone"):
        refuse_missing([Transfer("/search/here.bin", 200, 5, 0, 1), Transfer("/search/gone.bin", 404, 9, 0, 1)])


@pytest.mark.parametrize(
    ("path", "holds"),
    [("search/zh/t/1a2b3c4d/5.bin", True), ("search/zh/s/1a2b3c4d/5.bin", False), ("search/t.js", False)],
)
def test_text_files_are_told_from_the_index(path: str, holds: bool) -> None:
    assert is_text(path) is holds
