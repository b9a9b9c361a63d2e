"""The labelled facts above the text of an article."""

from collections.abc import Iterator
from functools import cache

from plugins.core.article_views import Fact
from plugins.core.catalogs import N_
from plugins.core.content_types import type_names
from plugins.core.dates import long_date
from plugins.core.edition import LanguageEdition
from plugins.core.items import Item

FACTS = (
    ("doc_no", N_("Document number")),
    ("valid_until", N_("Valid until")),
    ("event_date", N_("Date of the event")),
    ("dates", N_("Dates")),
    ("venue", N_("Venue")),
    ("place", N_("Venue")),
    ("address", N_("Address")),
    ("leader", N_("Led by")),
    ("speakers", N_("Speakers")),
    ("media", N_("First published in")),
    ("handler", N_("Handled by")),
    ("state", N_("State")),
    ("issue_no", N_("Issue")),
    ("participants", N_("Participants")),
    ("solved", N_("Problems solved")),
    ("publisher", N_("Publisher")),
    ("isbn", N_("ISBN")),
    ("medium", N_("Medium")),
    ("size", N_("Size")),
)
"""The fields of a type that are printed above the text, with their labels."""


def facts_of(edition: LanguageEdition, item: Item) -> Iterator[Fact]:
    """The labelled facts of ``item`` that the editor gave, in the order of :data:`FACTS`."""
    fields = item.fields
    for key, label, kind in _fields_of(item.kind):
        value = fields.get(key, "")
        if value in ("", []):
            continue
        if key == "media":
            value = _first_publication(edition, item)
        elif kind in ("day", "moment"):
            value = long_date(value, edition.language.locale)
        text = edition.join(value) if isinstance(value, list) else str(value)
        until = item.get(key)[:10] if key == "valid_until" else ""
        yield Fact(name=edition.gettext(label), content=text, until=until)


def _first_publication(edition: LanguageEdition, item: Item) -> list[str]:
    """The newspaper that printed it first, the day and the page."""
    day = item.get("source_date")
    parts = (
        item.get("media"),
        long_date(day, edition.language.locale) if day else "",
        item.get("edition") or item.get("source_page"),
    )
    return [part for part in parts if part]


@cache
def _fields_of(kind: str) -> tuple[tuple[str, str, str], ...]:
    """Those of :data:`FACTS` that items of a type have, each with the kind of its field."""
    kinds = {field.key: field.kind for field in type_names()[kind].fields} | {"event_date": "edtf"}
    return tuple((key, label, kinds[key]) for key, label in FACTS if key in kinds)
