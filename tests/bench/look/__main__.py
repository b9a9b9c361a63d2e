"""``python -m tests.bench.look``: Lighthouse over our pages and two other looks, in one run.

The exit status is 1 with --strict if a page of ours misses a target.
"""

import argparse
import sys
import tempfile
from importlib.metadata import version
from os import getloadavg
from pathlib import Path

from tests.bench.corpus import ensure_corpus
from tests.bench.look.lighthouse import audit
from tests.bench.look.report import missed, write_audits
from tests.bench.look.sites import LOOKS, PAPERMOD_COMMIT, build_all
from tests.bench.packages import CACHE, install_packages
from tests.bench.report import replace_between_marks, write_machine, write_verdicts
from tests.bench.run import ROOT
from tests.bench.search.server import serve

DOCUMENT = ROOT / "docs" / "developers" / "look.md"
DECLARED = Path(__file__).parent
CORPUS = 60
"""Articles to choose from."""


def main(arguments: list[str]) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.look", description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="of each page; the medians count")
    parser.add_argument("--looks", nargs="+", choices=[look.name for look in LOOKS], help="all if not given")
    parser.add_argument("--write", action="store_true", help=f"put the table into {DOCUMENT.relative_to(ROOT)}")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is not reached")
    options = parser.parse_args(arguments)
    packages = install_packages(DECLARED)
    corpus = ensure_corpus(CACHE, CORPUS, 1)
    load = getloadavg()[0]
    audits = {}
    with tempfile.TemporaryDirectory(dir=CACHE) as folder:
        looks = tuple(look for look in LOOKS if look.name in (options.looks or [look.name]))
        for look, site, pages in build_all(looks, corpus, Path(folder)):
            with serve([site], encoding="br") as server:
                for page, address in pages.items():
                    print(f"{look.name}: {page}", file=sys.stderr)
                    audits[look.name, page] = audit(packages, server, address, options.runs)
    verdicts = list(missed(audits, LOOKS[0].name))
    versions = [f"{name} {version(name.lower())}" for name in ("Hugo", "mkdocs-material")]
    machine = write_machine([*versions, f"PaperMod {PAPERMOD_COMMIT[:7]}"], load, "tests.bench.look")
    report = f"{machine}\n\n{write_audits(audits)}\n{write_verdicts(verdicts)}"
    print(report)
    if options.write:
        replace_between_marks(DOCUMENT, report)
    return 1 if options.strict and verdicts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
