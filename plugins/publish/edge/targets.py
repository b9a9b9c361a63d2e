"""What to ask a CDN to forget: addresses one by one, or folders where those are cheaper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from plugins.publish.settings import Edge


@dataclass(frozen=True)
class Quota:
    """What a provider allows: in one call, and in one day. ``bytes_a_call`` bounds the addresses of a call together."""

    addresses_a_call: int
    folders_a_call: int
    addresses_a_day: int
    folders_a_day: int
    bytes_a_call: int = 500_000

    def of(self, edge: Edge) -> "Quota":
        """The same with what the account's own quota says otherwise."""
        return replace(
            self,
            addresses_a_day=edge.addresses_a_day or self.addresses_a_day,
            folders_a_day=edge.folders_a_day or self.folders_a_day,
        )


@dataclass(frozen=True)
class PurgePlan:
    """Paths to forget; ``folders`` end with a slash and stand for all that is in them. ``left`` had no room."""

    addresses: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def addresses_of(key: str) -> tuple[str, ...]:
    """The paths under which readers may have asked for ``key``, encoded as in an address."""
    path = "/" + quote(key)
    if key == "index.html" or key.endswith("/index.html"):
        return (path[: -len("index.html")], path)
    return (path,)


_SHARE = 4
"""A day's quota is not spent on one release: as long as folders help, a quarter at most."""


def plan_purge(paths: Sequence[str], quota: Quota) -> PurgePlan:
    """How to have ``paths`` forgotten. Every one of them is in an address, in a folder, or in what is left."""
    addresses_a_day, folders_a_day = max(0, quota.addresses_a_day), max(0, quota.folders_a_day)
    usual = min(addresses_a_day, max(1, addresses_a_day // _SHARE))
    remaining = set(paths)
    chosen: list[str] = []
    inside = _by_folder(sorted(remaining)) if len(remaining) > usual else {}
    for folder in sorted(inside, key=lambda folder: (-len(inside[folder]), folder)):
        if len(remaining) <= usual or len(chosen) >= min(folders_a_day, max(1, folders_a_day // _SHARE)):
            break
        chosen.append(folder)
        remaining -= inside[folder]
    if len(remaining) > addresses_a_day and folders_a_day:
        # The whole site is a folder too.
        return PurgePlan((), ("/",))
    kept = sorted(remaining)
    return PurgePlan(tuple(kept[:addresses_a_day]), tuple(sorted(chosen)), tuple(kept[addresses_a_day:]))


def _by_folder(addresses: Sequence[str]) -> Mapping[str, set[str]]:
    """The addresses in every folder of the first level, of the second where the first is a language's."""
    inside: dict[str, set[str]] = {}
    for address in addresses:
        parts = address.split("/")
        depth = 2 if len(parts) > 3 and len(parts[1]) <= 3 else 1
        if len(parts) > depth + 1:
            inside.setdefault("/".join(parts[: depth + 1]) + "/", set()).add(address)
    return inside
