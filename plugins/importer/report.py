"""What the command says after an import, in Chinese."""

from collections.abc import Iterator
from pathlib import Path

from plugins.core.content_types import COMMON
from plugins.core.problems import Problem
from plugins.importer.article import Imported
from plugins.importer.document import LABEL

_SHOWN = ("title", "kicker", "subtitle", "date", "source", "author", "photographer", "editor")


def write_report(file: Path, imported: Imported) -> Iterator[str]:
    """The lines to print: the path first; then what was recognised, left out and is to be looked at."""
    yield imported.path.as_posix()
    if not imported.is_new:
        yield "这份文稿已经导入过，没有再写一遍。"
        return
    facts, blocks = imported.document.facts, imported.document.blocks
    aliases = {field.key: field.alias for field in COMMON}
    headings = sum(bool(block.level) for block in blocks)
    known = [f"{aliases[key]} {'、'.join(facts[key])}" for key in _SHOWN if key in facts]
    yield f"认出：{'；'.join((*known, f'{headings} 个小标题', f'{len(blocks) - headings} 段'))}"
    for piece in imported.document.dropped:
        if piece.reason != LABEL:
            place = f"第 {piece.line} 行" if piece.line else ""
            yield f"去掉：{place}“{piece.text}”（{piece.reason}）"
    yield f"请核对 {len(imported.notes)} 处：" if imported.notes else "没有需要核对的地方。"
    for note in imported.notes:
        yield str(Problem(file.as_posix(), note.line, note.code, note.message, note.advice))
