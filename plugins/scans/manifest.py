"""IIIF Presentation API 3 manifests: a volume, a record or a picture as viewers of other houses open it.

Pure functions of small values. Source: https://iiif.io/api/presentation/3.0/.
"""

from collections.abc import Sequence
from typing import Any

import msgspec

from plugins.core.image_services import ImageService
from plugins.core.transcriptions import TextLine

CONTEXT = "http://iiif.io/api/presentation/3/context.json"
THUMBNAIL = 200
"""Pixels: how wide a thumbnail is at least."""

Words = dict[str, str]
"""A text by language code (BCP 47); the code ``none`` for what is in no language: a page's number."""
Json = dict[str, Any]


class ManifestPage(msgspec.Struct, frozen=True, kw_only=True):
    """One page: its label, its picture, and what is written on it.

    ``anchor`` names it on the page of the volume and in the canvas's address: ``p12``. ``text`` is its transcription
    without markup, in the language ``language``; ``lines`` are its lines with their places in pixels of the service.
    """

    anchor: str
    label: Words
    service: ImageService
    text: str = ""
    lines: tuple[TextLine, ...] = ()
    language: str = "zh-Hans"


class Part(msgspec.Struct, frozen=True):
    """A line of the table of contents: its label and the anchors of its pages."""

    label: Words
    anchors: tuple[str, ...]


class File(msgspec.Struct, frozen=True, kw_only=True):
    """Something elsewhere: its absolute address, what it is called, its media type, and its type in IIIF's words."""

    url: str
    label: Words
    format: str = "text/html"
    type: str = "Text"


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """All that a manifest says. Addresses are absolute, ``base_url`` is the site's without the last slash.

    ``rights`` is the address of a licence of Creative Commons or of a statement of RightsStatements.org, or empty: no
    other may stand there; ``statement`` are the rights in words. ``metadata`` are pairs of labels and values.
    ``is_vertical``: the pages follow one another from right to left. ``start`` is the anchor of the page that is opened
    first. ``homepages`` are the pages of the item, one for each language. ``collection`` is that which it is part of.
    """

    url: str
    base_url: str
    label: Words
    pages: tuple[ManifestPage, ...]
    summary: Words = {}
    metadata: tuple[tuple[Words, Words], ...] = ()
    rights: str = ""
    statement: tuple[Words, Words] | None = None
    provider: File | None = None
    homepages: tuple[tuple[str, File], ...] = ()
    see_also: tuple[File, ...] = ()
    parts: tuple[Part, ...] = ()
    is_vertical: bool = False
    is_book: bool = True
    start: str = ""
    collection: str = ""


class Collection(msgspec.Struct, frozen=True, kw_only=True):
    """A list of manifests: addresses, labels, and the service of a first page for the thumbnail."""

    url: str
    base_url: str
    label: Words
    members: tuple[tuple[str, Words, ImageService | None], ...]
    summary: Words = {}
    homepages: tuple[tuple[str, File], ...] = ()


def write_manifest(manifest: Manifest) -> bytes:
    """The manifest as JSON. Raises :class:`ValueError` if it has no page: such a one may not be."""
    if not manifest.pages:
        raise ValueError(f"{manifest.url} has no page")
    canvases = [_canvas(manifest, page) for page in manifest.pages]
    first = next((page for page in manifest.pages if page.anchor == manifest.start), manifest.pages[0])
    made = {
        "@context": CONTEXT,
        "id": manifest.url,
        "type": "Manifest",
        "label": _words(manifest.label),
        "summary": _words(manifest.summary),
        "metadata": [{"label": _words(label), "value": _words(value)} for label, value in manifest.metadata if value],
        "rights": manifest.rights,
        "requiredStatement": _statement(manifest.statement),
        "provider": [_provider(manifest.provider)] if manifest.provider else [],
        "homepage": _homepages(manifest.homepages),
        "seeAlso": [_file(file, "Dataset") for file in manifest.see_also],
        "partOf": [{"id": manifest.collection, "type": "Collection"}] if manifest.collection else [],
        "thumbnail": [_thumbnail(manifest.base_url, first.service)],
        "viewingDirection": "right-to-left" if manifest.is_vertical else "",
        "behavior": ["paged" if manifest.is_book and len(canvases) > 2 else "individuals"],
        "start": {"id": _canvas_url(manifest, first.anchor), "type": "Canvas"}
        if manifest.start == first.anchor
        else {},
        "items": canvases,
        "structures": _structures(manifest),
    }
    return _encode(made)


