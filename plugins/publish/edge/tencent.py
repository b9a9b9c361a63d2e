"""Tencent Cloud CDN: PurgeUrlsCache, PurgePathCache and PushUrlsCache of 2018-06-06, signed by TC3-HMAC-SHA256.

A call takes 1,000 addresses or 500 folders, a day 10,000 and 100 (the provider's documentation of these calls).
"""

import json
from collections.abc import Sequence
from urllib.parse import urlsplit

from plugins.publish.edge.call import Request
from plugins.publish.edge.signing import Signer, derived_key, hmac_hex, sha256
from plugins.publish.edge.targets import Quota
from plugins.publish.settings import Edge

QUOTA = Quota(1000, 500, 10_000, 100)
_ENDPOINT = "https://cdn.tencentcloudapi.com"
_VERSION = "2018-06-06"
_TYPE = "application/json"


def purge(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget addresses."""
    return _request(edge, signer, "PurgeUrlsCache", {"Urls": list(urls)})


def purge_folders(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget folders: what has changed in them is fetched again, the rest is not."""
    return _request(edge, signer, "PurgePathCache", {"Paths": list(urls), "FlushType": "flush"})


def warm(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Fetch addresses in advance."""
    return _request(edge, signer, "PushUrlsCache", {"Urls": list(urls)})


def _request(edge: Edge, signer: Signer, action: str, parameters: dict) -> Request:
    endpoint = edge.endpoint or _ENDPOINT
    host = urlsplit(endpoint).netloc
    body = json.dumps(parameters).encode()
    canonical = f"POST\n/\n\ncontent-type:{_TYPE}\nhost:{host}\n\ncontent-type;host\n{sha256(body)}"
    stamp = int(signer.now.timestamp())
    scope = f"{signer.now:%Y-%m-%d}/cdn/tc3_request"
    text = f"TC3-HMAC-SHA256\n{stamp}\n{scope}\n{sha256(canonical.encode())}"
    signature = hmac_hex(derived_key(signer.secret, "TC3", scope.split("/")), text)
    said = f"TC3-HMAC-SHA256 Credential={signer.key_id}/{scope}, SignedHeaders=content-type;host, Signature={signature}"
    headers = {
        "Content-Type": _TYPE,
        "Host": host,
        "X-TC-Action": action,
        "X-TC-Timestamp": str(stamp),
        "X-TC-Version": _VERSION,
        "Authorization": said,
    }
    if signer.token:
        headers["X-TC-Token"] = signer.token
    return Request(endpoint + "/", headers, body, _error)


def _error(body: bytes) -> str:
    """Tencent tells of an error in an answer with status 200."""
    error = json.loads(body).get("Response", {}).get("Error")
    return f"{error.get('Code')}: {error.get('Message')}" if error else ""
