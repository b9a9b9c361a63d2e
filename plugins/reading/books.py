"""The list of books for other programs: CSV for spreadsheets, JSON for whatever else."""

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec
from stdnum import isbn

from plugins.core.digest import digest_value
from plugins.core.edition import LanguageEdition
from plugins.core.exports import Export
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import book_file_address, section_slug
from plugins.core.spreadsheets import csv_file
from plugins.reading.listed_books import ListedBook, listed_books


class BookList(msgspec.Struct, frozen=True, kw_only=True):
    """The document ``books.json``; ``language`` is a BCP 47 tag, addresses are full."""

    title: str
    language: str
    url: str
    books: tuple[ListedBook, ...]


def book_exports(index: ReadingIndex) -> Iterator[Export]:
    """``books.csv`` and ``books.json``, where there are books and a section for them."""
    edition = index.edition
    address = book_file_address(edition.config, edition.code, "")
    if not (address and (books := listed_books(index))):
        return
    made = BookList(
        title=edition.label(section_slug(edition.config, "books")),
        language=edition.tag,
        url=edition.config.base_url + address,
        books=books,
    )
    head = _head(edition)
    yield Export(f"{address}books.csv", digest_value(head, books), partial(table_of, head, books))
    yield Export(f"{address}books.json", digest_value(made), partial(msgspec.json.encode, made))


def _head(edition: LanguageEdition) -> tuple[str, ...]:
    _ = edition.gettext
    return (
        _("Book id"), _("Book title"), _("Authors"), _("Translators"), _("Publisher"), _("Place of publication"),
        _("Year of publication"), _("Edition"), _("ISBN"), _("Themes"), _("Lists"), _("Recommended by"),
        _("Reasons"), _("Essays"), _("Events"), _("Reading rooms"), _("Led to"), _("Web address"),
    )  # fmt: skip


def table_of(head: Sequence[str], books: Sequence[ListedBook]) -> bytes:
    """A table of ``books`` under ``head``."""
    return csv_file(head, map(_cells, books))


def _cells(book: ListedBook) -> tuple[str | int, ...]:
    said = book.recommendations
    numbers = dict.fromkeys(str(one.list_no) for one in said if one.list_no)
    people = dict.fromkeys(name for one in said for name in one.recommenders)
    return (
        book.id,
        book.title,
        "; ".join(book.authors),
        "; ".join(book.translators),
        book.publisher,
        book.city,
        book.year or "",
        book.edition,
        # With its hyphens: a spreadsheet prints 13 digits as 9.78E+12.
        isbn.format(book.isbn) if book.isbn else "",
        "; ".join(book.themes),
        "; ".join(numbers),
        "; ".join(people),
        "\n".join(one.reason for one in said if one.reason),
        book.essays,
        book.events,
        "; ".join(room.title for room in book.rooms),
        "; ".join(one.title for one in book.led_to),
        book.url,
    )
