"""Layouts that only one channel of the site can have: the reading campaign's, the archive's."""

import difflib
from collections.abc import Iterable, Iterator, Sequence

from plugins.core import toml_lines
from plugins.core.config import SiteConfig

Finding = tuple[toml_lines.Path, str, str, str]
"""Where, which code, what is wrong, what is expected instead."""


def misplaced_layouts(
    config: SiteConfig, channel: str, layouts: Sequence[str], called: str, table: str
) -> Iterator[Finding]:
    """``layouts`` outside ``channel`` (a slug), and twice in it: the lists below a section can have but one place.

    The first of the layouts is that of the channel, the others those of sections. ``called`` is what the channel is
    for, ``table`` the table of ``site.toml`` that names it.
    """
    for number, found in enumerate(config.channels):
        path, is_ours = ("channels", number), found.slug == channel
        if found.layout in layouts and not (is_ours and found.layout == layouts[0]):
            yield (*path, "layout"), "C003", *_only_for(found.layout, layouts, called, table)
        seen: set[str] = set()
        for n, section in enumerate(found.sections):
            if section.layout not in layouts:
                continue
            place = (*path, "sections", n, "layout")
            if not is_ours or section.layout == layouts[0]:
                yield place, "C003", *_only_for(section.layout, layouts, called, table)
            elif section.layout in seen:
                yield place, "C003", f"两个子栏目的 layout 都是 {section.layout}", "只留一个，另一个可写 list 或 cards"
            seen.add(section.layout)


def _only_for(layout: str, layouts: Sequence[str], called: str, table: str) -> tuple[str, str]:
    place = "的栏目" if layout == layouts[0] else "的子栏目"
    advice = f"{called}的栏目写在 [{table}] 的 channel 里；别的栏目可写 list 或 cards"
    return f"layout 写作 {layout}，这是{called}{place}用的", advice


def no_channel(config: SiteConfig, slug: str) -> tuple[str, str]:
    """That there is no channel ``slug``, and which was meant."""
    return f"没有栏目 {slug}", nearest(slug, [channel.slug for channel in config.channels])


def nearest(name: str, names: Iterable[str]) -> str:
    """Advice to write what of ``names`` is most like ``name``, or one of them."""
    known = list(names)
    near = difflib.get_close_matches(name, known, 1, 0.5)
    return f"是不是想写 {near[0]}" if near else f"可写 {'、'.join(known)} 之一"
