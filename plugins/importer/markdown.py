"""Writes a document as the Markdown file of an article."""

import json
import re
from collections.abc import Mapping

from plugins.core import frontmatter
from plugins.core.content_types import COMMON, REVIEWS
from plugins.core.punctuation import normalise
from plugins.importer.document import ENTRY, NOTE_END, NOTE_START, Block, Document, Table

LOST_PICTURE = "（图片缺失）"
"""Begins the quotation that keeps the place of a photograph that the text no longer has."""

_FIELDS = {field.key: field for field in COMMON}
_ORDER = ("title", "kicker", "subtitle", "date", "channel", "source", "source_url", "source_date", "source_page",
          "source_type", "author", "photographer", "editor", "reviews", "summary", "keywords", "old_urls",
          "status")  # fmt: skip
_SPECIAL = re.compile(r"([\\`*_{}\[\]#])")
_BLOCK_START = re.compile(r"^(?:([>!]|[-+](?=\s|$)|-(?=[- ]*$))|([0-9]{1,9})([.)])(?=\s|$))")
_CREDIT = re.compile(r"（[^（）]*摄）$")
_REFERENCE = re.compile(f"{NOTE_START}([0-9]+){NOTE_END}")
_ENTITY = re.compile(r"&(?=#?\w+;)")


def write_article(
    document: Document, *, channels: tuple[str, ...], day: str, status: str, pictures: Mapping[int, str] | None = None
) -> str:
    """The whole file. ``day`` (``YYYY-MM-DD``) stands in where the text has no date; ``pictures`` are the addresses of
    pictures by number.
    """
    values: dict[str, str] = {
        key: _write_list(found) if _FIELDS[key].many else _write_scalar(found[0])
        for key, found in document.facts.items()
        if key in _FIELDS
    }
    values.setdefault("date", day)
    values |= {"channel": _write_list(channels), "status": status}
    if reviews := [part for part in REVIEWS if part.key in document.facts]:
        values["reviews"] = f"{{{', '.join(f'{p.alias}: {_write_scalar(document.facts[p.key][0])}' for p in reviews)}}}"
    head = "\n".join(f"{_FIELDS[key].alias}: {values[key]}" for key in _ORDER if key in values)
    body = "\n\n".join(_write_part(block, document, pictures or {}) for block in document.blocks)
    return f"---\n{head}\n---\n\n{body}\n"


def _write_list(values: tuple[str, ...]) -> str:
    return f"[{', '.join(_write_scalar(value) for value in values)}]"


def _write_scalar(value: str) -> str:
    """The value plain if YAML reads it back so, alone and in a list; else quoted."""
    head = frontmatter.parse("", f"---\nalone: {value}\nlisted: [{value}]\n---\n")
    is_plain = isinstance(head, frontmatter.FrontMatter) and [entry.value for entry in head.entries] == [value, [value]]
    return value if is_plain else json.dumps(value, ensure_ascii=False)


def _write_part(block: Block, document: Document, pictures: Mapping[int, str]) -> str:
    if block.kind == "caption" and block.number in pictures:
        words = escape_inline(block.text)
        title = ' "' + words.replace('"', "&quot;") + '"' if words else ""
        # Who took it is no part of what is to be seen.
        alternative = _CREDIT.sub("", words)
        return f"![{alternative}]({pictures[block.number]}{title})"
    if block.kind == "table":
        return _write_table(document.tables[block.number])
    return write_block(block)


def _write_table(rows: Table) -> str:
    """A table of pipes; the first row is its head. Rows that are shorter than others are filled up."""
    width = max(map(len, rows))
    cells = [[escape_inline(normalise(cell)).replace("|", r"\|") for cell in row] for row in rows]
    lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in cells]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def write_block(block: Block) -> str:
    """A block as Markdown that reads back as this block with this text, whatever characters it begins with."""
    if block.text.startswith(ENTRY):
        return f"- {escape_inline(block.text.removeprefix(ENTRY).strip())}"
    text = escape_inline(block.text)
    if block.level:
        return f"{'#' * block.level} {text}"
    if block.kind == "note":
        return f"[^{block.number}]: {text}"
    if block.kind == "caption":
        return f"> {LOST_PICTURE}{text}"
    return escape_start(text)


def escape_inline(text: str) -> str:
    """Text as Markdown that prints exactly it: no emphasis, link, footnote or markup by accident."""
    text = _SPECIAL.sub(r"\\\1", _ENTITY.sub("&amp;", text)).replace("<", "&lt;")
    text = re.sub("~~+", lambda match: "&#126;" * len(match[0]), text)
    return _REFERENCE.sub(r"[^\1]", text)


def escape_start(text: str) -> str:
    """A paragraph that is no list, quotation, rule or definition by accident."""
    text = re.sub(r"^:(?=\s)", "&#58;", text)
    return _BLOCK_START.sub(lambda match: rf"\{match[1]}" if match[1] else rf"{match[2]}\{match[3]}", text)
