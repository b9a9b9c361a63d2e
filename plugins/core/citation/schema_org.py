"""What search engines read: books, pieces of an archive, pictures and persons in the words of schema.org."""

from collections.abc import Sequence
from typing import Any

import msgspec

from plugins.core.citation.value import Citation, Creator

Data = dict[str, Any]
_TYPES: dict[str, str | list[str]] = {
    "page": "WebPage", "report": "Report", "newspaper": "NewsArticle", "journal": "ScholarlyArticle", "book": "Book",
    "collection": "Book", "chapter": "Chapter", "contribution": ["Article", "ArchiveComponent"],
    "archive": "ArchiveComponent", "photograph": ["Photograph", "ArchiveComponent"],
    "artwork": ["VisualArtwork", "ArchiveComponent"], "oral": ["Conversation", "ArchiveComponent"],
    "map": ["Map", "ArchiveComponent"],
}  # fmt: skip
_PROPERTIES = {
    "author": "author", "narrator": "author", "photographer": "creator", "artist": "creator", "editor": "editor",
    "translator": "translator", "recorder": "contributor", "interviewer": "contributor",
}  # fmt: skip


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """What a citation does not say of a piece: full addresses, and texts in the page's language.

    ``address`` is that of its page; ``part_of`` the volume or the collection with its address; ``created`` when what it
    shows or tells was made or happened (EDTF); ``people`` those whom it shows or tells of, with their addresses.
    """

    address: str
    description: str = ""
    image: str = ""
    part_of: tuple[str, str] = ("", "")
    created: str = ""
    people: Sequence[tuple[str, str]] = ()
    places: Sequence[str] = ()
    holder: str = ""
    rights: str = ""
    licence: str = ""


class PersonFacts(msgspec.Struct, frozen=True, kw_only=True):
    """A person; ``birth`` and ``death`` are years or days, ``works`` titles with addresses."""

    name: str
    address: str
    other_names: Sequence[str] = ()
    birth: str = ""
    death: str = ""
    birth_place: str = ""
    posts: Sequence[str] = ()
    description: str = ""
    image: str = ""
    works: Sequence[tuple[str, str]] = ()


def work_data(citation: Citation, around: Surroundings) -> Data:
    """A book (Book), a piece of an archive (ArchiveComponent) or another work."""
    part_title, part_address = around.part_of
    holder = around.holder or (citation.publisher if _is_piece(citation) else "")
    data: Data = {
        "@context": "https://schema.org",
        "@type": _TYPES[citation.kind],
        "@id": around.address,
        "name": citation.full_title,
        "url": around.address,
        "inLanguage": citation.language,
        "description": around.description,
        "image": around.image,
        "datePublished": citation.day,
        "temporalCoverage": around.created,
        **_creators(citation.creators),
        "publisher": None if _is_piece(citation) else _organization(citation.publisher),
        "holdingArchive": {"@type": "ArchiveOrganization", "name": holder} if holder and _is_piece(citation) else None,
        "identifier": citation.number,
        "isbn": citation.isbn,
        "bookEdition": citation.edition,
        "volumeNumber": "" if citation.container else citation.volume,
        "pagination": citation.pages,
        "isPartOf": _part_of(part_title or citation.container, part_address),
        "about": [{"@type": "Person", "name": name, "url": url} for name, url in around.people],
        "contentLocation": [{"@type": "Place", "name": name} for name in around.places],
        **_rights(around.rights, around.licence),
    }
    return _known(data)


def image_data(citation: Citation, around: Surroundings, *, width: int, height: int) -> Data:
    """A picture by itself (ImageObject), as search engines want it: its file, size in pixels, credit and licence."""
    makers = [creator.name for creator in citation.main_creators]
    data: Data = {
        "@context": "https://schema.org",
        "@type": "ImageObject",
        "contentUrl": around.image,
        "url": around.address,
        "name": citation.full_title,
        "caption": around.description,
        "width": width,
        "height": height,
        "creator": [{"@type": "Person", "name": name} for name in makers],
        "creditText": makers[0] if makers else citation.publisher,
        "dateCreated": around.created or citation.day,
        **_rights(around.rights, around.licence),
    }
    return _known(data)


def person_data(person: PersonFacts) -> Data:
    """A person (Person)."""
    data: Data = {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": person.address,
        "name": person.name,
        "url": person.address,
        "alternateName": list(person.other_names),
        "birthDate": person.birth,
        "deathDate": person.death,
        "birthPlace": {"@type": "Place", "name": person.birth_place} if person.birth_place else None,
        "jobTitle": list(person.posts),
        "description": person.description,
        "image": person.image,
        "subjectOf": [{"@type": "CreativeWork", "name": name, "url": url} for name, url in person.works],
    }
    return _known(data)


def _is_piece(citation: Citation) -> bool:
    return "ArchiveComponent" in _TYPES[citation.kind]


def _creators(creators: Sequence[Creator]) -> Data:
    made: dict[str, list[Data]] = {}
    for creator in creators:
        made.setdefault(_PROPERTIES[creator.role], []).append({"@type": "Person", "name": creator.name})
    return dict(made)


def _organization(name: str) -> Data | None:
    return {"@type": "Organization", "name": name} if name else None


def _part_of(title: str, address: str) -> Data | None:
    part = {"@type": "Book", "name": title, "url": address}
    return _known(part) if title else None


def _rights(words: str, licence: str) -> Data:
    return {"copyrightNotice": words, "license": licence}


def _known(data: Data) -> Data:
    return {name: value for name, value in data.items() if value}
