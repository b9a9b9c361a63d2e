"""``python -m tests.bench.derivatives``: what the pictures of a site cost, beside Pillow used in the plain way.

A photograph of 24 megapixels, and many of the size that editors upload, are made as the build makes them; then the
same widths and formats by opening the whole picture and scaling it down for each (``thumbnail``, AVIF at its default
speed). CPU seconds of one process. The exit status is 1 with --strict if a target is not reached.
"""

import argparse
import io
import sys
import time
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageOps

from plugins.core.items import Renditions
from plugins.core.pictures import forms_of, widths_of
from plugins.media.derive import Order, derive
from tests.bench.report import write_table

LARGE = (6000, 4000)
USUAL = (1600, 1067)
TARGET = 1.4
"""CPU seconds that the photograph of 24 megapixels may take."""


def draw_photograph(size: tuple[int, int], seed: int) -> bytes:
    """A JPEG with broad shades and fine grain, about as large as a camera's."""
    rng = np.random.default_rng(seed)
    width, height = size
    shades = Image.fromarray(rng.integers(0, 255, (height // 40, width // 40, 3), dtype=np.uint8))
    grain = Image.fromarray(rng.integers(0, 60, (height // 2, width // 2, 3), dtype=np.uint8))
    resized = [image.resize(size, Image.Resampling.BICUBIC) for image in (shades, grain)]
    out = io.BytesIO()
    Image.blend(*resized, 0.3).save(out, "JPEG", quality=92)
    return out.getvalue()


def derive_plainly(order: Order) -> list[bytes]:
    """What most scripts do: decode everything for every file."""
    files = []
    for width, suffix in order.forms:
        with Image.open(io.BytesIO(order.data)) as picture:
            shown = ImageOps.exif_transpose(picture).convert("RGB")
        shown.thumbnail((width, order.height))
        out = io.BytesIO()
        shown.save(out, {"jpg": "JPEG", "avif": "AVIF"}[suffix], quality={"jpg": 80, "avif": 55}[suffix])
        files.append(out.getvalue())
    return files


def measure(function: Callable[[Order], list[bytes]], orders: list[Order]) -> tuple[float, int]:
    """CPU seconds and bytes of all files."""
    began = time.process_time()
    size = sum(len(file) for order in orders for file in function(order))
    return time.process_time() - began, size


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.derivatives", description=__doc__)
    parser.add_argument("--usual", type=int, default=40, help="how many of the usual size")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is not reached")
    options = parser.parse_args(arguments)
    rows, took = [], 0.0
    for name, size, count in (("24 megapixels", LARGE, 1), ("as editors upload them", USUAL, options.usual)):
        forms = forms_of(Renditions("", "jpg", widths_of(size[0])))
        orders = [Order(draw_photograph(size, seed), *size, forms) for seed in range(count)]
        (ours, bytes_ours), (plain, bytes_plain) = (measure(each, orders) for each in (derive, derive_plainly))
        took = took or ours
        sizes = [f"{total / count / 1000:.0f}" for total in (bytes_ours, bytes_plain)]
        rows.append([name, str(count), f"{ours / count:.2f}", f"{plain / count:.2f}", f"{ours / plain:.2f}", *sizes])
    heads = ("pictures", "how many", "CPU s each", "plainly", "ratio", "KB each", "plainly KB")
    print(write_table(heads, rows))
    return 1 if options.strict and took > TARGET else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
