"""The generators that are measured: the project's own build first, then others over the same articles."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench import stock_pelican

UNLIMITED = 10**9


@dataclass(frozen=True)
class Peer:
    """A site generator, as the benchmark needs it.

    ``prepare`` lays out the articles of a corpus in an empty folder in the way that the generator wants them; it is not
    measured. ``command`` returns what to run, in the project's folder, to write the site into ``output`` below that
    folder. ``largest`` is the size of corpus beyond which the generator is not run.
    """

    name: str
    prepare: Callable[[Path, Path], None]
    command: Callable[[Path, Path], list[str]]
    largest: int = UNLIMITED


def prepare_nothing(corpus: Path, folder: Path) -> None:
    """Leave everything as it is: the corpus is what the project's build reads."""


def build_command(corpus: Path, folder: Path) -> list[str]:
    """Return the project's own build, with the project's theme and settings and the corpus's content."""
    places = ["--content", str(corpus / "content"), "--output", str(folder / "output")]
    return [sys.executable, "-m", "plugins.build", *places]


OURS = Peer("ours", prepare_nothing, build_command)
PEERS = (OURS, Peer("Pelican", stock_pelican.prepare, stock_pelican.command, largest=5000))
