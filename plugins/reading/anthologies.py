"""What goes into the book of an anthology."""

from collections.abc import Iterator

from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.epub.bodies import BookBodies
from plugins.core.epub.book import Book, Chapter, cover_lines, modified
from plugins.core.epub.container import pack
from plugins.core.epub.markup import Surroundings
from plugins.core.epub.parts import print_parts
from plugins.core.exports import Export, Read
from plugins.core.items import Item
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import epub_address
from plugins.reading.titles import book_titles


def anthologies(index: ReadingIndex) -> tuple[Entry, ...]:
    """The anthologies that a book is made of: those that collect anything."""
    return tuple(entry for entry in index.entries("anthology") if index.collected(entry.item))


def epub_exports(index: ReadingIndex, read: Read) -> Iterator[Export]:
    """The book of each anthology in this language; ``read`` gives the pictures."""
    for entry in anthologies(index):
        if not entry.is_foreign:
            maker = _BookMaker(index, entry.item, read)
            yield Export(epub_address(entry.item.address), maker.key(), maker.make)


class _BookMaker:
    """Makes one book."""

    def __init__(self, index: ReadingIndex, anthology: Item, read: Read) -> None:
        self._index = index
        self._edition: LanguageEdition = index.edition
        self._anthology = anthology
        self._essays = tuple(entry.item for entry in index.collected(anthology))
        self._items = (anthology, *self._essays)
        self._bodies = BookBodies(index.edition, self._items, read, (anthology.get("cover"),))

    def key(self) -> bytes:
        """The fingerprint of all that the book is made of; configuration and catalogs are in that of the build."""
        return digest_value(
            [item.digest for item in self._items],
            [[(book.title, book.item.address) for book in self._index.books_of(item)] for item in self._essays],
            self._bodies.key(),
        )

    def make(self) -> bytes:
        """The bytes of the book."""
        edition, item = self._edition, self._anthology
        files = {essay.address: f"chapter-{number:03}.xhtml" for number, essay in enumerate(self._essays, 1)}
        around = Surroundings(edition.config.base_url, self._bodies.names, files)
        book = Book(
            identifier=edition.config.base_url + item.address,
            url=edition.config.base_url + item.address,
            tag=edition.tag,
            title=item.title,
            lines=cover_lines(item.headline or (item.title,)),
            subtitle=item.get("subtitle").lstrip("—"),
            publisher=item.get("publisher") or edition.language.full_title,
            year=str(item.get("year", "")),
            description=item.get("summary") or item.excerpt,
            authors=tuple(dict.fromkeys(name for one in self._items for name in one.get("author", ()))),
            modified=modified([one.get("updated") or one.date for one in self._items]),
            preface=self._bodies.body(item, around),
            chapters=tuple(self._chapter(essay, files[essay.address], around) for essay in self._essays),
            pictures=self._bodies.pictures(),
            cover=self._bodies.name_of(item.get("cover")),
        )
        return pack(print_parts(book, edition.gettext))

    def _chapter(self, item: Item, file: str, around: Surroundings) -> Chapter:
        edition = self._edition
        return Chapter(
            file=file,
            title=item.title,
            subtitle=item.get("subtitle").lstrip("—"),
            author=edition.join(item.get("author", ())),
            award=item.get("award"),
            books=book_titles(edition, self._index.books_of(item)),
            tag=edition.config.languages[item.language].tag,
            url=edition.config.base_url + item.address,
            has_audio=bool(item.get("audio")),
            body=self._bodies.body(item, around),
        )
