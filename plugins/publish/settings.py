"""``publish.toml``: where the site is published to. What is unknown or ill-typed there is told with its line."""

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from plugins.core.config import Count, Settings, WebAddress
from plugins.core.config_file import faults, raise_if_any, read_toml
from plugins.core.config_rules import Finding

NAME = "publish.toml"
Provider = Literal["oss", "cos", "obs", "s3"]
Bucket = Annotated[
    str, Meta(pattern=r"^[a-z0-9][a-z0-9.-]{1,62}$", description="应为存储空间的名称：小写字母、数字和连字符")
]
OtherBucket = Annotated[
    str, Meta(pattern=r"^([a-z0-9][a-z0-9.-]{1,62})?$", description="应为另一个存储空间的名称，或留空")
]
Folder = Annotated[
    str,
    Meta(
        pattern=r"^([A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*)?$",
        description="应为文件夹名，例如 www，前后不加斜线",
    ),
]
HostFolder = Annotated[
    str, Meta(pattern=r"^/[^\s'\"]+$", description="应为主机上的完整路径，例如 /srv/site，中间没有空格和引号")
]
Port = Annotated[int, Meta(ge=1, le=65535, description="应为 1 到 65535 之间的整数")]
Percent = Annotated[int, Meta(ge=0, le=100, description="应为 0 到 100 之间的整数")]
Warmed = Annotated[int, Meta(ge=0, le=1000, description="应为 0 到 1000 之间的整数")]
Contact = Annotated[
    str,
    Meta(pattern=r"^((mailto:\S+@|https://)\S+)?$", description="应写作 mailto:信箱 或 https:// 开头的网址"),
]
Encoding = Literal["br", "gzip", ""]

_ENDPOINTS = {
    "oss": "https://s3.oss-{region}.aliyuncs.com",
    "cos": "https://cos.{region}.myqcloud.com",
    "obs": "https://obs.{region}.myhuaweicloud.com",
    "s3": "",
}
"""Where the stores speak S3, by region; Amazon's own is known to the library."""


class Store(Settings):
    """``[store]``: an object store that speaks S3, of Aliyun, Tencent, Huawei, or any other."""

    provider: Provider
    bucket: Bucket
    region: str = "us-east-1"
    endpoint: WebAddress = ""
    """Only for a store that is none of the four, or for an internal address of one."""
    path_style: bool = False
    """Whether the bucket stands in the path instead of the host's name. The four refuse that or will."""
    folder: Folder = ""
    """The folder of the bucket that is the site's root."""
    records: OtherBucket = ""
    """A private bucket for manifests, old versions and audit records; empty: ``.publish/`` in the same bucket."""
    encoding: Encoding = ""
    """How texts are stored compressed: only where every reader comes through a CDN that can unpack them."""

    @property
    def address(self) -> str:
        """The endpoint, empty for Amazon's own."""
        return self.endpoint or _ENDPOINTS[self.provider].format(region=self.region)


class Host(Settings):
    """``[host]``: a plain host with nginx, reached by SSH."""

    address: str
    folder: HostFolder
    """Where releases are kept; what the server serves is ``current/`` in it."""
    user: str = ""
    port: Port = 22
    identity: str = ""
    """The file of the private key; empty: as ssh is set up."""
    known_hosts: str = ""
    """The file of known hosts; empty: as ssh is set up. An unknown host is always refused."""
    keep: Count = 5
    """How many releases are kept to go back to."""


class Edge(Settings):
    """``[edge]``: the CDN in front of the store or host. Keys come from the environment."""

    provider: Literal["aliyun", "tencent", "huawei", "cloudfront", "nginx"]
    distribution: str = ""
    """CloudFront's id of the distribution."""
    endpoint: WebAddress = ""
    """Where purges are asked for; empty: the provider's own address. nginx has none of its own."""
    warm: Warmed = 0
    """How many of the changed addresses are fetched by the CDN in advance, where the provider offers that."""
    addresses_a_day: int = 0
    folders_a_day: int = 0
    """The account's quota where it differs from the provider's usual one (0); -1 for none."""


class PublishSettings(Settings):
    """``publish.toml`` as a whole."""

    store: Store | None = None
    host: Host | None = None
    edge: Edge | None = None
    public: WebAddress = ""
    """The address at which readers see the site; empty: https:// and the domain of ``site.toml``."""
    signing_keys: tuple[str, ...] = ()
    """The public keys whose signature under an audit record is believed; empty: records need none."""
    removals: Percent = 10
    """The share of the addresses, in per cent, that may end at once without being confirmed by number."""
    security_contact: Contact = ""
    """Whom those may tell who find a hole: for ``/.well-known/security.txt``."""


def load_settings(path: Path) -> PublishSettings:
    """Read ``publish.toml``. Raises :class:`~plugins.core.problems.InputError` with every fault, each with its line."""
    tree, lines = read_toml(path, path.name)
    raise_if_any(path.name, lines, faults(PublishSettings, tree, ()))
    settings = msgspec.convert(tree, PublishSettings)
    raise_if_any(path.name, lines, _contradictions(settings))
    return settings


def _contradictions(settings: PublishSettings) -> list[Finding]:
    found: list[Finding] = []
    if settings.store is None and settings.host is None:
        found.append(
            (
                (),
                "C002",
                "没有写发布到哪里",
                "请写 [store]（对象存储）或 [host]（自己的主机），写法见 docs/editors/publish.md",
            )
        )
    if settings.store is not None and settings.host is not None:
        found.append((("host",), "C003", "[store] 和 [host] 只能写一个", "请删去一个"))
    edge = settings.edge
    if edge is not None and edge.provider == "cloudfront" and not edge.distribution:
        found.append((("edge",), "C002", "缺少设置项 distribution", "请写上 CloudFront 的分配 ID（E 开头）"))
    if edge is not None and edge.provider == "nginx" and not edge.endpoint:
        found.append((("edge",), "C002", "缺少设置项 endpoint", "请写上接受刷新请求的地址"))
    return found
