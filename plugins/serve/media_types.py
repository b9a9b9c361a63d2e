"""Media types of the files of a site. Not taken from the machine, whose tables differ."""

import mimetypes
from functools import cache

_ALSO_KNOWN = {
    ".avif": "image/avif",
    ".csv": "text/csv",
    ".epub": "application/epub+zip",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".m4a": "audio/mp4",
    ".tsv": "text/tab-separated-values",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
_UNKNOWN = "application/octet-stream"


@cache
def media_type(suffix: str) -> str:
    """The value of ``Content-Type`` for files that end in ``suffix`` (``.html``), text with its charset."""
    kind = _ALSO_KNOWN.get(suffix.lower()) or mimetypes.MimeTypes().guess_type(f"x{suffix}")[0] or _UNKNOWN
    is_text = kind.startswith("text/") or kind.endswith(("/xml", "+xml"))
    return f"{kind}; charset=utf-8" if is_text else kind
