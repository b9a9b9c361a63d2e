"""What one file of the reading campaign alone cannot show: ids that lead nowhere, a book entered twice, old calls."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from plugins.content.assemble import Versions, problem_at
from plugins.core.config import SiteConfig
from plugins.core.items import Item
from plugins.core.problems import Problem

_NAMED = {
    "books": ("book",),
    "campaign": ("campaign",),
    "call": ("call",),
    "leads_to": ("proposal", "opinion"),
    "essays": ("essay",),
}
"""The fields that name other items, with the types that they may name; the first is what is usually meant."""
_CALLED = {
    "book": "图书", "campaign": "读书活动", "call": "征文启事", "proposal": "提案", "opinion": "社情民意",
    "essay": "读书文章",
}  # fmt: skip


def reading_problems(config: SiteConfig, versions: Versions, now: float) -> list[Problem]:
    """Everything that is wrong between files; ``now`` (seconds since 1970) is the time of the build."""
    originals = [
        group.get(config.site.default_language) or next(iter(group.values())) for group in versions.values() if group
    ]
    problems = list(_repeated_books(originals))
    for item in originals:
        problems += [*_named_in_vain(item, versions), *_ends_too_early(item), *_unknown_carrier(config, item)]
        problems += _is_open_too_long(item, now)
    return problems


def _named_in_vain(item: Item, versions: Versions) -> Iterator[Problem]:
    for field, kinds in _NAMED.items():
        value = item.get(field, ())
        for wanted in [value] if isinstance(value, str) else value:
            found = versions.get((False, wanted), {})
            kind = next(iter(found.values())).kind if found else ""
            if kind in kinds:
                continue
            called = "或".join(_CALLED[one] for one in kinds)
            message = f"编号 {wanted} 的稿件不是{called}" if kind else f"没有编号为 {wanted} 的{called}"
            advice = "请检查编号；稿件还没有发布的，发布后再写"
            yield problem_at(item, field, "L003", message, advice)


def _repeated_books(items: Iterable[Item]) -> Iterator[Problem]:
    seen: dict[str, Item] = {}
    books = (item for item in items if item.kind == "book" and item.get("isbn"))
    for item in sorted(books, key=lambda book: book.source):
        if other := seen.get(item.get("isbn")):
            message = f"书号与 content/{other.source} 相同"
            yield problem_at(item, "isbn", "F029", message, "一本书只录一次：请删去其中一个，或改正书号")
        seen.setdefault(item.get("isbn"), item)


def _ends_too_early(item: Item) -> Iterator[Problem]:
    start, end = item.get("start"), item.get("end")
    if item.kind == "event" and start and end and datetime.fromisoformat(end) < datetime.fromisoformat(start):
        yield problem_at(item, "end", "F030", f"结束 {end[:16]} 早于开始 {start[:16]}", "请改正其中一个")


def _unknown_carrier(config: SiteConfig, item: Item) -> Iterator[Problem]:
    carriers = config.reading.carriers
    names = {name for carrier in carriers for name in (carrier.slug, *carrier.label.values())}
    if item.kind == "event" and carriers and (carrier := item.get("carrier")) and carrier not in names:
        known = "、".join(config.text(one.label, config.site.default_language) for one in carriers)
        yield problem_at(item, "carrier", "F004", f"没有载体“{carrier}”", f"应为 {known} 之一")


def _is_open_too_long(item: Item, now: float) -> Iterator[Problem]:
    if item.kind == "call" and item.get("state") == "open" and 0 < deadline_of(item) <= now:
        message = f"征文 {item.get('deadline')[:10]} 已经截止，仍写作征集中"
        yield problem_at(item, "state", "W020", message, "请把 征集状态 改为 评选中 或 已结束")


def deadline_of(item: Item) -> float:
    """When a call ends, in seconds since 1970; 0 if it does not say. A day counts to its end."""
    if not (deadline := item.get("deadline")):
        return 0.0
    end = datetime.fromisoformat(deadline)
    return (end + timedelta(days=1) if deadline[11:16] == "00:00" else end).timestamp()
