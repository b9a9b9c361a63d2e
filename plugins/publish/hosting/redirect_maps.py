"""Redirects as maps of nginx, for a hundred thousand of them."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

from plugins.publish.hosting.rules import Redirect

_POINTER = 8
_IN_PATH = "/:@!$&'()*+,;=~"
_IN_QUERY = f"{_IN_PATH}?%"
_CONTROL = re.compile(rb"[\x00-\x1f\x7f]")


@dataclass(frozen=True)
class MapTable:
    """A map from nginx's variable ``source`` to new addresses, for one ``status``. ``file`` holds its ``rows``."""

    name: str
    file: str
    source: str
    status: int
    rows: bytes
    count: int
    longest: int

    @property
    def bucket_size(self) -> int:
        """Bytes of a bucket of the hash: large ones are looked through a little longer and fit at the first try."""
        element = _POINTER + (self.longest + 2 + _POINTER - 1) // _POINTER * _POINTER
        return _power_above(max(2 * (element + _POINTER), 512 if self.count > 1000 else 64))

    @property
    def hash_size(self) -> int:
        """How many buckets the hash may have."""
        return _power_above(max(self.count, 2048))


def map_tables(redirects: Iterable[Redirect], domain: str, keys: Collection[str]) -> list[MapTable]:
    """The maps for ``redirects`` of the site ``domain`` with the files ``keys``; none for no redirects.

    Paths are matched as they are after decoding, in whatever encoding they were; those with a query as they are sent.
    """
    groups: dict[tuple[str, int], dict[bytes, str]] = {}
    for redirect in redirects:
        source, old = _asked(redirect.old)
        if not _CONTROL.search(old):
            groups.setdefault((source, redirect.status), {}).setdefault(old, _location(redirect.new))
    addresses = {_small(address): address for key in keys for address in _addresses_of(key)}
    tables = []
    for (source, status), rows in sorted(groups.items()):
        kind = "moved" if source == "uri" else "asked"
        name = f"{kind}_{status}"
        lines = list(_lines(rows, addresses if source == "uri" else {}))
        longest = max(len(old) for old in rows)
        tables.append(
            MapTable(name, f"{domain}.{name}.map", source, status, b"".join(sorted(lines)), len(lines), longest)
        )
    return tables


def _asked(old: str) -> tuple[str, bytes]:
    """The variable of nginx that is to be compared, and its value for the address ``old``."""
    path, mark, query = old.partition("?")
    decoded = re.sub(rb"/+", b"/", unquote_to_bytes(path))
    if not mark:
        return "uri", decoded
    return "request_uri", f"{quote(decoded, safe=_IN_PATH)}?{quote(query, safe=_IN_QUERY)}".encode()


def _location(new: str) -> str:
    # nginx would take a dollar for the name of a variable.
    return quote(new, safe="/:@!&'()*+,;=?#%~")


def _lines(rows: dict[bytes, str], addresses: dict[bytes, bytes]) -> Iterable[bytes]:
    """The rows. nginx does not look at case in strings: what differs in case alone is a regular expression."""
    by_small: dict[bytes, list[bytes]] = {}
    for old in rows:
        by_small.setdefault(_small(old), []).append(old)
    for small, olds in by_small.items():
        is_alone = len({rows[old] for old in olds}) == 1 and addresses.get(small, olds[0]) in olds
        for old in olds[:1] if is_alone else olds:
            pattern = old if is_alone else b"~^" + _escaped(old) + b"$"
            yield _quoted(pattern) + b" " + _quoted(rows[old].encode()) + b";\n"


def _addresses_of(key: str) -> Sequence[bytes]:
    path = f"/{key}".encode()
    return (path, path.removesuffix(b"index.html")) if path.endswith(b"/index.html") else (path,)


def _small(path: bytes) -> bytes:
    # Of bytes, Python lowers ASCII alone, as nginx does.
    return path.lower()


def _escaped(path: bytes) -> bytes:
    return re.sub(rb"([^A-Za-z0-9/_\x80-\xff-])", rb"\\\1", path)


def _quoted(text: bytes) -> bytes:
    return b'"' + text.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def _power_above(number: int) -> int:
    return 1 << (number - 1).bit_length()
