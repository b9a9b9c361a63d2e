"""The built site as it will be stored: what each file is, and its bytes."""

import gzip
import hashlib
import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

import brotli
import msgspec

from plugins.core.inventory import Signature, is_young, now_ns
from plugins.core.progress import track
from plugins.publish.described import cache_control, media_type
from plugins.publish.errors import PublishError
from plugins.publish.manifest import Entry
from plugins.publish.parallel import each

_PACKED = ("text/", "application/json", "application/xml", "image/svg+xml")
_LEAST = 200
"""Bytes below which packing gains nothing."""
_NOT_PUBLISHED = frozenset({"_headers", "_redirects"})
"""For hosts of static sites; an object store would show them to readers as they are."""


class _Known(msgspec.Struct, frozen=True, array_like=True, gc=False):
    signature: Signature
    entry: Entry


class _Cache(msgspec.Struct, frozen=True):
    encoding: str
    known: dict[str, _Known]


class Output:
    """The folder of a built site, with what is added for the store (``extra``: key to bytes)."""

    def __init__(self, folder: Path, cache: Path, encoding: str, extra: Mapping[str, bytes] | None = None) -> None:
        self._folder = folder
        self._cache = cache / "described.msgpack"
        self._encoding = encoding
        self._extra = dict(extra or {})

    def describe(self) -> dict[str, Entry]:
        """Every file, by its key. Files that stand as they were looked at before are not read again.

        Raises :class:`PublishError` for a link, for a name that no address can have, and if there is nothing at all.
        """
        began = now_ns()
        known = self._load()
        found = dict(_walk(self._folder))
        if not any(key.endswith(".html") for key in found):
            raise PublishError(f"{self._folder.name}/ 里没有网页", "请先生成网站")
        kept = {k: known[k] for k, signature in found.items() if k in known and known[k].signature == signature}
        fresh = [key for key in found if key not in kept]
        described = each(self._describe_file, fresh, os.cpu_count() or 1)
        for key, entry in track(described, "核对文件", len(fresh)):
            kept[key] = _Known(found[key], entry)
        self._save({key: value for key, value in kept.items() if not is_young(value.signature, began)}, known)
        entries = {key: kept[key].entry for key in sorted(found)}
        for key, data in self._extra.items():
            entries.setdefault(key, _entry(key, data, self._encoding)[0])
        return entries

    def stored(self, key: str, entry: Entry) -> bytes:
        """The bytes to store for ``key``. Raises :class:`PublishError` if they are not those that were described."""
        try:
            path = self._folder / key
            data = path.read_bytes() if key not in self._extra or path.exists() else self._extra[key]
        except FileNotFoundError:
            raise PublishError(f"{key} 在发布时不见了", _CHANGED_ADVICE) from None
        if hashlib.sha256(data).digest() != entry.sha256:
            raise PublishError(f"{key} 在发布时变了", _CHANGED_ADVICE)
        return _pack(data, entry.encoding)

    def _describe_file(self, key: str) -> Entry:
        return _entry(key, (self._folder / key).read_bytes(), self._encoding)[0]

    def _load(self) -> dict[str, _Known]:
        try:
            cache = msgspec.msgpack.decode(self._cache.read_bytes(), type=_Cache)
        except (OSError, msgspec.DecodeError):
            return {}
        return cache.known if cache.encoding == self._encoding else {}

    def _save(self, known: dict[str, _Known], before: dict[str, _Known]) -> None:
        if known == before:
            return
        self._cache.parent.mkdir(parents=True, exist_ok=True)
        temporary = self._cache.with_name(f"{self._cache.name}.{os.getpid()}")
        temporary.write_bytes(msgspec.msgpack.encode(_Cache(self._encoding, known)))
        temporary.replace(self._cache)


_CHANGED_ADVICE = "请等生成结束后再发布一次；已传的不会重传"


def _walk(folder: Path) -> Iterator[tuple[str, Signature]]:
    folders = [""]
    while folders:
        prefix = folders.pop()
        with os.scandir(folder / prefix) as entries:
            for entry in entries:
                key = f"{prefix}{entry.name}"
                if entry.name.startswith((".", "~")) or key in _NOT_PUBLISHED:
                    continue
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISLNK(status.st_mode):
                    raise PublishError(f"{key} 是链接，不是文件", "请从输出文件夹里删去：链接可能指到不该公开的文件")
                if entry.is_dir():
                    folders.append(f"{key}/")
                elif stat.S_ISREG(status.st_mode):
                    _check_name(key)
                    yield key, (status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns)
                else:
                    raise PublishError(f"{key} 不是普通文件", "请从输出文件夹里删去")


def _check_name(key: str) -> None:
    try:
        length = len(key.encode())
    except UnicodeEncodeError:
        shown = key.encode("utf-8", "replace").decode()
        raise PublishError(f"{shown} 的文件名不是 UTF-8", "请改名") from None
    if length > 1000 or any(ord(character) < 32 or ord(character) == 127 for character in key):
        raise PublishError(f"{key!r} 的文件名太长或有控制符", "请改名")


def _entry(key: str, data: bytes, encoding: str) -> tuple[Entry, bytes]:
    kind = media_type(key)
    encoding = encoding if kind.startswith(_PACKED) and len(data) >= _LEAST else ""
    stored = _pack(data, encoding)
    if len(stored) >= len(data):
        encoding, stored = "", data
    entry = Entry(
        hashlib.sha256(data).digest(),
        len(data),
        kind,
        cache_control(key),
        encoding,
        hashlib.md5(stored, usedforsecurity=False).digest(),
        len(stored),
    )
    return entry, stored


def _pack(data: bytes, encoding: str) -> bytes:
    """``data`` compressed. Brotli at level 5 costs a tenth of a millisecond a page; 9 and 11 cost far more."""
    if encoding == "br":
        return brotli.compress(data, quality=5)
    if encoding == "gzip":
        return gzip.compress(data, 6, mtime=0)
    return data
