"""A title and a date for a text that does not state them. What is found this way is always reported."""

import re

from plugins.core.punctuation import normalise
from plugins.importer import shapes
from plugins.importer.document import Block, Facts, Line, Note
from plugins.importer.facts import read_moment

_LONGEST_TITLE = 64
_LONGEST_CLAUSE = 30
_CHECK = "请核对，并改成正式标题"
_LEAD_IN = re.compile(
    r"^(?:本[报网刊社][^。（]{0,12}[讯电](?:（[^）]*）)?)?[，\s]*(?:[0-9]{1,4}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[，：]*"
)
_CLAUSE_END = re.compile(r"[，。；：！？、…]")


def find_title(facts: Facts, blocks: tuple[Block, ...]) -> tuple[Facts, list[Note]]:
    """A title from the headings of the text's parts (2025年工作回顾和2026年工作安排), else from its first words."""
    if "title" in facts or not blocks:
        return facts, []
    parts = [block.text.replace("|", "") for block in blocks if block.level == 2 and block.kind == "plain"]
    title = "和".join(filter(None, ["、".join(parts[:-1]), *parts[-1:]]))
    if not title or len(title) > _LONGEST_TITLE:
        title = parts[0] if parts else _first_clause(blocks[0].text)
    return {**facts, "title": (title,)}, [Note(0, "I101", f"原文没有标题行，标题拟作“{title}”，状态为草稿", _CHECK)]


def _first_clause(text: str) -> str:
    """The first words, without 本报讯（记者 …） and the date that reports begin with."""
    bare = _LEAD_IN.sub("", text)
    return (_CLAUSE_END.split(bare)[0] or text)[:_LONGEST_CLAUSE]


def fit_title(facts: Facts, blocks: tuple[Block, ...]) -> tuple[Facts, tuple[Block, ...], list[Note]]:
    """A title that is too long for its field is cut, and stands whole above the text."""
    title = facts.get("title", ("",))[0]
    if len(title) <= _LONGEST_TITLE:
        return facts, blocks, []
    cut = title[: _LONGEST_TITLE - 1] + "…"
    note = Note(0, "I107", f"标题有 {len(title)} 个字，超过 {_LONGEST_TITLE} 个字，已截短；全文放在正文第一段", _CHECK)
    return {**facts, "title": (cut,)}, (Block(0, "paragraph", title), *blocks), [note]


def find_date(facts: Facts, lines: tuple[Line, ...]) -> tuple[Facts, list[Note]]:
    """The day on which the source printed it, else a date in brackets below the title or signed at the end."""
    if "date" in facts:
        return facts, []
    if "source_date" in facts:
        return {**facts, "date": facts["source_date"]}, []
    below = [line for line in lines[:3] if line.text[0] in "（(" or len(read_moment(line.text)) > len("2022-12-30")]
    signed = [line for line in lines[-3:] if shapes.is_date_line(normalise(line.text))]
    for line in (*below, *signed):
        if day := read_moment(line.text):
            note = Note(
                line.number,
                "I102",
                f"日期取自这一行，写作 {day}，状态为草稿",
                "请核对是不是发布日期，再把 状态 改为 已发布",
            )
            return {**facts, "date": (day,)}, [note]
    return facts, []
