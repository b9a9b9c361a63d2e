"""The top of a page: breadcrumb, headline, date and source, buttons."""

import msgspec

from plugins.core.punctuation import normalise
from plugins.importer import shapes
from plugins.importer.document import FURNITURE, Dropped, Facts, Line, Note
from plugins.importer.facts import merge_facts, read_stated, take_stated
from plugins.importer.lines import is_count, is_widget, read_breadcrumb

_DEPTH = 12
"""How many lines may stand above the body."""

_OPENING = 6
"""How many of the body's first lines may repeat the headline."""

_PARAGRAPH = 80
"""From this length on a line is a paragraph."""


class Head(msgspec.Struct, frozen=True):
    """What the top says, and the lines below it."""

    facts: Facts
    breadcrumb: tuple[str, ...]
    rest: tuple[Line, ...]
    dropped: tuple[Dropped, ...]
    notes: tuple[Note, ...] = ()


def read_head(lines: list[Line], known: Facts | None = None) -> Head:
    """Take the top off a page. Where no line has a date, that is one headline and the furniture around it.

    ``known`` is what is known beside the text; if the title is, no line is taken for one.
    """
    facts, breadcrumb, dropped, headlines = dict(known or {}), (), [], []
    depth = _skip_furniture(lines, 0) if "title" in facts else _dated_length(lines) or _undated_length(lines)
    for place, line in enumerate(lines[:depth]):
        parts = read_breadcrumb(line.text)
        stated = None if parts else read_stated(line)
        if parts and not headlines:
            breadcrumb = breadcrumb or parts
            dropped.append(Dropped(line.number, line.text, "面包屑导航"))
        elif stated:
            facts, left_out = take_stated(facts, line, stated)
            dropped += left_out
        elif _is_furniture(lines, place):
            dropped.append(Dropped(line.number, line.text, FURNITURE))
        else:
            headlines.append(line)
    head = Head(facts, breadcrumb, tuple(lines[depth:]), tuple(dropped))
    return _without_repetition(_with_headline(head, headlines))


def _is_furniture(lines: list[Line], place: int) -> bool:
    """Whether a line is buttons, or the number that a comment button leaves below itself."""
    if is_widget(lines[place].text):
        return True
    if not is_count(lines[place].text) or not place:
        return False
    above = read_stated(lines[place - 1])
    return is_widget(lines[place - 1].text) or bool(above and any(piece.reason == FURNITURE for piece in above.dropped))


def _dated_length(lines: list[Line]) -> int:
    """The number of lines through the one with the date and what belongs to it; 0 if there is none at the top."""
    for place, line in enumerate(lines[:_DEPTH]):
        stated = read_stated(line)
        if stated and "date" in stated.facts:
            return _skip_furniture(lines, place + 1)
        if not (stated or read_breadcrumb(line.text) or _is_furniture(lines, place) or shapes.is_headline(line.text)):
            return 0
    return 0


def _undated_length(lines: list[Line]) -> int:
    length = _skip_furniture(lines, 0)
    return _skip_furniture(lines, length + 1) if _begins_with_title(lines[length:]) else length


def _skip_furniture(lines: list[Line], start: int) -> int:
    place = start
    while place < len(lines) and (
        _is_furniture(lines, place) or read_stated(lines[place]) or (place < 2 and read_breadcrumb(lines[place].text))
    ):
        place += 1
    return place


def _begins_with_title(lines: list[Line]) -> bool:
    """Whether the first line of a text without date is its title, and not the heading of its first part.

    It is a part's heading if the numbering 一、 starts again below another short line that the first does not contain.
    """
    if len(lines) < 2 or not shapes.is_headline(lines[0].text) or shapes.numbering(normalise(lines[0].text)):
        return False
    return not _begins_with_part(lines)


def _begins_with_part(lines: list[Line]) -> bool:
    first = above = normalise(lines[0].text, keep_gaps=True)
    is_numbered = False
    for line in lines[1:]:
        text = normalise(line.text, keep_gaps=True)
        if shapes.is_plain_line(text):
            above = text
        elif text.startswith("一、"):
            if is_numbered and above:
                return above not in first
            if above != first:
                return False
            is_numbered, above = True, ""
    return False


def _with_headline(head: Head, headlines: list[Line]) -> Head:
    """Tell title, kicker and subtitle apart. The title is the line that the body repeats, else the first one."""
    rest = list(head.rest)
    if "title" in head.facts:
        return msgspec.structs.replace(head, rest=(*headlines, *rest))
    if not headlines and _begins_with_title(rest):
        headlines, rest = rest[:1], rest[1:]
    subtitles = [line for line in headlines if shapes.is_subtitle(line.text)]
    plain = [line for line in headlines if line not in subtitles]
    if not plain:
        return msgspec.structs.replace(head, rest=(*headlines, *rest))
    repeated = [line for line in plain if any(shapes.same_words(line.text, other.text) for other in _opening(rest))]
    place = plain.index((repeated or plain)[0])
    facts = merge_facts(head.facts, _joined("title", plain[place : place + 1]) | _joined("kicker", plain[:place]))
    below = [*plain[place + 1 :], *subtitles]
    if "subtitle" in facts:
        below, rest = [], [*below, *rest]
    notes = head.notes
    if len(plain) > 1:
        found = f"标题区有 {len(plain)} 行：{'／'.join(line.text for line in plain)}"
        notes = (*notes, Note(plain[0].number, "I111", found, "请核对标题、引题和副题是否分对"))
    return msgspec.structs.replace(
        head, facts=merge_facts(facts, _joined("subtitle", below)), rest=tuple(rest), notes=notes
    )


def _joined(key: str, lines: list[Line]) -> Facts:
    text = "\u3000".join(normalise(shapes.without_dash(line.text), keep_gaps=True) for line in lines)
    return {key: (text,)} if text else {}


def _opening(lines: list[Line]) -> list[Line]:
    """The lines before the first paragraph that look like headline; captions and notes may stand between them."""
    opening = []
    for line in lines[:_OPENING]:
        if len(line.text) > _PARAGRAPH:
            break
        if shapes.is_headline(line.text):
            opening.append(line)
    return opening


def _without_repetition(head: Head) -> Head:
    """Drop from the body's first lines what is the headline again, and take a subtitle that stands only there."""
    facts, dropped, gone = head.facts, list(head.dropped), set()
    for line in _opening(list(head.rest)):
        text = shapes.without_dash(line.text)
        known = [value for key in ("title", "kicker", "subtitle") for value in facts.get(key, ())]
        if any(shapes.same_words(text, value) for value in known):
            dropped.append(Dropped(line.number, line.text, "与标题重复"))
        elif shapes.is_subtitle(line.text) and "title" in facts and "subtitle" not in facts:
            facts = merge_facts(facts, _joined("subtitle", [line]))
        else:
            continue
        gone.add(line.number)
    rest = tuple(line for line in head.rest if line.number not in gone)
    return msgspec.structs.replace(head, facts=facts, rest=rest, dropped=tuple(dropped))
