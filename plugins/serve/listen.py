"""A port to listen on, and a folder that no other preview writes to."""

import errno
import fcntl
import itertools
import socket
from pathlib import Path
from typing import TextIO

from plugins.core.problems import InputError, Problem

_MOST_TRIES = 50


def open_socket(host: str, port: int) -> socket.socket:
    """A socket that listens on ``host`` at ``port``, or at the next one that is free.

    Raises :class:`InputError` if there is none, or if ``host`` is no address of this machine.
    """
    for number in range(port, min(port + _MOST_TRIES, 65536)):
        try:
            return _listen(host, number)
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                raise _problem("--host", f"不能用地址 {host}", "应为本机的地址，例如 127.0.0.1 或 0.0.0.0") from None
            if error.errno == errno.EACCES:
                raise _problem("--port", f"没有权限用端口 {number}", "请换一个大于 1023 的端口") from None
            if error.errno != errno.EADDRINUSE:
                raise
    raise _problem("--port", f"从端口 {port} 起没有空闲的端口", "请换一个端口")


def _listen(host: str, port: int) -> socket.socket:
    family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listener = socket.socket(family, kind)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen()
    except OSError:
        listener.close()
        raise
    return listener


def claim_folder(folder: Path) -> tuple[Path, TextIO]:
    """``folder``, or ``folder-2`` and so on if other previews are writing to it, with the lock that holds it.

    The lock ends with the process.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    for number in itertools.count(1):
        own = folder if number == 1 else folder.with_name(f"{folder.name}-{number}")
        lock = own.with_name(f"{own.name}.lock").open("w")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.close()
        else:
            return own, lock
    raise AssertionError("count() has no end")


def _problem(place: str, message: str, advice: str) -> InputError:
    return InputError([Problem(place, 0, "F004", message, advice)])
