"""Volumes and accounts in schema.org's words."""

from plugins.core.archive import ArchiveIndex
from plugins.core.citation.schema_org import Surroundings, work_data
from plugins.core.edition import LanguageEdition
from plugins.core.historical_dates.field import edtf_of
from plugins.core.items import Item
from plugins.core.views import Picture
from plugins.pages.citations import citation_of
from plugins.pages.item_parts import summary_of
from plugins.pages.metadata import json_text
from plugins.pages.rights import rights_of


def record_json_ld(index: ArchiveIndex, item: Item, picture: Picture | None = None) -> str:
    """A volume, an account or an interview, with whom and what it tells of."""
    edition = index.edition
    base, rights = edition.config.base_url, rights_of(edition, item)
    whole = index.volumes.get(item.get("volume"))
    around = Surroundings(
        address=base + item.address,
        description=summary_of(item) or item.title,
        image=base + picture.src if picture else "",
        part_of=(whole.title, base + whole.item.address) if whole else ("", ""),
        created=edtf_of(item.get("event_date")),
        people=[(person.title, base + person.item.address) for person in index.people_of(item)],
        places=item.get("places", ()),
        holder=edition.language.full_title,
        rights=rights.title if rights else "",
        licence=rights.url if rights else "",
    )
    return json_text(work_data(citation_of(edition, item), around))


def collection_json_ld(edition: LanguageEdition, item: Item) -> str:
    """A collection and who keeps it."""
    return json_text(
        {
            "@context": "https://schema.org",
            "@type": ["Collection", "ArchiveComponent"],
            "name": item.title,
            "url": edition.config.base_url + item.address,
            "description": summary_of(item) or item.title,
            "holdingArchive": {"@type": "ArchiveOrganization", "name": edition.language.full_title},
        }
    )


def part_json_ld(edition: LanguageEdition, item: Item, title: str, address: str) -> str:
    """Some of the scanned pages of a volume or an account, at an address of their own."""
    base = edition.config.base_url
    return json_text(
        {
            "@context": "https://schema.org",
            "@type": "ArchiveComponent",
            "name": title,
            "url": base + address,
            "isPartOf": {
                "@type": "Book" if item.kind == "volume" else "CreativeWork",
                "name": item.title,
                "url": base + item.address,
            },
        }
    )
