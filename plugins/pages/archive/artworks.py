"""The gallery of works of art, by artist."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import groupby

import msgspec

from plugins.core.addresses import numbered
from plugins.core.archive import ArchiveIndex
from plugins.core.archive_picture_views import PictureGroup, PicturesPage
from plugins.core.catalogs import N_
from plugins.core.edition import Entry
from plugins.core.name_order import pinyin_key
from plugins.core.page import Page
from plugins.core.reading_views import Filter
from plugins.core.views import Counted, Link, ListPage
from plugins.pages.archive.decades import in_time
from plugins.pages.archive.tiles import tile_of
from plugins.pages.lists import ListMaker, ListPlan, said
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages
from plugins.pages.teasers import link_to

PER_PAGE = 24
KIND = "artwork"
_SHOWN, _MOST = 16, 64
"""So many artists stand in a row, the others are folded away; of more than so many those with the most works."""
_ARTISTS, _EVERYTHING, _UNKNOWN = N_("Artist"), N_("All works"), N_("Artist unknown")


class Artist(msgspec.Struct, frozen=True, kw_only=True):
    """An artist with the works, the oldest first; ``person`` is the page on the artist, if there is one."""

    name: str
    anchor: str
    works: Entries
    person: Entry | None = None


class ArtGallery:
    """The works of art of one language in the order of the gallery."""

    def __init__(self, index: ArchiveIndex) -> None:
        self.index = index

    @cached_property
    def artists(self) -> tuple[Artist, ...]:
        """Everyone of whom there is a work, by pinyin; behind them the works of unknown hands.

        A work of several stands with the first of them.
        """
        found: dict[str, list[Entry]] = {}
        for entry in in_time(self.index.entries(KIND)):
            found.setdefault(self._name(entry), []).append(entry)
        names = sorted(found, key=lambda name: (not name, pinyin_key(name), name))
        return tuple(
            Artist(name=name, anchor=f"a{number}", works=tuple(found[name]), person=self.index.people.get(name))
            for number, name in enumerate(names, 1)
        )

    def _name(self, entry: Entry) -> str:
        """The first artist, as the page's language calls the person."""
        name = next(iter((*entry.item.get("artist", ()), *entry.item.get("author", ()))), "")
        person = self.index.people.get(name)
        return person.title if person else name

    @cached_property
    def works(self) -> Entries:
        """All works, artist by artist."""
        return tuple(work for artist in self.artists for work in artist.works)

    @cached_property
    def artist_of(self) -> Mapping[tuple[bool, str], Artist]:
        """The artist of every work, by its key."""
        return {work.item.key: artist for artist in self.artists for work in artist.works}


def artwork_pages(gallery: ArtGallery, lists: ListMaker, plan: ListPlan) -> Iterator[Page]:
    """The gallery, with what else is filed in its section behind the works."""
    edition = gallery.index.edition
    others = tuple(entry for entry in plan.entries if entry.item.kind != KIND)
    count = len(gallery.works)
    in_words = edition.ngettext("%(count)s work", "%(count)s works", count) % {"count": count}
    everything = Link(title=edition.gettext(_EVERYTHING), url=plan.address, current=True)
    filters = tuple(_filters(gallery, plan.address))

    def key(entries: Entries) -> object:
        people = [gallery.artist_of[x.item.key].person for x in entries if x.item.kind == KIND]
        return everything, filters, count, said(person for person in people if person)

    def shape(page: ListPage, entries: Entries) -> PicturesPage:
        works = tuple(entry for entry in entries if entry.item.kind == KIND)
        return PicturesPage(
            **head_of(page, counted=False),
            everything=everything,
            filters=filters,
            groups=tuple(_groups(gallery, works)),
            is_whole=True,
            count=in_words if count else "",
            others=page.teasers[len(works) :],
        )

    plan = msgspec.structs.replace(plan, entries=(*gallery.works, *others), per_page=PER_PAGE)
    return shaped_pages(lists, plan, "pictures.html", key=key, shape=shape)


def _filters(gallery: ArtGallery, address: str) -> Iterator[Filter]:
    """Links to the place of each artist, on whichever page that is."""
    edition, place, found = gallery.index.edition, 0, []
    for artist in gallery.artists:
        url = f"{numbered(address, place // PER_PAGE + 1)}#{artist.anchor}"
        name = artist.name or edition.gettext(_UNKNOWN)
        found.append(Counted(link=Link(title=name, url=url), count=len(artist.works)))
        place += len(artist.works)
    if len(found) > _MOST:
        least = sorted((one.count for one in found), reverse=True)[_MOST - 1]
        found = [one for one in found if one.count >= least][:_MOST]
    if len(found) > 1:
        label = edition.gettext(_ARTISTS)
        yield Filter(label=label, links=tuple(found[:_SHOWN]), others=tuple(found[_SHOWN:]))


def _groups(gallery: ArtGallery, works: Entries) -> Iterator[PictureGroup]:
    edition = gallery.index.edition
    for anchor, entries in groupby(works, lambda work: gallery.artist_of[work.item.key].anchor):
        of_artist = tuple(entries)
        artist = gallery.artist_of[of_artist[0].item.key]
        yield PictureGroup(
            title=artist.name or edition.gettext(_UNKNOWN),
            anchor=anchor,
            tiles=tuple(tile_of(gallery.index, work, _medium(work)) for work in of_artist),
            page=msgspec.structs.replace(link_to(edition, artist.person), title=artist.name) if artist.person else None,
        )


def _medium(work: Entry) -> str:
    return "" if work.is_foreign else work.item.get("medium")
