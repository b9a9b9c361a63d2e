"""Amazon CloudFront: CreateInvalidation of 2020-05-31, signed by Signature Version 4.

3,000 paths may be under way at a time, 15 with a wildcard (the provider's quotas of a distribution).
"""

from collections.abc import Sequence
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from plugins.publish.edge.call import Request
from plugins.publish.edge.signing import Signer, derived_key, hmac_hex, sha256
from plugins.publish.edge.targets import Quota
from plugins.publish.settings import Edge

QUOTA = Quota(1000, 15, 3_000, 15)
_ENDPOINT = "https://cloudfront.amazonaws.com"
_REGION = "us-east-1"


def purge(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget addresses."""
    return _request(edge, signer, [urlsplit(url).path for url in urls])


def purge_folders(edge: Edge, signer: Signer, urls: Sequence[str]) -> Request:
    """Forget folders."""
    return _request(edge, signer, [f"{urlsplit(url).path}*" for url in urls])


def _request(edge: Edge, signer: Signer, paths: Sequence[str]) -> Request:
    endpoint = edge.endpoint or _ENDPOINT
    path = f"/2020-05-31/distribution/{edge.distribution}/invalidation"
    items = "".join(f"<Path>{escape(each)}</Path>" for each in paths)
    listed = f"<Paths><Quantity>{len(paths)}</Quantity><Items>{items}</Items></Paths>"
    # The same at every try: what was asked for and not heard of is no second invalidation.
    reference = f"<CallerReference>{sha256(f'{signer.purpose} {listed}'.encode())[:32]}</CallerReference>"
    namespace = "http://cloudfront.amazonaws.com/doc/2020-05-31/"
    body = f'<InvalidationBatch xmlns="{namespace}">{listed}{reference}</InvalidationBatch>'.encode()
    headers = {
        "content-type": "application/xml",
        "host": urlsplit(endpoint).netloc,
        "x-amz-content-sha256": sha256(body),
        "x-amz-date": f"{signer.now:%Y%m%dT%H%M%SZ}",
    }
    if signer.token:
        headers["x-amz-security-token"] = signer.token
    names = sorted(headers)
    lines = [f"{name}:{headers[name]}" for name in names]
    canonical = "\n".join(["POST", path, "", *lines, "", ";".join(names), sha256(body)])
    scope = f"{signer.now:%Y%m%d}/{_REGION}/cloudfront/aws4_request"
    text = f"AWS4-HMAC-SHA256\n{headers['x-amz-date']}\n{scope}\n{sha256(canonical.encode())}"
    signature = hmac_hex(derived_key(signer.secret, "AWS4", scope.split("/")), text)
    said = (
        f"AWS4-HMAC-SHA256 Credential={signer.key_id}/{scope}, SignedHeaders={';'.join(names)}, Signature={signature}"
    )
    return Request(endpoint + path, {**headers, "Authorization": said}, body)
