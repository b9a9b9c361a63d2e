"""A file of values that grows at its end: each build adds what it has learnt, the newest value of a key counts.

A key has a small value, decoded whenever the file is read, and may have a *body*: bytes that stay in the file until
they are asked for. A value may change without its body, which is then not written again.

The file is a sequence of frames: lengths and checksum, new bodies, rows (keys, values, places of their bodies). The
first holds the version. Reading passes over the bodies. What a killed build has left half written, or a disk has
damaged, is cut off with all that follows; a damaged body is found when it is asked for. So a value that is missing is
made again and a wrong one is never returned. Processes that save at once do so one after the other.
"""

import fcntl
import os
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from io import FileIO
from itertools import islice
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

Value = TypeVar("Value")
Place = tuple[int, int, int]
"""Where a body begins in the file, its length and its checksum."""

_MARK = b"RJ01"
_HEAD = struct.Struct("<4sIQI")
"""The mark, the bytes of the rows, the bytes of the bodies, the checksum of all that but the bodies."""
_BATCH = 400
_SLACK = 1 << 20
"""Bytes of outdated values that are not worth a rewriting."""
_NOWHERE: Place = (0, 0, 0)
_ENCODER = msgspec.msgpack.Encoder()


class _Contents(msgspec.Struct):
    """What is known of an open file: where bodies are, how far it is sound, how many rows it has and of what size."""

    stream: FileIO
    places: dict[str, Place]
    end: int = 0
    rows: int = 0
    row_bytes: int = 0

    def add(self, keys: Sequence[str], places: Sequence[Place], row_bytes: int) -> None:
        """Take in the rows of one frame."""
        self.places.update(zip(keys, places, strict=True))
        self.rows += len(keys)
        self.row_bytes += row_bytes


class Journal(Generic[Value]):
    """The values of one type by string keys. ``version`` names what they were made by: another begins afresh.

    The file stays open until :meth:`close`, so that bodies are those of the values that were loaded, whatever another
    process does to the file; a forked process may read them too.
    """

    def __init__(self, file: Path, version: bytes, kind: type[Value]) -> None:
        """``kind`` is what MessagePack can hold: structs, tuples, strings, numbers."""
        self._file = file
        self._version = version
        self._decoder = msgspec.msgpack.Decoder(tuple[list[str], list[kind], list[Place]])
        self._contents: _Contents | None = None

    def load(self) -> dict[str, Value]:
        """Every value that can be read; nothing if there is no file, or none of this version."""
        self.close()
        values: dict[str, Value] = {}
        try:
            contents = _Contents(FileIO(self._file), {})
        except OSError:
            return values
        self._contents = contents
        for rows, end in _sound_frames(contents.stream, 0):
            if contents.end:
                try:
                    keys, found, places = self._decoder.decode(rows)
                except msgspec.DecodeError:  # values of another kind: the version has not told
                    self.close()
                    return {}
                values.update(zip(keys, found, strict=True))
                contents.add(keys, places, len(rows))
            elif rows != self._version:
                break
            contents.end = end
        return values

    def body(self, key: str) -> bytes | None:
        """The body that was saved with ``key``; ``None`` if there is none, or none that is sound."""
        if self._contents is None:
            return None
        place, length, check = self._contents.places.get(key, _NOWHERE)
        if not place:
            return None
        found = _read(self._contents.stream, length, place)
        return found if len(found) == length and zlib.crc32(found) == check else None

    def save(
        self, values: Mapping[str, Value], changed: Iterable[str], bodies: Mapping[str, bytes] | None = None
    ) -> bool:
        """Keep ``values``, of which ``changed`` are new since :meth:`load` or the last :meth:`save`.

        ``bodies`` has new bodies of changed keys; a changed key without one keeps the body that it has. Adds to the
        end of the file, after what others have added; rewrites it once half of it is outdated, or if another process
        has. False if it cannot be written: nothing is lost then but time in the next build.
        """
        rows = {key: values[key] for key in changed}
        if not rows and self._contents is not None and self._contents.end:
            return True
        try:
            with _locked(self._file):
                if self._contents is not None and self._may_grow(self._contents, values):
                    self._append(self._contents, rows, bodies or {})
                else:
                    self._rewrite(values, bodies or {})
        except OSError:
            return False
        return True

    def close(self) -> None:
        """Let go of the file."""
        if self._contents is not None:
            self._contents.stream.close()
            self._contents = None

    def _may_grow(self, contents: _Contents, values: Mapping[str, Value]) -> bool:
        """Whether the file is still the one that is open here, and worth to be kept as it is."""
        try:
            there = self._file.stat()
        except FileNotFoundError:
            return False
        if not contents.end or not os.path.samestat(there, os.fstat(contents.stream.fileno())):
            return False
        bodies = sum(contents.places.get(key, _NOWHERE)[1] for key in values)
        rows = contents.row_bytes * len(values) // max(contents.rows, 1)
        return contents.end <= there.st_size and contents.end <= 2 * (bodies + rows) + _SLACK

    def _append(self, contents: _Contents, values: Mapping[str, Value], bodies: Mapping[str, bytes]) -> None:
        with FileIO(self._file, "r+") as stream:
            ends = [contents.end, *(end for _, end in _sound_frames(stream, contents.end))]
            stream.truncate(ends[-1])
            stream.seek(ends[-1])
            added = _Contents(stream, {}, ends[-1])
            try:
                _write(added, values, bodies.get, contents.places)
            except OSError:
                stream.truncate(ends[-1])
                raise
        contents.places |= added.places
        contents.end = added.end
        contents.rows += added.rows
        contents.row_bytes += added.row_bytes

    def _rewrite(self, values: Mapping[str, Value], bodies: Mapping[str, bytes]) -> None:
        temporary = self._file.with_name(f"{self._file.name}.part")
        written = _Contents(FileIO(temporary, "w+"), {})
        try:
            written.end = _write_frame(written.stream, b"", self._version)
            _write(written, values, lambda key: bodies[key] if key in bodies else self.body(key), {})
            temporary.replace(self._file)
        except OSError:
            written.stream.close()
            temporary.unlink(missing_ok=True)
            raise
        self.close()
        self._contents = written


