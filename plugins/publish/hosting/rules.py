"""What a server says with a file of the site: its media type, how long it may be kept, and other headers.

Also reads the two files in which hosts of static sites are told of headers and redirects, in Netlify's form.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from plugins.publish.errors import PublishError

HASHED = r"\.[0-9a-f]{10}[./-]|^/?search/[^/]+/[ts]/[0-9a-f]{8}/"
"""A name or a folder that carries the hash of what is in it: other bytes have another address. A regular expression for
keys and for paths, of Python's and of PCRE."""
IMMUTABLE = "public, max-age=31536000, immutable"
BRIEF = "public, max-age=60, must-revalidate"
"""For what keeps its address when it changes: going back and forth asks nobody, and a CDN that was not told of a change
is wrong for a minute only."""

TEXTS = {
    "html": "text/html", "css": "text/css", "js": "text/javascript", "mjs": "text/javascript",
    "json": "application/json", "geojson": "application/geo+json", "jsonld": "application/ld+json",
    "webmanifest": "application/manifest+json", "xml": "application/xml", "rss": "application/rss+xml",
    "atom": "application/atom+xml", "opml": "text/x-opml", "svg": "image/svg+xml", "txt": "text/plain",
    "md": "text/markdown", "csv": "text/csv", "tsv": "text/tab-separated-values", "ics": "text/calendar",
    "vcf": "text/vcard", "vtt": "text/vtt", "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}  # fmt: skip
"""Media types of texts by extension; all are UTF-8."""
OTHERS = {
    "avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png",
    "gif": "image/gif", "ico": "image/x-icon", "tif": "image/tiff", "tiff": "image/tiff", "jp2": "image/jp2",
    "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf", "otf": "font/otf",
    "mp3": "audio/mpeg", "wav": "audio/wav", "m4a": "audio/mp4", "ogg": "audio/ogg", "flac": "audio/flac",
    "mp4": "video/mp4", "webm": "video/webm",
    "pdf": "application/pdf", "epub": "application/epub+zip", "zip": "application/zip", "wasm": "application/wasm",
    "doc": "application/msword", "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
}  # fmt: skip
"""Media types of everything else by extension."""
UNKNOWN = "application/octet-stream"

_HASHED = re.compile(HASHED)
_STATUSES = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True)
class HeaderRule:
    """The headers (names and values) of the paths that ``pattern`` matches, where ``*`` stands for anything."""

    pattern: str
    headers: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Redirect:
    """The path ``old``, with its query if it has one, now is ``new``."""

    old: str
    new: str
    status: int = 301


def is_hashed(key: str) -> bool:
    """Whether the address of ``key`` changes when its bytes do."""
    return _HASHED.search(key) is not None


def cache_control(key: str) -> str:
    """``Cache-Control`` of ``key``."""
    return IMMUTABLE if is_hashed(key) else BRIEF


def media_type(key: str) -> str:
    """``Content-Type`` of ``key``, with the character set of what is text."""
    return _media_type_of(key.rpartition("/")[2].rpartition(".")[2].lower())


@cache
def _media_type_of(extension: str) -> str:
    """One string for all files of a kind, of which there are many."""
    if extension in TEXTS:
        return f"{TEXTS[extension]}; charset=utf-8"
    return OTHERS.get(extension, UNKNOWN)


def parse_headers(text: str) -> tuple[HeaderRule, ...]:
    """The rules of a file ``_headers``: a line with a pattern, then indented lines ``Name: value``.

    Raises :class:`PublishError` with the number of a line that is neither.
    """
    found: list[tuple[str, list[tuple[str, str]]]] = []
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip()
        if not said or said.startswith("#"):
            continue
        if not line[0].isspace():
            if not said.startswith("/"):
                raise PublishError(f"_headers 第 {number} 行的网址 {said} 不以 / 开头", "请重新生成网站")
            found.append((said, []))
            continue
        name, colon, value = said.partition(":")
        if not found or not colon or not re.fullmatch(r"[A-Za-z0-9-]+", name):
            raise PublishError(f"_headers 第 {number} 行不是“名称: 值”", "请重新生成网站")
        found[-1][1].append((name, value.strip()))
    return tuple(HeaderRule(pattern, tuple(headers)) for pattern, headers in found)


def headers_for(rules: Iterable[HeaderRule], path: str) -> dict[str, str]:
    """The headers that ``rules`` give to ``path`` (``/a/``). Of two with the same name the later one holds."""
    found: dict[str, tuple[str, str]] = {}
    for rule in rules:
        if re.fullmatch(pattern_of(rule.pattern), path):
            found |= {name.lower(): (name, value) for name, value in rule.headers}
    return dict(found.values())


def pattern_of(pattern: str) -> str:
    """The pattern of a :class:`HeaderRule` as a regular expression for a whole path, of Python's and of PCRE."""
    return ".*".join(map(re.escape, pattern.split("*")))


def parse_redirects(text: str) -> tuple[Redirect, ...]:
    """The lines ``old new status`` of a file ``_redirects``; of two with the same old address the first one holds.

    Raises :class:`PublishError` with the number of a line that is none.
    """
    found: dict[str, Redirect] = {}
    for number, line in enumerate(text.splitlines(), 1):
        words = [] if line.startswith("#") else line.split()
        if not words:
            continue
        status = words[2].rstrip("!") if len(words) == 3 else "301"
        is_right = len(words) in {2, 3} and words[0].startswith("/") and re.match(r"/|https?://", words[1])
        if not is_right or not status.isascii() or not status.isdigit() or int(status) not in _STATUSES:
            raise PublishError(f"_redirects 第 {number} 行不是“旧网址 新网址 301”", "请重新生成网站")
        found.setdefault(words[0], Redirect(words[0], words[1], int(status)))
    return tuple(found.values())
