"""The board: each column with its newest item, and what waits, ends or is missing."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from math import floor

import msgspec

from plugins.core.config import Channel, Section, SiteConfig
from plugins.core.item_facts import ItemFacts
from plugins.freshness.limits import HOME, MOST, SOON, limit_of

FRESH, SOON_STALE, STALE, EMPTY, UNCOUNTED = "fresh", "soon", "stale", "empty", "uncounted"
_DAY = 86400
_NEWEST = 10


class ColumnRow(msgspec.Struct, frozen=True):
    """A column: how many items it lists, the newest, how many days ago that was (-1: never), its limit (0: none)."""

    slug: str
    label: str
    level: int
    count: int
    newest: ItemFacts | None
    days: int
    limit: int
    verdict: str


class Board(msgspec.Struct, frozen=True):
    """All that is told. Lists of items are the newest first, but for what waits: the longest first."""

    moment: str
    home: ColumnRow
    columns: tuple[ColumnRow, ...]
    drafts: tuple[ItemFacts, ...]
    in_review: tuple[ItemFacts, ...]
    scheduled: tuple[ItemFacts, ...]
    withdrawn: tuple[ItemFacts, ...]
    archived: tuple[ItemFacts, ...]
    expired: tuple[ItemFacts, ...]
    early: tuple[ItemFacts, ...]
    untranslated: dict[str, tuple[int, tuple[ItemFacts, ...]]]

    @property
    def vetoes(self) -> tuple[str, ...]:
        """Why an inspection would fail the site as a whole, in Chinese."""
        return tuple(_vetoes(self))


def make_board(config: SiteConfig, items: Sequence[ItemFacts], moment: datetime) -> Board:
    """The board of the site at ``moment``."""
    now = moment.timestamp()
    own = [item for item in items if item.language == config.site.default_language and not item.internal]
    shown = [item for item in own if item.status in ("published", "archived") and item.time <= now]
    articles = _newest_first(item for item in shown if not item.is_page)
    published = [item for item in articles if item.status == "published"]
    by_status = {status: [x for x in own if x.status == status] for status in ("draft", "review", "withdrawn")}
    day = moment.astimezone(config.zone).date().isoformat()
    return Board(
        moment=moment.astimezone(config.zone).isoformat(" ", "minutes"),
        home=_row("", "首页", 1, published, HOME, now),
        columns=tuple(_columns(config, articles, now)),
        drafts=tuple(sorted(by_status["draft"], key=_by_time)),
        in_review=tuple(sorted(by_status["review"], key=_by_time)),
        scheduled=tuple(sorted((x for x in own if x.status == "published" and x.time > now), key=_by_time)),
        withdrawn=_newest_first(by_status["withdrawn"]),
        archived=_newest_first(item for item in shown if item.status == "archived"),
        expired=_newest_first(item for item in published if item.valid_until and item.valid_until[:10] < day),
        early=_newest_first(item for item in published if _is_early(item)),
        untranslated=_untranslated(config, items, shown),
    )


def _columns(config: SiteConfig, articles: Sequence[ItemFacts], now: float) -> Iterator[ColumnRow]:
    for channel in config.channels:
        yield _column(config, channel, channel, articles, now)
        for section in channel.sections:
            yield _column(config, section, channel, articles, now)


_MADE = "duty"
"""The layout of a column that lists what stands in others."""


def _column(
    config: SiteConfig, column: Channel | Section, channel: Channel, articles: Sequence[ItemFacts], now: float
) -> ColumnRow:
    slug = channel.slug if column is channel else f"{channel.slug}/{column.slug}"
    label = config.text(column.label, config.site.default_language)
    listed = [item for item in articles if any(x == slug or x.startswith(f"{slug}/") for x in item.channels)]
    row = _row(slug, label, 1 if column is channel else 2, listed, limit_of(column, channel), now)
    return msgspec.structs.replace(row, verdict=UNCOUNTED) if column.layout == _MADE else row


def _row(slug: str, label: str, level: int, listed: Sequence[ItemFacts], limit: int, now: float) -> ColumnRow:
    """``listed`` are the items of the column, the newest first. What is valid for long is no news."""
    newest = next((item for item in listed if item.date and not item.evergreen), None)
    days = floor((now - newest.time) / _DAY) if newest else -1
    return ColumnRow(slug, label, level, len(listed), newest, days, limit, _verdict(len(listed), days, limit))


def _verdict(count: int, days: int, limit: int) -> str:
    if not count:
        return EMPTY
    if not limit:
        return UNCOUNTED
    if days < 0 or days > limit:
        return STALE
    return SOON_STALE if days > limit * SOON else FRESH


def _vetoes(board: Board) -> Iterator[str]:
    if board.home.verdict in (STALE, EMPTY):
        since = f"{board.home.days} 天没有新内容" if board.home.days >= 0 else "没有内容"
        yield f"首页{since}（限 {board.home.limit} 天）"
    first = [row for row in board.columns if row.level == 1]
    for verdict, what in ((STALE, "超期未更新"), (EMPTY, "空白")):
        rows = [row.label for row in first if row.verdict == verdict]
        if len(rows) >= MOST:
            yield f"有 {len(rows)} 个一级栏目{what}：{'、'.join(rows)}"


def _untranslated(
    config: SiteConfig, items: Sequence[ItemFacts], shown: Sequence[ItemFacts]
) -> dict[str, tuple[int, tuple[ItemFacts, ...]]]:
    """For each other language how many items of ``shown`` have no version, and the newest that lack even a title."""
    found = {}
    for code in config.written:
        if code == config.site.default_language:
            continue
        there = {(item.is_page, item.id) for item in items if item.language == code}
        missing = [item for item in shown if (item.is_page, item.id) not in there]
        untitled = _newest_first(item for item in missing if code not in item.titled)
        found[code] = len(missing), untitled[:_NEWEST]
    return found


def _is_early(item: ItemFacts) -> bool:
    """Whether it was published before the day that it tells of; of a period the beginning counts."""
    begins = item.event_date.partition("/")[0]
    is_day = len(begins) == len("2026-01-01") and begins[:4].isdecimal()
    return is_day and bool(item.date) and item.date[:10] < begins


def _newest_first(items: Iterable[ItemFacts]) -> tuple[ItemFacts, ...]:
    return tuple(sorted(items, key=lambda item: (-item.time, item.source)))


def _by_time(item: ItemFacts) -> tuple[float, str]:
    return item.time, item.source
