"""What goes into the bag of a volume: sources, pictures and metadata of what is open in it."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import msgspec

from plugins.archive.bagit import Payload, pack_bag
from plugins.archive.listed import ListedItem, listed_item
from plugins.archive.sources import Sources, rows_table, transcription
from plugins.core.archive import ArchiveIndex
from plugins.core.archive_files import volume_files
from plugins.core.archive_scans import PICTURED, listed_versions, shown_pages
from plugins.core.digest import digest_value
from plugins.core.edition import Entry
from plugins.core.exports import Export, Read
from plugins.core.item_terms import rights_in_words
from plugins.core.items import Item
from plugins.core.pictures import picture_view
from plugins.core.transcriptions import NAME

_DC = "http://purl.org/dc/terms/"


def bag_exports(index: ArchiveIndex, read: Read, sources: Sources) -> Iterator[Export]:
    """The bag of each volume; ``read`` gives the pictures that the site shows."""
    for entry in index.volumes.values():
        if address := volume_files(index, entry).get("zip"):
            bag = _Bag(index, entry, read, sources)
            yield Export(address, bag.key(), bag.make)


class _Bag:
    """Makes one bag."""

    def __init__(self, index: ArchiveIndex, volume: Entry, read: Read, sources: Sources) -> None:
        self._index = index
        self._edition = index.edition
        self._site = index.edition.site
        self._entries = (volume, *index.of_volume.get(volume.item.id, ()))
        self._volume = volume.item
        self._read = read
        self._sources = sources

    def key(self) -> bytes:
        """The fingerprint of all that is in it; configuration is in that of the build.

        Items know of their pictures. Of the ids that they name it matters whether they are shown, and where.
        """
        versions = [item for entry in self._entries for item in listed_versions(self._site, entry.item.id)]
        named = {name for item in versions for name in _named(item)}
        return digest_value(
            [(entry.title, entry.summary) for entry in self._entries],
            [(item.digest, item.address) for item in versions],
            [(name, [item.address for item in listed_versions(self._site, name)]) for name in sorted(named)],
        )

    def make(self) -> bytes:
        """The bytes of the bag."""
        edition, volume = self._edition, self._volume
        info = (
            ("Source-Organization", edition.language.full_title or edition.language.title),
            ("External-Identifier", edition.config.base_url + volume.address),
            ("External-Description", volume.get("summary") or volume.title),
            ("Internal-Sender-Identifier", volume.get("archive_no")),
            ("Rights", " ".join(filter(None, rights_in_words(edition, volume)))),
        )
        return pack_bag(volume.id, self._payload(), info)

    def _payload(self) -> Iterator[Payload]:
        """Sources and metadata first, then pictures."""
        listed = [listed_item(self._edition, entry) for entry in self._entries]
        yield Payload("metadata/items.json", msgspec.json.format(msgspec.json.encode(listed), indent=2))
        yield Payload("metadata/dublin-core.xml", dublin_core(listed))
        yield from self._texts()
        for path, url in self._pictures().items():
            yield Payload(path, self._read(url), self._edition.config.base_url + url)

    def _texts(self) -> Iterator[Payload]:
        site = self._site
        for entry in self._entries:
            for item in listed_versions(site, entry.item.id):
                yield Payload(f"content/{item.source}", self._sources.markdown(site, item).encode())
            first = listed_versions(site, entry.item.id)[0]
            pages = shown_pages(site, first) if first.kind not in PICTURED else ()
            if any(page.text for page in pages):
                yield Payload(f"content/{first.get('scans')}/{NAME}", transcription(pages).encode())
            if rows := self._index.rows_of(entry):
                source = site.chronologies[first.id].source
                yield Payload(f"content/{source}", rows_table(rows, site.config.written))

    def _pictures(self) -> dict[str, str]:
        """Path below ``data/`` → address of the largest form that the site shows of each picture.

        What editors put in is not published: cameras and telephones write into it where and by whom it was taken.
        """
        media, found = self._site.media, {}
        for entry in self._entries:
            first = listed_versions(self._site, entry.item.id)[0]
            for page in shown_pages(self._site, first):
                found[page.path] = page.service.whole(page.service.width)[0]
            paths = [first.get("cover"), *(image["file"] for image in first.get("images", ()))]
            paths += [reference.target for reference in first.references if reference.kind == "picture"]
            for file in (media[path] for path in paths if path in media):
                if file.width:
                    found.setdefault(file.path, picture_view(file).large)
        return {f"content/{path.rpartition('.')[0]}.{url.rpartition('.')[2]}": url for path, url in found.items()}


def _named(item: Item) -> Iterator[str]:
    """What the fields of ``item`` name that may be an id."""
    for value in item.fields.values():
        for each in value if isinstance(value, list | tuple) else (value,):
            if isinstance(each, str) and len(each) < 100:
                yield each
            elif isinstance(each, dict) and each.get("record"):
                yield each["record"]


def dublin_core(items: list[ListedItem]) -> bytes:
    """``items`` as XML: DCMI Metadata Terms, a ``record`` for each."""
    root = ET.Element("records", {"xmlns:dcterms": _DC})
    for item in items:
        record = ET.SubElement(root, "record", {"id": item.id})
        ET.SubElement(record, "dcterms:identifier").text = item.url
        for tag, title in item.titles.items():
            ET.SubElement(record, "dcterms:title", {"xml:lang": tag}).text = title
        for term, values in item.dcterms.items():
            for value in values if term != "title" else ():
                ET.SubElement(record, f"dcterms:{term}").text = value
    ET.indent(root)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
