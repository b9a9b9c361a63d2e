"""The seam to Pelican: hands every file to the writer."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plugins.archive.bags import bag_exports
from plugins.archive.books import book_exports
from plugins.archive.sources import Sources
from plugins.archive.tables import table_exports
from plugins.core.archive import ArchiveIndex
from plugins.core.exports import Export, Read
from plugins.core.run import run_of


class ArchiveGenerator:
    """Writes in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, **_: Any) -> None:
        self._context = context
        self._sources = Sources(Path(path), run_of(settings).inputs.content)

    def generate_output(self, writer: Any) -> None:
        """Hand over every file. Raises :class:`InputError` if a source was changed since it was read."""
        site = self._context["site"]
        if not site.config.archive.channel:
            return
        for edition in self._context["editions"].values():
            for export in make_exports(ArchiveIndex(edition), writer.read_file, self._sources):
                writer.write_file(export.address, export.key, export.make)


def make_exports(index: ArchiveIndex, read: Read, sources: Sources) -> Iterator[Export]:
    """The files of one language; ``read`` gives the pictures that the site shows. Bags are in the first language."""
    yield from table_exports(index)
    yield from book_exports(index, read)
    if index.edition.code == index.edition.config.site.default_language:
        yield from bag_exports(index, read, sources)
