"""What each value of ``site.toml`` alone cannot show: values that do not go together."""

import re
from collections.abc import Iterator
from typing import get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from babel import Locale, UnknownLocaleError

from plugins.core import dates, toml_lines
from plugins.core.archive_rules import archive_faults
from plugins.core.config import RIGHTS_CODE, Conversion, SiteConfig
from plugins.core.reading_rules import reading_faults

LANGUAGE_CODE = r"[a-z]{2}(?:-[a-z]+)?"
"""How a language is named in ``site.toml`` and in the names of files."""

Finding = tuple[toml_lines.Path, str, str, str]
"""Path of the setting, code, what is wrong, what is expected."""


def contradictions(config: SiteConfig) -> Iterator[Finding]:
    """What each value alone cannot show."""
    site, codes = config.site, config.written
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
    yield from _rights_codes(config)
    yield from reading_faults(config)
    yield from archive_faults(config)
    yield from _form_faults(config)


def _form_faults(config: SiteConfig) -> Iterator[Finding]:
    form = config.form
    if form.backend and not re.fullmatch(r"[\w.-]+(?:/[\w.-]+)+", form.repo):
        yield ("form", "repo"), "C003", f"repo 写作“{form.repo}”", "应为 单位/仓库，例如 shili-zhengxie/site"
    if form.backend == "gitea" and not form.base_url:
        yield ("form", "base_url"), "C002", "缺少设置项 base_url", "请写 Git 服务的网址，例如 https://git.example.cn"


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
        yield from _derived_faults(config, code) if language.derived_from else _written_faults(config, code)
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


_OF_WRITTEN = ("locale", "title", "full_title")
_OF_DERIVED = ("tag", "name", "short", "prefix", "derived_from", "conversion", "reviewed")


def _written_faults(config: SiteConfig, code: str) -> Iterator[Finding]:
    """What a language with texts of its own lacks, or has and should not."""
    path, language = ("languages", code), config.languages[code]
    for name in _OF_WRITTEN:
        if not getattr(language, name):
            yield path, "C002", f"缺少设置项 {name}", "请补上"
    if language.locale and not _is_locale(language.locale):
        yield (*path, "locale"), "C003", f"locale 写作 {language.locale}", "例如 zh_Hans_CN、en_GB"
    for name in ("conversion", "reviewed"):
        if getattr(language, name):
            yield (*path, name), "C003", f"{name} 只用于转换出来的语言", f"请补上 derived_from，或删去 {name}"
    others = [other for other in config.written if other != code and not config.languages[other].fallback]
    if language.fallback and language.fallback not in others:
        yield (*path, "fallback"), "C003", f"fallback 写作 {language.fallback}", f"应为另一种语言：{'、'.join(others)}"


def _derived_faults(config: SiteConfig, code: str) -> Iterator[Finding]:
    """What does not go with a language that is converted from another."""
    path, language = ("languages", code), config.languages[code]
    sources = [other for other, x in config.written.items() if x.tag in ("zh", "zh-CN", "zh-Hans", "zh-Hans-CN")]
    if language.derived_from not in sources:
        advice = f"应为用简体中文写的语言{'：' if sources else ''}{'、'.join(sources)}"
        yield (*path, "derived_from"), "C003", f"derived_from 写作 {language.derived_from}", advice
    if not language.conversion:
        yield path, "C002", "缺少设置项 conversion", f"应为 {'、'.join(filter(None, get_args(Conversion)))} 之一"
    for field in msgspec.structs.fields(language):
        if field.name not in _OF_DERIVED and getattr(language, field.name) not in ("", [], "horizontal-tb"):
            advice = f"转换出来的语言只写 {'、'.join(_OF_DERIVED)}，其余由 {language.derived_from} 转换而来"
            yield (*path, field.name), "C003", f"{field.name} 不能在这里写", advice


def _is_locale(name: str) -> bool:
    if name in dates.OWN:
        return True
    try:
        Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _label_gaps(config: SiteConfig) -> Iterator[Finding]:
    default = config.site.default_language
    if default not in config.written:
        return
    for path, labels in _labels(config):
        if default not in labels and (labels or path[-1] in ("label", "organizer")):
            yield path, "C002", f"缺少 {default} 的文字", f'写作 {{ {default} = "…" }}'
        for code in labels.keys() - config.written.keys():
            yield path, "C003", f"没有语言 {code}", f"应为 {'、'.join(config.written)} 之一"


def _labels(config: SiteConfig) -> Iterator[tuple[toml_lines.Path, dict[str, str]]]:
    """Every text in several languages, with its place."""
    tables: list[tuple[toml_lines.Path, msgspec.Struct]] = [(("footer",), config.footer)]
    for number, channel in enumerate(config.channels):
        path = ("channels", number)
        tables += [(path, channel), *(((*path, "sections", n), s) for n, s in enumerate(channel.sections))]
    for name in ("districts", "posts", "sectors", "terms"):
        tables += [((name, number), table) for number, table in enumerate(getattr(config, name))]
    tables += [(("rights", code), table) for code, table in config.rights.items()]
    tables.append((("reading",), config.reading))
    for name in ("carriers", "ones"):
        tables += [(("reading", name, n), table) for n, table in enumerate(getattr(config.reading, name))]
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


def _repeated_terms(config: SiteConfig) -> Iterator[Finding]:
    seen: set[int] = set()
    for n, term in enumerate(config.terms):
        if term.number in seen:
            yield ("terms", n, "number"), "C003", f"两个届次的 number 都是 {term.number}", "每届的 number 应不同"
        seen.add(term.number)


def _rights_codes(config: SiteConfig) -> Iterator[Finding]:
    for code in config.rights:
        if not re.fullmatch(RIGHTS_CODE, code):
            advice = "只用小写英文字母、数字、点和连字符，并以字母开头，例如 cc-by-4.0"
            yield ("rights", code), "C003", f"版权的代码写作 {code}", advice
