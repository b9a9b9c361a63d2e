"""The CDN in front of the site: it is told what has changed."""

from collections.abc import Sequence

from plugins.publish.errors import PublishError
from plugins.publish.settings import Edge


def purge_keys(edge: Edge, public: str, keys: Sequence[str]) -> str:
    """Purge the addresses of ``keys`` under ``public``; what was done, in words."""
    raise PublishError(f"{public} 前面的 {edge.provider} 还不能刷新（{len(keys)} 个地址）")
