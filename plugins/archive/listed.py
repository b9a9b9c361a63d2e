"""What the exports say of each item; the shape of ``archive.json`` (docs/developers/archive_exports.md)."""

from functools import cache

import msgspec

from plugins.core.archive import ArchiveIndex
from plugins.core.archive_scans import listed_versions, manifest_of_item
from plugins.core.archive_types import ARCHIVE_TYPES
from plugins.core.content_types import COMMON
from plugins.core.edition import Entry, LanguageEdition
from plugins.core.fields import Field
from plugins.core.item_terms import IN_ANOTHER_PLACE, rights_in_words, said_of, worded_fields, words_of
from plugins.core.items import Item

Words = dict[str, tuple[str, ...]]
VOCABULARIES = ("dat18", "dcterms", "schema_org")
_FIELDS = {field.key: field for field in COMMON}
_LICENCE = Field("license", "许可", "address", "许可协议的网址", dublin_core="license")
_MANIFEST = Field("manifest", "影像", "address", "IIIF 清单的网址", dublin_core="hasFormat")
"""What is said beside the fields of front matter."""
_WORDS = {field.key: words_of(field) for field in (*_FIELDS.values(), _LICENCE, _MANIFEST)}


class ListedItem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An open item, with full addresses.

    ``titles`` and ``urls`` are by the tag of a language (BCP 47). ``dcterms`` has terms of DCMI Metadata Terms,
    ``dat18`` the elements of 档案著录规则 DA/T 18-2022, ``schema_org`` the properties of what neither of them names.
    Dates are EDTF. What is not known is left out.
    """

    id: str
    type: str
    title: str
    url: str
    language: str
    titles: dict[str, str]
    urls: dict[str, str]
    manifest: str = ""
    dcterms: Words = {}
    dat18: Words = {}
    schema_org: Words = {}


def listed_entries(index: ArchiveIndex) -> tuple[Entry, ...]:
    """The entries of the archive: type by type, as they are declared, by their ids."""
    return tuple(
        entry for kind in ARCHIVE_TYPES for entry in sorted(index.entries(kind.key), key=lambda entry: entry.item.id)
    )


@cache
def vocabulary(name: str) -> tuple[str, ...]:
    """The words of one of :data:`VOCABULARIES` that any item may say, in the order of the declarations."""
    own = (field for kind in ARCHIVE_TYPES for field, _ in worded_fields(kind.key))
    fields = (*(_FIELDS[key] for key in IN_ANOTHER_PLACE), *own, _LICENCE, _MANIFEST)
    return tuple(dict.fromkeys(word for field in fields for known, word in words_of(field) if known == name))


def listed_item(edition: LanguageEdition, entry: Entry) -> ListedItem:
    """What is said of ``entry``."""
    item, base = entry.item, edition.config.base_url
    versions = listed_versions(edition.site, item.id)
    manifest = manifest_of_item(edition.site, item)
    tags = {code: language.tag for code, language in edition.config.written.items()}
    words = _words(edition, entry, versions, base + manifest if manifest else "")
    return ListedItem(
        id=item.id,
        type=item.kind,
        title=entry.title,
        url=base + item.address,
        language=tags[item.language],
        titles=_titles(versions, tags),
        urls={tags[version.language]: base + version.address for version in versions},
        manifest=base + manifest if manifest else "",
        **words,
    )


def _titles(versions: tuple[Item, ...], tags: dict[str, str]) -> dict[str, str]:
    """The titles of an item: of its versions, and those that the first gives for other languages."""
    given = ((tag, versions[0].get(f"title_{code}")) for code, tag in tags.items())
    return {tag: title for tag, title in given if title} | {tags[item.language]: item.title for item in versions}


def _words(edition: LanguageEdition, entry: Entry, versions: tuple[Item, ...], manifest: str) -> dict[str, Words]:
    """The three vocabularies, each word with all that is said by it, each once."""
    rights, licence = rights_in_words(edition, versions[0])
    tags = tuple(edition.config.languages[item.language].tag for item in versions)
    elsewhere = {
        "title": entry.title, "summary": entry.summary, "rights": rights, "license": licence, "manifest": manifest
    }  # fmt: skip
    all_said = [(_WORDS[key], (text,)) for key, text in elsewhere.items() if text]
    all_said += [(_WORDS["lang"], tags), *((said.words, said.values) for said in said_of(edition, entry.item))]
    found: dict[str, dict[str, dict[str, None]]] = {name: {} for name in VOCABULARIES}
    for words, values in all_said:
        for vocabulary, word in words:
            found[vocabulary].setdefault(word, {}).update(dict.fromkeys(values))
    return {name: {word: tuple(values) for word, values in words.items()} for name, words in found.items()}
