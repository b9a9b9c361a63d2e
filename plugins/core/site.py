"""The site as a whole: what ``context["site"]`` holds once everything is read."""

import msgspec

from plugins.core.config import SiteConfig
from plugins.core.items import Item, MediaFile


class Site(msgspec.Struct, frozen=True):
    """All that the pages are made of.

    ``items`` holds every version that is published, the newest first. ``versions`` maps :attr:`Item.key` to the
    versions by language. ``media`` holds the files that items name, by their path under ``content/``. ``redirects``
    maps each old address to the present one.
    """

    config: SiteConfig
    items: tuple[Item, ...]
    versions: dict[tuple[bool, str], dict[str, Item]]
    media: dict[str, MediaFile]
    redirects: dict[str, str]

    def pages(self, language: str) -> tuple[Item, ...]:
        """The pages of a language, by id."""
        return tuple(sorted((x for x in self.items if x.language == language and x.is_page), key=lambda x: x.id))
