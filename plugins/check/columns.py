"""What is told of columns: that nothing new stands in one, or that it says nothing of itself."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from plugins.check.findings import Finding
from plugins.core.config import SiteConfig
from plugins.core.item_facts import ItemFacts
from plugins.freshness.board import STALE, make_board

_FILE = "site.toml"


def column_findings(config: SiteConfig, items: Sequence[ItemFacts], moment: datetime) -> Iterator[Finding]:
    """Columns that are stale at ``moment``; first-level ones without what stands in their page's ColumnDescription.

    Empty ones are told by the build.
    """
    board = make_board(config, items, moment)
    for row in (board.home, *board.columns):
        if row.verdict == STALE:
            since = f"{row.days} 天没有新稿件" if row.days >= 0 else "没有有日期的稿件"
            name = row.label if row is board.home else f"栏目“{row.label}”"
            message = f"{name}{since}（限 {row.limit} 天）"
            yield Finding(_FILE, 0, 0, "K004", "warning", message, "请补稿件；各栏目的情况见 make status")
    for channel in config.channels:
        if not config.text(channel.description, config.site.default_language):
            label = config.text(channel.label, config.site.default_language)
            advice = "请写 description，网页的 ColumnDescription 用它"
            yield Finding(_FILE, 0, 0, "K006", "warning", f"栏目“{label}”没有说明", advice)
