"""The one writer: renders views, publishes the theme's static files, and keeps the output folder.

Contract: ``writer.write_pages(pages)`` renders each :class:`plugins.core.page.Page` that is not there yet;
``writer.copy_file`` publishes a file as it is, ``writer.write_file`` what is made, and ``writer.read_file`` gives what
was published in this build. All is put aside, and moved into place when the writer is closed. A file
whose bytes have not changed keeps its time stamp; a file that is no longer written is removed. The last generator
closes the writer, which prints in one line what was built.
Settings: :class:`plugins.writer.settings.WriterSettings` under ``WRITER``.
"""

from pelican import signals

from plugins.writer.writer import ClosingGenerator, SiteWriter


def _get_writer(_pelican: object) -> type[SiteWriter]:
    return SiteWriter


def _get_generators(_pelican: object) -> type[ClosingGenerator]:
    return ClosingGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_writer.connect(_get_writer)
    signals.get_generators.connect(_get_generators)
