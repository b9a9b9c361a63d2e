"""The page of a collection: what it holds, volume by volume, and its pictures."""

from collections.abc import Iterator
from functools import partial

from plugins.core.addresses import channel_address
from plugins.core.archive import ArchiveIndex
from plugins.core.archive_addresses import archive_section
from plugins.core.archive_record_views import CollectionPage, Shelf
from plugins.core.catalogs import N_
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.views import Counted, Link
from plugins.pages.archive.records_json_ld import collection_json_ld
from plugins.pages.archive.subjects import PICTURES, SubjectMaker, shown_key
from plugins.pages.archive.volumes import in_shelves, shelves_of
from plugins.pages.bodies import print_body
from plugins.pages.item_parts import item_frame, item_versions
from plugins.pages.lists import said
from plugins.pages.rights import rights_of

_VOLUMES = 60
"""How many volumes stand on the page; the list of volumes has the others."""
_HOLDINGS = (("volume", N_("Volumes")), ("record", N_("Accounts")), ("photo", N_("Photographs")),
             ("artwork", N_("Works of art")), ("chronology", N_("Chronologies")))  # fmt: skip
_PICTURES = ("photo", "artwork")

Held = dict[str, tuple[Entry, ...]]
"""What a collection holds, by type."""


def collection_pages(maker: SubjectMaker) -> Iterator[Page]:
    """The page of every collection that has a version in the language."""
    index, edition = maker.index, maker.edition
    for entry in index.collections:
        if entry.is_foreign:
            continue
        item, held = entry.item, _held(index, entry)
        pictures = [x for kind in _PICTURES for x in held[kind]]
        yield Page(
            address=item.address,
            template="collection.html",
            language=edition.code,
            key=digest_value(
                maker.key(item),
                said(held["volume"]),
                [len(index.of_volume.get(volume.item.id, ())) for volume in held["volume"]],
                [len(entries) for entries in held.values()],
                shown_key(tuple(pictures), PICTURES),
            ),
            make=partial(_view, maker, entry, held),
            canonical=edition.config.base_url + item.address,
            alternates=maker.frames.alternates(item_versions(edition, item)),
            modified=(item.get("updated") or item.date)[:10],
        )


def _held(index: ArchiveIndex, entry: Entry) -> Held:
    """What belongs to the collection, and what belongs to its volumes."""
    own = index.of_collection.get(entry.item.id, ())
    volumes = in_shelves(index, (x for x in own if x.item.kind == "volume"))
    parts = (*own, *(x for volume in volumes for x in index.of_volume.get(volume.item.id, ())))
    others = {kind: tuple(x for x in parts if x.item.kind == kind) for kind, _ in _HOLDINGS[1:]}
    return {"volume": volumes} | others


def _view(maker: SubjectMaker, entry: Entry, held: Held) -> CollectionPage:
    edition, item, index = maker.edition, entry.item, maker.index
    pictures = tuple(x for kind in _PICTURES for x in held[kind])
    volumes = held["volume"][:_VOLUMES]
    shelves = shelves_of(index, volumes, maker.teasers(volumes))
    return CollectionPage(
        frame=item_frame(
            maker.frames, item, collection_json_ld(edition, item), picture=None, kind="website", cited=maker.metas(item)
        ),
        title=item.headline,
        html=print_body(edition, item),
        holdings=tuple(_holdings(maker, held)),
        # The page itself names the collection.
        shelves=tuple(Shelf(link=None, summary="", volumes=shelf.volumes) for shelf in shelves),
        volumes_url=_list_of(maker, "volumes") if len(held["volume"]) > _VOLUMES else "",
        pictures=maker.teasers(pictures[:PICTURES]),
        picture_count=len(pictures),
        rights=rights_of(edition, item),
        **maker.shared(item),
    )


def _holdings(maker: SubjectMaker, held: Held) -> Iterator[Counted]:
    for kind, name in _HOLDINGS:
        if held[kind]:
            yield Counted(link=Link(title=maker.edition.gettext(name), url=""), count=len(held[kind]))


def _list_of(maker: SubjectMaker, layout: str) -> str:
    config = maker.edition.config
    slug = archive_section(config, layout)
    return channel_address(config, maker.edition.code, slug) if slug and maker.edition.has_list(slug) else ""
