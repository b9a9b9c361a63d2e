"""What goes into the book of a volume: its accounts in the order of pages, its chronologies, its photographs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import escape

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_files import volume_files
from plugins.core.chronology import Row
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.epub.bodies import BookBodies
from plugins.core.epub.book import Book, Chapter, cover_lines, modified
from plugins.core.epub.container import pack
from plugins.core.epub.markup import Surroundings, xhtml
from plugins.core.epub.parts import print_parts
from plugins.core.exports import Export, Read
from plugins.core.historical_dates.field import date_of
from plugins.core.historical_dates.printing import print_date
from plugins.core.item_terms import field_label, rights_in_words, said_of
from plugins.core.items import Item

_ON_TITLE_PAGE = ("kind", "no", "compilers", "publisher", "city", "year", "isbn", "issn", "print_no", "archive_no")
_OF_RECORD = (
    "author_role", "relation", "recorder", "event_date", "written", "pages", "verification", "verification_note",
    "archive_no",
)  # fmt: skip
_OF_PHOTO = ("event_date", "places", "photographer", "provider")
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
"""A year that EPUB's moments may have."""
_CONTENTS = "printed-contents.xhtml"


def book_exports(index: ArchiveIndex, read: Read) -> Iterator[Export]:
    """The book of each volume in this language that has an account or a chronology; ``read`` gives the pictures.

    In Chinese there are two: in lines, and in columns from right to left.
    """
    for entry in index.volumes.values():
        files = volume_files(index, entry)
        if "epub" not in files:
            continue
        maker = VolumeMaker(index, entry.item, read)
        key = maker.key()
        yield Export(files["epub"], key, maker.make)
        if "vertical.epub" in files:
            yield Export(files["vertical.epub"], key, partial(maker.make, is_vertical=True))


