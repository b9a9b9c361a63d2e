"""A manifest: everything that a release consists of. The plan of a publication is the difference of two."""

import hashlib
import zlib

import msgspec

from plugins.publish.errors import PublishError

_FORM = b"manifest 1\n"


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One address. ``sha256`` and ``size`` are those of the file as it was built; ``stored_md5`` and ``stored_size``
    those of the bytes in the store, which differ where ``encoding`` is ``br`` or ``gzip``.

    ``retired`` is 0 for what belongs to the release, else since when (seconds since 1970) it is only kept for readers
    of older pages.
    """

    sha256: bytes
    size: int
    content_type: str
    cache_control: str
    encoding: str
    stored_md5: bytes
    stored_size: int
    retired: int = 0

    def is_same(self, other: "Entry | None") -> bool:
        """Whether the store holds the same for both: bytes and headers."""
        return other is not None and self.stored == other.stored

    @property
    def stored(self) -> tuple:
        """What the store holds: all but since when."""
        return (self.sha256, self.content_type, self.cache_control, self.encoding, self.stored_md5)

    @property
    def version(self) -> str:
        """A name for what the store holds: under it the archive of old versions keeps it."""
        said = f"{self.content_type}\n{self.cache_control}\n{self.encoding}"
        return hashlib.sha256(self.sha256 + self.stored_md5 + said.encode()).hexdigest()


class Manifest(msgspec.Struct, frozen=True):
    """``entries`` by key, sorted; ``commit`` is that of the content, ``withdrawn`` the keys that were taken off at
    once and must not come back until their item is published again.
    """

    entries: dict[str, Entry] = {}
    commit: str = ""
    withdrawn: tuple[str, ...] = ()

    @property
    def live(self) -> dict[str, Entry]:
        """The entries that belong to the release."""
        return {key: entry for key, entry in self.entries.items() if not entry.retired}


_DECODER = msgspec.msgpack.Decoder(Manifest)


def encode_manifest(manifest: Manifest) -> tuple[str, bytes]:
    """The SHA-256 of a manifest, in hexadecimal digits, and its bytes as they are stored."""
    ordered = msgspec.structs.replace(manifest, entries=dict(sorted(manifest.entries.items())))
    body = msgspec.msgpack.encode(ordered)
    # Level 1: what is left are hashes, which nothing makes smaller.
    return hashlib.sha256(body).hexdigest(), _FORM + zlib.compress(body, 1)


def decode_manifest(data: bytes, name: str) -> Manifest:
    """The manifest whose SHA-256 is ``name``. Raises :class:`PublishError` if ``data`` is not that."""
    advice = "请运行 make publish-audit 查看"
    if not data.startswith(_FORM):
        raise PublishError("清单不是本程序写的，或是更新的版本写的", advice)
    try:
        body = zlib.decompress(data[len(_FORM) :])
    except zlib.error:
        raise PublishError("清单已损坏", advice) from None
    if hashlib.sha256(body).hexdigest() != name:
        raise PublishError("清单与它的名字不符：有人改过", advice)
    try:
        return _DECODER.decode(body)
    except msgspec.DecodeError:
        raise PublishError("清单读不出来", advice) from None
