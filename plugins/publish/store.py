"""An object store that speaks S3, by obstore's synchronous calls from threads.

Its asynchronous calls aborted the process at exit in 75 of 300 short runs.
"""

import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

import obstore
from obstore.exceptions import (
    AlreadyExistsError,
    BaseError,
    GenericError,
    PermissionDeniedError,
    PreconditionError,
    UnauthenticatedError,
)
from obstore.store import S3Store

from plugins.publish.credentials import Credentials, without_secrets
from plugins.publish.errors import ConflictError, PublishError
from plugins.publish.parallel import THREADS
from plugins.publish.settings import Store as StoreSettings

Result = TypeVar("Result")

_TRIES = 6
_FIRST_WAIT = 0.2
_RETRY = {
    "max_retries": 4,
    "backoff": {"init_backoff": timedelta(milliseconds=100), "max_backoff": timedelta(seconds=3), "base": 2},
    "retry_timeout": timedelta(seconds=60),
}
_FORBID_OVERWRITE = {"oss": "x-oss-forbid-overwrite", "cos": "x-cos-forbid-overwrite"}
"""Providers whose S3 does not know ``If-None-Match`` on writing, and the header that says the same."""


@dataclass(frozen=True)
class Found:
    """An object in a listing: its size in bytes and its ETag without quotes."""

    key: str
    size: int
    etag: str


class Store:
    """A bucket, or a folder in it: keys are relative to it. Every call tries again what may succeed later."""

    def __init__(
        self, settings: StoreSettings, credentials: Credentials | None, *, bucket: str = "", folder: str | None = None
    ) -> None:
        where = {
            "bucket": bucket or settings.bucket,
            "region": settings.region,
            "virtual_hosted_style_request": not settings.path_style,
            # Chunked uploads with checksums at their end are refused by OSS; without this none are made.
            "conditional_put": "disabled" if settings.provider in _FORBID_OVERWRITE else "etag",
        }
        if settings.address:
            where["endpoint"] = _endpoint(settings, bucket or settings.bucket)
        if credentials is not None:
            where |= {"access_key_id": credentials.key_id, "secret_access_key": credentials.secret}
            if credentials.token:
                where["token"] = credentials.token
        prefix = (settings.folder if folder is None else folder) or None
        options = {
            "allow_http": settings.address.startswith("http://"),
            "timeout": timedelta(seconds=60),
            "connect_timeout": timedelta(seconds=10),
            "pool_max_idle_per_host": str(THREADS),
            "user_agent": "cppcc-site",
        }
        self._store = S3Store(prefix=prefix, config=where, client_options=options, retry_config=_RETRY)
        forbid = _FORBID_OVERWRITE.get(settings.provider)
        self._creating = self._store
        if forbid:
            with_header = options | {"default_headers": {forbid: "true"}}
            self._creating = S3Store(prefix=prefix, config=where, client_options=with_header, retry_config=_RETRY)
        self._create_mode = "overwrite" if forbid else "create"

    def get(self, key: str) -> bytes | None:
        """The bytes of ``key``; ``None`` if there is none."""
        try:
            return _try(lambda: bytes(obstore.get(self._store, key).bytes()), key)
        except FileNotFoundError:
            return None

    def head(self, key: str) -> Found | None:
        """What the store says of ``key``; ``None`` if there is none."""
        try:
            return _found(_try(lambda: obstore.head(self._store, key), key))
        except FileNotFoundError:
            return None

    def put(self, key: str, data: bytes, headers: Mapping[str, str] | None = None) -> str:
        """Write ``key`` whole, with ``headers``; returns its ETag without quotes."""
        # In one request: an object that is put together from parts has an ETag that is no checksum.
        result = _try(
            lambda: obstore.put(self._store, key, data, attributes=dict(headers or {}), use_multipart=False), key
        )
        return (result["e_tag"] or "").strip('"')

    def create(self, key: str, data: bytes) -> None:
        """Write ``key`` only if it is not there. Raises :class:`ConflictError` if it is, with other bytes.

        If the answer to a first try was lost, the second finds the key: then its bytes tell whose it is.
        """
        try:
            _try(lambda: self._create(key, data), key)
        except (AlreadyExistsError, PreconditionError):
            if self.get(key) != data:
                raise ConflictError(key) from None

    def _create(self, key: str, data: bytes) -> None:
        attributes = {"Content-Type": "application/json"}
        obstore.put(self._creating, key, data, attributes=attributes, mode=self._create_mode, use_multipart=False)

    def copy(self, source: str, target: str) -> bool:
        """Copy within the store, with headers; whether there was something to copy."""
        try:
            _try(lambda: obstore.copy(self._store, source, target), source)
        except FileNotFoundError:
            return False
        return True

    def delete(self, keys: Sequence[str]) -> None:
        """Delete ``keys``; those that are not there are passed over."""
        for key in keys:
            try:
                _try(lambda key=key: obstore.delete(self._store, key), key)
            except FileNotFoundError:
                continue

    def list(self, prefix: str = "") -> Iterator[Found]:
        """Every object whose key begins with the folder ``prefix``, in the order of keys."""
        listing = _try(lambda: obstore.list(self._store, prefix or None, chunk_size=1000), prefix)
        while True:
            # A failed page cannot be asked for again alone.
            batch = _said(lambda: next(listing, None), prefix)
            if batch is None:
                return
            yield from (_found(meta) for meta in batch)


