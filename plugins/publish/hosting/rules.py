"""What a server says with a file of the site: its media type, and how long it may be kept."""

import re

_HASHED = re.compile(r"\.[0-9a-f]{10}(?=[./-])|^search/[^/]+/[ts]/[0-9a-f]{8}/")
"""A name or a folder that carries the hash of what is in it: other bytes have another address."""


def is_hashed(key: str) -> bool:
    """Whether the address of ``key`` changes when its bytes do."""
    return _HASHED.search(key) is not None


def cache_control(key: str) -> str:
    """``Cache-Control`` of ``key``."""
    return "public, max-age=31536000, immutable" if is_hashed(key) else "public, max-age=60, must-revalidate"


_TEXTS = {
    "html": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json",
    "xml": "application/xml", "svg": "image/svg+xml", "txt": "text/plain", "csv": "text/csv", "ics": "text/calendar",
    "vtt": "text/vtt", "md": "text/markdown",
    "bib": "application/x-bibtex", "ris": "application/x-research-info-systems",
}  # fmt: skip
_OTHERS = {
    "avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png",
    "gif": "image/gif", "ico": "image/x-icon", "woff2": "font/woff2", "pdf": "application/pdf",
    "zip": "application/zip",
    "epub": "application/epub+zip", "mp3": "audio/mpeg", "wav": "audio/wav", "m4a": "audio/mp4", "ogg": "audio/ogg",
    "mp4": "video/mp4", "webm": "video/webm", "bin": "application/octet-stream",
}  # fmt: skip


def media_type(key: str) -> str:
    """``Content-Type`` of ``key``, with the character set of what is text."""
    extension = key.rpartition(".")[2].lower()
    if extension in _TEXTS:
        return f"{_TEXTS[extension]}; charset=utf-8"
    return _OTHERS.get(extension, "application/octet-stream")
