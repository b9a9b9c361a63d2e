"""Numbered lists of items: what channels, sections and tags have in common."""

from collections.abc import Iterator
from functools import partial

import msgspec

from plugins.core.addresses import numbered
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.views import Link, ListPage, Meta, PageNumber, Pagination
from plugins.pages.frame import FrameMaker, PageFacts
from plugins.pages.metadata import open_graph
from plugins.pages.teasers import TeaserMaker

_NEIGHBOURS = 2


class ListPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A list before it is cut into pages. ``address`` is that of its first page; ``crumbs`` end with the list."""

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

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The pages of one list; a list without entries has one page."""
        per_page, code = self.edition.config.site.per_page, self.edition.code
        last = max(1, -(-len(plan.entries) // per_page))
        common = digest_value(
            self._frames.digest(plan.channel), len(plan.entries), msgspec.structs.replace(plan, entries=())
        )
        for number in range(1, last + 1):
            address = numbered(plan.address, number)
            entries = plan.entries[(number - 1) * per_page : number * per_page]
            yield Page(
                address=address,
                template="list.html",
                language=code,
                key=digest_value(common, number, [(entry.item.digest, entry.is_foreign) for entry in entries]),
                make=partial(self._view, plan, number, entries),
                canonical=self.edition.config.base_url + address,
                alternates=self._frames.alternates(_versions(plan, number, code)),
            )

    def _view(self, plan: ListPlan, number: int, entries: tuple[Entry, ...]) -> ListPage:
        edition, first = self.edition, number == 1
        address = numbered(plan.address, number)
        pagination = paginate(len(plan.entries), edition.config.site.per_page, number, plan.address)
        page_of = "" if first else f" - {edition.gettext('Page %(number)s') % {'number': number}}"
        *above, here = plan.crumbs
        frame = self._frames.frame(
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
        return ListPage(
            frame=frame,
            title=plan.title,
            description=plan.description,
            layout=plan.layout,
            html=plan.introduction if first else "",
            sections=plan.sections,
            teasers=self._teasers.teasers(entries),
            pagination=pagination,
            feed=plan.feed,
        )


def _versions(plan: ListPlan, number: int, code: str) -> dict[str, str]:
    """Later pages hold other items in each language: only the first ones are versions of each other."""
    return plan.versions if number == 1 else {code: numbered(plan.address, number)}
