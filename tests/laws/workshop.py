"""A small project to build again and again, and the comparison of what stands there with a clean build."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.builders import write_files
from tests.built_site import ROOT
from tests.laws.nursery import Nursery, RunningBuild, Told
from tests.laws.sources import Sources
from tests.laws.trees import differences, list_tree, read_stamps, read_tree

LOST = ".lost/"
"""What the build lays aside without removing it: below it a number, and the path where it was."""
REGISTER = "content/data/addresses.tsv"
_PREPARED = ROOT / ".cache" / "laws"
_OF_THE_PROJECT = ("plugins", "theme", "pelicanconf.py", "publishconf.py", "package-lock.json")
# What is wrong with the content; W003 is of the machine: the clean build beside has a cache of its own.
_PROBLEM = re.compile(r"^\S.*: (?!W003)[A-Z]\d{3} |^共 \d+ 处")


class Workshop:
    """A project in ``root`` with an output folder that is built into, and a clean build of the same beside it.

    ``strangers`` are files of others that stand in the output folder: they are kept, and are no part of the site.
    ``moment`` is where the clock of its builds stands (seconds since 1970; 0 is the true time). ``backup`` and
    ``old_cache`` are where the site and the cache may be put away.
    """

    def __init__(self, place: Path, files: dict[str, str | bytes]) -> None:
        """``files`` are those of the content and ``site.toml``, by their path in the project."""
        self.root = place / "project"
        self.content, self.output, self.cache = (self.root / name for name in ("content", "output", "cache"))
        self.backup, self.old_cache = place / "backup", place / "old-cache"
        self.strangers: dict[str, bytes] = {}
        self.strangers_of_backup: dict[str, bytes] = {}
        self.moment = self._good_moment = 0.0
        self.sources = Sources(self.root)
        self._clean = place / "clean"
        self._place = place
        copy_project(self.root)
        write_files(self.root, files)
        self.sources.remember()
        self._open()

    def _open(self) -> None:
        self._ours = Nursery(self.root, self._place / "ours", seed=1)
        # Other hashes, so that an order that hangs on them is seen.
        self._theirs = Nursery(self.root, self._place / "theirs", seed=2)

    def close(self) -> None:
        """End the warm processes."""
        self._ours.close()
        self._theirs.close()

    def reload(self) -> None:
        """Take up changed code."""
        self.close()
        self._open()

    def begin_anew(self) -> None:
        """Put everything back that was there when the sources were last known to be in order; nothing is built."""
        self.sources.put_back()
        for folder in (self.output, self.cache, self.backup, self.old_cache):
            remove(folder)
        self.strangers.clear()
        self.moment = self._good_moment = 0.0

    def remember(self) -> None:
        """Note that the sources are in order as they stand, at this moment."""
        self.sources.remember()
        self._good_moment = self.moment

    def mend(self) -> None:
        """Put back what was in order."""
        self.moment = self._good_moment
        if self.sources.mend():
            self.reload()

    def start(self, *options: str, largest_file: int = 0) -> RunningBuild:
        """Start a build of what stands there, into ``output``."""
        folders = self._folders(self.output, self.cache)
        return self._ours.start(*options, *folders, largest_file=largest_file, moment=self.moment)

    def build(self, *options: str, largest_file: int = 0) -> Told:
        """Build what stands there, into ``output``."""
        return self.start(*options, largest_file=largest_file).wait()

    def build_clean(self, *options: str) -> tuple[Told, dict[str, bytes]]:
        """Build a copy of what stands there into an empty folder with an empty cache; also what came out."""
        told = self._start_clean(*options).wait()
        return told, read_tree(self._clean / "output")

    def check(self, *options: str, workers: int = 1) -> Told:
        """Build, and hold what comes out against a clean build of the same and against what stood there before.

        Raises :class:`AssertionError` with everything in which the laws are broken.
        """
        before, stamps = read_tree(self.output), read_stamps(self.output)
        clean = self._start_clean(*options)
        ours = self.build(*options, "--workers", str(workers))
        theirs = clean.wait()
        after = read_tree(self.output)
        told = _problems(theirs.err.replace(str(self._clean), str(self.root)))
        broken = [] if ours.status == theirs.status else [f"status {ours.status} instead of {theirs.status}"]
        if _problems(ours.err) != told:
            broken.append(f"it said {_problems(ours.err)} instead of {told}")
        if theirs.status == 0 and "--check" not in options:
            self._strike_off_what_was_laid_aside()
            broken += differences(after, self.strangers | read_tree(self._clean / "output"))
            broken += [f"left behind: {name}" for name in self._left_behind()]
        else:
            broken += differences(after, before)
        now = read_stamps(self.output)
        broken += [f"written again: {p}" for p in sorted(after) if before.get(p) == after[p] and stamps[p] != now[p]]
        if _read(self.root / REGISTER) != _read(self._clean / REGISTER):
            broken.append("another register of addresses")
        if "Traceback" in ours.err and "Traceback" not in theirs.err:
            broken.append("a traceback instead of a message")
        if broken:
            raise AssertionError("\n".join([*broken, ours.out, ours.err]))
        return ours

    def _left_behind(self) -> list[str]:
        """Hidden files in folders of the output: what a build needs while it runs has no place there afterwards."""
        return [path for path in list_tree(self.output, hidden=True) if "/" in path and not path.startswith(LOST)]

    def _strike_off_what_was_laid_aside(self) -> None:
        """Without a ledger nobody knows whose a file is, and one may stand where a page must: it may be laid aside."""
        aside = {path.partition("/")[2].partition("/")[2]: path for path in list_tree(self.output, hidden=True)}
        for path, data in list(self.strangers.items()):
            laid = self.output / aside.get(path, LOST)
            if not (self.output / path).is_file() and laid.is_file() and laid.read_bytes() == data:
                del self.strangers[path]

    def _start_clean(self, *options: str) -> RunningBuild:
        shutil.rmtree(self._clean, ignore_errors=True)
        shutil.copytree(self.content, self._clean / "content")
        folders = self._folders(self._clean / "output", self._clean / "cache")
        return self._theirs.start(*options, "--content", str(self._clean / "content"), *folders, moment=self.moment)

    def _folders(self, output: Path, cache: Path) -> tuple[str, ...]:
        return ("--output", str(output), "--cache", str(cache))


def remove(path: Path) -> None:
    """Remove a folder with all that is in it, or a file."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def copy_project(folder: Path) -> None:
    """Copy what a build needs of the project into ``folder``.

    What packages and scripts alone decide and takes seconds to make, ``.cache/search``, is shared by all copies: each
    file of it says what it was made of. The laws damage the cache that builds are told to use, which is another.
    """
    for name in _OF_THE_PROJECT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy2(source, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    _PREPARED.mkdir(parents=True, exist_ok=True)
    (folder / ".cache").mkdir()
    (folder / ".cache" / "search").symlink_to(_PREPARED)


@contextmanager
def open_workshop(place: Path, files: dict[str, str | bytes]) -> Iterator[Workshop]:
    """A workshop that is closed in the end."""
    workshop = Workshop(place, files)
    try:
        yield workshop
    finally:
        workshop.close()


def is_thorough() -> bool:
    """Whether the laws are attacked at length."""
    return os.environ.get("LAWS") == "thorough"


def _problems(err: str) -> list[str]:
    """The lines that speak of problems of the input."""
    return [line for line in err.splitlines() if _PROBLEM.search(line)]


def _read(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None
