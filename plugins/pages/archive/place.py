"""The page of a place of the archive: its names, what happened there, what tells of it, what lies near."""

from collections.abc import Iterator
from functools import partial
from itertools import product
from math import cos, floor, hypot, radians

from plugins.core.archive import RowOf
from plugins.core.archive_people_views import IndexName, PlacePage
from plugins.core.catalogs import N_
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.views import Meta
from plugins.pages.archive.names import index_name
from plugins.pages.archive.people_json_ld import place_json_ld
from plugins.pages.archive.places import coordinates_of
from plugins.pages.archive.subjects import PICTURES, SubjectMaker, by_event, shown_key
from plugins.pages.bodies import print_body
from plugins.pages.item_parts import item_frame, item_versions
from plugins.pages.lists import said
from plugins.pages.sketch_map import sketch_map

_NEIGHBOURS = 7
_PARTS_OF_A_DEGREE = (50, 10, 2)
_PICTURES = ("photo", "artwork")
_NAMES, _COORDINATES = N_("Other names"), N_("Coordinates")
_PARTS = ((N_("In the archive’s accounts"), ("record", "oral", "volume", "chronology")),
          (N_("People"), ("biography",)))  # fmt: skip
"""What stands on the page beside pictures, by type."""

Entries = tuple[Entry, ...]
Parts = tuple[tuple[str, Entries], ...]


def place_pages(maker: SubjectMaker) -> Iterator[Page]:
    """The page of every place that has a version in the language."""
    index, edition = maker.index, maker.edition
    nearest = _Nearest(index.entries("place"))
    for entry in index.entries("place"):
        if entry.is_foreign:
            continue
        item = entry.item
        rows, of = index.rows_of_place.get(item.id, ()), by_event(index.of_place.get(item.id, ()))
        pictures = tuple(x for x in of if x.item.kind in _PICTURES)
        parts = tuple((title, tuple(x for x in of if x.item.kind in kinds)) for title, kinds in _PARTS)
        near = nearest.of(entry)
        yield Page(
            address=item.address,
            template="place.html",
            language=edition.code,
            key=digest_value(
                maker.key(item),
                maker.events_key(rows),
                [shown_key(entries) for _, entries in parts],
                shown_key(pictures, PICTURES),
                said(near),
            ),
            make=partial(_view, maker, entry, rows, parts, pictures, near),
            canonical=edition.config.base_url + item.address,
            alternates=maker.frames.alternates(item_versions(edition, item)),
            modified=(item.get("updated") or item.date)[:10],
        )


def _view(
    maker: SubjectMaker, entry: Entry, rows: tuple[RowOf, ...], parts: Parts, pictures: Entries, near: Entries
) -> PlacePage:
    edition, item, gettext = maker.edition, entry.item, maker.edition.gettext
    spots = [(number, coordinates_of(place)) for number, place in enumerate(near, 1)]
    return PlacePage(
        frame=item_frame(
            maker.frames, item, place_json_ld(edition, item), picture=None, kind="article", cited=maker.metas(item)
        ),
        title=item.headline,
        facts=tuple(_facts(maker, entry)),
        html=print_body(edition, item),
        map=sketch_map(spots, gettext("%(length)s km"), gettext("%(length)s m")) if len(near) > 1 else None,
        neighbours=tuple(_neighbours(maker, near)) if len(near) > 1 else (),
        parts=maker.parts(parts),
        pictures=maker.teasers(pictures[:PICTURES]),
        picture_count=len(pictures),
        **maker.events(rows),
        **maker.shared(item),
    )


def _facts(maker: SubjectMaker, entry: Entry) -> Iterator[Meta]:
    edition, item = maker.edition, entry.item
    if names := item.get("other_places"):
        yield Meta(name=edition.gettext(_NAMES), content=edition.join(names))
    if item.get("coordinates"):
        latitude, longitude = coordinates_of(entry)
        yield Meta(name=edition.gettext(_COORDINATES), content=f"{latitude:g}, {longitude:g}")


def _neighbours(maker: SubjectMaker, near: tuple[Entry, ...]) -> Iterator[IndexName]:
    for number, place in enumerate(near, 1):
        yield index_name(maker.edition, place, number=number)


class _Nearest:
    """Which places lie nearest to another.

    They are looked for in cells, the smallest first, and never all with all: in those of 2 km, then of 10, then of 50.
    """

    def __init__(self, places: Entries) -> None:
        self._cells: dict[tuple[int, int, int], list[Entry]] = {}
        for place in places:
            if place.item.get("coordinates"):
                for parts in _PARTS_OF_A_DEGREE:
                    self._cells.setdefault((parts, *_cell(place, parts)), []).append(place)

    def of(self, place: Entry) -> Entries:
        """The place and those nearest to it; nothing for one whose coordinates are not known."""
        found: list[Entry] = []
        for parts in _PARTS_OF_A_DEGREE if place.item.get("coordinates") else ():
            column, row = _cell(place, parts)
            around = product((parts,), range(column - 1, column + 2), range(row - 1, row + 2))
            found = [other for cell in around for other in self._cells.get(cell, ())]
            if len(found) > _NEIGHBOURS:
                break
        return tuple(sorted(found, key=partial(_distance, place))[: _NEIGHBOURS + 1])


def _cell(place: Entry, parts: int) -> tuple[int, int]:
    latitude, longitude = coordinates_of(place)
    return floor(latitude * parts), floor(longitude * parts)


def _distance(one: Entry, other: Entry) -> tuple[bool, float, str]:
    """Degrees of latitude; the place itself comes first."""
    (north, east), (north_2, east_2) = coordinates_of(one), coordinates_of(other)
    distance = hypot(north - north_2, (east - east_2) * cos(radians(north)))
    return other.item.id != one.item.id, distance, other.item.id
