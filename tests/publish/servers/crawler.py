"""Readers who open pages of a site while it is published, and everything that each page refers to."""

import http.client
import random
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote, unquote, urljoin, urlsplit

from lxml import html

_PARTS = "//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src"
_LINKS = "//main//a/@href"


@dataclass
class Read:
    """What the readers met: how many addresses they asked for, and what was wrong with which, when (HH:MM:SS.mmm)."""

    probes: int = 0
    failures: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, trouble: str = "") -> None:
        """Count one address."""
        with self.lock:
            self.probes += 1
            if trouble:
                self.failures.append(f"{datetime.now():%H:%M:%S.%f}"[:-3] + f" {trouble}")


@contextmanager
def readers(base: str, starts: Sequence[str], count: int = 2) -> Iterator[Read]:
    """``count`` readers of the site at ``base`` who begin at ``starts`` again and again, as long as this lasts."""
    read = Read()
    ends = threading.Event()
    threads = [threading.Thread(target=_read_on, args=(base, starts, read, ends, seed)) for seed in range(count)]
    for thread in threads:
        thread.start()
    try:
        yield read
    finally:
        ends.set()
        for thread in threads:
            thread.join()


def _read_on(base: str, starts: Sequence[str], read: Read, ends: threading.Event, seed: int) -> None:
    chance = random.Random(seed)
    connection = http.client.HTTPConnection(urlsplit(base).netloc, timeout=20)
    while not ends.is_set():
        address = chance.choice(starts)
        # From the start three pages on, as readers do.
        for _ in range(3):
            links = _open(connection, address, read)
            if not links or ends.is_set():
                break
            address = chance.choice(links)
    connection.close()


def _open(connection: http.client.HTTPConnection, address: str, read: Read) -> list[str]:
    """Open a page and all that it refers to; the pages to which it leads."""
    status, body = _fetch(connection, address)
    if status != "200" or not body.rstrip().endswith(b"</html>"):
        read.note(f"{address}: {status}, {len(body)} bytes")
        return []
    read.note()
    tree = html.fromstring(body)
    for part in tree.xpath(_PARTS):
        target = urljoin(address, part)
        if target.startswith("/"):
            status, _ = _fetch(connection, target)
            read.note("" if status == "200" else f"{address} refers to {target}: {status}")
    links = [urljoin(address, link).partition("#")[0] for link in tree.xpath(_LINKS)]
    return [link for link in links if link.startswith("/") and link.endswith("/")]


def _fetch(connection: http.client.HTTPConnection, address: str) -> tuple[str, bytes]:
    """The status and the body of an answer; what went wrong with the connection, if there was none or half of one."""
    try:
        connection.request("GET", quote(unquote(address)))
        answer = connection.getresponse()
        return str(answer.status), answer.read()
    except (OSError, http.client.HTTPException) as error:
        # The next request opens another.
        connection.close()
        return type(error).__name__, b""
