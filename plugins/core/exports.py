"""A file for other programs before it is written: where it stands, and how it is made if it must be."""

from collections.abc import Callable

import msgspec

Read = Callable[[str], bytes]
"""Gives what the build has published at an address of the site."""


class Export(msgspec.Struct, frozen=True):
    """A file at ``address``; files of equal address and ``key`` are equal."""

    address: str
    key: bytes
    make: Callable[[], bytes]
