"""What the archive gives to other programs: all of it as JSON and CSV, every volume as EPUB and as a BagIt bag.

Contract: reads ``context["site"]`` and ``context["editions"]``, and hands to the writer what
``docs/developers/archive_exports.md`` describes. Must come behind the media and the scans, whose pictures go into books
and bags. A site without ``[archive]`` has nothing. No settings but ``bags`` of ``[archive]`` in ``site.toml``.
"""

from pelican import signals

from plugins.archive.generator import ArchiveGenerator


def _get_generators(_pelican: object) -> type[ArchiveGenerator]:
    return ArchiveGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
