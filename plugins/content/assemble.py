"""From the items of all files to the site: what may be published, versions put together, addresses without a clash."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import inf

import msgspec

from plugins.content.pins import settle_pin
from plugins.core.addresses import article_address, page_address, tag_folder
from plugins.core.archive_types import is_closed
from plugins.core.config import SiteConfig
from plugins.core.content_types import DEFAULT_TYPE, inherited_keys, type_names
from plugins.core.dates import seconds
from plugins.core.digest import digest_bytes
from plugins.core.fixed_addresses import fixed_addresses
from plugins.core.items import PUBLIC, Item
from plugins.core.problems import Problem

LEFT_WHEN_WITHDRAWN = (
    "title", "date", "channel", "id", "lang", "translation_of", "old_urls", "status", "withdrawn_reason",
    "withdrawn_on", "start", "end",
)  # fmt: skip
"""What a withdrawn item still says. Its text and its files are left out here, not when its page is made.

The times of an event stay: calendars that have taken it in must be told which one is cancelled.
"""

Versions = dict[tuple[bool, str], dict[str, Item]]


def assemble(config: SiteConfig, items: Iterable[Item], now: float, *, preview: bool) -> tuple[Versions, list[Problem]]:
    """Group ``items`` into versions, complete translations, and leave out what may not be published.

    Left out are items marked internal, what the archive has not opened, and unless ``preview`` drafts, items under
    review and items dated after ``now`` (seconds since 1970), together with their translations.
    """
    problems: list[Problem] = []
    versions = _group(items, problems)
    for key, group in list(versions.items()):
        original = group.get(config.site.default_language) or next(iter(group.values()))
        completed = {code: settle_pin(_complete(config, item, original), now) for code, item in sorted(group.items())}
        if not _may_be_published(original, now, preview):
            del versions[key]
            continue
        published = {c: _stripped(x) for c, x in completed.items() if _may_be_published(x, now, preview)}
        versions[key] = published
        for item in published.values():
            problems += _missing(item, is_original=item.language == original.language)
        if all("translation_of" in item.fields for item in group.values()):
            wanted = original.fields["translation_of"]
            problems.append(
                problem_at(original, "translation_of", "F016", f"没有编号为 {wanted} 的原文", "请检查 译自")
            )
    problems += _clashes(config, versions) + _tag_clashes(versions)
    return versions, problems


def in_order(versions: Versions) -> tuple[Item, ...]:
    """Every version, the newest first; of one moment the higher id first."""
    items = [item for group in versions.values() for item in group.values()]
    return tuple(sorted(items, key=lambda x: (x.time if x.date else -inf, x.id, x.language), reverse=True))


def _group(items: Iterable[Item], problems: list[Problem]) -> Versions:
    versions: Versions = defaultdict(dict)
    for item in sorted(items, key=lambda x: x.source):
        group = versions[item.key]
        if other := group.get(item.language):
            message = f"编号 {item.id} 与 content/{other.source} 重复"
            problems.append(problem_at(item, "id", "F014", message, "每篇文章的编号应不同，请改其中一个"))
            continue
        group[item.language] = item
    return dict(versions)


def _complete(config: SiteConfig, item: Item, original: Item) -> Item:
    """A translation with what it takes over from the original."""
    if item is original:
        return item if item.kind else _placed(config, msgspec.structs.replace(item, kind=DEFAULT_TYPE))
    fields = {key: original.fields[key] for key in inherited_keys() if key in original.fields} | item.fields
    if "id" in original.fields:
        fields["id"] = original.fields["id"]
    # A code is the same in every language; words are not.
    if (rights := original.fields.get("rights")) in config.rights:
        fields.setdefault("rights", rights)
    date = fields.get("date", "")
    completed = msgspec.structs.replace(
        item,
        kind=item.kind or original.kind or DEFAULT_TYPE,
        fields=fields,
        date=date,
        time=seconds(date),
        status=fields.get("status", "published"),
        channels=original.channels or item.channels,
        digest=digest_bytes(item.digest, original.digest),
    )
    return _placed(config, completed)


def _placed(config: SiteConfig, item: Item) -> Item:
    """``item`` with its address."""
    if item.is_page:
        address = page_address(config, item.language, item.id)
    else:
        address = article_address(
            config, item.language, item.id, channels=item.channels, kind=item.kind, date=item.date
        )
    return msgspec.structs.replace(item, address=address)


def _may_be_published(item: Item, now: float, preview: bool) -> bool:
    if item.get("internal", False) or is_closed(item.kind, item.fields):
        return False
    return preview or (item.status in PUBLIC and item.time <= now)


def newest_time(items: Iterable[Item]) -> float:
    """The time of the newest item, in seconds since 1970; 0 if none has one."""
    return max((item.time for item in items), default=0.0)


def next_due(items: Iterable[Item], now: float) -> float:
    """When the next item that waits for its time is to be published, in seconds since 1970; 0 if none waits."""
    return min((item.time for item in items if item.time > now and item.status in PUBLIC), default=0.0)


def _missing(item: Item, *, is_original: bool) -> list[Problem]:
    """What has to be written. A translation without a date has an original without one: that is told once."""
    problems = []
    if not item.title:
        problems.append(problem_at(item, "title", "F002", "缺少标题", "请写 标题: … 这样的一行"))
    if is_original and not item.is_page and not item.date and type_names()[item.kind].dated:
        problems.append(problem_at(item, "date", "F002", "缺少日期", "请写 日期: 2025-02-01 10:00 这样的一行"))
    return problems


def _stripped(item: Item) -> Item:
    """A withdrawn item with what is left of it, any other as it is."""
    if item.is_listed:
        return item
    fields = {key: item.fields[key] for key in LEFT_WHEN_WITHDRAWN if key in item.fields}
    return msgspec.structs.replace(item, fields=fields, references=(), excerpt="", words=0)


def placed_items(versions: Versions) -> Iterator[Item]:
    """Every version that has an address."""
    for group in versions.values():
        yield from (item for item in group.values() if item.address)


def _clashes(config: SiteConfig, versions: Versions) -> list[Problem]:
    """Two sources for one address, or an item whose address is a list's. Not every file system tells A from a."""
    sources: dict[str, str] = {}
    problems = []
    fixed = fixed_addresses(config)
    introductions = {channel.slug for channel in config.channels}
    for item in placed_items(versions):
        if item.is_page and item.id in introductions:
            continue
        address = item.address
        if _is_year(item):
            message = f"地址 {address} 是 {item.id} 年的稿件所在的地方"
            advice = f"编号不能只是年份，例如可改为 {item.kind.replace('_', '-')}-{item.id}"
            problems.append(problem_at(item, "id", "F015", message, advice))
        elif address in fixed:
            message = f"地址 {address} 已由首页、栏目或标签使用"
            problems.append(problem_at(item, "id", "F015", message, "请换一个编号"))
        elif other := sources.get(address.lower()):
            message = f"与 content/{other} 都要写到 {address}（不分大小写）"
            problems.append(problem_at(item, "id", "F015", message, "请改其中一个的编号"))
        sources[address.lower()] = item.source
    return problems


def _is_year(item: Item) -> bool:
    """Whether the address of ``item`` is that of a year of its channel."""
    return not item.is_page and not type_names()[item.kind].dated and re.fullmatch(r"\d{4}", item.id) is not None


def _tag_clashes(versions: Versions) -> list[Problem]:
    """Two tags that differ only in what an address cannot hold, or in case."""
    tags: dict[tuple[str, str], str] = {}
    known: set[tuple[str, str]] = set()
    problems = []
    for item in (x for group in versions.values() for x in group.values()):
        for tag in item.get("keywords", ()):
            if (item.language, tag) in known:
                continue
            known.add((item.language, tag))
            other = tags.setdefault((item.language, tag_folder(tag).lower()), tag)
            if other != tag:
                message = f"关键词“{tag}”和“{other}”的网址相同"
                problems.append(problem_at(item, "keywords", "F015", message, "请统一成一种写法"))
    return problems


def problem_at(item: Item, field: str, code: str, message: str, advice: str) -> Problem:
    """A problem of ``item``, on the line of its ``field``."""
    return Problem(f"content/{item.source}", item.lines.get(field, 1), code, message, advice)
