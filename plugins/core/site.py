"""The site as a whole: what ``context["site"]`` holds once everything is read."""

from collections.abc import Callable, Mapping

import msgspec

from plugins.core.chronology import Chronology
from plugins.core.config import SiteConfig
from plugins.core.home import Home
from plugins.core.items import Item, MediaFile, Prose
from plugins.core.scans import ScannedPage


class Site(msgspec.Struct, frozen=True):
    """All that the pages are made of.

    ``items`` holds every version that is published, the newest first. ``versions`` maps :attr:`Item.key` to the
    versions by language. ``media`` holds the files that items name, by their path under ``content/``. ``redirects``
    maps each old address to the present one. ``warnings`` are what the editors were told, a line each. ``since`` is
    the time of the newest item, of the last pin that has ended or of the last deadline that an open call has missed;
    ``due`` that of the next item that waits, pin that ends or deadline, in seconds since 1970; 0 if there is none:
    between the two the clock makes no other site of the same files and nothing else to be told.
    ``originals`` are the paths of the media that are published as they are: attachments, and what links lead to.
    ``prose`` gives the body of an item, ``transcribe`` the markup of the text of a scanned page. ``names`` says how an
    office wants names to be written in traditional characters, ``home`` what the home page is composed of. ``scans``
    maps each folder that an item's field ``scans`` names to its pages, ``chronologies`` each id of a chronology to its
    rows.
    """

    config: SiteConfig
    items: tuple[Item, ...]
    versions: dict[tuple[bool, str], dict[str, Item]]
    media: dict[str, MediaFile]
    redirects: dict[str, str]
    warnings: tuple[str, ...] = ()
    since: float = 0.0
    due: float = 0.0
    originals: tuple[str, ...] = ()
    prose: Callable[[Item], Prose] = lambda _: Prose()
    transcribe: Callable[[str], str] = lambda text: text
    names: Mapping[str, str] = {}
    home: Home = Home()
    chronologies: Mapping[str, Chronology] = {}
    scans: Mapping[str, tuple[ScannedPage, ...]] = {}

    def pages(self, language: str) -> tuple[Item, ...]:
        """The pages of a language, by id."""
        return tuple(sorted((x for x in self.items if x.language == language and x.is_page), key=lambda x: x.id))
