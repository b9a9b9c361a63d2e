"""The labelled facts above the text of an article."""

from collections.abc import Iterator
from functools import cache

from plugins.core.article_views import Fact
from plugins.core.catalogs import N_
from plugins.core.content_types import type_names
from plugins.core.dates import long_date
from plugins.core.edition import LanguageEdition
from plugins.core.historical_dates.field import words_of_date
from plugins.core.items import Item
from plugins.core.reading_types import READING_TYPES
from plugins.pages.item_parts import written_edtf
from plugins.pages.reading.calendar import series_of, when
from plugins.pages.reading.calls import deadline
from plugins.pages.reading.lines import KINDS

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
_READING_FIRST = (
    ("kind", N_("Kind")),
    ("award", N_("Award")),
    ("list_no", N_("Book list")),
    ("recommender", N_("Recommended by")),
    ("carrier", N_("Held by")),
    ("start", N_("Time")),
    ("deadline", N_("Deadline")),
    ("length", N_("Length")),
    ("send_to", N_("Send to")),
)
_READING_LAST = (
    ("hours", N_("Opening hours")),
    ("opened", N_("Opened")),
    ("holdings", N_("Holdings")),
)
"""Those that the reading campaign's types have before and behind the others."""
_READING_KINDS = tuple(kind.key for kind in READING_TYPES)


def facts_of(edition: LanguageEdition, item: Item) -> Iterator[Fact]:
    """The labelled facts of ``item`` that the editor gave, in the order of :data:`FACTS`."""
    fields = item.fields
    for key, label, kind in _fields_of(item.kind):
        value = fields.get(key, "")
        if value in ("", []):
            continue
        if write := _WRITERS.get(key):
            value = write(edition, item)
        elif kind == "historical":
            value = words_of_date(value, edition.language.locale)
        elif kind in ("day", "moment"):
            value = long_date(value, edition.language.locale)
        text = edition.join(value) if isinstance(value, list) else str(value)
        if text:
            until = item.get(key)[:10] if key == "valid_until" else ""
            yield Fact(name=edition.gettext(label), content=text, until=until)


def _kind(edition: LanguageEdition, item: Item) -> str:
    return edition.gettext(KINDS[item.get("kind")])


def _list_no(edition: LanguageEdition, item: Item) -> str:
    return edition.gettext("No. %(number)s") % {"number": item.get("list_no")}


def _opened(edition: LanguageEdition, item: Item) -> str:
    return written_edtf(item.get("opened"), edition.language.locale)


def _holdings(edition: LanguageEdition, item: Item) -> str:
    count = item.get("holdings")
    return edition.ngettext("%(count)s book", "%(count)s books", count) % {"count": count}


def _state(_edition: LanguageEdition, item: Item) -> str:
    """Of a call it hangs on the day, which is shown above the facts."""
    return "" if item.kind == "call" else item.get("state")


def _first_publication(edition: LanguageEdition, item: Item) -> list[str]:
    """The newspaper that printed it first, the day and the page."""
    day = item.get("source_date")
    parts = (
        item.get("media"),
        long_date(day, edition.language.locale) if day else "",
        item.get("edition") or item.get("source_page"),
    )
    return [part for part in parts if part]


_WRITERS = {
    "media": _first_publication,
    "kind": _kind,
    "list_no": _list_no,
    "carrier": series_of,
    "start": when,
    "deadline": deadline,
    "opened": _opened,
    "holdings": _holdings,
    "state": _state,
}
"""How facts are written that are more than the value of their field."""


@cache
def _fields_of(kind: str) -> tuple[tuple[str, str, str], ...]:
    """Those of :data:`FACTS` that items of a type have, each with the kind of its field."""
    kinds = {field.key: field.kind for field in type_names()[kind].fields} | {"event_date": "historical"}
    facts = (*_READING_FIRST, *FACTS, *_READING_LAST) if kind in _READING_KINDS else FACTS
    return tuple((key, label, kinds[key]) for key, label in facts if key in kinds)
