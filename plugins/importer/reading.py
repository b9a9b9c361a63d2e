"""From the text of a file to a document."""

from collections import Counter

import msgspec

from plugins.core.punctuation import keep_han
from plugins.importer import advice
from plugins.importer.blocks import read_blocks
from plugins.importer.document import Document, Note
from plugins.importer.head import read_head
from plugins.importer.lines import split_lines
from plugins.importer.outline import assign_levels
from plugins.importer.tail import read_tail
from plugins.importer.unstated import find_date, find_title, fit_title


def read_document(text: str) -> Document:
    """Read a page or a report; :mod:`plugins.importer` says what is promised."""
    lines, bars = split_lines(text)
    head = read_head(lines)
    tail = read_tail(head.rest, head.facts)
    blocks = tuple(assign_levels(read_blocks(tail.rest)))
    facts, title_notes = find_title(tail.facts, blocks)
    facts, blocks, length_notes = fit_title(facts, blocks)
    facts, date_notes = find_date(facts, tail.rest)
    dropped = sorted((*bars, *head.dropped, *tail.dropped), key=lambda piece: piece.line)
    notes = (*head.notes, *title_notes, *length_notes, *date_notes, *advice.read_notes(blocks))
    document = Document(facts, blocks, head.breadcrumb, tuple(dropped), notes)
    return msgspec.structs.replace(document, notes=(*notes, *_missing(text, document)))


def _missing(text: str, document: Document) -> tuple[Note, ...]:
    """The Han characters of ``text`` that stand neither in the document nor in what it left out: always none.

    A mark of a picture (图片) is what the placeholder of a lost one says.
    """
    kept = [value for values in document.facts.values() for value in values]
    kept += [block.text for block in document.blocks] + [piece.text for piece in document.dropped]
    missing = Counter(keep_han(text)) - Counter(keep_han("".join(kept)))
    missing -= Counter("图片" * sum(block.kind == "caption" for block in document.blocks))
    if not missing:
        return ()
    found = "".join(sorted(missing.elements()))
    return (Note(0, "I112", f"有 {len(found)} 个字没有进入文章：{found}", "请对照原文补上，并把原文件发给维护人员"),)
