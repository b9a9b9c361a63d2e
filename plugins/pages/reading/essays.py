"""The essays: all of them, those of each kind, and those of each campaign."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

import msgspec

from plugins.core.catalogs import N_
from plugins.core.config import SiteConfig
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import essay_kind_address, period_address, readers_address, section_slug
from plugins.core.reading_list_views import EssaysPage
from plugins.core.reading_types import ESSAY_KINDS
from plugins.core.views import Counted, Link, ListPage
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.reading.lines import KINDS, LineMaker
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages

Indexes = Mapping[str, ReadingIndex]
_LIST = N_("%(list)s: %(part)s")


class _Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the essays: those of one kind, or of one campaign."""

    name: str
    title: str
    entries: Entries
    address: Callable[[SiteConfig, str, str], str]


class EssayMaker:
    """Makes the lists of essays of one language; ``indexes`` are those of all."""

    def __init__(self, index: ReadingIndex, indexes: Indexes, lists: ListMaker, lines: LineMaker) -> None:
        self._index = index
        self._indexes = indexes
        self._edition = index.edition
        self._lists = lists
        self._lines = lines

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The list of all, then that of each kind and of each campaign."""
        kinds, periods = tuple(_kinds(self._index, plan.entries)), tuple(_periods(self._index, plan.entries))
        yield from self._list(plan, kinds, periods, "")
        for part in (*kinds, *periods):
            yield from self._list(self._plan_of(plan, part), kinds, periods, part.name)

    def _plan_of(self, plan: ListPlan, part: _Part) -> ListPlan:
        config = self._edition.config
        address = part.address(config, self._edition.code, part.name)
        return msgspec.structs.replace(
            plan,
            title=self._edition.gettext(_LIST) % {"list": plan.title, "part": part.title},
            address=address,
            entries=part.entries,
            versions={
                code: part.address(config, code, part.name)
                for code, parts in self._parts_by_language.items()
                if (part.address, part.name) in parts
            },
            fallbacks=plan.fallbacks | plan.versions,
            crumbs=(*plan.crumbs, Link(title=part.title, url=address)),
            introduction="",
            feed="",
        )

    @cached_property
    def _parts_by_language(self) -> dict[str, set[tuple[object, str]]]:
        """Which parts each language has a list of."""
        slug = section_slug(self._edition.config, "essays")
        found = {}
        for code, index in self._indexes.items():
            entries = index.edition.by_channel.get(slug, ())
            parts = (*_kinds(index, entries), *_periods(index, entries))
            found[code] = {(part.address, part.name) for part in parts}
        return found

    def _list(
        self, plan: ListPlan, kinds: tuple[_Part, ...], periods: tuple[_Part, ...], current: str
    ) -> Iterator[Page]:
        rows = (self._links(kinds, current), self._links(periods, current))
        readers = self._readers_link()

        def key(entries: Entries) -> object:
            return (self._lines.key(entries), rows, readers)

        def shape(page: ListPage, entries: Entries) -> EssaysPage:
            lines = self._lines.essays(entries)
            return EssaysPage(**head_of(page), kinds=rows[0], periods=rows[1], readers=readers, lines=lines)

        return shaped_pages(self._lists, plan, "essays.html", key=key, shape=shape)

    def _links(self, parts: tuple[_Part, ...], current: str) -> tuple[Counted, ...]:
        config, code = self._edition.config, self._edition.code
        return tuple(
            Counted(
                link=Link(title=part.title, url=part.address(config, code, part.name), current=part.name == current),
                count=len(part.entries),
            )
            for part in parts
        )

    def _readers_link(self) -> Link | None:
        if not self._index.readers:
            return None
        address = readers_address(self._edition.config, self._edition.code)
        return Link(title=self._edition.gettext("By reader"), url=address)


def _kinds(index: ReadingIndex, entries: Entries) -> Iterator[_Part]:
    for kind in ESSAY_KINDS:
        if found := tuple(entry for entry in entries if entry.item.get("kind") == kind):
            title = index.edition.gettext(KINDS[kind])
            yield _Part(name=kind, title=title, entries=found, address=essay_kind_address)


def _periods(index: ReadingIndex, entries: Entries) -> Iterator[_Part]:
    """The campaigns, the latest first."""
    by_campaign: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_campaign[index.campaign_of(entry)].append(entry)
    for campaign in index.campaigns:
        name = campaign.item.id
        if name in by_campaign:
            yield _Part(name=name, title=campaign.title, entries=tuple(by_campaign[name]), address=period_address)
