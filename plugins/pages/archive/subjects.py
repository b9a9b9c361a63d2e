"""What the pages of people and of places have in common: events, what tells of them, pictures."""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from plugins.core.addresses import search_address
from plugins.core.archive import ArchiveIndex, RowOf
from plugins.core.citation import Citation, cite
from plugins.core.citation.metas import citation_metas
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.historical_dates.field import edtf_of
from plugins.core.item_terms import terms_of
from plugins.core.items import Item
from plugins.core.people_views import Mentions
from plugins.core.views import Link, Meta, Teaser
from plugins.pages.archive.timelines import Timelines
from plugins.pages.citations import citation_of, reference
from plugins.pages.frame import FrameMaker
from plugins.pages.item_parts import tag_links, translations, version_key
from plugins.pages.lists import said
from plugins.pages.teasers import TeaserMaker

MOST = 20
"""How many items of each sort stand on the page; the lists and the search have the others."""
PICTURES = 9


class SubjectMaker:
    """Makes these parts in one language."""

    def __init__(self, index: ArchiveIndex, timelines: Timelines, frames: FrameMaker, teasers: TeaserMaker) -> None:
        self.index = index
        self.edition = index.edition
        self.frames = frames
        self._timelines = timelines
        self._teasers = teasers

    def key(self, item: Item) -> tuple[Any, ...]:
        """What the page of every item depends on."""
        edition = self.edition
        return (
            item.digest,
            self.frames.digest(item.top_channels[0]),
            version_key(edition, item),
            edition.config.site.citation,
        )

    def metas(self, item: Item) -> tuple[Meta, ...]:
        """What programs read of how the page is cited."""
        return citation_metas(citation_of(self.edition, item), terms=terms_of(item))

    def shared(self, item: Item) -> dict[str, Any]:
        """What the view of every item has."""
        edition = self.edition
        cited = citation_of(edition, item)
        return {
            "search": f"{search_address(edition.config, edition.code)}?q={quote(item.title)}",
            **cited_as(edition, cited),
            "tags": tag_links(edition, item),
            "translations": translations(edition, item),
        }

    def events_key(self, rows: Iterable[RowOf]) -> list[tuple[list[Any], list[int]]]:
        """What :meth:`events` depends on: the chronologies, and which of their rows."""
        found: dict[str, tuple[Entry, list[int]]] = {}
        for of in rows:
            found.setdefault(of.chronology.item.id, (of.chronology, []))[1].append(of.row.line)
        return [(said([chronology]), lines) for chronology, lines in found.values()]

    def events(self, rows: tuple[RowOf, ...]) -> dict[str, Any]:
        """The events of a view, and where there are more of them."""
        first: dict[str, RowOf] = {}
        for of in rows:
            first.setdefault(of.chronology.item.id, of)
        return {
            "events": self._timelines.events(rows),
            "event_count": len(rows),
            "chronologies": tuple(
                Link(title=of.chronology.title, url=of.chronology.item.address) for of in first.values()
            ),
        }

    def parts(self, named: Iterable[tuple[str, tuple[Entry, ...]]]) -> tuple[Mentions, ...]:
        """Lists of items under their titles, those that have any."""
        return tuple(self._parts(named))

    def _parts(self, named: Iterable[tuple[str, tuple[Entry, ...]]]) -> Iterator[Mentions]:
        for title, entries in named:
            if entries:
                yield Mentions(
                    title=self.edition.gettext(title), teasers=self.teasers(entries[:MOST]), count=len(entries)
                )

    def teasers(self, entries: tuple[Entry, ...]) -> tuple[Teaser, ...]:
        """The teasers of ``entries``."""
        return self._teasers.teasers(entries)


def cited_as(edition: LanguageEdition, cited: Citation) -> dict[str, Any]:
    """How the view of an item says that it is cited."""
    standard = edition.config.site.citation
    return {
        "citation": cite(cited, standard),
        "standard": f"GB/T 7714—{standard}",
        "reference": reference(cited),
    }


def by_event(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """``entries`` by the time that they tell of, the oldest first, and behind them those that do not say.

    EDTF of our era sorts as text; to read it, of 20,000 records at every build, would take half a second.
    """
    return tuple(sorted(entries, key=lambda entry: (edtf_of(entry.item.get("event_date")) or "~", entry.item.source)))


def shown_key(entries: tuple[Entry, ...], most: int = MOST) -> tuple[list[Any], int]:
    """The part of a key that stands for a list that is cut."""
    return said(entries[:most]), len(entries)
