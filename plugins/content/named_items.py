"""Ids that items name: those of items that are there, published, and of the type that is wanted."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from plugins.content.assemble import Versions, problem_at
from plugins.core.archive_types import is_closed
from plugins.core.content_types import STATUSES, type_names
from plugins.core.items import PUBLIC, Item
from plugins.core.problems import Problem

NAMED: Mapping[str, tuple[str, ...]] = {
    "books": ("book",),
    "call": ("call",),
    "campaign": ("campaign",),
    "collection": ("collection",),
    "essays": ("essay",),
    "leads_to": ("proposal", "opinion"),
    "person": ("biography", "person"),
    "results": (),
    "volume": ("volume",),
}
"""The fields that name other items, with the types that they may name; without any, an item of every type."""
_IN_PARTS: Mapping[str, tuple[str, str]] = {"toc": ("record", "record")}
"""The fields whose parts name items: which part, and of which type."""


class NamedItems:
    """Looks up what items name. ``versions`` is what is published of ``items``."""

    def __init__(self, items: Iterable[Item], versions: Versions) -> None:
        self._items = items
        self._versions = versions
        self._nearest: dict[tuple[str, str], str] = {}
        self._known: dict[tuple[str, ...], list[str]] = {}

    def problems(self, item: Item) -> Iterator[Problem]:
        """Every id that ``item`` names in vain; what a translation takes over is told of its original."""
        for field, kinds in NAMED.items():
            if field in item.lines and (value := item.get(field)):
                for wanted in dict.fromkeys([value] if isinstance(value, str) else value):
                    if fault := self.fault(field, kinds, wanted):
                        yield problem_at(item, field, "L003", *fault)
        for field, (part, kind) in _IN_PARTS.items():
            for value in item.get(field, ()) if field in item.lines else ():
                if (wanted := value.get(part)) and (fault := self.fault(part, (kind,), wanted)):
                    yield problem_at(item, field, "L003", *fault)

    def fault(self, field: str, kinds: tuple[str, ...], wanted: str) -> tuple[str, str] | None:
        """What is wrong with an id, and what to do; ``None`` if it names what it should."""
        called = "或".join(type_names()[kind].alias for kind in kinds) or "稿件"
        if found := self._versions.get((False, wanted)):
            kind = next(iter(found.values())).kind
            if not kinds or kind in kinds:
                return None
            return f"编号 {wanted} 的稿件是{type_names()[kind].alias}，不是{called}", self._advice(field, kinds, wanted)
        if hidden := self._unpublished.get(wanted):
            # What hangs on a closed item of the archive is in order, and says nothing of it.
            return None if is_closed(hidden.kind, hidden.fields) else _why_hidden(hidden, wanted)
        return f"没有编号为 {wanted} 的{called}", self._advice(field, kinds, wanted)

    @cached_property
    def _unpublished(self) -> dict[str, Item]:
        """What was read and is not published, by id, the original before its translations."""
        found: dict[str, Item] = {}
        for item in sorted(self._items, key=lambda item: (len(item.source), item.source)):
            if not item.is_page and not self._versions.get(item.key):
                found.setdefault(item.id, item)
        return found

    def _advice(self, field: str, kinds: tuple[str, ...], wanted: str) -> str:
        if (field, wanted) not in self._nearest:
            near = difflib.get_close_matches(wanted, self._ids(kinds), 1)
            self._nearest[field, wanted] = near[0] if near else ""
        near_id = self._nearest[field, wanted]
        return f"是不是想写 {near_id}" if near_id else "请检查编号：编号是对方的文件名，不带 .md"

    def _ids(self, kinds: tuple[str, ...]) -> list[str]:
        if kinds not in self._known:
            articles = ((key[1], next(iter(group.values()))) for key, group in self._versions.items() if group)
            self._known[kinds] = sorted(
                name for name, item in articles if not item.is_page and (not kinds or item.kind in kinds)
            )
        return self._known[kinds]


def _why_hidden(item: Item, wanted: str) -> tuple[str, str]:
    """Why an item that is there may not be named, and what to do."""
    if item.get("internal", False):
        return f"编号 {wanted} 的稿件是内部稿件，不公开", "公开的稿件不能提到它，请删去这个编号"
    if item.status in PUBLIC:
        return f"编号 {wanted} 的稿件到 {item.date[:16].replace('T', ' ')} 才发布", "请到那时再写，或改为同时发布"
    return f"编号 {wanted} 的稿件还没有发布（{STATUSES[item.status]}）", "请先发布它，或删去这个编号"
