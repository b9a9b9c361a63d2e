"""CSL-JSON: what reference managers exchange, and what the reader's browser makes BibTeX and RIS of.

The names are those of CSL 1.0.2, Appendix III and IV.
"""

import re
from typing import Any

from plugins.core.citation.value import HELD, PARTS, Citation

_DATE = re.compile(r"\d{4}(-\d\d){0,2}~?").fullmatch
_TYPES = {
    "page": "webpage", "report": "report", "newspaper": "article-newspaper", "journal": "article-journal",
    "book": "book", "collection": "book", "chapter": "chapter", "contribution": "chapter", "archive": "collection",
    "photograph": "graphic", "artwork": "graphic", "oral": "interview", "map": "map",
}  # fmt: skip
_ROLES = {
    "author": "author", "narrator": "author", "photographer": "author", "artist": "author", "editor": "editor",
    "translator": "translator", "recorder": "compiler", "interviewer": "interviewer",
}  # fmt: skip


def csl_item(citation: Citation) -> dict[str, Any]:
    """The work as an item of CSL-JSON, with what it has. The day of access is the reader's to add.

    A house that holds a piece is an archive there; names are taken as they are (``literal``).
    """
    is_held = citation.kind in HELD
    item: dict[str, Any] = {
        "id": citation.key or citation.title,
        "type": _TYPES[citation.kind],
        "title": citation.full_title,
        **_names(citation),
        "container-title": citation.container,
        "volume": citation.volume,
        "issue": citation.issue,
        "archive_location" if citation.kind == "archive" else "number": citation.number,
        "edition": citation.edition,
        "archive-place" if is_held else "publisher-place": citation.place,
        "archive" if is_held else "publisher": citation.publisher,
        "issued": _date(citation.issued),
        "page": citation.pages,
        "ISBN": citation.isbn,
        "URL": citation.url,
        "language": citation.language,
        "accessed": _date(citation.accessed),
    }
    if citation.kind == "collection" or citation.kind in PARTS:
        # 汇编 is no type of its own there.
        item["genre"] = "汇编" if citation.kind in ("collection", "contribution") else ""
    return {name: value for name, value in item.items() if value}


def _names(citation: Citation) -> dict[str, list[dict[str, str]]]:
    names: dict[str, list[dict[str, str]]] = {}
    for creator in citation.creators:
        names.setdefault(_ROLES[creator.role], []).append({"literal": creator.name})
    return names


def _date(text: str) -> dict[str, Any]:
    """A year, a month or a day; anything else as it was written."""
    if not text:
        return {}
    if not _DATE(text):
        return {"literal": text}
    date: dict[str, Any] = {"date-parts": [[int(part) for part in text.rstrip("~").split("-")]]}
    return date | {"circa": True} if text.endswith("~") else date
