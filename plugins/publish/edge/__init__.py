"""The CDN in front of the site is told what has changed, within what its provider allows in a call and in a day.

Requests are signed here: each is one small function, and the providers' own programs bring a hundred packages along.
Tests compare the signatures with theirs, byte for byte.
"""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from plugins.publish.credentials import read_credentials
from plugins.publish.edge import aliyun, cloudfront, huawei, nginx, tencent
from plugins.publish.edge.call import Request, send
from plugins.publish.edge.signing import Signer, encoded
from plugins.publish.edge.targets import Quota, addresses_of, plan_purge
from plugins.publish.errors import PublishError
from plugins.publish.settings import Edge


@dataclass(frozen=True)
class Provider:
    """A CDN: whose key it takes (a name of ``credentials.NAMES``; empty: none), what it allows, and its requests.

    ``purge`` and ``purge_folders`` make one request for full addresses; ``warm`` too, where there is such a thing.
    """

    key: str
    quota: Quota
    purge: Callable[[Edge, Signer, Sequence[str]], Request]
    purge_folders: Callable[[Edge, Signer, Sequence[str]], Request]
    warm: Callable[[Edge, Signer, Sequence[str]], Request] | None = None


PROVIDERS = {
    "aliyun": Provider("oss", aliyun.QUOTA, aliyun.purge, aliyun.purge_folders, aliyun.warm),
    "tencent": Provider("cos", tencent.QUOTA, tencent.purge, tencent.purge_folders, tencent.warm),
    "huawei": Provider("obs", huawei.QUOTA, huawei.purge, huawei.purge_folders, huawei.warm),
    "cloudfront": Provider("s3", cloudfront.QUOTA, cloudfront.purge, cloudfront.purge_folders),
    "nginx": Provider("", nginx.QUOTA, nginx.purge, nginx.purge_folders),
}


def purge_keys(
    edge: Edge,
    public: str,
    keys: Sequence[str],
    environ: Mapping[str, str] = os.environ,
    sleep: Callable[[float], object] = time.sleep,
) -> str:
    """Have the CDN forget the addresses of ``keys`` under ``public``, and fetch the first of them anew.

    Returns what was done, in words. Raises :class:`PublishError` if the provider refuses, or if a day's quota does not
    suffice: then as much as it allows has been done.
    """
    provider = PROVIDERS[edge.provider]
    signer = _signer(provider, environ)
    quota = provider.quota.of(edge)
    plan = plan_purge([address for key in keys for address in addresses_of(key)], quota)
    for make, paths, batch in (
        (provider.purge, plan.addresses, quota.addresses_a_call),
        (provider.purge_folders, plan.folders, quota.folders_a_call),
    ):
        for part in _parts([public + path for path in paths], batch, quota.bytes_a_call):
            send(lambda part=part, make=make: make(edge, signer(), part), sleep)
    if plan.left:
        raise PublishError(
            f"CDN 一天能刷新的数目不够，还有 {len(plan.left)} 个地址没有刷新",
            "请明天再运行 make publish，或到 CDN 控制台刷新整站",
        )
    warmed = _warm(edge, provider, signer, public, plan.addresses, sleep)
    return f"CDN 已刷新：{len(plan.addresses)} 个地址、{len(plan.folders)} 个目录" + (
        f"，预热 {warmed} 个" if warmed else ""
    )


def _warm(
    edge: Edge,
    provider: Provider,
    signer: Callable[[], Signer],
    public: str,
    addresses: Sequence[str],
    sleep: Callable[[float], object],
) -> int:
    chosen = [public + path for path in addresses[: edge.warm]] if provider.warm is not None else []
    for part in _parts(chosen, provider.quota.addresses_a_call, provider.quota.bytes_a_call):
        send(lambda part=part: provider.warm(edge, signer(), part), sleep)
    return len(chosen)


def _signer(provider: Provider, environ: Mapping[str, str]) -> Callable[[], Signer]:
    """Signers with the key of ``environ``, each of its own moment."""
    began = datetime.now(UTC).isoformat()
    if not provider.key:
        token = environ.get("EDGE_PURGE_TOKEN", "")
        if not token:
            raise PublishError(
                "没有找到刷新用的口令：环境变量 EDGE_PURGE_TOKEN 没有设", "设法见 docs/editors/publish.md"
            )
        return lambda: Signer("", token, "", datetime.now(UTC), began)
    credentials = read_credentials(provider.key, environ)
    if credentials is None:
        raise PublishError("刷新 CDN 要有密钥，只有角色不够", "请设 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY")
    key = (credentials.key_id, credentials.secret, credentials.token)
    return lambda: Signer(*key, datetime.now(UTC), began)


def _parts(urls: Sequence[str], count: int, size: int) -> list[list[str]]:
    """``urls`` in parts of at most ``count`` that take at most ``size`` bytes in a query."""
    parts: list[list[str]] = []
    room = 0
    for url in urls:
        length = len(encoded(url)) + len(encoded("\n"))
        if not parts or len(parts[-1]) == count or length > room:
            parts.append([])
            room = size
        parts[-1].append(url)
        room -= length
    return parts
