"""What a release on a host consists of: manifests made of manifests, and their form for ``sha256sum``."""

from collections.abc import Collection, Iterable, Mapping

import msgspec

from plugins.publish.errors import PublishError
from plugins.publish.hosting.rules import is_hashed
from plugins.publish.manifest import Entry, Manifest
from plugins.publish.plan import KEPT_FOR


def carried_over(old: Manifest, new: Manifest, now: int, withdrawn: frozenset[str] = frozenset()) -> Manifest:
    """``new`` and the hashed files of ``old`` that it lacks, for as long as they are kept, without what is
    ``withdrawn``. ``now`` is in seconds since 1970.
    """
    entries = dict(new.entries)
    for key, entry in old.entries.items():
        if key in entries or not is_hashed(key):
            continue
        since = entry.retired or now
        if now - since < KEPT_FOR:
            entries[key] = msgspec.structs.replace(entry, retired=since)
    kept = {key: entries[key] for key in sorted(entries) if key not in withdrawn and _has_room(key, new.entries)}
    return Manifest(kept, new.commit, tuple(sorted(withdrawn)))


def without(manifest: Manifest, keys: Collection[str]) -> Manifest:
    """``manifest`` after ``keys`` were withdrawn."""
    withdrawn = frozenset(keys) | frozenset(manifest.withdrawn)
    entries = {key: entry for key, entry in manifest.entries.items() if key not in withdrawn}
    return Manifest(entries, manifest.commit, tuple(sorted(withdrawn)))


def sums_of(entries: Mapping[str, Entry]) -> bytes:
    """``entries`` as ``sha256sum --check`` reads them, in the order of ``LC_ALL=C sort``."""
    lines = sorted(entry.sha256.hex().encode() + b"  " + key.encode() for key, entry in entries.items())
    return b"".join(line + b"\n" for line in lines)


def check_keys(keys: Iterable[str]) -> None:
    """Raises :class:`PublishError` for a key that cannot be the name of a file below the release's folder."""
    for key in keys:
        parts = key.split("/")
        if "\\" in key or any(ord(sign) < 32 or ord(sign) == 127 for sign in key):
            raise PublishError(f"文件名 {key!r} 有反斜线或控制符", "请改名")
        if any(part in {"", ".", ".."} for part in parts) or any(len(part.encode()) > 255 for part in parts):
            raise PublishError(f"文件名 {key} 不能用在主机上", "请改名")


def _has_room(key: str, entries: Mapping[str, Entry]) -> bool:
    """Whether nothing of ``entries`` stands where ``key`` needs a folder."""
    if key in entries:
        return True
    cut = key.rfind("/")
    while cut > 0:
        if key[:cut] in entries:
            return False
        cut = key.rfind("/", 0, cut)
    return True
