"""What programs read of the site as a whole: Atom feeds by language and channel, sitemap.xml, robots.txt.

Contract: reads ``context["site"]`` and the pages that the writer has taken so far, and must therefore come after every
capability that writes pages. No settings.
"""

from pelican import signals

from plugins.feeds.generator import FeedsGenerator


def _get_generators(_pelican: object) -> type[FeedsGenerator]:
    return FeedsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
