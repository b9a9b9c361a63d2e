"""``python -m tests.bench.reading [--sizes 500x2500,2000x10000]``: what a reading campaign costs, and how that grows.

For each size, books times essays: a clean build, one essay edited, the title of one book changed, nothing changed. The
exit status is 1 if the CPU time of any of these but the last grows by more than 1.15 times the ratio of the essays.
"""

import argparse
import compileall
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.bench import ours
from tests.bench.campaign import write_campaign
from tests.bench.measure import Usage, measure
from tests.bench.run import CACHE, ROOT

CLEAN, ESSAY, BOOK, NOTHING = "clean", "one essay", "one book", "no change"
SLACK = 1.15
"""From a size to a larger one, CPU time may grow by the ratio of the sizes times this."""
SEED = 1


@dataclass(frozen=True)
class Size:
    """How many books and essays there are."""

    books: int
    essays: int

    def __str__(self) -> str:
        return f"{self.books:,} × {self.essays:,}"


@dataclass(frozen=True)
class Figure:
    """One build: ``pages`` are the HTML pages that it wrote, of ``all_pages``."""

    size: Size
    scenario: str
    usage: Usage
    pages: int
    all_pages: int


def main(arguments: list[str]) -> int:
    """Measure every size, print the figures; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.reading", description=__doc__)
    parser.add_argument("--sizes", type=parse_sizes, default=parse_sizes("500x2500,2000x10000"), metavar="BxE,BxE,…")
    options = parser.parse_args(arguments)
    compileall.compile_dir(ROOT / "plugins", quiet=1)
    CACHE.mkdir(parents=True, exist_ok=True)
    figures = []
    for size in options.sizes:
        with tempfile.TemporaryDirectory(dir=CACHE, prefix="reading-") as folder:
            for figure in measure_size(size, Path(folder)):
                print(f"{figure.size}, {figure.scenario}: CPU {figure.usage.cpu:.2f} s", file=sys.stderr, flush=True)
                figures.append(figure)
    print("\n".join(write_table(figures)))
    verdicts = list(check_growth(figures))
    print("\n".join(("", *(line for line, _ in verdicts))))
    return 0 if all(holds for _, holds in verdicts) else 1


def parse_sizes(text: str) -> list[Size]:
    """Read ``500x2500,2000x10000``, the smallest first."""
    sizes = (part.split("x") for part in text.split(","))
    return sorted((Size(int(books), int(essays)) for books, essays in sizes), key=lambda size: size.essays)


def measure_size(size: Size, place: Path) -> Iterator[Figure]:
    """Take a campaign of ``size``, made below ``place``, through the scenarios."""
    write_campaign(place / "corpus", size.books, size.essays, SEED)
    folder = place / "site"
    ours.prepare(place / "corpus", folder)
    before: dict[Path, int] = {}
    for scenario, change in SCENARIOS:
        change(folder / "content" / "reading", size)
        usage = measure(ours.command(folder), ROOT, folder / "log.txt")
        pages = {page: page.stat().st_mtime_ns for page in (folder / "output").rglob("*.html")}
        written = sum(before.get(page) != stamp for page, stamp in pages.items())
        yield Figure(size, scenario, usage, written, len(pages))
        before = pages


def change_nothing(_reading: Path, _size: Size) -> None:
    """Leave all as it is."""


def change_essay(reading: Path, size: Size) -> None:
    """Add a sentence to an essay of the middle."""
    path = reading / "essays" / f"essay-{size.essays // 2}.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}再添一句。\n", encoding="utf-8")


def change_book(reading: Path, size: Size) -> None:
    """Change the title of a book of the middle, which every essay on it names."""
    path = reading / "books" / f"book-{size.books // 2}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("标题: ", "标题: 新编", 1), encoding="utf-8")


SCENARIOS: Sequence[tuple[str, Callable[[Path, Size], None]]] = (
    (CLEAN, change_nothing),
    (ESSAY, change_essay),
    (BOOK, change_book),
    (NOTHING, change_nothing),
)


def write_table(figures: Sequence[Figure]) -> Iterator[str]:
    """Yield the lines of a table in Markdown."""
    yield "| books × essays | build | HTML pages written | CPU s | wall s | CPU ms per page | peak MB |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for figure in figures:
        usage = figure.usage
        each = f"{usage.cpu * 1000 / figure.pages:.2f}" if figure.scenario == CLEAN else "–"
        peak = max(usage.peak, usage.group_peak) / 10**6
        counts = f"{figure.pages:,} of {figure.all_pages:,} | {usage.cpu:.2f} | {usage.wall:.2f}"
        yield f"| {figure.size} | {figure.scenario} | {counts} | {each} | {peak:.0f} |"


def check_growth(figures: Sequence[Figure]) -> Iterator[tuple[str, bool]]:
    """Yield a line for each scenario and each two neighbouring sizes, and whether the growth is as it must be."""
    sizes = list(dict.fromkeys(figure.size for figure in figures))
    cpu = {(figure.size, figure.scenario): figure.usage.cpu for figure in figures}
    for smaller, larger in pairwise(sizes):
        for scenario in (CLEAN, ESSAY, BOOK):
            grown, most = cpu[larger, scenario] / cpu[smaller, scenario], larger.essays / smaller.essays * SLACK
            holds = grown <= most
            verdict = "holds" if holds else "FAILS"
            yield f"- {smaller} → {larger}, {scenario}: CPU × {grown:.2f}, at most {most:.2f}: {verdict}", holds


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
