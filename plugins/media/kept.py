"""What is made of pictures, kept for the next build: a file for each, named by what it is made of."""

import os
import tempfile
from pathlib import Path

from plugins.core.digest import SIZE, digest_bytes


class KeptPictures:
    """The folder of what earlier builds have made. A name stands for its content for ever.

    Each file ends with the fingerprint of its content: what a disk has damaged is made again.
    """

    def __init__(self, folder: Path) -> None:
        """``folder`` need not be there yet."""
        self.folder = folder
        self._names = set(os.listdir(folder)) if folder.is_dir() else set()  # noqa: PTH208  names, by the thousand
        self.is_kept = True
        """Whether everything that was made has found its place."""

    def __contains__(self, name: str) -> bool:
        """Whether ``name`` was there when the build began, or has been added."""
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
