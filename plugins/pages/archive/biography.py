"""The page of a person of the archive: a biography, a life, what is by and about the person."""

from collections.abc import Iterator
from functools import partial

from plugins.core.archive import OfPerson, RowOf
from plugins.core.archive_people_views import BiographyPage
from plugins.core.catalogs import N_
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.historical_dates.field import words_of_date
from plugins.core.page import Page
from plugins.core.views import Link, Meta
from plugins.pages.archive.people_json_ld import biography_json_ld
from plugins.pages.archive.subjects import PICTURES, SubjectMaker, by_event, shown_key
from plugins.pages.archive.written_dates import life_span
from plugins.pages.bodies import print_body
from plugins.pages.item_parts import item_frame, item_versions, picture_of
from plugins.pages.lists import said

_FACTS = (("style_names", N_("Style names")), ("birth", N_("Born")), ("death", N_("Died")),
          ("native_place", N_("Native place")))  # fmt: skip
_BY, _ABOUT = N_("By this person"), N_("In the archive’s accounts")


def biography_pages(maker: SubjectMaker) -> Iterator[Page]:
    """The page of everyone who has a version in the language."""
    index, edition = maker.index, maker.edition
    for entry in index.entries("biography"):
        if entry.is_foreign:
            continue
        item = entry.item
        of = index.of_person.get(item.id, OfPerson())
        of = OfPerson(**{role: by_event(getattr(of, role)) for role in OfPerson.__struct_fields__})
        rows = _rows(maker, entry, of)
        member = edition.named(item.get("person")) if item.get("person") else None
        yield Page(
            address=item.address,
            template="biography.html",
            language=edition.code,
            key=digest_value(
                maker.key(item),
                maker.events_key(rows),
                [shown_key(entries) for entries in (of.by, of.about)],
                shown_key(of.pictures, PICTURES),
                said([member] if member else ()),
            ),
            make=partial(_view, maker, entry, of, rows, member),
            canonical=edition.config.base_url + item.address,
            alternates=maker.frames.alternates(item_versions(edition, item)),
            modified=(item.get("updated") or item.date)[:10],
        )


def _rows(maker: SubjectMaker, entry: Entry, of: OfPerson) -> tuple[RowOf, ...]:
    """The rows of the person's own chronologies, and those of others that name the person."""
    index = maker.index
    own = [RowOf(chronology, row) for chronology in of.chronologies for row in index.rows_of(chronology)]
    names = {chronology.item.id for chronology in of.chronologies}
    others = index.rows_of_person.get(entry.item.id, ())
    return (*own, *(row for row in others if row.chronology.item.id not in names))


def _view(
    maker: SubjectMaker, entry: Entry, of: OfPerson, rows: tuple[RowOf, ...], member: Entry | None
) -> BiographyPage:
    edition, item = maker.edition, entry.item
    picture = picture_of(edition.site.media.get(item.get("portrait")), alt=item.title)
    json_ld = biography_json_ld(edition, item, picture, member)
    return BiographyPage(
        frame=item_frame(maker.frames, item, json_ld, picture=picture, kind="profile", cited=maker.metas(item)),
        name=item.title,
        initial=item.title[:1],
        life=life_span(item, edition.language.locale),
        picture=picture,
        facts=tuple(_facts(maker, entry)),
        html=print_body(edition, item),
        parts=maker.parts(((_BY, of.by), (_ABOUT, of.about))),
        pictures=maker.teasers(of.pictures[:PICTURES]),
        picture_count=len(of.pictures),
        member=Link(title=member.title, url=member.item.address) if member else None,
        **maker.events(rows),
        **maker.shared(item),
    )


def _facts(maker: SubjectMaker, entry: Entry) -> Iterator[Meta]:
    edition = maker.edition
    for field, label in _FACTS:
        if value := entry.item.get(field):
            if field in ("birth", "death"):
                value = words_of_date(value, edition.language.locale)
            yield Meta(
                name=edition.gettext(label), content=edition.join(value) if isinstance(value, list) else str(value)
            )
