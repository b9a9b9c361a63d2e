"""A cache of one's own: nginx with whatever deletes from it, asked by JSON with a token.

``POST`` of ``{"urls": […], "prefixes": […]}`` with the header ``X-Purge-Token``; any 2xx says that it is done.
"""

import json
from collections.abc import Sequence

from plugins.publish.edge.call import Request
from plugins.publish.edge.signing import Signer
from plugins.publish.edge.targets import Quota
from plugins.publish.settings import Edge

QUOTA = Quota(1000, 100, 1_000_000, 1000)


def purge(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget addresses."""
    return _request(edge, signer, {"urls": [*urls], "prefixes": []})


def purge_folders(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget folders."""
    return _request(edge, signer, {"urls": [], "prefixes": [*urls]})


def _request(edge: Edge, signer: Signer, wanted: dict) -> Request:
    headers = {"Content-Type": "application/json", "X-Purge-Token": signer.secret}
    return Request(edge.endpoint, headers, json.dumps(wanted).encode())
