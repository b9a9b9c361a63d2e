"""Items: what the files under ``content/`` say, as typed values."""

from datetime import datetime
from typing import Any

import msgspec

from plugins.core.views import Heading

REFERENCE_MARK = "\ue000"
"""Stands in an item's markup where its next reference is to be printed. A private-use character: never in text."""


PUBLIC = ("published", "withdrawn", "archived")
"""The statuses that have a page on the public site."""


class Reference(msgspec.Struct, frozen=True):
    """Something of the site that a body names: ``kind`` is link or picture.

    ``target`` is as the editor wrote it. A picture's ``attributes`` are those of its ``<img>`` but ``src``.
    """

    kind: str
    target: str
    attributes: tuple[tuple[str, str], ...] = ()


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One version (a language) of one article or page.

    ``fields`` are the values of front matter by English key; ``lines`` their lines in the file. ``channels`` are
    slugs, the canonical one first. ``html`` is the body with a :data:`REFERENCE_MARK` for each of ``references``.
    """

    source: str
    is_page: bool
    kind: str
    id: str
    language: str
    title: str
    channels: tuple[str, ...]
    date: datetime | None
    status: str
    fields: dict[str, Any]
    lines: dict[str, int]
    html: str = ""
    references: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    excerpt: str = ""
    words: int = 0

    @property
    def key(self) -> tuple[bool, str]:
        """What all versions of one item share."""
        return self.is_page, self.id

    def get(self, field: str, default: Any = "") -> Any:
        """The value of ``field``, or ``default`` where the editor wrote none."""
        return self.fields.get(field, default)

    @property
    def is_listed(self) -> bool:
        """Whether lists, feeds and indexes show it."""
        return self.status != "withdrawn"


class MediaFile(msgspec.Struct, frozen=True):
    """A picture or an attachment: ``path`` under ``content/``, ``url`` on the site, bytes, pixels (0 if none)."""

    path: str
    url: str
    size: int
    width: int = 0
    height: int = 0
