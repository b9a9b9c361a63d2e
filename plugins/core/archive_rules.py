"""What the values of ``[archive]`` in ``site.toml`` alone cannot show."""

from collections.abc import Iterator

from plugins.core.config import SiteConfig
from plugins.core.own_layouts import Finding, misplaced_layouts, no_channel

LAYOUTS = ("archive", "volumes", "records", "oral", "biographies", "places", "chronologies", "photos", "artworks")
"""The layouts that only the archive has: the first is that of its channel, the others those of sections."""


def archive_faults(config: SiteConfig) -> Iterator[Finding]:
    """A channel that is not there, and layouts that are not in their place."""
    channel = config.archive.channel
    if channel and all(found.slug != channel for found in config.channels):
        yield ("archive", "channel"), "C003", *no_channel(config, channel)
    else:
        yield from misplaced_layouts(config, channel, LAYOUTS, "文史", "archive")
