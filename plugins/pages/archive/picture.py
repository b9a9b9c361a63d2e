"""The pages of a photograph and of a work of art."""

from collections.abc import Iterable, Iterator
from functools import cached_property, partial
from itertools import pairwise

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_picture_views import DeepZoom, PicturePage
from plugins.core.citation.metas import citation_metas
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.image_services import image_info
from plugins.core.item_terms import terms_of
from plugins.core.items import Item
from plugins.core.markup import TABLE
from plugins.core.page import Page
from plugins.core.views import Link
from plugins.pages.archive.artworks import ArtGallery
from plugins.pages.archive.decades import in_time
from plugins.pages.archive.picture_facts import facts_of_picture, wholes_of
from plugins.pages.archive.picture_json_ld import picture_json_ld
from plugins.pages.archive.subjects import SubjectMaker, cited_as
from plugins.pages.archive.tiles import shown_picture, tile_of
from plugins.pages.bodies import print_body
from plugins.pages.citations import citation_of
from plugins.pages.item_parts import item_frame, item_versions, tag_links, translations
from plugins.pages.lists import said
from plugins.pages.rights import rights_of

MOST = 8
"""How many further works of an artist stand below one of them; the gallery has all."""

Around = tuple[Entry | None, Entry | None]


class PictureMaker:
    """Makes the pages of one language. ``script`` is the address of what shows pictures closely; empty without one."""

    def __init__(self, maker: SubjectMaker, script: str = "") -> None:
        self._maker = maker
        self._index: ArchiveIndex = maker.index
        self._edition = maker.edition
        self._gallery = ArtGallery(maker.index)
        self._script = script

    def pages(self) -> Iterator[Page]:
        """The page of every picture that has a version in the language."""
        for kind, order in (("photo", in_time(self._index.entries("photo"))), ("artwork", self._gallery.works)):
            around = _around(entry for entry in order if not entry.is_foreign)
            for entry in self._index.entries(kind):
                if not entry.is_foreign:
                    yield self._page(entry.item, around[entry.item.key], self._others(entry))

    def _page(self, item: Item, around: Around, others: tuple[Entry, ...]) -> Page:
        edition, index = self._edition, self._index
        return Page(
            address=item.address,
            template="picture.html",
            language=edition.code,
            key=digest_value(
                self._maker.key(item),
                said(index.people_of(item)),
                said(index.places_of(item)),
                said(wholes_of(index, item)),
                [said([entry] if entry else ()) for entry in around],
                said(others),
                self._script,
            ),
            make=partial(self._view, item, around, others),
            canonical=edition.config.base_url + item.address,
            alternates=self._maker.frames.alternates(item_versions(edition, item)),
            modified=(item.get("updated") or item.date)[:10],
        )

    def _view(self, item: Item, around: Around, others: tuple[Entry, ...]) -> PicturePage:
        edition, index = self._edition, self._index
        picture, html = shown_picture(index, item, item.title), print_body(edition, item)
        cited, rights = citation_of(edition, item), rights_of(edition, item)
        metas = citation_metas(cited, rights.title if rights else "", terms_of(item))
        json_ld = picture_json_ld(index, item, picture)
        return PicturePage(
            frame=item_frame(self._maker.frames, item, json_ld, picture=picture, kind="article", cited=metas),
            kind=item.kind,
            title=item.headline,
            subtitle=item.get("subtitle").lstrip("—"),
            picture=picture,
            zoom=self._zoom(item),
            html=html,
            facts=facts_of_picture(index, item),
            rights=rights,
            previous=_link(around[0]),
            next=_link(around[1]),
            others=tuple(tile_of(index, entry) for entry in others),
            tags=tag_links(edition, item),
            translations=translations(edition, item),
            has_tables=TABLE in html,
            **cited_as(edition, cited),
        )

    def _others(self, entry: Entry) -> tuple[Entry, ...]:
        """The works next to ``entry`` that are of the same artist."""
        artist = self._gallery.artist_of.get(entry.item.key)
        if not artist or not artist.name:
            return ()
        # Before and behind it, so that of many works not all lead to the same few.
        first = max(0, min(self._places[entry.item.key] - MOST // 2, len(artist.works) - MOST - 1))
        return tuple(work for work in artist.works[first : first + MOST + 1] if work is not entry)

    @cached_property
    def _places(self) -> dict[tuple[bool, str], int]:
        return {work.item.key: n for artist in self._gallery.artists for n, work in enumerate(artist.works)}

    def _zoom(self, item: Item) -> DeepZoom | None:
        file = self._edition.site.media.get(item.get("picture"))
        if not self._script or not file or not file.service:
            return None
        info = msgspec.json.encode(image_info(file.service, "")).decode()
        return DeepZoom(script=self._script, info=info)


def _around(order: Iterable[Entry]) -> dict[tuple[bool, str], Around]:
    """What stands before and behind every entry, by its key."""
    return {
        entry.item.key: (before, after)
        for (before, entry), (_, after) in pairwise(pairwise((None, *order, None)))
        if entry
    }


def _link(entry: Entry | None) -> Link | None:
    return Link(title=entry.title, url=entry.item.address) if entry else None
