"""Reads ``site.toml``, strictly: whatever is unknown, missing or ill-typed is told with its line."""

import difflib
import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from plugins.core import toml_lines
from plugins.core.config import Count, Domain, Labels, Prefix, Settings, SiteConfig, Slug, WebAddress
from plugins.core.config_rules import Finding, contradictions
from plugins.core.home import LinkAddress, SlideCount
from plugins.core.problems import InputError, Problem


def load_site(path: Path) -> SiteConfig:
    """Read ``site.toml``.

    Raises :class:`InputError` with every key that is unknown, missing or ill-typed, each with its line.
    """
    tree, lines = read_toml(path, path.name)
    found = list(faults(SiteConfig, {key: value for key, value in tree.items() if key not in _MOVED}, ()))
    found += [((key,), "C005", *_MOVED[key]) for key in _MOVED if key in tree]
    raise_if_any(path.name, lines, found)
    config = msgspec.convert(tree, SiteConfig)
    raise_if_any(path.name, lines, contradictions(config))
    return config


_MOVED = {
    "home": (
        "首页的板块不再写在 site.toml 里",
        "请改写到 content/data/home.toml（写法见 docs/editors/home.md），再从这里删去",
    )
}
"""Tables that once stood in ``site.toml``: what is wrong, and where they stand now."""


def read_toml(path: Path, name: str) -> tuple[dict[str, Any], dict[toml_lines.Path, int]]:
    """What a TOML file says, and the lines where it says it; editors know the file as ``name``.

    Raises :class:`InputError` if it is not there or no TOML.
    """
    text = _read(path, name)
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line = int(place[1]) if place else text.rstrip().count("\n") + 1
        message = f"第 {place[2]} 列附近写法有误" if place else "文件没有写完"
        advice = "请检查引号和括号是否成对、用的是不是半角，每项是否写作 名称 = 值，同一项有没有写两次"
        raise InputError([Problem(name, line, "C004", message, advice)]) from None
    return tree, toml_lines.locate(text)


def _read(path: Path, name: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError([Problem(name, 0, "C004", "没有这个文件", "请检查文件名和位置")]) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        advice = "请在编辑器里另存为 UTF-8（记事本：另存为 → 编码）"
        raise InputError([Problem(name, line, "C004", "不是 UTF-8 编码", advice)]) from None


def raise_if_any(name: str, lines: dict[toml_lines.Path, int], found: Iterable[Finding]) -> None:
    """Raise :class:`InputError` if anything was ``found`` in the file ``name``."""
    problems = [
        Problem(name, toml_lines.line_of(lines, path), code, message, advice) for path, code, message, advice in found
    ]
    if problems:
        raise InputError(problems)


_TYPES = {int: "应为整数", str: "应为带引号的文字", bool: "应为 true 或 false"}


def faults(table: type[Settings], tree: dict, path: toml_lines.Path) -> Iterator[Finding]:
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
    # A table that may be left out is declared as one or None.
    is_optional = get_origin(kind) in {Union, UnionType}
    expected = (None if is_optional else get_origin(kind)) or (dict if inner else None)
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
        yield from faults(inner[0], value, path)


def _header(path: toml_lines.Path, expected: type) -> str:
    """How the table at ``path`` begins in the file."""
    names = ".".join(part for part in path if isinstance(part, str))
    return f"[[{names}]]" if expected is list or isinstance(path[-1], int) else f"[{names}]"


_EXPECTED: dict[Any, str] = {
    Slug: "只用小写英文字母、数字和连字符，并以字母开头，例如 news",
    Prefix: "只用小写英文字母、数字和连字符",
    Domain: "只写域名，例如 www.example.cn，不写 https:// 和斜线",
    Count: "应为 1 到 200 之间的整数",
    WebAddress: "应为完整的网址，例如 https://www.example.cn/",
    SlideCount: "应为 1 到 5 之间的整数",
    LinkAddress: "应以 / 或 https:// 开头，中间没有空格",
    int | float | None: "应为数字，不加引号",
    Labels: '应按语言写，例如 { zh = "要闻", en = "News" }',
    list[Domain]: '应为方括号里的域名列表，只写域名，例如 ["www.cppcc.gov.cn"]',
    list[str]: '应为方括号里的列表，例如 ["甲", "乙"]',
}


def _description(kind: Any) -> str:
    """What a type says of itself in its ``Meta``; empty if nothing."""
    metas = (part for part in getattr(kind, "__metadata__", ()) if isinstance(part, msgspec.Meta))
    return next((meta.description for meta in metas if meta.description), "")


def _leaf_faults(kind: Any, value: Any, path: toml_lines.Path) -> Iterator[Finding]:
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        choices = "、".join(str(choice) for choice in get_args(kind) if choice) if get_origin(kind) is Literal else ""
        advice = f"可写 {choices} 之一" if choices else _EXPECTED.get(kind) or _description(kind) or _TYPES[kind]
        yield path, "C003", f"{path[-1]} 写作 {json.dumps(value, ensure_ascii=False, default=str)}", advice
