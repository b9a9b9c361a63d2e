"""The report: the best run counts, ratios are ours to theirs, the tables go between their marks."""

from pathlib import Path

import pytest

from tests.bench.figures import Figure, choose_best, find
from tests.bench.measure import Usage
from tests.bench.peers import CLEAN, EDIT, NO_CHANGE
from tests.bench.report import BEGIN, END, replace_between_marks, write_machine, write_ratio, write_report, write_tables
from tests.bench.targets import Verdict, check_growth, check_targets


def figure(articles: int, cpu: float, peer: str = "ours", scenario: str = CLEAN, peak: int = 50_000_000) -> Figure:
    usage = Usage(status=0, cpu=cpu, wall=cpu, peak=peak, group_peak=0)
    return Figure(peer, articles, scenario, usage, pages=articles, files=articles, size=articles * 1000)


def rows_of(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]


def test_of_several_runs_the_one_with_the_least_cpu_time_counts() -> None:
    figures = [
        figure(1000, 3),
        figure(1000, 5, "other"),
        figure(1000, 2),
        figure(1000, 1, scenario=EDIT),
        figure(5000, 9),
    ]
    assert [(entry.peer, entry.articles, entry.scenario, entry.cpu) for entry in choose_best(figures)] == [
        ("ours", 1000, CLEAN, 2),
        ("ours", 1000, EDIT, 1),
        ("other", 1000, CLEAN, 5),
        ("ours", 5000, CLEAN, 9),
    ]


def test_what_was_not_measured_is_not_found() -> None:
    figures = [figure(1000, 3)]
    assert find(figures, "ours", 1000, CLEAN) is figures[0]
    assert find(figures, "ours", 1000, EDIT) is None


def test_memory_is_that_of_all_processes_or_of_one_where_that_is_more() -> None:
    usage = Usage(status=0, cpu=1, wall=1, peak=70, group_peak=50)
    assert Figure("ours", 1, CLEAN, usage).memory == 70
    usage = Usage(status=0, cpu=1, wall=1, peak=70, group_peak=90)
    assert Figure("ours", 1, CLEAN, usage).memory == 90


@pytest.mark.parametrize(("cpu", "holds"), [(40, True), (50, True), (51, False)])
@pytest.mark.parametrize("scenario", [CLEAN, EDIT])
def test_four_times_the_articles_may_take_five_times_the_cpu_time(scenario: str, cpu: float, holds: bool) -> None:
    figures = [figure(5000, 10, scenario=scenario), figure(20000, cpu, scenario=scenario)]
    assert [verdict.holds for verdict in check_growth(figures)] == [holds]


def test_growth_of_small_sizes_other_generators_and_other_scenarios_is_not_judged() -> None:
    figures = [figure(1000, 1), figure(5000, 100), figure(5000, 1, "Hugo"), figure(20000, 100, "Hugo")]
    assert list(check_growth([*figures, figure(20000, 1, scenario=NO_CHANGE)])) == []


@pytest.mark.parametrize(("cpu", "holds"), [(4.0, True), (4.1, False)])
def test_a_target_is_a_ratio_to_another_generator(cpu: float, holds: bool) -> None:
    verdicts = list(check_targets([figure(20000, cpu, peak=10), figure(20000, 10, "Hugo", peak=100)]))
    assert [verdict.holds for verdict in verdicts] == [holds, True]


@pytest.mark.parametrize(("scenario", "most"), [(EDIT, 0.6), (NO_CHANGE, 0.15)])
def test_an_edit_and_no_change_are_compared_with_a_rebuild(scenario: str, most: float) -> None:
    theirs = figure(20000, 10, "Hugo", scenario)
    for cpu, holds in ((most, True), (most * 1.01, False)):
        assert [verdict.holds for verdict in check_targets([figure(20000, cpu, scenario=scenario), theirs])] == [holds]


@pytest.mark.parametrize(("cpu", "holds"), [(55, True), (56, False)])
def test_five_times_the_articles_may_take_five_and_a_half_times_the_cpu_time(cpu: float, holds: bool) -> None:
    assert [verdict.holds for verdict in check_targets([figure(20000, 10), figure(100000, cpu)])] == [holds]


def test_a_target_of_which_one_side_is_missing_is_passed_over() -> None:
    assert list(check_targets([figure(20000, 10)])) == []


def test_ratios_keep_two_digits_that_count() -> None:
    assert [write_ratio(ours, 100) for ours in (None, 123, 40, 1.234, 0.05)] == ["–", "1.23", "0.40", "0.012", "0.0005"]


def test_every_row_of_a_table_has_a_cell_for_every_column() -> None:
    figures = [figure(1000, 1), figure(1000, 2, "Hugo"), figure(1000, 4, "Hugo", EDIT), figure(1000, 1, scenario=EDIT)]
    for table in write_tables(choose_best(figures)).split("\n\n"):
        rows = rows_of(table)
        assert len({len(row) for row in rows}) == 1
        assert len(rows) == 4


def test_a_row_says_what_part_of_it_ours_is() -> None:
    clean, scenarios = write_tables([figure(1000, 1, peak=30), figure(1000, 4, "Hugo", peak=60)]).split("\n\n")
    assert rows_of(clean)[3][-2:] == ["0.25", "0.50"]
    assert rows_of(scenarios)[3][:5] == ["Hugo", "1,000", "4.00", "4.00", "0.25"]
    assert set(rows_of(scenarios)[3][5:]) == {"–"}


def test_the_report_says_versions_and_load_and_what_holds() -> None:
    machine = write_machine(["Hugo 1.2.3"], load=0.5)
    text = write_report(machine, [figure(1000, 1)], [Verdict("a", holds=True), Verdict("b", holds=False)])
    assert "Hugo 1.2.3" in text.splitlines()[0]
    assert "load 0.5" in text.splitlines()[0]
    assert text.splitlines()[-2:] == ["- a: holds", "- b: FAILS"]


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
