"""The files that a build reads: read, written, moved, and put back as they were once."""

import os
import shutil
from pathlib import Path
from random import Random

from tests.laws.trees import list_tree

_WATCHED = ("content", "theme", "site.toml", "plugins")
_FENCE = "\n---\n"


class Sources:
    """The sources of the project in ``root``, with every version that a file has had."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._versions: dict[str, list[tuple[bytes, int]]] = {}
        self._good: dict[str, tuple[bytes, int]] = {}

    def list(self, folder: str, *ends: str) -> list[str]:
        """The files of a folder of the project, in order; ``ends`` are the ends of their names."""
        found = [f"{folder}/{path}" for path in list_tree(self.root / folder)]
        return [path for path in found if path.endswith(ends or ("",)) and "__pycache__" not in path]

    def choose(self, rng: Random, folder: str, *ends: str) -> str:
        """One of the files of a folder; an article if the folder has none."""
        return rng.choice(self.list(folder, *ends) or self.list("content", ".md"))

    def article(self, rng: Random) -> str:
        """An article or its translation."""
        return self.choose(rng, "content/articles", ".md")

    def read(self, path: str) -> str:
        """The text of a file."""
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path: str, content: str | bytes, stamp: int | None = None) -> None:
        """Write a file; ``stamp`` is the time of modification that it then claims."""
        file = self.root / path
        if file.is_file():
            self._versions.setdefault(path, []).append((file.read_bytes(), file.stat().st_mtime_ns))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        if stamp is not None:
            os.utime(file, ns=(stamp, stamp))

    def remove(self, path: str) -> None:
        """Remove a file."""
        self.write(path, (self.root / path).read_bytes())
        (self.root / path).unlink()

    def move(self, path: str, target: str) -> None:
        """Rename a file, which changes neither its bytes nor its time of modification."""
        if not (self.root / target).exists():
            (self.root / target).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).rename(self.root / target)

    def stamp(self, path: str) -> int:
        """When a file says that it was modified."""
        return (self.root / path).stat().st_mtime_ns

    def restore(self, rng: Random) -> None:
        """Put an earlier version of a file back, with the time stamp that it had."""
        if self._versions:
            path = rng.choice(sorted(self._versions))
            self.write(path, *rng.choice(self._versions[path]))

    def remember(self) -> None:
        """Note that all is in order as it stands."""
        self._good = self._all()

    def mend(self) -> bool:
        """Put back what was in order, with its time stamps, and say whether that was code.

        Files that did not change are not touched.
        """
        now = self._all()
        changed = {path for path in now.keys() | self._good.keys() if now.get(path) != self._good.get(path)}
        for path in now.keys() - self._good.keys():
            (self.root / path).unlink()
        for path, (data, stamp) in self._good.items():
            if now.get(path, (None,))[0] != data:
                self.write(path, data, stamp)
        return any(path.startswith("plugins/") for path in changed)

    def put_back(self) -> None:
        """Put back all that was in order, whatever stands there now."""
        for name in ("content", "theme"):
            shutil.rmtree(self.root / name, ignore_errors=True)
        for path, (data, stamp) in self._good.items():
            if not (self.root / path).is_file():
                self.write(path, data, stamp)
        self.mend()
        self._versions.clear()

    def _all(self) -> dict[str, tuple[bytes, int]]:
        paths = [p for name in _WATCHED for p in (self.list(name) if (self.root / name).is_dir() else [name])]
        return {path: ((self.root / path).read_bytes(), self.stamp(path)) for path in paths}


def set_field(text: str, name: str, value: str) -> str:
    """The article ``text`` with the field ``name`` as ``value``; without the field if that is empty."""
    head, fence, body = text.partition(_FENCE)
    lines = [line for line in head.split("\n") if not line.startswith(f"{name}:")]
    return "\n".join([*lines, f"{name}: {value}"] if value else lines) + fence + body


def set_body(text: str, body: str) -> str:
    """The article ``text`` with another body."""
    return text.partition(_FENCE)[0] + _FENCE + body


def body_of(text: str) -> str:
    """The body of the article ``text``."""
    return text.partition(_FENCE)[2]
