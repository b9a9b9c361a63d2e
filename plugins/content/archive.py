"""What one file of the archive alone cannot show, and what keeps a file out of the site without being an error."""

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from plugins.content.assemble import problem_at
from plugins.content.chronologies import named_in_rows
from plugins.core.archive_types import GATED
from plugins.core.chronology import Chronology
from plugins.core.config import SiteConfig
from plugins.core.items import PUBLIC, Item
from plugins.core.problems import Problem

_PAGES = re.compile(r"(\d{1,5})(?:\s*[—–―~～至-]+\s*(\d{1,5}))?")
_NAMING = ("record", "oral", "photo", "artwork")
"""The types whose people and places are looked up. A volume names whom its cover names."""
_ENTERED = {"people": (("biography", "person"), ""), "places": (("place",), "other_places")}
"""For each field of names: the types that have them as their title, and the field of further names."""
_CALLED = {"people": ("人物", "小传"), "places": ("地点", "地名")}


def archive_problems(
    config: SiteConfig, items: Iterable[Item], published: Sequence[Item], chronologies: Mapping[str, Chronology]
) -> Iterator[Problem]:
    """Everything that is wrong with the archive; ``published`` is what of ``items`` the site shows."""
    for item in items:
        if item.kind in GATED and item.language == config.site.default_language:
            yield from _kept_back(item)
    volumes = {item.id: item for item in published if item.kind == "volume"}
    names = _Entered(published, config.written)
    for item in published:
        if item.kind == "record":
            yield from _page_faults(item, volumes)
        if item.kind in _NAMING:
            yield from names.problems(item)
    for path, line, field, named in named_in_rows(chronologies):
        for fault in names.faults(field, config.site.default_language, named):
            yield Problem(path, line, "W023", *fault)


def _kept_back(item: Item) -> Iterator[Problem]:
    """What keeps out an item that its editor may believe to be published."""
    if item.status not in PUBLIC or item.get("internal", False):
        return
    if "open" not in item.lines:
        yield problem_at(item, "type", "W022", "没有写 开放，不会发布", "可以公开的请写 开放: 是，不能的写 开放: 否")
    elif item.kind == "oral" and item.get("open", False) and not item.get("consent", False):
        advice = "取得口述人的书面授权后写 授权: 是；没有授权的，开放 请写 否"
        yield problem_at(item, "open", "W024", "写了开放，口述人却没有授权，不会发布", advice)


def _page_faults(item: Item, volumes: dict[str, Item]) -> Iterator[Problem]:
    """Pages that the volume does not have; what is not numbered (卷首) is as the editor wrote it."""
    volume = volumes.get(item.get("volume"))
    numbers = _PAGES.fullmatch(item.get("pages"))
    if volume is None or numbers is None or "pages" not in item.lines:
        return
    first, last = int(numbers[1]), int(numbers[2] or numbers[1])
    count = volume.get("page_count", 0)
    if last < first:
        message, advice = f"页码写作 {item.get('pages')}，起页在止页之后", "请照书改正，例如 12—18"
        yield problem_at(item, "pages", "F031", message, advice)
    elif count and last > count:
        message = f"页码写作 {item.get('pages')}，书卷 {volume.id} 只有 {count} 页"
        yield problem_at(item, "pages", "F031", message, "请照书改正，或改正书卷的 总页数")


class _Entered:
    """The names that someone has entered, in each of ``languages``: as a title, or as the title in that language."""

    def __init__(self, published: Iterable[Item], languages: Iterable[str]) -> None:
        self._names: dict[tuple[str, str], set[str]] = defaultdict(set)
        for item in published:
            for field, (kinds, further) in _ENTERED.items():
                if item.kind in kinds:
                    self._names[field, item.language] |= {item.title, *(item.get(further, ()) if further else ())}
                    for code in languages:
                        if title := item.get(f"title_{code}"):
                            self._names[field, code].add(title)
        self._nearest: dict[tuple[str, str, str], str] = {}

    def problems(self, item: Item) -> Iterator[Problem]:
        """The names of ``item`` that nobody has entered; nothing on a site that enters none."""
        for field in _CALLED:
            for fault in self.faults(field, item.language, item.get(field, ())):
                yield problem_at(item, field, "W023", *fault)

    def faults(self, field: str, language: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Of each of ``names`` that nobody has entered in the language: what is wrong, and what to do."""
        (called, kind), known = _CALLED[field], self._names.get((field, language))
        for name in dict.fromkeys(names) if known else ():
            if name not in known:
                near = self._near(field, language, name)
                advice = f"是不是想写 {near}" if near else f"要有页面可以点开，请录入一篇{kind}"
                yield f"{called}“{name}”没有录入", advice

    def _near(self, field: str, language: str, name: str) -> str:
        """The entered name that is most like ``name``, among those that begin or end as it does."""
        key = (field, language, name)
        if key not in self._nearest:
            # Against all names every unknown one would cost as much as there are names.
            alike = [*self._beginning[field, language, name[:1]], *self._ending[field, language, name[-1:]]]
            self._nearest[key] = next(iter(difflib.get_close_matches(name, sorted(set(alike)), 1)), "")
        return self._nearest[key]

    @cached_property
    def _beginning(self) -> dict[tuple[str, str, str], list[str]]:
        return self._by(slice(0, 1))

    @cached_property
    def _ending(self) -> dict[tuple[str, str, str], list[str]]:
        return self._by(slice(-1, None))

    def _by(self, part: slice) -> dict[tuple[str, str, str], list[str]]:
        found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for (field, language), names in self._names.items():
            for name in names:
                found[field, language, name[part]].append(name)
        return found
