"""The board on the terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from plugins.freshness.board import EMPTY, SOON_STALE, STALE, Board
from plugins.status.words import VERDICTS, Group, age_of, limit_words, newest_of

_STYLES = {STALE: "bold red", EMPTY: "red", SOON_STALE: "yellow"}
_MOST = 10
"""Of each list so many are shown; the page has them all."""


def print_board(console: Console, board: Board, groups: Iterable[Group]) -> None:
    """Print the columns as a table and the lists below it."""
    table = Table("栏目", "篇数", "最新", "距今", "期限", "判断", title=f"网站更新情况（{board.moment}）")
    for row in (board.home, *board.columns):
        indent = "  " * (row.level - 1)
        cells = (f"{indent}{row.label}", str(row.count), newest_of(row), age_of(row), limit_words(row))
        table.add_row(*cells, VERDICTS[row.verdict], style=_STYLES.get(row.verdict))
    console.print(table)
    for group in groups:
        if not group.count:
            continue
        console.print(f"\n{group.title}：{group.count}", style="bold", markup=False)
        for line in group.rows[:_MOST]:
            console.print(f"  {line}", markup=False, highlight=False, soft_wrap=True)
        if len(group.rows) > _MOST:
            console.print(f"  ……另有 {len(group.rows) - _MOST} 条", markup=False, highlight=False)
    for veto in board.vetoes:
        console.print(f"\n不合格：{veto}", style="bold red", markup=False, highlight=False, soft_wrap=True)
