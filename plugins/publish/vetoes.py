"""What must never be published: each finding stops a publication before the store is touched.

What was looked at once is remembered by its hash, so that a publication of one page looks at one page.
"""

import os
import re
from array import array
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin

import msgspec

from plugins.core.config import SiteConfig
from plugins.core.personal_data import find_personal_numbers
from plugins.core.problems import Problem
from plugins.core.progress import track
from plugins.publish.manifest import Entry

_TEXTS = ("text/", "application/json", "application/xml", "image/svg+xml")
_REFERENCE = re.compile(r'\s(?:href|src|poster|action|data-src)="([^"]*)"')
_SOURCES = re.compile(r'\ssrcset="([^"]*)"')
_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:|^//")


class _Looked(msgspec.Struct, frozen=True, array_like=True):
    """What was seen in one file: its hash, what it refers to (numbers of :class:`_Cache.targets`), and findings."""

    sha256: bytes
    targets: bytes
    findings: tuple[tuple[str, str], ...]


class _Cache(msgspec.Struct, frozen=True):
    base: str
    targets: list[str]
    files: dict[str, _Looked]


def find_vetoes(config: SiteConfig, folder: Path, entries: Mapping[str, Entry], cache: Path) -> list[Problem]:
    """Everything in the built site ``folder`` that forbids publishing it; ``entries`` are its files."""
    found = [*_of_settings(config)]
    looked = _look_at_all(config, folder, entries, cache / "vetoes.msgpack")
    for key, file in looked.files.items():
        found += [Problem(f"output/{key}", 0, code, message, _ADVICE[code]) for code, message in file.findings]
    return sorted([*found, *_dead_links(looked, entries)])


def _dead_links(looked: _Cache, entries: Mapping[str, Entry]) -> Iterator[Problem]:
    """A problem for each address that is not there: a page that leads to it, and how many others do."""
    dead = {number for number, target in enumerate(looked.targets) if not _is_there(target, entries)}
    pages: dict[int, list[str]] = {}
    for key, file in looked.files.items() if dead else ():
        for number in dead.intersection(array("I", file.targets)):
            pages.setdefault(number, []).append(key)
    for number, keys in pages.items():
        others = f"（另有 {len(keys) - 1} 个网页也链接到它）" if len(keys) > 1 else ""
        message = f"链接的 {looked.targets[number]} 不存在{others}"
        yield Problem(f"output/{min(keys)}", 0, "V003", message, _ADVICE["V003"])


_ADVICE = {
    "V003": "请改正稿件里的链接，再生成一次",
    "V004": "公开页面不能有个人信息，请从稿件里删去",
}


def _of_settings(config: SiteConfig) -> Iterator[Problem]:
    if config.site.sample:
        yield Problem(
            "site.toml", 0, "V001", "这是演示站点（sample = true）", "请换成本单位的内容，再改为 sample = false"
        )
    footer = config.footer
    for name, value in (
        ("icp", footer.icp),
        ("police", footer.police),
        ("phone 或 email", footer.phone or footer.email),
    ):
        if not value:
            yield Problem("site.toml", 0, "V002", f"页脚缺少 {name}", "请在 [footer] 里写上")


def _look_at_all(config: SiteConfig, folder: Path, entries: Mapping[str, Entry], file: Path) -> _Cache:
    before = _load(file, config.base_url)
    targets = list(before.targets)
    numbers = {target: number for number, target in enumerate(targets)}
    files: dict[str, _Looked] = {}
    texts = [key for key, entry in entries.items() if entry.content_type.startswith(_TEXTS)]
    fresh = False
    for key in track(texts, "发布前检查", len(texts)):
        known = before.files.get(key)
        if known is not None and known.sha256 == entries[key].sha256:
            files[key] = known
            continue
        path = folder / key
        if not path.exists():
            continue
        fresh = True
        text = path.read_text(encoding="utf-8", errors="replace")
        referred = _referred(text, key, config.base_url) if key.endswith(".html") else set()
        for target in sorted(referred):
            if target not in numbers:
                numbers[target] = len(targets)
                targets.append(target)
        seen = array("I", sorted(numbers[target] for target in referred))
        files[key] = _Looked(entries[key].sha256, seen.tobytes(), tuple(_findings(text)))
    cache = _Cache(config.base_url, targets, files)
    if fresh or len(files) != len(before.files):
        _save(file, cache)
    return cache


def _findings(text: str) -> Iterator[tuple[str, str]]:
    for start, _, name in find_personal_numbers(text):
        yield "V004", f"第 {text.count(chr(10), 0, start) + 1} 行出现了{name}"


def _referred(text: str, key: str, base: str) -> set[str]:
    """The keys that a page refers to within the site."""
    found = set(_REFERENCE.findall(text))
    for sources in _SOURCES.findall(text):
        found |= {source.strip().partition(" ")[0] for source in sources.split(", ")}
    return {target for reference in found if (target := _key_of(unescape(reference), key, base)) is not None}


def _key_of(reference: str, page: str, base: str) -> str | None:
    """The key behind ``reference`` on the page with the key ``page``; ``None`` if it leads out of the site."""
    if reference.startswith(f"{base}/") or reference == base:
        reference = reference[len(base) :] or "/"
    elif _SCHEME.match(reference):
        return None
    path = reference.partition("#")[0].partition("?")[0]
    if not path:
        return None
    path = unquote(path)
    if not path.startswith("/"):
        path = urljoin(f"/{page}", path)
    path = path.lstrip("/")
    return f"{path}index.html" if path.endswith("/") or not path else path


def _is_there(target: str, entries: Mapping[str, Entry]) -> bool:
    return target in entries or f"{target}/index.html" in entries


def _load(file: Path, base: str) -> _Cache:
    try:
        cache = msgspec.msgpack.decode(file.read_bytes(), type=_Cache)
    except (OSError, msgspec.DecodeError):
        return _Cache(base, [], {})
    return cache if cache.base == base else _Cache(base, [], {})


def _save(file: Path, cache: _Cache) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    temporary = file.with_name(f"{file.name}.{os.getpid()}")
    temporary.write_bytes(msgspec.msgpack.encode(cache))
    temporary.replace(file)
