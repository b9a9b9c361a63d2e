"""The page of a chronology: its rows by decade and year, to be read whole, and filtered by script."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from types import MappingProxyType

import msgspec

from plugins.core.addresses import numbered
from plugins.core.archive import ArchiveIndex
from plugins.core.archive_people_views import ChronologyPage, TimelinePeriod, TimelineRow, TimelineYear
from plugins.core.catalogs import N_
from plugins.core.chronology import Row
from plugins.core.citation.metas import citation_metas
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.views import Frame, Link
from plugins.pages.archive.people_json_ld import chronology_json_ld
from plugins.pages.archive.subjects import cited_as
from plugins.pages.archive.timelines import Part, Rows, Timelines, by_decade, by_year
from plugins.pages.archive.written_dates import date_in_year, span_of_years
from plugins.pages.bodies import print_body
from plugins.pages.citations import citation_of
from plugins.pages.frame import FrameMaker
from plugins.pages.item_parts import item_frame, item_versions, tag_links, translations, version_key
from plugins.pages.lists import paginate, said
from plugins.pages.teasers import link_to

CERTAINTIES = MappingProxyType({"probable": N_("Approximate"), "doubtful": N_("Doubtful")})
"""How sure a row is, in words: nothing is said of what is certain."""


class ChronologyMaker:
    """Makes the pages of the chronologies of one language."""

    def __init__(self, index: ArchiveIndex, timelines: Timelines, frames: FrameMaker) -> None:
        self._index = index
        self._edition = index.edition
        self._timelines = timelines
        self._frames = frames

    def pages(self) -> Iterator[Page]:
        """The pages of every chronology that has a version in the language."""
        for entry in self._index.entries("chronology"):
            if not entry.is_foreign:
                yield from self._pages(entry)

    def _pages(self, entry: Entry) -> Iterator[Page]:
        edition, item = self._edition, entry.item
        config = edition.config
        parts = self._timelines.parts(entry)
        common = digest_value(
            item.digest,
            self._frames.digest(item.top_channels[0]),
            version_key(edition, item),
            config.site.citation,
            said(filter(None, self._above(entry))),
        )
        versions = item_versions(edition, item)
        for part in parts:
            address = numbered(item.address, part.number)
            yield Page(
                address=address,
                template="chronology.html",
                language=edition.code,
                key=digest_value(common, part.number, self._named_key(part.rows)),
                make=partial(self._view, entry, part),
                canonical=config.base_url + address,
                alternates=self._frames.alternates(versions) if part.number == 1 else (),
                modified=(item.get("updated") or item.date)[:10],
            )

    def _above(self, entry: Entry) -> tuple[Entry | None, Entry | None]:
        """The person and the volume of a chronology."""
        return self._named(entry.item.get("person")), self._named(entry.item.get("volume"))

    def _named(self, name: str) -> Entry | None:
        return self._edition.named(name) if name else None

    def _named_key(self, rows: Rows) -> list[list[tuple[str, str, str]]]:
        """What rows show of other items: titles, addresses, languages."""
        return [[(link.title, link.url, link.tag) for link in (*self._names(row), *self._records(row))] for row in rows]

    def _view(self, entry: Entry, part: Part) -> ChronologyPage:
        edition, item = self._edition, entry.item
        rows, parts = self._index.rows_of(entry), self._timelines.parts(entry)
        person, volume = map(self._link, self._above(entry))
        counted = Counter(title for row in part.rows for title in self._people(row, person))
        people = tuple(sorted(counted, key=lambda title: (-counted[title], title)))
        is_first = part.number == 1
        pagination = paginate(len(parts), 1, part.number, item.address)
        return ChronologyPage(
            frame=self._frame(entry, part, pagination.previous, pagination.next),
            title=item.headline,
            subtitle=item.get("subtitle").lstrip("—"),
            person=person,
            volume=volume,
            html=print_body(edition, item) if is_first else "",
            span=span_in_words(rows, edition.language.locale),
            count=len(part.rows),
            total=len(rows),
            periods=self._timelines.periods(entry, part.number),
            people=people if len(people) > 1 else (),
            timeline=tuple(self._timeline(part.rows, person, people)),
            pagination=msgspec.structs.replace(pagination, items=0),
            **cited_as(edition, citation_of(edition, item)),
            tags=tag_links(edition, item) if is_first else (),
            translations=translations(edition, item) if is_first else (),
        )

    def _frame(self, entry: Entry, part: Part, previous: str, following: str) -> Frame:
        """That of the item; later pages are found at their own address, and are versions of nothing."""
        edition, item = self._edition, entry.item
        json_ld = chronology_json_ld(edition, item, self._index.rows_of(entry), self._above(entry)[0])
        cited = citation_metas(citation_of(edition, item))
        frame = item_frame(self._frames, item, json_ld, picture=None, kind="article", cited=cited)
        head = msgspec.structs.replace(frame.head, previous=previous, next=following)
        if part.number > 1:
            page = edition.gettext("Page %(number)s") % {"number": part.number}
            head = msgspec.structs.replace(
                head,
                title=head.title.replace(item.title, f"{item.title} - {page}", 1),
                canonical=edition.config.base_url + numbered(item.address, part.number),
                alternates=(),
                json_ld="",
            )
        return msgspec.structs.replace(frame, head=head)

    def _timeline(self, rows: Rows, person: Link | None, people: tuple[str, ...]) -> Iterator[TimelinePeriod]:
        places = {title: str(place) for place, title in enumerate(people)}
        for decade, of_decade in by_decade(rows):
            years = []
            for year, of_year in by_year(of_decade):
                lines = tuple(self._row(row, person, places) for row in of_year)
                title = "" if of_year[0].year is None else span_in_words(of_year[:1], self._edition.language.locale)
                years.append(TimelineYear(title=title, anchor=year, rows=lines))
            title = self._timelines.decade_title(of_decade[0])
            yield TimelinePeriod(title=title, anchor=decade, years=tuple(years))

    def _row(self, row: Row, person: Link | None, places: dict[str, str]) -> TimelineRow:
        edition = self._edition
        gettext, config = edition.gettext, edition.config
        text, tag = self._timelines.text(row)
        named = [link for link in self._names(row) if person is None or link.url != person.url]
        # Sources are cited as they are called.
        is_own = edition.code == config.site.default_language
        return TimelineRow(
            date=date_in_year(row, edition.language.locale),
            datetime=row.day if row.year and row.year >= 1000 else "",
            age="" if row.age is None else gettext("aged %(age)s") % {"age": row.age},
            text=tuple(line.strip() for line in text.split("\n") if line.strip()),
            certainty=gettext(CERTAINTIES[row.certainty]) if row.certainty in CERTAINTIES else "",
            sources="；".join(row.sources),
            names=tuple(named),
            records=tuple(self._records(row)),
            who=" ".join(places[title] for title in self._people(row, person) if title in places),
            tag=tag,
            sources_tag="" if is_own or not row.sources else config.languages[config.site.default_language].tag,
        )

    def _people(self, row: Row, person: Link | None) -> list[str]:
        """The titles of the people of a row, without whom the whole chronology is of."""
        titles = (self._title(name) for name in row.people)
        return [title for title in dict.fromkeys(titles) if person is None or title != person.title]

    def _title(self, name: str) -> str:
        entry = self._index.people.get(name)
        return entry.title if entry else name

    def _names(self, row: Row) -> Iterator[Link]:
        """The people and the places of a row; who has no page has no address."""
        known = [
            *((name, self._index.people.get(name)) for name in row.people),
            *((name, self._index.places.get(name)) for name in row.places),
        ]
        config, code = self._edition.config, self._edition.code
        default = config.site.default_language
        tag = config.languages[default].tag if code != default else ""
        for name, entry in known:
            yield self._link(entry) or Link(title=name, url="", tag=tag)

    def _records(self, row: Row) -> Iterator[Link]:
        """What a row names that the language's lists show."""
        found = (self._link(self._edition.named(name)) for name in row.records)
        return (link for link in found if link)

    def _link(self, entry: Entry | None) -> Link | None:
        return link_to(self._edition, entry) if entry else None


def span_in_words(rows: Rows, locale: str) -> str:
    """``1903—1992``: the years of the first and the last row; empty if none is known."""
    years = [row.year for row in rows if row.year is not None]
    return span_of_years(years[0], years[-1], locale) if years else ""
