"""A warm process that builds in children: all that a build imports is imported once, and every build starts anew.

It runs in the folder of a project and reads one request a line from standard input, as JSON; a child is forked for
each, runs ``plugins.build`` as the command line does, and leads a process group of its own. Two lines answer a
request: the child's id, and when it is through its exit status, negative for a signal.
"""

import ctypes
import gc
import importlib
import json
import os
import pkgutil
import resource
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

COMMANDS = ("fix", "importer", "new", "serve")
"""Packages of ``plugins`` that have no part in a build."""
_PATIENCE = 300
"""Seconds after which a build that hangs is ended."""


@dataclass(frozen=True)
class Told:
    """How a build ended and what it said."""

    status: int
    out: str
    err: str


class RunningBuild:
    """A build that was started."""

    def __init__(self, nursery: "Nursery", log: Path) -> None:
        self._nursery = nursery
        self._log = log
        self._pid = nursery.answer("began")

    def wait(self) -> Told:
        """Wait for the end of the build."""
        status = self._nursery.answer("ended")
        out, err = (self._log.with_suffix(end).read_text(encoding="utf-8") for end in (".out", ".err"))
        return Told(status, out, err)

    def kill(self) -> Told:
        """End the build, if it still runs, and every process that it has started, without a warning."""
        return self._signal(signal.SIGKILL)

    def interrupt(self) -> Told:
        """Do what Ctrl-C does."""
        return self._signal(signal.SIGINT)

    def _signal(self, number: int) -> Told:
        with suppress(ProcessLookupError):
            os.killpg(self._pid, number)
        return self.wait()


class Nursery:
    """A nursery for the project in ``folder``; one build at a time."""

    def __init__(self, folder: Path, log: Path, seed: int) -> None:
        """Builds say what they say into files beside ``log``. ``seed`` is that of Python's hashes."""
        self._log = log
        self._running = False
        kept = {name: value for name, value in os.environ.items() if name not in ("WORKERS", "SCHEDULER")}
        self._process = subprocess.Popen(
            (sys.executable, "-P", __file__),
            cwd=folder,
            env=kept | {"PYTHONPATH": str(folder), "PYTHONHASHSEED": str(seed), "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, *arguments: str, largest_file: int = 0, moment: float = 0) -> RunningBuild:
        """Start a build.

        No file that it writes may become larger than ``largest_file`` bytes (0: as large as may be). Its clock stands
        at ``moment``, seconds since 1970 (0: at what it is).
        """
        request = {"arguments": arguments, "log": str(self._log), "largest_file": largest_file, "moment": moment}
        if self._running:
            self.answer("ended")
        self._process.stdin.write(f"{json.dumps(request)}\n")
        self._process.stdin.flush()
        return RunningBuild(self, self._log)

    def answer(self, kind: str) -> int:
        """The number in the next line of the warm process, which must be of this kind."""
        line = self._process.stdout.readline().split()
        assert line[:1] == [kind], "the nursery has ended, or a build was not waited for: see standard error"
        self._running = kind == "began"
        return int(line[1])

    def close(self) -> None:
        """End the warm process."""
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def _serve() -> None:
    _warm_up()
    zombies: list[int] = []
    gc.freeze()  # A child that looks through what is here already would copy it page by page.
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if child == 0:
            sys.exit(_build(request))
        os.setpgid(child, child)  # here, not there: who is told of the child may end the whole group
        print("began", child, flush=True)
        # The child stays a zombie for now, so that no other process gets its id while somebody may still end it.
        ended = os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
        print("ended", ended.si_status if ended.si_code == os.CLD_EXITED else -ended.si_status, flush=True)
        zombies.append(child)
        if len(zombies) > 1:
            os.waitpid(zombies.pop(0), 0)


def _warm_up() -> None:
    for module in pkgutil.walk_packages(importlib.import_module("plugins").__path__, "plugins."):
        parts = module.name.split(".")
        if parts[1] not in COMMANDS and (parts[-1] != "__main__" or parts[1] == "build"):
            importlib.import_module(module.name)
    for name in ("pelican", "PIL.PngImagePlugin", "babel.dates", "rich.progress"):
        importlib.import_module(name)


def _build(request: dict) -> int:
    for number, (end, mode) in enumerate(((None, os.O_RDONLY), (".out", os.O_WRONLY), (".err", os.O_WRONLY))):
        name = os.devnull if end is None else Path(request["log"]).with_suffix(end)
        os.dup2(os.open(name, mode | os.O_CREAT | os.O_TRUNC, 0o644), number)
    signal.alarm(_PATIENCE)
    if limit := request["largest_file"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    if moment := request["moment"]:
        _set_clock(moment)
    return sys.modules["plugins.build.__main__"].main(request["arguments"])


def _set_clock(moment: float) -> None:
    """Let all that asks Python for the time believe that it is ``moment``."""
    time.time = lambda: moment
    time.time_ns = lambda: int(moment * 10**9)
    # A built-in type takes no new methods; its dictionary does.
    gc.get_referents(datetime.__dict__)[0]["now"] = classmethod(lambda cls, tz=None: cls.fromtimestamp(moment, tz))
    ctypes.pythonapi.PyType_Modified(ctypes.py_object(datetime))


if __name__ == "__main__":
    _serve()
