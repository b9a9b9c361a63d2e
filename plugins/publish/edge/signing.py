"""Who asks a CDN, and the parts that all signatures have in common."""

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote


@dataclass(frozen=True)
class Signer:
    """A key and a moment: ``now`` in UTC, another at every try, and ``purpose``, the same at every try of one purge."""

    key_id: str = field(repr=False)
    secret: str = field(repr=False)
    token: str = field(repr=False)
    now: datetime
    purpose: str = ""

    def nonce(self, body: bytes) -> str:
        """A number used once: of this request at this moment."""
        return sha256(self.now.isoformat().encode() + body)[:32]


def sha256(data: bytes) -> str:
    """The SHA-256 of ``data`` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def derived_key(secret: str, prefix: str, parts: Sequence[str]) -> bytes:
    """The key that Amazon's and Tencent's signatures derive from the secret, part by part."""
    key = f"{prefix}{secret}".encode()
    for part in parts:
        key = hmac.digest(key, part.encode(), "sha256")
    return key


def hmac_hex(key: bytes, text: str) -> str:
    """The HMAC-SHA256 of ``text`` in hexadecimal digits."""
    return hmac.digest(key, text.encode(), "sha256").hex()


def encoded(text: str) -> str:
    """``text`` as RFC 3986 encodes it in a query."""
    return quote(text, safe="-_.~")
