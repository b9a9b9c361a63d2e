"""A bad line to a store: a proxy on loopback that relays byte for byte, but breaks, delays, refuses or forgets.

What goes wrong follows from a seed and the number of the request, so that a test can be repeated.
"""

import random
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import BinaryIO
from urllib.parse import urlsplit

from tests.publish.servers.requests import Account

_BUSY = b"<Error><Code>SlowDown</Code><Message>busy</Message></Error>"
_EXPIRED = b"<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>"


@dataclass(frozen=True)
class Asked:
    """One request: its number from 1, its method, and its path with the bucket, still encoded."""

    number: int
    method: str
    path: str


Fault = str
"""``busy`` 503, ``many`` 429, ``reset`` before the store sees the request, ``lost`` after it has done it, ``slow``,
``cut`` in the middle of the answer by an orderly close, ``expired`` 400, ``denied``, ``skewed`` and ``full`` 403;
empty: none."""


@dataclass
class Line:
    """The proxy: its endpoint, what was asked through it, and who asks, where a test wants to stop them."""

    endpoint: str
    asked: list[Asked] = field(default_factory=list)
    choose: Callable[[Asked], Fault] = lambda _: ""
    processes: list[subprocess.Popen] = field(default_factory=list)

    def count(self, method: str = "", part: str = "") -> int:
        """How many requests of ``method`` had ``part`` in their path."""
        return sum((not method or asked.method == method) and part in asked.path for asked in self.asked)

    def over(self, account: Account) -> Account:
        """``account`` at this end of the line."""
        return Account(self.endpoint, account.key, account.secret)


def at_random(share: float, faults: tuple[Fault, ...], seed: int) -> Callable[[Asked], Fault]:
    """One of ``faults`` for ``share`` of the requests."""
    chance = random.Random(seed)
    lock = threading.Lock()

    def choose(_: Asked) -> Fault:
        with lock:
            return chance.choice(faults) if chance.random() < share else ""

    return choose


@contextmanager
def bad_line(endpoint: str, choose: Callable[[Asked], Fault] = lambda _: "") -> Iterator[Line]:
    """A line to ``endpoint`` while it is open."""
    target = urlsplit(endpoint)
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    line = Line(f"http://127.0.0.1:{listener.getsockname()[1]}", choose=choose)
    relay = _Relay(line, (target.hostname, target.port))

    def accept() -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                threading.Thread(target=relay.serve, args=(client,), daemon=True).start()

    acceptor = threading.Thread(target=accept, daemon=True)
    acceptor.start()
    try:
        yield line
    finally:
        relay.ends.set()
        # A thread in accept() wakes only when the socket is shut down.
        with suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        acceptor.join(5)


@dataclass
class _Relay:
    """Serves the clients of a line."""

    line: Line
    target: tuple[str, int]
    ends: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def serve(self, client: socket.socket) -> None:
        """Answer one client's requests until it leaves or a fault ends the connection."""
        with client, suppress(OSError, EOFError, ValueError), socket.create_connection(self.target, 60) as store:
            asking, answering = client.makefile("rb"), store.makefile("rb")
            while head := _read_head(asking):
                if b"\nexpect: 100-continue" in head.lower():
                    client.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
                message = head + _read_body(asking, head)
                if not self._pass_on(message, self._note(head), client, store, answering):
                    return

    def _note(self, head: bytes) -> Asked:
        method, path, _ = head.decode().split(" ", 2)
        with self.lock:
            asked = Asked(len(self.line.asked) + 1, method, path)
            self.line.asked.append(asked)
        return asked

    def _pass_on(self, message: bytes, asked: Asked, client, store, answering: BinaryIO) -> bool:
        """Relay a request and its answer, or what the fault leaves of them; whether the connection may go on."""
        fault, has_body = self.line.choose(asked), asked.method != "HEAD"
        if fault in _ANSWERS:
            client.sendall(_answer(*_ANSWERS[fault], has_body=has_body))
            return True
        answer = None
        if fault != "reset":
            store.sendall(message)
            answer = _read_answer(answering, has_body=has_body)
        if answer is None or fault == "lost":
            _reset(client)
            return False
        head, body = answer
        if fault == "slow":
            self.ends.wait(0.3)
        if fault == "cut":
            client.sendall(head + body[: len(body) // 2] if body else head[:-2])
            return False
        client.sendall(head + body)
        return True


_ANSWERS = {
    "busy": ("503 Slow Down", _BUSY),
    "many": ("429 Too Many Requests\r\nRetry-After: 0", _BUSY),
    "expired": ("400 Bad Request", _EXPIRED),
    "denied": ("403 Forbidden", b"<Error><Code>AccessDenied</Code></Error>"),
    "skewed": ("403 Forbidden", b"<Error><Code>RequestTimeTooSkewed</Code></Error>"),
    "full": ("403 Forbidden", b"<Error><Code>QuotaExceeded</Code></Error>"),
}


def _answer(status: str, body: bytes, *, has_body: bool) -> bytes:
    head = f"HTTP/1.1 {status}\r\nContent-Type: application/xml\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    return head + body if has_body else head


def _reset(client: socket.socket) -> None:
    """End a connection with a reset instead of an orderly close."""
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
    client.close()


def _read_head(stream: BinaryIO) -> bytes:
    """The head of a message, with the empty line after it; nothing at the end of the stream."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        line = stream.readline()
        if not line:
            return b""
        head += line
    return head


def _read_body(stream: BinaryIO, head: bytes) -> bytes:
    """The body of the message that begins with ``head``, as it comes: with its chunks, if it has any."""
    low = head.lower()
    if b"transfer-encoding: chunked" not in low:
        lengths = (line.split(b":")[1] for line in low.split(b"\r\n") if line.startswith(b"content-length:"))
        return _read_whole(stream, int(next(lengths, b"0")))
    body = b""
    while True:
        size = stream.readline()
        chunk = _read_whole(stream, int(size.split(b";")[0], 16) + 2)
        body += size + chunk
        if chunk == b"\r\n":
            return body


def _read_whole(stream: BinaryIO, size: int) -> bytes:
    """``size`` bytes; a client that was killed while it sent them has asked for nothing."""
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def _read_answer(stream: BinaryIO, *, has_body: bool) -> tuple[bytes, bytes] | None:
    """The head and the body of an answer; ``None`` if the store has left."""
    # The client has been told to go on already.
    while (head := _read_head(stream)).startswith(b"HTTP/1.1 1"):
        continue
    if not head:
        return None
    is_empty = not has_body or head.startswith((b"HTTP/1.1 204", b"HTTP/1.1 304"))
    return head, b"" if is_empty else _read_body(stream, head)
