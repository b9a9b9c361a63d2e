"""Where words stand on scanned pages, for the script that shows the hits of a search on the facsimile."""

from collections.abc import Iterable, Iterator

import msgspec

from plugins.core.scans import ScannedPage
from plugins.core.transcriptions import TextLine

UNIT = 10_000
"""Places are ten-thousandths of the width and height of the page."""
Word = tuple[str, int, int, int, int]
"""Its text, and left, top, width and height in :data:`UNIT`."""


def places_json(pages: Iterable[ScannedPage]) -> str:
    """``{"p12": [[word, …], …]}``: of each page its lines, of each line its words; see :data:`Word`.

    A line of which only the whole is known is one word; what stands in a part of it is found by its share.
    """
    return msgspec.json.encode({page.anchor: list(_lines(page)) for page in pages if page.lines}).decode()


def _lines(page: ScannedPage) -> Iterator[list[Word]]:
    wide, high = (page.service.width, page.service.height) if page.service else (UNIT, UNIT)
    for line in page.lines:
        yield [_word(word, wide, high) for word in line.words or (line,)]


def _word(word: TextLine, wide: int, high: int) -> Word:
    return (
        word.text,
        word.x * UNIT // wide,
        word.y * UNIT // high,
        -(-word.width * UNIT // wide),
        -(-word.height * UNIT // high),
    )
