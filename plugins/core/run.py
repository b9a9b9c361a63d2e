"""One run of the build: what its parts share. It stands in Pelican's settings under ``RUN``."""

from collections.abc import Mapping
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from plugins.core.inputs import Inputs


@dataclass(frozen=True)
class Run:
    """``inputs`` is what there was to read when the run began, ``cache`` the folder of what earlier runs have learnt.

    ``executor`` does work that is independent for each item; where it ``is_remote`` its workers do not see the files
    of this machine. ``closing`` ends with the run: what a part keeps open until then is entered there.
    """

    inputs: Inputs
    cache: Path
    executor: Executor
    is_remote: bool = False
    closing: ExitStack = field(default_factory=ExitStack)


def run_of(settings: Mapping[str, Any]) -> Run:
    """The run that Pelican's ``settings`` belong to.

    Raises :class:`KeyError` if Pelican was not started by ``python -m plugins.build``.
    """
    return settings["RUN"]
