"""The output folder: files appear whole, unchanged ones are left alone, forgotten ones are removed.

The ledger ``.ledger`` lists what builds have written, so that only files of ours are ever removed. A file is noted
before it appears: what a killed build leaves is known to the next.
"""

import os
from pathlib import Path

from plugins.core.problems import InputError, Problem

LEDGER = ".ledger"


class OutputFolder:
    """One build's writing into ``root``."""

    def __init__(self, root: Path) -> None:
        """Raises :class:`InputError` if the folder holds files that no build of ours wrote."""
        self.root = root
        self._written: dict[str, bool] = {}
        self._folders: set[str] = set()
        self._ledger = root / LEDGER
        root.mkdir(parents=True, exist_ok=True)
        if not self._ledger.exists():
            if any(not name.startswith(".") for name in os.listdir(root)):
                advice = "请先移走其中的文件，或换一个文件夹"
                raise InputError([Problem(str(root), 0, "F020", "输出文件夹里有不是本程序生成的文件", advice)])
            self._ledger.touch()
        self._before = self._ledger.read_text(encoding="utf-8").split("\n")[:-1]
        self._known = set(self._before)
        self._journal = os.open(self._ledger, os.O_WRONLY | os.O_APPEND)

    def write(self, path: str, data: bytes) -> None:
        """Put ``data`` at ``path`` (relative, with ``/``) unless it is there already."""
        file = f"{self.root}/{path}"
        self._written[path] = changed = _read(file) != data
        if not changed:
            return
        folder = file.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)
            self._folders.add(folder)
        if path not in self._known:
            os.write(self._journal, f"{path}\n".encode())
        self._put(file, data)

    def holds(self, path: str) -> bool:
        """Whether this build has written ``path``."""
        return path in self._written

    def close(self) -> tuple[int, int, int]:
        """Remove what this build has not written and note what it has: how many files in all, changed, removed."""
        forgotten = [path for path in self._before if path not in self._written]
        for path in forgotten:
            self._remove(path)
        os.close(self._journal)
        self._put(self._ledger, "".join(f"{path}\n" for path in sorted(self._written)).encode())
        return len(self._written), sum(self._written.values()), len(forgotten)

    def _put(self, file: str | Path, data: bytes) -> None:
        """Write ``file`` whole or not at all."""
        temporary = f"{self.root}/.part"
        with open(temporary, "wb") as stream:
            stream.write(data)
        os.replace(temporary, file)

    def _remove(self, path: str) -> None:
        (self.root / path).unlink(missing_ok=True)
        for parent in (self.root / path).parents:
            if parent == self.root or not parent.is_dir() or os.listdir(parent):
                return
            parent.rmdir()


def _read(file: str) -> bytes | None:
    try:
        with open(file, "rb") as stream:
            return stream.read()
    except FileNotFoundError:
        return None
