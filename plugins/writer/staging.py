"""Putting files aside until the whole build is there."""

import os
import shutil
from pathlib import Path

FOLDER = ".staging"
"""The name of the folder for what is put aside, in the output folder: moving within a file system takes no room."""


def discard(root: Path) -> None:
    """Remove what a build has put aside for the output folder ``root``."""
    shutil.rmtree(root / FOLDER, ignore_errors=True)


def stage(file: str, data: bytes) -> None:
    """Write ``data`` to ``file``, in folders that need not be there."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    try:
        descriptor = os.open(file, flags, 0o666)
    except FileNotFoundError:
        _make_folder(file.rpartition("/")[0])
        descriptor = os.open(file, flags, 0o666)
    # Buffered: on a disk that is nearly full a single call may write a part, and say nothing.
    with open(descriptor, "wb") as stream:
        stream.write(data)


def holds(file: str, data: bytes) -> bool:
    """Whether ``file`` is there and holds just ``data``."""
    try:
        if os.stat(file).st_size != len(data):
            return False
        with open(file, "rb", buffering=0) as stream:
            return stream.read() == data
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def _make_folder(folder: str) -> None:
    try:
        # Of most pages only the last folder lacks.
        os.mkdir(folder)
    except FileNotFoundError:
        os.makedirs(folder)
