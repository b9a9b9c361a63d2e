"""Which files under ``content/`` are articles and pages."""

import os
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("articles", "pages")


def find_sources(root: Path) -> list[str]:
    """The Markdown files of articles and pages, relative to ``root``, sorted; hidden ones are passed over."""
    return sorted(source for folder in FOLDERS for source in _walk(str(root / folder), folder))


def _walk(folder: str, name: str) -> Iterator[str]:
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith((".", "_", "~")):
                continue
            if entry.is_dir():
                yield from _walk(entry.path, f"{name}/{entry.name}")
            elif entry.name.endswith(".md"):
                yield f"{name}/{entry.name}"
