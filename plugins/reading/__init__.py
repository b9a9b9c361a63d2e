"""What the reading campaign gives to other programs: calendar files, the list of books, the year's anthology as EPUB.

Contract: reads ``context["site"]`` and ``context["editions"]``, and hands to the writer, in every language that is
written in, what ``docs/developers/reading.md`` describes. Must come behind the media, whose pictures go into the books.
A site without ``[reading]`` has nothing but the calendar files of its events. No settings.
"""

from pelican import signals

from plugins.reading.generator import ReadingGenerator


def _get_generators(_pelican: object) -> type[ReadingGenerator]:
    return ReadingGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
