"""The archive's home: that day in history, ways in, collections, the latest accounts and pictures."""

from collections.abc import Iterator
from itertools import zip_longest

import msgspec

from plugins.core.addresses import channel_address
from plugins.core.archive import ArchiveIndex
from plugins.core.archive_addresses import archive_section
from plugins.core.archive_record_views import ArchiveHome
from plugins.core.archive_types import ARCHIVE_TYPES
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.home import HistoryBlock as WantedHistory
from plugins.core.page import Page
from plugins.core.views import Counted, Link, ListPage
from plugins.pages.archive.records import record_lines
from plugins.pages.archive.volumes import in_shelves, shelves_of
from plugins.pages.home.history import HistoryMaker
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.teasers import TeaserMaker

LATELY, RECORDS, PICTURES, VOLUMES = 4, 6, 6, 12
"""How many of each stand on the page."""
_WAYS = (("records", "record"), ("oral", "oral"), ("biographies", "biography"), ("places", "place"),
         ("chronologies", "chronology"), ("photos", "photo"), ("artworks", "artwork"))  # fmt: skip
"""The sections that one may enter by, each with the type that is counted there."""
_OWN = frozenset(kind.key for kind in ARCHIVE_TYPES)


class ArchiveHomeMaker:
    """Makes the home of one language."""

    def __init__(self, index: ArchiveIndex, lists: ListMaker, teasers: TeaserMaker, history: HistoryMaker) -> None:
        self._index = index
        self._edition = index.edition
        self._lists = lists
        self._teasers = teasers
        self._history = history

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The home; what is of none of the archive's own types stands on it and on the pages behind it."""
        news = tuple(entry for entry in plan.entries if entry.item.kind not in _OWN)
        bare = msgspec.structs.replace(plan, entries=news, layout="list", leads=False, topic=None, years=())
        first, *others = self._lists.pages(bare)
        view = self._view(first.make())
        yield msgspec.structs.replace(first, template="archive.html", key=digest_value(view), make=lambda: view)
        yield from others

    def _view(self, page: ListPage) -> ArchiveHome:
        index, config = self._index, self._edition.config
        volumes = in_shelves(index, index.entries("volume"))[:VOLUMES]
        records = _latest((*index.entries("record"), *index.entries("oral")))[:RECORDS]
        kinds = (_latest(index.entries(kind))[:PICTURES] for kind in ("photo", "artwork"))
        # By turns: where nothing has a date the works of art would come before all photographs.
        pictures = [entry for both in zip_longest(*kinds) for entry in both if entry][:PICTURES]
        return ArchiveHome(
            frame=page.frame,
            title=page.title,
            description=page.description,
            html=page.html,
            sections=page.sections,
            ways=tuple(self._ways()),
            history=self._history.block(WantedHistory(channel=config.archive.channel, count=LATELY)),
            shelves=shelves_of(index, volumes, self._teasers.teasers(volumes)),
            records=record_lines(index, records, self._teasers.teasers(records)),
            records_url=self._section("records"),
            pictures=self._teasers.teasers(pictures),
            pictures_url=self._section("photos") or self._section("artworks"),
            news=page.teasers,
            pagination=msgspec.structs.replace(page.pagination, items=0),
            feed=page.feed,
        )

    def _section(self, layout: str) -> str:
        """The address of the section of a layout; empty if it has nothing to show."""
        slug = archive_section(self._edition.config, layout)
        has_list = slug and self._edition.has_list(slug)
        return channel_address(self._edition.config, self._edition.code, slug) if has_list else ""

    def _ways(self) -> Iterator[Counted]:
        for layout, kind in _WAYS:
            url, count = self._section(layout), len(self._index.entries(kind))
            if url and count:
                label = self._edition.label(archive_section(self._edition.config, layout))
                yield Counted(link=Link(title=label, url=url), count=count)


def _latest(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Those that were entered last: what has no date stands behind, by its id."""
    return tuple(sorted(entries, key=lambda entry: (-entry.item.time, entry.item.id)))
