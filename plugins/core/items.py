"""Items: what the files under ``content/`` say, as typed values."""

from typing import Any, Literal

import msgspec

from plugins.core.image_services import ImageService
from plugins.core.problems import Problem
from plugins.core.views import Heading

REFERENCE_MARK = "\ue000"
"""Stands in an item's markup where its next reference is to be printed. A private-use character: never in text."""


PUBLIC = ("published", "withdrawn", "archived")
"""The statuses that have a page on the public site."""


class Reference(msgspec.Struct, frozen=True, array_like=True):
    """Something of the site that a body names: ``kind`` is link or picture.

    ``target`` is as the editor wrote it. A picture's ``attributes`` are those of its ``<img>`` but ``src``.
    """

    kind: str
    target: str
    attributes: tuple[tuple[str, str], ...] = ()


class Prose(msgspec.Struct, frozen=True, array_like=True):
    """The body of an item: markup with a :data:`REFERENCE_MARK` for each of its references, and its headings.

    It is kept apart from the item, since most builds need the bodies of a few items out of thousands.
    """

    html: str = ""
    headings: tuple[Heading, ...] = ()


class Item(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """One version (a language) of one article or page.

    ``fields`` are the values of front matter by English key; ``lines`` their lines in the file. ``channels`` are
    slugs, the canonical one first. ``date`` is an RFC 3339 text or empty, ``time`` the same in seconds since 1970.
    ``digest`` is the fingerprint of all that the item was made of. ``address`` is where its page stands, empty as
    long as something is missing. ``headline`` is the title in the parts between which a line may be broken;
    ``warnings`` is what was left out of the body. The body is asked for with :attr:`plugins.core.site.Site.prose`.
    """

    source: str
    is_page: bool
    kind: str
    id: str
    language: str
    title: str
    channels: tuple[str, ...]
    date: str
    time: float
    status: str
    fields: dict[str, Any]
    lines: dict[str, int]
    address: str = ""
    references: tuple[Reference, ...] = ()
    excerpt: str = ""
    words: int = 0
    digest: bytes = b""
    headline: tuple[str, ...] = ()
    warnings: tuple[Problem, ...] = ()

    @property
    def key(self) -> tuple[bool, str]:
        """What all versions of one item share."""
        return self.is_page, self.id

    @property
    def top_channels(self) -> tuple[str, ...]:
        """The slugs of the first level, each once, the canonical one first."""
        return tuple(dict.fromkeys(slug.partition("/")[0] for slug in self.channels))

    def get(self, field: str, default: Any = "") -> Any:
        """The value of ``field``, or ``default`` where the editor wrote none."""
        return self.fields.get(field, default)

    @property
    def is_listed(self) -> bool:
        """Whether lists, feeds and indexes show it."""
        return self.status != "withdrawn"


class Renditions(msgspec.Struct, frozen=True, array_like=True):
    """The published forms of one picture: each of ``widths`` (pixels, ascending) as ``suffix`` and as AVIF.

    ``stem`` is the beginning of their addresses and holds the fingerprint of what they are made of. ``original`` is
    the address of the picture as the editor gave it, empty if that is not published.
    """

    stem: str
    suffix: Literal["jpg", "png"]
    widths: tuple[int, ...]
    original: str = ""

    def address(self, width: int, suffix: str = "") -> str:
        """The address of one of them."""
        return f"{self.stem}-{width}.{suffix or self.suffix}"


class MediaFile(msgspec.Struct, frozen=True):
    """A picture or an attachment: ``path`` under ``content/``, ``url`` on the site, bytes, pixels (0 if none).

    ``url`` is that of the file as it is. A picture that has ``renditions`` is shown by them, one with a ``service`` is
    published by IIIF.
    """

    path: str
    url: str
    size: int
    width: int = 0
    height: int = 0
    renditions: Renditions | None = None
    service: ImageService | None = None
