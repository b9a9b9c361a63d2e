"""A plain host that serves releases: each in a folder of its own, made of hard links to the one before and of what
changed, and a link that is replaced by rename(2). What the host does itself stands in ``remote.sh``.
"""

import hashlib
import math
import os
import secrets
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from plugins.publish.errors import LockedError, LostLockError, PublishError
from plugins.publish.hosting.contents import carried_over, check_keys, sums_of, without
from plugins.publish.hosting.history import Release, Standing, chosen, expired, next_name, origin_of, read_standing
from plugins.publish.hosting.ssh import ToldError, remote_command, rsync_command, run, shared_line
from plugins.publish.manifest import Manifest, encode_manifest
from plugins.publish.settings import Host

_SCRIPT = Path(__file__).with_name("remote.sh")
_RENEWALS = 4
"""How often a lease is renewed before it would be over."""


def _nobody(_: str) -> None:
    pass


@dataclass(frozen=True)
class Remote:
    """The host of the settings. ``owner`` is who publishes, ``lease`` the seconds for which the lock holds without
    being renewed; ``say`` is told what takes time.

    Everything raises :class:`PublishError`; then readers see what they saw before, or the whole new release if only the
    answer got lost, and a second call goes on where the first one ended.
    """

    host: Host
    owner: str = "?"
    lease: int = 60
    say: Callable[[str], None] = _nobody

    def current(self) -> tuple[str, Manifest]:
        """The name and the manifest of the release that readers see; empty ones before the first."""
        standing = _look(self)
        return standing.current, standing.manifest

    def releases(self) -> tuple[Release, ...]:
        """The releases that can be gone back to and the present one, oldest first."""
        return _look(self).releases

    def publish(
        self,
        output: Path,
        manifest: Manifest,
        extra: Mapping[str, bytes] | None = None,
        *,
        returning: Collection[str] = (),
        distrust: bool = False,
    ) -> str:
        """Make the files of ``manifest`` what readers see; returns the name of the release.

        They stand below ``output``, or in ``extra`` by key. What was withdrawn is left out but for ``returning``. With
        ``distrust`` the host looks at every file first, as is wanted after :meth:`verify` found something.
        """
        with self._lock() as held:
            present, old = held.standing.current, held.standing.manifest
            target = carried_over(old, manifest, held.standing.now, frozenset(old.withdrawn) - frozenset(returning))
            is_right = not (distrust and present) or not held.ask("mend")
            if present and is_right and (target.entries, target.withdrawn) == (old.entries, old.withdrawn):
                return present
            target = held.make(target, [present] if present else [])
            held.send(output, extra or {})
            return held.commit(target, "publish")

    def rollback(self, to: str = "") -> str:
        """Make readers see an earlier release again, as a new one: ``to`` is the beginning of its name or of its hash,
        empty for the one before. What was withdrawn since stays withdrawn.
        """
        with self._lock() as held:
            goal = chosen(held.standing, to)
            old, past = held.standing.manifest, _look(self, goal.name, held.line).manifest
            kept = Manifest(past.live, past.commit, old.withdrawn)
            target = carried_over(old, kept, held.standing.now, frozenset(old.withdrawn))
            target = held.make(target, [goal.name, held.standing.current])
            if held.lacks:
                raise PublishError(f"版本 {goal.name[:15]} 的文件已不全", "请退回到另一个版本，或重新发布")
            return held.commit(target, "rollback", goal.origin)

    def withdraw(self, keys: Collection[str]) -> str:
        """Take ``keys`` from what readers see and from every earlier release, at once and until they are published
        again by name.
        """
        with self._lock() as held:
            present = held.standing.current
            if not present:
                raise PublishError("主机上还没有发布过", "请先运行 make publish")
            target = without(held.standing.manifest, keys)
            check_keys(target.withdrawn)
            # What is missing on the host for another reason is no reason to leave the page there.
            target = held.make(target, [present], complete=False)
            return held.commit(target, "withdraw", origin_of(held.standing))

    def prune(self, keep: int) -> tuple[str, ...]:
        """Delete all but the newest ``keep`` releases and the present one; returns the names of those deleted."""
        with self._lock() as held:
            names = expired(held.standing, keep)
            held.ask("prune", names)
            return names

    def verify(self) -> tuple[str, ...]:
        """The keys on the host whose bytes are not those that were published, that are missing or do not belong."""
        try:
            out = _ask(self, "", ["verify"])
        except ToldError as told:
            raise _in_chinese(self.host, told) from None
        return tuple(sorted(set(out.decode(errors="surrogateescape").splitlines())))

    @contextmanager
    def _lock(self) -> "Iterator[_Held]":
        nonce = secrets.token_hex(16)
        with shared_line(self.host) as line:
            told = self._acquire(line, nonce)
            held = _Held(self, line, told.partition(b"\n")[0].decode().split()[1], nonce)
            try:
                held.standing = read_standing(told)
                yield held
            except ToldError as error:
                raise _in_chinese(self.host, error) from None
            finally:
                # Without a connection the lock ends with its lease.
                with suppress(ToldError, PublishError):
                    held.ask("release")

    def _acquire(self, line: str, nonce: str) -> bytes:
        """Take the lock; gives the number of it and how the host stands.

        Waits for the end of another owner's lease to see whether that one lives.
        """
        seen = ""
        deadline = math.inf
        while True:
            try:
                return _ask(self, line, ["lock", nonce, str(self.lease), _word(self.owner)])
            except ToldError as told:
                if told.code != "busy":
                    raise _in_chinese(self.host, told) from None
                left, token, name = int(told.words[0]), told.words[1], told.words[2]
            if (seen and token != seen) or time.monotonic() > deadline:
                raise LockedError(f"{name} 正在发布", "请等它结束后再试")
            if not seen:
                deadline = time.monotonic() + left + 5
                self.say(f"{name} 正在发布（或刚刚中断），看它是否还在……")
            seen = token
            time.sleep(min(max(left, 0) + 1, self.lease / _RENEWALS))


