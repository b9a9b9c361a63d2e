"""``python -m tests.bench.reading [--sizes 500x2500,2000x10000]``: what a reading campaign costs, and how that grows.

For each size, books times essays: a clean build, one essay edited, the title of one book changed, nothing changed. The
exit status is 1 if the CPU time of any of these but the last grows by more than 1.15 times the ratio of the essays.
"""

import sys
from pathlib import Path

from tests.bench.campaign import write_campaign
from tests.bench.growth import CLEAN, NOTHING, Plan, Size, change_nothing, run

ESSAY, BOOK = "one essay", "one book"


def change_essay(content: Path, size: Size) -> None:
    """Add a sentence to an essay of the middle."""
    path = content / "reading" / "essays" / f"essay-{size.items // 2}.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}再添一句。\n", encoding="utf-8")


def change_book(content: Path, size: Size) -> None:
    """Change the title of a book of the middle, which every essay on it names."""
    path = content / "reading" / "books" / f"book-{size.named // 2}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("标题: ", "标题: 新编", 1), encoding="utf-8")


PLAN = Plan(
    "books × essays",
    lambda folder, size, seed: write_campaign(folder, size.named, size.items, seed),
    ((CLEAN, change_nothing), (ESSAY, change_essay), (BOOK, change_book), (NOTHING, change_nothing)),
)

if __name__ == "__main__":
    sys.exit(run(PLAN, "python -m tests.bench.reading", __doc__, "500x2500,2000x10000", sys.argv[1:]))
