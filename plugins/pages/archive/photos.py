"""The wall of photographs: all of them in the order of time, and those of every decade."""

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_addresses import decade_address
from plugins.core.archive_picture_views import PictureGroup, PicturesPage
from plugins.core.catalogs import N_
from plugins.core.page import Page
from plugins.core.reading_views import Filter
from plugins.core.views import Counted, Link, ListPage
from plugins.pages.archive.decades import decade_of, decade_words, decades_of, in_time
from plugins.pages.archive.tiles import tile_of
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages

PER_PAGE = 24
"""Two, three and four pictures make a row; with three addresses for each in two formats some 6 KB as it is sent."""
_PART = N_("%(list)s: %(part)s")
_DECADES, _EVERYTHING, _UNDATED = N_("Decade"), N_("All photographs"), N_("Date unknown")
KIND = "photo"


class PhotoWall:
    """Makes the wall of one language."""

    def __init__(self, index: ArchiveIndex, lists: ListMaker) -> None:
        self._index = index
        self._edition = index.edition
        self._lists = lists

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The wall of all photographs, with what else is filed in its section, then that of each decade."""
        others = tuple(entry for entry in plan.entries if entry.item.kind != KIND)
        yield from self._wall(msgspec.structs.replace(plan, entries=(*self._photos, *others)), plan.address, None)
        for decade in self._by_decade:
            yield from self._wall(self._plan_of(plan, decade), plan.address, decade)

    @cached_property
    def _photos(self) -> Entries:
        return in_time(self._index.entries(KIND))

    @cached_property
    def _by_decade(self) -> dict[int, Entries]:
        """The photographs of every decade. One that may be of several stands in each of them."""
        found: dict[int, list] = {}
        for entry in self._photos:
            for decade in decades_of(entry):
                found.setdefault(decade, []).append(entry)
        return {decade: tuple(found[decade]) for decade in sorted(found)}

    def _words(self, decade: int) -> str:
        return decade_words(decade, self._edition.language.locale)

    def _plan_of(self, plan: ListPlan, decade: int) -> ListPlan:
        config, code, words = self._edition.config, self._edition.code, self._words(decade)
        address = decade_address(config, code, decade)
        return msgspec.structs.replace(
            plan,
            title=self._edition.gettext(_PART) % {"list": plan.title, "part": words},
            address=address,
            entries=self._by_decade[decade],
            versions={code: address},
            fallbacks=plan.fallbacks | plan.versions,
            crumbs=(*plan.crumbs, Link(title=words, url=address)),
            introduction="",
            feed="",
        )

    def _wall(self, plan: ListPlan, whole: str, current: int | None) -> Iterator[Page]:
        edition = self._edition
        everything = Link(title=edition.gettext(_EVERYTHING), url=whole, current=current is None)
        filters = tuple(self._filters(current))
        count = sum(entry.item.kind == KIND for entry in plan.entries)
        in_words = edition.ngettext("%(count)s photograph", "%(count)s photographs", count) % {"count": count}

        def key(_entries: Entries) -> object:
            return everything, filters, count

        def shape(page: ListPage, entries: Entries) -> PicturesPage:
            photos = tuple(entry for entry in entries if entry.item.kind == KIND)
            return PicturesPage(
                **head_of(page, counted=False),
                everything=everything,
                filters=filters,
                groups=tuple(self._groups(photos, current)),
                is_whole=False,
                count=in_words if count else "",
                others=page.teasers[len(photos) :],
            )

        plan = msgspec.structs.replace(plan, per_page=PER_PAGE)
        return shaped_pages(self._lists, plan, "pictures.html", key=key, shape=shape)

    def _filters(self, current: int | None) -> Iterator[Filter]:
        config, code = self._edition.config, self._edition.code
        links = tuple(
            Counted(
                link=Link(
                    title=self._words(decade), url=decade_address(config, code, decade), current=decade == current
                ),
                count=len(entries),
            )
            for decade, entries in self._by_decade.items()
        )
        if links:
            yield Filter(label=self._edition.gettext(_DECADES), links=links)

    def _groups(self, photos: Entries, current: int | None) -> Iterator[PictureGroup]:
        """The photographs of a page by decade; those of one decade alone need no heading."""
        if current is not None:
            yield PictureGroup(title="", anchor="", tiles=tuple(tile_of(self._index, entry) for entry in photos))
            return
        for decade, entries in groupby(photos, decade_of):
            yield PictureGroup(
                title=self._edition.gettext(_UNDATED) if decade is None else self._words(decade),
                anchor="undated" if decade is None else f"d{decade}",
                tiles=tuple(tile_of(self._index, entry) for entry in entries),
            )
