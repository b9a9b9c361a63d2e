"""What one file of the reading campaign alone cannot show: ids that lead nowhere, and what exists twice."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from plugins.content.assemble import Versions, problem_at
from plugins.content.reading_facts import fact_problems
from plugins.core.addresses import tag_folder
from plugins.core.config import SiteConfig
from plugins.core.content_types import STATUSES, type_names
from plugins.core.items import PUBLIC, Item
from plugins.core.problems import Problem

_NAMED: Mapping[str, tuple[str, ...]] = {
    "books": ("book",),
    "call": ("call",),
    "campaign": ("campaign",),
    "essays": ("essay",),
    "leads_to": ("proposal", "opinion"),
    "results": (),
}
"""The fields that name other items, with the types that they may name; without any, an item of every type."""
_HAVE_ADDRESSES = (
    (("book",), ("themes",), "主题"),
    (("recommendation", "essay"), ("recommender", "author"), "人名"),
)
"""The values that have a list of their own: in which fields of which types, and what they are called."""


def reading_problems(config: SiteConfig, items: Iterable[Item], versions: Versions, now: float) -> list[Problem]:
    """Everything that is wrong with the campaign between files and between the facts of a file.

    ``versions`` is what is published of ``items``; ``now`` (seconds since 1970) is the time of the build.
    """
    published = [item for group in versions.values() for item in group.values() if not item.is_page]
    names = _Names(items, versions)
    problems = [*_repeated_books(published), *_address_clashes(published)]
    for item in published:
        problems += [*names.problems(item), *fact_problems(config, item, now)]
    return problems


class _Names:
    """Looks up what items name."""

    def __init__(self, items: Iterable[Item], versions: Versions) -> None:
        self._items = items
        self._versions = versions
        self._nearest: dict[tuple[str, str], str] = {}
        self._known: dict[tuple[str, ...], list[str]] = {}

    def problems(self, item: Item) -> Iterator[Problem]:
        """Every id that ``item`` names in vain; what a translation takes over is told of its original."""
        for field, kinds in _NAMED.items():
            if field in item.lines and (value := item.get(field)):
                for wanted in dict.fromkeys([value] if isinstance(value, str) else value):
                    if fault := self._fault(field, kinds, wanted):
                        yield problem_at(item, field, "L003", *fault)

    def _fault(self, field: str, kinds: tuple[str, ...], wanted: str) -> tuple[str, str] | None:
        """What is wrong with an id, and what to do; ``None`` if it names what it should."""
        called = "或".join(type_names()[kind].alias for kind in kinds) or "稿件"
        if found := self._versions.get((False, wanted)):
            kind = next(iter(found.values())).kind
            if not kinds or kind in kinds:
                return None
            return f"编号 {wanted} 的稿件是{type_names()[kind].alias}，不是{called}", self._advice(field, kinds, wanted)
        if hidden := self._unpublished.get(wanted):
            return _why_hidden(hidden, wanted)
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


def _repeated_books(items: Iterable[Item]) -> Iterator[Problem]:
    seen: dict[str, Item] = {}
    books = (item for item in items if item.kind == "book" and "isbn" in item.lines and item.get("isbn"))
    for item in sorted(books, key=lambda book: book.source):
        other = seen.setdefault(item.get("isbn"), item)
        if other.id != item.id:
            message = f"书号与 content/{other.source} 相同"
            yield problem_at(item, "isbn", "F029", message, "一本书只录一次：请删去其中一个，或改正书号")


def _address_clashes(items: Iterable[Item]) -> Iterator[Problem]:
    """Two themes, or two names, that differ only in what an address cannot hold, or in case."""
    seen: dict[tuple[str, str, str], str] = {}
    for item in items:
        for kinds, fields, called in _HAVE_ADDRESSES:
            for field in fields if item.kind in kinds else ():
                for name in item.get(field, ()):
                    other = seen.setdefault((called, item.language, tag_folder(name).lower()), name)
                    if other != name:
                        message = f"{called}“{name}”和“{other}”的网址相同"
                        yield problem_at(item, field, "F015", message, "请统一成一种写法")
