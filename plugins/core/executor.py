"""Where work that is independent for each item is done: here, in processes of this machine, or on a Dask cluster.

The same function gets the same batches in all three, and the results come in the order of the batches: the same bytes
come out. Only functions that stand in a module, and values that pickle keeps as they are, may cross.
"""

import asyncio
import functools
import importlib.metadata
import logging
import multiprocessing
import os
import platform
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing.connection import wait
from pathlib import Path
from typing import Any, TypeVar

from plugins.core.digest import digest_files, digest_value
from plugins.core.inventory import list_files
from plugins.core.problems import InputError, Problem

Batch = TypeVar("Batch")
Result = TypeVar("Result")

_TRIES = 3
"""How often a batch is begun before the processes that die over it are taken as its fault."""
_PATIENCE = 10
"""Seconds in which a scheduler must answer and have a worker."""
_ROOT = Path(__file__).parents[2]
_PACKAGES = ("babel", "jieba", "jinja2", "markdown", "markupsafe", "msgspec", "nh3", "pillow")
"""The packages that put their stamp on the bytes of a page."""


class ClusterError(Exception):
    """Why a cluster cannot do a task, in Chinese."""


class InProcess(Executor):
    """Does each task at once, in this process. An exception of the task is raised by ``submit`` itself."""

    def submit(self, task: Callable[..., Result], /, *arguments: Any, **named: Any) -> Future[Result]:
        """Do ``task``."""
        future: Future[Result] = Future()
        future.set_result(task(*arguments, **named))
        return future


class Processes(Executor):
    """``workers`` processes of this machine, started by the first task, and again when one of them has died."""

    unusable: tuple[type[BaseException], ...] = ()
    """Exceptions by which a future says that the workers cannot do the task."""

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None

    def result(self, future: Future[Result]) -> Result:
        """What the task gives or raises, when it is done."""
        return future.result()

    def submit(self, task: Callable[..., Result], /, *arguments: Any, **named: Any) -> Future[Result]:
        """Hand ``task`` to a process; its future raises :class:`BrokenProcessPool` if one of the processes dies."""
        self._pool = self._pool or self._start()
        try:
            return self._pool.submit(task, *arguments, **named)
        except BrokenProcessPool:
            self.shutdown()
            self._pool = self._start()
            return self._pool.submit(task, *arguments, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait=wait, cancel_futures=cancel_futures)
            self._pool = None

    def _start(self) -> ProcessPoolExecutor:
        # A fork takes over all that is loaded, in milliseconds; beside other threads it may take over a held lock too.
        can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
        context = multiprocessing.get_context("fork" if can_fork else "spawn")
        return ProcessPoolExecutor(self.workers, context, initializer=_begin_worker)


class Cluster(Executor):
    """The workers of a Dask scheduler. Each checks that it has the code of this machine before it does a task."""

    def __init__(self, client: Any, unusable: tuple[type[BaseException], ...]) -> None:
        """``client`` is a ``distributed.Client``, which the caller closes."""
        self.unusable = unusable
        self.workers = sum(client.nthreads().values())
        self._client = client
        self._code = digest_code()

    def submit(self, task: Callable[..., Result], /, *arguments: Any, **named: Any) -> Future[Result]:
        """Send ``task`` to the cluster. A worker that is lost is made good for by another.

        The future is the client's own: those of its executor wait for ever once the scheduler is gone.
        """
        return self._client.submit(_do_with_same_code, self._code, task, *arguments, pure=False, **named)

    def result(self, future: Future[Result]) -> Result:
        """What the task gives or raises, when it is done.

        Raises :class:`ClusterError` if no worker is left: Dask would wait for one, silently and for ever.
        """
        while not future.done():
            try:
                return future.result(timeout=_PATIENCE)
            except TimeoutError:
                if not future.done() and not self._client.nthreads():
                    raise ClusterError("工作进程都丢失了") from None
        return future.result()


@contextmanager
def make_executor(workers: int = 0, scheduler: str = "") -> Iterator[InProcess | Processes | Cluster]:
    """An executor of ``workers`` processes, one for each processor if 0; 1 is this process alone.

    ``scheduler`` is the address of a Dask scheduler, ``tcp://host:port``, and then ``workers`` says nothing.
    Raises :class:`InputError` if the cluster cannot be used.
    """
    if scheduler:
        with _connect(scheduler) as cluster:
            yield cluster
        return
    workers = workers or _processors()
    executor = Processes(workers) if workers > 1 else InProcess()
    try:
        yield executor
    finally:
        executor.shutdown(cancel_futures=True)


