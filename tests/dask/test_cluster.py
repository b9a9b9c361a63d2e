"""A real Dask scheduler and real workers, all on this machine: the same bytes come out, whoever is lost on the way."""

import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from plugins.core.executor import make_executor, map_batches
from plugins.core.problems import InputError
from tests.built_site import ROOT
from tests.dask.tasks import die_at_three, fail_at_three, process, sleep, stretch

DASK = Path(sys.executable).with_name("dask")
SETTINGS = {
    # A batch over which two workers die is given up.
    "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1",
    # What a lost worker still held is asked of it in vain for so long: 30 s if nothing is said.
    "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "3s",
}
BATCHES = [b"%d" % number for number in range(120)]


@contextmanager
def child(log: Path, *arguments: object, code: Path = ROOT) -> Iterator[subprocess.Popen]:
    """A process of Dask that knows the project's ``code``; ended with the block if it has not ended before."""
    with log.open("ab") as output:
        started = subprocess.Popen(
            (DASK, *map(str, arguments)),
            cwd=log.parent,
            env=os.environ | {"PYTHONPATH": str(code)} | SETTINGS,
            stdout=output,
            stderr=output,
        )
    try:
        yield started
    finally:
        started.kill()
        started.wait()


@contextmanager
def running_scheduler(folder: Path) -> Iterator[tuple[str, subprocess.Popen]]:
    """The address of a scheduler without workers, and its process."""
    file = folder / "scheduler.json"
    arguments = ("--host", "127.0.0.1", "--port", 0, "--no-dashboard", "--no-show", "--scheduler-file", file)
    with child(folder / "scheduler.log", "scheduler", *arguments) as started:
        deadline = time.monotonic() + 60
        while not file.exists() or not file.read_bytes().endswith(b"}"):
            assert started.poll() is None, (folder / "scheduler.log").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.05)
        yield json.loads(file.read_text())["address"], started


@contextmanager
def running_workers(folder: Path, scheduler: str, count: int, code: Path = ROOT) -> Iterator[list[subprocess.Popen]]:
    """So many workers of one thread each."""
    arguments = ("--no-nanny", "--nthreads", 1, "--no-dashboard", "--host", "127.0.0.1", "--local-directory", folder)
    with ExitStack() as stack:
        yield [
            stack.enter_context(child(folder / f"worker{number}.log", "worker", scheduler, *arguments, code=code))
            for number in range(count)
        ]


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running_scheduler(tmp_path_factory.mktemp("scheduler")) as (address, _):
        yield address


@pytest.fixture
def workers(scheduler: str, tmp_path: Path) -> Iterator[list[subprocess.Popen]]:
    with running_workers(tmp_path, scheduler, 2) as started:
        yield started


def refused(scheduler: str) -> str:
    """What is said of a scheduler that cannot be used."""
    with pytest.raises(InputError) as raised, make_executor(scheduler=scheduler) as executor:
        list(map_batches(executor, stretch, BATCHES))
    return "\n".join(str(problem) for problem in raised.value.problems)


def wait_for(scheduler: str, count: int) -> None:
    """Until so many workers have joined."""
    from distributed import Client  # noqa: PLC0415  half a second, only for these tests

    with Client(scheduler, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=60)


def test_a_cluster_gives_the_same_bytes_in_the_same_order(scheduler: str, workers: list[subprocess.Popen]):
    wait_for(scheduler, 2)
    with make_executor(scheduler=scheduler) as executor:
        assert list(map_batches(executor, stretch, BATCHES)) == [stretch(batch) for batch in BATCHES]
        assert set(map_batches(executor, process, range(40))) == {worker.pid for worker in workers}


def test_a_worker_that_is_killed_midway_loses_nothing(scheduler: str, workers: list[subprocess.Popen]):
    wait_for(scheduler, 2)
    with make_executor(scheduler=scheduler) as executor:
        results = map_batches(executor, stretch, BATCHES)
        found = [next(results) for _ in range(30)]
        workers[0].kill()
        found += results
        assert found == [stretch(batch) for batch in BATCHES]
        assert set(map_batches(executor, process, range(20))) == {workers[1].pid}


