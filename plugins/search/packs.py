"""Files under names that say what is in them, four bytes for many files: consecutive files share a folder, a *pack*.

The folder's name is a fingerprint of all its files, so a file's address never has another content, and an index page
needs to know the packs only.
"""

import zlib
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import chain, count

SHARDS = 8
"""Shards in a pack."""
TEXTS = 32
"""Text files in a pack."""
NAME = 4
"""Bytes of a pack's name."""

_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff"
"""Of a gzip file without time and name, best compression, any system: zlib's own would name the system."""


def compress(data: bytes) -> bytes:
    """``data`` as a gzip file (RFC 1952); the same bytes on every system."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    sizes = zlib.crc32(data).to_bytes(4, "little") + (len(data) & 0xFFFFFFFF).to_bytes(4, "little")
    return b"".join((_HEADER, packer.compress(data), packer.flush(), sizes))


def decompress(data: bytes) -> bytes:
    """What :func:`compress` was given."""
    return zlib.decompress(data, 16 + zlib.MAX_WBITS)


def name_file(data: bytes) -> str:
    """Ten hexadecimal digits for a file that stands alone."""
    return blake2b(data, digest_size=5).hexdigest()


def name_packs(groups: Sequence[Sequence[bytes]], size: int) -> list[list[bytes]]:
    """The names of the packs, of ``size`` files each, of all ``groups`` of files that share a folder.

    Where two different packs would have one name, all are named anew.
    """
    packs = [[files[start : start + size] for start in range(0, len(files), size)] for files in groups]
    for salt in count():
        names = [[_name_pack(pack, salt) for pack in group] for group in packs]
        known = dict(zip(chain(*names), chain(*packs), strict=True))
        if all(known[name] == pack for name, pack in zip(chain(*names), chain(*packs), strict=True)):
            return names
    raise AssertionError("count() has no end")


def _name_pack(files: Sequence[bytes], salt: int) -> bytes:
    state = blake2b(digest_size=NAME, salt=salt.to_bytes(2, "little"))
    for data in files:
        state.update(len(data).to_bytes(4, "little"))
        state.update(data)
    return state.digest()


def place_files(folder: str, names: Sequence[bytes], files: Sequence[bytes], size: int) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of each of ``files``, which stand in packs of ``size``."""
    for ordinal, data in enumerate(files):
        pack, within = divmod(ordinal, size)
        yield f"{folder}{names[pack].hex()}/{within}.bin", data
