"""Who published what: a chain of records, each naming the one before by its hash, and signed.

The newest is named by the state (:mod:`plugins.publish.records`), so that a record cannot be left out unnoticed.
"""

import base64
import binascii
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from plugins.publish.errors import PublishError
from plugins.publish.records import Records

KEY_NAME = "PUBLISH_SIGNING_KEY"


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One act: of which ``kind``, when (seconds since 1970), by whom, of which commit, and the manifest that it left.

    ``counts`` are new, changed and removed addresses and bytes sent. ``key`` (the public one) and ``signature`` are
    Ed25519 in base64, of the record with an empty signature.
    """

    kind: str
    time: int
    by: str
    commit: str
    manifest: str
    previous: str
    counts: tuple[int, int, int, int]
    note: str = ""
    key: str = ""
    signature: str = ""


def new_key() -> tuple[str, str]:
    """A new pair of keys: the private one (for the environment) and the public one (for ``publish.toml``)."""
    private = Ed25519PrivateKey.generate()
    return _text(private.private_bytes_raw()), _text(private.public_key().public_bytes_raw())


def write_record(records: Records, record: Record, environ: Mapping[str, str] = os.environ) -> str:
    """Store ``record``, signed if there is a key; returns its name. It counts when a state names it."""
    signer = signing_key(environ)
    if signer is not None:
        record = msgspec.structs.replace(record, key=_text(signer.public_key().public_bytes_raw()))
        record = msgspec.structs.replace(record, signature=_text(signer.sign(_signed(record))))
    data = msgspec.json.encode(record)
    name = hashlib.sha256(data).hexdigest()
    records.store.put(f"audit/{name}", data, {"Content-Type": "application/json"})
    return name


def signing_key(environ: Mapping[str, str] = os.environ) -> Ed25519PrivateKey | None:
    """The private key of the environment; ``None`` if there is none. Raises :class:`PublishError` if it is none."""
    text = environ.get(KEY_NAME, "")
    if not text:
        return None
    try:
        return Ed25519PrivateKey.from_private_bytes(base64.b64decode(text, validate=True))
    except (ValueError, binascii.Error):
        raise PublishError(f"环境变量 {KEY_NAME} 不是签名密钥", "请用 make publish-key 生成") from None


def read_chain(records: Records, newest: str) -> Iterator[tuple[str, Record]]:
    """The records from ``newest`` back to the first, with their names. Raises :class:`PublishError` where it breaks."""
    name = newest
    while name:
        data = records.store.get(f"audit/{name}")
        if data is None:
            raise PublishError(f"审计记录 {name[:12]} 不见了", "有人删过记录，请查存储的访问日志")
        if hashlib.sha256(data).hexdigest() != name:
            raise PublishError(f"审计记录 {name[:12]} 被改过", "请查存储的访问日志")
        record = msgspec.json.decode(data, type=Record)
        yield name, record
        name = record.previous


def trouble_with(record: Record, trusted: Sequence[str]) -> str:
    """What is wrong with the signature of ``record``, in Chinese; empty if it is that of one of the ``trusted`` keys,
    or if no key is trusted and it is not signed.
    """
    if not record.signature:
        return "没有签名" if trusted else ""
    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(record.key))
        key.verify(base64.b64decode(record.signature), _signed(record))
    except (ValueError, InvalidSignature):
        return "签名不对"
    return "" if not trusted or record.key in trusted else "签名的密钥不在 publish.toml 的 signing_keys 里"


def _signed(record: Record) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(record, signature=""))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
