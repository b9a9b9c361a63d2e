"""What is made of pictures, kept for the next build: a file for each, named by what it is made of."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from plugins.core.digest import SIZE, digest_bytes

SPARE = 500_000_000
"""Bytes of what is no longer asked for that stay: a draft is taken out and put back, a branch changes."""


class KeptPictures:
    """The folder of what earlier builds have made. A name stands for its content for ever.

    Each file ends with the fingerprint of its content: what a disk has damaged is made again.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` need not be there yet."""
        self.folder = folder
        self._names = set(os.listdir(folder)) if folder.is_dir() else set()  # noqa: PTH208  names, by the thousand
        self._asked: set[str] = set()
        self.is_kept = True
        """Whether everything that was made has found its place."""

    def __contains__(self, name: str) -> bool:
        """Whether ``name`` was there when the build began, or has been added."""
        self._asked.add(name)
        return name in self._names

    def read(self, name: str) -> bytes | None:
        """The content of ``name``; ``None`` if it has gone or is damaged."""
        try:
            found = (self.folder / name).read_bytes()
        except OSError:
            return None
        data, mark = found[:-SIZE], found[-SIZE:]
        return data if digest_bytes(data) == mark else None

    def add(self, name: str, data: bytes) -> None:
        """Keep ``data`` under ``name``. A build that is killed leaves no half of it."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=self.folder, prefix=".", delete=False) as unfinished:
                unfinished.write(data + digest_bytes(data))
            Path(unfinished.name).replace(self.folder / name)
        except OSError:
            self.is_kept = False
        else:
            self._names.add(name)

    def prune(self, spare: int = SPARE) -> None:
        """Delete of what this build has not asked for the oldest, until no more than ``spare`` bytes of it are left."""
        ages = sorted(self._ages(self._names - self._asked))
        surplus = sum(size for _, _, size in ages) - spare
        for _, name, size in ages:
            if surplus <= 0:
                return
            with suppress(OSError):
                (self.folder / name).unlink()
                self._names.discard(name)
            surplus -= size

    def _ages(self, names: set[str]) -> Iterator[tuple[int, str, int]]:
        """When each was made, its name and its bytes."""
        for name in names:
            with suppress(OSError):
                status = (self.folder / name).stat()
                yield status.st_mtime_ns, name, status.st_size
