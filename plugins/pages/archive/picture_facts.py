"""What is known of a photograph or a work of art, with links to those that have a page."""

from collections.abc import Iterable, Iterator

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_picture_views import LinkedFact
from plugins.core.catalogs import N_
from plugins.core.edition import Entry
from plugins.core.historical_dates.field import words_of_date
from plugins.core.items import Item
from plugins.core.views import Link

_FIRST = (("artist", N_("Artist")), ("event_date", N_("Date")), ("medium", N_("Medium")), ("size", N_("Size")),
          ("people", N_("People")), ("places", N_("Places")), ("photographer", N_("Photographer")))  # fmt: skip
_LAST = (("exhibition", N_("Exhibitions")), ("provider", N_("Provided by")), ("source", N_("Source")),
         ("accession_no", N_("Accession number")), ("archive_no", N_("File number")),
         ("verification", N_("Verification")), ("verification_note", N_("On the verification")))  # fmt: skip
_VERIFICATIONS = {"verified": N_("Verified"), "partial": N_("Verified in part"), "unverified": N_("Not verified")}
_WHOLE = (("volume", N_("Volume")), ("collection", N_("Collection")))
"""What the picture is part of."""


def wholes_of(index: ArchiveIndex, item: Item) -> tuple[Entry, ...]:
    """The volume and the collection that ``item`` is part of, as far as they are shown."""
    found = (index.edition.named(item.get(field)) for field, _ in _WHOLE if item.get(field))
    return tuple(entry for entry in found if entry)


def facts_of_picture(index: ArchiveIndex, item: Item) -> tuple[LinkedFact, ...]:
    """The facts that the editor gave, each under its label."""
    return tuple(
        LinkedFact(name=index.edition.gettext(label), links=links)
        for label, links in (*_facts(index, item, _FIRST), *_parts(index, item), *_facts(index, item, _LAST))
    )


def _facts(
    index: ArchiveIndex, item: Item, fields: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, tuple[Link, ...]]]:
    for field, label in fields:
        value = item.get(field)
        if not value:
            continue
        entries = index.places if field == "places" else index.people
        match field:
            case "artist" | "people" | "places" | "photographer":
                yield label, tuple(_link(name, entries.get(name)) for name in dict.fromkeys(value))
            case "event_date":
                yield label, (_link(words_of_date(value, index.edition.language.locale)),)
            case "verification":
                yield label, (_link(index.edition.gettext(_VERIFICATIONS[value])),)
            case _:
                yield label, tuple(_link(text) for text in ([value] if isinstance(value, str) else value))


def _parts(index: ArchiveIndex, item: Item) -> Iterator[tuple[str, tuple[Link, ...]]]:
    for field, label in _WHOLE:
        if item.get(field) and (entry := index.edition.named(item.get(field))):
            yield label, (_link(entry.title, entry),)


def _link(text: str, entry: Entry | None = None) -> Link:
    return Link(title=text, url=entry.item.address if entry else "")