def write_collection(collection: Collection) -> bytes:
    """The collection as JSON."""
    members = [
        _full({
            "id": url,
            "type": "Manifest",
            "label": _words(label),
            "thumbnail": [_thumbnail(collection.base_url, service)] if service else [],
        })
        for url, label, service in collection.members
    ]  # fmt: skip
    made = {
        "@context": CONTEXT,
        "id": collection.url,
        "type": "Collection",
        "label": _words(collection.label),
        "summary": _words(collection.summary),
        "homepage": _homepages(collection.homepages),
    }
    return _encode(made, items=members)


def _canvas_url(manifest: Manifest, anchor: str) -> str:
    return f"{manifest.url}/canvas/{anchor}"


def _canvas(manifest: Manifest, page: ManifestPage) -> Json:
    url, service = _canvas_url(manifest, page.anchor), page.service
    painting = {
        "id": f"{url}/image",
        "type": "Annotation",
        "motivation": "painting",
        "body": _image(manifest.base_url, service),
        "target": url,
    }
    notes = [_note(url, number, text, place, page.language) for number, (text, place) in enumerate(_texts(page), 1)]
    return _full({
        "id": url,
        "type": "Canvas",
        "label": _words(page.label),
        "width": service.width,
        "height": service.height,
        "thumbnail": [_thumbnail(manifest.base_url, service)],
        "items": [{"id": f"{url}/page", "type": "AnnotationPage", "items": [painting]}],
        "annotations": [{"id": f"{url}/text", "type": "AnnotationPage", "items": notes}] if notes else [],
    })  # fmt: skip


def _texts(page: ManifestPage) -> list[tuple[str, str]]:
    """What is written on ``page``, each with its place as a fragment of the canvas: the whole, then each line."""
    whole = [(page.text, "")] if page.text else []
    return whole + [(line.text, f"#xywh={line.x},{line.y},{line.width},{line.height}") for line in page.lines]


def _note(url: str, number: int, text: str, place: str, language: str) -> Json:
    return {
        "id": f"{url}/text/{number}",
        "type": "Annotation",
        "motivation": "supplementing",
        "body": {"type": "TextualBody", "value": text, "format": "text/plain", "language": [language]},
        "target": url + place,
    }


def _image(base_url: str, service: ImageService) -> Json:
    """The picture with its service: at the size that ``full/max`` gives."""
    address, (width, height) = service.whole(service.width)
    return {
        "id": base_url + address,
        "type": "Image",
        "format": "image/jpeg",
        "width": width,
        "height": height,
        "service": [_service(base_url, service)],
    }


def _service(base_url: str, service: ImageService) -> Json:
    return {"id": base_url + service.stem, "type": "ImageService3", "profile": "level0"}


def _thumbnail(base_url: str, service: ImageService) -> Json:
    """Without the service: viewers would ask for sizes of their own, and there are a few only."""
    address, (width, height) = service.whole(THUMBNAIL)
    return {"id": base_url + address, "type": "Image", "format": "image/jpeg", "width": width, "height": height}


def _structures(manifest: Manifest) -> list[Json]:
    """The table of contents as one range with a range for each line; lines without a page are left out."""
    there = {page.anchor for page in manifest.pages}
    ranges = []
    for number, part in enumerate(manifest.parts, 1):
        canvases = [
            {"id": _canvas_url(manifest, anchor), "type": "Canvas"} for anchor in part.anchors if anchor in there
        ]
        if canvases:
            url = f"{manifest.url}/range/{number}"
            ranges.append({"id": url, "type": "Range", "label": _words(part.label), "items": canvases})
    if not ranges:
        return []
    return [{"id": f"{manifest.url}/range/0", "type": "Range", "label": _words(manifest.label), "items": ranges}]


def _statement(statement: tuple[Words, Words] | None) -> Json:
    return {"label": _words(statement[0]), "value": _words(statement[1])} if statement else {}


def _provider(provider: File) -> Json:
    home = {"id": provider.url, "type": "Text", "label": _words(provider.label), "format": provider.format}
    return {"id": f"{provider.url}#provider", "type": "Agent", "label": _words(provider.label), "homepage": [home]}


def _homepages(pages: Sequence[tuple[str, File]]) -> list[Json]:
    return [{**_file(file, "Text"), "language": [language]} for language, file in pages]


def _file(file: File, kind: str) -> Json:
    return {"id": file.url, "type": kind, "label": _words(file.label), "format": file.format}


def _words(words: Words) -> dict[str, list[str]]:
    return {language: [text] for language, text in words.items() if text}


def _full(made: Json) -> Json:
    """``made`` without what is empty: a list or a mapping that is there may not be empty."""
    return {key: value for key, value in made.items() if value not in ("", [], {})}


def _encode(made: Json, **always: Any) -> bytes:
    return msgspec.json.encode({**_full(made), **always})
