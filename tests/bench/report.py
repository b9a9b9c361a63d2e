"""Figures to a Markdown table, to the ratios that must hold, and into the developers' documentation."""

import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

from tests.bench.measure import Usage

BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
SLACK = 1.25
"""From a size to a larger one, CPU time may grow by the ratio of the sizes times this."""
SMALLEST_COMPARED = 5000
"""Below this size the start of the interpreter hides how the work grows."""
COLUMNS = (
    "generator", "articles", "HTML pages", "files", "MB written", "CPU s", "wall s", "CPU ms per page",
    "peak MB, one process", "peak MB, all",
)  # fmt: skip


@dataclass(frozen=True)
class Figure:
    """One build: by which generator, over how many articles, what it used and what it wrote (``size`` in bytes)."""

    peer: str
    articles: int
    usage: Usage
    pages: int
    files: int
    size: int


def choose_best(figures: Sequence[Figure]) -> list[Figure]:
    """Keep, of the runs of one generator at one size, the one with the least CPU time."""
    best: dict[tuple[str, int], Figure] = {}
    for figure in sorted(figures, key=lambda figure: figure.usage.cpu):
        best.setdefault((figure.peer, figure.articles), figure)
    order = list(dict.fromkeys(figure.peer for figure in figures))
    return sorted(best.values(), key=lambda figure: (order.index(figure.peer), figure.articles))


def write_table(figures: Sequence[Figure]) -> str:
    """Write the figures as a Markdown table, numbers to the right."""
    rule = ["---"] + ["---:"] * (len(COLUMNS) - 1)
    lines = [f"| {' | '.join(cells)} |" for cells in (COLUMNS, rule, *map(write_row, figures))]
    return "\n".join(lines) + "\n"


def write_row(figure: Figure) -> list[str]:
    """Write one row of the table."""
    usage = figure.usage
    return [
        figure.peer,
        f"{figure.articles:,}",
        f"{figure.pages:,}",
        f"{figure.files:,}",
        f"{figure.size / 1e6:,.1f}",
        f"{usage.cpu:.2f}",
        f"{usage.wall:.2f}",
        f"{usage.cpu / max(figure.pages, 1) * 1000:.2f}",
        f"{usage.peak / 1e6:,.0f}",
        f"{usage.group_peak / 1e6:,.0f}" if usage.group_peak else "–",
    ]


def write_machine() -> str:
    """Say in one line on what the figures are taken, and how busy it is at this moment."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    busy = f"load {os.getloadavg()[0]:.1f} at the start"
    return f"{os.cpu_count()} cores, {sys.platform}, {python}, Pelican {version('pelican')}; {busy}."


def find_growth(figures: Sequence[Figure], peer: str) -> list[tuple[str, bool]]:
    """Compare each size of ``peer`` with the next: a line for the reader, and whether it grows within bounds."""
    found = []
    measured = [figure for figure in figures if figure.peer == peer and figure.articles >= SMALLEST_COMPARED]
    for small, large in pairwise(sorted(measured, key=lambda figure: figure.articles)):
        growth = large.usage.cpu / small.usage.cpu
        allowed = large.articles / small.articles * SLACK
        line = f"{small.articles:,} → {large.articles:,} articles: CPU × {growth:.2f}, at most {allowed:.2f}"
        found.append((line, growth <= allowed))
    return found


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
