"""What the open pages are told: which build they should show, and what is wrong with the present content."""

import asyncio
from collections.abc import AsyncIterator

import msgspec


class BuildState(msgspec.Struct, frozen=True):
    """``build`` names the last build that succeeded, empty before the first. ``errors`` are lines, none if it did."""

    build: str = ""
    errors: tuple[str, ...] = ()


class Board:
    """Holds the present state and tells those who follow it of every change."""

    def __init__(self) -> None:
        self.state = BuildState()
        self._changed = asyncio.Event()
        self._is_closed = False

    def post(self, state: BuildState) -> None:
        """Replace the state."""
        self.state = state
        self._wake()

    def close(self) -> None:
        """End all following."""
        self._is_closed = True
        self._wake()

    async def follow(self) -> AsyncIterator[BuildState]:
        """The present state, then the newest one after each change. Who is slow misses those in between."""
        while not self._is_closed:
            changed = self._changed
            yield self.state
            await changed.wait()

    def _wake(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()