def test_an_exception_of_a_task_is_raised_here(scheduler: str, workers: list[subprocess.Popen]):
    with make_executor(scheduler=scheduler) as executor:
        results = map_batches(executor, fail_at_three, range(100))
        assert [next(results) for _ in range(3)] == [0, 1, 2]
        with pytest.raises(ValueError, match="three"):
            next(results)


def test_a_batch_that_kills_its_worker_every_time_is_an_error(scheduler: str, tmp_path: Path):
    with running_workers(tmp_path, scheduler, 3):
        wait_for(scheduler, 3)
        with make_executor(scheduler=scheduler) as executor, pytest.raises(InputError) as raised:
            list(map_batches(executor, die_at_three, range(4)))
    advice = "SCHEDULER: F021 调度器或工作进程中途丢失（KilledWorker），请检查各台机器，再生成一次"
    assert str(raised.value.problems[0]) == advice


def test_a_cluster_that_has_lost_all_workers_is_an_error(
    scheduler: str, workers: list[subprocess.Popen], monkeypatch: pytest.MonkeyPatch
):
    wait_for(scheduler, 2)
    with make_executor(scheduler=scheduler) as executor:
        monkeypatch.setattr("plugins.core.executor._PATIENCE", 1)
        results = map_batches(executor, sleep, [0, *[60] * 5])
        assert next(results) == 0
        for worker in workers:
            worker.kill()
        with pytest.raises(InputError) as raised:
            next(results)
    assert str(raised.value.problems[0]) == "SCHEDULER: F021 工作进程都丢失了，请检查各台机器，再生成一次"


def test_a_worker_with_other_code_refuses(scheduler: str, tmp_path: Path):
    code = tmp_path / "code"
    for folder in ("plugins", "theme", "tests/dask"):
        shutil.copytree(ROOT / folder, code / folder, ignore=shutil.ignore_patterns("__pycache__"))
    with (code / "plugins/core/text.py").open("a") as module:
        module.write("# newer\n")
    with running_workers(tmp_path, scheduler, 1, code):
        message = refused(scheduler)
    assert message.startswith("SCHEDULER: F021 工作进程（")
    assert message.endswith("的代码或软件包与本机不同，请检查各台机器，再生成一次")


def test_a_scheduler_that_is_lost_midway_is_an_error(tmp_path: Path):
    with (
        running_scheduler(tmp_path) as (address, started),
        running_workers(tmp_path, address, 1),
        make_executor(scheduler=address) as executor,
    ):
        results = map_batches(executor, sleep, [0, 0, 0, *[60] * 5])
        assert next(results) == 0
        started.kill()
        with pytest.raises(InputError) as raised:
            list(results)
    assert str(raised.value.problems[0]).startswith("SCHEDULER: F021 调度器或工作进程中途丢失（")


def test_a_scheduler_without_workers_is_an_error(scheduler: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("plugins.core.executor._PATIENCE", 1)
    assert refused(scheduler) == f"SCHEDULER: F021 调度器 {scheduler} 没有工作进程，请先运行 dask worker"


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "tcp://127.0.0.1:port", "foo", "bar://127.0.0.1:1"])
def test_an_address_where_no_scheduler_is_is_an_error(address: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("plugins.core.executor._PATIENCE", 1)
    message = refused(address)
    assert message.startswith(f"SCHEDULER: F021 连不上调度器 {address}（")
    assert message.endswith("），请检查地址，并确认 dask scheduler 正在运行")


@pytest.mark.parametrize("answer", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n"])
def test_another_service_in_the_place_of_the_scheduler_is_an_error(answer: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("plugins.core.executor._PATIENCE", 1)
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            with connection:
                connection.sendall(answer)
                while connection.recv(1000):
                    pass

        thread = threading.Thread(target=serve)
        thread.start()
        began = time.monotonic()
        assert "F021 连不上调度器" in refused(f"tcp://127.0.0.1:{server.getsockname()[1]}")
        assert time.monotonic() - began < 10
        thread.join(10)
        assert not thread.is_alive()


def test_without_the_package_the_message_names_the_command(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert refused("tcp://127.0.0.1:1") == "SCHEDULER: F021 没有安装 distributed，请先运行 make cluster"
