"""The site's own items as documents of the search: articles and pages."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from plugins.core.archive_addresses import scans_address
from plugins.core.archive_scans import pages_of
from plugins.core.chronology import Row
from plugins.core.digest import digest_value
from plugins.core.documents import Document
from plugins.core.edition import LanguageEdition
from plugins.core.items import Item
from plugins.core.markup import read_text
from plugins.core.reading import ReadingIndex
from plugins.core.site import Site
from plugins.search.reading import Found, found_by

_READINGS = re.compile(r"<(rt|rp)>.*?</\1>")
"""How a character is read stands between it and the next: nobody looks for both."""


def read_articles(edition: LanguageEdition) -> Iterator[Document]:
    """Every item that lists may show, in the language of ``edition``: a :data:`DocumentSource`."""
    site, index = edition.site, ReadingIndex(edition)
    for item in (*edition.articles, *edition.pages.values()):
        if item.is_listed and item.address:
            yield _document(site, item, found_by(index, item))
            # What is transcribed is in the language of the site's own people.
            if edition.code == site.config.site.default_language:
                yield from _scans(edition, item)


def _scans(edition: LanguageEdition, item: Item) -> Iterator[Document]:
    """Each scanned page of ``item`` with its text: a hit leads to that page."""
    for page in pages_of(edition.site, item):
        if page.text:
            label = edition.gettext("Page %(number)s") % {"number": page.label} if page.is_numbered else page.label
            address = f"{scans_address(item.address, page.part)}#{page.anchor}"
            title = edition.gettext("%(list)s: %(part)s") % {"list": item.title, "part": label}
            yield Document(
                key=f"scan:{item.id}:{page.number}",
                digest=digest_value(page.text, address, item.date, title),
                address=address,
                title=title,
                time=item.time,
                date=item.date[:10],
                channel=item.channels[0].partition("/")[0],
                kind=item.kind,
                text=partial(_text_of_scan, edition.site, page.text),
            )


def _text_of_scan(site: Site, text: str) -> str:
    return read_text(_READINGS.sub("", site.transcribe(text)))


def _document(site: Site, item: Item, found: Found) -> Document:
    names = (*item.get("people", ()), *item.get("author", ()), *found.people)
    tags = (*item.get("keywords", ()), *item.get("places", ()), *item.get("orgs", ()), *found.tags)
    return Document(
        key=f"{'page' if item.is_page else 'article'}:{item.id}",
        digest=digest_value(item.digest, item.address, item.date, item.title, *found),
        address=item.address,
        title=item.title,
        time=item.time,
        date=item.date[:10],
        channel=item.channels[0].partition("/")[0] if item.channels else "",
        kind="page" if item.is_page else item.kind,
        text=_text_of(site, item, found.lines),
        people=tuple(dict.fromkeys(names)),
        tags=tuple(dict.fromkeys(tags)),
    )


def _further_names(item: Item) -> tuple[str, ...]:
    """What a person or a place of the archive is also called, and where the person came from."""
    names = (*item.get("style_names", ()), *item.get("other_places", ()))
    return ("、".join(names), item.get("native_place"))


def _rows(site: Site, item: Item) -> tuple[Row, ...]:
    found = site.chronologies.get(item.id) if item.kind == "chronology" else None
    return found.rows if found else ()


def _text_of(site: Site, item: Item, lines: tuple[str, ...]) -> Callable[[], str]:
    """The text of ``item``: what stands above the body on its page, then the body, then the rows of a chronology."""

    def text() -> str:
        above = (item.get("kicker"), item.get("subtitle"), *lines, *_further_names(item))
        rows = (row.texts.get(item.language, "") for row in _rows(site, item))
        return "\n".join(line for line in (*above, read_text(site.prose(item).html), *rows) if line)

    return text
