"""Measure a whole process and its children: CPU time, wall time, peak memory.

The process is started by a small launcher (this file run as a script), not by the caller: a process begins as a copy of
the one that starts it, and Linux counts that copy's memory into its peak.
"""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

PROC = Path("/proc")
INTERVAL = 0.2
"""Seconds between two looks at the memory of the whole group."""
PEAK_UNIT = 1 if sys.platform == "darwin" else 1024
"""``ru_maxrss`` is in bytes on macOS and in kilobytes elsewhere."""


@dataclass(frozen=True)
class Usage:
    """What a process used, the children that it waited for included.

    ``cpu`` is user and system time, in seconds like ``wall``. ``peak`` is the largest resident set of any one process,
    in bytes, exact. ``group_peak`` is the largest proportional set of all of them together, sampled, so that a page
    shared by two workers counts once; 0 where the system does not tell.
    """

    status: int
    cpu: float
    wall: float
    peak: int
    group_peak: int


def measure(command: Sequence[str], folder: Path, log: Path) -> Usage:
    """Run ``command`` in ``folder``, its output going to ``log``, and return what it used.

    Raise ``RuntimeError`` with the end of the log if it fails.
    """
    launcher = [sys.executable, "-I", "-S", __file__, str(log), *command]
    answer = subprocess.run(launcher, cwd=folder, check=True, stdout=subprocess.PIPE, text=True)
    usage = Usage(**json.loads(answer.stdout))
    if usage.status != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {usage.status}:\n{read_end(log)}")
    return usage


def read_end(log: Path, length: int = 2000) -> str:
    """Return the last ``length`` characters of ``log``."""
    return log.read_text(encoding="utf-8", errors="replace")[-length:]


def launch(log: Path, command: Sequence[str]) -> Usage:
    """Run ``command`` as the leader of a session of its own, and wait for it."""
    with log.open("wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
    peaks = [0]
    ended = threading.Event()
    sampler = threading.Thread(target=watch, args=(process.pid, ended, peaks))
    sampler.start()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    ended.set()
    sampler.join()
    return Usage(
        status=os.waitstatus_to_exitcode(status),
        cpu=used.ru_utime + used.ru_stime,
        wall=wall,
        peak=used.ru_maxrss * PEAK_UNIT,
        group_peak=max(peaks),
    )


def watch(session: int, ended: threading.Event, peaks: list[int]) -> None:
    """Append the memory of all processes of ``session`` to ``peaks`` until ``ended``."""
    while not ended.wait(INTERVAL):
        peaks.append(sum(map(proportional_set, members(session))))


def members(session: int) -> list[Path]:
    """Return the folder in ``/proc`` of each process of ``session``."""
    return [folder for folder in PROC.glob("[0-9]*") if session_of(folder) == session]


def session_of(folder: Path) -> int:
    """Return the session of a process; 0 if it has ended meanwhile."""
    try:
        stat = (folder / "stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    return int(stat.rpartition(")")[2].split()[3])


def proportional_set(folder: Path) -> int:
    """Return the bytes of a process, a page shared by n processes counted as its nth part; 0 if not told."""
    try:
        lines = (folder / "smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


if __name__ == "__main__":
    json.dump(asdict(launch(Path(sys.argv[1]), sys.argv[2:])), sys.stdout)
