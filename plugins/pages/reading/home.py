"""The home of the campaign: what is on now, and the way to everything else. A block without anything disappears."""

from collections.abc import Iterator

import msgspec

from plugins.core.addresses import channel_address
from plugins.core.config import Carrier
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import essay_kind_address, section_slug
from plugins.core.reading_types import READING_TYPES
from plugins.core.reading_views import CarrierPart, DutySum, OnePart, ReadingHome
from plugins.core.views import ListPage
from plugins.pages.item_parts import picture_of
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.reading.calendar import carrier_of
from plugins.pages.reading.campaign import period_of, plan_of
from plugins.pages.reading.covers import book_tiles
from plugins.pages.reading.happenings import happenings
from plugins.pages.reading.lines import LineMaker
from plugins.pages.teasers import TeaserMaker, link_to

CANDIDATES = 24
"""The latest events of all, of which the browser shows those that are next: nobody announces more at once."""
OF_CARRIER = 6
"""The latest events of each carrier, of which the browser shows the one that is next."""
ESSAYS, BOOKS, LED = 6, 12, 2
_OWN = frozenset(kind.key for kind in READING_TYPES)


class ReadingHomeMaker:
    """Makes the home of one language: one page, so that the view itself is the key."""

    def __init__(self, index: ReadingIndex, lists: ListMaker, teasers: TeaserMaker, lines: LineMaker) -> None:
        self._index = index
        self._edition = index.edition
        self._lists = lists
        self._teasers = teasers
        self._lines = lines

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The home; what is of none of the campaign's own types stands on it and on the pages behind it."""
        news = tuple(entry for entry in plan.entries if entry.item.kind not in _OWN)
        bare = msgspec.structs.replace(plan, entries=news, layout="list", leads=False, topic=None, years=())
        first, *others = self._lists.pages(bare)
        view = self._view(first.make(), plan.entries)
        yield msgspec.structs.replace(first, template="reading.html", key=digest_value(view), make=lambda: view)
        yield from others

    def _view(self, page: ListPage, entries: tuple[Entry, ...]) -> ReadingHome:
        edition, index = self._edition, self._index
        reading, text, code = edition.config.reading, edition.config.text, edition.code
        current = next(iter(index.campaigns), None)
        item = current.item if current and not current.is_foreign else None
        essays = tuple(entry for entry in entries if entry.item.kind == "essay")
        return ReadingHome(
            frame=page.frame,
            title=text(reading.brand, code) or page.title,
            slogan=text(reading.slogan, code),
            banner=picture_of(edition.site.media.get(current.item.get("banner"))) if current else None,
            html=page.html,
            sections=page.sections,
            current=link_to(index.edition, current) if current else None,
            theme=item.get("theme") if item else "",
            period=period_of(edition, current.item) if current else "",
            plan=plan_of(edition, item) if item else (),
            carriers=tuple(map(self._carrier, reading.carriers)),
            ones=tuple(self._ones()),
            events=happenings(index, self._teasers, index.events[:CANDIDATES]),
            calendar=self._section("calendar"),
            essays=self._lines.essays(essays[:ESSAYS]),
            all_essays=self._section("essays"),
            books=book_tiles(edition, self._teasers, index.wall[:BOOKS]),
            wall=self._section("books"),
            duty=self._duty(),
            campaigns=tuple(link_to(index.edition, x) for x in index.campaigns),
            news=page.teasers,
            pagination=msgspec.structs.replace(page.pagination, items=0),
            feed=page.feed,
        )

    def _section(self, layout: str) -> str:
        """The address of the section of a layout; empty if it has nothing to show."""
        slug = section_slug(self._edition.config, layout)
        has_list = slug and self._edition.has_list(slug)
        return channel_address(self._edition.config, self._edition.code, slug) if has_list else ""

    def _carrier(self, carrier: Carrier) -> CarrierPart:
        edition, text = self._edition, self._edition.config.text
        events = tuple(entry for entry in self._index.events if carrier_of(edition, entry.item) is carrier)
        return CarrierPart(
            label=text(carrier.label, edition.code),
            description=text(carrier.description, edition.code),
            events=happenings(self._index, self._teasers, events[:OF_CARRIER]),
        )

    def _ones(self) -> Iterator[OnePart]:
        edition, config = self._edition, self._edition.config
        for one in config.reading.ones:
            found = [entry for kind in one.counts for entry in self._index.entries(kind)]
            if not found:
                continue
            latest = max(found, key=lambda entry: (entry.item.time, entry.item.id))
            yield OnePart(
                label=config.text(one.label, edition.code),
                count=len(found),
                url=self._list_of(one.counts, f"{config.reading.channel}/{one.section}") if one.section else "",
                latest=self._teasers.teasers((latest,))[0],
            )

    def _list_of(self, counts: tuple[str, ...], slug: str) -> str:
        """Where what is counted is listed: essays of one kind have a list of their own."""
        edition = self._edition
        if not edition.has_list(slug):
            return ""
        kind = counts[0].partition("/")[2] if len(counts) == 1 else ""
        filed = edition.by_channel.get(slug, ())
        if kind and slug == section_slug(edition.config, "essays") and any(e.item.get("kind") == kind for e in filed):
            return essay_kind_address(edition.config, edition.code, kind)
        return channel_address(edition.config, edition.code, slug)

    def _duty(self) -> DutySum | None:
        index = self._index
        led = tuple(entry for entry in index.by_type.get("essay", ()) if entry.item.id in index.led_to)
        if not led:
            return None
        return DutySum(
            url=self._section("duty"),
            essays=len(index.led_to),
            targets=len(index.led_by),
            latest=self._lines.essays(led[:LED]),
        )
