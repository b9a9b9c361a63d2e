"""What reference managers read in the head of a page: Highwire's ``citation_*`` and Dublin Core.

Highwire's are those that Google Scholar documents; Zotero (Embedded Metadata) takes a field from them first and from
Dublin Core what they do not have: the language, rights, contributors.
"""

from collections.abc import Iterator

from plugins.core.citation.value import PARTS, Citation
from plugins.core.views import Meta

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
"""What ``<link rel="schema.DC">`` leads to (DCMI, Expressing Dublin Core in HTML)."""
_TYPES = {"photograph": "StillImage", "artwork": "StillImage", "map": "StillImage", "oral": "Sound"}
"""The DCMI Type Vocabulary; everything else is a text."""


def citation_metas(citation: Citation, rights: str = "") -> tuple[Meta, ...]:
    """Those that the work has; ``rights`` are in words."""
    return tuple(
        Meta(name=name, content=content)
        for name, content in (*_highwire(citation), *_dublin_core(citation, rights))
        if content
    )


def _highwire(citation: Citation) -> Iterator[tuple[str, str]]:
    yield "citation_title", citation.full_title
    for creator in citation.main_creators:
        yield "citation_author", creator.name
    yield "citation_publication_date", citation.day.replace("-", "/")
    match citation.kind:
        case "journal":
            yield "citation_journal_title", citation.container
            yield "citation_issue", citation.issue
        case "chapter" | "contribution":
            yield "citation_inbook_title", citation.container
            for creator in citation.editors:
                yield "citation_editor", creator.name
        case "report":
            yield "citation_technical_report_institution", citation.publisher or _first(citation)
    yield "citation_volume", citation.volume
    if citation.kind in ("journal", *PARTS):
        first, _, last = citation.pages.replace("—", "-").partition("-")
        yield "citation_firstpage", first
        yield "citation_lastpage", last
    yield "citation_isbn", citation.isbn


def _first(citation: Citation) -> str:
    return citation.main_creators[0].name if citation.main_creators else ""


def _dublin_core(citation: Citation, rights: str) -> Iterator[tuple[str, str]]:
    yield "DC.title", citation.full_title
    for creator in citation.main_creators:
        yield "DC.creator", creator.name
    for creator in citation.other_creators:
        yield "DC.contributor", creator.name
    yield "DC.date", citation.day
    yield "DC.type", _TYPES.get(citation.kind, "Text")
    yield "DC.language", citation.language
    yield "DC.identifier", citation.url or (f"ISBN {citation.isbn}" if citation.isbn else "")
    yield "DC.publisher", citation.publisher
    yield "DC.source", citation.container
    yield "DC.rights", rights
