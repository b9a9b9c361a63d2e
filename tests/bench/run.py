"""One benchmark run: every generator through every scenario over every size, each in a folder of its own."""

import compileall
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpus import ensure_corpus
from tests.bench.figures import Figure
from tests.bench.measure import measure
from tests.bench.peers import CLEAN, EDIT, SCENARIOS, TEMPLATE, Peer

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "bench"
REST = 10
"""Seconds behind the removal of a run's sites: ext4 passes over inodes that were freed within the last five, one by
one, and a build that makes thousands of files meanwhile would pay for that with several times its system time."""


@dataclass(frozen=True)
class Plan:
    """What to run. ``keep`` is the folder in which the sites and logs stay; without it they are removed."""

    peers: Sequence[Peer]
    sizes: Sequence[int]
    runs: int
    seed: int
    keep: Path | None = None


def run_plan(plan: Plan) -> Iterator[Figure]:
    """Yield a figure for each build.

    The generators take turns in each scenario, so that a slow minute of the machine hits all of them. The project's
    modules are compiled first, as they are on a machine that has built the site before.
    """
    compileall.compile_dir(ROOT / "plugins", quiet=1)
    for run in range(plan.runs):
        for size in plan.sizes:
            corpus = ensure_corpus(CACHE, size, plan.seed)
            asked = {peer: scenarios for peer in plan.peers if (scenarios := peer.scenarios(size, run))}
            yield from run_size(asked, corpus, size, plan.keep)
            time.sleep(REST)


def run_size(asked: dict[Peer, tuple[str, ...]], corpus: Path, size: int, keep: Path | None) -> Iterator[Figure]:
    """Take every peer through the scenarios asked of it, over one corpus."""
    with ExitStack() as stack:
        folders = {peer: stack.enter_context(open_folder(keep, f"{peer.name}-{size}")) for peer in asked}
        for peer, folder in folders.items():
            peer.prepare(corpus, folder)
        for scenario in SCENARIOS:
            for peer, folder in folders.items():
                if scenario in asked[peer]:
                    yield run_scenario(peer, scenario, corpus, size, folder)


def run_scenario(peer: Peer, scenario: str, corpus: Path, size: int, folder: Path) -> Figure:
    """Change what the scenario changes, build, and measure the build."""
    if scenario == EDIT:
        peer.edit(corpus, folder)
    if scenario == TEMPLATE:
        peer.change_template(folder)
    usage = measure(peer.command(folder), ROOT, folder / "log.txt")
    written = [path for path in (folder / "output").rglob("*") if path.is_file()] if scenario == CLEAN else []
    return Figure(
        peer=peer.name,
        articles=size,
        scenario=scenario,
        usage=usage,
        pages=sum(path.suffix == ".html" for path in written),
        files=len(written),
        size=sum(path.stat().st_size for path in written),
    )


@contextmanager
def open_folder(keep: Path | None, name: str) -> Iterator[Path]:
    """Give an empty folder: a temporary one, or ``name`` in ``keep``, emptied."""
    if keep is None:
        CACHE.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=CACHE, prefix="site-") as folder:
            yield Path(folder)
        return
    folder = keep.resolve() / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    yield folder


def say(figure: Figure) -> None:
    """Tell of one build on standard error, while the others still run."""
    build = f"{figure.peer}, {figure.articles:,} articles, {figure.scenario}"
    print(f"{build}: CPU {figure.cpu:.2f} s, wall {figure.usage.wall:.2f} s", file=sys.stderr, flush=True)
