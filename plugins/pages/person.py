"""The page of a person: posts, a biography, what the person wrote, and what names the person."""

from collections.abc import Iterator
from functools import partial
from urllib.parse import quote

from plugins.core.addresses import search_address
from plugins.core.archive import ArchiveIndex
from plugins.core.catalogs import N_
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.people_views import Mentions, PersonPage, Position
from plugins.core.reading import ReadingIndex
from plugins.core.views import Link, Meta
from plugins.pages.bodies import print_body
from plugins.pages.frame import FrameMaker
from plugins.pages.item_parts import (
    item_frame,
    item_versions,
    picture_of,
    span_mark,
    tag_links,
    translations,
    version_key,
    written_edtf,
)
from plugins.pages.lists import said
from plugins.pages.mentions import PeopleMentioned
from plugins.pages.metadata import person_json_ld
from plugins.pages.people_order import positions
from plugins.pages.reading.readers import people_by_name, reader_links
from plugins.pages.teasers import TeaserMaker

MOST = 20
"""How many articles of each sort stand on the page; the search finds the others."""
_TITLES = (N_("Articles by this author"), N_("In the news"))
_FACTS = (("sector", N_("Sector")), ("term", N_("Term")))


def person_pages(
    frames: FrameMaker, teasers: TeaserMaker, index: ReadingIndex, archive: ArchiveIndex
) -> Iterator[Page]:
    """The page of everyone who has a version in the language of ``frames``."""
    edition = frames.edition
    mentioned = PeopleMentioned(edition)
    people = people_by_name(edition)
    for entry in edition.people:
        if entry.is_foreign:
            continue
        item = entry.item
        both = mentioned.of(item.id)
        others = version_key(edition, item)
        is_only = people.get(entry.title) is entry
        read = next(iter(reader_links(index, (entry.title,))), None) if is_only else None
        biography = archive.biography_of.get(item.id)
        told = Link(title=biography.title, url=biography.item.address) if biography else None
        shown = [(len(entries), said(entries[:MOST])) for entries in both]
        yield Page(
            address=item.address,
            template="person.html",
            language=edition.code,
            key=digest_value(item.digest, frames.digest(item.top_channels[0]), others, shown, read, told),
            make=partial(_view, frames, teasers, entry, both, read, told),
            canonical=edition.config.base_url + item.address,
            alternates=frames.alternates(item_versions(edition, item)) if others else (),
            modified=(item.get("updated") or item.date)[:10],
        )


def _view(
    frames: FrameMaker,
    teasers: TeaserMaker,
    entry: Entry,
    both: tuple[list[Entry], list[Entry]],
    read: Link | None,
    told: Link | None,
) -> PersonPage:
    edition, item = frames.edition, entry.item
    picture = picture_of(edition.site.media.get(item.get("portrait")), alt=item.title)
    held, former = (tuple(_positions(frames, entry, held=held)) for held in (True, False))
    json_ld = person_json_ld(edition, item, [position.title for position in held], picture)
    return PersonPage(
        frame=item_frame(frames, item, json_ld, picture=picture, kind="profile"),
        name=item.title,
        initial=item.title[:1],
        picture=picture,
        facts=tuple(_facts(frames, entry)),
        positions=held,
        former=former,
        html=print_body(edition, item),
        mentions=tuple(
            Mentions(title=edition.gettext(title), teasers=teasers.teasers(tuple(entries[:MOST])), count=len(entries))
            for title, entries in zip(_TITLES, both, strict=True)
            if entries
        ),
        search=f"{search_address(edition.config, edition.code)}?q={quote(item.title)}",
        reading=read,
        biography=told,
        tags=tag_links(edition, item),
        translations=translations(edition, item),
    )


def _facts(frames: FrameMaker, entry: Entry) -> Iterator[Meta]:
    for key, label in _FACTS:
        if value := entry.item.get(key):
            content = frames.edition.join(value) if isinstance(value, list) else value
            yield Meta(name=frames.edition.gettext(label), content=content)


def _positions(frames: FrameMaker, entry: Entry, *, held: bool) -> Iterator[Position]:
    """The latest first, as far as dates are known."""
    found = positions(entry, held=held)
    for position in found if held else sorted(found, key=lambda x: x["to"], reverse=True):
        yield Position(title=position["title"], dates=_span(frames, position))


def _span(frames: FrameMaker, position: dict[str, str]) -> str:
    """``2019-03—2023-01``, “since 2023-01”: as far as the editor knows it."""
    edition, begin, end = frames.edition, position.get("from", ""), position.get("to", "")
    locale = edition.language.locale
    if begin and end:
        return span_mark(locale).join((written_edtf(begin, locale), written_edtf(end, locale)))
    if begin:
        return edition.gettext("since %(date)s") % {"date": written_edtf(begin, locale)}
    return edition.gettext("until %(date)s") % {"date": written_edtf(end, locale)} if end else ""
