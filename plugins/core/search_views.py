"""The views of searching and of browsing by year."""

from plugins.core.views import Counted, Frame, Link, Pagination, View


class BrowseYear(View):
    """A year on the search page, with its channels."""

    link: Link
    count: int
    channels: tuple[Counted, ...]


class SearchEngine(View):
    """The addresses of the index and of the scripts that search it; ``lunr`` is empty where it is not needed."""

    head: str
    script: str
    inflate: str
    lunr: str


class SearchPage(View):
    """search.html: a box, and the years and channels for who cannot or will not search."""

    frame: Frame
    title: str
    address: str
    locale: str
    """A BCP 47 tag by which the script writes dates as the templates do."""
    engine: SearchEngine | None
    """None on a site without an index."""
    channels: tuple[Counted, ...]
    years: tuple[BrowseYear, ...]


class BrowseEntry(View):
    """An item in the list of its year. ``tag`` and ``note`` are a :class:`Teaser`'s ``tag`` and ``language_note``."""

    title: str
    url: str
    date: str
    datetime: str
    tag: str = ""
    note: str = ""


class BrowseMonth(View):
    """A month of a channel: ``December 2022``."""

    title: str
    entries: tuple[BrowseEntry, ...]


class BrowseChannel(View):
    """A channel on a page of a year. ``anchor`` is the fragment that leads to it."""

    link: Link
    anchor: str
    months: tuple[BrowseMonth, ...]


class BrowsePage(View):
    """browse.html: everything of a year by channel and month."""

    frame: Frame
    title: str
    channels: tuple[Counted, ...]
    """Links to where each channel begins, on this page or on another of the year."""
    groups: tuple[BrowseChannel, ...]
    earlier: Link | None
    later: Link | None
    pagination: Pagination
    feed: str = ""
    """As on a list; a year has none."""
