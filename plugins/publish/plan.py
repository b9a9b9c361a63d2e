"""The plan of a release: the difference of two manifests."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as field_of

import msgspec

from plugins.publish.described import Turn, is_hashed, turns_of
from plugins.publish.manifest import Entry, Manifest

KEPT_FOR = 7 * 24 * 3600
"""Seconds for which a hashed file that no page asks for any more is kept: a reader may have an older page open."""


@dataclass(frozen=True)
class Plan:
    """What a release does. Keys are sorted; ``changed`` stand in the order in which they are to be replaced.

    ``new`` and ``changed`` are written; ``removed`` are addresses that end, ``expired`` hashed files whose time is
    over; ``retired`` hashed files that only begin to be kept, ``returned`` kept ones that are wanted
    again. ``unchanged`` and ``upload`` (bytes of the files) are for telling. ``target`` is the manifest in the end.
    ``unsure`` are keys of which an interrupted release leaves open what the store has. ``held`` are addresses that were
    withdrawn and are in the built site all the same.
    """

    target: Manifest
    new: tuple[str, ...] = ()
    changed: tuple[tuple[Turn, tuple[str, ...]], ...] = ()
    removed: tuple[str, ...] = ()
    expired: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    unchanged: int = 0
    upload: int = 0
    unsure: frozenset[str] = field_of(default_factory=frozenset)

    @property
    def changes(self) -> tuple[str, ...]:
        """The changed keys, in order."""
        return tuple(key for _, keys in self.changed for key in keys)

    @property
    def is_empty(self) -> bool:
        """Whether the store has all this already."""
        parts = (self.new, self.changed, self.removed, self.expired, self.retired, self.returned)
        return not any(parts)


def make_plan(
    old: Manifest,
    built: Mapping[str, Entry],
    homes: frozenset[str],
    now: int,
    *,
    commit: str = "",
    unsure: frozenset[str] = frozenset(),
    returning: frozenset[str] = frozenset(),
) -> Plan:
    """How to come from ``old`` to ``built`` at ``now`` (seconds since 1970).

    ``returning`` are withdrawn keys that may come back.
    """
    withdrawn = frozenset(old.withdrawn) - returning
    wanted = {key: entry for key, entry in built.items() if key not in withdrawn}
    new = [key for key in wanted if key not in old.entries]
    changed = [
        key
        for key, entry in wanted.items()
        if key in old.entries and (key in unsure or not entry.is_same(old.entries[key]))
    ]
    entries, retired, removed, expired = dict(wanted), [], [], []
    for key, entry in old.entries.items():
        if key in wanted:
            continue
        if not is_hashed(key) or key in withdrawn:
            removed.append(key)
        elif not entry.retired:
            retired.append(key)
            entries[key] = msgspec.structs.replace(entry, retired=now)
        elif now - entry.retired < KEPT_FOR:
            entries[key] = entry
        else:
            expired.append(key)
    # What an interrupted release put there, and no manifest knows.
    removed += [key for key in unsure if key not in old.entries and key not in wanted]
    brought_back = [key for key in wanted if key in old.entries and old.entries[key].retired]
    return Plan(
        target=Manifest(dict(sorted(entries.items())), commit, tuple(sorted(withdrawn))),
        new=tuple(sorted(new)),
        changed=_in_turns(changed, wanted, homes),
        removed=tuple(sorted(removed)),
        expired=tuple(sorted(expired)),
        retired=tuple(sorted(retired)),
        returned=tuple(sorted(brought_back)),
        held=tuple(sorted(key for key in built if key in withdrawn)),
        unchanged=len(wanted) - len(new) - len(changed),
        upload=sum(wanted[key].stored_size for key in (*new, *changed)),
        unsure=unsure,
    )


def _in_turns(
    changed: list[str], wanted: Mapping[str, Entry], homes: frozenset[str]
) -> tuple[tuple[Turn, tuple[str, ...]], ...]:
    if not changed:
        return ()
    turns = turns_of(set(wanted), homes)
    by_turn: dict[Turn, list[str]] = {}
    for key in sorted(changed):
        by_turn.setdefault(turns[key], []).append(key)
    return tuple((turn, tuple(by_turn[turn])) for turn in sorted(by_turn))
