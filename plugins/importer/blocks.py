"""The body of a text as blocks: paragraphs, headings of unknown depth, captions of photographs that are lost."""

from itertools import groupby

import msgspec

from plugins.core.punctuation import keep_han, normalise
from plugins.importer import shapes
from plugins.importer.document import CAPTION, HEADING, MARKS, Block, Line, picture_mark

RANKS = ("plain", *(rank for rank, _ in shapes.NUMBERED))
"""What a heading's level is found from: its numbering, or plain for one without a number."""

_LONGEST_PART = 14
"""How many Han characters each of the two lines of a newspaper's section heading has at most."""

_LONGEST_HEADING = 45
_SHORTEST_CAPTION = 8
_MOSTLY = 0.8
_FEW = 5


def read_blocks(lines: tuple[Line, ...]) -> list[Block]:
    """The blocks of the body, with their punctuation mended."""
    blocks = [_read_mark(line) or _read_line(line, is_indented=_is_indented(lines)) for line in lines]
    return _drop_lists(_join_headings(_join_captions(blocks)))


def _is_indented(lines: tuple[Line, ...]) -> bool:
    """Whether the text indents its paragraphs, so that a sentence without indent is none."""
    return len(lines) >= _FEW and sum(line.indented for line in lines) >= _MOSTLY * len(lines)


def _read_mark(line: Line) -> Block | None:
    """The table or the picture of a document in whose place the line stands."""
    if line.text.startswith(MARKS):
        return Block(
            line.number, "picture" if line.text == picture_mark(_number(line)) else "table", "", 0, _number(line)
        )
    if line.role != CAPTION:
        return None
    # With its photographer, whose name keeps its distance from 摄.
    return Block(line.number, "caption", shapes.read_caption(line.text) or normalise(line.text))


def _number(line: Line) -> int:
    return int(line.text[1:])


def _read_line(line: Line, *, is_indented: bool) -> Block:
    text, heading = normalise(line.text), normalise(line.text, keep_gaps=True)
    if found := _read_picture(line):
        return found
    if shapes.is_numbered_heading(text):
        return Block(line.number, shapes.numbering(text), shapes.close_number(heading))
    if line.role == HEADING and len(text) <= _LONGEST_HEADING and not shapes.is_sentence(text):
        return Block(line.number, shapes.numbering(text) or "plain", shapes.close_number(heading), sure=True)
    if shapes.is_plain_line(heading):
        return Block(line.number, "plain", heading)
    is_caption = (
        is_indented and not line.indented and shapes.is_sentence(text) and len(keep_han(text)) >= _SHORTEST_CAPTION
    )
    return Block(line.number, "caption" if is_caption else "paragraph", text)


def _read_picture(line: Line) -> Block | None:
    """What is left of a photograph: the mark where it stood, its photographer or its caption."""
    if shapes.is_picture_mark(line.text):
        return Block(line.number, "picture", "")
    if credit := shapes.read_credit(line.text):
        return Block(line.number, "credit", credit)
    caption = shapes.read_caption(line.text)
    return Block(line.number, "caption", caption) if caption else None


def _join_captions(blocks: list[Block]) -> list[Block]:
    """Put the mark of a picture, its caption and the photographer together."""
    joined: list[Block] = []
    for block in blocks:
        last = joined[-1] if joined and joined[-1].kind == "caption" else None
        if last and (block.kind == "credit" or (block.kind == "caption" and not last.text)):
            joined[-1] = msgspec.structs.replace(last, text=last.text + block.text)
        else:
            joined.append(
                msgspec.structs.replace(block, kind="caption") if block.kind in ("picture", "credit") else block
            )
    return joined


def _join_headings(blocks: list[Block]) -> list[Block]:
    """One or two short lines above a text are a heading; any others, such as a signature, are text themselves."""
    joined: list[Block] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        run = list(group)
        follower = blocks[len(joined) + len(run)] if len(joined) + len(run) < len(blocks) else None
        is_heading = kind != "plain" or any(block.sure for block in run) or _is_heading(run, follower)
        joined += run if is_heading else _as_paragraphs(run)
    return _merge_pairs(joined)


def _is_heading(run: list[Block], follower: Block | None) -> bool:
    if follower is None or (follower.kind == "paragraph" and not shapes.is_sentence(follower.text)):
        return False
    return len(run) == 1 or (len(run) == 2 and all(len(keep_han(block.text)) <= _LONGEST_PART for block in run))


def _as_paragraphs(blocks: list[Block]) -> list[Block]:
    return [msgspec.structs.replace(block, kind="paragraph") for block in blocks]


def _merge_pairs(blocks: list[Block]) -> list[Block]:
    merged: list[Block] = []
    for block in blocks:
        last = merged[-1] if merged else None
        if last and last.kind == block.kind == "plain" and not (last.sure or block.sure):
            merged[-1] = Block(last.line, "plain", f"{last.text}|{_mark_gap(block.text)}")
        else:
            is_plain = block.kind == "plain"
            merged.append(msgspec.structs.replace(block, text=_mark_gap(block.text)) if is_plain else block)
    return merged


def _mark_gap(text: str) -> str:
    """A heading whose two parts stand on one line: the space between them is where the line may be broken."""
    return text.replace("\u3000", "|")


def _drop_lists(blocks: list[Block]) -> list[Block]:
    """Numbered lines of one rank that follow each other directly are the items of a list, not headings."""
    result: list[Block] = []
    for kind, group in groupby(blocks, key=lambda block: block.kind):
        run = list(group)
        is_list = kind in RANKS and kind != "plain" and len(run) > 1
        result += _as_paragraphs(run) if is_list else run
    return result
