"""The container of a book: a zip file (OCF) whose bytes depend on nothing but its parts."""

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

MEDIA_TYPE = b"application/epub+zip"
_PACKED = (".jpg", ".png", ".gif", ".webp")


def pack(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The file that holds ``parts``, by their names and in their order, behind the mark that it is a book."""
    stream = BytesIO()
    with ZipFile(stream, "w") as container:
        # Programs tell a book by these bytes at a fixed place: first, and as they are.
        container.writestr(_info("mimetype", ZIP_STORED), MEDIA_TYPE)
        for name, data in parts:
            container.writestr(_info(name, ZIP_STORED if name.endswith(_PACKED) else ZIP_DEFLATED), data)
    return stream.getvalue()


def _info(name: str, method: int) -> ZipInfo:
    """Without a time, and as if made on one system: both would tell builds apart."""
    info = ZipInfo(name)
    info.compress_type = method
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info
