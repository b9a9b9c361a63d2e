"""``python -m tests.bench.scans``: what the tiles of a large scan cost, beside libvips.

A JPEG of 6000 by 8000 pixels is made into an IIIF service as the build makes it, and by ``pyvips`` with
``dzsave(layout="iiif3")``: the same tiles at the same quality. A process of its own for each, in turns; CPU seconds of
the better half of the runs, and the largest memory. The exit status is 1 with --strict if a target is not reached.
"""

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from plugins.core.image_services import JPEG, TILE, image_service
from plugins.core.pictures import name_of
from plugins.scans.derive import Order, derive
from tests.bench.measure import Usage, measure
from tests.bench.report import write_table

ROOT = Path(__file__).parents[2]
SIZE = (6000, 8000)
RATIO = 1.3
"""CPU seconds beside those of libvips."""
PEAK = 300_000_000
"""Bytes that a worker may take."""
PARTS = ("ours: tiles", "libvips: tiles", "ours: sizes only")


def make(part: str, picture: Path, folder: Path) -> None:
    """Write the files of ``picture`` below ``folder``."""
    if part == "libvips: tiles":
        import pyvips  # noqa: PLC0415  beside us, in a process of its own

        scan = pyvips.Image.new_from_file(str(picture), access="sequential")
        scan.dzsave(str(folder / "scan"), layout="iiif3", tile_size=TILE, suffix=f".jpg[Q={JPEG['quality']}]")
        return
    kind = "tiles" if part == "ours: tiles" else "sizes"
    service = image_service("scan.jpg", name_of(picture.read_bytes()), *SIZE, kind)
    for path, data in derive(Order(service, str(picture))).files:
        file = folder / path
        file.parent.mkdir(parents=True)
        file.write_bytes(data)


def run(part: str, picture: Path, folder: Path) -> tuple[Usage, int]:
    """What a process uses that makes ``part``, and how many files there are."""
    with tempfile.TemporaryDirectory(dir=folder) as place:
        command = [sys.executable, "-m", "tests.bench.scans", "--make", part, str(picture), place]
        usage = measure(command, ROOT, folder / "log")
        return usage, sum(1 for file in Path(place).rglob("*.jpg") if file.is_file())


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.scans", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="of each")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is not reached")
    parser.add_argument("--make", nargs=3, metavar=("PART", "PICTURE", "FOLDER"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.make:
        make(options.make[0], *map(Path, options.make[1:]))
        return 0
    with tempfile.TemporaryDirectory() as temporary:
        from tests.bench.derivatives import draw_photograph  # noqa: PLC0415  numpy's memory is no worker's

        folder = Path(temporary)
        picture = folder / "scan.jpg"
        picture.write_bytes(draw_photograph(SIZE, 1))
        found = {part: [] for part in PARTS}
        for _ in range(options.runs):
            for part in PARTS:
                found[part].append(run(part, picture, folder))
    cpu = {part: _better_half([usage.cpu for usage, _ in runs]) for part, runs in found.items()}
    peak = {part: max(usage.peak for usage, _ in runs) for part, runs in found.items()}
    other = cpu["libvips: tiles"]
    rows = [
        [part, str(runs[0][1]), f"{cpu[part]:.2f}", f"{cpu[part] / other:.2f}", f"{peak[part] / 1e6:.0f}"]
        for part, runs in found.items()
    ]
    print(write_table(("part", "files", "CPU s", "ratio", "peak MB"), rows))
    is_reached = cpu["ours: tiles"] <= RATIO * other and peak["ours: tiles"] <= PEAK
    return 1 if options.strict and not is_reached else 0


def _better_half(seconds: list[float]) -> float:
    """The median of the lower half: what is above is what else the machine did."""
    return statistics.median(sorted(seconds)[: (len(seconds) + 1) // 2])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
