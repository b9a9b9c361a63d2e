"""The covers of books: a picture where there is one, else a drawing, which is a file of its own beside the book's page.

A drawing is of one colour whatever the mode of the page, as a printed book is.
"""

import hashlib
from collections.abc import Iterator
from functools import partial

import msgspec

from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import cover_address
from plugins.core.reading_views import BookCover, BookTile
from plugins.core.views import Picture
from plugins.pages.reading.cover_text import author_lines, title_lines
from plugins.pages.teasers import TeaserMaker, cover_of

WIDTH, HEIGHT = 300, 400
_CLOTHS = (
    ("#7a1315", "#f6e7c8"),
    ("#24443c", "#f6e7c8"),
    ("#2f3d5c", "#f6e7c8"),
    ("#f3ece0", "#7a1315"),
    ("#4a3b32", "#f0d9a8"),
    ("#5c2f3d", "#f6e7c8"),
    ("#e4e6df", "#24443c"),
)
"""Grounds with the colour of the type on them, from the palette of tokens.css and between; contrast 7:1 at least."""


def cover_pages(index: ReadingIndex) -> Iterator[Page]:
    """The drawn cover of every book of the language that has no picture."""
    edition = index.edition
    for entry in index.by_type.get("book", ()):
        if entry.is_foreign or cover_of(entry.item, edition.site.media):
            continue
        authors = edition.join(entry.item.get("authors", ()))
        yield Page(
            address=cover_address(entry.item.address),
            template="cover.svg",
            language=edition.code,
            key=digest_value(entry.item.id, entry.title, authors, edition.tag),
            make=partial(drawn_cover, entry.item.id, entry.title, authors, edition.tag),
        )


def drawn_cover(book: str, title: str, authors: str, tag: str) -> BookCover:
    """The cover of the book with the id ``book``, which chooses its colours."""
    ground, ink = _CLOTHS[hashlib.blake2b(book.encode(), digest_size=2).digest()[0] % len(_CLOTHS)]
    lines = title_lines(title)
    return BookCover(
        tag=tag,
        ground=ground,
        ink=ink,
        title=lines,
        rule=lines[-1].y + round(lines[-1].size * 0.6),
        authors=author_lines(authors),
    )


def book_cover(edition: LanguageEdition, entry: Entry, alt: str = "") -> Picture:
    """The picture of a book, or its drawing."""
    picture = cover_of(entry.item, edition.site.media)
    if picture:
        return msgspec.structs.replace(picture, alt=alt)
    return Picture(src=cover_address(entry.item.address), width=WIDTH, height=HEIGHT, alt=alt)


def book_tiles(edition: LanguageEdition, teasers: TeaserMaker, entries: tuple[Entry, ...]) -> tuple[BookTile, ...]:
    """The books as the wall shows them; what is no book has a cover only if it has a picture."""
    return tuple(_tile(edition, teasers, entry) for entry in entries)


def _tile(edition: LanguageEdition, teasers: TeaserMaker, entry: Entry) -> BookTile:
    teaser = teasers.teasers((entry,))[0]
    is_book = entry.item.kind == "book"
    return BookTile(
        title=entry.title,
        url=entry.item.address,
        # Who wrote it is named in the language that the page is in.
        authors="" if entry.is_foreign else edition.join(entry.item.get("authors", ())),
        picture=book_cover(edition, entry) if is_book else teaser.picture,
        tag=teaser.tag,
        language_note=teaser.language_note,
    )
