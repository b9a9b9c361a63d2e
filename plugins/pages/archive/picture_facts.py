"""What is known of a photograph or a work of art, with links to those that have a page."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_picture_views import LinkedFact
from plugins.core.catalogs import N_
from plugins.core.edition import Entry
from plugins.core.historical_dates.field import words_of_date
from plugins.core.items import Item
from plugins.core.views import Link
from plugins.pages.teasers import link_to

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
                yield label, tuple(_named(index, name, entries.get(name)) for name in dict.fromkeys(value))
            case "event_date":
                yield label, (_words(words_of_date(value, index.edition.language.locale)),)
            case "verification":
                yield label, (_words(index.edition.gettext(_VERIFICATIONS[value])),)
            case _:
                yield label, tuple(_words(text) for text in ([value] if isinstance(value, str) else value))


def _parts(index: ArchiveIndex, item: Item) -> Iterator[tuple[str, tuple[Link, ...]]]:
    for field, label in _WHOLE:
        if item.get(field) and (entry := index.edition.named(item.get(field))):
            yield label, (link_to(index.edition, entry),)


def _named(index: ArchiveIndex, name: str, entry: Entry | None) -> Link:
    """The name as it is written, though the page may have another."""
    return replace(link_to(index.edition, entry), title=name) if entry else _words(name)


def _words(text: str) -> Link:
    return Link(title=text, url="")
