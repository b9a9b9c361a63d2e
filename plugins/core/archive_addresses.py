"""Addresses of the archive: its lists hang below their sections, its files beside what they are made of."""

from collections.abc import Iterator

from plugins.core.addresses import channel_address, numbered
from plugins.core.config import SiteConfig

FILES = ("archive.json", "archive.csv", "collection.json")
"""What the archive has for programs: all of it twice, and the list of its IIIF manifests."""
ORDERS = ("pinyin", "strokes")
"""The orders of the list of people; the first is that of the section's own page."""


def archive_section(config: SiteConfig, layout: str) -> str:
    """``archive/volumes``: the archive's section of a layout; empty on a site that has none."""
    archive = next((channel for channel in config.channels if channel.slug == config.archive.channel), None)
    sections = archive.sections if archive else ()
    found = next((section.slug for section in sections if section.layout == layout), "")
    return f"{config.archive.channel}/{found}" if found else ""


def record_year_address(config: SiteConfig, language: str, year: str, number: int = 1) -> str:
    """``/archive/records/year/1934/``: the records of what happened in a year of the Gregorian calendar."""
    return numbered(f"{_section(config, language, 'records')}year/{year}/", number)


def people_address(config: SiteConfig, language: str, order: str) -> str:
    """``/archive/people/``, ``/archive/people/strokes/``: the people in one of :data:`ORDERS`."""
    below = "" if order == ORDERS[0] else f"{order}/"
    return f"{_section(config, language, 'biographies')}{below}"


def decade_address(config: SiteConfig, language: str, decade: int, number: int = 1) -> str:
    """``/archive/photos/decade/1930/``: the photographs of ten years."""
    return numbered(f"{_section(config, language, 'photos')}decade/{decade}/", number)


def scans_address(address: str, part: int, characters: str = "") -> str:
    """``/archive/wenshi-01/pages/2/``: a part of the scans of the volume or account at ``address``.

    ``characters`` is the form of characters in which its text stands there, if that is not its own: ``hans``.
    """
    below = f"{characters}/" if characters else ""
    return f"{address}pages/{part}/{below}"


def manifest_address(address: str) -> str:
    """``/archive/wenshi-01/manifest.json``: the IIIF manifest, beside the page of the item at ``address``."""
    return f"{address}manifest.json"


def archive_file_address(config: SiteConfig, language: str, name: str) -> str:
    """``/archive/archive.json``: what the archive has, for programs; ``name`` is one of :data:`FILES`."""
    return channel_address(config, language, config.archive.channel) + name if config.archive.channel else ""


def volume_file_address(address: str, suffix: str) -> str:
    """``/archive/wenshi-01/wenshi-01.epub``: beside the volume's page; ``suffix`` is epub, vertical.epub or zip."""
    return f"{address}{address.strip('/').rpartition('/')[2]}.{suffix}"


def fixed_archive_addresses(config: SiteConfig) -> frozenset[str]:
    """The addresses of the archive that are taken whatever the content."""
    return frozenset(_fixed(config)) if config.archive.channel else frozenset()


def _fixed(config: SiteConfig) -> Iterator[str]:
    for code in config.written:
        if archive_section(config, "biographies"):
            yield from (people_address(config, code, order) for order in ORDERS)
        yield from (archive_file_address(config, code, name) for name in FILES)


def _section(config: SiteConfig, language: str, layout: str) -> str:
    return channel_address(config, language, archive_section(config, layout) or config.archive.channel)
