"""Keys come from the environment or a profile, never from a file of the site; and no key is ever shown."""

import configparser
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.publish.errors import PublishError

NAMES = {
    "oss": ("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN"),
    "cos": ("TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_TOKEN"),
    "obs": ("HUAWEICLOUD_SDK_AK", "HUAWEICLOUD_SDK_SK", "HUAWEICLOUD_SDK_SECURITY_TOKEN"),
    "s3": ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"),
}
"""By provider: the names that its own programs read, for the key, its secret and the token of a temporary key. What
signs in by OIDC (a step of GitHub Actions) leaves temporary keys under the same names."""

_SECRET_NAMES = re.compile(r"SECRET|TOKEN|PASSWORD|SIGNING_KEY|_SK$")
_MASK = "＊＊＊"
_SHORTEST = 6
"""A shorter value is no secret, and masking it would make messages unreadable."""


@dataclass(frozen=True)
class Credentials:
    """A key. Its secret parts are left out of ``repr``."""

    key_id: str = field(repr=False)
    secret: str = field(repr=False)
    token: str = field(default="", repr=False)


def read_credentials(provider: str, environ: Mapping[str, str] = os.environ) -> Credentials | None:
    """The key for ``provider`` (a name of :data:`NAMES`).

    ``None`` for S3 without a key but with a role that its library takes on by itself (``AWS_WEB_IDENTITY_TOKEN_FILE``,
    or a machine's own role asked for by ``AWS_ROLE=machine``). Raises :class:`PublishError` if there is no key.
    """
    id_name, secret_name, token_name = NAMES[provider]
    key_id, secret = environ.get(id_name, ""), environ.get(secret_name, "")
    if key_id and secret:
        return Credentials(key_id, secret, environ.get(token_name, ""))
    if provider == "s3" and environ.get("AWS_PROFILE"):
        return _of_profile(environ)
    if provider == "s3" and (environ.get("AWS_WEB_IDENTITY_TOKEN_FILE") or environ.get("AWS_ROLE") == "machine"):
        return None
    missing = [name for name, value in ((id_name, key_id), (secret_name, secret)) if not value]
    raise PublishError(f"没有找到密钥：环境变量 {'、'.join(missing)} 没有设", "设法见 docs/editors/publish.md")


def _of_profile(environ: Mapping[str, str]) -> Credentials:
    """The key under the name ``AWS_PROFILE`` in the file of AWS's own programs."""
    name = environ["AWS_PROFILE"]
    file = Path(environ.get("AWS_SHARED_CREDENTIALS_FILE") or Path.home() / ".aws" / "credentials")
    # A secret may hold a percent sign.
    profiles = configparser.ConfigParser(interpolation=None)
    profiles.read(file, encoding="utf-8")
    if not profiles.has_section(name):
        raise PublishError(f"AWS 的密钥文件里没有 [{name}] 一节", "请检查 AWS_PROFILE")
    profile = profiles[name]
    if "aws_access_key_id" not in profile or "aws_secret_access_key" not in profile:
        raise PublishError(f"AWS 的密钥文件 [{name}] 一节没有写全", "要有 aws_access_key_id 和 aws_secret_access_key")
    return Credentials(
        profile["aws_access_key_id"], profile["aws_secret_access_key"], profile.get("aws_session_token", "")
    )


def without_secrets(text: str, environ: Mapping[str, str] = os.environ) -> str:
    """``text`` with every value masked that stands in the environment under the name of a secret, or of a key."""
    key_ids = {names[0] for names in NAMES.values()}
    values = {
        value
        for name, value in environ.items()
        if (name in key_ids or _SECRET_NAMES.search(name)) and len(value) >= _SHORTEST
    }
    for value in sorted(values, key=len, reverse=True):
        text = text.replace(value, _MASK)
    return text
