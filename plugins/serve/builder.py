"""Builds the site in a child process, one build at a time.

A process of its own each time: whatever a build does, the server lives on. The next one is started beforehand, so that
it has loaded Python and Pelican by the time that something changes.
"""

import asyncio
import contextlib
import os
import signal
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from plugins.serve.board import Board, BuildState

_MOST_LINES = 200
_SECONDS_TO_END = 2


class Builder:
    """Runs ``command`` in ``folder`` for each request and posts what came of it.

    ``say`` takes each line for the terminal. The command makes itself ready and waits for a line on its standard input;
    at its end instead of a line it ends as well. Then it prints its summary as the first line to standard output, and
    errors and warnings to standard error; its exit status is 0 if the site was built.
    """

    def __init__(self, command: Sequence[str], folder: Path, board: Board, say: Callable[[str], None]) -> None:
        self._command = command
        self._folder = folder
        self._board = board
        self._say = say
        self._wanted = asyncio.Event()
        self._changed: set[Path] = set()
        self._builds = 0
        self._next: asyncio.subprocess.Process | None = None
        self._warnings: tuple[str, ...] = ()

    def request(self, changed: Iterable[Path] = ()) -> None:
        """Ask for a build since ``changed``. During a build this leads to one more behind it, however often asked."""
        self._changed.update(changed)
        self._wanted.set()

    async def run(self) -> None:
        """Build whenever it is asked for, until cancelled; then the children are ended."""
        try:
            while True:
                await self._wanted.wait()
                self._wanted.clear()
                if self._changed:
                    self._say(f"{_name_changes(sorted(self._changed), self._folder)}有改动，重新生成……")
                self._changed.clear()
                await self._build()
                self._next = await self._start()
        finally:
            if self._next:
                await _end(self._next)

    async def _build(self) -> None:
        child, self._next = self._next, None
        if child is None or child.returncode is not None:
            child = await self._start()
        try:
            out, err = await child.communicate(b"\n")
        finally:
            await _end(child)
        self._report(child.returncode or 0, _lines(out), _lines(err))

    async def _start(self) -> asyncio.subprocess.Process:
        # A group of its own, so that Ctrl-C in the terminal reaches the server alone, and so that the children of the
        # build end with it.
        return await asyncio.create_subprocess_exec(
            *self._command,
            cwd=self._folder,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            start_new_session=True,
        )

    def _report(self, status: int, out: tuple[str, ...], err: tuple[str, ...]) -> None:
        if status:
            errors = err or out or (f"生成网站的程序意外结束（退出状态 {status}）。",)
            self._say("\n".join(errors))
            self._board.post(BuildState(self._board.state.build, _shorten(errors)))
            return
        if err and err != self._warnings:
            self._say("\n".join(err))
        self._warnings = err
        for line in out[:1]:
            self._say(line)
        self._builds += 1
        # With the process in the name: after a restart of the server an open page must not take another's for its own.
        self._board.post(BuildState(f"{os.getpid()}-{self._builds}"))


async def _end(child: asyncio.subprocess.Process) -> None:
    """End ``child`` and its own children if it is still running."""
    if child.returncode is not None:
        return
    _signal_group(child.pid, signal.SIGTERM)
    try:
        async with asyncio.timeout(_SECONDS_TO_END):
            await child.wait()
    except TimeoutError:
        _signal_group(child.pid, signal.SIGKILL)
        await child.wait()


def _signal_group(leader: int, number: signal.Signals) -> None:
    # It may end just before.
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader, number)


def _name_changes(paths: list[Path], folder: Path) -> str:
    """The first of ``paths``, from ``folder`` on if it is there, and how many there are."""
    first = paths[0].relative_to(folder) if paths[0].is_relative_to(folder) else paths[0]
    return f"{first} " if len(paths) == 1 else f"{first} 等 {len(paths)} 个文件"


def _lines(output: bytes) -> tuple[str, ...]:
    return tuple(line for line in output.decode("utf-8", "replace").splitlines() if line.strip())


def _shorten(lines: tuple[str, ...]) -> tuple[str, ...]:
    """What fits into a page; a traceback tells most at its end, a list of problems at its beginning."""
    if len(lines) <= _MOST_LINES:
        return lines
    half = _MOST_LINES // 2
    return (*lines[:half], f"……（略去 {len(lines) - _MOST_LINES} 行，全部内容见终端）……", *lines[-half:])
