"""The blocks that show news: lead stories, the latest, and channels."""

from collections.abc import Iterable
from itertools import chain, islice, takewhile

import msgspec

from plugins.core.content_types import type_names
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.home import ChannelBlock, LatestBlock, LeadBlock
from plugins.core.home_views import CarouselBlock, StoriesBlock
from plugins.core.views import Teaser
from plugins.pages.home.places import Places
from plugins.pages.reading.covers import book_cover
from plugins.pages.teasers import TeaserMaker, cover_of

_NEWEST = 200
"""How many articles, the newest first, may be a lead story: what is older is no news."""


def _is_pinned(entry: Entry) -> bool:
    return entry.item.get("pin", False)


class StoriesMaker:
    """Makes these blocks in one language."""

    def __init__(self, edition: LanguageEdition, teasers: TeaserMaker) -> None:
        self._edition = edition
        self._teasers = teasers
        self._places = Places(edition)

    def lead(self, wanted: LeadBlock) -> tuple[Entry, ...]:
        """What the editor names, then pinned items, then the newest: of all these, what has a picture.

        Behind what is named, those of different channels go first.
        """
        named = [entry for item_id in wanted.items if (entry := self._edition.named(item_id))]
        newest = islice(self._edition.entries, _NEWEST)
        pictured = self._pictured(chain(named, self._pinned(), newest))
        first = {entry.item.source: entry for entry in named if entry.item.source in pictured}
        channels = {entry.item.channels[0] for entry in first.values()}
        for source, entry in pictured.items():
            if entry.item.channels[0] not in channels:
                first[source] = entry
                channels.add(entry.item.channels[0])
        return tuple((first | pictured).values())[: wanted.count]

    def _pinned(self) -> list[Entry]:
        """Every pinned entry, the newest first: they stand at the head of their channels."""
        by_channel = self._edition.by_channel
        heads = (takewhile(_is_pinned, by_channel.get(c.slug, ())) for c in self._edition.config.channels)
        found = {entry.item.source: entry for entry in chain.from_iterable(heads)}
        return sorted(found.values(), key=lambda entry: (entry.item.time, entry.item.id), reverse=True)

    def _pictured(self, entries: Iterable[Entry]) -> dict[str, Entry]:
        """Those of ``entries`` that have a picture, by their file; each once."""
        media = self._edition.site.media
        return {entry.item.source: entry for entry in entries if cover_of(entry.item, media)}

    def carousel(self, wanted: LeadBlock, lead: tuple[Entry, ...]) -> CarouselBlock | None:
        """The block of the ``lead`` stories."""
        title = self._edition.config.text(wanted.title, self._edition.code)
        title = title or self._edition.gettext("Lead stories")
        return CarouselBlock(title=title, teasers=self._teasers.teasers(lead)) if lead else None

    def latest(self, wanted: LatestBlock, lead: tuple[Entry, ...]) -> StoriesBlock | None:
        """The newest with their summaries."""
        if wanted.channel:
            plain = ChannelBlock(channel=wanted.channel, count=wanted.count, title=wanted.title)
            return self._block(plain, "stories", self._places.entries(wanted.channel), lead)
        shown = _beside(self._edition.entries, wanted.count, lead)
        title = self._edition.config.text(wanted.title, self._edition.code) or self._edition.gettext("Latest news")
        teasers = self._teasers.teasers(shown)
        return StoriesBlock(title=title, url="", style="stories", teasers=teasers) if shown else None

    def channel(self, wanted: ChannelBlock, lead: tuple[Entry, ...]) -> StoriesBlock | None:
        """The newest of a channel, of the types that are wanted."""
        entries = self._places.entries(wanted.channel)
        if wanted.types:
            types = {type_names()[name].key for name in wanted.types}
            enough = wanted.count + len(lead)
            entries = tuple(islice((entry for entry in entries if entry.item.kind in types), enough))
        return self._block(wanted, wanted.style, entries, lead)

    def _block(
        self, wanted: ChannelBlock, style: str, entries: tuple[Entry, ...], lead: tuple[Entry, ...]
    ) -> StoriesBlock | None:
        if not entries:
            return None
        shown = _beside(entries, wanted.count, lead)
        teasers = self._teasers.teasers(shown)
        return StoriesBlock(
            title=self._places.title(wanted.title, wanted.channel),
            url=self._places.url(wanted.channel),
            style=style,
            teasers=tuple(map(self._on_shelf, shown, teasers)) if style == "band" else teasers,
        )

    def _on_shelf(self, entry: Entry, teaser: Teaser) -> Teaser:
        """``teaser`` with the cover of the book that ``entry`` is or recommends."""
        named = next(iter(entry.item.get("books", ())), "") if entry.item.kind == "recommendation" else ""
        book = self._edition.named(named) if named else entry
        if teaser.picture or book is None or book.item.kind != "book":
            return teaser
        return msgspec.structs.replace(teaser, picture=book_cover(self._edition, book))


def _beside(entries: tuple[Entry, ...], count: int, lead: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The first ``count`` of ``entries``, without what the lead shows already while there is enough else."""
    others = [entry for entry in entries[: count + len(lead)] if entry not in lead]
    return tuple((others if len(others) >= count else entries)[:count])
