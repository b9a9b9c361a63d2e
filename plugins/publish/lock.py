"""One publisher at a time, by a lock with a lease in the store.

``lock/<number>`` is created only if there is none of that number, which the store decides. Its owner renews it; what
has stood unchanged for a whole lease before the eyes of another is dead, and that one creates the next number. No
clock of another machine is believed, and no lock is taken over twice.
"""

import os
import secrets
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from plugins.publish.errors import ConflictError, LockedError, LostLockError, PublishError
from plugins.publish.records import Records

_FOLDER = "lock"
LEASE = 60.0
"""Seconds for which a lock holds without being renewed."""
_RENEWALS = 4
"""How often a lease is renewed before it would be over."""
_SETTLING = 2.0
"""Seconds after which a store that decides nothing shows everybody the same."""


class Lock(msgspec.Struct, frozen=True, kw_only=True):
    """Who publishes. ``attempts`` are manifests that were begun and of which nobody knows how far they came."""

    number: int = 0
    owner: str = ""
    place: str = ""
    nonce: str = ""
    beat: int = 0
    released: bool = True
    attempts: tuple[str, ...] = ()


class Lease:
    """The lock while it is ours. A thread renews it until :meth:`release`.

    ``inherited`` names what was begun under the locks before and not completed.
    """

    def __init__(
        self,
        records: Records,
        lock: Lock,
        inherited: tuple[str, ...],
        lease: float = LEASE,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        self.inherited = inherited
        self._records = records
        self._lock = lock
        self._lease = lease
        self._until = time.monotonic() + lease
        self._writing = threading.Lock()
        self._ended = threading.Event()
        self._sleep = sleep or self._ended.wait
        self._lost: PublishError | None = None
        self._thread = threading.Thread(target=self._renew_until_ended, name="lease", daemon=True)
        self._thread.start()

    @property
    def number(self) -> int:
        """The number of the lock."""
        return self._lock.number

    def check(self) -> None:
        """Raises :class:`LostLockError` if the lease may be over: to be called before everything that is written."""
        if self._lost is not None:
            raise self._lost
        # A quarter before the end, so that a request that is under way ends within it.
        if time.monotonic() > self._until - self._lease / 4:
            raise LostLockError(
                "发布中断太久，锁可能已经被别人接管", "请运行 make publish-audit 核对，再运行一次 make publish"
            )

    def begin(self, attempt: str) -> None:
        """Write down that the release ``attempt`` is being made: who comes after a crash completes it."""
        if attempt not in self._lock.attempts:
            self._write(attempts=(*self._lock.attempts, attempt))

    def release(self, *, done: bool) -> None:
        """Let others publish; ``done`` says that nothing is left half made."""
        self._ended.set()
        self._thread.join()
        try:
            self.check()
        except LostLockError:
            return
        self._write(released=True, attempts=() if done else self._lock.attempts)

    def _renew_until_ended(self) -> None:
        while not self._ended.is_set():
            self._sleep(self._lease / _RENEWALS)
            if self._ended.is_set():
                return
            try:
                self.check()
                self._write()
            except LostLockError as error:
                self._lost = error
                return
            except PublishError:
                # The store may answer again before the lease is over.
                continue

    def _write(self, *, released: bool = False, attempts: tuple[str, ...] | None = None) -> None:
        with self._writing:
            began = time.monotonic()
            lock = self._lock
            lock = msgspec.structs.replace(
                lock, beat=lock.beat + 1, released=released, attempts=lock.attempts if attempts is None else attempts
            )
            if not released and lock.beat % _RENEWALS == 0 and self._records.numbers(_FOLDER)[-1:] != [lock.number]:
                raise LostLockError("锁已经被别人接管", "请等那一次发布结束后再试")
            self._records.store.put(_key(lock.number), msgspec.json.encode(lock), _JSON)
            self._lock = lock
            self._until = began + self._lease


_JSON = {"Content-Type": "application/json"}


def _key(number: int) -> str:
    return f"{_FOLDER}/{number:010}"


def honours_conditions(records: Records) -> bool:
    """Whether the store refuses to create what is there already."""
    key = f"probe/{secrets.token_hex(8)}"
    records.store.create(key, b"1")
    try:
        records.store.create(key, b"2")
    except ConflictError:
        return True
    finally:
        records.store.delete([key])
    return False


def acquire(
    records: Records,
    owner: str,
    say: Callable[[str], None],
    attempts: tuple[str, ...] = (),
    *,
    decides: bool,
    lease: float = LEASE,
    patience: float | None = None,
) -> Lease:
    """Take the lock, with ``attempts`` that are going to be begun. ``decides`` is what :func:`honours_conditions` said.

    Waits for a lease at most to see whether another owner lives. Raises :class:`LockedError` if so.
    """
    before = _look(records)
    if not before.released and not _has_died_here(before):
        say(f"{before.owner} 正在发布（或刚刚中断），看它是否还在……")
        deadline = time.monotonic() + (lease if patience is None else patience)
        seen = before
        while time.monotonic() < deadline:
            time.sleep(lease / _RENEWALS / 2)
            before = _look(records)
            if before.released:
                break
            if before != seen:
                raise LockedError(f"{before.owner} 正在发布", "请等它结束后再试")
    lock = Lock(
        number=before.number + 1,
        owner=owner,
        place=_place(),
        nonce=secrets.token_hex(16),
        released=False,
        attempts=(*before.attempts, *attempts),
    )
    try:
        records.store.create(_key(lock.number), msgspec.json.encode(lock))
    except ConflictError:
        raise LockedError("另一次发布抢先一步", "请等它结束后再试") from None
    if not decides:
        time.sleep(_SETTLING)
        if _look(records).nonce != lock.nonce:
            raise LockedError("另一次发布抢先一步", "请等它结束后再试")
    if lock.number % 10 == 0:
        records.forget(_FOLDER, 2)
    return Lease(records, lock, before.attempts, lease)


def _look(records: Records) -> Lock:
    return records.newest(_FOLDER, Lock, Lock())


def _place() -> str:
    """Which process it is, so that another on the same machine sees whether it lives."""
    return f"{socket.gethostname()} {_boot()} {os.getpid()} {_started(os.getpid())}"


def _has_died_here(lock: Lock) -> bool:
    """Whether the owner was a process of this machine that is no more."""
    host, boot, process, started = [*lock.place.split(" "), "", "", "", ""][:4]
    if host != socket.gethostname() or not boot or boot != _boot() or not process.isdigit():
        return False
    return _started(int(process)) != started


def _boot() -> str:
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _started(process: int) -> str:
    """When a process began, in ticks; empty if there is none."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[19]
    except OSError:
        return ""
