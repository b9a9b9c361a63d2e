"""Notices that something changed which the site is made of."""

from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path
from typing import Any

from watchfiles import Change, DefaultFilter, awatch

_ALSO_IGNORED = (r"\.part$", r"^\.", r"^4913$")
"""Files that are being written, hidden ones, and the name under which vim tries whether it may write."""


async def watch_folders(folders: Iterable[Path], tell: Callable[[list[Path]], None]) -> None:
    """Tell of each change in ``folders`` at any depth, but for what editors and Python leave beside the files."""
    patterns = (*DefaultFilter.ignore_entity_patterns, *_ALSO_IGNORED)
    async for paths in _changes(folders, watch_filter=DefaultFilter(ignore_entity_patterns=patterns)):
        tell(paths)


async def watch_files(files: Iterable[Path], tell: Callable[[list[Path]], None]) -> None:
    """Tell of each change of single ``files``, given by absolute paths.

    Their folders are watched, since editors replace a file rather than write into it.
    """
    names = {str(file) for file in files}

    def is_meant(_: Change, path: str) -> bool:
        return path in names

    folders = {Path(name).parent for name in names}
    async for paths in _changes(folders, watch_filter=is_meant, recursive=False):
        tell(paths)


async def _changes(paths: Iterable[Path], **how: Any) -> AsyncIterator[list[Path]]:
    paths = sorted(paths)
    if not paths:
        return
    try:
        async for found in awatch(*paths, **how):
            yield _sorted(found)
    except OSError:
        # The system has no watch left to give (inotify's limits are small and all programs share them).
        async for found in awatch(*paths, force_polling=True, **how):
            yield _sorted(found)


def _sorted(found: Iterable[tuple[Change, str]]) -> list[Path]:
    return sorted({Path(path) for _, path in found})
