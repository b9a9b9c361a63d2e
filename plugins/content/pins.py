"""Pins that end: an item with 置顶至 stands first until then, decided by the clock of the build."""

from collections.abc import Iterable

import msgspec

from plugins.core.dates import end_seconds
from plugins.core.digest import digest_bytes
from plugins.core.items import Item


def pin_end(item: Item) -> float:
    """When the pin of ``item`` ends, in seconds since 1970; 0 if it does not. A day counts to its end."""
    return end_seconds(item.get("pin_until")) if item.get("pin", True) else 0.0


def settle_pin(item: Item, now: float) -> Item:
    """``item`` with its pin as it is at ``now``: one with an end is pinned until then, whether or not 置顶 is written."""
    end = pin_end(item)
    if not end or (now < end and item.get("pin", False)):
        return item
    fields = item.fields | {"pin": now < end}
    return msgspec.structs.replace(item, fields=fields, digest=digest_bytes(item.digest, bytes([now < end])))


def last_unpinned(items: Iterable[Item], now: float) -> float:
    """The latest end of a pin that has passed: before it the site was another. 0 if there is none."""
    return max((end for item in items if "pin_until" in item.fields and (end := pin_end(item)) <= now), default=0.0)


def next_unpinned(items: Iterable[Item], now: float) -> float:
    """The next end of a pin, in seconds since 1970; 0 if none ends."""
    return min((end for item in items if "pin_until" in item.fields and (end := pin_end(item)) > now), default=0.0)
