"""The project's build as the search is measured: with it, and without it, for the difference is what the search costs.

``python -m tests.bench.search.build [--without-search] <arguments of plugins.build>``. With the search it says at the
end how many CPU seconds this process spent in it: ``search: 1.234``.
"""

import os
import sys
import time
from collections.abc import Callable
from typing import Any

import plugins.build.run
from plugins.build.__main__ import main
from plugins.build.run import read_settings
from plugins.search.generator import SearchGenerator

LEFT_OUT = "plugins.search"
FLAG = "--without-search"


def read_without_search(*given: Any) -> dict[str, Any]:
    """Read Pelican's settings as the build does, without the capability ``search``."""
    settings = read_settings(*given)
    return settings | {"PLUGINS": [name for name in settings["PLUGINS"] if name != LEFT_OUT]}


def timed(method: Callable[..., None], spent: list[float]) -> Callable[..., None]:
    """Return ``method``, which appends the CPU seconds of each call to ``spent``."""

    def call(*given: Any) -> None:
        started = time.process_time()
        method(*given)
        spent.append(time.process_time() - started)

    return call


if __name__ == "__main__":
    arguments = sys.argv[1:]
    # Otherwise a build that finds newer code starts the usual one.
    os.environ["BUILD_AGAIN"] = "1"
    if FLAG in arguments:
        arguments.remove(FLAG)
        plugins.build.run.read_settings = read_without_search
        sys.exit(main(arguments))
    spent: list[float] = []
    for name in ("generate_context", "generate_output"):
        setattr(SearchGenerator, name, timed(getattr(SearchGenerator, name), spent))
    status = main(arguments)
    print(f"search: {sum(spent):.3f}")
    sys.exit(status)
