"""The page of an account or an interview of the archive."""

from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from plugins.core.archive_record_views import RecordPage
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.page import Page
from plugins.core.views import Link
from plugins.pages.archive.interviews import interviews
from plugins.pages.archive.records_json_ld import record_json_ld
from plugins.pages.archive.sayings import RELATIONS, VERIFICATIONS, record_facts
from plugins.pages.archive.subjects import SubjectMaker
from plugins.pages.bodies import print_body
from plugins.pages.item_parts import item_frame, item_versions
from plugins.pages.lists import said
from plugins.pages.rights import rights_of
from plugins.pages.teasers import link_to

KINDS = ("record", "oral")
Neighbours = tuple[Entry | None, Entry | None]


def record_pages(maker: SubjectMaker) -> Iterator[Page]:
    """The page of every account that has a version in the language."""
    index, edition = maker.index, maker.edition
    neighbours = _neighbours(maker)
    for entry in (entry for kind in KINDS for entry in index.entries(kind)):
        if entry.is_foreign:
            continue
        item = entry.item
        beside = neighbours.get(item.id, (None, None))
        volume = index.volumes.get(item.get("volume"))
        named = (*index.people_of(item), *index.places_of(item), *filter(None, (volume, *beside)))
        yield Page(
            address=item.address,
            template="record.html",
            language=edition.code,
            key=digest_value(
                maker.key(item),
                said(named),
                item.get("audio", ()),
                [other.item.id if other else "" for other in beside],
            ),
            make=partial(_view, maker, entry, beside),
            canonical=edition.config.base_url + item.address,
            alternates=maker.frames.alternates(item_versions(edition, item)),
            modified=(item.get("updated") or item.date)[:10],
        )


def _neighbours(maker: SubjectMaker) -> dict[str, Neighbours]:
    """What stands before and behind every account in its volume, by its id."""
    found: dict[str, Neighbours] = {}
    for entries in maker.index.of_volume.values():
        records = [None, *(entry for entry in entries if entry.item.kind in KINDS), None]
        before = dict.fromkeys(entry.item.id for entry in records if entry)
        for (one, here), (_, other) in zip(pairwise(records), pairwise(records[1:]), strict=False):
            if here and here.item.id in before:
                found[here.item.id] = (one, other)
    return found


def _view(maker: SubjectMaker, entry: Entry, beside: Neighbours) -> RecordPage:
    edition, item, gettext = maker.edition, entry.item, maker.edition.gettext
    return RecordPage(
        frame=item_frame(
            maker.frames, item, record_json_ld(maker.index, item), picture=None, kind="article", cited=maker.metas(item)
        ),
        title=item.headline,
        subtitle=item.get("subtitle"),
        kind=gettext("Oral history") if item.kind == "oral" else gettext("Historical account"),
        relation=gettext(RELATIONS[item.get("relation")]) if item.get("relation") else "",
        facts=record_facts(maker.index, item),
        interviews=interviews(item, edition.site.media),
        html=print_body(edition, item),
        consent=gettext("The narrator has agreed in writing that it is published.") if item.kind == "oral" else "",
        verification=gettext(VERIFICATIONS[item.get("verification")]) if item.get("verification") else "",
        verification_note=item.get("verification_note"),
        rights=rights_of(edition, item),
        previous=_link(maker, beside[0]),
        next=_link(maker, beside[1]),
        **maker.shared(item),
    )


def _link(maker: SubjectMaker, entry: Entry | None) -> Link | None:
    return link_to(maker.edition, entry) if entry else None
