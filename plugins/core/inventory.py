"""What stands in a folder, without reading it: every file with a signature that changes when the file does.

A signature is size, inode, time of modification and time of change. The last is set by the kernel alone, so that an
edit that keeps size and time stamp is noticed too. A file that was touched so shortly before the look that a second
edit may leave the same times is *young*: its signature proves nothing (git calls such an entry racy).
"""
# Thousands of files: a Path object for each costs more than the look.
# ruff: noqa: PTH116, PTH118

import errno
import os
import stat
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

Seen = TypeVar("Seen")
Signature = tuple[int, int, int, int]
"""Size in bytes, inode, modification and change time in nanoseconds."""

_YOUNG_NS = 50_000_000
"""Kernels stamp files by a clock that ticks every 1 to 10 ms; file systems may round further."""
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})
"""What is there no more by the time it is looked at, and a link that leads nowhere or to itself."""


def list_files(folder: str) -> dict[str, Signature]:
    """Every regular file under ``folder`` with its signature, by its path relative to it, in the order of paths.

    Names that begin with ``.`` or ``~`` and ``__pycache__`` are passed over with all that is in them. A missing folder
    is empty. Links are followed, but not to a folder that they stand in. Raises :class:`OSError` for a folder that
    cannot be read: what is in it is not known to be gone.
    """
    found: dict[str, Signature] = {}
    folders = [""]
    while folders:
        folders += _read_folder(folder, folders.pop(), found)
    return {path: found[path] for path in sorted(found)}


def is_listed(path: str) -> bool:
    """Whether :func:`list_files` would list a file of this path, with ``/``, if it were there."""
    return not any(_is_passed_over(name) for name in path.split("/"))


def sign(path: str) -> Signature | None:
    """The signature of one regular file; ``None`` if there is none."""
    status = _look(os.stat, path)
    return _signature(status) if status and stat.S_ISREG(status.st_mode) else None


def sign_all(root: str, paths: Iterable[str]) -> list[Signature | None]:
    """The signature of each of ``paths`` under ``root``; ``None`` where there is no regular file."""
    start = f"{root}/"
    return [sign(start + path) for path in paths]


def is_young(signature: Signature, now_ns: int) -> bool:
    """Whether a change after ``now_ns`` might leave the same signature; also after the clock has gone back."""
    return max(signature[2:]) > now_ns - _YOUNG_NS


def now_ns() -> int:
    """The time that signatures are compared with."""
    return time.time_ns()


def _read_folder(root: str, prefix: str, found: dict[str, Signature]) -> list[str]:
    """Put the files of the folder ``prefix`` (empty, or ending with a slash) into ``found``; give its folders."""
    # By its descriptor: the kernel need not walk the whole path for each file, which is a fifth of the time.
    folder = _look(os.open, os.path.join(root, prefix), os.O_RDONLY | os.O_DIRECTORY)
    folders: list[str] = []
    if folder is None:
        return folders
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if _is_passed_over(name):
                    continue
                path = prefix + name
                if entry.is_symlink() and _leads_nowhere(root, path):
                    continue
                if entry.is_dir():
                    folders.append(f"{path}/")
                elif entry.is_file() and (status := _look(entry.stat)):
                    found[path] = _signature(status)
    finally:
        os.close(folder)
    return folders


def _is_passed_over(name: str) -> bool:
    return name[:1] in (".", "~") or name == "__pycache__"


def _leads_nowhere(root: str, path: str) -> bool:
    """Whether the link ``path`` is broken, or leads to one of the folders that it stands in."""
    target = _look(os.stat, os.path.join(root, path))
    if target is None:
        return True
    above = [path[:place] for place, letter in enumerate(path) if letter == "/"]
    return any(os.path.samestat(target, os.stat(os.path.join(root, folder))) for folder in ("", *above))


def _look(by: Callable[..., Seen], *arguments: str | int) -> Seen | None:
    """What the call ``by`` sees; ``None`` if the file is gone."""
    try:
        return by(*arguments)
    except OSError as error:
        if error.errno not in _GONE:
            raise
        return None


def _signature(status: os.stat_result) -> Signature:
    return status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns
