"""Aliyun CDN: RefreshObjectCaches and PushObjectCache of 2018-05-10, signed by ACS3-HMAC-SHA256.

A call takes 1,000 addresses or 100 folders, a day 10,000 and 100 (the provider's documentation of these calls); the
addresses stand in the query, which a gateway does not take at any length.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit

from plugins.publish.edge.call import Request
from plugins.publish.edge.signing import Signer, encoded, hmac_hex, sha256
from plugins.publish.edge.targets import Quota
from plugins.publish.settings import Edge

QUOTA = Quota(1000, 100, 10_000, 100, bytes_a_call=6000)
_ENDPOINT = "https://cdn.aliyuncs.com"
_VERSION = "2018-05-10"


def purge(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget addresses."""
    return _request(edge, signer, "RefreshObjectCaches", {"ObjectPath": "\n".join(urls), "ObjectType": "File"})


def purge_folders(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget folders."""
    return _request(edge, signer, "RefreshObjectCaches", {"ObjectPath": "\n".join(urls), "ObjectType": "Directory"})


def warm(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Fetch addresses in advance."""
    return _request(edge, signer, "PushObjectCache", {"ObjectPath": "\n".join(urls)})


def _request(edge: Edge, signer: Signer, action: str, query: dict[str, str]) -> Request:
    endpoint = edge.endpoint or _ENDPOINT
    line = "&".join(f"{encoded(name)}={encoded(value)}" for name, value in sorted(query.items()))
    headers = {
        "host": urlsplit(endpoint).netloc,
        "x-acs-action": action,
        "x-acs-content-sha256": sha256(b""),
        "x-acs-date": f"{signer.now:%Y-%m-%dT%H:%M:%SZ}",
        "x-acs-signature-nonce": signer.nonce(line.encode()),
        "x-acs-version": _VERSION,
    }
    if signer.token:
        headers["x-acs-security-token"] = signer.token
    names = sorted(headers)
    canonical = ["POST", "/", line, *(f"{name}:{headers[name]}" for name in names), "", ";".join(names), sha256(b"")]
    text = f"ACS3-HMAC-SHA256\n{sha256(chr(10).join(canonical).encode())}"
    signature = hmac_hex(signer.secret.encode(), text)
    said = f"ACS3-HMAC-SHA256 Credential={signer.key_id},SignedHeaders={';'.join(names)},Signature={signature}"
    return Request(f"{endpoint}/?{line}", {**headers, "Authorization": said})
