"""What each value of ``site.toml`` alone cannot show: values that do not go together."""

import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from babel import Locale, UnknownLocaleError

from plugins.core import toml_lines
from plugins.core.config import SiteConfig

LANGUAGE_CODE = r"[a-z]{2}(?:-[a-z]+)?"
"""How a language is named in ``site.toml`` and in the names of files."""

Finding = tuple[toml_lines.Path, str, str, str]
"""Path of the setting, code, what is wrong, what is expected."""


def contradictions(config: SiteConfig) -> Iterator[Finding]:
    """What each value alone cannot show."""
    site, codes = config.site, config.languages
    if not config.channels:
        yield ("channels",), "C002", "一个栏目也没有", "请至少写一张 [[channels]] 表"
    if site.default_language not in codes:
        yield (
            ("site", "default_language"),
            "C003",
            f"default_language 写作 {site.default_language}",
            f"应为 {'、'.join(codes)} 之一" if codes else "请先写 [languages.zh] 这样的表",
        )
    try:
        ZoneInfo(site.timezone)
    except (ZoneInfoNotFoundError, ValueError):
        yield ("site", "timezone"), "C003", f"没有时区 {site.timezone}", "例如 Asia/Shanghai"
    yield from _language_faults(config)
    yield from _label_gaps(config)
    yield from _channel_clashes(config)
    yield from _repeated_terms(config)


def _language_faults(config: SiteConfig) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for code, language in config.languages.items():
        if not re.fullmatch(LANGUAGE_CODE, code):
            yield (
                ("languages", code),
                "C003",
                f"语言代码写作 {code}",
                "应为两个小写字母，例如 en，必要时加 -hant 这样的后缀",
            )
        if not _is_locale(language.locale):
            path = ("languages", code, "locale")
            yield path, "C003", f"locale 写作 {language.locale}", "例如 zh_Hans_CN、en_GB"
        if language.prefix in seen:
            other = seen[language.prefix]
            yield ("languages", code), "C003", f"语言 {code} 与 {other} 的网址前缀相同", "每种语言的 prefix 应不同"
        seen[language.prefix] = code
    if config.site.default_language in config.languages and config.languages[config.site.default_language].prefix:
        yield (
            ("languages", config.site.default_language, "prefix"),
            "C003",
            "默认语言写了网址前缀",
            "默认语言的 prefix 应为空",
        )


def _is_locale(name: str) -> bool:
    try:
        Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _label_gaps(config: SiteConfig) -> Iterator[Finding]:
    default = config.site.default_language
    if default not in config.languages:
        return
    for path, labels in _labels(config):
        if default not in labels and (labels or path[-1] in ("label", "organizer")):
            yield path, "C002", f"缺少 {default} 的文字", f'写作 {{ {default} = "…" }}'
        for code in labels.keys() - config.languages.keys():
            yield path, "C003", f"没有语言 {code}", f"应为 {'、'.join(config.languages)} 之一"


def _labels(config: SiteConfig) -> Iterator[tuple[toml_lines.Path, dict[str, str]]]:
    """Every text in several languages, with its place."""
    tables: list[tuple[toml_lines.Path, msgspec.Struct]] = [(("footer",), config.footer)]
    for number, channel in enumerate(config.channels):
        path = ("channels", number)
        tables += [(path, channel), *(((*path, "sections", n), s) for n, s in enumerate(channel.sections))]
    for name in ("districts", "posts", "sectors", "terms"):
        tables += [((name, number), table) for number, table in enumerate(getattr(config, name))]
    for path, table in tables:
        for field in msgspec.structs.fields(table):
            if field.type == dict[str, str]:
                yield (*path, field.name), getattr(table, field.name)


def _channel_clashes(config: SiteConfig) -> Iterator[Finding]:
    slugs: set[str] = set()
    reserved = {"tags", "page", "theme", "images", "files", "sitemap", *(x.prefix for x in config.languages.values())}
    for number, channel in enumerate(config.channels):
        path = ("channels", number, "slug")
        if channel.slug in slugs:
            yield path, "C003", f"两个栏目的 slug 都是 {channel.slug}", "每个栏目的 slug 应不同，否则页面会互相覆盖"
        if channel.slug in reserved:
            yield path, "C003", f"slug {channel.slug} 已由系统使用", "请换一个"
        slugs.add(channel.slug)
        inner: set[str] = set()
        for n, section in enumerate(channel.sections):
            if section.slug in inner or section.slug in ("page", "term"):
                yield (*path[:-1], "sections", n, "slug"), "C003", f"slug {section.slug} 重复或已由系统使用", "请换一个"
            inner.add(section.slug)
    for n, block in enumerate(config.home.blocks):
        if block.channel not in slugs:
            yield (
                ("home", "blocks", n, "channel"),
                "C003",
                f"没有栏目 {block.channel}",
                f"应为 {'、'.join(sorted(slugs))} 之一",
            )
    if config.home.latest_channel and config.home.latest_channel not in slugs:
        yield ("home", "latest_channel"), "C003", f"没有栏目 {config.home.latest_channel}", "应为某个栏目的 slug"


def _repeated_terms(config: SiteConfig) -> Iterator[Finding]:
    seen: set[int] = set()
    for n, term in enumerate(config.terms):
        if term.number in seen:
            yield ("terms", n, "number"), "C003", f"两个届次的 number 都是 {term.number}", "每届的 number 应不同"
        seen.add(term.number)
