"""The tables of folding and cutting, kept in a folder in a form that loads in a thirtieth of a second.

To make them takes two seconds: too long for a build after one edit.
"""

import importlib.metadata
import os
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from plugins.core.digest import SIZE, digest_bytes, digest_value
from plugins.search.dictionary import Dictionary, make_dictionary
from plugins.search.fold import Fold, read_traditional

_FORM = 1
"""The version of the tables' form, and of the way they are made."""
_PACKAGES = ("jieba", "opencc")
_PREFIX = "tables-"
_MOST = 4
"""Tables that are kept: sites in other folders, and the tests, have terms of their own."""
_ENCODER = msgspec.msgpack.Encoder()


class Tables(msgspec.Struct, frozen=True, array_like=True):
    """``traditional`` has the simplified character for each traditional one."""

    traditional: dict[str, str]
    dictionary: Dictionary


_DECODER = msgspec.msgpack.Decoder(Tables)


def digest_tables(terms: Iterable[str]) -> bytes:
    """The fingerprint of all that tables with ``terms`` are made of."""
    versions = [importlib.metadata.version(package) for package in _PACKAGES]
    return digest_value(_FORM, versions, unicodedata.unidata_version, sorted(set(terms)))


def tables_file(folder: Path, terms: Iterable[str]) -> Path:
    """Where the tables with the words ``terms`` are kept."""
    return folder / f"{_PREFIX}{digest_tables(terms).hex()}"


def load_tables(folder: Path, terms: tuple[str, ...]) -> Tables:
    """The tables with the words ``terms``: those that are kept in ``folder``, else made and kept there.

    What is damaged, or was made for other terms, is replaced; where ``folder`` cannot be written nothing is kept.
    """
    file = tables_file(folder, terms)
    if (kept := _read(file)) is not None:
        return kept
    traditional = read_traditional()
    tables = Tables(traditional, make_dictionary(terms, Fold(traditional)))
    _keep(file, _ENCODER.encode(tables))
    return tables


def _read(file: Path) -> Tables | None:
    try:
        content = file.read_bytes()
    except OSError:
        return None
    body = memoryview(content)[SIZE:]
    return _DECODER.decode(body) if digest_bytes(body) == content[:SIZE] else None


def _keep(file: Path, content: bytes) -> None:
    # Workers that start together may each write it; the last one stays, and all are the same.
    temporary = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(digest_bytes(content) + content)
        temporary.replace(file)
        kept = sorted(file.parent.glob(f"{_PREFIX}*"), key=lambda path: (path != file, -path.stat().st_mtime_ns, path))
        for old in kept[_MOST:]:
            old.unlink(missing_ok=True)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
