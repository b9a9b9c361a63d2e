"""The view of OPDS catalogs (1.2): Atom feeds of books. Addresses are full, times RFC 3339."""

from plugins.core.views import View


class OpdsLink(View):
    """A ``<link>`` of a feed or an entry, with its relation and its media type."""

    rel: str
    href: str
    type: str
    title: str = ""


class OpdsEntry(View):
    """A book, or a feed below. ``identifiers`` are URNs of the book, ``issued`` its year; ``tag`` its language."""

    id: str
    title: str
    updated: str
    links: tuple[OpdsLink, ...]
    summary: str = ""
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    identifiers: tuple[str, ...] = ()
    publisher: str = ""
    issued: str = ""
    tag: str = ""


class OpdsPage(View):
    """opds.xml"""

    tag: str
    id: str
    title: str
    author: str
    updated: str
    links: tuple[OpdsLink, ...]
    entries: tuple[OpdsEntry, ...]
