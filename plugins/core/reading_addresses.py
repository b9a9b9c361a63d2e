"""Addresses of the reading campaign: its lists hang below their sections, its files beside what they are made of."""

from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

from plugins.core.addresses import channel_address, numbered, tag_folder
from plugins.core.config import SiteConfig
from plugins.core.reading_types import ESSAY_KINDS


def section_slug(config: SiteConfig, layout: str) -> str:
    """``reading/essays``: the campaign's section of a layout; empty on a site that has none."""
    reading = next((channel for channel in config.channels if channel.slug == config.reading.channel), None)
    sections = reading.sections if reading else ()
    found = next((section.slug for section in sections if section.layout == layout), "")
    return f"{config.reading.channel}/{found}" if found else ""


def theme_address(config: SiteConfig, language: str, theme: str, number: int = 1) -> str:
    """``/reading/books/theme/历史/``, percent-encoded: the books of a theme."""
    return numbered(f"{_section(config, language, 'books')}theme/{_segment(theme)}/", number)


def book_list_address(config: SiteConfig, language: str, list_no: int, number: int = 1) -> str:
    """``/reading/books/list/3/``: the books of the third list of recommendations."""
    return numbered(f"{_section(config, language, 'books')}list/{list_no}/", number)


def essay_kind_address(config: SiteConfig, language: str, kind: str, number: int = 1) -> str:
    """``/reading/essays/story/``: the essays of a kind."""
    return numbered(f"{_section(config, language, 'essays')}{kind}/", number)


def period_address(config: SiteConfig, language: str, campaign: str, number: int = 1) -> str:
    """``/reading/essays/period/2025/``: the essays of a campaign, by its id."""
    return numbered(f"{_section(config, language, 'essays')}period/{campaign}/", number)


def readers_address(config: SiteConfig, language: str, number: int = 1) -> str:
    """``/reading/readers/``: everyone who recommended or wrote something."""
    return numbered(f"{channel_address(config, language, config.reading.channel)}readers/", number)


def reader_address(config: SiteConfig, language: str, name: str, number: int = 1) -> str:
    """``/reading/readers/林知远/``, percent-encoded: what one person recommended and wrote."""
    return numbered(f"{readers_address(config, language)}{_segment(name)}/", number)


def calendar_file_address(config: SiteConfig, language: str) -> str:
    """``/reading/events/events.ics``: all events, for calendar programs; empty on a site without the section."""
    return _file(config, language, "calendar", "events.ics")


def book_file_address(config: SiteConfig, language: str, name: str) -> str:
    """``/reading/books/books.csv``: the list of books; ``name`` is books.csv, books.json or opds.xml."""
    return _file(config, language, "books", name)


def epub_address(address: str) -> str:
    """``/reading/anthology-2025/anthology-2025.epub``: beside the page of the anthology at ``address``."""
    return f"{address}{address.strip('/').rpartition('/')[2]}.epub"


def event_file_address(address: str) -> str:
    """``/reading/2025/lecture-3/lecture-3.ics``: beside the page of the event at ``address``."""
    return f"{address}{address.strip('/').rpartition('/')[2]}.ics"


def cover_address(address: str) -> str:
    """``/reading/biancheng/cover.svg``: the drawn cover, beside the page of the book at ``address``."""
    return f"{address}cover.svg"


def fixed_reading_addresses(config: SiteConfig) -> frozenset[str]:
    """The addresses of the campaign that are taken whatever the content; of a list only the first page is named."""
    return frozenset(_fixed(config)) if config.reading.channel else frozenset()


def _fixed(config: SiteConfig) -> Iterator[str]:
    for code in config.written:
        yield readers_address(config, code)
        if section_slug(config, "essays"):
            yield from (essay_kind_address(config, code, kind) for kind in ESSAY_KINDS)
        yield calendar_file_address(config, code)
        yield from (book_file_address(config, code, name) for name in ("books.csv", "books.json", "opds.xml"))


def _section(config: SiteConfig, language: str, layout: str) -> str:
    return channel_address(config, language, section_slug(config, layout) or config.reading.channel)


def _file(config: SiteConfig, language: str, layout: str, name: str) -> str:
    slug = section_slug(config, layout)
    return channel_address(config, language, slug) + name if slug else ""


@lru_cache(maxsize=4096)
def _segment(name: str) -> str:
    return quote(tag_folder(name), safe="")
