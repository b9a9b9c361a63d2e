"""What of an item is cited, and how.

Cited is the permanent address: one that is withdrawn keeps it, and so does one that is corrected or archived.
"""

import re
from collections.abc import Iterator

from plugins.core.citation import Citation, Creator, Kind, Role
from plugins.core.citation.csl import csl_item
from plugins.core.edition import LanguageEdition
from plugins.core.historical_dates.field import edtf_of
from plugins.core.items import Item
from plugins.pages.metadata import json_text

_ORIGIN = re.compile(r"^[（(\[［〔][^）)\]］〕]*[）)\]］〕]\s*")
"""The dynasty or the country of an author, which is no part of the name."""
_DAY = re.compile(r"\d{4}(-\d\d){0,2}~?")
_SEASON = re.compile(r"(\d{4})-(?:2[1-9]|[34]\d)")
_ROLES: tuple[tuple[str, Role], ...] = (
    ("authors", "author"), ("author", "author"), ("narrator", "narrator"), ("photographer", "photographer"),
    ("artist", "artist"), ("compilers", "editor"), ("translators", "translator"), ("recorder", "recorder"),
    ("interviewer", "interviewer"),
)  # fmt: skip
"""The fields that say who did what."""
_OF_KINDS: dict[Kind, tuple[Role, ...]] = {
    "archive": ("author", "recorder"),
    "oral": ("narrator", "recorder", "interviewer"),
    "photograph": ("photographer",),
    "artwork": ("artist", "author"),
}
"""Whose work is one of few roles: who wrote the words below a picture did not take it."""
_COLLECTED = ("selection", "special", "periodical")
"""The kinds of volume that put together what many have written (汇编)."""
_HELD: dict[str, Kind] = {"photo": "photograph", "artwork": "artwork", "oral": "oral", "record": "archive"}
_MADE = ("recorded", "written", "event_date")
"""When what is held was made, the nearest first: two of them may be given."""


def citation_of(edition: LanguageEdition, item: Item) -> Citation:
    """``item`` as a work.

    A book is cited itself, if the item says who published it and when; a reprint as what the newspaper printed; a
    record as part of its volume, or as the file of an archive if it has the number of one; what hangs or lies
    somewhere as such; anything else as the page on which it stands.
    Without an author whoever the text comes from is responsible for a page.
    """
    fields = item.fields
    match item.kind:
        case "book" | "volume" if fields.get("publisher") and fields.get("year"):
            return _book(edition, item)
        case "reprint" if fields.get("media") and fields.get("source_date"):
            return _reprint(edition, item)
        case "record" if volume := volume_of(edition, item):
            return _contribution(edition, item, volume)
        case "photo" | "artwork" | "oral":
            return _held(edition, item)
        case "record" if fields.get("archive_no"):
            return _held(edition, item)
    return _page(edition, item)


def volume_of(edition: LanguageEdition, item: Item) -> Item | None:
    """The volume that ``item`` is a record of, in the page's language if there is a version in it.

    The citation depends on it beside ``item`` itself.
    """
    named = item.get("volume") if item.kind == "record" else ""
    versions = edition.site.versions.get((False, named)) if named else None
    if not versions:
        return None
    found = versions.get(edition.code) or next(iter(versions.values()))
    return found if found.kind == "volume" and found.is_listed else None


def reference(citation: Citation) -> str:
    """What the reader's browser makes files of: a JSON document for an element of the page."""
    return json_text(csl_item(citation))


def _book(edition: LanguageEdition, item: Item) -> Citation:
    fields = item.fields
    return Citation(
        kind="collection" if fields.get("kind") in _COLLECTED else "book",
        title=item.title,
        language=edition.tag,
        key=item.id,
        creators=tuple(_creators(item)),
        subtitle=_subtitle(item),
        volume=_number(edition, fields.get("no", "")) if item.kind == "volume" else "",
        edition=fields.get("edition", ""),
        place=fields.get("city", ""),
        publisher=fields["publisher"],
        issued=str(fields["year"]),
        isbn=fields.get("isbn", ""),
    )


