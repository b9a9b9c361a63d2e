"""What volumes, accounts and interviews say of themselves, with links where what they name has a page."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec.structs import replace

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_record_views import Said
from plugins.core.archive_scans import scan_address
from plugins.core.catalogs import N_
from plugins.core.edition import Entry
from plugins.core.historical_dates.field import words_of_date
from plugins.core.items import Item
from plugins.core.views import Link
from plugins.pages.teasers import link_to

RELATIONS = {
    "experienced": N_("Lived through by the author"),
    "seen": N_("Seen by the author"),
    "heard": N_("Told to the author"),
}
VERIFICATIONS = {
    "verified": N_("Verified"),
    "partial": N_("Verified in part"),
    "unverified": N_("Not verified"),
}
VOLUME_KINDS = {
    "selection": N_("Selected accounts"),
    "special": N_("Special volume"),
    "chronology": N_("Chronicle of a life"),
    "series": N_("Book series"),
    "gazetteer": N_("Gazetteer"),
    "periodical": N_("Periodical"),
    "works": N_("Collected works"),
}

_PEOPLE, _PLACES, _DATES = "people", "places", "dates"
_RECORD = (
    ("author", N_("Author"), _PEOPLE),
    ("author_role", N_("Author’s position then"), ""),
    ("narrator", N_("Narrator"), _PEOPLE),
    ("narrator_role", N_("Narrator’s part in it"), ""),
    ("interviewer", N_("Interviewer"), _PEOPLE),
    ("recorder", N_("Written down by"), _PEOPLE),
    ("event_date", N_("Date of the event"), _DATES),
    ("written", N_("Written in"), _DATES),
    ("recorded", N_("Recorded in"), _DATES),
    ("people", N_("People"), _PEOPLE),
    ("places", N_("Places"), _PLACES),
    ("archive_no", N_("Archive number"), ""),
)
_VOLUME = (
    ("compilers", N_("Compiled by"), _PEOPLE),
    ("author", N_("Author"), _PEOPLE),
    ("series", N_("Series"), ""),
    ("no", N_("Volume number"), ""),
    ("publisher", N_("Publisher"), ""),
    ("city", N_("Place of publication"), ""),
    ("year", N_("Year of publication"), ""),
    ("isbn", N_("ISBN"), ""),
    ("issn", N_("ISSN"), ""),
    ("print_no", N_("Internal print number"), ""),
    ("page_count", N_("Pages"), ""),
    ("people", N_("People"), _PEOPLE),
    ("archive_no", N_("Archive number"), ""),
)


_AS_PRINTED = ("print_no", "archive_no")
"""What every version has from the original: it may be in characters that are not those of the page."""
_HAN = re.compile(r"[\u4e00-\u9fff]")


def record_facts(index: ArchiveIndex, item: Item) -> tuple[Said, ...]:
    """The facts of an account or an interview; the volume that it is printed in comes last."""
    return (*_facts(index, item, _RECORD), *_volume(index, item))


def volume_facts(index: ArchiveIndex, item: Item) -> tuple[Said, ...]:
    """The facts of a volume, its collection first."""
    return (*_collection(index, item), *_facts(index, item, _VOLUME))


def _facts(index: ArchiveIndex, item: Item, fields: tuple[tuple[str, str, str], ...]) -> Iterator[Said]:
    for field, label, kind in fields:
        value = item.get(field)
        if value in ("", [], None):
            continue
        values = tuple(_values(index, value, kind))
        if field in _AS_PRINTED and (tag := _tag_of(index, str(value))):
            values = tuple(replace(one, tag=tag) for one in values)
        yield Said(name=index.edition.gettext(label), values=values)


def _tag_of(index: ArchiveIndex, text: str) -> str:
    """The language of ``text`` where it is the site's and the page's is another."""
    config = index.edition.config
    source = config.site.default_language
    return config.languages[source].tag if index.edition.code != source and _HAN.search(text) else ""


def _values(index: ArchiveIndex, value: Any, kind: str) -> Iterator[Link]:
    if kind == _DATES:
        yield Link(title=words_of_date(value, index.edition.language.locale), url="")
        return
    find: Callable[[str], Entry | None] | None = {_PEOPLE: index.people.get, _PLACES: index.places.get}.get(kind)
    for name in value if isinstance(value, list) else [str(value)]:
        entry = find(name) if find else None
        # The name as it is written, though the page may have another.
        yield replace(link_to(index.edition, entry), title=name) if entry else Link(title=name, url="")


def _volume(index: ArchiveIndex, item: Item) -> Iterator[Said]:
    if volume := index.volumes.get(item.get("volume")):
        pages = item.get("pages")
        url = scan_address(index.edition.site, volume.item, pages) if pages else ""
        at = (Link(title=index.edition.gettext("pages %(pages)s") % {"pages": pages}, url=url),) if pages else ()
        yield Said(name=index.edition.gettext("In the volume"), values=(link_to(index.edition, volume), *at))


def _collection(index: ArchiveIndex, item: Item) -> Iterator[Said]:
    found = next((entry for entry in index.collections if entry.item.id == item.get("collection")), None)
    if found:
        yield Said(name=index.edition.gettext("Collection"), values=(link_to(index.edition, found),))
