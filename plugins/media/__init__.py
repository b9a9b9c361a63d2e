"""Publishes the pictures and attachments that items name.

Contract: reads ``context["site"]``: a file of ``originals`` goes as it is to the address that is noted in ``media``, a
picture with ``renditions`` to each of their addresses, made by :mod:`plugins.media.derive` and kept in the cache. Files
under ``content/`` that no item names are not published. No settings.
"""

from pelican import signals

from plugins.media.generator import MediaGenerator


def _get_generators(_pelican: object) -> type[MediaGenerator]:
    return MediaGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