def _write(
    to: _Contents, values: Mapping[str, Any], body: Callable[[str], bytes | None], places: Mapping[str, Place]
) -> None:
    """Add ``values`` at the end. ``body`` gives what to write with a key; else it stays where ``places`` says."""
    items = iter(values.items())
    while batch := dict(islice(items, _BATCH)):
        new = bytearray()
        placed = []
        for key in batch:
            if (found := body(key)) is None:
                placed.append(places.get(key, _NOWHERE))
            else:
                placed.append((to.end + _HEAD.size + len(new), len(found), zlib.crc32(found)))
                new += found
        rows = _ENCODER.encode((list(batch), list(batch.values()), placed))
        to.end += _write_frame(to.stream, new, rows)
        to.add(list(batch), placed, len(rows))


def _write_frame(stream: FileIO, bodies: bytes | bytearray, rows: bytes) -> int:
    """Write one frame; how long it is."""
    head = _HEAD.pack(_MARK, len(rows), len(bodies), _check(len(rows), len(bodies), rows))
    frame = memoryview(b"".join((head, bodies, rows)))
    written = 0
    while written < len(frame):  # a full disk or a signal may leave a rest
        written += stream.write(frame[written:])
    return written


def _sound_frames(stream: FileIO, place: int) -> Iterator[tuple[bytes, int]]:
    """The rows of each frame from ``place`` on and where the frame ends, up to the first that is not sound."""
    size = os.fstat(stream.fileno()).st_size
    while len(head := _read(stream, _HEAD.size, place)) == _HEAD.size:
        mark, row_bytes, body_bytes, check = _HEAD.unpack(head)
        end = place + _HEAD.size + body_bytes + row_bytes
        if mark != _MARK or end > size:
            return
        rows = _read(stream, row_bytes, end - row_bytes)
        if _check(row_bytes, body_bytes, rows) != check:
            return
        yield rows, end
        place = end


def _read(stream: FileIO, length: int, place: int) -> bytes:
    """At most ``length`` bytes from ``place`` on, fewer at the end; none where the disk cannot read them."""
    try:
        return os.pread(stream.fileno(), length, place)
    except OSError:
        return b""


def _check(row_bytes: int, body_bytes: int, rows: bytes) -> int:
    return zlib.crc32(rows, zlib.crc32(_HEAD.pack(_MARK, row_bytes, body_bytes, 0)))


@contextmanager
def _locked(file: Path) -> Iterator[None]:
    """Hold the lock of ``file``, in a file beside it: ``file`` itself is replaced now and then."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with FileIO(file.with_name(f"{file.name}.lock"), "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
