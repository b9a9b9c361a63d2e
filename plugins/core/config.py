"""The site's configuration: what ``site.toml`` may say, typed and strict."""

import difflib
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_origin
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Meta

from plugins.core import toml_lines
from plugins.core.config_rules import Finding, contradictions
from plugins.core.problems import InputError, Problem

Slug = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$")]
Prefix = Annotated[str, Meta(pattern=r"^[a-z0-9-]*$")]
Domain = Annotated[str, Meta(pattern=r"^[a-z0-9.-]+(:\d+)?$")]
Count = Annotated[int, Meta(ge=1, le=200)]
Labels = dict[str, str]
"""A text in several languages, by language code; the site's default language is always there."""

Layout = Literal["list", "cards", "gallery", "plain"]
ColumnType = Literal[
    "首页",
    "概况信息",
    "机构职能",
    "负责人信息",
    "工作动态",
    "政策文件",
    "通知公告",
    "征集调查",
    "数据发布",
    "互动交流",
    "",
]
"""The kinds of column that 国办发〔2017〕47号 tells apart in ``<meta name="ColumnType">``."""


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The base of every table of ``site.toml``: an unknown key is an error."""


class Site(Settings):
    """``[site]``"""

    domain: Domain
    timezone: str = "Asia/Shanghai"
    default_language: str = "zh"
    sample: bool = False
    site_code: str = ""
    per_page: Count = 20
    feed_items: Count = 30


class Language(Settings):
    """``[languages.<code>]``: the code is how front matter and file names say it."""

    tag: str
    """BCP 47, for ``lang`` and ``hreflang``."""
    locale: str
    """The CLDR locale that dates are written in."""
    name: str
    title: str
    full_title: str
    prefix: Prefix = ""
    alias: str = ""
    """How Chinese field names say the language: 英文 makes 英文标题 a name of ``title_en``."""
    description: str = ""
    keywords: list[str] = []


class Footer(Settings):
    """``[footer]``: the facts that the standards ask for on every page."""

    organizer: Labels
    operator: Labels = {}
    address: Labels = {}
    phone: str = ""
    email: str = ""
    icp: str = ""
    police: str = ""
    pages: list[str] = []


class HomeBlock(Settings):
    """``[[home.blocks]]``"""

    channel: str
    count: Count = 5
    style: Literal["list", "cards", "band", "timeline"] = "list"


class Home(Settings):
    """``[home]``"""

    lead: Count = 4
    latest: Count = 6
    latest_channel: str = ""
    blocks: list[HomeBlock] = []


class Section(Settings):
    """``[[channels.sections]]``: the second level of a channel."""

    slug: Slug
    label: Labels
    description: Labels = {}
    layout: Layout = "list"
    column_type: ColumnType = ""


class Channel(Settings):
    """``[[channels]]``: a column of the site; its slug begins the address of every item in it."""

    slug: Slug
    label: Labels
    description: Labels = {}
    keywords: Labels = {}
    layout: Layout = "list"
    column_type: ColumnType = "工作动态"
    sections: list[Section] = []


class SiteConfig(Settings):
    """``site.toml`` as a whole."""

    site: Site
    languages: dict[str, Language]
    footer: Footer
    channels: list[Channel]
    home: Home = Home()

    @property
    def base_url(self) -> str:
        """The scheme and host of every full address, without a slash at the end."""
        return f"https://{self.site.domain}"

    @property
    def zone(self) -> ZoneInfo:
        """The time zone that dates without one are in."""
        return ZoneInfo(self.site.timezone)

    def channel_names(self) -> dict[str, str]:
        """Every way to name a channel or a section, with its slug. Of one label a channel goes before a section."""
        names: dict[str, str] = {}
        for channel in self.channels:
            for name in (channel.slug, *channel.label.values()):
                names.setdefault(name, channel.slug)
        for channel in self.channels:
            for section in channel.sections:
                slug = f"{channel.slug}/{section.slug}"
                for name in (slug, *section.label.values()):
                    names.setdefault(name, slug)
        return names

    def text(self, labels: Labels, language: str) -> str:
        """``labels`` in ``language``, else in the default language, else empty."""
        return labels.get(language) or labels.get(self.site.default_language, "")


def load_site(path: Path) -> SiteConfig:
    """Read ``site.toml``.

    Raises :class:`InputError` with every key that is unknown, missing or ill-typed, each with its line.
    """
    text = _read(path)
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line = int(place[1]) if place else text.rstrip().count("\n") + 1
        message = f"第 {place[2]} 列附近写法有误" if place else "文件没有写完"
        advice = "请检查引号和括号是否成对、用的是不是半角，每项是否写作 名称 = 值，同一项有没有写两次"
        raise InputError([Problem(path.name, line, "C004", message, advice)]) from None
    lines = toml_lines.locate(text)
    if problems := [_problem(path.name, lines, *found) for found in _faults(SiteConfig, tree, ())]:
        raise InputError(problems)
    config = msgspec.convert(tree, SiteConfig)
    if problems := [_problem(path.name, lines, *found) for found in contradictions(config)]:
        raise InputError(problems)
    return config


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError([Problem(path.name, 0, "C004", "没有这个文件", "请检查文件名和位置")]) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        advice = "请在编辑器里另存为 UTF-8（记事本：另存为 → 编码）"
        raise InputError([Problem(path.name, line, "C004", "不是 UTF-8 编码", advice)]) from None


def _problem(name: str, lines: dict, path: toml_lines.Path, code: str, message: str, advice: str) -> Problem:
    return Problem(name, toml_lines.line_of(lines, path), code, message, advice)


_TYPES = {int: "应为整数", str: "应为带引号的文字", bool: "应为 true 或 false"}


def _faults(table: type[Settings], tree: dict, path: toml_lines.Path) -> Iterator[Finding]:
    """Everything in ``tree`` that is not as ``table`` declares it. msgspec alone would stop at the first."""
    fields = {field.name: field for field in msgspec.structs.fields(table)}
    for key in tree.keys() - fields.keys():
        near = difflib.get_close_matches(key, fields, 1)
        advice = f"是不是想写 {near[0]}" if near else f"这里可写 {'、'.join(fields)}"
        yield (*path, key), "C001", f"不认识的设置项 {key}", advice
    for name, field in fields.items():
        if name in tree:
            yield from _value_faults(field.type, tree[name], (*path, name))
        elif field.required:
            yield path, "C002", f"缺少设置项 {name}", "请补上"


def _value_faults(kind: Any, value: Any, path: toml_lines.Path) -> Iterator[Finding]:
    """Go down into tables, lists of tables and tables by name; anything else is converted as a whole."""
    inner = [part for part in (*get_args(kind), kind) if isinstance(part, type) and issubclass(part, Settings)]
    expected = get_origin(kind) or (dict if inner else None)
    if inner and not isinstance(value, expected):
        name = next(part for part in reversed(path) if isinstance(part, str))
        yield path, "C003", f"{name} 写法不对", f"应写作 {_header(path, expected)}"
    elif not inner:
        yield from _leaf_faults(kind, value, path)
    elif expected is list:
        for number, element in enumerate(value):
            yield from _value_faults(inner[0], element, (*path, number))
    elif get_origin(kind) is dict:
        for key, element in value.items():
            yield from _value_faults(inner[0], element, (*path, key))
    else:
        yield from _faults(inner[0], value, path)


def _header(path: toml_lines.Path, expected: type) -> str:
    """How the table at ``path`` begins in the file."""
    names = ".".join(part for part in path if isinstance(part, str))
    return f"[[{names}]]" if expected is list or isinstance(path[-1], int) else f"[{names}]"


_EXPECTED: dict[Any, str] = {
    Slug: "只用小写英文字母、数字和连字符，并以字母开头，例如 news",
    Prefix: "只用小写英文字母、数字和连字符",
    Domain: "只写域名，例如 www.example.cn，不写 https:// 和斜线",
    Count: "应为 1 到 200 之间的整数",
    Labels: '应按语言写，例如 { zh = "要闻", en = "News" }',
    list[str]: '应为方括号里的列表，例如 ["甲", "乙"]',
}


def _leaf_faults(kind: Any, value: Any, path: toml_lines.Path) -> Iterator[Finding]:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        choices = "、".join(str(choice) for choice in get_args(kind) if choice) if get_origin(kind) is Literal else ""
        advice = f"可写 {choices} 之一" if choices else _EXPECTED.get(kind) or _TYPES[kind]
        yield path, "C003", f"{path[-1]} 写作 {json.dumps(value, ensure_ascii=False, default=str)}", advice
