"""What the values of ``[reading]`` in ``site.toml`` alone cannot show."""

from collections.abc import Iterator

from plugins.core.config import Channel, SiteConfig
from plugins.core.content_types import TYPES
from plugins.core.own_layouts import Finding, misplaced_layouts, nearest, no_channel
from plugins.core.reading_types import ESSAY_KINDS, READING_TYPES

LAYOUTS = ("campaign", "books", "essays", "calls", "rooms", "calendar", "duty")
"""The layouts that only the campaign has: the first is that of its channel, the others those of sections."""


def reading_faults(config: SiteConfig) -> Iterator[Finding]:
    """Channels, sections, types and layouts that are not there or not in their place, and carriers of one name."""
    reading = config.reading
    channel = next((x for x in config.channels if x.slug == reading.channel), None)
    if channel or not reading.channel:
        yield from misplaced_layouts(config, reading.channel, LAYOUTS, "书香政协", "reading")
    if channel:
        yield from _faults_of_ones(config, channel)
        yield from _repeated_carriers(config)
    elif reading.channel:
        yield ("reading", "channel"), "C003", *no_channel(config, reading.channel)
    elif reading.carriers or reading.ones or reading.brand or reading.slogan:
        yield ("reading",), "C002", "缺少设置项 channel", '请写明书香政协的栏目，例如 channel = "reading"'


def _faults_of_ones(config: SiteConfig, channel: Channel) -> Iterator[Finding]:
    sections = [section.slug for section in channel.sections]
    for number, one in enumerate(config.reading.ones):
        path = ("reading", "ones", number)
        if one.section and one.section not in sections:
            message = f"栏目 {channel.slug} 没有子栏目 {one.section}"
            yield (*path, "section"), "C003", message, nearest(one.section, sections)
        if not one.counts:
            yield (*path, "counts"), "C003", "counts 是空的", '请写明数哪几类稿件，例如 ["essay/story"]'
        for name in one.counts:
            if name not in countable():
                yield (*path, "counts"), "C003", f"没有类型“{name}”", _nearest_type(name)


def _repeated_carriers(config: SiteConfig) -> Iterator[Finding]:
    """Carriers that an event could not tell apart: they are named by slug or by label."""
    seen: dict[str, int] = {}
    for number, carrier in enumerate(config.reading.carriers):
        path = ("reading", "carriers", number)
        if seen.setdefault(carrier.slug, number) != number:
            yield (*path, "slug"), "C003", f"两个载体的 slug 都是 {carrier.slug}", "每个载体的 slug 应不同"
        for label in dict.fromkeys(carrier.label.values()):
            if seen.setdefault(label, number) != number:
                yield (*path, "label"), "C003", f"两个载体都叫 {label}", "每个载体的名称应不同"


def countable() -> tuple[str, ...]:
    """What :attr:`plugins.core.config.One.counts` may name; first what the campaign has of its own."""
    own = [kind.key for kind in READING_TYPES]
    return (*own, *(f"essay/{kind}" for kind in ESSAY_KINDS), *(x.key for x in TYPES if x.key not in own))


def _nearest_type(name: str) -> str:
    keys = {kind.alias: kind.key for kind in TYPES} | {alias: f"essay/{kind}" for kind, alias in ESSAY_KINDS.items()}
    return f"请写 {keys[name]}" if name in keys else nearest(name, countable())
