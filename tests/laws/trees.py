"""What stands in a folder: bytes and time stamps of every file, and how two folders differ."""

import os
from collections.abc import Mapping
from pathlib import Path


def read_tree(folder: Path) -> dict[str, bytes]:
    """Path → bytes of every file of ``folder``, without what is hidden in it."""
    return {path: (folder / path).read_bytes() for path in list_tree(folder)}


def list_tree(folder: Path, *, hidden: bool = False) -> list[str]:
    """The paths of every file of ``folder``: all but what is hidden at its first level, or that alone."""
    found = []
    for parent, folders, names in os.walk(folder):
        folders.sort()
        base = Path(parent).relative_to(folder)
        found += [(base / name).as_posix() for name in sorted(names)]
    return [path for path in found if path.startswith(".") == hidden]


def read_stamps(folder: Path) -> dict[str, int]:
    """Path → time of modification of every file of ``folder``, without what is hidden in it."""
    return {path: (folder / path).stat().st_mtime_ns for path in list_tree(folder)}


def differences(found: Mapping[str, bytes], wanted: Mapping[str, bytes]) -> list[str]:
    """What is different in ``found`` from ``wanted``, a line for each file; empty if nothing is."""
    lines = [f"left over: {path}" for path in found.keys() - wanted.keys()]
    lines += [f"missing: {path}" for path in wanted.keys() - found.keys()]
    for path in found.keys() & wanted.keys():
        if found[path] != wanted[path]:
            lines.append(f"stale: {path}: {_first_difference(found[path], wanted[path])}")
    return sorted(lines)


def _first_difference(found: bytes, wanted: bytes) -> str:
    place = next(
        (n for n, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), min(len(found), len(wanted))
    )
    start = max(0, place - 40)
    return f"{_excerpt(found, start)} instead of {_excerpt(wanted, start)}"


def _excerpt(data: bytes, start: int) -> str:
    return repr(data[start : start + 120].decode("utf-8", "replace"))
