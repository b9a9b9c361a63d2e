"""An anthology: the essays of a campaign in full, on one long page."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import count

from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.items import Item
from plugins.core.markup import TABLE
from plugins.core.page import Page
from plugins.core.phrases import headline
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import epub_address
from plugins.core.reading_list_views import AnthologyPage, Chapter
from plugins.core.views import Link
from plugins.pages.bodies import print_body
from plugins.pages.frame import FrameMaker
from plugins.pages.item_parts import item_frame, item_versions, translations, version_key
from plugins.pages.lists import said
from plugins.pages.reading.json_ld import item_json_ld, named_in
from plugins.pages.reading.lines import LineMaker
from plugins.pages.teasers import cover_of

_HEADING = re.compile(r"<(/?)h([2-5])\b")
_ANCHOR = re.compile(r'(<[^<>]*?\s)id="([^"]+)"')
_WITHIN = re.compile(r'(<a\s[^<>]*?)href="#([^"]+)"')


def anthology_pages(index: ReadingIndex, frames: FrameMaker, lines: LineMaker) -> Iterator[Page]:
    """The page of every anthology that has a version in the language."""
    edition = index.edition
    for entry in index.by_type.get("anthology", ()):
        if entry.is_foreign:
            continue
        item, essays = entry.item, index.collected(entry.item)
        versions = item_versions(edition, item)
        yield Page(
            address=item.address,
            template="anthology.html",
            language=edition.code,
            key=digest_value(
                item.digest,
                frames.digest(item.top_channels[0]),
                version_key(edition, item),
                lines.key(essays),
                said(named_in(index, item)),
            ),
            make=partial(_view, index, frames, lines, item, essays),
            canonical=edition.config.base_url + item.address,
            alternates=frames.alternates(versions),
            modified=(item.get("updated") or item.date)[:10],
        )


def _view(
    index: ReadingIndex, frames: FrameMaker, lines: LineMaker, item: Item, essays: tuple[Entry, ...]
) -> AnthologyPage:
    edition = index.edition
    cover = cover_of(item, edition.site.media)
    preface = print_body(edition, item)
    chapters = tuple(_chapter(index, lines, entry, number) for number, entry in zip(count(1), essays, strict=False))
    json_ld = item_json_ld(index, item, item.address, cover)
    return AnthologyPage(
        frame=item_frame(frames, item, json_ld, picture=cover, kind="book"),
        title=item.headline,
        subtitle=item.get("subtitle").lstrip("—"),
        year=str(item.get("year")),
        publisher=item.get("publisher"),
        html=preface,
        chapters=chapters,
        words=sum(entry.item.words for entry in essays if not entry.is_foreign),
        epub=epub_address(item.address) if chapters else "",
        translations=translations(edition, item),
        has_tables=any(TABLE in html for html in (preface, *(chapter.html for chapter in chapters))),
    )


def _chapter(index: ReadingIndex, lines: LineMaker, entry: Entry, number: int) -> Chapter:
    edition, item, line = index.edition, entry.item, lines.essays((entry,))[0]
    anchor = f"essay-{number}"
    return Chapter(
        anchor=anchor,
        title=headline(entry.title) if entry.is_foreign else item.headline,
        plain_title=entry.title,
        author=line.author,
        kind=line.kind,
        award=line.award,
        books=tuple(Link(title=book.title, url=book.url) for book in line.books),
        html="" if entry.is_foreign else within(print_body(edition, item), anchor),
        url=item.address,
        tag=line.teaser.tag,
        language_note=line.teaser.language_note,
    )


def within(html: str, anchor: str) -> str:
    """The body of an essay as a chapter of a page with others: headings one level down, anchors that are its own."""
    html = _HEADING.sub(lambda match: f"<{match[1]}h{int(match[2]) + 1}", html)
    html = _ANCHOR.sub(rf'\1id="{anchor}-\2"', html)
    return _WITHIN.sub(rf'\1href="#{anchor}-\2"', html)
