"""Is what readers see what was published? Fetches the public site and compares it with the manifest."""

import gzip
import hashlib
import http.client
import ssl
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

import brotli

from plugins.core.progress import track
from plugins.publish.errors import PublishError
from plugins.publish.manifest import Entry
from plugins.publish.parallel import each

_TIMEOUT = 20
_TRIES = 4


@dataclass(frozen=True)
class Answer:
    """What a server answered: status 0 and the reason as ``body`` if it did not."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Difference:
    """An address that is not as it was published: what is wrong, and the hash of what is there.

    The hash is empty if nothing came, and then ``is_missing`` is whether the server says that there is nothing.
    """

    key: str
    what: str
    sha256: bytes = b""
    is_missing: bool = False


class Reader:
    """Fetches addresses of one site, with a connection for each thread until :meth:`close`.

    ``base`` has no slash at its end.
    """

    def __init__(self, base: str) -> None:
        parts = urlsplit(base)
        self._host = parts.netloc
        self._root = parts.path.rstrip("/")
        self._is_secure = parts.scheme == "https"
        self._context = ssl.create_default_context() if self._is_secure else None
        self._own = threading.local()
        self._opened: list[http.client.HTTPConnection] = []

    def close(self) -> None:
        """End every connection."""
        for connection in self._opened:
            connection.close()

    def fetch(self, key: str) -> Answer:
        """The answer for the address of ``key``; tried again if the connection breaks or the server is busy."""
        answer = Answer(0, {}, b"")
        for attempt in range(_TRIES):
            if attempt:
                time.sleep(0.3 * 2**attempt)
            try:
                answer = self._ask(address_of(key))
            except (OSError, http.client.HTTPException) as error:
                self._own.connection = None
                answer = Answer(0, {}, str(error).encode())
                continue
            if answer.status not in {429, 500, 502, 503, 504}:
                break
        return answer

    def _ask(self, address: str) -> Answer:
        connection = getattr(self._own, "connection", None) or self._connect()
        self._own.connection = connection
        connection.request("GET", self._root + quote(address), headers={"User-Agent": "cppcc-site-verify"})
        with connection.getresponse() as response:
            headers = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, headers, response.read())

    def _connect(self) -> http.client.HTTPConnection:
        if self._context is not None:
            made = http.client.HTTPSConnection(self._host, timeout=_TIMEOUT, context=self._context)
        else:
            made = http.client.HTTPConnection(self._host, timeout=_TIMEOUT)
        self._opened.append(made)
        return made


def address_of(key: str) -> str:
    """The address under which readers ask for ``key``: ``/a/`` for ``a/index.html``."""
    folder, _, name = key.rpartition("/")
    if name != "index.html":
        return f"/{key}"
    return f"/{folder}/" if folder else "/"


def differences(base: str, entries: Mapping[str, Entry], keys: Sequence[str], label: str) -> list[Difference]:
    """What is not as ``entries`` say under the public address ``base``, of ``keys``.

    Raises :class:`PublishError` if the site does not answer at all.
    """
    with closing(Reader(base)) as reader:
        first = reader.fetch("index.html")
        if first.status == 0:
            reason = first.body.decode(errors="replace")
            raise PublishError(f"{base} 没有应答（{reason}）", "请检查域名、CDN 和网络")
        results = each(lambda key: _difference(reader.fetch(key), key, entries[key]), keys)
        found = [difference for _, difference in track(results, label, len(keys)) if difference]
    return sorted(found, key=lambda difference: difference.key)


def still_there(base: str, keys: Sequence[str]) -> list[str]:
    """Those of ``keys`` that the public address still answers with a page."""
    with closing(Reader(base)) as reader:
        return sorted(key for key, answer in each(reader.fetch, keys) if answer.status in {200, 206, 304})


def sample_of(entries: Mapping[str, Entry], homes: frozenset[str], size: int, seed: int) -> list[str]:
    """``size`` keys of ``entries``, the home pages among them; 0 for all. The same seed gives the same keys."""
    keys = sorted(entries)
    if not size or size >= len(keys):
        return keys
    keys.sort(key=lambda key: hashlib.sha256(f"{seed} {key}".encode()).digest())
    return sorted({*keys[:size], *(homes & entries.keys())})


def _difference(answer: Answer, key: str, entry: Entry) -> Difference | None:
    if answer.status != 200:
        what = f"返回 {answer.status}" if answer.status else "没有应答"
        return Difference(key, what, is_missing=answer.status in {403, 404, 410})
    try:
        body = _unpacked(answer.body, answer.headers.get("content-encoding", ""))
    except (OSError, EOFError, brotli.error):
        return Difference(key, "压缩的内容解不开")
    found = hashlib.sha256(body).digest()
    if found != entry.sha256:
        return Difference(key, "内容不同", found)
    kind = answer.headers.get("content-type", "")
    if kind.replace(" ", "").lower() != entry.content_type.replace(" ", "").lower():
        return Difference(key, f"类型是 {kind or '空'}，应为 {entry.content_type}", found)
    return None


def _unpacked(body: bytes, encoding: str) -> bytes:
    if encoding == "br":
        return brotli.decompress(body)
    return gzip.decompress(body) if encoding == "gzip" else body