def _ask(
    remote: Remote, line: str, arguments: Sequence[str], data: bytes = b"", beat: Callable[[], None] | None = None
) -> bytes:
    command = remote_command(remote.host, line, _SCRIPT.read_text(encoding="utf-8"), [remote.host.folder, *arguments])
    return run(command, data, remote.lease / _RENEWALS, beat)


def _look(remote: Remote, name: str = "", line: str = "") -> Standing:
    """How the host stands, with the manifest of the release ``name``."""
    try:
        return read_standing(_ask(remote, line, ["show", *([name] if name else [])]))
    except ToldError as told:
        if told.code == "nothing":
            return Standing()
        raise _in_chinese(remote.host, told) from None


class _Held:
    """The host while its lock is ours: a release in the making."""

    def __init__(self, remote: Remote, line: str, number: str, nonce: str) -> None:
        self._remote = remote
        self.line = line
        self.key = (number, nonce, str(remote.lease), _word(remote.owner))
        self.standing = Standing()
        self.lacks: tuple[str, ...] = ()
        self._part = f"{remote.host.folder}/releases/.part-{number}"

    def ask(self, verb: str, arguments: Sequence[str] = (), data: bytes = b"") -> bytes:
        """Run ``verb`` of the script under the lock."""
        return _ask(self._remote, self.line, [verb, *self.key, *arguments], data, self.renew)

    def renew(self) -> None:
        """Tell the host that we live. Raises :class:`LostLockError` if another has taken over."""
        try:
            _ask(self._remote, self.line, ["renew", *self.key])
        except ToldError as told:
            raise _in_chinese(self._remote.host, told) from None
        except PublishError:
            # A connection that is gone for a moment: the lease has time left, and before the switch it is looked at.
            return

    def make(self, target: Manifest, bases: Sequence[str], *, complete: bool = True) -> Manifest:
        """Make the folder of the next release of what ``bases`` have; what it lacks then stands in :attr:`lacks`.

        Gives the manifest of what can be made: without those of the files only carried over that the host has lost, and
        if it need not be ``complete``, without anything that it has lost.
        """
        self._prepare(target, bases)
        lost = {key for key in self.lacks if target.entries[key].retired or not complete}
        if lost:
            entries = {key: entry for key, entry in target.entries.items() if key not in lost}
            target = Manifest(entries, target.commit, target.withdrawn)
            self._prepare(target, bases)
        return target

    def _prepare(self, target: Manifest, bases: Sequence[str]) -> None:
        check_keys(target.entries)
        sums = sums_of(target.entries)
        arguments = [self.standing.current, hashlib.sha256(sums).hexdigest(), *dict.fromkeys(bases)]
        self.lacks = tuple(self.ask("prepare", arguments, sums).decode().splitlines())

    def send(self, output: Path, extra: Mapping[str, bytes]) -> None:
        """Send what is lacking. Files of ``output`` go before those of ``extra``."""
        made = [key for key in self.lacks if key in extra and not (output / key).exists()]
        if len(made) < len(self.lacks):
            self._remote.say(f"传 {len(self.lacks)} 个文件……")
            self._copy(output, sorted(set(self.lacks).difference(made)))
        if made:
            with tempfile.TemporaryDirectory(prefix="publish-") as folder:
                for key in made:
                    file = Path(folder) / key
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(extra[key])
                self._copy(Path(folder), made)

    def commit(self, target: Manifest, kind: str, origin: str = "") -> str:
        """Switch readers to the folder that was made; then prune."""
        sha256, data = encode_manifest(target)
        name = next_name(self.standing, sha256)
        old = expired(self.standing, self._remote.host.keep - 1)
        digest = hashlib.sha256(data).hexdigest()
        arguments = [self.standing.current, digest, name, kind, origin or name, *old]
        self.ask("commit", arguments, data)
        if target.withdrawn:
            names = "".join(f"{key}\n" for key in target.withdrawn).encode()
            self.ask("drop", [hashlib.sha256(names).hexdigest()], names)
        return name

    def _copy(self, source: Path, keys: Sequence[str]) -> None:
        # The dot keeps a name that begins with # or ; from being a comment.
        names = b"".join(b"./" + os.fsencode(key) + b"\0" for key in keys)
        command = rsync_command(self._remote.host, self.line, str(source), self._part)
        run(command, names, self._remote.lease / _RENEWALS, self.renew)


