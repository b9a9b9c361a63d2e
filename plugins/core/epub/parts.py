"""The files of a book, printed by the templates beside this module."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.core.epub.book import Book

_FOLDER = Path(__file__).parent / "templates"
_SHEET, _COLUMNS = "style.css", "columns.css"


def print_parts(book: Book, gettext: Callable[[str], str]) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file but the mark in front, in the order of reading. ``gettext`` speaks its language."""
    # Templates that print XML: all that is no markup is escaped.
    templates = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def text(template: str, **more: Any) -> bytes:
        return templates.get_template(template).render(book=book, _=gettext, **more).encode()

    yield "META-INF/container.xml", text("container.xml")
    yield "EPUB/package.opf", text("package.xml")
    yield "EPUB/nav.xhtml", text("nav.xml")
    yield "EPUB/toc.ncx", text("toc.xml")
    for sheet in (_SHEET, _COLUMNS) if book.is_vertical else (_SHEET,):
        yield f"EPUB/{sheet}", (_FOLDER / sheet).read_bytes()
    if not book.cover:
        yield "EPUB/cover.svg", text("cover_picture.xml")
    yield "EPUB/cover.xhtml", text("cover.xml")
    yield "EPUB/title.xhtml", text("title.xml")
    if book.preface:
        yield "EPUB/preface.xhtml", text("preface.xml")
    for chapter in book.chapters:
        yield f"EPUB/{chapter.file}", text("chapter.xml", chapter=chapter)
    for picture in book.pictures:
        yield f"EPUB/{picture.name}", picture.data
