"""A short way through Markdown for bodies that hardly use it.

Most articles are paragraphs with some bold, headings, figures, here and there a list, a quotation, a table or a
footnote. For those the markup is written directly, and their text is known without taking the markup apart again. A
body with any other sign goes to Python-Markdown as a whole. Both ways give the same: a property test compares them.
"""

from html import escape

import msgspec

from plugins.content.captions import Told
from plugins.content.outline import find_headings
from plugins.content.short_blocks import Block, read_blocks
from plugins.content.short_inline import InlineReader, NotSimpleError
from plugins.content.short_markup import BlockWriter
from plugins.core.items import Reference
from plugins.core.views import Heading

# Where this stands Python-Markdown puts the footnotes.
_PLACE_OF_NOTES = "///Footnotes Go Here///"


class Draft(msgspec.Struct, frozen=True):
    """A converted body. ``opening`` is its first paragraph that says something, ``text`` all of it, as plain text."""

    markup: str
    references: tuple[Reference, ...]
    headings: tuple[Heading, ...]
    opening: str
    text: str


class ShortWay:
    """Converts simple bodies of one language."""

    def __init__(self, backlink_title: str, table_label: str) -> None:
        """``%d`` in the title of links back from a footnote stands for its number."""
        self._table_label = escape(table_label)
        self._backlink_title = escape(backlink_title)

    def read(self, source: str, told: Told) -> Draft | None:
        """What Python-Markdown would make of ``source``; ``None`` if it must do so."""
        if _PLACE_OF_NOTES in source:
            return None
        try:
            blocks, notes = _split_notes(read_blocks(source))
            inline = InlineReader({name: number for number, (name, _) in enumerate(notes, start=1)})
            writer = BlockWriter(inline, told, self._table_label, self._backlink_title)
            for block in _with_headings(blocks):
                writer.write(block)
        except NotSimpleError:
            return None
        return Draft(
            "\n".join(writer.markup),
            tuple(inline.references),
            tuple(writer.headings),
            writer.opening(),
            "\n".join(writer.texts),
        )


def _split_notes(blocks: list[Block]) -> tuple[list[Block], list[tuple[str, str]]]:
    """The blocks with all footnotes in one at the end, and the footnotes (name, text)."""
    notes = [block.parts for block in blocks if block.tag == "note"]
    if not notes:
        return blocks, notes
    if len(dict(notes)) < len(notes):
        raise NotSimpleError
    return [*(block for block in blocks if block.tag != "note"), Block("div", parts=tuple(notes))], notes


def _with_headings(blocks: list[Block]) -> list[Block]:
    """The blocks with those that are headings in their place."""
    found = find_headings([block.tag for block in blocks], [block.line for block in blocks])
    if not found:
        return blocks
    result: list[Block] = []
    taken = 0
    for index, block in enumerate(blocks):
        if heading := found.get(index):
            result.append(Block(f"h{heading.level}", heading.text))
            taken = index + heading.blocks
        elif index >= taken:
            result.append(block)
    return result
