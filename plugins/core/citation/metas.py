"""What reference managers read in the head of a page: Highwire's ``citation_*`` and Dublin Core.

Highwire's are those that Google Scholar documents; Zotero (Embedded Metadata) takes a field from them first and from
Dublin Core what they do not have: the language, rights, contributors.
"""

from collections.abc import Iterable, Iterator

from plugins.core.citation.value import PARTS, Citation
from plugins.core.views import Meta

DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
"""What ``<link rel="schema.DC">`` leads to (DCMI, Expressing Dublin Core in HTML)."""
TERM = "DCTERMS."
"""What ``<link rel="schema.DCTERMS">`` leads to: http://purl.org/dc/terms/, of which Dublin Core's are a part."""
_TYPES = {"photograph": "StillImage", "artwork": "StillImage", "map": "StillImage", "oral": "Sound"}
"""The DCMI Type Vocabulary; everything else is a text."""


def citation_metas(citation: Citation, rights: str = "", terms: Iterable[tuple[str, str]] = ()) -> tuple[Meta, ...]:
    """Those that the work has; ``rights`` are in words, ``terms`` are DCMI Metadata Terms beside Dublin Core's."""
    title, main = citation.full_title, [creator.name for creator in citation.main_creators]
    rows = [
        ("citation_title", title),
        *(("citation_author", name) for name in main),
        ("citation_publication_date", citation.day.replace("-", "/")),
        *(_of_kind(citation, main) if citation.kind != "page" else ()),
        ("DC.title", title),
        *(("DC.creator", name) for name in main),
        *(("DC.contributor", creator.name) for creator in citation.other_creators),
        ("DC.date", citation.day),
        ("DC.type", _TYPES.get(citation.kind, "Text")),
        ("DC.language", citation.language),
        ("DC.identifier", citation.url or (f"ISBN {citation.isbn}" if citation.isbn else "")),
        ("DC.publisher", citation.publisher),
        ("DC.source", citation.container),
        ("DC.rights", rights),
        *((f"{TERM}{name}", value) for name, value in terms),
    ]
    return tuple(Meta(name=name, content=content) for name, content in rows if content)


def _of_kind(citation: Citation, main: list[str]) -> Iterator[tuple[str, str]]:
    match citation.kind:
        case "journal":
            yield "citation_journal_title", citation.container
            yield "citation_issue", citation.issue
        case "chapter" | "contribution":
            yield "citation_inbook_title", citation.container
            for creator in citation.editors:
                yield "citation_editor", creator.name
        case "report":
            yield "citation_technical_report_institution", citation.publisher or "".join(main[:1])
    yield "citation_volume", citation.volume
    if citation.kind in ("journal", *PARTS):
        first, _, last = citation.pages.replace("—", "-").partition("-")
        yield "citation_firstpage", first
        yield "citation_lastpage", last
    yield "citation_isbn", citation.isbn
