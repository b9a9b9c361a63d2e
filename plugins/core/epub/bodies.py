"""The bodies of items and their pictures, as they stand in a book."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from html import escape
from typing import Any

from plugins.core.digest import digest_bytes
from plugins.core.edition import LanguageEdition
from plugins.core.epub.book import Picture
from plugins.core.epub.markup import Surroundings, xhtml
from plugins.core.exports import Read
from plugins.core.items import Item, MediaFile
from plugins.core.markup import print_references
from plugins.core.pictures import picture_view

_SUFFIXES = {"jpeg": "jpg", "jpg": "jpg", "png": "png", "gif": "gif", "webp": "webp"}
"""The pictures that every reading program shows: how their names end, here and in the book."""


class BookBodies:
    """What a book takes from ``items``: their bodies, the pictures in them, and those at ``more`` paths before them.

    ``read`` gives the pictures as the site shows them.
    """

    def __init__(self, edition: LanguageEdition, items: Sequence[Item], read: Read, more: Iterable[str] = ()) -> None:
        self._edition = edition
        self._items = items
        self._read = read
        self._more = tuple(more)

    def key(self) -> list[Any]:
        """What tells of every picture whether it is still the same."""
        # The address of what was made of a picture holds its fingerprint; others keep their own names.
        return [(url, b"" if file.renditions else digest_bytes(self._read(url))) for url, file in self._shown.items()]

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names in the book of the pictures that it shows, by their addresses, in the order of the text."""
        return {url: f"pictures/{n:03}.{_SUFFIXES[_ending(url)]}" for n, url in enumerate(self._shown, 1)}

    def pictures(self) -> tuple[Picture, ...]:
        """The pictures."""
        return tuple(Picture(name=name, data=self._read(url)) for url, name in self.names.items())

    def name_of(self, path: str) -> str:
        """The name in the book of the picture ``path`` under ``content/``; empty if it is none, or not in the book."""
        return self.names.get(self._address(path), "")

    def body(self, item: Item, around: Surroundings) -> str:
        """The text of ``item``, and the pictures of its front matter that the text does not show."""
        site = self._edition.site
        html = print_references(site.prose(item).html, item, site.media, plain=True)
        in_text = {reference.target for reference in item.references}
        images = (image for image in item.get("images", ()) if image["file"] not in in_text)
        return xhtml(html + "".join(self.figure(image["file"], **_words(image)) for image in images), around)

    def figure(self, path: str, alt: str = "", caption: str = "") -> str:
        """HTML of a picture with its caption, as :func:`plugins.core.epub.markup.xhtml` takes it."""
        words = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
        return f'<figure><img src="{escape(self._address(path))}" alt="{escape(alt)}">{words}</figure>'

    @cached_property
    def _shown(self) -> dict[str, MediaFile]:
        media, paths = self._edition.site.media, list(self._more)
        for item in self._items:
            paths += [reference.target for reference in item.references if reference.kind == "picture"]
            paths += [image["file"] for image in item.get("images", ())]
        addresses = ((self._address(path), path) for path in paths)
        return {url: media[path] for url, path in addresses if _ending(url) in _SUFFIXES}

    def _address(self, path: str) -> str:
        """Where the picture ``path`` under ``content/`` is published; empty if it is none."""
        file = self._edition.site.media.get(path)
        return picture_view(file).src if file and file.width else ""


def _words(image: Mapping[str, str]) -> dict[str, str]:
    return {
        "alt": image.get("alt", ""),
        "caption": " ".join(filter(None, (image.get("caption"), image.get("credit")))),
    }


def _ending(url: str) -> str:
    return url.rpartition(".")[2].lower()