def _reprint(edition: LanguageEdition, item: Item) -> Citation:
    fields = item.fields
    page = fields.get("edition") or fields.get("source_page", "")
    return Citation(
        kind="newspaper",
        title=item.title,
        language=edition.tag,
        key=item.id,
        creators=tuple(map(Creator, fields.get("author", ()))),
        subtitle=_subtitle(item),
        container=fields["media"],
        issued=fields["source_date"],
        pages=page.removeprefix("第").removesuffix("版").strip(),
        url=_address(edition, item),
    )


def _contribution(edition: LanguageEdition, item: Item, volume: Item) -> Citation:
    fields, of = item.fields, volume.fields
    creators = [creator for creator in _creators(item) if creator.role in ("author", "recorder")]
    is_journal = of.get("kind") == "periodical"
    number = of.get("no", "")
    return Citation(
        kind="journal" if is_journal else "contribution" if of.get("kind") in _COLLECTED else "chapter",
        title=item.title,
        language=edition.tag,
        key=item.id,
        creators=(*creators, *(Creator(creator.name, "editor") for creator in _creators(volume))),
        subtitle=_subtitle(item),
        container=volume.title,
        volume="" if is_journal else _number(edition, number),
        issue=number.removeprefix("第").removesuffix("期") if is_journal else "",
        edition=of.get("edition", ""),
        place=of.get("city", ""),
        publisher=of.get("publisher", ""),
        issued=str(of.get("year", "")),
        pages=str(fields.get("pages", "")).replace("—", "-").replace("–", "-"),
        isbn=of.get("isbn", ""),
        url=_address(edition, item),
    )


def _held(edition: LanguageEdition, item: Item) -> Citation:
    fields, kind = item.fields, _HELD[item.kind]
    # An entry has a year, a month or a day: of a season its year.
    dated = (*(_SEASON.sub(r"\1", edtf_of(fields.get(key, ""))) for key in _MADE), item.date)
    return Citation(
        kind=kind,
        title=item.title,
        language=edition.tag,
        key=item.id,
        creators=tuple(creator for creator in _creators(item) if creator.role in _OF_KINDS[kind]),
        subtitle=_subtitle(item),
        number=fields.get("accession_no") or fields.get("archive_no", ""),
        issued=next((text[:10] for text in dated if _DAY.fullmatch(text[:10])), ""),
        url=_address(edition, item),
    )


def _page(edition: LanguageEdition, item: Item) -> Citation:
    fields = item.fields
    names = fields.get("author") or (fields.get("source") or edition.language.full_title,)
    return Citation(
        kind="report" if item.kind == "review" and item.date else "page",
        title=item.title,
        language=edition.tag,
        key=item.id,
        creators=tuple(map(Creator, names)),
        subtitle="" if "doc_no" in fields else _subtitle(item),
        number=fields.get("doc_no", ""),
        issued=item.date[:10],
        url=_address(edition, item),
    )


def _creators(item: Item) -> Iterator[Creator]:
    """Each of them once: a book's authors may also stand among those of its page."""
    for field, role in _ROLES:
        if field == "author" and "authors" in item.fields:
            continue
        names = item.fields.get(field, ())
        for name in (names,) if isinstance(names, str) else names:
            yield Creator(_ORIGIN.sub("", name) or name, role)


def _subtitle(item: Item) -> str:
    return item.fields.get("subtitle", "").lstrip("—")


def _number(edition: LanguageEdition, number: str) -> str:
    """The number of a volume in words, if it is only a number."""
    if not number.isdecimal():
        return number
    return f"第{number}辑" if edition.tag.startswith("zh") else f"No. {number}"


def _address(edition: LanguageEdition, item: Item) -> str:
    return edition.config.base_url + item.address
