"""The page of a book: its facts, and what was said, read, held and decided because of it."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import msgspec
from stdnum import isbn

from plugins.core.catalogs import N_
from plugins.core.citation import cite
from plugins.core.citation.metas import citation_metas
from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.items import Item
from plugins.core.markup import TABLE
from plugins.core.page import Page
from plugins.core.reading import OfBook, ReadingIndex
from plugins.core.reading_addresses import book_list_address, theme_address
from plugins.core.reading_list_views import EssayLine
from plugins.core.reading_views import BookPage, Recommended
from plugins.core.views import Link, Meta
from plugins.pages.bodies import print_body
from plugins.pages.citations import citation_of, reference
from plugins.pages.frame import FrameMaker
from plugins.pages.item_parts import item_frame, item_versions, translations, version_key
from plugins.pages.lists import said
from plugins.pages.reading.covers import book_cover
from plugins.pages.reading.happenings import happenings
from plugins.pages.reading.json_ld import item_json_ld, named_in
from plugins.pages.reading.lines import LineMaker
from plugins.pages.reading.wall import list_title, wall_of
from plugins.pages.teasers import TeaserMaker

MOST = 24
"""How many recommendations, essays and events of a book its page names; the lists have the others."""
_FACTS = (
    ("authors", N_("Author")),
    ("translators", N_("Translator")),
    ("publisher", N_("Publisher")),
    ("city", N_("Place of publication")),
    ("year", N_("Year of publication")),
    ("edition", N_("Edition")),
    ("isbn", N_("ISBN")),
)


class BookMaker:
    """Makes the pages of the books of one language."""

    def __init__(self, index: ReadingIndex, frames: FrameMaker, teasers: TeaserMaker, lines: LineMaker) -> None:
        self._index = index
        self._edition = index.edition
        self._frames = frames
        self._teasers = teasers
        self._lines = lines

    def pages(self) -> Iterator[Page]:
        """The page of every book that has a version in the language."""
        edition, config = self._edition, self._edition.config
        common = (config.reading, config.site.citation, wall_of(edition))
        for entry in self._index.by_type.get("book", ()):
            if entry.is_foreign:
                continue
            item, of = entry.item, self._index.of_book[entry.item.id]
            yield Page(
                address=item.address,
                template="book.html",
                language=edition.code,
                key=digest_value(
                    common,
                    item.digest,
                    self._frames.digest(item.top_channels[0]),
                    version_key(edition, item),
                    self._key_of(of),
                    said(named_in(self._index, item)),
                ),
                make=partial(self._view, entry, of),
                canonical=config.base_url + item.address,
                alternates=self._frames.alternates(item_versions(edition, item)),
                modified=(item.get("updated") or item.date)[:10],
            )

    def _key_of(self, of: OfBook) -> list[Any]:
        return [
            said(of.recommendations[:MOST]),
            self._lines.key(of.essays[:MOST]),
            len(of.essays),
            [(said([event]), said(self._index.books_of(event.item))) for event in of.events[:MOST]],
            said(of.rooms),
            said(of.decided),
        ]

    def _view(self, entry: Entry, of: OfBook) -> BookPage:
        edition, item = self._edition, entry.item
        picture, html = book_cover(edition, entry, alt=item.title), print_body(edition, item)
        json_ld = item_json_ld(self._index, item, item.address, picture)
        # Sites that show a link as a card take no drawing.
        shared = picture if picture.srcset or not picture.src.endswith(".svg") else None
        cited = citation_of(edition, item)
        return BookPage(
            frame=item_frame(self._frames, item, json_ld, picture=shared, kind="book", cited=citation_metas(cited)),
            title=item.headline,
            subtitle=item.get("subtitle").lstrip("—"),
            picture=picture,
            facts=tuple(_facts(edition, item)),
            themes=self._themes(item),
            html=html,
            recommendations=tuple(map(self._recommended, of.recommendations[:MOST])),
            decided=self._lines.targets(of.decided),
            essays=tuple(_beside(line, item) for line in self._lines.essays(of.essays[:MOST])),
            essay_count=len(of.essays),
            events=happenings(self._index, self._teasers, of.events[:MOST]),
            rooms=self._teasers.teasers(of.rooms),
            citation=cite(cited, edition.config.site.citation),
            standard=f"GB/T 7714—{edition.config.site.citation}",
            reference=reference(cited),
            translations=translations(edition, item),
            has_tables=TABLE in html,
        )

    def _themes(self, item: Item) -> tuple[Link, ...]:
        config, code = self._edition.config, self._edition.code
        themes = dict.fromkeys(item.get("themes", ()))
        if not wall_of(self._edition):
            return ()
        return tuple(Link(title=theme, url=theme_address(config, code, theme)) for theme in themes)

    def _recommended(self, entry: Entry) -> Recommended:
        edition, item = self._edition, entry.item
        number = item.get("list_no")
        has_wall = number and wall_of(edition)
        return Recommended(
            teaser=self._teasers.teasers((entry,))[0],
            reason=entry.summary if entry.is_foreign else item.get("reason") or entry.summary,
            people="" if entry.is_foreign else edition.join(item.get("recommender", ())),
            number=Link(
                title=list_title(self._index, number), url=book_list_address(edition.config, edition.code, number)
            )
            if has_wall
            else None,
        )


def _beside(line: EssayLine, book: Item) -> EssayLine:
    """``line`` on the page of one of its books, which it need not name."""
    return msgspec.structs.replace(line, books=tuple(link for link in line.books if link.url != book.address))


def _facts(edition: LanguageEdition, item: Item) -> Iterator[Meta]:
    """What a library's card says, as far as the editor gave it."""
    for key, label in _FACTS:
        value = item.get(key)
        if not value:
            continue
        if isinstance(value, list | tuple):
            value = edition.join(value)
        yield Meta(name=edition.gettext(label), content=isbn.format(value) if key == "isbn" else str(value))
