"""``python -m tests.bench.archive [--sizes 1250x5000,5000x20000]``: what an archive costs, and how that grows.

For each size, persons times accounts: a clean build, one account edited, one person found to be of a place, nothing
changed. The exit status is 1 if the CPU time of any of these but the last grows by more than 1.15 times the ratio of
the accounts. The archive has no pictures: what scans cost is measured by ``tests.bench.scans``.
"""

import sys
from pathlib import Path

from tests.bench.growth import CLEAN, NOTHING, Plan, Size, change_nothing, run
from tests.bench.old_accounts import write_archive

ACCOUNT, PERSON = "one account", "one person"


def change_account(content: Path, size: Size) -> None:
    """Add a sentence to an account of the middle."""
    path = content / "archive" / "records" / f"record-{size.items // 2}.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}再添一句。\n", encoding="utf-8")


def change_person(content: Path, size: Size) -> None:
    """Say where a person of the middle came from, whom accounts, volumes and chronologies name."""
    path = content / "archive" / "people" / f"person-{size.named // 2}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("卒: ", "籍贯: 某县\n卒: ", 1), encoding="utf-8")


PLAN = Plan(
    "persons × accounts",
    lambda folder, size, seed: write_archive(folder, size.named, size.items, seed),
    ((CLEAN, change_nothing), (ACCOUNT, change_account), (PERSON, change_person), (NOTHING, change_nothing)),
)

if __name__ == "__main__":
    sys.exit(run(PLAN, "python -m tests.bench.archive", __doc__, "1250x5000,5000x20000", sys.argv[1:]))
