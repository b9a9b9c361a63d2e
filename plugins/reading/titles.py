"""Titles of books in running text."""

from collections.abc import Iterable

from plugins.core.edition import Entry, LanguageEdition


def book_titles(edition: LanguageEdition, books: Iterable[Entry]) -> str:
    """The titles of ``books`` in the marks of the language. In Chinese nothing stands between 》 and 《 (GB/T 15834)."""
    titles = [book.title if book.title.startswith("《") else edition.gettext("“%s”") % book.title for book in books]
    return "".join(titles) if edition.tag.startswith("zh") else edition.join(titles)
