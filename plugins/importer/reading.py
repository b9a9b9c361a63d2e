"""From the text of a file to a document."""

from collections import Counter
from collections.abc import Iterator

import msgspec

from plugins.core.punctuation import keep_han, normalise
from plugins.importer import advice
from plugins.importer.blocks import read_blocks
from plugins.importer.document import Block, Document, Note, Source
from plugins.importer.head import read_head
from plugins.importer.lines import split_lines
from plugins.importer.outline import assign_levels
from plugins.importer.tail import read_tail
from plugins.importer.unstated import find_date, find_title, fit_title


def read_document(source: Source) -> Document:
    """Read a page, a report or a document; :mod:`plugins.importer` says what is promised."""
    lines, bars = split_lines(source.text, source.roles)
    head = read_head(lines, source.facts)
    tail = read_tail(head.rest, head.facts)
    blocks = tuple(assign_levels(read_blocks(tail.rest)))
    facts, title_notes = find_title(tail.facts, blocks)
    facts, blocks, length_notes = fit_title(facts, blocks)
    facts, date_notes = find_date(facts, tail.rest)
    blocks = tuple(_without_lost_pictures(blocks, source)) + tuple(_footnotes(source))
    dropped = sorted((*bars, *head.dropped, *tail.dropped, *source.dropped), key=lambda piece: piece.line)
    notes = (*source.remarks, *head.notes, *title_notes, *length_notes, *date_notes, *advice.read_notes(blocks))
    document = Document(facts, blocks, head.breadcrumb, tuple(dropped), notes, source.tables)
    return msgspec.structs.replace(document, notes=(*notes, *_missing(source, document)))


def _without_lost_pictures(blocks: tuple[Block, ...], source: Source) -> Iterator[Block]:
    """The blocks; a picture that no page can show is one that the text no longer has."""
    for block in blocks:
        is_lost = block.kind == "caption" and source.pictures.get(block.number) is None
        yield msgspec.structs.replace(block, number=0) if is_lost else block


def _footnotes(source: Source) -> Iterator[Block]:
    for number, text in source.notes.items():
        yield Block(0, "note", normalise(text), number=int(number))


def _missing(source: Source, document: Document) -> tuple[Note, ...]:
    """The Han characters of ``source`` that stand neither in the document nor in what it left out: always none.

    A mark of a picture (图片) is what the placeholder of a lost one says.
    """
    kept = [value for values in document.facts.values() for value in values]
    kept += [block.text for block in document.blocks] + [piece.text for piece in document.dropped]
    shown = [document.tables[block.number] for block in document.blocks if block.kind == "table"]
    kept += [cell for table in shown for row in table for cell in row]
    given = [
        *(value for values in source.facts.values() for value in values),
        source.text,
        *source.notes.values(),
        *(piece.text for piece in source.dropped),
    ]
    given += [cell for table in source.tables.values() for row in table for cell in row]
    missing = Counter(keep_han("".join(given))) - Counter(keep_han("".join(kept)))
    missing -= Counter("图片" * sum(block.kind == "caption" for block in document.blocks))
    if not missing:
        return ()
    found = "".join(sorted(missing.elements()))
    return (Note(0, "I112", f"有 {len(found)} 个字没有进入文章：{found}", "请对照原文补上，并把原文件发给维护人员"),)
