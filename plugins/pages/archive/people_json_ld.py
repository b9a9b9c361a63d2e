"""People, places and chronologies in schema.org's words."""

import re
from typing import Any

from plugins.core.chronology import Row
from plugins.core.citation.schema_org import PersonFacts, person_data
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.historical_dates.field import edtf_of
from plugins.core.items import Item
from plugins.core.views import Picture
from plugins.pages.item_parts import summary_of
from plugins.pages.metadata import json_text

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
"""What of EDTF is also ISO 8601: dates of which nothing is uncertain."""


def biography_json_ld(edition: LanguageEdition, item: Item, picture: Picture | None, member: Entry | None) -> str:
    """A person; ``member`` is the same one's page among the members."""
    base, dates = edition.config.base_url, [edtf_of(item.get(field)) for field in ("birth", "death")]
    birth, death = (date if _DATE.fullmatch(date) else "" for date in dates)
    data = person_data(
        PersonFacts(
            name=item.title,
            address=base + item.address,
            other_names=item.get("style_names", ()),
            birth=birth,
            death=death,
            birth_place=item.get("native_place"),
            description=summary_of(item) or item.title,
            image=base + picture.src if picture else "",
        )
    )
    if member:
        data["sameAs"] = base + member.item.address
    return json_text(data)


def place_json_ld(edition: LanguageEdition, item: Item) -> str:
    """A place."""
    data = _thing(edition, item, "Place")
    data["alternateName"] = item.get("other_places")
    if coordinates := item.get("coordinates"):
        latitude, longitude = coordinates
        data["geo"] = {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
    return _text(data)


def chronology_json_ld(edition: LanguageEdition, item: Item, rows: tuple[Row, ...], person: Entry | None) -> str:
    """A chronology: data on a person or a place, from one year to another."""
    data = _thing(edition, item, "Dataset")
    years = [row.year for row in rows if row.year is not None and row.year > 0]
    if years:
        data["temporalCoverage"] = f"{years[0]:04}/{years[-1]:04}"
    if person:
        url = edition.config.base_url + person.item.address
        data["about"] = {"@type": "Person", "name": person.title, "url": url}
    data["publisher"] = {"@type": "Organization", "name": edition.language.full_title}
    return _text(data)


def _thing(edition: LanguageEdition, item: Item, kind: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": kind,
        "name": item.title,
        "description": summary_of(item) or item.title,
        "url": edition.config.base_url + item.address,
        "inLanguage": edition.tag if kind == "Dataset" else "",
    }


def _text(data: dict[str, Any]) -> str:
    return json_text({name: value for name, value in data.items() if value})
