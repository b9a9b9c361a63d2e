"""Which addresses are taken before there is any content."""

from plugins.core.addresses import (
    HEADERS,
    REDIRECT_MAP,
    channel_address,
    error_address,
    feed_address,
    home_address,
    search_address,
    sitemap_address,
    tags_address,
)
from plugins.core.archive_addresses import fixed_archive_addresses
from plugins.core.config import SiteConfig
from plugins.core.reading_addresses import fixed_reading_addresses


def fixed_addresses(config: SiteConfig) -> frozenset[str]:
    """The addresses that are taken whatever the content: home pages, lists, feeds, site maps, error pages.

    Of a list only the first page is named.
    """
    slugs = [slug for c in config.channels for slug in (c.slug, *(f"{c.slug}/{s.slug}" for s in c.sections))]
    taken = {"/robots.txt", "/sitemap.xml", HEADERS, REDIRECT_MAP}
    for code in config.languages:
        taken |= {home_address(config, code), tags_address(config, code), sitemap_address(config, code)}
        taken |= {channel_address(config, code, slug) for slug in slugs}
        taken |= {feed_address(config, code, slug) for slug in ("", *slugs)}
        taken |= {search_address(config, code), error_address(config, code)}
    return frozenset(taken) | fixed_archive_addresses(config) | fixed_reading_addresses(config)
