"""What goes into the book of an anthology."""

from collections.abc import Iterator, Mapping
from html import escape

from plugins.core.digest import digest_bytes, digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item, MediaFile
from plugins.core.markup import print_references
from plugins.core.pictures import picture_view
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import epub_address
from plugins.reading.epub.book import Book, Chapter, Picture, cover_lines, modified
from plugins.reading.epub.container import pack
from plugins.reading.epub.markup import Surroundings, xhtml
from plugins.reading.epub.parts import print_parts
from plugins.reading.exports import Export, Read
from plugins.reading.titles import book_titles

_SUFFIXES = {"jpeg": "jpg", "jpg": "jpg", "png": "png", "gif": "gif", "webp": "webp"}
"""The pictures that every reading program shows: how their names end, here and in the book."""


def anthologies(index: ReadingIndex) -> tuple[Entry, ...]:
    """The anthologies that a book is made of: those that collect anything."""
    return tuple(entry for entry in index.entries("anthology") if index.collected(entry.item))


def epub_exports(index: ReadingIndex, read: Read) -> Iterator[Export]:
    """The book of each anthology in this language; ``read`` gives the pictures."""
    for entry in anthologies(index):
        if not entry.is_foreign:
            maker = _VolumeMaker(index, entry.item, read)
            yield Export(epub_address(entry.item.address), maker.key(), maker.make)


class _VolumeMaker:
    """Makes one book."""

    def __init__(self, index: ReadingIndex, anthology: Item, read: Read) -> None:
        self._index = index
        self._edition: LanguageEdition = index.edition
        self._anthology = anthology
        self._essays = tuple(entry.item for entry in index.collected(anthology))
        self._items = (anthology, *self._essays)
        self._read = read

    def key(self) -> bytes:
        """The fingerprint of all that the book is made of; configuration and catalogs are in that of the build."""
        return digest_value(
            [item.digest for item in self._items],
            [[(book.title, book.item.address) for book in self._index.books_of(item)] for item in self._essays],
            # The address of what was made of a picture holds its fingerprint; others keep their own names.
            [(url, b"" if file.renditions else digest_bytes(self._read(url))) for url, file in self._shown().items()],
        )

    def make(self) -> bytes:
        """The bytes of the book."""
        edition, item = self._edition, self._anthology
        names = {url: f"pictures/{n:03}.{_SUFFIXES[_ending(url)]}" for n, url in enumerate(self._shown(), 1)}
        files = {essay.address: f"chapter-{number:03}.xhtml" for number, essay in enumerate(self._essays, 1)}
        around = Surroundings(edition.config.base_url, names, files)
        book = Book(
            identifier=edition.config.base_url + item.address,
            tag=edition.tag,
            title=item.title,
            lines=cover_lines(item.headline or (item.title,)),
            subtitle=item.get("subtitle").lstrip("—"),
            publisher=item.get("publisher") or edition.language.full_title,
            year=str(item.get("year", "")),
            description=item.get("summary") or item.excerpt,
            authors=tuple(dict.fromkeys(name for one in self._items for name in one.get("author", ()))),
            modified=modified([one.get("updated") or one.date for one in self._items]),
            preface=self._body(item, around),
            chapters=tuple(self._chapter(essay, files[essay.address], around) for essay in self._essays),
            pictures=tuple(Picture(name=name, data=self._read(url)) for url, name in names.items()),
            cover=names.get(_address(edition.site.media, item.get("cover")), ""),
        )
        return pack(print_parts(book, edition.gettext))

    def _shown(self) -> dict[str, MediaFile]:
        """The pictures that the book shows, by their addresses, in the order in which they stand."""
        media = self._edition.site.media
        paths = [self._anthology.get("cover")]
        for item in self._items:
            paths += [reference.target for reference in item.references if reference.kind == "picture"]
            paths += [image["file"] for image in item.get("images", ())]
        addresses = ((_address(media, path), path) for path in paths)
        return {url: media[path] for url, path in addresses if _ending(url) in _SUFFIXES}

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
            body=self._body(item, around),
        )

    def _body(self, item: Item, around: Surroundings) -> str:
        """The text of ``item``, and the pictures of its front matter that the text does not show."""
        media = self._edition.site.media
        html = print_references(self._edition.site.prose(item).html, item, media, plain=True)
        in_text = {reference.target for reference in item.references}
        images = (image for image in item.get("images", ()) if image["file"] not in in_text)
        return xhtml(html + "".join(_figure(image, _address(media, image["file"])) for image in images), around)


def _address(media: Mapping[str, MediaFile], path: str) -> str:
    """Where the picture ``path`` under ``content/`` is published; empty if it is none."""
    file = media.get(path)
    return picture_view(file).src if file and file.width else ""


def _ending(url: str) -> str:
    return url.rpartition(".")[2].lower()


def _figure(image: Mapping[str, str], url: str) -> str:
    caption = " ".join(filter(None, (image.get("caption"), image.get("credit"))))
    words = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return f'<figure><img src="{escape(url)}" alt="{escape(image.get("alt", ""))}">{words}</figure>'
