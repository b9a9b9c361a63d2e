"""Everyone who recommended or wrote something, and a page for each: what a person read."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, partial

import msgspec

from plugins.core.addresses import channel_address, numbered, tag_folder
from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.name_order import index_letter, pinyin_key
from plugins.core.page import Page
from plugins.core.reading import OfReader, ReadingIndex
from plugins.core.reading_addresses import reader_address, readers_address
from plugins.core.reading_list_views import ReaderPage, ReadersPage
from plugins.core.views import Counted, Link, ListPage, TagGroup
from plugins.pages.frame import FrameMaker, PageFacts
from plugins.pages.item_parts import picture_of
from plugins.pages.lists import ListMaker, ListPlan, paginate
from plugins.pages.metadata import list_metas, open_graph
from plugins.pages.reading.lines import LineMaker
from plugins.pages.reading.shaped import Entries, head_of, shaped_pages

NAMES = 200
"""How many names a page of the index has: some 5 KB as it is sent."""
Names = tuple[tuple[str, int], ...]


class ReaderMaker:
    """Makes the pages of readers of one language."""

    def __init__(self, index: ReadingIndex, indexes: Mapping[str, ReadingIndex], frames: FrameMaker,
                 lists: ListMaker, lines: LineMaker) -> None:  # fmt: skip
        self._index = index
        self._edition = index.edition
        self._indexes = indexes
        self._frames = frames
        self._lists = lists
        self._lines = lines

    def pages(self) -> Iterator[Page]:
        """The index and the page of each reader; nothing where nobody is named."""
        readers = readers_by_folder(self._index)
        if not readers:
            return
        sizes = [(name, len(of.recommendations) + len(of.essays)) for name, of in readers]
        ordered = tuple(sorted(sizes, key=lambda pair: pinyin_key(pair[0])))
        for number in range(1, -(-len(ordered) // NAMES) + 1):
            yield self._index_page(ordered, number)
        for name, of in readers:
            yield from self._reader(name, of)

    # The index

    def _index_page(self, ordered: Names, number: int) -> Page:
        shown = ordered[(number - 1) * NAMES : number * NAMES]
        address = readers_address(self._edition.config, self._edition.code, number)
        channel = self._edition.config.reading.channel
        versions = self._versions if number == 1 else {self._edition.code: address}
        return Page(
            address=address,
            template="readers.html",
            language=self._edition.code,
            key=digest_value(self._frames.digest(channel), shown, len(ordered), number, versions),
            make=partial(self._index_view, shown, len(ordered), number, versions),
            canonical=self._edition.config.base_url + address,
            alternates=self._frames.alternates(versions),
        )

    @cached_property
    def _versions(self) -> dict[str, str]:
        config = self._edition.config
        return {code: readers_address(config, code) for code, x in self._indexes.items() if x.readers}

    def _index_view(self, shown: Names, total: int, number: int, versions: Mapping[str, str]) -> ReadersPage:
        edition, first = self._edition, readers_address(self._edition.config, self._edition.code)
        title = edition.gettext("Readers")
        pagination = msgspec.structs.replace(paginate(total, NAMES, number, first), items=0)
        description = edition.gettext("What each of them recommended and wrote, by name.")
        frame = self._frames.frame(
            PageFacts(
                title=self._page_title(title, number),
                address=numbered(first, number),
                metas=list_metas(edition, edition.config.reading.channel, title, description),
                properties=open_graph(edition, title, first, summary=description),
                versions=dict(versions),
                fallbacks=self._versions,
                channel=edition.config.reading.channel,
                breadcrumb=self._frames.crumbs(*self._crumbs, Link(title=title, url=first, current=True)),
                neighbours=(pagination.previous, pagination.next),
            )
        )
        groups = tuple(self._groups(shown))
        return ReadersPage(
            frame=frame, title=title, description=description, groups=groups, count=total, pagination=pagination
        )

    def _page_title(self, title: str, number: int) -> str:
        page = "" if number == 1 else f" - {self._edition.gettext('Page %(number)s') % {'number': number}}"
        return f"{title}{page} - {self._crumbs[0].title} - {self._edition.language.title}"

    @cached_property
    def _crumbs(self) -> tuple[Link, ...]:
        edition, channel = self._edition, self._edition.config.reading.channel
        url = channel_address(edition.config, edition.code, channel)
        return (Link(title=edition.label(channel), url=url),)

    def _groups(self, names: Names) -> Iterator[TagGroup]:
        by_letter: dict[str, list[Counted]] = {}
        for name, count in names:
            link = Link(title=name, url=reader_address(self._edition.config, self._edition.code, name))
            by_letter.setdefault(index_letter(name), []).append(Counted(link=link, count=count))
        for letter in sorted(by_letter, key=lambda letter: (letter == "#", letter)):
            yield TagGroup(title=letter, anchor=letter if letter != "#" else "other", tags=tuple(by_letter[letter]))

    # One reader

    def _reader(self, name: str, of: OfReader) -> Iterator[Page]:
        edition, config = self._edition, self._edition.config
        address, above = reader_address(config, edition.code, name), readers_address(config, edition.code)
        title = edition.gettext("%(name)s as a reader") % {"name": name}
        entries = tuple(sorted((*of.recommendations, *of.essays), key=lambda entry: -entry.item.time))
        index = Link(title=edition.gettext("Readers"), url=above)
        plan = ListPlan(
            title=title,
            address=address,
            entries=entries,
            versions={edition.code: address},
            fallbacks=self._versions,
            metas=list_metas(edition, config.reading.channel, title, title),
            crumbs=(*self._crumbs, index, Link(title=name, url=address)),
            channel=config.reading.channel,
        )
        person = self._people.get(name)
        portrait = edition.site.media.get(person.item.get("portrait")) if person else None

        def key(entries: Entries) -> object:
            link = (person.title, person.item.address, person.item.digest) if person else ()
            return self._lines.key(entries), link, len(of.recommendations)

        def shape(page: ListPage, entries: Entries) -> ReaderPage:
            shared = head_of(page)
            return ReaderPage(
                frame=shared["frame"],
                name=name,
                initial=name[:1],
                picture=picture_of(portrait),
                person=Link(title=person.title, url=person.item.address) if person else None,
                recommended=len(of.recommendations),
                written=len(of.essays),
                lines=self._lines.essays(entries),
                pagination=page.pagination,
                readers=index,
            )

        return shaped_pages(self._lists, plan, "reader.html", key=key, shape=shape)

    @cached_property
    def _people(self) -> dict[str, Entry]:
        return people_by_name(self._edition)


def readers_by_folder(index: ReadingIndex) -> list[tuple[str, OfReader]]:
    """The readers, each with a folder of his own: names that differ only in marks that folders cannot hold are one."""
    if not index.edition.config.reading.channel:
        return []
    found: dict[str, tuple[str, OfReader]] = {}
    for name, of in index.readers.items():
        folder = tag_folder(name)
        first, before = found.get(folder, (name, OfReader()))
        merged = OfReader(
            recommendations=_each_once((*before.recommendations, *of.recommendations)),
            essays=_each_once((*before.essays, *of.essays)),
        )
        found[folder] = (first, merged)
    return list(found.values())


def _each_once(entries: Iterable[Entry]) -> Entries:
    return tuple({entry.item.key: entry for entry in entries}.values())


def people_by_name(edition: LanguageEdition) -> dict[str, Entry]:
    """The people of a language by name; a name that two share is nobody's."""
    found: dict[str, list[Entry]] = {}
    for entry in edition.people:
        if not entry.is_foreign:
            found.setdefault(entry.title, []).append(entry)
    return {name: several[0] for name, several in found.items() if len(several) == 1}


def reader_links(index: ReadingIndex, names: Iterable[str]) -> tuple[Link, ...]:
    """Links to the pages of those of ``names`` that have one."""
    config, code = index.edition.config, index.edition.code
    if not config.reading.channel:
        return ()
    known = (name for name in dict.fromkeys(names) if name in index.readers)
    return tuple(Link(title=name, url=reader_address(config, code, name)) for name in known)
