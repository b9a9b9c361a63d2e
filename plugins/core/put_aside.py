"""Where a build puts files aside until all of them are there."""

import shutil
from pathlib import Path

FOLDER = ".staging"
"""The name of the folder, in the output folder: moving within a file system takes no room."""


def discard(root: Path) -> None:
    """Remove what a build has put aside for the output folder ``root``."""
    shutil.rmtree(root / FOLDER, ignore_errors=True)
