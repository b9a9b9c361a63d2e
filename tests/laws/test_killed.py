"""A build that is killed at any moment leaves old pages and new ones, whole, and the next build makes it good."""

import signal
import time
from random import Random

import pytest

from plugins.core.put_aside import FOLDER
from tests.bench.corpus import write_corpus
from tests.built_site import ROOT
from tests.laws.specimen import SPECIMEN
from tests.laws.trees import read_stamps, read_tree
from tests.laws.workshop import Workshop, is_thorough, open_workshop

KILLS = 60 if is_thorough() else 6
TEMPLATE = "theme/templates/base.html"


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """A site that is large enough to be hit while it is put in place."""
    place = tmp_path_factory.mktemp("killed")
    write_corpus(place / "project", 100 if is_thorough() else 60, seed=5)
    with open_workshop(place, {"site.toml": (ROOT / "site.toml").read_bytes()}) as workshop:
        yield workshop


def change_every_page(workshop: Workshop, number: int) -> None:
    """Let every page differ from before, remove an article and add another."""
    text = workshop.sources.read(TEMPLATE).partition("<!-- n")[0]
    workshop.sources.write(TEMPLATE, f"{text}<!-- n{number} -->\n")
    path = workshop.sources.list("content/articles", "-01.md")[number % 20]
    workshop.sources.move(path, path.replace("-01.md", f"-{number + 40}.md"))


def hold_to_old_and_new(old: dict[str, bytes], found: dict[str, bytes], new: dict[str, bytes]) -> None:
    """Every file is that of one site or of the other, and what both have is there."""
    torn = [path for path, data in found.items() if data not in (old.get(path), new.get(path))]
    assert torn == []
    assert old.keys() & new.keys() - found.keys() == set()


@pytest.mark.parametrize("number", range(KILLS))
def test_a_build_killed_at_a_random_moment_is_made_good_by_the_next(workshop, number):
    rng = Random(number)
    workshop.build()
    old = read_tree(workshop.output)
    change_every_page(workshop, number)
    began = time.monotonic()
    _, new = workshop.build_clean()
    duration = time.monotonic() - began
    for _ in range(rng.randint(1, 3)):
        running = workshop.start("--workers", str(rng.randint(1, 2)))
        if rng.random() < 0.5:
            _wait_until_a_file_changes(workshop, rng)
        else:
            time.sleep(rng.random() * duration)
        running.kill()
        hold_to_old_and_new(old, read_tree(workshop.output), new)
    workshop.check()


def _wait_until_a_file_changes(workshop: Workshop, rng: Random) -> None:
    """Return in the middle of what is put in place, or after some seconds."""
    path = workshop.output / rng.choice(sorted(p for p in read_stamps(workshop.output) if p.endswith("index.html")))
    before, end = path.stat().st_ino, time.monotonic() + 5
    while time.monotonic() < end and path.exists() and path.stat().st_ino == before:
        time.sleep(0.0001)


@pytest.mark.parametrize("mode", ["--publish", "--preview"])
def test_a_killed_build_of_a_small_site_in_another_mode_is_made_good(mode, tmp_path):
    with open_workshop(tmp_path, SPECIMEN) as workshop:
        workshop.check()
        for hundredths in range(1, 25, 4):
            running = workshop.start(mode)
            time.sleep(hundredths / 100)
            running.kill()
        workshop.check()


def test_a_build_that_is_interrupted_leaves_the_old_site_or_the_new_one(tmp_path):
    with open_workshop(tmp_path, SPECIMEN) as workshop:
        workshop.check()
        for number in range(4):
            workshop.sources.write(TEMPLATE, f"{workshop.sources.read(TEMPLATE)}<!-- n{number} -->\n")
            old, (_, new) = read_tree(workshop.output), workshop.build_clean()
            running = workshop.start("--workers", "2")
            time.sleep(number * 0.07)
            told = running.interrupt()
            assert told.status in (0, 130, -signal.SIGINT), told.err
            hold_to_old_and_new(old, read_tree(workshop.output), new)
            workshop.check()


def test_what_was_put_aside_goes_where_nothing_has_changed(tmp_path):
    with open_workshop(tmp_path, SPECIMEN) as workshop:
        workshop.check()
        left = workshop.output / FOLDER / "search" / "left.bin"
        left.parent.mkdir(parents=True)
        left.write_bytes(b"of a build in another mode")
        assert "没有改动" in workshop.check().out
