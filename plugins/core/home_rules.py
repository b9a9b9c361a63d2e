"""What each value of ``home.toml`` alone cannot show: channels, types, languages and articles that are not there."""

import difflib
from collections.abc import Container, Iterable, Iterator, Mapping

import msgspec

from plugins.core.config import Settings, SiteConfig
from plugins.core.config_rules import Finding
from plugins.core.content_types import type_names
from plugins.core.home import ChannelBlock, Figure, FiguresBlock, Home, LeadBlock, LinksBlock, ServicesBlock
from plugins.core.items import Item
from plugins.core.toml_lines import Path

Versions = Mapping[tuple[bool, str], Mapping[str, Item]]


def contradictions(home: Home, config: SiteConfig) -> Iterator[Finding]:
    """What does not go with the site's settings."""
    channels, types = config.channel_names(), type_names()
    for path, table in _tables(home):
        yield from _label_faults(config, path, table)
        if (channel := getattr(table, "channel", "")) and channel not in channels:
            yield (*path, "channel"), "C003", f"没有栏目“{channel}”", _nearest(channel, channels)
        if isinstance(table, ChannelBlock):
            for name in table.types:
                if name not in types:
                    yield (*path, "types"), "C003", f"没有类型“{name}”", _nearest(name, types)
        if isinstance(table, Figure) and table.value is None and not table.source:
            yield path, "C002", "缺少设置项 value", "请写数值，或用 source 写一篇“统计”类型稿件的编号"
        if isinstance(table, Figure) and not table.label and not table.source:
            yield path, "C002", "缺少设置项 label", "请写这个数字说的是什么"


def unknown_items(home: Home, versions: Versions) -> Iterator[Finding]:
    """The articles that ``home`` names and that are not published."""
    for path, item_id in _named_items(home):
        if (False, item_id) not in versions:
            yield path, "L002", f"没有编号为 {item_id} 的已发布稿件", "请检查编号；稿件尚未发布的，发布后再写"
    for path, table in _tables(home):
        if isinstance(table, Figure) and table.value is None and (versions_of := versions.get((False, table.source))):
            item = next(iter(versions_of.values()))
            if item.kind != "statistic" or "value" not in item.fields:
                advice = "请写 value，或改写一篇写明了数值的“统计”类型稿件的编号"
                yield path, "C002", f"缺少设置项 value，编号 {table.source} 的稿件也没有数值", advice


def unknown_addresses(home: Home, known: Container[str], items: Iterable[Item]) -> Iterator[Finding]:
    """Links to pages of the site that are not there; ``known`` are the addresses beside those of ``items``."""
    wanted = {
        path: table.url.partition("?")[0].partition("#")[0]
        for path, table in _tables(home)
        if getattr(table, "url", "").startswith("/")
    }
    wanted = {path: url for path, url in wanted.items() if url.endswith("/") and url not in known}
    if not wanted:
        return
    there = {item.address for item in items}
    for path, url in wanted.items():
        if url not in there:
            yield (*path, "url"), "L002", f"链接 {url} 指向的页面不存在", "请检查网址；站外的网址以 https:// 开头"


def _named_items(home: Home) -> Iterator[tuple[Path, str]]:
    for number, block in enumerate(home.blocks):
        if isinstance(block, LeadBlock):
            yield from ((("blocks", number, "items"), item_id) for item_id in block.items)
        if isinstance(block, FiguresBlock):
            for n, figure in enumerate(block.items):
                if figure.source:
                    yield ("blocks", number, "items", n, "source"), figure.source


def _tables(home: Home) -> Iterator[tuple[Path, Settings]]:
    """Every table of the file, with its place."""
    for number, block in enumerate(home.blocks):
        yield ("blocks", number), block
        if isinstance(block, ServicesBlock | FiguresBlock | LinksBlock):
            yield from ((("blocks", number, "items", n), item) for n, item in enumerate(block.items))


def _label_faults(config: SiteConfig, path: Path, table: Settings) -> Iterator[Finding]:
    default = config.site.default_language
    for field in msgspec.structs.fields(table):
        if field.type != dict[str, str] or not (labels := getattr(table, field.name)):
            continue
        if default not in labels:
            yield (*path, field.name), "C002", f"缺少 {default} 的文字", f'写作 {{ {default} = "…" }}'
        for code in sorted(labels.keys() - config.languages.keys()):
            yield (*path, field.name), "C003", f"没有语言 {code}", f"应为 {'、'.join(config.languages)} 之一"


def _nearest(name: str, names: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(names), 1, 0.5)
    return f"是不是想写 {near[0]}" if near else f"可写 {'、'.join(n for n in names if n.isascii())} 之一"
