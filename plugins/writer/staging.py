"""Putting a file aside until the whole build is there. Any process of this machine may do it."""

import os
import shutil
from pathlib import Path

FOLDER = ".staging"
"""The name of the folder for what is put aside, in the output folder: moving within a file system takes no room."""


def discard(root: Path) -> None:
    """Remove what a build has put aside for the output folder ``root``."""
    shutil.rmtree(root / FOLDER, ignore_errors=True)


def stage(root: str, staging: str, path: str, data: bytes) -> bool:
    """Write ``data`` to ``path`` below ``staging`` unless the file at ``path`` below ``root`` holds just that.

    Returns whether it was written.
    """
    if _holds(f"{root}/{path}", data):
        return False
    file = f"{staging}/{path}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    try:
        descriptor = os.open(file, flags, 0o666)
    except FileNotFoundError:
        os.makedirs(file.rpartition("/")[0], exist_ok=True)
        descriptor = os.open(file, flags, 0o666)
    # Buffered: on a disk that is nearly full a single call may write a part, and say nothing.
    with open(descriptor, "wb") as stream:
        stream.write(data)
    return True


def _holds(file: str, data: bytes) -> bool:
    try:
        if os.stat(file).st_size != len(data):
            return False
        with open(file, "rb", buffering=0) as stream:
            return stream.read() == data
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False
