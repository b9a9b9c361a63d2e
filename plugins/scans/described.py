"""From the items of the archive to what their manifests say: volumes and records with scans, photographs, artworks.

One manifest for all versions of an item, with its words in each language. Its metadata are the fields that a term of
Dublin Core stands for, called as front matter calls them and by that term.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from plugins.core.archive_addresses import archive_file_address, manifest_address
from plugins.core.archive_scans import PICTURED, SCANNED, listed_versions, shown_pages
from plugins.core.content_types import field_names
from plugins.core.edition import LanguageEdition
from plugins.core.fields import Field
from plugins.core.historical_dates.field import words_of_date
from plugins.core.image_services import ImageService
from plugins.core.items import Item
from plugins.core.scans import ScannedPage
from plugins.core.site import Site
from plugins.scans.manifest import Collection, File, Manifest, ManifestPage, Part, Words

Editions = Mapping[str, LanguageEdition]

_NOT_SAID = ("title", "accessRights", "hasFormat", "tableOfContents", "abstract", "rights")
"""Terms that a manifest says in another place, or by being there."""
_LICENCE = re.compile(r"https?://(?:creativecommons\.org|rightsstatements\.org)/\S+")
_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Described(msgspec.Struct, frozen=True):
    """What has pictures by IIIF: its versions, the one in the site's own language first, and its pages."""

    versions: tuple[Item, ...]
    pages: tuple[ScannedPage, ...]

    @property
    def first(self) -> Item:
        """The version whose address the manifest hangs on."""
        return self.versions[0]

    @property
    def service(self) -> ImageService:
        """That of the first page."""
        return self.pages[0].service


def described_items(site: Site) -> Iterator[Described]:
    """Everything that gets a manifest, by its id. A page whose picture cannot be shown is left out of it."""
    for is_page, item_id in sorted(site.versions):
        versions = () if is_page else listed_versions(site, item_id)
        if versions and versions[0].kind in (*SCANNED, *PICTURED) and (pages := shown_pages(site, versions[0])):
            yield Described(versions, pages)


def manifest_of(site: Site, editions: Editions, described: Described) -> Manifest:
    """All that the manifest of an item says."""
    first, base = described.first, site.config.base_url
    rights = first.get("rights")
    return Manifest(
        url=base + manifest_address(first.address),
        base_url=base,
        label=_words(editions, described, lambda item: item.title),
        summary=_words(editions, described, lambda item: item.get("summary") or item.excerpt),
        metadata=tuple(_metadata(editions, described)),
        rights=rights if _LICENCE.fullmatch(rights) else "",
        statement=_statement(editions, described),
        provider=_provider(site),
        homepages=tuple(_homepages(base, editions, described)),
        parts=tuple(_parts(editions, described)),
        is_vertical=first.get("vertical", False),
        is_book=first.kind == "volume",
        pages=tuple(_page(editions, described, page) for page in described.pages),
        collection=collection_url(site),
    )


def collection_of(site: Site, editions: Editions, described: tuple[Described, ...]) -> Collection:
    """The list of all manifests: volumes first, then what else is scanned, then pictures."""
    kinds = (*SCANNED, *PICTURED)
    base = site.config.base_url
    members = sorted(described, key=lambda x: (kinds.index(x.first.kind), x.first.id))
    channel = next(x for x in site.config.channels if x.slug == site.config.archive.channel)
    tags = {code: edition.tag for code, edition in editions.items()}
    return Collection(
        url=collection_url(site),
        base_url=base,
        label={tags[code]: label for code, label in channel.label.items() if code in tags},
        members=tuple(
            (
                base + manifest_address(each.first.address),
                _words(editions, each, lambda item: item.title),
                each.service,
            )
            for each in members
        ),
    )


def collection_url(site: Site) -> str:
    """The address of the list of manifests; empty on a site without an archive."""
    config = site.config
    address = archive_file_address(config, config.site.default_language, "collection.json")
    return config.base_url + address if address else ""


def _page(editions: Editions, described: Described, page: ScannedPage) -> ManifestPage:
    first = described.first
    is_alone = len(described.pages) == 1 and first.kind in PICTURED
    return ManifestPage(
        anchor=page.anchor,
        label=_words(editions, described, lambda item: item.title) if is_alone else {"none": page.label},
        service=page.service,
        text=page.text,
        lines=page.lines,
        language=editions[first.language].tag,
    )


def _words(editions: Editions, described: Described, say: Any) -> Words:
    """What ``say`` gives for each version, by the tag of its language."""
    return {editions[item.language].tag: text for item in described.versions if (text := say(item))}


def _metadata(editions: Editions, described: Described) -> Iterator[tuple[Words, Words]]:
    own = editions[described.first.language].tag
    fields = {field.key: field for field in field_names(described.first.kind).values()}
    for field in fields.values():
        # An id says nothing outside the site.
        if not field.dublin_core or field.dublin_core in _NOT_SAID or field.kind == "id":
            continue
        values = _words(editions, described, lambda item, field=field: _value(editions[item.language], field, item))
        if values:
            label = _WORD.sub(" ", field.dublin_core).capitalize()
            # What is the same in all languages, a number, is in none.
            value = {"none": next(iter(values.values()))} if len(set(values.values())) == 1 else values
            yield {own: field.alias, "en": label}, value


def _value(edition: LanguageEdition, field: Field, item: Item) -> str:
    value = item.get(field.key)
    if isinstance(value, list | tuple):
        return edition.join(str(each) for each in value)
    if field.kind == "historical":
        return words_of_date(value, edition.language.locale)
    if field.choices and not edition.tag.startswith("en"):
        return field.choices.get(value, value)
    return str(value) if value else ""


def _statement(editions: Editions, described: Described) -> tuple[Words, Words] | None:
    rights = _words(editions, described, lambda item: item.get("rights"))
    own = editions[described.first.language].tag
    return ({own: field_names("article")["rights"].alias, "en": "Rights"}, rights) if rights else None


def _provider(site: Site) -> File:
    config = site.config
    names = {language.tag: language.full_title or language.title for language in config.written.values()}
    return File(url=f"{config.base_url}/", label={tag: name for tag, name in names.items() if name})


def _homepages(base: str, editions: Editions, described: Described) -> Iterator[tuple[str, File]]:
    for item in described.versions:
        tag = editions[item.language].tag
        yield tag, File(url=base + item.address, label={tag: item.title})


def _parts(editions: Editions, described: Described) -> Iterator[Part]:
    """The table of contents: each line has the pages from its own to that of the next."""
    numbers = {page.label: place for place, page in reversed(list(enumerate(described.pages)))}
    lines = [line for line in described.first.get("toc", ()) if line.get("page", "") in numbers]
    starts = [numbers[line["page"]] for line in lines]
    tag = editions[described.first.language].tag
    for line, start, behind in zip(lines, starts, [*starts[1:], len(described.pages)], strict=False):
        pages = described.pages[start : max(behind, start + 1)]
        yield Part({tag: line["title"]}, tuple(page.anchor for page in pages))
