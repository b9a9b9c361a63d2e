"""The wall of books: all of them, those of each theme, and those of each numbered list of recommendations."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

import msgspec

from plugins.core.catalogs import N_
from plugins.core.config import SiteConfig
from plugins.core.edition import LanguageEdition
from plugins.core.page import Page
from plugins.core.reading import ReadingIndex
from plugins.core.reading_addresses import book_file_address, book_list_address, section_slug, theme_address
from plugins.core.reading_views import Filter, WallPage
from plugins.core.views import Counted, Link, ListPage
from plugins.pages.lists import ListMaker, ListPlan
from plugins.pages.reading.covers import book_tiles
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages
from plugins.pages.teasers import TeaserMaker

PER_PAGE = 48
"""Two, three, four, and six covers make a row."""
_SHOWN = 16
"""So many themes or lists stand in a row; the others are folded away."""
_PART = N_("%(list)s: %(part)s")
_THEMES, _LISTS = N_("Themes"), N_("Book lists")
_FILES = (("books.csv", N_("Book list (CSV)")), ("books.json", N_("Book list (JSON)")),
          ("opds.xml", N_("Catalog for reading apps (OPDS)")))  # fmt: skip


class _Part(msgspec.Struct, frozen=True, kw_only=True):
    """The books of a theme or of a list; ``name`` is its name or number."""

    name: str | int
    title: str
    entries: Entries
    address: Callable[..., str]


class WallMaker:
    """Makes the walls of one language; ``indexes`` are those of all."""

    def __init__(
        self, index: ReadingIndex, indexes: Mapping[str, ReadingIndex], lists: ListMaker, teasers: TeaserMaker
    ) -> None:
        self._index = index
        self._indexes = indexes
        self._edition = index.edition
        self._lists = lists
        self._teasers = teasers

    def pages(self, plan: ListPlan) -> Iterator[Page]:
        """The wall of all books, with what else is filed in its section, then each part of it."""
        entries = {entry.item.key: entry for entry in (*self._books(plan), *plan.entries)}.values()
        yield from self._wall(msgspec.structs.replace(plan, entries=tuple(entries)), plan.address, None)
        for part in (*self._themes, *self._numbers):
            yield from self._wall(self._plan_of(plan, part), plan.address, part)

    def _books(self, plan: ListPlan) -> Entries:
        return self._index.wall if plan.channel == self._edition.config.reading.channel else ()

    @cached_property
    def _themes(self) -> tuple[_Part, ...]:
        place = {entry.item.key: number for number, entry in enumerate(self._index.wall)}
        return tuple(
            _Part(
                name=theme,
                title=theme,
                entries=tuple(sorted(entries, key=lambda entry: place[entry.item.key])),
                address=theme_address,
            )
            for theme, entries in self._index.by_theme.items()
        )

    @cached_property
    def _numbers(self) -> tuple[_Part, ...]:
        return tuple(
            _Part(name=number, title=list_title(self._index, number), entries=entries, address=book_list_address)
            for number, entries in self._index.by_list.items()
        )

    def _plan_of(self, plan: ListPlan, part: _Part) -> ListPlan:
        config, code = self._edition.config, self._edition.code
        address = part.address(config, code, part.name)
        return msgspec.structs.replace(
            plan,
            title=self._edition.gettext(_PART) % {"list": plan.title, "part": part.title},
            address=address,
            entries=part.entries,
            versions={code: address} | self._versions(config, part),
            fallbacks=plan.fallbacks | plan.versions,
            crumbs=(*plan.crumbs, Link(title=part.title, url=address)),
            introduction="",
            feed="",
        )

    def _versions(self, config: SiteConfig, part: _Part) -> dict[str, str]:
        """A list has its number in every language; of a theme nobody knows how another language calls it."""
        if part.address is not book_list_address:
            return {}
        found = (code for code, index in self._indexes.items() if part.name in index.by_list)
        return {code: book_list_address(config, code, int(part.name)) for code in found}

    def _wall(self, plan: ListPlan, whole: str, current: _Part | None) -> Iterator[Page]:
        edition = self._edition
        everything = Link(title=edition.gettext("All books"), url=whole, current=current is None)
        rows = ((_THEMES, self._themes), (_LISTS, self._numbers))
        filters = tuple(self._filter(edition.gettext(label), parts, current) for label, parts in rows if parts)
        files = self._files() if current is None else ()

        def key(_entries: Entries) -> object:
            return everything, filters, files

        def shape(page: ListPage, entries: Entries) -> WallPage:
            return WallPage(
                **head_of(page),
                everything=everything,
                filters=filters,
                books=book_tiles(edition, self._teasers, entries),
                files=files,
            )

        plan = msgspec.structs.replace(plan, per_page=PER_PAGE)
        return shaped_pages(self._lists, plan, "books.html", key=key, shape=shape)

    def _filter(self, label: str, parts: tuple[_Part, ...], current: _Part | None) -> Filter:
        config, code = self._edition.config, self._edition.code
        links = [
            Counted(
                link=Link(title=part.title, url=part.address(config, code, part.name), current=part is current),
                count=len(part.entries),
            )
            for part in parts
        ]
        shown = [one for at, one in enumerate(links) if at < _SHOWN or one.link.current]
        return Filter(label=label, links=tuple(shown), others=tuple(one for one in links if one not in shown))

    def _files(self) -> tuple[Link, ...]:
        config, code = self._edition.config, self._edition.code
        if not self._index.books:
            return ()
        found = ((title, book_file_address(config, code, name)) for name, title in _FILES)
        return tuple(Link(title=self._edition.gettext(title), url=address) for title, address in found if address)


def wall_of(edition: LanguageEdition) -> str:
    """The slug of the section with the wall; empty in a language that has none: then nothing may lead to its parts."""
    slug = section_slug(edition.config, "books")
    return slug if slug and edition.has_list(slug) else ""


def list_title(index: ReadingIndex, number: int) -> str:
    """``第3期``: what a numbered list of recommendations is called."""
    return index.edition.gettext("No. %(number)s") % {"number": number}
