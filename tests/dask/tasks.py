"""Toy work, in a module that a worker of a cluster can import as well."""

import os
import signal
import time
from hashlib import blake2b


def stretch(batch: bytes) -> bytes:
    """The same bytes for the same batch on whatever machine, after a moment."""
    time.sleep(0.005)
    return b"".join(blake2b(batch + bytes([part])).digest() for part in range(20))


def process(batch: int) -> int:
    """Who does it."""
    time.sleep(0.02)
    return os.getpid()


def fail_at_three(batch: int) -> int:
    """Raises for one batch."""
    if batch == 3:
        raise ValueError("three")
    return batch


def die_at_three(batch: int) -> int:
    """Ends its worker over one batch."""
    if batch == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return batch


def sleep(seconds: float) -> float:
    """Takes so long."""
    time.sleep(seconds)
    return seconds