def _endpoint(settings: StoreSettings, bucket: str) -> str:
    """With the bucket in the host's name, the library wants it in the address."""
    if settings.path_style:
        return settings.address
    scheme, _, host = settings.address.partition("://")
    return f"{scheme}://{bucket}.{host}"


def _found(meta: Mapping) -> Found:
    return Found(meta["path"], meta["size"], (meta["e_tag"] or "").strip('"'))


def _try(action: Callable[[], Result], key: str) -> Result:
    """``action``, again after a while if the store was busy or the line broke."""
    for attempt in range(_TRIES):
        try:
            return action()
        except (FileNotFoundError, AlreadyExistsError, PreconditionError):
            raise
        except GenericError as error:
            if attempt == _TRIES - 1 or _is_final(str(error)):
                raise _explained(error, key) from None
            time.sleep(_FIRST_WAIT * 2**attempt)
        except BaseError as error:
            raise _explained(error, key) from None
    raise AssertionError


def _said(action: Callable[[], Result], key: str) -> Result:
    try:
        return action()
    except BaseError as error:
        raise _explained(error, key) from None


_REASONS = (
    ("RequestTimeTooSkewed", "本机时钟不准，存储不接受", "请校准时间（例如 timedatectl set-ntp true）再试"),
    ("ExpiredToken", "临时密钥过期了", "请重新取得密钥再试；已传的不会重传"),
    ("InvalidAccessKeyId", "存储不认识这个密钥", "请检查环境变量里的密钥"),
    ("SignatureDoesNotMatch", "密钥不对", "请检查环境变量里的密钥"),
    ("NoSuchBucket", "没有这个存储空间", "请检查 publish.toml 的 bucket 和 region"),
    ("QuotaExceeded", "存储的容量用完了", "请扩容后再试；已传的不会重传"),
    ("AccessDenied", "密钥没有权限", "请给它读、写、列出、删除的权限"),
    ("dns error", "找不到存储的地址", "请检查网络，和 publish.toml 的 region、endpoint"),
)


_REFUSED = re.compile(r"status 4(?!08|29)\d\d")
"""What would be refused a second time too; 408 and 429 only say: later."""


def _is_final(text: str) -> bool:
    return _REFUSED.search(text) is not None or any(sign in text for sign, *_ in _REASONS)


def _explained(error: BaseError, key: str) -> PublishError:
    text = without_secrets(str(error))
    for sign, message, advice in _REASONS:
        if sign in text:
            return PublishError(message, advice)
    if isinstance(error, PermissionDeniedError | UnauthenticatedError):
        return PublishError(f"存储拒绝了 {key}（403）", "请检查密钥和它的权限")
    # The first line has the reason; the others are of the library's own making.
    reason = " ".join(text.split())[:300]
    return PublishError(f"存储出错（{key}）：{reason}", "请过一会儿再试；已传的不会重传")
