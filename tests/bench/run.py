"""One benchmark run: every generator over every size, each into an empty folder."""

import compileall
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bench.corpus import ensure_corpus
from tests.bench.measure import measure
from tests.bench.peers import Peer
from tests.bench.report import Figure

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".cache" / "bench"


@dataclass(frozen=True)
class Plan:
    """What to run. ``keep`` is the folder in which the sites and logs stay; without it they are removed."""

    peers: Sequence[Peer]
    sizes: Sequence[int]
    runs: int
    seed: int
    keep: Path | None = None


def run_plan(plan: Plan) -> Iterator[Figure]:
    """Yield a figure for each build; sizes and generators take turns, so that a slow minute hits all of them.

    The project's modules are compiled first, as they are on a machine that has built the site before.
    """
    compileall.compile_dir(ROOT / "plugins", quiet=1)
    corpora = {size: ensure_corpus(CACHE, size, plan.seed) for size in plan.sizes}
    for _ in range(plan.runs):
        for size, corpus in corpora.items():
            for peer in plan.peers:
                if size <= peer.largest:
                    yield run_peer(peer, corpus, size, plan.keep)


def run_peer(peer: Peer, corpus: Path, size: int, keep: Path | None) -> Figure:
    """Build the site of ``corpus`` once, from nothing, and measure it."""
    with open_folder(keep, f"{peer.name}-{size}") as folder:
        peer.prepare(corpus, folder)
        usage = measure(peer.command(corpus, folder), ROOT, folder / "log.txt")
        output = folder / "output"
        written = [path for path in output.rglob("*") if path.is_file()]
        return Figure(
            peer=peer.name,
            articles=size,
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
    line = f"{figure.peer}, {figure.articles:,} articles: CPU {figure.usage.cpu:.2f} s, wall {figure.usage.wall:.2f} s"
    print(line, file=sys.stderr, flush=True)