def map_batches(
    executor: InProcess | Processes | Cluster,
    function: Callable[[Batch], Result],
    batches: Iterable[Batch],
    window: int = 0,
) -> Iterator[Result]:
    """The result of ``function`` for each of ``batches``, in their order.

    At most ``window`` batches are on their way or done and not asked for: this bounds the memory. 0 is two for each
    worker and one more. A batch whose process dies is done again. An exception of ``function`` is raised in its place,
    and the batches after it are cancelled. A single batch is done in this process: another one starts no sooner.
    """
    remaining = iter(batches)
    first = list(islice(remaining, 2))
    if len(first) < 2 or isinstance(executor, InProcess):
        yield from map(function, chain(first, remaining))
        return
    window = window or 2 * executor.workers + 1
    pending: deque[_Task] = deque()
    try:
        for batch in chain(first, remaining):
            pending.append(_Task(executor, function, batch))
            if len(pending) >= window:
                yield _first_result(executor, pending)
        while pending:
            yield _first_result(executor, pending)
    finally:
        for task in pending:
            task.future.cancel()


def digest_code() -> bytes:
    """The fingerprint of the code, the theme and the packages that make the bytes of a page on this machine."""
    names = [f"{folder}/{name}" for folder in ("plugins", "theme") for name in list_files(str(_ROOT / folder))]
    versions = [platform.python_version(), *map(importlib.metadata.version, _PACKAGES)]
    return digest_value(digest_files(_ROOT, names), versions)


class _Task:
    """A batch on its way."""

    def __init__(self, executor: Processes | Cluster, function: Callable[[Any], Any], batch: Any) -> None:
        self._executor, self._function, self._batch = executor, function, batch
        self._tries = 0
        self.submit()

    def submit(self) -> None:
        """Begin, or begin again."""
        if self._tries == _TRIES:
            message, advice = "并行的进程一再意外退出，多半是内存不够", "请设 WORKERS=1 再试"
            raise InputError([Problem("WORKERS", 0, "F022", message, advice)])
        self._tries += 1
        self.future = self._executor.submit(self._function, self._batch)

    def is_lost(self) -> bool:
        """Whether its process has died."""
        return self.future.done() and isinstance(self.future.exception(), BrokenProcessPool)


def _first_result(executor: Processes | Cluster, pending: deque[_Task]) -> Any:
    while True:
        try:
            result = executor.result(pending[0].future)
        except BrokenProcessPool:
            for task in pending:
                if task.is_lost():
                    task.submit()
        except executor.unusable as error:
            lost = f"调度器或工作进程中途丢失（{type(error).__name__}）"
            reason = str(error) if isinstance(error, ClusterError) else lost
            raise _unusable(reason, "请检查各台机器，再生成一次") from error
        else:
            pending.popleft()
            return result


def _begin_worker() -> None:
    """Ctrl-C ends a worker without a word; and it ends when its parent has been killed, instead of waiting for ever."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _processors() -> int:
    # Not those of the machine: a container may be allowed fewer.
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _connect(scheduler: str) -> Iterator[Cluster]:
    try:
        from distributed import Client, KilledWorker  # noqa: PLC0415  an optional package, and half a second
        from distributed.comm import CommClosedError, connect  # noqa: PLC0415
    except ModuleNotFoundError:
        raise _unusable("没有安装 distributed", "请先运行 make cluster") from None

    # What it reports of lost workers is made good for or raised; where warnings are fatal they would end its thread.
    for name in ("distributed", "distributed.client", "tornado.application"):
        logging.getLogger(name).setLevel(logging.CRITICAL)

    async def probe() -> None:
        (await asyncio.wait_for(connect(scheduler, timeout=_PATIENCE), _PATIENCE + 1)).abort()

    # The probe, because a client that cannot connect waits once more when it is thrown away, and for ever where another
    # service listens and says nothing. What another service does say is read as lengths: MemoryError.
    try:
        asyncio.run(probe())
        client = Client(scheduler, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError, MemoryError) as error:
        advice = "请检查地址，并确认 dask scheduler 正在运行"
        raise _unusable(f"连不上调度器 {scheduler}（{error or type(error).__name__}）", advice) from None
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            raise _unusable(f"调度器 {scheduler} 没有工作进程", "请先运行 dask worker") from None
        yield Cluster(client, (ClusterError, CancelledError, KilledWorker, CommClosedError))


@functools.cache
def _code_of_worker() -> bytes:
    # Kept from the first task on: what the worker has imported by then stays what it runs.
    return digest_code()


def _do_with_same_code(code: bytes, task: Callable[..., Any], *arguments: Any, **named: Any) -> Any:
    if code != _code_of_worker():
        raise ClusterError(f"工作进程（{platform.node()}）的代码或软件包与本机不同")
    return task(*arguments, **named)


def _unusable(message: str, advice: str = "") -> InputError:
    return InputError([Problem("SCHEDULER", 0, "F021", message, advice)])
