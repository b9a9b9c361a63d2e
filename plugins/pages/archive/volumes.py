"""The volumes by collection."""

from collections.abc import Iterable, Iterator

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_record_views import Shelf, VolumeLine, VolumesPage
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.page import Page
from plugins.core.views import ListPage, Teaser
from plugins.pages.archive.sayings import VOLUME_KINDS
from plugins.pages.lists import ListMaker, ListPlan, said
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages
from plugins.pages.teasers import link_to


def volume_list_pages(index: ArchiveIndex, lists: ListMaker, plan: ListPlan) -> Iterator[Page]:
    """The pages of the list: collections in their order, within one by year and number."""
    ordered = in_shelves(index, (entry for entry in plan.entries if entry.item.kind == "volume"))
    others = (entry for entry in plan.entries if entry.item.kind != "volume")
    plan = msgspec.structs.replace(plan, entries=(*ordered, *others))

    def shape(page: ListPage, entries: Entries) -> VolumesPage:
        count = sum(entry.item.kind == "volume" for entry in entries)
        return VolumesPage(
            **head_of(page, counted=False),
            shelves=shelves_of(index, entries[:count], page.teasers[:count]),
            others=page.teasers[count:],
        )

    return shaped_pages(lists, plan, "volumes.html", key=lambda entries: shelves_key(index, entries), shape=shape)


def shelves_of(index: ArchiveIndex, volumes: Entries, teasers: tuple[Teaser, ...]) -> tuple[Shelf, ...]:
    """``volumes``, which are in order, under the names of their collections."""
    lines: dict[str, list[VolumeLine]] = {}
    for entry, teaser in zip(volumes, teasers, strict=True):
        lines.setdefault(entry.item.get("collection"), []).append(_line(index, entry, teaser))
    named = {entry.item.id: entry for entry in index.collections}
    return tuple(_shelf(index.edition, named.get(name), tuple(found)) for name, found in lines.items())


def shelves_key(index: ArchiveIndex, volumes: Entries) -> object:
    """What :func:`shelves_of` depends on beside the volumes."""
    return said(index.collections), [len(index.of_volume.get(entry.item.id, ())) for entry in volumes]


def in_shelves(index: ArchiveIndex, volumes: Iterable[Entry]) -> tuple[Entry, ...]:
    """``volumes`` in the order of the collections, within one by year and id."""
    places = {entry.item.id: place for place, entry in enumerate(index.collections)}
    last = len(places)

    def place(entry: Entry) -> tuple[int, int, str]:
        item = entry.item
        return places.get(item.get("collection"), last), item.get("year") or 0, item.id

    return tuple(sorted(volumes, key=place))


def _shelf(edition: LanguageEdition, entry: Entry | None, volumes: tuple[VolumeLine, ...]) -> Shelf:
    if entry is None:
        return Shelf(link=None, summary="", volumes=volumes)
    return Shelf(link=link_to(edition, entry), summary=entry.summary, volumes=volumes)


def _line(index: ArchiveIndex, entry: Entry, teaser: Teaser) -> VolumeLine:
    item = entry.item
    kind = item.get("kind")
    return VolumeLine(
        teaser=teaser,
        kind=index.edition.gettext(VOLUME_KINDS[kind]) if kind else "",
        published=str(item.get("year") or ""),
        count=sum(of.item.kind == "record" for of in index.of_volume.get(item.id, ())),
    )
