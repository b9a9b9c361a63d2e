"""Facts of one item of the campaign that do not go together: with each other, with the settings, with the clock."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping

from plugins.content.assemble import problem_at
from plugins.core.config import SiteConfig
from plugins.core.dates import end_seconds, seconds
from plugins.core.items import Item
from plugins.core.periods import read_period
from plugins.core.problems import Problem


def fact_problems(config: SiteConfig, item: Item, now: float) -> Iterator[Problem]:
    """Everything that is wrong with the facts of ``item``; ``now`` (seconds since 1970) is the time of the build."""
    for rule in _RULES.get(item.kind, ()):
        yield from rule(config, item)
    if item.kind == "call" and 0 < _open_until(item) <= now and "state" in item.lines:
        message = f"征文到 {_as_written(item.get('deadline'))} 截止，仍写作征集中"
        yield problem_at(item, "state", "W020", message, "请把 征集状态 改为 评选中 或 已结束")


def last_closed(items: Iterable[Item], now: float) -> float:
    """The latest deadline that an open call has missed: before it nothing was to be told. 0 if there is none."""
    return max((end for item in items if (end := _open_until(item)) <= now), default=0.0)


def next_closing(items: Iterable[Item], now: float) -> float:
    """The next deadline of an open call, in seconds since 1970; 0 if there is none."""
    return min((end for item in items if (end := _open_until(item)) > now), default=0.0)


def _open_until(item: Item) -> float:
    """The deadline of a call that says it is open, in seconds since 1970; 0 of everything else."""
    return end_seconds(item.get("deadline")) if item.kind == "call" and item.get("state") == "open" else 0.0


def _period(_config: SiteConfig, item: Item) -> Iterator[Problem]:
    if "period" not in item.lines or not (text := item.get("period")):
        return
    if (period := read_period(text)) is None:
        advice = "应为 2025、2025-04 或 2025-04-23/2025-12-31"
        yield problem_at(item, "period", "F001", f"时期写作“{text}”", advice)
    elif period.is_upside_down:
        first, _, last = text.partition("/")
        yield problem_at(item, "period", "F030", f"结束 {last} 早于开始 {first}", "起日在前，止日在后，请改正")


def _end(_config: SiteConfig, item: Item) -> Iterator[Problem]:
    start, end = item.get("start"), item.get("end")
    if start and end and not item.lines.keys().isdisjoint(("start", "end")) and end_seconds(end) < seconds(start):
        message = f"结束 {_as_written(end)} 早于开始 {_as_written(start)}"
        yield problem_at(item, "end", "F030", message, "请改正其中一个")


def _start(config: SiteConfig, item: Item) -> Iterator[Problem]:
    if config.reading.channel in item.top_channels and not item.get("start") and _is_original(config, item):
        advice = "请写 开始: 2025-04-23 14:00 这样的一行"
        yield problem_at(item, "start", "W021", "活动没有写开始时间，不会出现在日程里", advice)


def _carrier(config: SiteConfig, item: Item) -> Iterator[Problem]:
    carriers, wanted = config.reading.carriers, item.get("carrier")
    names = [name for carrier in carriers for name in (carrier.slug, *carrier.label.values())]
    if not carriers or not wanted or wanted in names or "carrier" not in item.lines:
        return
    near = difflib.get_close_matches(wanted, names, 1)
    known = "、".join(config.text(carrier.label, config.site.default_language) for carrier in carriers)
    advice = f"是不是想写 {near[0]}" if near else f"应为 {known} 之一"
    yield problem_at(item, "carrier", "F004", f"没有载体“{wanted}”", advice)


def _award(config: SiteConfig, item: Item) -> Iterator[Problem]:
    if item.get("award") and not item.get("kind") and _is_original(config, item):
        yield problem_at(item, "award", "F002", "写了奖项，没有写体裁", "请写 体裁: 征文 这样的一行")


def _recording(config: SiteConfig, item: Item) -> Iterator[Problem]:
    if item.get("kind") == "audio" and not item.get("audio") and _is_original(config, item):
        yield problem_at(
            item, "kind", "F002", "体裁是有声，没有写音频", "请写 音频: [{文件: files/2025/x.mp3}] 这样的一行"
        )


def _list_number(_config: SiteConfig, item: Item) -> Iterator[Problem]:
    if item.get("list_no", 1) < 1 and "list_no" in item.lines:
        yield problem_at(item, "list_no", "F004", f"书单期号写作“{item.get('list_no')}”", "应为 1、2、3 这样的期号")


def _recommended(config: SiteConfig, item: Item) -> Iterator[Problem]:
    if not item.get("books") and _is_original(config, item):
        advice = "请先在 content/reading/books/ 录入这本书，再写 图书: 它的编号"
        yield problem_at(item, "books", "W021", "荐书没有写图书，不会出现在书墙和书目里", advice)


_RULES: Mapping[str, tuple[Callable[[SiteConfig, Item], Iterator[Problem]], ...]] = {
    "campaign": (_period,),
    "essay": (_award, _recording),
    "event": (_carrier, _end, _start),
    "recommendation": (_list_number, _recommended),
}
"""The rules of every type."""


def _is_original(config: SiteConfig, item: Item) -> bool:
    """Whether what is missing is to be told of this version: titles and texts are missing in translations as well."""
    return item.is_listed and item.language == config.site.default_language


def _as_written(moment: str) -> str:
    """``2025-04-23 14:00``, ``2025-04-23``: as an editor writes it."""
    return moment[:16].replace("T", " ").removesuffix(" 00:00")
