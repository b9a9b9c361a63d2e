"""Batches come back whole and in order, whatever happens to the processes that do them."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from plugins.core.executor import InProcess, Processes, digest_code, make_executor, map_batches
from plugins.core.problems import InputError
from tests.built_site import ROOT

each_way = pytest.mark.parametrize("workers", [1, 2, 3])


def square(batch: list[int]) -> list[int]:
    return [number * number for number in batch]


def dawdle(batch: int) -> int:
    """The first ones take longest."""
    time.sleep(max(0, 6 - batch) * 0.02)
    return batch


def process(batch: int) -> int:
    return os.getpid()


def fail_at_three(batch: int) -> int:
    if batch == 3:
        raise ValueError("three")
    return batch


def die_once(batch: tuple[str, int]) -> int:
    """Ends its process the first time that it is called with a batch that has a file's name."""
    name, number = batch
    if name and not Path(name).exists():
        Path(name).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def die_at_three(batch: int) -> int:
    if batch == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return batch


@each_way
def test_results_come_in_the_order_of_the_batches(workers: int):
    with make_executor(workers) as executor:
        assert list(map_batches(executor, dawdle, range(12))) == list(range(12))
        assert list(map_batches(executor, square, [[1, 2], [], [3]])) == [[1, 4], [], [9]]


@each_way
def test_no_batches_have_no_results(workers: int):
    with make_executor(workers) as executor:
        assert list(map_batches(executor, square, [])) == []


def test_one_worker_is_this_process():
    with make_executor(1) as executor:
        assert isinstance(executor, InProcess)
        assert set(map_batches(executor, process, range(5))) == {os.getpid()}
        assert executor.submit(square, [3]).result() == [9]


def test_several_workers_are_other_processes():
    with make_executor(2) as executor:
        done_by = set(map_batches(executor, process, range(20)))
    assert os.getpid() not in done_by
    assert len(done_by) <= 2


def test_there_is_a_worker_for_each_processor_unless_told_otherwise():
    with make_executor() as executor:
        assert getattr(executor, "workers", 1) == len(os.sched_getaffinity(0))


def test_no_process_is_started_before_there_is_work_for_two():
    with make_executor(2) as executor:
        assert set(map_batches(executor, process, [1])) == {os.getpid()}
        assert multiprocessing.active_children() == []
        list(map_batches(executor, process, [1, 2]))
        assert len(multiprocessing.active_children()) == 2
    assert multiprocessing.active_children() == []


@pytest.mark.parametrize("window", [2, 5])
def test_no_more_batches_are_drawn_than_the_window_holds(window: int):
    drawn: list[int] = []

    def batches() -> Iterator[int]:
        for number in range(40):
            drawn.append(number)
            yield number

    with make_executor(2) as executor:
        for asked, _ in enumerate(map_batches(executor, dawdle, batches(), window)):
            assert len(drawn) <= asked + window


@each_way
def test_an_exception_is_raised_in_its_place(workers: int):
    with make_executor(workers) as executor:
        results = map_batches(executor, fail_at_three, range(100))
        assert [next(results) for _ in range(3)] == [0, 1, 2]
        with pytest.raises(ValueError, match="three"):
            next(results)


def test_what_is_not_asked_for_any_more_is_not_done():
    began = time.monotonic()
    with make_executor(2) as executor:
        results = map_batches(executor, time.sleep, [0, 0.1, *[5] * 10], window=12)
        next(results)
        results.close()
        executor._pool.submit(int)  # the pool still lives
        for worker in multiprocessing.active_children():
            worker.kill()  # two of the long ones may have begun
    assert time.monotonic() - began < 4


def test_the_batches_of_a_process_that_dies_are_done_again(tmp_path: Path):
    batches = [(str(tmp_path / f"died{number}") if number in (3, 9) else "", number) for number in range(20)]
    with make_executor(2) as executor:
        assert list(map_batches(executor, die_once, batches)) == list(range(20))
        assert len(list(tmp_path.iterdir())) == 2


def test_processes_that_died_between_two_calls_are_replaced():
    with make_executor(2) as executor:
        list(map_batches(executor, process, range(4)))
        for worker in multiprocessing.active_children():
            worker.kill()
            worker.join()
        assert list(map_batches(executor, square, [[1], [2], [3]])) == [[1], [4], [9]]


def test_a_batch_that_kills_its_process_every_time_is_an_error_that_says_what_to_do():
    with make_executor(2) as executor:
        results = map_batches(executor, die_at_three, range(100))
        assert [next(results) for _ in range(3)] == [0, 1, 2]
        with pytest.raises(InputError) as raised:
            next(results)
    assert [str(problem) for problem in raised.value.problems] == [
        "WORKERS: F022 并行的进程一再意外退出，多半是内存不够，请设 WORKERS=1 再试"
    ]


def test_beside_other_threads_processes_are_not_forked():
    # A fork would take over whatever lock another thread holds.
    kind = "type(__import__('multiprocessing').current_process()).__name__"
    pools = (Processes(2), Processes(2))
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    try:
        alone = threading.active_count() == 1
        first = pools[0].submit(eval, kind).result()
        thread.start()
        second = pools[1].submit(eval, kind).result()
    finally:
        stop.set()
        thread.join()
        for pool in pools:
            pool.shutdown()
    assert first == ("ForkProcess" if alone else "SpawnProcess")
    assert second == "SpawnProcess"


ENDLESS = """
import time
from plugins.core.executor import make_executor, map_batches
with make_executor(2) as executor:
    for _ in map_batches(executor, time.sleep, [0, 0, 600, 600]):
        print("begun", flush=True)
"""


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_workers_end_with_the_build_however_it_ends(end: signal.Signals):
    with subprocess.Popen(
        (sys.executable, "-c", ENDLESS),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as build:
        assert build.stdout.readline() == "begun\n"
        assert build.stdout.readline() == "begun\n"
        # A terminal sends Ctrl-C to all that it has started; other signals come to one process.
        (os.killpg if end == signal.SIGINT else os.kill)(build.pid, end)
        # The workers hold the other end of the pipe: it is over when the last of them is.
        reader = threading.Thread(target=build.stdout.read)
        reader.start()
        reader.join(10)
        have_ended = not reader.is_alive()
        with suppress(ProcessLookupError):
            os.killpg(build.pid, signal.SIGKILL)
        reader.join()
        assert have_ended


def test_other_code_has_another_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("plugins/a.py", "theme/b.html"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("1", encoding="utf-8")
    monkeypatch.setattr("plugins.core.executor._ROOT", tmp_path)
    seen = {digest_code()}
    assert digest_code() in seen
    for name in ("plugins/a.py", "theme/b.html", "plugins/c.py"):
        (tmp_path / name).write_text("2", encoding="utf-8")
        seen.add(digest_code())
    assert len(seen) == 4
