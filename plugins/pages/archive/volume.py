"""The page of a volume: what it is, its table of contents, the accounts that are entered."""

from collections.abc import Iterator
from functools import partial

import msgspec

from plugins.core.archive_files import volume_files
from plugins.core.archive_record_views import ContentsLine, VolumePage
from plugins.core.archive_scans import manifest_of_item, pages_of, scan_address
from plugins.core.catalogs import N_
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.items import Item
from plugins.core.page import Page
from plugins.core.views import Link
from plugins.pages.archive.records_json_ld import record_json_ld
from plugins.pages.archive.sayings import VOLUME_KINDS, volume_facts
from plugins.pages.archive.scans import scan_parts
from plugins.pages.archive.subjects import SubjectMaker
from plugins.pages.bodies import print_body
from plugins.pages.item_parts import item_frame, item_versions
from plugins.pages.lists import said
from plugins.pages.rights import rights_of
from plugins.pages.teasers import cover_of, link_to

_FILES = {
    "epub": N_("E-book (EPUB)"),
    "vertical.epub": N_("E-book in columns (EPUB)"),
    "zip": N_("Archive bag (BagIt)"),
}
_PARTS = ((N_("Photographs"), ("photo",)), (N_("Chronologies"), ("chronology",)))
"""What of a volume stands beside its accounts, by type."""


def volume_pages(maker: SubjectMaker) -> Iterator[Page]:
    """The page of every volume that has a version in the language."""
    index, edition = maker.index, maker.edition
    for entry in index.entries("volume"):
        if entry.is_foreign:
            continue
        item = entry.item
        of = index.of_volume.get(item.id, ())
        named = [found for line in item.get("toc", ()) if (found := _named(maker, line))]
        yield Page(
            address=item.address,
            template="volume.html",
            language=edition.code,
            key=digest_value(
                maker.key(item),
                said(of),
                said(named),
                list(volume_files(index, entry).values()),
                manifest_of_item(edition.site, item),
                [(page.path, page.label) for page in pages_of(edition.site, item)],
                said(index.people_of(item)),
                said(index.collections),
            ),
            make=partial(_view, maker, entry, of),
            canonical=edition.config.base_url + item.address,
            alternates=maker.frames.alternates(item_versions(edition, item)),
            modified=(item.get("updated") or item.date)[:10],
        )


def _named(maker: SubjectMaker, line: dict[str, str]) -> Entry | None:
    """The account that a line of the table of contents names, where it is open and shown."""
    return maker.edition.named(line["record"]) if line.get("record") else None


def _view(maker: SubjectMaker, entry: Entry, of: tuple[Entry, ...]) -> VolumePage:
    edition, item = maker.edition, entry.item
    picture = cover_of(item, edition.site.media)
    records = tuple(x for x in of if x.item.kind == "record")
    return VolumePage(
        frame=item_frame(
            maker.frames,
            item,
            record_json_ld(maker.index, item, picture),
            picture=picture,
            kind="book",
            cited=maker.metas(item),
        ),
        title=item.headline,
        subtitle=item.get("subtitle"),
        kind=edition.gettext(VOLUME_KINDS[item.get("kind")]) if item.get("kind") else "",
        picture=picture,
        facts=volume_facts(maker.index, item),
        html=print_body(edition, item),
        contents=tuple(_contents(maker, item, records)),
        count=len(records),
        scans=scan_parts(edition, item),
        files=tuple(_files(maker, entry)),
        rights=rights_of(edition, item),
        parts=maker.parts((title, tuple(x for x in of if x.item.kind in kinds)) for title, kinds in _PARTS),
        **maker.shared(item),
    )


def _files(maker: SubjectMaker, entry: Entry) -> Iterator[Link]:
    """The files of the volume that there are, and its manifest for viewers of IIIF."""
    edition = maker.edition
    for suffix, url in volume_files(maker.index, entry).items():
        yield Link(title=edition.gettext(_FILES[suffix]), url=url)
    if url := manifest_of_item(edition.site, entry.item):
        yield Link(title=edition.gettext("Pages for viewers of IIIF"), url=url)


def _contents(maker: SubjectMaker, item: Item, records: tuple[Entry, ...]) -> Iterator[ContentsLine]:
    """The table of contents as it is printed, then what is entered and not in it."""
    edition = maker.edition
    seen = set()
    for line in item.get("toc", ()):
        entry = _named(maker, line)
        if entry:
            seen.add(entry.item.id)
        title, author = str(line["title"]), edition.join(line.get("author", ()))
        yield _with_page(maker, item, _line(maker, entry, title=title, author=author), str(line.get("page", "")))
    for entry in records:
        if entry.item.id not in seen:
            yield _with_page(maker, item, _line(maker, entry, title=entry.title), entry.item.get("pages"))


def _with_page(maker: SubjectMaker, item: Item, line: ContentsLine, page: str) -> ContentsLine:
    """``line`` with the page where it begins."""
    url = scan_address(maker.edition.site, item, page) if page else ""
    return msgspec.structs.replace(line, page=page, page_url=url)


def _line(maker: SubjectMaker, entry: Entry | None, *, title: str, author: str = "") -> ContentsLine:
    if entry is None:
        return ContentsLine(title=title, author=author)
    link = link_to(maker.edition, entry)
    names = "" if entry.is_foreign else maker.edition.join(entry.item.get("author", ()))
    return ContentsLine(title=link.title, url=link.url, author=author or names, tag=link.tag, note=link.note)
