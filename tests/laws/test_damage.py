"""A damaged ledger or cache is noticed: whatever is cut or turned, the next build is a clean one."""

from pathlib import Path
from random import Random

import pytest

from tests.laws.damage import damaged, ledgers
from tests.laws.workshop import Workshop, is_thorough

PLACES = 60 if is_thorough() else 6
EDITED = "content/articles/highlights/2023/20230201-01.md"
REMOVED = "content/articles/members/2023/20230303-01.md"


def remembered(workshop: Workshop) -> list[Path]:
    """Every file in which the build remembers something."""
    return sorted({*ledgers(workshop), *(path for path in workshop.cache.rglob("*") if path.is_file())})


def test_the_build_remembers_something(workshop):
    assert ledgers(workshop) != []
    assert len(remembered(workshop)) >= 2


def test_whatever_is_damaged_the_next_build_is_a_clean_one(workshop):
    rng = Random(1)
    for number in range(PLACES):
        for file in rng.sample(remembered(workshop), 1 + number % 3):
            file.write_bytes(damaged(file.read_bytes(), rng))
        workshop.sources.write(EDITED, workshop.sources.read(EDITED) + f"\n第{number}段。\n")
        workshop.check(workers=1 + number % 2)


def test_what_is_damaged_and_not_needed_does_no_harm(workshop):
    rng = Random(2)
    for _ in range(PLACES):
        for file in remembered(workshop):
            file.write_bytes(damaged(file.read_bytes(), rng))
        workshop.check()


@pytest.mark.parametrize("loss", ["removed", "empty"])
def test_a_page_goes_with_its_article_although_the_ledger_is_lost(workshop, loss):
    ledger = workshop.output / ".ledger"
    ledger.unlink()
    if loss == "empty":
        ledger.touch()
    workshop.sources.remove(REMOVED)
    workshop.check()


@pytest.mark.parametrize("loss", ["removed", "empty", "a folder of that name", "of another time"])
def test_a_cache_file_that_is_lost_costs_time_alone(workshop, loss):
    files = [path for path in remembered(workshop) if path.is_relative_to(workshop.cache)]
    first_of_each_kind = {file.parent if file.suffix else file: file for file in reversed(files)}
    for number, file in enumerate(first_of_each_kind.values()):
        before = file.read_bytes()
        if loss != "of another time":
            file.unlink()
        if loss == "empty":
            file.touch()
        if loss == "a folder of that name":
            file.mkdir()
        workshop.sources.write(EDITED, workshop.sources.read(EDITED) + f"\n第{number}段。\n")
        workshop.check()
        if loss == "of another time":
            file.write_bytes(before)
            workshop.check()
