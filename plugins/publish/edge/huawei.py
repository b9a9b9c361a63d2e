"""Huawei Cloud CDN: refresh and preheating tasks of v1.0, signed by SDK-HMAC-SHA256.

A call takes 1,000 addresses or 100 folders, a day 2,000 and 100 (the provider's documentation of these calls).
"""

import json
from collections.abc import Sequence
from urllib.parse import urlsplit

from plugins.publish.edge.call import Request
from plugins.publish.edge.signing import Signer, hmac_hex, sha256
from plugins.publish.edge.targets import Quota
from plugins.publish.settings import Edge

QUOTA = Quota(1000, 100, 2_000, 100)
_ENDPOINT = "https://cdn.myhuaweicloud.com"
_TYPE = "application/json;charset=UTF-8"


def purge(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget addresses."""
    return _request(
        edge, signer, "/v1.0/cdn/content/refresh-tasks", {"refresh_task": {"type": "file", "urls": [*urls]}}
    )


def purge_folders(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget folders."""
    task = {"type": "directory", "urls": [*urls]}
    return _request(edge, signer, "/v1.0/cdn/content/refresh-tasks", {"refresh_task": task})


def warm(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Fetch addresses in advance."""
    return _request(edge, signer, "/v1.0/cdn/content/preheating-tasks", {"preheating_task": {"urls": [*urls]}})


def _request(edge: Edge, signer: Signer, path: str, parameters: dict) -> Request:
    endpoint = edge.endpoint or _ENDPOINT
    body = json.dumps(parameters).encode()
    headers = {"content-type": _TYPE, "host": urlsplit(endpoint).netloc, "x-sdk-date": f"{signer.now:%Y%m%dT%H%M%SZ}"}
    if signer.token:
        headers["x-security-token"] = signer.token
    names = sorted(headers)
    lines = [f"{name}:{headers[name]}" for name in names]
    # The path is signed with a slash at its end, whatever is asked for.
    canonical = "\n".join(["POST", f"{path}/", "", *lines, "", ";".join(names), sha256(body)])
    text = f"SDK-HMAC-SHA256\n{headers['x-sdk-date']}\n{sha256(canonical.encode())}"
    signature = hmac_hex(signer.secret.encode(), text)
    said = f"SDK-HMAC-SHA256 Access={signer.key_id}, SignedHeaders={';'.join(names)}, Signature={signature}"
    return Request(endpoint + path, {**headers, "Authorization": said}, body)
