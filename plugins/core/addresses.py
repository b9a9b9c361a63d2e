"""Addresses: where on the site each thing stands. Never from a title, so that they never change."""

from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote, unquote

from plugins.core.config import SiteConfig
from plugins.core.content_types import type_names

HEADERS = "/_headers"
REDIRECT_MAP = "/_redirects"
"""The map of old addresses for servers."""


def home_address(config: SiteConfig, language: str) -> str:
    """``/`` or ``/en/``."""
    prefix = config.languages[language].prefix
    return f"/{prefix}/" if prefix else "/"


def sister_address(config: SiteConfig, language: str, address: str) -> str:
    """Where the page at ``address`` stands in ``language``, which is converted from the language of that page."""
    source = home_address(config, config.languages[language].derived_from)
    return home_address(config, language) + address.removeprefix(source)


def page_address(config: SiteConfig, language: str, item_id: str) -> str:
    """``/contact/``: of a page that is not an article."""
    return f"{home_address(config, language)}{item_id}/"


def article_address(
    config: SiteConfig, language: str, item_id: str, *, channels: Sequence[str], kind: str, date: str
) -> str:
    """``/highlights/2022/20221230-01/``; empty as long as ``channels``, ``kind`` or the ``date`` that it needs lack.

    The channel is the first level of the canonical one, so that an item keeps its address when it is filed under
    another section. Things that exist rather than happen have no year.
    """
    is_dated = not kind or type_names()[kind].dated
    if not (channels and kind and (date or not is_dated)):
        return ""
    year = f"{date[:4]}/" if is_dated else ""
    return f"{home_address(config, language)}{channels[0].partition('/')[0]}/{year}{item_id}/"


def channel_address(config: SiteConfig, language: str, slug: str, number: int = 1) -> str:
    """A channel's list (``news``) or a section's (``news/local``); page ``number`` of it."""
    return numbered(f"{home_address(config, language)}{slug}/", number)


def year_address(config: SiteConfig, language: str, slug: str, year: str, number: int = 1) -> str:
    """``/news/2025/``: what a channel has of a year. It is the folder of that year's articles."""
    return numbered(f"{channel_address(config, language, slug)}{year}/", number)


def term_address(config: SiteConfig, language: str, slug: str, number: int) -> str:
    """``/members/people/term/15/``: the people of an earlier term."""
    return f"{channel_address(config, language, slug)}term/{number}/"


def tag_address(config: SiteConfig, language: str, tag: str, number: int = 1) -> str:
    """A tag's list. The tag stands in the address as it is written, percent-encoded."""
    return numbered(f"{home_address(config, language)}tags/{_tag_segment(tag)}/", number)


@lru_cache(maxsize=4096)
def _tag_segment(tag: str) -> str:
    return quote(tag_folder(tag), safe="")


def tag_folder(tag: str) -> str:
    """The tag as the name of a folder: without what file systems and object stores cannot hold."""
    folder = "".join("-" if c in '/\\?#%:*"<>|&+' or c.isspace() else c for c in tag.strip())
    return folder.strip(".-") or "-"


def tags_address(config: SiteConfig, language: str) -> str:
    """The page of all tags."""
    return f"{home_address(config, language)}tags/"


def sitemap_address(config: SiteConfig, language: str) -> str:
    """The site map that people read."""
    return f"{home_address(config, language)}sitemap/"


def search_address(config: SiteConfig, language: str) -> str:
    """The page for searching; the files of the index lie beside it."""
    return f"{home_address(config, language)}search/"


def browse_address(config: SiteConfig, language: str, year: str, number: int = 1) -> str:
    """Everything of a year."""
    return numbered(f"{home_address(config, language)}browse/{year}/", number)


def days_address(config: SiteConfig, language: str, month: str = "") -> str:
    """What happened on each day of ``month`` (``01`` to ``12``), for scripts; without a month their folder."""
    return f"{home_address(config, language)}on-this-day/{month}{'.json' if month else ''}"


def feed_address(config: SiteConfig, language: str, slug: str = "") -> str:
    """The feed of a language, or of a channel in it."""
    return f"{home_address(config, language)}{slug}{'/' if slug else ''}feed.xml"


def error_address(config: SiteConfig, language: str) -> str:
    """The page that says that there is none (404)."""
    return f"{home_address(config, language)}404.html"


def redirect_address(old: str) -> str:
    """Where the page stands that leads on from ``old``: ``/2019/a`` is served as ``/2019/a/``, ``/a.html`` as it is."""
    last = old.rpartition("/")[2]
    return old if not last or "." in last else f"{old}/"


def media_address(path: str) -> str:
    """The address of the file ``path`` under ``content/``."""
    return f"/{quote(path)}"


def numbered(address: str, number: int) -> str:
    """Page ``number`` of the list at ``address``."""
    return address if number == 1 else f"{address}page/{number}/"


def save_as(address: str) -> str:
    """The file that serves ``address``, relative to the output folder."""
    path = (unquote(address) if "%" in address else address).lstrip("/")
    return f"{path}index.html" if not path or path.endswith("/") else path
