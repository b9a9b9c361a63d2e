"""Publishes the pictures and attachments that items name.

Contract: reads ``context["site"].media``; every file goes to the address that is noted there. Files under ``content/``
that no item names are not published. No settings.
"""

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.core.run import run_of


class MediaGenerator:
    """Publishes the files in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, **_: Any) -> None:
        self._context = context
        self._inventory = run_of(settings).inputs.content
        self._root = Path(path)

    def generate_output(self, writer: Any) -> None:
        """Hand over every file."""
        for path, file in sorted(self._context["site"].media.items()):
            writer.copy_file(self._root / path, file.url, self._inventory[path])


def _get_generators(_pelican: object) -> type[MediaGenerator]:
    return MediaGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
