"""The words of the board, for the terminal and the page alike."""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.core.item_facts import ItemFacts
from plugins.core.problems import Problem
from plugins.freshness.board import EMPTY, FRESH, SOON_STALE, STALE, UNCOUNTED, Board, ColumnRow

VERDICTS = {FRESH: "正常", SOON_STALE: "快到期", STALE: "超期", EMPTY: "空白", UNCOUNTED: "不检查"}


class Group(NamedTuple):
    """A list of items with its heading; ``count`` may be more than are listed."""

    title: str
    count: int
    rows: tuple[str, ...]


def newest_of(row: ColumnRow) -> str:
    """The newest item of a column, and when it was published."""
    return f"{row.newest.date[:10]} {row.newest.title}" if row.newest else "—"


def age_of(row: ColumnRow) -> str:
    """How old that is."""
    return f"{row.days} 天" if row.days >= 0 else "—"


def limit_words(row: ColumnRow) -> str:
    """How old it may be."""
    return f"{row.limit} 天" if row.limit else "—"


def groups(board: Board, without_alternative: list[Problem], languages: dict[str, str]) -> Iterator[Group]:
    """What waits, ends or is missing; ``languages`` are their names in Chinese."""
    lists = (
        ("草稿", board.drafts, _place),
        ("待审", board.in_review, _place),
        ("定时发布", board.scheduled, lambda item: f"{item.date[:16].replace('T', ' ')} {_place(item)}"),
        ("已撤回", board.withdrawn, lambda item: _with(item, item.withdrawn_on, item.withdrawn_reason)),
        ("已归档", board.archived, lambda item: _with(item, item.archived_on)),
        ("过了有效期的通知", board.expired, lambda item: _with(item, f"有效期至 {item.valid_until[:10]}")),
        ("发布日期早于事件日期", board.early, lambda item: _with(item, f"{item.date[:10]}，事件 {item.event_date}")),
    )
    for title, items, words in lists:
        yield Group(title, len(items), tuple(map(words, items)))
    for code, (count, newest) in board.untranslated.items():
        name = languages[code]
        yield Group(f"没有{name}的（列出最新、连{name}标题也没有的）", count, tuple(map(_place, newest)))
    lines = tuple(
        f"{problem.path}{f':{problem.line}' if problem.line else ''} {problem.message}"
        for problem in without_alternative
    )
    yield Group("图片没有替代文字", len(lines), lines)


def _place(item: ItemFacts) -> str:
    return f"{item.title}（content/{item.source}）"


def _with(item: ItemFacts, *facts: str) -> str:
    told = "，".join(filter(None, facts))
    return f"{_place(item)}{f' {told}' if told else ''}"
