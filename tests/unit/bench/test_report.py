"""The report: the best run counts, growth has a bound, the table goes between its marks."""

from pathlib import Path

import pytest

from tests.bench.measure import Usage
from tests.bench.report import BEGIN, END, Figure, choose_best, find_growth, replace_between_marks, write_table


def figure(articles: int, cpu: float, peer: str = "ours") -> Figure:
    usage = Usage(status=0, cpu=cpu, wall=cpu, peak=50_000_000, group_peak=0)
    return Figure(peer=peer, articles=articles, usage=usage, pages=articles, files=articles, size=articles * 1000)


def test_of_several_runs_the_one_with_the_least_cpu_time_counts() -> None:
    best = choose_best([figure(1000, 3), figure(1000, 5, "other"), figure(1000, 2), figure(5000, 9)])
    assert [(entry.peer, entry.articles, entry.usage.cpu) for entry in best] == [
        ("ours", 1000, 2),
        ("ours", 5000, 9),
        ("other", 1000, 5),
    ]


@pytest.mark.parametrize(("cpu", "holds"), [(40, True), (50, True), (51, False)])
def test_four_times_the_articles_may_take_five_times_the_cpu_time(cpu: float, holds: bool) -> None:
    assert [held for _, held in find_growth([figure(5000, 10), figure(20000, cpu)], "ours")] == [holds]


def test_small_sizes_and_other_generators_are_not_compared() -> None:
    figures = [figure(1000, 1), figure(5000, 100), figure(5000, 1, "other"), figure(20000, 100, "other")]
    assert find_growth(figures, "ours") == []


def test_every_row_of_the_table_has_a_cell_for_every_column() -> None:
    rows = write_table([figure(1000, 1), figure(20000, 30)]).splitlines()
    assert len({row.count("|") for row in rows}) == 1
    assert len(rows) == 4


def test_the_table_replaces_what_stands_between_the_marks(tmp_path: Path) -> None:
    document = tmp_path / "performance.md"
    document.write_text(f"above\n{BEGIN}\nold\n{END}\nbelow\n", encoding="utf-8")
    replace_between_marks(document, "new\n")
    assert document.read_text(encoding="utf-8") == f"above\n{BEGIN}\nnew\n{END}\nbelow\n"
    assert list(tmp_path.iterdir()) == [document]


def test_a_document_without_marks_is_an_error_and_stays_as_it_is(tmp_path: Path) -> None:
    document = tmp_path / "performance.md"
    document.write_text("nothing\n", encoding="utf-8")
    with pytest.raises(ValueError, match="performance"):
        replace_between_marks(document, "new\n")
    assert document.read_text(encoding="utf-8") == "nothing\n"
