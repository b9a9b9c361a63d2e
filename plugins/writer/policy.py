"""The site's Content-Security-Policy: what a page may run and load.

Everything comes from the site itself. The few scripts that stand in a page are allowed by the hash of their text
(CSP Level 3, section 6.7.3.3); whatever else should get into a page, by an editor's mistake or by an attack, is not
run. JSON-LD is data for browsers and needs no leave.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterable

_SOURCES = (
    ("style-src", "'self'"),
    # The header's data: is for small pictures that stand in an article itself, and for signs in style sheets.
    ("img-src", "'self' data:"),
    ("font-src", "'self'"),
    ("media-src", "'self'"),
    ("connect-src", "'self'"),
    ("worker-src", "'self'"),
    ("manifest-src", "'self'"),
    ("form-action", "'self'"),
    ("base-uri", "'none'"),
    ("object-src", "'none'"),
)


def content_security_policy(scripts: Iterable[str]) -> str:
    """The policy for pages that hold the ``scripts`` (their texts) and no others."""
    hashes = "".join(f" 'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in scripts)
    rest = "; ".join(f"{name} {sources}" for name, sources in _SOURCES)
    return f"default-src 'none'; script-src 'self'{hashes}; {rest}"
