"""Fingerprints: short hashes of values and files. BLAKE2b of 16 bytes: no two inputs of a site ever share one."""

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

SIZE = 16
"""Bytes of a fingerprint."""
_ENCODER = msgspec.msgpack.Encoder()


def digest_bytes(*parts: bytes) -> bytes:
    """The fingerprint of a sequence of byte strings; where one ends and the next begins counts."""
    state = blake2b(digest_size=SIZE)
    for part in parts:
        state.update(len(part).to_bytes(8, "little"))
        state.update(part)
    return state.digest()


def digest_value(*values: Any) -> bytes:
    """The fingerprint of values that MessagePack can hold: structs, strings, bytes, numbers, lists, mappings.

    The order of a mapping counts, because a page may print it. A set has no order that lasts: leave sets out.
    """
    return blake2b(_ENCODER.encode(values), digest_size=SIZE).digest()


def digest_files(root: Path, names: Iterable[str]) -> bytes:
    """The fingerprint of the files ``names`` under ``root``: of their names and bytes, in whatever order they come.

    A file that is not there counts as missing, which is not the same as empty.
    """
    return digest_value([(name, _content(root / name)) for name in sorted(set(names))])


def _content(file: Path) -> bytes | None:
    try:
        return digest_bytes(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
