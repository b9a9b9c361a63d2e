"""What the store remembers of the site's publications, under ``.publish/``: nothing there is ever half written.

``state/<serial>`` is the pointer: the newest one counts, and it is written only if there is none of its number, so that
of two publishers one commits. ``manifests/<sha256>`` are releases, ``undo/<version>`` what was replaced or removed,
``lock/<number>`` see :mod:`plugins.publish.lock`, ``audit/<number>`` see :mod:`plugins.publish.audit`.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from plugins.publish.errors import PublishError
from plugins.publish.manifest import Manifest, decode_manifest, encode_manifest
from plugins.publish.store import Store

FOLDER = ".publish"
_STATES = "state"
_KEEP_STATES = 10
Record = TypeVar("Record", bound=msgspec.Struct)


class Release(msgspec.Struct, frozen=True):
    """A release that was committed: its manifest, when (seconds since 1970), what it was made of and by whom.

    ``origin`` is the manifest of the release that a rollback went back to; of any other release its own.
    """

    manifest: str
    time: int
    commit: str
    by: str
    kind: str
    origin: str


class State(msgspec.Struct, frozen=True, kw_only=True):
    """The pointer. ``current`` is the manifest that counts, empty before the first release; ``history`` the releases
    one can go back to, the newest last.

    ``sweeping`` are the manifests of releases whose removed keys may not all be deleted yet; ``unpurged`` pairs of
    manifests between which the CDN has not been told the difference. ``audit`` names the newest record of the audit.
    ``lock`` is the number of the lock under which the last release was committed.
    ``decides`` is whether the store honours conditions, ``None`` while nobody has asked.
    """

    serial: int = 0
    current: str = ""
    history: tuple[Release, ...] = ()
    sweeping: tuple[str, ...] = ()
    unpurged: tuple[tuple[str, str], ...] = ()
    audit: str = ""
    lock: int = 0
    decides: bool | None = None


class LockNote(msgspec.Struct, frozen=True):
    """What a lock says of releases that were begun."""

    attempts: tuple[str, ...] = ()


class Records:
    """The records in ``store``. Manifests that were read once are kept in the local folder ``cache``."""

    def __init__(self, store: Store, cache: Path) -> None:
        self.store = store
        self._cache = cache / "manifests"
        self._read: dict[str, Manifest] = {}
        self._stored: set[str] = set()

    def newest(self, folder: str, kind: type[Record], bare: Record) -> Record:
        """The record of the highest number in ``folder``; ``bare`` if there is none."""
        numbers = self.numbers(folder)
        if not numbers:
            return bare
        return self.record(folder, numbers[-1], kind)

    def numbers(self, folder: str) -> list[int]:
        """The numbers of the records in ``folder``, in order."""
        names = [found.key.rpartition("/")[2] for found in self.store.list(folder)]
        return sorted(int(name) for name in names if name.isdigit())

    def record(self, folder: str, number: int, kind: type[Record]) -> Record:
        """One record. Raises :class:`PublishError` if it cannot be read."""
        key = f"{folder}/{number:010}"
        data = self.store.get(key)
        if data is None:
            raise PublishError(f"{FOLDER}/{key} 不见了", "有人动过记录；请运行 make publish-audit 查看")
        try:
            return msgspec.json.decode(data, type=kind)
        except msgspec.DecodeError:
            raise PublishError(f"{FOLDER}/{key} 已损坏", "有人动过记录；请运行 make publish-audit 查看") from None

    def state(self, known: State | None = None) -> State:
        """The state that counts now; ``known`` is what was read before."""
        numbers = self.numbers(_STATES)
        if known is not None and known.serial == (numbers[-1] if numbers else 0):
            return known
        return self.record(_STATES, numbers[-1], State) if numbers else State()

    def is_interrupted(self, state: State) -> bool:
        """Whether a release was begun since ``state`` and not committed."""
        numbers = self.numbers("lock")
        # What the last lock began is committed: it need not be read.
        return bool(numbers) and numbers[-1] > state.lock and bool(self.newest("lock", LockNote, LockNote()).attempts)

    def commit(self, state: State) -> None:
        """Make ``state`` the one that counts. Raises :class:`ConflictError` if its number is taken already."""
        self.store.create(f"{_STATES}/{state.serial:010}", msgspec.json.encode(state))
        # Now and then, so that a small release costs no more requests than it must.
        if state.serial % _KEEP_STATES == 0:
            self.forget(_STATES, _KEEP_STATES)

    def forget(self, folder: str, keep: int) -> None:
        """Delete all but the last ``keep`` records of ``folder``."""
        self.store.delete([f"{folder}/{number:010}" for number in self.numbers(folder)[:-keep]])

    def manifest(self, name: str) -> Manifest:
        """The manifest of that name; the empty name is the empty one. Raises :class:`PublishError` if it is damaged."""
        if not name:
            return Manifest()
        if name not in self._read:
            self._read[name] = self._cached(name) or self._fetched(name)
        return self._read[name]

    def keep_manifest(self, manifest: Manifest) -> str:
        """Store ``manifest``, unless this process has done so; returns its name."""
        name, data = encode_manifest(manifest)
        if name in self._stored:
            return name
        self.store.put(f"manifests/{name}", data, {"Content-Type": "application/octet-stream"})
        self._keep(name, data)
        self._read[name] = manifest
        self._stored.add(name)
        return name

    def forget_manifests(self, names: Iterable[str]) -> None:
        """Delete manifests."""
        self.store.delete([f"manifests/{name}" for name in names])
        for name in names:
            (self._cache / name).unlink(missing_ok=True)

    def _cached(self, name: str) -> Manifest | None:
        try:
            return decode_manifest((self._cache / name).read_bytes(), name)
        except (OSError, PublishError):
            # A damaged copy is as good as none: the store has it.
            return None

    def _fetched(self, name: str) -> Manifest:
        data = self.store.get(f"manifests/{name}")
        if data is None:
            raise PublishError(f"清单 {name[:12]} 不见了", "有人动过记录；请运行 make publish-audit 查看")
        manifest = decode_manifest(data, name)
        self._keep(name, data)
        return manifest

    def _keep(self, name: str, data: bytes) -> None:
        self._cache.mkdir(parents=True, exist_ok=True)
        temporary = self._cache / f"{name}.part"
        temporary.write_bytes(data)
        temporary.replace(self._cache / name)
