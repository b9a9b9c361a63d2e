"""The seam to Pelican: hands every file to the writer."""

from collections.abc import Iterator
from typing import Any

from plugins.core.exports import Export, Read
from plugins.core.reading import ReadingIndex
from plugins.reading.anthologies import epub_exports
from plugins.reading.books import book_exports
from plugins.reading.events import event_exports
from plugins.reading.opds import opds_pages


class ReadingGenerator:
    """Writes in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """Hand over every file."""
        for edition in self._context["editions"].values():
            index = ReadingIndex(edition)
            for export in make_exports(index, writer.read_file):
                writer.write_file(export.address, export.key, export.make)
            writer.write_pages(opds_pages(index))


def make_exports(index: ReadingIndex, read: Read) -> Iterator[Export]:
    """The files of one language that are no pages; ``read`` gives the pictures."""
    yield from event_exports(index)
    yield from book_exports(index)
    yield from epub_exports(index, read)
