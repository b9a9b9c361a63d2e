"""All that is open, for programs: ``archive.json``, and ``archive.csv`` for spreadsheets."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from plugins.archive.listed import VOCABULARIES, ListedItem, listed_entries, listed_item, vocabulary
from plugins.core.archive import ArchiveIndex
from plugins.core.archive_addresses import archive_file_address
from plugins.core.archive_files import archive_lists
from plugins.core.archive_types import ARCHIVE_TYPES
from plugins.core.digest import digest_value
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.exports import Export
from plugins.core.item_terms import type_label
from plugins.core.spreadsheets import csv_file, csv_line

_PREFIXES = {"dat18": "", "dcterms": "dcterms:", "schema_org": "schema:"}
"""Before a word in the head of the table. The elements of DA/T 18 are Chinese and stand alone."""


class ArchiveList(msgspec.Struct, frozen=True, kw_only=True):
    """The document ``archive.json``; ``language`` is a BCP 47 tag, addresses are full.

    Each of ``items`` is a :class:`ListedItem`, encoded.
    """

    title: str
    language: str
    url: str
    items: list[msgspec.Raw]


def table_exports(index: ArchiveIndex) -> Iterator[Export]:
    """``archive.json`` and ``archive.csv``, where anything is open."""
    edition, entries = index.edition, listed_entries(index)
    if addresses := archive_lists(index):
        key, lists = _key(edition, entries), _Lists(edition, entries)
        for address, make in zip(addresses, (lists.json_file, lists.table_file), strict=True):
            yield Export(address, key, make)


def _key(edition: LanguageEdition, entries: Sequence[Entry]) -> bytes:
    """The fingerprint of all that is said: of every version of what is listed, and of what ids may lead to.

    Items know of their pictures; configuration and catalogs are in the fingerprint of the build.
    """
    kinds = {kind.key for kind in ARCHIVE_TYPES} | {"person"}
    known = [(x.digest, x.address, x.is_listed) for x in edition.site.items if x.kind in kinds]
    return digest_value(known, [(x.item.id, x.title, x.summary) for x in entries])


class _Lists:
    """Makes both files. What they say is the same, and is found once: it is most of the work.

    Of an item only its bytes are kept. To keep 20,000 of them as values, a hundred containers each, has the collector
    of garbage walk through all that are there again and again: the fourfold took 4.7 times as long, and now takes 4.
    """

    def __init__(self, edition: LanguageEdition, entries: Sequence[Entry]) -> None:
        self._edition = edition
        self._entries = entries

    @cached_property
    def _made(self) -> tuple[list[msgspec.Raw], list[str]]:
        """Every item for the one file, and its line of the other."""
        edition, encode = self._edition, msgspec.json.encode
        tags = self._tags
        items, lines = [], []
        for entry in self._entries:
            item = listed_item(edition, entry)
            items.append(msgspec.Raw(encode(item)))
            lines.append(csv_line(_row(edition, item, tags)))
        return items, lines

    @property
    def _tags(self) -> list[str]:
        return [language.tag for language in self._edition.config.written.values()]

    def json_file(self) -> bytes:
        """``archive.json``."""
        edition = self._edition
        made = ArchiveList(
            title=edition.label(edition.config.archive.channel),
            language=edition.tag,
            url=edition.config.base_url + archive_file_address(edition.config, edition.code, ""),
            items=self._made[0],
        )
        return msgspec.json.encode(made)

    def table_file(self) -> bytes:
        """``archive.csv``: a column for each title, each element of DA/T 18 and each term of Dublin Core."""
        _ = self._edition.gettext
        head = (
            *(_("Item id"), _("Item type"), _("Web address"), _("IIIF manifest")),
            *(_("Title (%s)") % tag for tag in self._tags),
            *(f"{_PREFIXES[name]}{word}" for name in VOCABULARIES for word in vocabulary(name)),
        )
        return csv_file(head, ()) + "".join(self._made[1]).encode()


def _row(edition: LanguageEdition, item: ListedItem, tags: Sequence[str]) -> list[str]:
    words = {name: getattr(item, name) for name in VOCABULARIES}
    return [
        *(item.id, type_label(edition, item.type), item.url, item.manifest),
        *(item.titles.get(tag, "") for tag in tags),
        *("; ".join(words[name].get(word, ())) for name in VOCABULARIES for word in vocabulary(name)),
    ]
