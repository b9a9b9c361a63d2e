"""A bag of files that other archives take in and keep: BagIt (RFC 8493), as a zip file of one folder.

Its bytes depend on nothing but its files: it says no day of bagging.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import msgspec

LARGEST = 100_000_000
"""Bytes of pictures that a bag carries itself. Of more it says where on the site they are (``fetch.txt``)."""
_PACKED = (".jpg", ".png", ".gif", ".webp")
_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


class Payload(msgspec.Struct, frozen=True):
    """A file of the bag: its path below ``data/``, and its bytes. With a ``url`` it is to be had there as well."""

    path: str
    data: bytes
    url: str = ""


class _Entry(msgspec.Struct, frozen=True):
    path: str
    size: int
    digest: str
    url: str = ""


def pack_bag(name: str, payload: Iterator[Payload], info: Sequence[tuple[str, str]], largest: int = LARGEST) -> bytes:
    """The bag called ``name``. ``info`` are the lines of ``bag-info.txt``, beside those that count the payload.

    Files with an address are carried until there are ``largest`` bytes of them, one at a time in memory; the others
    are named in ``fetch.txt`` with size and checksum.
    """
    stream = BytesIO()
    entries: list[_Entry] = []
    carried, fetched = 0, []
    with ZipFile(stream, "w") as container:
        container.writestr(_zip_info(f"{name}/bagit.txt"), _DECLARATION)
        for file in payload:
            path = f"data/{file.path}"
            entries.append(_Entry(path, len(file.data), hashlib.sha512(file.data).hexdigest(), file.url))
            carried += len(file.data) if file.url else 0
            if file.url and carried > largest:
                fetched.append(entries[-1])
            else:
                container.writestr(_zip_info(f"{name}/{path}"), file.data)
        tags = {"bag-info.txt": _bag_info(info, entries), "manifest-sha512.txt": _manifest(entries)}
        if fetched:
            tags["fetch.txt"] = "".join(f"{x.url} {x.size} {_in_line(x.path)}\n" for x in fetched).encode()
        for tag, data in tags.items():
            container.writestr(_zip_info(f"{name}/{tag}"), data)
        container.writestr(
            _zip_info(f"{name}/tagmanifest-sha512.txt"), _tag_manifest({"bagit.txt": _DECLARATION} | tags)
        )
    return stream.getvalue()


def _bag_info(info: Sequence[tuple[str, str]], entries: Sequence[_Entry]) -> bytes:
    oxum = f"{sum(entry.size for entry in entries)}.{len(entries)}"
    lines = (*info, ("Payload-Oxum", oxum))
    return "".join(f"{label}: {' '.join(value.split())}\n" for label, value in lines if value.strip()).encode()


def _manifest(entries: Sequence[_Entry]) -> bytes:
    return "".join(f"{entry.digest}  {_in_line(entry.path)}\n" for entry in entries).encode()


def _tag_manifest(tags: Mapping[str, bytes]) -> bytes:
    return "".join(f"{hashlib.sha512(data).hexdigest()}  {tag}\n" for tag, data in sorted(tags.items())).encode()


def _in_line(path: str) -> str:
    """``path`` as a manifest has it: what ends a line is percent-encoded, and so the sign of that (RFC 8493, 2.1.3)."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _zip_info(name: str) -> ZipInfo:
    """Without a time, and as if made on one system: both would tell builds apart."""
    info = ZipInfo(name)
    info.compress_type = ZIP_STORED if name.endswith(_PACKED) else ZIP_DEFLATED
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info
