"""Builds that run at once, and sources that change while a build runs."""

import os
import shutil
import threading
import time
from random import Random

import pytest

from tests.laws.nursery import Nursery
from tests.laws.specimen import picture
from tests.laws.trees import differences, read_tree
from tests.laws.workshop import Workshop, is_thorough

ROUNDS = 40 if is_thorough() else 4
NEWS = "content/articles/news/2023/20230105-01.md"
SAVED = f"{NEWS}.part"


@pytest.fixture
def second(workshop, tmp_path):
    """Another warm process for the same project."""
    nursery = Nursery(workshop.root, tmp_path / "second", seed=3)
    nursery.start("--check").wait()  # from now on it is warm
    yield nursery
    nursery.close()


def edit(workshop: Workshop, number: int) -> None:
    """Change the title of an article at one go: a build that meets a file half saved tells so, and changes nothing."""
    text = workshop.sources.read(NEWS)
    workshop.sources.write(SAVED, text.replace(text.split("\n")[1], f"标题: 第{number}次修改", 1))
    (workshop.root / SAVED).replace(workshop.root / NEWS)


@pytest.mark.parametrize("number", range(ROUNDS))
def test_two_builds_into_one_folder_end_well_and_leave_a_clean_build(workshop, second, number):
    rng = Random(number)
    edit(workshop, 1)
    first = workshop.start("--workers", "1")
    time.sleep(rng.random() * 0.3)
    edit(workshop, 2)
    other = second.start("--output", str(workshop.output), "--cache", str(workshop.cache))
    ended = [first.wait(), other.wait()]
    assert [told.status for told in ended] == [0, 0], ended
    _, wanted = workshop.build_clean()
    assert differences(read_tree(workshop.output), wanted) == []
    workshop.check()


def test_the_second_build_says_that_it_waits(workshop, second):
    edit(workshop, 1)
    shutil.rmtree(workshop.cache)
    options = ("--output", str(workshop.output), "--cache", str(workshop.cache))
    told = [b.wait() for b in (workshop.start(), second.start(*options))]
    assert [t.status for t in told] == [0, 0]
    assert sum("等它结束" in t.err for t in told) == 1


@pytest.mark.parametrize("number", range(ROUNDS))
def test_two_builds_that_share_a_cache_make_clean_builds_in_two_folders(workshop, second, number, tmp_path):
    rng, other_output = Random(number), tmp_path / "other"
    for step in range(3):
        edit(workshop, step)
        if rng.random() < 0.3:
            shutil.rmtree(workshop.cache, ignore_errors=True)
        mode = rng.choice(((), ("--preview",)))
        ours = workshop.start("--workers", "1")
        time.sleep(rng.random() * 0.1)
        theirs = second.start(*mode, "--output", str(other_output), "--cache", str(workshop.cache))
        assert [ours.wait().status, theirs.wait().status] == [0, 0]
        assert differences(read_tree(other_output), workshop.build_clean(*mode)[1]) == []
        assert differences(read_tree(workshop.output), workshop.build_clean()[1]) == []
    workshop.check()


TOGGLED = {
    "an article": (NEWS, "提案通报", "通报提案"),
    "a template": ("theme/templates/article.html", "<article ", "<article id=x "),
    "a setting": ("site.toml", "Asia/Shanghai", "Asia/Kamchatka"),
    "a label": ("site.toml", "要闻动态", "动态要闻"),
    "a catalog": ("theme/translations/zh/LC_MESSAGES/messages.po", '"全部"', '"部全"'),
    "a style sheet": ("theme/static/css/base.css", "color", "COLOR"),
    "an attachment": ("content/files/list.txt", "名单", "单名"),
}


@pytest.mark.parametrize("name", TOGGLED)
def test_what_changes_to_and_fro_while_a_build_runs_is_right_after_the_next(workshop, name):
    path, old, new = TOGGLED[name]
    if "timezone" not in workshop.sources.read("site.toml"):
        site = workshop.sources.read("site.toml")
        workshop.sources.write("site.toml", site.replace("[site]", '[site]\ntimezone = "Asia/Shanghai"'))
    versions = [workshop.sources.read(path), workshop.sources.read(path).replace(old, new)]
    assert versions[0] != versions[1]
    for number in range(ROUNDS):
        rng = Random(number)
        edit(workshop, number) if path != NEWS else (workshop.root / "site.toml").touch()
        if rng.random() < 0.5:
            shutil.rmtree(workshop.cache, ignore_errors=True)
        with toggling(workshop, path, versions, rng):
            workshop.build()
        workshop.check()


class toggling:  # noqa: N801  used as a statement
    """While it lasts, the file is now of one version and now of the other; in the end of the first."""

    def __init__(self, workshop: Workshop, path: str, versions: list[str], rng: Random) -> None:
        self._file = workshop.root / path
        self._versions = [version.encode() for version in versions]
        self._rng = rng
        self._stamp = self._file.stat().st_mtime_ns
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._toggle)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _toggle(self) -> None:
        time.sleep(self._rng.random() * 0.03)
        while not self._ended.is_set():
            self._put(self._versions[1])
            time.sleep(self._rng.random() * 0.2)
            self._put(self._versions[0])
            time.sleep(self._rng.random() * 0.2)
        self._put(self._versions[0])

    def _put(self, data: bytes) -> None:
        aside = self._file.with_name(f"~{self._file.name}")
        aside.write_bytes(data)
        os.utime(aside, ns=(self._stamp, self._stamp))
        aside.replace(self._file)


def test_a_picture_that_comes_while_a_build_runs_is_right_after_the_next(workshop):
    for number in range(ROUNDS):
        running = workshop.start()
        time.sleep(Random(number).random() * 0.2)
        (workshop.content / "images/a.png").write_bytes(picture(10 + number, 20, number))
        running.wait()
        workshop.check()
