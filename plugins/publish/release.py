"""A release, step by step in the one order in which no reader ever meets half of it.

Old versions are put aside; new files go up; changed ones are replaced, what is referred to before what refers to it;
the state is written, which is the commit; the CDN is told; what has been removed goes; the CDN is told that too. A
release that was ended anywhere is completed by the next.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

import msgspec

from plugins.core.progress import track
from plugins.publish.audit import Record, write_record
from plugins.publish.errors import PublishError
from plugins.publish.lock import Lease
from plugins.publish.manifest import Entry, Manifest
from plugins.publish.parallel import each
from plugins.publish.plan import Plan
from plugins.publish.records import FOLDER, Records, Release, State
from plugins.publish.store import Store

Source = Callable[[str, Entry], bytes | None]
"""The bytes to store for a key; ``None``: take them from the archive of old versions."""
Purge = Callable[[Sequence[str]], None]
"""Tells the CDN that these keys have changed. Raises :class:`PublishError` if it refuses."""
_HISTORY = 10
"""How many releases one can go back."""


@dataclass(frozen=True)
class Bucket:
    """Where a site is published to: its files, and the records of its publications.

    ``is_one`` says that both are in one bucket, where the store can copy by itself.
    """

    site: Store
    records: Records
    is_one: bool = True

    def put_aside(self, key: str, entry: Entry) -> None:
        """Keep what ``key`` holds, under the name of its version."""
        if self.is_one:
            self.site.copy(key, f"{FOLDER}/undo/{entry.version}")
            return
        data = self.site.get(key)
        if data is not None:
            self.records.store.put(f"undo/{entry.version}", data, headers_of(entry))

    def bring_back(self, key: str, entry: Entry) -> None:
        """Put an old version in the place of ``key``. Raises :class:`PublishError` if it was not kept."""
        name = f"undo/{entry.version}"
        if self.is_one:
            found = self.site.copy(f"{FOLDER}/{name}", key)
        else:
            data = self.records.store.get(name)
            found = data is not None
            if data is not None:
                self.site.put(key, data, headers_of(entry))
        if not found:
            raise PublishError(f"{key} 的旧版没有留存", "退不回这一版，请用那时的稿件重新生成并发布")

    def forget_versions(self, versions: Iterable[str]) -> None:
        """Delete old versions from the archive."""
        self.records.store.delete([f"undo/{version}" for version in sorted(versions)])


def headers_of(entry: Entry) -> dict[str, str]:
    """What the store says with the object."""
    headers = {"Content-Type": entry.content_type, "Cache-Control": entry.cache_control}
    return headers | ({"Content-Encoding": entry.encoding} if entry.encoding else {})


@dataclass
class Publisher:
    """Makes releases under a lease. ``now`` is in seconds since 1970, ``by`` who publishes."""

    bucket: Bucket
    lease: Lease
    state: State
    purge: Purge | None
    now: int
    by: str
    sent: int = field(default=0, init=False)

    def unsure(self) -> frozenset[str]:
        """The keys of which nobody knows what the store has: those that interrupted releases were about to change."""
        records = self.bucket.records
        current = records.manifest(self.state.current)
        keys: set[str] = set()
        for name in self.lease.inherited:
            keys |= _differing(current, records.manifest(name))
        for name in self.state.sweeping:
            keys |= records.manifest(name).entries.keys() - current.entries.keys()
        return frozenset(keys)

    def settle(self) -> None:
        """Tell the CDN what it was not told at an earlier release."""
        if self.purge is None or not self.state.unpurged:
            return
        records = self.bucket.records
        self._check()
        keys: set[str] = set()
        for old, new in self.state.unpurged:
            keys |= _differing(records.manifest(old), records.manifest(new))
        self.purge(sorted(keys))
        self._commit(unpurged=())

    def release(self, plan: Plan, source: Source, kind: str, *, note: str = "", origin: str = "") -> State:
        """Bring the store to ``plan.target``. Raises :class:`PublishError`; run again, it goes on from where it was."""
        records, old_name = self.bucket.records, self.state.current
        old = records.manifest(old_name)
        name = records.keep_manifest(plan.target)
        self.lease.begin(name)
        self._put_aside(plan, old)
        self._upload("上传新增", plan.new, plan.target, source)
        for turn, keys in plan.changed:
            self._upload(f"更新{_TURNS[turn]}", keys, plan.target, source)
        self._commit_release(plan, old_name, name, kind, note, origin)
        if self.purge is not None:
            self._tell((*plan.new, *plan.changes, *plan.removed))
        self._remove(plan)
        self._finish()
        return self.state

    def _put_aside(self, plan: Plan, old: Manifest) -> None:
        """Archive what will be replaced or removed. Of what may be half replaced only what is still the old version."""
        ending = [key for key in (*plan.changes, *plan.removed, *plan.expired) if key in old.entries]
        withdrawn = frozenset(plan.target.withdrawn)

        def put_aside(key: str) -> None:
            self._check()
            entry = old.entries[key]
            if key in withdrawn:
                return
            if key not in plan.unsure or self._is_still(key, entry):
                self.bucket.put_aside(key, entry)

        _do(put_aside, ending, "留存旧版")

    def _is_still(self, key: str, entry: Entry) -> bool:
        if self.bucket.records.store.head(f"undo/{entry.version}") is not None:
            return False
        found = self.bucket.site.head(key)
        return found is not None and found.etag == entry.stored_md5.hex()

    def _upload(self, label: str, keys: Iterable[str], target: Manifest, source: Source) -> None:
        def upload(key: str) -> int:
            self._check()
            entry = target.entries[key]
            data = source(key, entry)
            if data is None:
                self.bucket.bring_back(key, entry)
                return 0
            etag = self.bucket.site.put(key, data, headers_of(entry))
            # Where the ETag is no MD5 (a store that encrypts) the bytes themselves have to tell.
            if etag != entry.stored_md5.hex() and self.bucket.site.get(key) != data:
                raise PublishError(f"存储收到的 {key} 与发出的不同", "请再发布一次")
            return len(data)

        self.sent += sum(_do(upload, list(keys), label))

    def _commit_release(self, plan: Plan, old_name: str, name: str, kind: str, note: str, origin: str) -> None:
        self._check()
        records, state = self.bucket.records, self.state
        counts = (len(plan.new), len(plan.changes), len(plan.removed), self.sent)
        record = Record(
            kind=kind,
            time=self.now,
            by=self.by,
            commit=plan.target.commit,
            manifest=name,
            previous=state.audit,
            counts=counts,
            note=note,
        )
        ends_something = bool(plan.removed or plan.expired)
        self._commit(
            current=name,
            history=(*state.history, Release(name, self.now, plan.target.commit, self.by, kind, origin or name)),
            sweeping=(*state.sweeping, *([old_name] if ends_something and old_name else [])),
            unpurged=(*state.unpurged, *([(old_name, name)] if self.purge is not None else [])),
            audit=write_record(records, record),
            lock=self.lease.number,
        )

    def _tell(self, keys: Sequence[str]) -> None:
        if self.purge is not None and keys:
            self._check()
            self.purge(keys)

    def _remove(self, plan: Plan) -> None:
        ending = [*plan.removed, *plan.expired]

        def remove(key: str) -> None:
            self._check()
            self.bucket.site.delete([key])

        _do(remove, ending, "删去")
        self._tell(plan.removed)

    def _finish(self) -> None:
        """Write down that nothing is left to do, and let go of the oldest release."""
        history = self.state.history
        self._forget(history[: max(0, len(history) - _HISTORY)])
        if self.state.sweeping or self.state.unpurged or len(history) > _HISTORY:
            self._commit(sweeping=(), unpurged=(), history=history[-_HISTORY:])

    def _forget(self, dropped: Sequence[Release]) -> None:
        """Delete the archive of what only ``dropped`` releases had."""
        if not dropped:
            return
        records = self.bucket.records
        kept = {release.manifest for release in self.state.history} - {release.manifest for release in dropped}
        kept |= {name for pair in self.state.unpurged for name in pair} | {self.state.current}
        needed = {entry.version for name in kept for entry in records.manifest(name).entries.values()}
        gone = {release.manifest for release in dropped} - kept
        versions = {entry.version for name in gone for entry in records.manifest(name).entries.values()} - needed
        _do(lambda version: records.store.delete([f"undo/{version}"]), sorted(versions), "清理旧版")
        records.forget_manifests(sorted(gone))

    def _commit(self, **changes: object) -> None:
        self._check()
        state = msgspec.structs.replace(self.state, serial=self.state.serial + 1, **changes)
        self.bucket.records.commit(state)
        self.state = state

    def _check(self) -> None:
        self.lease.check()


_TURNS = ("素材", "稿件", "列表", "首页")


def without(plan: Plan, keys: frozenset[str]) -> Plan:
    """``plan`` as a withdrawal of ``keys``: they are in no version that may come back."""
    target = msgspec.structs.replace(plan.target, withdrawn=tuple(sorted({*plan.target.withdrawn, *keys})))
    return replace(plan, target=target)


def _differing(one: Manifest, other: Manifest) -> set[str]:
    """The keys for which the store holds different things after one and after the other."""
    keys = one.entries.keys() ^ other.entries.keys()
    return keys | {
        key for key, entry in one.entries.items() if key in other.entries and not entry.is_same(other.entries[key])
    }


def _do(action: Callable[[str], object], keys: Sequence[str], label: str) -> list:
    """``action`` on every key from several threads, with a bar."""
    return [result for _, result in track(each(action, keys), label, len(keys))]
