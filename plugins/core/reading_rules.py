"""What the values of ``[reading]`` in ``site.toml`` alone cannot show."""

import difflib
from collections.abc import Iterable, Iterator

from plugins.core import toml_lines
from plugins.core.config import SiteConfig
from plugins.core.content_types import TYPES
from plugins.core.reading_types import ESSAY_KINDS, READING_TYPES


def reading_faults(config: SiteConfig) -> Iterator[tuple[toml_lines.Path, str, str, str]]:
    """Channels, sections and types that are not there, and carriers of one name."""
    reading = config.reading
    channel = next((x for x in config.channels if x.slug == reading.channel), None)
    if channel is None:
        if reading.channel:
            advice = _nearest(reading.channel, [x.slug for x in config.channels])
            yield ("reading", "channel"), "C003", f"没有栏目 {reading.channel}", advice
        elif reading.carriers or reading.ones or reading.brand:
            yield ("reading",), "C002", "缺少设置项 channel", '请写明书香政协的栏目，例如 channel = "reading"'
        return
    sections = [section.slug for section in channel.sections]
    for number, one in enumerate(reading.ones):
        path = ("reading", "ones", number)
        if one.section and one.section not in sections:
            message = f"栏目 {channel.slug} 没有子栏目 {one.section}"
            yield (*path, "section"), "C003", message, _nearest(one.section, sections)
        for name in one.counts:
            if name not in countable():
                yield (*path, "counts"), "C003", f"没有类型“{name}”", _nearest(name, countable())
    slugs: set[str] = set()
    for number, carrier in enumerate(reading.carriers):
        if carrier.slug in slugs:
            path = ("reading", "carriers", number, "slug")
            yield path, "C003", f"两个载体的 slug 都是 {carrier.slug}", "每个载体的 slug 应不同"
        slugs.add(carrier.slug)


def countable() -> tuple[str, ...]:
    """What :attr:`plugins.core.config.One.counts` may name; first what the campaign has of its own."""
    own = [kind.key for kind in READING_TYPES]
    return (*own, *(f"essay/{kind}" for kind in ESSAY_KINDS), *(x.key for x in TYPES if x.key not in own))


def _nearest(name: str, names: Iterable[str]) -> str:
    known = list(names)
    near = difflib.get_close_matches(name, known, 1, 0.5)
    return f"是不是想写 {near[0]}" if near else f"可写 {'、'.join(known)} 之一"
