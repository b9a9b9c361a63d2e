"""The ledger: what the last build made, and of what. One file in the output folder, written last, replaced at once.

Where a ledger is missing, damaged or of another form, everything is made again.
"""

import zlib
from pathlib import Path

import msgspec

from plugins.core.inventory import Signature, sign_all

NAME = ".ledger"
_FORM = b"ledger 4 "
_HEAD = len(_FORM) + 4


class Output(msgspec.Struct, frozen=True, array_like=True):
    """A file of the site: the fingerprint of what it was made of, and its signature on disk.

    Without a signature the file may be there or not: a build that was killed may have put it there.
    """

    key: bytes
    signature: Signature | None


class Ledger(msgspec.Struct, frozen=True):
    """``inputs`` is the fingerprint of all that was read, empty if a file was too young to tell.

    ``version`` is that of what makes pages out of views: code, theme, settings. ``since`` is the time of the
    newest item, ``due`` when an item that was held back is to be published (seconds since 1970, 0 if none). ``summary``
    and ``warnings`` are what the build said.
    """

    inputs: bytes = b""
    version: bytes = b""
    since: float = 0.0
    due: float = 0.0
    summary: str = ""
    warnings: tuple[str, ...] = ()
    outputs: dict[str, Output] = {}


_DECODER = msgspec.msgpack.Decoder(Ledger)


def read_ledger(folder: Path) -> Ledger | None:
    """The ledger of the output folder ``folder``; ``None`` if there is none that can be trusted."""
    try:
        data = (folder / NAME).read_bytes()
    except OSError:
        return None
    body = data[_HEAD:]
    if not data.startswith(_FORM) or zlib.crc32(body) != int.from_bytes(data[len(_FORM) : _HEAD], "little"):
        return None
    try:
        return _DECODER.decode(body)
    except msgspec.DecodeError:
        return None


def write_ledger(folder: Path, ledger: Ledger) -> None:
    """Replace the ledger of the output folder."""
    body = msgspec.msgpack.encode(ledger)
    temporary = folder / f"{NAME}.part"
    temporary.write_bytes(_FORM + zlib.crc32(body).to_bytes(4, "little") + body)
    temporary.replace(folder / NAME)


def is_current(ledger: Ledger, folder: Path, inputs: bytes, now: float) -> bool:
    """Whether a build would find nothing to do: the same was read, nothing is due, and every file is as it was left."""
    if not inputs or ledger.inputs != inputs:
        return False
    # A clock that has gone back holds items back again.
    if now < ledger.since or 0 < ledger.due <= now:
        return False
    signatures = sign_all(str(folder), ledger.outputs)
    pairs = zip(ledger.outputs.values(), signatures, strict=True)
    return all(found is not None and found == output.signature for output, found in pairs)
