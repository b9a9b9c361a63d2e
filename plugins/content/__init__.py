"""Reads ``content/`` and ``site.toml`` into one :class:`plugins.core.site.Site`.

Contract: puts it into ``context["site"]`` before any other generator of this project runs. Everything that is wrong
with the input is printed to standard error, one line each, and the run ends with exit status 1 before a page is
written. Settings: :class:`plugins.content.settings.ContentSettings` under ``CONTENT``.
"""

from pelican import signals

from plugins.content.generator import ContentGenerator


def _get_generators(_pelican: object) -> type[ContentGenerator]:
    return ContentGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
