"""What of an item is cited, and how."""

import re

from plugins.core.citation import Work, cite
from plugins.core.edition import LanguageEdition
from plugins.core.items import Item

_ORIGIN = re.compile(r"^[（(\[［〔][^）)\]］〕]*[）)\]］〕]\s*")
"""The dynasty or the country of an author, which is no part of the name."""


def citation(edition: LanguageEdition, item: Item) -> tuple[str, ...]:
    """The entry for ``item`` in a list of references; see :func:`plugins.core.citation.cite`."""
    return cite(_work(edition, item), edition.config.site.citation, chinese=edition.tag.startswith("zh"))


def _work(edition: LanguageEdition, item: Item) -> Work:
    """``item`` as a work.

    A book is cited itself, if the item says who published it and when, and a reprint as what the newspaper printed;
    anything else as the page on which it stands. Without an author whoever the text comes from is responsible for it.
    """
    fields, address = item.fields, edition.config.base_url + item.address
    authors = fields.get("author") or ()
    match item.kind:
        case "book" | "volume" if fields.get("publisher") and fields.get("year"):
            return Work(
                kind="book",
                title=item.title,
                address=address,
                authors=[_ORIGIN.sub("", name) for name in fields.get("authors") or authors],
                more=fields.get("subtitle", "").lstrip("—"),
                published=str(fields["year"]),
                host=fields["publisher"],
                city=fields.get("city", ""),
            )
        case "reprint" if fields.get("media") and fields.get("source_date"):
            page = fields.get("edition") or fields.get("source_page", "")
            return Work(
                kind="newspaper",
                title=item.title,
                address=address,
                authors=authors,
                more=fields.get("subtitle", "").lstrip("—"),
                published=fields["source_date"],
                host=fields["media"],
                part=page.removeprefix("第").removesuffix("版").strip(),
            )
    return Work(
        kind="report" if item.kind == "review" and item.date else "page",
        title=item.title,
        address=address,
        authors=authors or (fields.get("source") or edition.language.full_title,),
        more=fields.get("doc_no") or fields.get("subtitle", "").lstrip("—"),
        published=item.date[:10],
    )
