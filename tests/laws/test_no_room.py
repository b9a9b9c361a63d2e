"""Where nothing can be written the build says so in one line, and the old site stands as it was."""

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest

from tests.laws.trees import differences, read_stamps, read_tree
from tests.laws.workshop import Workshop

TEMPLATE = "theme/templates/base.html"
TOLD = re.compile(r"^\S+: [FC]\d{3} .*[\u4e00-\u9fff]{4}")


@pytest.fixture
def edited(workshop):
    """The small site, built, and edited so that there is something to write."""
    workshop.sources.write(TEMPLATE, workshop.sources.read(TEMPLATE) + "<!-- n1 -->\n")
    return workshop


def errors(err: str) -> list[str]:
    """What was said, without warnings of the content."""
    return [line for line in err.splitlines() if ": W" not in line]


def hold_to_one_line(status: int, out: str, err: str) -> None:
    """The build has failed, and said in one line why."""
    assert (status, out) == (1, "")
    assert len(errors(err)) == 1, err
    assert TOLD.match(errors(err)[0]), err


def hold_the_old_site(workshop: Workshop, before: dict[str, bytes], stamps: dict[str, int]) -> None:
    """The site is as it was."""
    assert differences(read_tree(workshop.output), before) == []
    assert read_stamps(workshop.output) == stamps


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_file_that_cannot_be_written_whole_leaves_the_old_site(workshop, workers):
    ended = []
    most = max(map(len, read_tree(workshop.output).values()))
    for largest in range(1000, most + most // 4, most // 8):
        template = workshop.sources.read(TEMPLATE).partition("<!-- n")[0]
        workshop.sources.write(TEMPLATE, f"{template}<!-- n{largest} -->\n")
        before, stamps = read_tree(workshop.output), read_stamps(workshop.output)
        told = workshop.build("--workers", workers, largest_file=largest)
        ended.append(told.status)
        if told.status:
            hold_to_one_line(told.status, told.out, told.err)
            hold_the_old_site(workshop, before, stamps)
        else:
            assert differences(read_tree(workshop.output), workshop.build_clean()[1]) == []
    assert set(ended) == {0, 1}
    workshop.check()


@contextmanager
def small_disk(folder, size, held):
    """``folder`` on a disk of ``size`` bytes with what it held, which is copied to ``held``."""
    shutil.copytree(folder, held)
    mounted = subprocess.run(
        ("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)), capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk needs the right to mount")
    try:
        shutil.copytree(held, folder, dirs_exist_ok=True)
        yield
    finally:
        subprocess.run(("umount", str(folder)), check=True)


def room_for(folder) -> int:
    """Bytes that what is in ``folder`` takes on a disk, and a little more for each file."""
    return sum(-(-len(data) // 4096) * 4096 + 8192 for data in read_tree(folder).values())


@pytest.mark.parametrize("kilobytes", [0, 40, 200])
def test_a_full_disk_leaves_the_old_site(edited, kilobytes, tmp_path):
    with small_disk(edited.output, room_for(edited.output) + 100_000, tmp_path / "held"):
        fill(edited.output / ".filling", kilobytes)
        before, stamps = read_tree(edited.output), read_stamps(edited.output)
        told = edited.build()
        hold_to_one_line(told.status, told.out, told.err)
        hold_the_old_site(edited, before, stamps)


def fill(file, kilobytes) -> None:
    """Write ``file`` until only so much is left."""
    room = shutil.disk_usage(file.parent).free - kilobytes * 1024
    file.write_bytes(bytes(max(0, room)))


def test_a_full_disk_under_the_cache_does_no_harm(edited, tmp_path):
    with small_disk(edited.cache, room_for(edited.cache) + 100_000, tmp_path / "held"):
        fill(edited.cache / "filling", 0)
        edited.check()


def build_as_somebody(workshop: Workshop) -> subprocess.CompletedProcess[str]:
    """Build without the rights of root over files that are not to be written."""
    drop = ()
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root writes everywhere, and there is no setpriv to drop that right")
        drop = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
    return subprocess.run(
        (*drop, sys.executable, "-m", "plugins.build", "--output", workshop.output, "--cache", workshop.cache),
        cwd=workshop.root, capture_output=True, text=True, check=False,
    )  # fmt: skip


@contextmanager
def write_protected(folder):
    """``folder`` and the folders in it may be read, no more."""
    folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
    for path in folders:
        path.chmod(0o555)
    files = {path: path.stat().st_mode for path in folder.rglob("*") if path.is_file()}
    for path in files:
        path.chmod(0o444)
    try:
        yield
    finally:
        for path in folders:
            path.chmod(0o755)
        for path in files:
            path.chmod(0o644)


def test_an_output_folder_that_may_not_be_written_is_told_and_left_alone(edited):
    before, stamps = read_tree(edited.output), read_stamps(edited.output)
    with write_protected(edited.output):
        done = build_as_somebody(edited)
    hold_to_one_line(done.returncode, done.stdout, done.stderr)
    hold_the_old_site(edited, before, stamps)


def test_a_cache_that_may_not_be_written_costs_time_alone(edited):
    with write_protected(edited.cache):
        done = build_as_somebody(edited)
    assert done.returncode == 0, done.stderr
    assert differences(read_tree(edited.output), edited.build_clean()[1]) == []


def test_a_file_in_the_place_of_the_cache_costs_time_alone(edited):
    shutil.rmtree(edited.cache)
    edited.cache.write_bytes(b"in the way")
    edited.check()


def test_a_folder_in_the_place_of_the_ledger_is_told(edited):
    ledger = edited.output / ".ledger"
    ledger.unlink()
    ledger.mkdir()
    before, stamps = read_tree(edited.output), read_stamps(edited.output)
    told = edited.build()
    hold_to_one_line(told.status, told.out, told.err)
    hold_the_old_site(edited, before, stamps)
    ledger.rmdir()
    edited.check()
