"""Servers as processes of a test: started on loopback, waited for, and ended by their own process id."""

import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def answers(port: int) -> bool:
    """Whether somebody listens on ``port`` of loopback."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def wait_until(is_ready: Callable[[], bool], seconds: float, what: str) -> None:
    """Wait for ``is_ready``; fails after ``seconds``."""
    deadline = time.monotonic() + seconds
    while not is_ready():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        time.sleep(0.05)


@contextmanager
def running(
    command: Sequence[str], log: Path, environ: Mapping[str, str], *, is_ready: Callable[[], bool], seconds: float = 30
) -> Iterator[subprocess.Popen]:
    """``command`` while it runs, from when it is ready; what it prints goes to ``log``."""
    with log.open("ab") as stream:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stream, stderr=stream, env=dict(environ))
    try:
        wait_until(lambda: process.poll() is not None or is_ready(), seconds, " ".join(command))
        if process.poll() is not None:
            raise RuntimeError(f"{command[0]}: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}")
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
