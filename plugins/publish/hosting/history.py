"""The releases on a host as its script tells of them."""

from dataclasses import dataclass, field

from plugins.publish.errors import PublishError
from plugins.publish.manifest import Manifest, decode_manifest

_NUMBER = 6
"""Digits of the number with which the name of a release begins; then come a hyphen and the hash of its manifest."""


@dataclass(frozen=True)
class Release:
    """``name``, when readers were switched to it (seconds since 1970), by which act (``publish``, ``rollback``,
    ``withdraw``) and by whom. ``origin`` is the release whose pages it shows: another one after a rollback.
    """

    name: str
    time: int
    kind: str
    origin: str
    owner: str


@dataclass(frozen=True)
class Standing:
    """The clock of the host, the name of the release that readers see, the manifest that was asked for (that of
    ``current`` unless another was), and the releases that there are, oldest first.
    """

    now: int = 0
    current: str = ""
    manifest: Manifest = field(default_factory=Manifest)
    releases: tuple[Release, ...] = ()


def read_standing(data: bytes) -> Standing:
    """What the script's ``show`` prints."""
    cut = data.index(b"\nmanifest ") + 1
    head, rest = data[:cut].decode(), data[cut:]
    title, _, body = rest.partition(b"\n")
    name = title.decode().partition(" ")[2]
    rows = [line.partition(" ") for line in head.splitlines()]
    said = {word: value for word, _, value in rows if word in {"now", "current"}}
    there = {value for word, _, value in rows if word == "release"}
    log = [value.split(" ") for word, _, value in rows if word == "log"]
    found = {
        name: Release(name, int(time), kind, origin, owner) for time, name, kind, origin, owner in log if name in there
    }
    manifest = decode_manifest(body, name.partition("-")[2]) if name else Manifest()
    return Standing(int(said["now"]), said["current"], manifest, tuple(found[name] for name in sorted(found)))


def origin_of(standing: Standing) -> str:
    """The release whose pages readers see."""
    origins = {release.name: release.origin for release in standing.releases}
    return origins.get(standing.current, standing.current)


def next_name(standing: Standing, sha256: str) -> str:
    """The name of the release after those that there are, with the manifest ``sha256``."""
    last = max([standing.current, *(release.name for release in standing.releases)])
    return f"{int(last[:_NUMBER] or 0) + 1:0{_NUMBER}}-{sha256}"


def chosen(standing: Standing, to: str) -> Release:
    """The release that ``to`` names by the beginning of its name or hash; if it is empty, the newest one that shows
    other pages than the present ones and did so before them. Raises :class:`PublishError` if there is none.
    """
    others = [release for release in standing.releases if release.name != standing.current]
    if not to:
        present = origin_of(standing)
        before = [release for release in others if release.name < present and release.origin != present]
        if not before:
            raise PublishError("没有更早的版本可退", "请改正稿件后重新发布")
        return before[-1]
    found = [
        release for release in others if release.name.startswith(to) or release.name.partition("-")[2].startswith(to)
    ]
    if len(found) != 1:
        known = "、".join(release.name[: _NUMBER + 9] for release in others) or "无"
        raise PublishError(f"版本 {to} {'不止一个' if found else '不存在'}", f"可退的有：{known}")
    return found[0]


def expired(standing: Standing, keep: int) -> tuple[str, ...]:
    """The releases beyond the newest ``keep``, but for the present one."""
    names = [release.name for release in standing.releases]
    return tuple(name for name in names[: max(len(names) - keep, 0)] if name != standing.current)
