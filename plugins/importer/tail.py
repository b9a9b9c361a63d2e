"""The foot of a page: byline, editor, reviewers, buttons."""

import msgspec

from plugins.importer.document import FURNITURE, Dropped, Facts, Line
from plugins.importer.facts import read_byline, read_closing_byline, read_opening_byline, read_stated, take_stated
from plugins.importer.lines import is_widget


class Tail(msgspec.Struct, frozen=True):
    """What the foot says, and the lines above it."""

    facts: Facts
    rest: tuple[Line, ...]
    dropped: tuple[Dropped, ...]


def read_tail(lines: tuple[Line, ...], facts: Facts) -> Tail:
    """Take the foot off a page and add what it says to ``facts``; a date there is part of the text."""
    body, dropped = list(lines), []
    while body:
        line = body[-1]
        stated = read_byline(line) or read_stated(line)
        if stated and "date" not in stated.facts:
            facts, left_out = take_stated(facts, line, stated)
            dropped += left_out
        elif is_widget(line.text):
            dropped.append(Dropped(line.number, line.text, FURNITURE))
        else:
            break
        body.pop()
    if body and (closing := read_closing_byline(body[-1])):
        body[-1], stated = closing
        facts, left_out = take_stated(facts, body[-1], stated)
        dropped += left_out
    if body and "author" not in facts:
        facts = {**facts, **read_opening_byline(body[0])}
    return Tail(facts, tuple(body), tuple(sorted(dropped, key=lambda piece: piece.line)))
