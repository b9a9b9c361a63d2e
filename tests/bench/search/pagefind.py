"""Pagefind beside the project's search: installed as its lock says, run over lean pages of the same articles."""

import gzip
import json
import platform
from pathlib import Path

from tests.bench.packages import install_packages

DECLARED = Path(__file__).resolve().parents[1] / "pagefind"
LOCK = DECLARED / "package-lock.json"
MACHINES = {"x86_64": "x64", "aarch64": "arm64"}
BUNDLE = "pagefind"
UNUSED = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")
"""Its ready-made pages and what marks words in articles: not part of what is compared."""


def ensure_installed() -> Path:
    """Return Pagefind's program as the lock names it; install it if it is not there yet.

    Raise ``RuntimeError`` on a system for which none is locked.
    """
    program = (
        install_packages(DECLARED) / "@pagefind" / f"linux-{MACHINES.get(platform.machine())}" / "bin/pagefind_extended"
    )
    if not program.is_file():
        raise RuntimeError(f"no Pagefind for {platform.system()} on {platform.machine()}: run with --peers ours")
    return program


def command(program: Path, lean: Path, output: Path) -> list[str]:
    """Return what indexes the pages below ``lean`` into ``output/pagefind``."""
    return [str(program), "--site", str(lean), "--output-path", str(output / BUNDLE), "--silent"]


def list_files(output: Path) -> list[Path]:
    """Return the files of the bundle that a search may load."""
    files = (path for path in (output / BUNDLE).rglob("*") if path.is_file())
    return sorted(path for path in files if not path.name.startswith(UNUSED))


def is_text(path: Path) -> bool:
    """Tell whether a file holds the text of results rather than the index."""
    return path.suffix == ".pf_fragment"


def read_addresses(output: Path) -> dict[str, str]:
    """Return the address of the page behind each result's id: what the browser would fetch one fragment each for."""
    addresses = {}
    for path in (output / BUNDLE / "fragment").iterdir():
        data = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
        addresses[path.stem] = json.loads(data)["url"]
    return addresses


def version() -> str:
    """Return the locked version."""
    packages = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    return f"Pagefind {packages['node_modules/@pagefind/linux-x64']['version']}"
