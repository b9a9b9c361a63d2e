"""Figures to Markdown tables, and into the developers' documentation."""

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

from tests.bench.figures import Figure, find
from tests.bench.ours import OURS
from tests.bench.peers import CLEAN, SCENARIOS

BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
NONE = "–"
CLEAN_COLUMNS = (
    "clean build", "articles", "HTML pages", "files", "MB written", "CPU s", "wall s", "CPU ms per page", "peak MB",
    "ours ÷ this: CPU", "memory",
)  # fmt: skip


def write_tables(figures: Sequence[Figure]) -> str:
    """Write the table of clean builds, and that of all scenarios."""
    clean = [clean_row(figure, figures) for figure in figures if figure.scenario == CLEAN]
    scenarios = [
        scenario_row(list(group), figures) for _, group in groupby(figures, lambda one: (one.articles, one.peer))
    ]
    heads = [f"{scenario}: {what}" for scenario in SCENARIOS for what in ("CPU s", "wall s", "ours ÷ this")]
    return f"{write_table(CLEAN_COLUMNS, clean)}\n{write_table(('scenarios', 'articles', *heads), scenarios)}"


def clean_row(figure: Figure, figures: Sequence[Figure]) -> list[str]:
    """Write one row of the table of clean builds."""
    ours = find(figures, OURS.name, figure.articles, CLEAN)
    return [
        figure.peer,
        f"{figure.articles:,}",
        f"{figure.pages:,}",
        f"{figure.files:,}",
        f"{figure.size / 1e6:,.1f}",
        f"{figure.cpu:.2f}",
        f"{figure.usage.wall:.2f}",
        f"{figure.cpu / max(figure.pages, 1) * 1000:.2f}",
        f"{figure.memory / 1e6:,.0f}",
        write_ratio(ours and ours.cpu, figure.cpu),
        write_ratio(ours and ours.memory, figure.memory),
    ]


def scenario_row(group: list[Figure], figures: Sequence[Figure]) -> list[str]:
    """Write the row of one generator at one size: three cells for every scenario."""
    peer, articles = group[0].peer, group[0].articles
    cells = [cell for scenario in SCENARIOS for cell in scenario_cells(figures, peer, articles, scenario)]
    return [peer, f"{articles:,}", *cells]


def scenario_cells(figures: Sequence[Figure], peer: str, articles: int, scenario: str) -> tuple[str, str, str]:
    """Write CPU time, wall time and ratio of one build, or that it was not measured."""
    figure, ours = (find(figures, name, articles, scenario) for name in (peer, OURS.name))
    if figure is None:
        return NONE, NONE, NONE
    return f"{figure.cpu:.2f}", f"{figure.usage.wall:.2f}", write_ratio(ours and ours.cpu, figure.cpu)


def write_ratio(ours: float | None, theirs: float) -> str:
    """Write how much of theirs ours is, with two digits that count."""
    if ours is None:
        return NONE
    ratio = ours / theirs
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.2g}"


def write_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a Markdown table: names to the left, numbers to the right."""
    rule = ["---"] + ["---:"] * (len(heads) - 1)
    return "".join(f"| {' | '.join(cells)} |\n" for cells in (heads, rule, *rows))


def write_machine(versions: Iterable[str], load: float, module: str = "tests.bench") -> str:
    """Say on what the figures were taken, on which day, by which command, and how busy the machine was before."""
    command = " ".join((f"python -m {module}", *sys.argv[1:]))
    machine = ", ".join((f"{os.cpu_count()} cores", sys.platform, *versions))
    return f"{date.today()}, `{command}`: {machine}; load {load:.1f} at the start."


def write_verdicts(verdicts: Iterable[object]) -> str:
    """Write a list, one line each."""
    return "".join(f"- {verdict}\n" for verdict in verdicts)


def write_report(machine: str, figures: Sequence[Figure], verdicts: Sequence[object]) -> str:
    """Write everything that stands between the marks."""
    return "\n".join(part for part in parts(machine, figures, verdicts) if part)


def parts(machine: str, figures: Sequence[Figure], verdicts: Sequence[object]) -> Iterator[str]:
    """Yield the parts of the report, each ending with a line break."""
    yield f"{machine}\n"
    yield write_tables(figures)
    yield write_verdicts(verdicts)


def replace_between_marks(document: Path, text: str) -> None:
    """Put ``text`` between the two marks of ``document``; raise ``ValueError`` if they are not there."""
    whole = document.read_text(encoding="utf-8")
    before, begin, rest = whole.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{document.name} has no {BEGIN} … {END}")
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=document.parent, delete=False) as unfinished:
        unfinished.write(f"{before}{BEGIN}\n{text}{END}{after}")
    whole = Path(unfinished.name)
    whole.chmod(document.stat().st_mode)
    whole.replace(document)