def _word(text: str) -> str:
    """``text`` as one word for the log."""
    return "".join(sign for sign in "_".join(text.split()) if sign.isprintable()) or "?"


def _in_chinese(host: Host, told: ToldError) -> PublishError:
    """The error behind what the script said."""
    words = " ".join(told.words)
    if told.code == "lost":
        return LostLockError("发布中断太久，锁已经被别人接管", "请再运行一次 make publish")
    message, advice = {
        "busy": ("另一次发布抢先一步", "请等它结束后再试"),
        "cut": ("与主机的连接断了", "线上没有变，再运行一次就会接着传"),
        "differs": (f"{words} 传到主机后与生成的不同", "可能在发布时变了；请等生成结束后再发布一次"),
        "forbidden": (f"在主机上不能写 {host.folder}", "请建好这个文件夹并交给登录的用户：chown"),
        "foreign": (f"主机上的 {host.folder} 里有别的东西", "请换一个空文件夹，以免覆盖"),
        "lacks": (f"主机上没有 {words}", "请安装（Debian、Ubuntu：apt install rsync）"),
        "moved": ("发布时线上被人换了版本", "请再运行一次 make publish"),
        "nothing": ("主机上还没有发布过", "请先运行 make publish"),
        "unknown": (f"主机上没有版本 {words[:15]}", "请从列出的版本里选"),
    }.get(told.code, (f"主机说：{told.code} {words}", "请把这句话交给管主机的人"))
    return PublishError(message, advice)
