"""One server for all the processes among which pytest-xdist divides the tests.

Whoever comes first starts it, and ends it when nobody uses it any more. Locks of files end with the process that holds
them, so that nobody waits for one that was killed.
"""

import fcntl
import json
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path
from typing import TextIO

Facts = dict[str, str]
"""What a user of the server must know, such as its address."""


@contextmanager
def shared(folder: Path, start: Callable[[], AbstractContextManager[Facts]]) -> Iterator[Facts]:
    """The facts of the one server that belongs to ``folder``, while this lasts.

    Whoever shares the server names the same folder; ``start`` is called by the first alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told = folder / "facts.json"
    with (folder / "owner").open("w") as owner, (folder / "users").open("w") as users, ExitStack() as ending:
        with _alone(folder):
            owns = _take(owner)
            if owns:
                facts = ending.enter_context(start())
                told.write_text(json.dumps(facts), encoding="utf-8")
            else:
                facts = json.loads(told.read_text(encoding="utf-8"))
                fcntl.flock(users, fcntl.LOCK_SH)
        try:
            yield facts
        finally:
            if owns:
                _end_alone(folder, users, ending)


def _end_alone(folder: Path, users: TextIO, ending: ExitStack) -> None:
    """Wait until nobody uses the server, and end it before anybody else can ask for it."""
    while True:
        with _alone(folder):
            if _take(users):
                ending.close()
                return
        time.sleep(0.1)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    with (folder / "door").open("w") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        yield


def _take(file: TextIO) -> bool:
    """Lock ``file`` for this process alone, until it is closed; whether it could."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
