"""The output folder: a build is staged beside the site and moved into place when all of it is there.

So a build that is killed, or that finds the disk full, leaves the old site as it was. Only files that a build of ours
has written are ever removed; whatever else lies in the folder stays.
"""

import os
from contextlib import suppress
from itertools import count
from pathlib import Path

import msgspec

from plugins.core.inventory import list_files, sign_all
from plugins.core.ledger import Ledger, Output, read_ledger, write_ledger
from plugins.core.put_aside import FOLDER, discard
from plugins.writer.staging import Staging, holds

_LOST = ".lost"


class Tally(msgspec.Struct, frozen=True):
    """How many files the site has, and how many were written and removed."""

    total: int
    written: int
    removed: int


class OutputFolder:
    """One build's writing into ``root``."""

    def __init__(self, root: Path, version: bytes) -> None:
        """``version`` is the fingerprint of what makes pages out of views.

        Where the ledger is lost, what lies in the folder and is no part of the site is laid aside, not removed.
        """
        self.root = root
        self._staging = Staging(root / FOLDER)
        ledger = read_ledger(root)
        self._forget = _remove if ledger else _lay_aside
        self._before = ledger or Ledger(outputs={path: Output(b"", None) for path in _find_all(root)})
        self._intact = self._find_intact() if self._before.version == version else {}
        self._outputs: dict[str, bytes] = {}
        self._written = 0
        discard(root)

    def _find_intact(self) -> dict[str, Output]:
        """The files that are as the last build left them."""
        known = self._before.outputs
        signatures = sign_all(str(self.root), known)
        return {
            path: output
            for (path, output), found in zip(known.items(), signatures, strict=True)
            if found is not None and found == output.signature
        }

    def is_current(self, path: str, key: bytes) -> bool:
        """Take ``path`` as part of the site; whether it is there already, made of what has the fingerprint ``key``.

        Raises :class:`ValueError` if it is part of the site already.
        """
        if path in self._outputs:
            raise ValueError(f"two files have the path {path}")
        self._outputs[path] = key
        return self._is_intact(path, key)

    def _is_intact(self, path: str, key: bytes) -> bool:
        known = self._intact.get(path)
        return known is not None and known.key == key

    def stage(self, path: str, data: bytes) -> None:
        """Put ``data`` aside, to be moved to ``path`` in the end."""
        if path in self._before.outputs and holds(f"{self.root}/{path}", data):
            return
        self._staging.put(path, data)
        self._written += 1

    def read(self, path: str) -> bytes:
        """What ``path`` holds as a part of the site. Raises :class:`KeyError` if it is none."""
        if path not in self._outputs:
            raise KeyError(path)
        staged = self._staging.read(path)
        return (self.root / path).read_bytes() if staged is None else staged

    def commit(self, ledger: Ledger) -> Tally:
        """Move everything into place, remove what is no longer part of the site, and write the ledger.

        ``ledger`` is what it shall say beside the files; without a version the next build makes every page again.
        """
        before = self._before.outputs
        forgotten = [path for path in before if path not in self._outputs]
        if self._written or forgotten:
            # Whatever happens from here on, the next build knows every file that may be there.
            unsure = {path: before.get(path) or Output(b"", None) for path in (*before, *self._outputs)}
            write_ledger(self.root, msgspec.structs.replace(self._before, inputs=b"", outputs=unsure))
        for path in forgotten:
            self._forget(self.root, path)
        staged = self._staging.folder
        if staged.is_dir():
            _merge(str(staged), self.root)
            staged.rmdir()
        write_ledger(self.root, msgspec.structs.replace(ledger, outputs=self._sign()))
        return Tally(len(self._outputs), self._written, len(forgotten))

    def _sign(self) -> dict[str, Output]:
        """Every file of the site with its fingerprint and its signature."""
        made = [path for path, key in self._outputs.items() if not self._is_intact(path, key)]
        signed = dict(zip(made, sign_all(str(self.root), made), strict=True))
        return {
            path: Output(key, signed[path]) if path in signed else self._intact[path]
            for path, key in sorted(self._outputs.items())
        }


def _find_all(root: Path) -> list[str]:
    """What lies in the folder. Names that are no Unicode are left out: no build gives such a name."""
    return [path for path in list_files(str(root)) if path == path.encode(errors="replace").decode()]


def _remove(root: Path, path: str) -> None:
    """Remove a file, and the folders that it leaves empty. What others have put in its place stays."""
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        (root / path).unlink()
    _remove_empty(root, path)


def _lay_aside(root: Path, path: str) -> None:
    """Move a file out of the site, and remove the folders that it leaves empty."""
    _move_aside(root, path)
    _remove_empty(root, path)


def _move_aside(root: Path, path: str) -> None:
    """Move a file or a folder out of the site: it may be nobody's, or somebody's."""
    for number in count(1):
        target = root / _LOST / str(number) / path
        with suppress(FileExistsError, NotADirectoryError):
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                break
    (root / path).replace(target)


def _remove_empty(root: Path, path: str) -> None:
    for parent in (root / path).parents:
        if parent == root:
            return
        try:
            parent.rmdir()
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:  # it is not empty
            return


def _merge(source: str, root: Path, path: str = "") -> None:
    """Move all that is in the folder ``source`` to ``path`` under ``root``; a folder that is not there yet as a whole.

    What others have put where a file or a folder of the site must stand is laid aside.
    """
    with os.scandir(source) as entries:
        found = list(entries)
    for entry in found:
        place = f"{path}{entry.name}"
        if entry.is_dir() and (root / place).is_dir():
            _merge(entry.path, root, f"{place}/")
            os.rmdir(entry.path)
            continue
        try:
            os.replace(entry.path, root / place)
        except (IsADirectoryError, NotADirectoryError):
            _move_aside(root, place)
            os.replace(entry.path, root / place)
