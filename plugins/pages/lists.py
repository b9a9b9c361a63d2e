"""Numbered lists of items: what channels, sections and tags have in common."""

from collections.abc import Iterable, Iterator
from functools import partial

import msgspec

from plugins.core.addresses import numbered
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.views import DistrictBlock, Frame, Link, ListPage, Meta, PageNumber, Pagination
from plugins.pages.frame import FrameMaker, PageFacts
from plugins.pages.metadata import open_graph
from plugins.pages.teasers import TeaserMaker, cover_of

_NEIGHBOURS = 2
_SHORT = 3
"""A list of fewer entries has no lead."""


class DistrictPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A district and its newest entries."""

    title: str
    anchor: str
    site: str
    entries: tuple[Entry, ...]


class ListPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A list before it is cut into pages. ``address`` is that of its first page; ``crumbs`` end with the list.

    Of a list that ``leads`` the first item with a picture stands before the others. ``topic`` and ``districts`` are
    shown on the first page only.
    """

    title: str
    address: str
    entries: tuple[Entry, ...]
    versions: dict[str, str]
    fallbacks: dict[str, str]
    metas: tuple[Meta, ...]
    crumbs: tuple[Link, ...]
    description: str = ""
    layout: str = "list"
    introduction: str = ""
    sections: tuple[Link, ...] = ()
    channel: str = ""
    feed: str = ""
    years: tuple[Link, ...] = ()
    leads: bool = False
    topic: Entry | None = None
    districts: tuple[DistrictPlan, ...] = ()
    per_page: int = 0
    """How many entries a page has; 0 is as the site has it."""


def said(entries: Iterable[Entry]) -> list[tuple[bytes, bool]]:
    """The part of a key that stands for ``entries``."""
    return [(entry.item.digest, entry.is_foreign) for entry in entries]


def paginate(count: int, per_page: int, number: int, address: str) -> Pagination:
    """Page ``number`` of a list of ``count`` items at ``address``; the numbers shown are the ends and those near."""
    total = max(1, -(-count // per_page))
    shown = {1, total, *range(max(1, number - _NEIGHBOURS), min(total, number + _NEIGHBOURS) + 1)}
    numbers: list[PageNumber] = []
    for n in sorted(shown):
        if numbers and n > numbers[-1].number + 1:
            numbers.append(PageNumber(number=n - 1, url=""))
        numbers.append(PageNumber(number=n, url=numbered(address, n), current=n == number))
    return Pagination(
        number=number,
        total=total,
        items=count,
        previous=numbered(address, number - 1) if number > 1 else "",
        next=numbered(address, number + 1) if number < total else "",
        pages=tuple(numbers),
    )


class ListMaker:
    """Cuts the lists of one language into pages."""

    def __init__(self, frames: FrameMaker, teasers: TeaserMaker) -> None:
        self._frames = frames
        self._teasers = teasers
        self.edition = frames.edition

    def per_page(self, plan: ListPlan) -> int:
        """How many entries a page of the list has."""
        return plan.per_page or self.edition.config.site.per_page

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The pages of one list; a list without entries has one page."""
        per_page, code = self.per_page(plan), self.edition.code
        last = max(1, -(-len(plan.entries) // per_page))
        bare = msgspec.structs.replace(plan, entries=(), topic=None, districts=())
        common = digest_value(self._frames.digest(plan.channel), len(plan.entries), bare)
        front = digest_value(
            said([plan.topic] if plan.topic else ()),
            [(x.title, x.anchor, x.site, said(x.entries)) for x in plan.districts],
        )
        for number in range(1, last + 1):
            address = numbered(plan.address, number)
            entries = plan.entries[(number - 1) * per_page : number * per_page]
            yield Page(
                address=address,
                template="list.html",
                language=code,
                key=digest_value(common, front if number == 1 else b"", number, said(entries)),
                make=partial(self._view, plan, number, entries),
                canonical=self.edition.config.base_url + address,
                alternates=self._frames.alternates(_versions(plan, number, code)),
            )

    def _view(self, plan: ListPlan, number: int, entries: tuple[Entry, ...]) -> ListPage:
        first = number == 1
        pagination = paginate(len(plan.entries), self.per_page(plan), number, plan.address)
        lead = self._lead(entries) if first and plan.leads else None
        return ListPage(
            frame=self._frame(plan, number, pagination),
            title=plan.title,
            description=plan.description,
            layout=plan.layout,
            html=plan.introduction if first else "",
            sections=plan.sections,
            teasers=self._teasers.teasers(tuple(entry for entry in entries if entry is not lead)),
            pagination=pagination,
            feed=plan.feed,
            years=plan.years,
            lead=self._teasers.teasers((lead,))[0] if lead else None,
            topic=self._teasers.teasers((plan.topic,))[0] if first and plan.topic else None,
            districts=tuple(self._district(district) for district in plan.districts) if first else (),
        )

    def _lead(self, entries: tuple[Entry, ...]) -> Entry | None:
        """The first of ``entries`` that has a picture; none of a list that is short anyway."""
        if len(entries) < _SHORT:
            return None
        return next((entry for entry in entries if cover_of(entry.item, self.edition.site.media)), None)

    def _district(self, district: DistrictPlan) -> DistrictBlock:
        return DistrictBlock(
            title=district.title,
            anchor=district.anchor,
            site=district.site,
            teasers=self._teasers.teasers(district.entries),
        )

    def _frame(self, plan: ListPlan, number: int, pagination: Pagination) -> Frame:
        edition, first = self.edition, number == 1
        address = numbered(plan.address, number)
        page_of = "" if first else f" - {edition.gettext('Page %(number)s') % {'number': number}}"
        *above, here = plan.crumbs
        return self._frames.frame(
            PageFacts(
                # A tag may have a channel's name: what stands above the list tells them apart.
                title=" - ".join(
                    (f"{plan.title}{page_of}", *(x.title for x in reversed(above)), edition.language.title)
                ),
                address=address,
                metas=plan.metas,
                properties=open_graph(edition, plan.title, address, summary=plan.description),
                versions=_versions(plan, number, edition.code),
                fallbacks=plan.fallbacks if first else plan.fallbacks | plan.versions,
                channel=plan.channel,
                breadcrumb=self._frames.crumbs(*above, Link(title=here.title, url=here.url, current=True)),
                neighbours=(pagination.previous, pagination.next),
                feeds=(Link(title=f"{plan.title} - {edition.language.title}", url=plan.feed),) if plan.feed else (),
            )
        )


def _versions(plan: ListPlan, number: int, code: str) -> dict[str, str]:
    """Later pages hold other items in each language: only the first ones are versions of each other."""
    return plan.versions if number == 1 else {code: numbered(plan.address, number)}
