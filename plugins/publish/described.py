"""What a key of the site is: when its turn comes in a release, and what the store says with it."""

from enum import IntEnum

from plugins.publish.hosting.rules import cache_control, is_hashed, media_type

__all__ = ["Turn", "cache_control", "is_hashed", "media_type", "turns_of"]


class Turn(IntEnum):
    """The order in which what changed is replaced: what is referred to goes before what refers to it."""

    ASSET = 0
    ARTICLE = 1
    LIST = 2
    HOME = 3


def turns_of(keys: frozenset[str] | set[str], homes: frozenset[str]) -> dict[str, Turn]:
    """The turn of each of ``keys``; ``homes`` are the keys of the home pages.

    A list is a page that stands above other pages, or a numbered page of a list; so are feeds and site maps.
    """
    above = _folders_above(keys)
    return {key: _turn(key, above, homes) for key in keys}


def _folders_above(keys: frozenset[str] | set[str]) -> set[str]:
    """Every folder, with a slash at its end, that has pages in folders below it."""
    above: set[str] = set()
    for key in keys:
        if not key.endswith("/index.html"):
            continue
        folder = key[: -len("index.html")]
        while (cut := folder.rfind("/", 0, -1)) >= 0:
            folder = folder[: cut + 1]
            if folder in above:
                break
            above.add(folder)
    return above


def _turn(key: str, above: set[str], homes: frozenset[str]) -> Turn:
    if key in homes:
        return Turn.HOME
    if key.endswith(".html"):
        folder, _, _ = key.rpartition("/")
        is_numbered = folder.rpartition("/")[2].isdigit()
        return Turn.LIST if is_numbered or f"{folder}/" in above else Turn.ARTICLE
    return Turn.LIST if key.endswith((".xml", ".ics", "robots.txt")) else Turn.ASSET
