"""Putting files aside until the whole build is there."""

import os
from pathlib import Path


class Staging:
    """Files that are put aside in ``folder``, under the paths that they will have."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._made: set[str] = set()

    def put(self, path: str, data: bytes) -> None:
        """Write ``data`` to ``path``."""
        parent = path.rpartition("/")[0]
        if parent not in self._made:
            self._make(f"{self.folder}/{parent}")
            self._made.add(parent)
        descriptor = os.open(f"{self.folder}/{path}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
        try:
            # On a disk that is nearly full a call may write a part, and say nothing.
            while data := data[os.write(descriptor, data) :]:
                pass
        finally:
            os.close(descriptor)

    def read(self, path: str) -> bytes | None:
        """What was put aside for ``path``, if anything was."""
        try:
            return (self.folder / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def _make(self, folder: str) -> None:
        try:
            # Of most pages only the last folder lacks.
            os.mkdir(folder)
        except FileExistsError:
            pass
        except FileNotFoundError:
            os.makedirs(folder)


def holds(file: str, data: bytes) -> bool:
    """Whether ``file`` is there and holds just ``data``."""
    try:
        if os.stat(file).st_size != len(data):
            return False
        with open(file, "rb", buffering=0) as stream:
            return stream.read() == data
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False
