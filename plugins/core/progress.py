"""A progress bar for long work, on terminals only."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Step = TypeVar("Step")
_PATIENCE = 1.0
"""Seconds of work without a bar: what is over sooner needs none."""


def track(steps: Iterable[Step], label: str, count: int | None = None) -> Iterator[Step]:
    """``steps``, with a bar on the terminal while they are taken; ``count`` of them, if that is known."""
    if not sys.stderr.isatty():
        yield from steps
        return
    began = time.monotonic()
    remaining = iter(steps)
    for taken, step in enumerate(remaining, 1):
        yield step
        if time.monotonic() - began > _PATIENCE:
            yield from _with_bar(remaining, label, taken, count)


def _with_bar(steps: Iterator[Step], label: str, taken: int, count: int | None) -> Iterator[Step]:
    # Not at the top: rich costs as much as half of a build that has little to do.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=count, completed=taken)
        for step in steps:
            yield step
            bar.advance(task)
