"""One build at a time in an output folder, and never in a folder of others."""

import select
import subprocess
import sys
import time

import pytest

from plugins.core.ledger import NAME
from plugins.core.lock import LOCK, claim_folder
from plugins.core.problems import InputError
from tests.builders import write_files
from tests.built_site import ROOT

OTHER = """
import sys
from pathlib import Path
from plugins.core.lock import claim_folder
with claim_folder(Path(sys.argv[1])):
    print("claimed", flush=True)
    sys.stdin.readline()
"""
WITH_WORKERS = """
import sys, time
from pathlib import Path
from plugins.core.executor import make_executor
from plugins.core.lock import claim_folder
with claim_folder(Path(sys.argv[1])), make_executor(2) as executor:
    task = executor.submit(time.sleep, 60)
    while not task.running():
        time.sleep(0.01)
    print("at work", flush=True)
    task.result()
"""


@pytest.fixture
def start(tmp_path):
    """Start other processes that claim the folder until they are told to end."""
    running = []

    def start():
        command = (sys.executable, "-c", OTHER, str(tmp_path / "output"))
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        running.append(subprocess.Popen(command, cwd=ROOT, text=True, **pipes))
        return running[-1]

    yield start
    for process in running:
        process.kill()
        process.communicate()


def test_a_folder_is_made_and_free_again_when_the_build_ends(tmp_path):
    for _ in range(2):
        with claim_folder(tmp_path / "a" / "output"):
            assert [path.name for path in (tmp_path / "a" / "output").iterdir()] == [LOCK]


def test_the_second_build_says_that_it_waits_and_has_its_turn_when_the_first_ends(start, tmp_path):
    with claim_folder(tmp_path / "output"):
        second = start()
        assert second.stderr.readline() == "output/ 里另一次生成正在进行，等它结束……\n"
        assert second.poll() is None
    assert second.stdout.readline() == "claimed\n"


def test_a_build_that_is_killed_lets_go(start, tmp_path):
    first = start()
    assert first.stdout.readline() == "claimed\n"
    first.kill()
    first.wait()
    second = start()
    assert second.stdout.readline() == "claimed\n"
    assert second.communicate("\n")[1] == ""


def test_of_many_builds_only_one_at_a_time_has_the_folder(start):
    waiting = [start() for _ in range(4)]
    for _ in range(4):
        while not any(map(is_claimed, waiting)):
            time.sleep(0.01)
        time.sleep(0.05)
        (has,) = filter(is_claimed, waiting)
        has.communicate("\n")
        waiting.remove(has)


def is_claimed(process):
    """Whether the process has said so; the line stays unread."""
    return bool(select.select([process.stdout], [], [], 0)[0])


def test_what_a_process_of_the_build_starts_does_not_hold_the_folder(tmp_path):
    with claim_folder(tmp_path):
        child = subprocess.Popen(("sleep", "60"))
    try:
        with claim_folder(tmp_path):
            assert child.poll() is None
    finally:
        child.kill()
        child.wait()


def test_the_workers_of_a_build_that_is_killed_let_go_too(tmp_path):
    root = tmp_path / "output"
    killed = subprocess.Popen(
        (sys.executable, "-c", WITH_WORKERS, str(root)), cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    with killed.stdout:
        assert killed.stdout.readline() == "at work\n"
        killed.kill()
        killed.wait()
        began = time.monotonic()
        with claim_folder(root):
            assert time.monotonic() - began < 30


def test_a_folder_with_files_of_others_is_refused_and_left_alone(tmp_path):
    write_files(tmp_path, {"letter.txt": "x"})
    with pytest.raises(InputError) as caught:
        claim_folder(tmp_path)
    assert [str(problem) for problem in caught.value.problems] == [
        f"{tmp_path}: F020 输出文件夹里有不是本程序生成的文件，请先移走其中的文件，或换一个文件夹"
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_folder_that_is_empty_but_for_hidden_files_is_accepted(tmp_path):
    write_files(tmp_path, {".gitkeep": ""})
    with claim_folder(tmp_path):
        assert (tmp_path / LOCK).exists()


@pytest.mark.parametrize("name", [NAME, LOCK])
def test_a_folder_in_which_a_build_has_been_is_accepted_with_whatever_is_in_it(name, tmp_path):
    write_files(tmp_path, {name: "", "index.html": "x"})
    with claim_folder(tmp_path):
        assert (tmp_path / "index.html").exists()
