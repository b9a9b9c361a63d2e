"""The board as a page."""

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.freshness.board import Board
from plugins.status.words import VERDICTS, Group, age_of, limit_words, newest_of


def write_page(file: Path, board: Board, groups: Sequence[Group]) -> None:
    """Write the page to ``file``; it needs nothing else."""
    here = FileSystemLoader(Path(__file__).parent)
    templates = Environment(
        loader=here, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    templates.globals |= {"newest_of": newest_of, "age_of": age_of, "limit_words": limit_words, "verdicts": VERDICTS}
    rows = (board.home, *board.columns)
    page = templates.get_template("page.html").render(board=board, rows=rows, groups=groups)
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f".{file.name}.part")
    temporary.write_text(page, encoding="utf-8")
    temporary.replace(file)