class VolumeMaker:
    """Makes the books of one volume."""

    def __init__(self, index: ArchiveIndex, volume: Item, read: Read) -> None:
        self._index = index
        self._edition = index.edition
        self._volume = volume
        found: dict[str, list[Entry]] = {"record": [], "chronology": [], "photo": []}
        for entry in index.of_volume.get(volume.id, ()):
            found[entry.item.kind].append(entry)
        self._records, self._chronologies, self._photos = (tuple(entries) for entries in found.values())
        self._items = (volume, *(entry.item for entry in (*self._records, *self._chronologies)))
        pictures = (volume.get("cover"), *(entry.item.get("picture") for entry in self._photos))
        self._bodies = BookBodies(index.edition, self._items, read, pictures)

    def key(self) -> bytes:
        """The fingerprint of all that the books are made of; configuration and catalogs are in that of the build."""
        entries = (*self._records, *self._chronologies, *self._photos)
        return digest_value(
            self._volume.digest,
            [(entry.item.digest, entry.item.address, entry.title) for entry in entries],
            self._bodies.key(),
        )

    def make(self, is_vertical: bool = False) -> bytes:
        """The bytes of the book."""
        edition, volume = self._edition, self._volume
        url = edition.config.base_url + volume.address
        files = {entry.item.address: f"chapter-{n:03}.xhtml" for n, entry in enumerate(self._records, 1)}
        around = Surroundings(edition.config.base_url, self._bodies.names, files)
        compilers = tuple(volume.get("compilers", ()))
        writers = _each_once(name for entry in self._records for name in entry.item.get("author", ()))
        book = Book(
            identifier=f"{url}#vertical" if is_vertical else url,
            url=url,
            tag=edition.tag,
            title=volume.title,
            lines=cover_lines(volume.headline or (volume.title,)),
            subtitle=volume.get("subtitle").lstrip("—"),
            publisher=volume.get("publisher") or edition.language.full_title or edition.language.title,
            year=str(volume.get("year", "")),
            description=volume.get("summary") or volume.excerpt,
            authors=compilers or writers,
            contributors=writers if compilers else (),
            rights=rights_in_words(edition, volume)[0],
            sources=(f"urn:isbn:{isbn}",) if (isbn := volume.get("isbn")) else (),
            facts=tuple(self._facts(volume, _ON_TITLE_PAGE)),
            modified=modified(self._moments()),
            preface=self._bodies.body(volume, around),
            chapters=tuple(self._chapters(files, around)),
            pictures=self._bodies.pictures(),
            cover=self._bodies.name_of(volume.get("cover")),
            is_vertical=is_vertical,
        )
        return pack(print_parts(book, edition.gettext))

    def _moments(self) -> Sequence[str]:
        """When what is in the books was last edited.

        Of a volume that nobody has dated, when it was published, else the latest time that it tells of: never the day
        of the build, which would make another book every day.
        """
        items = (*self._items, *(entry.item for entry in self._photos))
        if moments := [moment for one in items if (moment := one.get("updated") or one.date)]:
            return moments
        if _YEAR.fullmatch(year := str(self._volume.get("year", ""))):
            return [f"{year}-01-01"]
        told = (date_of(one.get(key)).last for one in items for key in ("written", "event_date") if one.get(key))
        return [day for day in told if _YEAR.match(day)]

    def _chapters(self, files: Mapping[str, str], around: Surroundings) -> Iterator[Chapter]:
        _ = self._edition.gettext
        if lines := self._volume.get("toc", ()):
            yield self._own_chapter(_CONTENTS, _("Contents of the printed volume"), self._contents(lines, files))
        for entry in self._records:
            yield self._record(entry, files[entry.item.address], around)
        for number, entry in enumerate(self._chronologies, 1):
            body = self._bodies.body(entry.item, around) + "".join(map(self._row, self._index.rows_of(entry)))
            yield self._own_chapter(f"chronology-{number:02}.xhtml", entry.title, body)
        if figures := [self._plate(entry) for entry in self._photos]:
            yield self._own_chapter("plates.xhtml", _("Plates"), xhtml("".join(figures), around))

    def _own_chapter(self, file: str, title: str, body: str) -> Chapter:
        """A chapter that is no account."""
        url = self._edition.config.base_url + self._volume.address
        return Chapter(file=file, title=title, tag=self._edition.tag, url=url, body=body)

    def _record(self, entry: Entry, file: str, around: Surroundings) -> Chapter:
        edition, item = self._edition, entry.item
        notes = [*self._facts(item, _OF_RECORD), rights_in_words(edition, item)[0]]
        return Chapter(
            file=file,
            title=item.title,
            subtitle=item.get("subtitle").lstrip("—"),
            author=edition.join(item.get("author", ())),
            tag=edition.config.languages[item.language].tag,
            url=edition.config.base_url + item.address,
            body=self._bodies.body(item, around) or self._transcription(item),
            notes=tuple(filter(None, notes)),
            is_cited=True,
        )

    def _facts(self, item: Item, keys: Iterable[str]) -> Iterator[str]:
        """What ``item`` says by the fields ``keys``, a line each, dates in the words of the language."""
        edition = self._edition
        for one in said_of(edition, item, keys):
            values = (one.date,) if one.date else one.values
            yield edition.gettext("%(name)s: %(value)s") % {
                "name": field_label(edition, one.field),
                "value": edition.join(values),
            }

    def _transcription(self, item: Item) -> str:
        """What is written on the scans of an account whose text nobody has entered apart from them."""
        site = self._edition.site
        pages = site.scans.get(item.get("scans"), ())
        texts = (text for page in pages if page.service for text in page.text.split("\n\n"))
        return "".join(f"<p>{escape(text.strip())}</p>" for text in texts if text.strip())

    def _contents(self, lines: Sequence[Mapping[str, str]], files: Mapping[str, str]) -> str:
        """The table of contents as it is printed; what is in this book is linked."""
        here = {entry.item.id: files[entry.item.address] for entry in self._records}
        made = []
        for line in lines:
            title = escape(line.get("title", ""))
            if file := here.get(line.get("record", "")):
                title = f'<a href="{file}">{title}</a>'
            more = [self._edition.join(line.get("author", ())), line.get("page", "")]
            made.append("<li>" + "　".join([title, *map(escape, filter(None, more))]) + "</li>")
        return f"<ul>{''.join(made)}</ul>"

    def _row(self, row: Row) -> str:
        edition = self._edition
        locale = edition.language.locale
        date = row.display if row.display and edition.tag.startswith("zh") else print_date(row.date, locale)
        text = row.texts.get(edition.code) or next(iter(row.texts.values()), "")
        if row.sources:
            text += edition.gettext(" (%s)") % edition.join(row.sources)
        return f'<p class="event"><b>{escape(date)}</b></p><p>{escape(text)}</p>'

    def _plate(self, entry: Entry) -> str:
        item = entry.item
        facts = (entry.title, entry.summary, *self._facts(item, _OF_PHOTO))
        caption = self._edition.gettext("; ").join(filter(None, facts))
        return self._bodies.figure(item.get("picture"), item.get("alt") or entry.title, caption)


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
