"""The catalog for reading programs, by OPDS 1.2: its root, the anthologies, the books.

An entry of an acquisition feed must say where the book itself is to be had. The site gives away its own anthologies;
of the books that the campaign reads it tells, and has none. So theirs is a navigation feed, whose entries lead to the
books' pages, with all that is known of each. Long feeds go on in a next part.
"""

from collections.abc import Iterator, Sequence

from plugins.core.edition import Entry, LanguageEdition
from plugins.core.opds_views import OpdsEntry, OpdsLink, OpdsPage
from plugins.core.page import Page, page_of
from plugins.core.pictures import picture_view
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import book_file_address, epub_address, section_slug
from plugins.reading.anthologies import anthologies
from plugins.reading.listed_books import ListedBook, listed_books

LONGEST = 200
"""Entries of a part: about 200 KB."""
_CATALOG = "application/atom+xml;profile=opds-catalog;kind="
NAVIGATION, ACQUISITION = f"{_CATALOG}navigation", f"{_CATALOG}acquisition"
_EPUB = "application/epub+zip"
_UNKNOWN = "1970-01-01T00:00:00Z"
"""Atom asks for a time of every entry; of some books there is none."""


def opds_pages(index: ReadingIndex) -> Iterator[Page]:
    """The root and the feeds that it leads to, where there are books and a section for them."""
    edition = index.edition
    if not section_slug(edition.config, "books") or not index.books:
        return
    volumes = [_volume_entry(index, entry) for entry in anthologies(index)]
    books = [_book_entry(book) for book in listed_books(index)]
    shelves = {"anthologies": (edition.gettext("Anthologies"), ACQUISITION, volumes),
               "books": (edition.gettext("Books"), NAVIGATION, books)}  # fmt: skip
    rows = []
    for name, (title, kind, entries) in shelves.items():
        if entries:
            rows.append(_shelf_entry(edition, name, title, kind, entries))
            yield from _parts(edition, name, title, kind, entries)
    links = (_link("self", _url(edition), NAVIGATION), _link("start", _url(edition), NAVIGATION))
    yield _page(edition, "opds.xml", edition.label(section_slug(edition.config, "books")), links, rows)


def _parts(edition: LanguageEdition, name: str, title: str, kind: str, entries: Sequence[OpdsEntry]) -> Iterator[Page]:
    """A feed in parts of at most :data:`LONGEST` entries."""
    last = -(-len(entries) // LONGEST)
    for number in range(1, last + 1):
        links = [
            _link("self", _url(edition, _file(name, number)), kind),
            _link("start", _url(edition), NAVIGATION),
            _link("up", _url(edition), NAVIGATION),
        ]
        if number > 1:
            links.append(_link("previous", _url(edition, _file(name, number - 1)), kind))
        if number < last:
            links.append(_link("next", _url(edition, _file(name, number + 1)), kind))
        part = entries[(number - 1) * LONGEST : number * LONGEST]
        yield _page(edition, _file(name, number), title, tuple(links), part)


def _file(name: str, number: int = 1) -> str:
    return f"opds-{name}{'' if number == 1 else f'-{number}'}.xml"


def _url(edition: LanguageEdition, file: str = "opds.xml") -> str:
    return edition.config.base_url + book_file_address(edition.config, edition.code, file)


def _page(
    edition: LanguageEdition, file: str, title: str, links: tuple[OpdsLink, ...], entries: Sequence[OpdsEntry]
) -> Page:
    view = OpdsPage(
        tag=edition.tag,
        id=_url(edition, file),
        title=f"{title} - {edition.language.title}",
        author=edition.language.full_title or edition.language.title,
        updated=max(entry.updated for entry in entries),
        links=links,
        entries=tuple(entries),
    )
    address = book_file_address(edition.config, edition.code, file)
    return page_of(view, address=address, template="opds.xml", language=edition.code)


def _link(rel: str, href: str, kind: str, title: str = "") -> OpdsLink:
    return OpdsLink(rel=rel, href=href, type=kind, title=title)


def _shelf_entry(edition: LanguageEdition, name: str, title: str, kind: str, entries: Sequence[OpdsEntry]) -> OpdsEntry:
    url = _url(edition, _file(name))
    return OpdsEntry(
        id=f"{url}#shelf",
        title=title,
        updated=max(entry.updated for entry in entries),
        links=(_link("subsection", url, kind),),
    )


def _book_entry(book: ListedBook) -> OpdsEntry:
    rooms = (_link("related", room.url, "text/html", room.title) for room in book.rooms)
    return OpdsEntry(
        id=book.url,
        title=book.title,
        updated=book.updated or _UNKNOWN,
        links=(_link("alternate", book.url, "text/html"), *_images(book.cover), *rooms),
        summary=book.summary or next((one.reason for one in book.recommendations if one.reason), ""),
        authors=book.authors,
        contributors=book.translators,
        categories=book.themes,
        identifiers=(f"urn:isbn:{book.isbn}",) if book.isbn else (),
        publisher=book.publisher,
        issued=str(book.year or ""),
    )


def _volume_entry(index: ReadingIndex, entry: Entry) -> OpdsEntry:
    edition, item = index.edition, entry.item
    base = edition.config.base_url
    times = [one.get("updated") or one.date for one in (item, *(essay.item for essay in index.collected(item)))]
    cover = edition.site.media.get(item.get("cover"))
    return OpdsEntry(
        id=base + item.address,
        title=entry.title,
        updated=max(filter(None, times), default=_UNKNOWN),
        links=(
            _link("http://opds-spec.org/acquisition/open-access", base + epub_address(item.address), _EPUB),
            _link("alternate", base + item.address, "text/html"),
            *_images(base + picture_view(cover).src if cover and cover.width else ""),
        ),
        summary=entry.summary,
        authors=tuple(item.get("author", ())) or (edition.language.full_title,),
        identifiers=(base + item.address,),
        publisher=item.get("publisher"),
        issued=str(item.get("year", "")),
        tag=edition.config.languages[item.language].tag,
    )


def _images(cover: str) -> tuple[OpdsLink, ...]:
    kinds = {"jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif"}
    kind = kinds.get(cover.rpartition(".")[2].lower())
    return (_link("http://opds-spec.org/image", cover, kind),) if kind else ()
