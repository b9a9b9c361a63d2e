"""The list of chronologies."""

from collections.abc import Iterator

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_people_views import ChronologiesPage, ChronologyLine
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.views import ListPage, Teaser
from plugins.pages.archive.chronology import span_in_words
from plugins.pages.lists import ListMaker, ListPlan, said
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages
from plugins.pages.teasers import link_to


def chronology_list_pages(index: ArchiveIndex, lists: ListMaker, plan: ListPlan) -> Iterator[Page]:
    """The pages of the list: by the first year; what else is filed in the section stands behind."""
    ordered = sorted(index.entries("chronology"), key=lambda entry: (_first_year(index, entry), entry.item.id))
    others = (entry for entry in plan.entries if entry.item.kind != "chronology")
    plan = msgspec.structs.replace(plan, entries=(*ordered, *others))

    def shape(page: ListPage, entries: Entries) -> ChronologiesPage:
        pairs = [
            (teaser, entry)
            for teaser, entry in zip(page.teasers, entries, strict=True)
            if entry.item.kind == "chronology"
        ]
        return ChronologiesPage(
            **head_of(page, counted=False),
            lines=tuple(_line(index, teaser, entry) for teaser, entry in pairs),
            others=page.teasers[len(pairs) :],
        )

    def key(entries: Entries) -> object:
        return [said(filter(None, [_person(index, entry)])) for entry in entries]

    return shaped_pages(lists, plan, "chronologies.html", key=key, shape=shape)


def _first_year(index: ArchiveIndex, entry: Entry) -> int:
    return next((row.year for row in index.rows_of(entry) if row.year is not None), 9999)


def _person(index: ArchiveIndex, entry: Entry) -> Entry | None:
    named = entry.item.get("person") if entry.item.kind == "chronology" else ""
    return index.edition.named(named) if named else None


def _line(index: ArchiveIndex, teaser: Teaser, entry: Entry) -> ChronologyLine:
    person = _person(index, entry)
    rows = index.rows_of(entry)
    return ChronologyLine(
        teaser=teaser,
        span=span_in_words(rows, index.edition.language.locale),
        count=len(rows),
        person=link_to(index.edition, person) if person else None,
    )
