"""Write ``docs/reference/`` from the declarations: ``python -m plugins.core.reference [--check]``."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from plugins.core.content_types import COMMON, TYPES
from plugins.core.fields import Field
from plugins.core.problems import CODES

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
KINDS = {
    "line": "一行文字",
    "text": "一段文字",
    "moment": "日期，可带时刻",
    "day": "日期",
    "edtf": "日期（可只写年或年月，可写起止；民国、光绪等也可）",
    "historical": "日期（同上，保留原文的写法）",
    "integer": "整数",
    "number": "数字",
    "flag": "是／否",
    "id": "编号",
    "code": "选项",
    "address": "网址",
    "path": "文件路径",
    "mapping": "分项",
    "isbn": "书号",
    "issn": "刊号",
    "coordinates": "坐标",
}
_HEAD = "<!-- 由 python -m plugins.core.reference 生成，请勿手改 -->\n"


def fields_page() -> str:
    """The table of all fields, common ones first, then those of each type."""
    return "\n".join([_HEAD, "# 文件头的字段\n", *_fields_sections()])


def codes_page() -> str:
    """The table of all codes of problems."""
    rows = [f"| {code} | {meaning} |" for code, meaning in CODES.items()]
    intro = "W 开头的是提醒，网站照常生成；其余是错误，改正之前网站不会生成，原有页面也不会动。\n"
    return "\n".join([_HEAD, "# 错误编号\n", intro, "| 编号 | 意思 |", "| --- | --- |", *rows, ""])


def _fields_sections() -> Iterator[str]:
    yield "英文字段名和中文字段名都可以用。能写多个的，写成 `[甲, 乙]`，或用顿号分开。\n"
    yield "## 所有稿件\n"
    yield from _table(COMMON)
    for kind in TYPES:
        yield f"## {kind.alias}（`{kind.key}`）\n"
        yield f"{kind.doc}。schema.org：{kind.schema_org}。{'' if kind.dated else '日期可以不写，网址里没有年份。'}\n"
        if kind.fields:
            yield from _table(kind.fields)


def _table(fields: tuple[Field, ...]) -> Iterator[str]:
    yield "| 字段 | 中文名 | 写什么 | 说明 | 政府网站标签 | schema.org | Dublin Core | DA/T 18 |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for field in fields:
        names = "、".join(field.names[1:])
        must = "（必填）" if field.required else ""
        standards = f"{field.meta} | {field.schema_org} | {field.dublin_core} | {field.dat18}"
        yield f"| `{field.key}` | {names} | {_kind(field)}{must} | {_doc(field)} | {standards} |"
    yield ""


def _kind(field: Field) -> str:
    return KINDS[field.kind] + ("，可多个" if field.many else "")


def _doc(field: Field) -> str:
    parts = [field.doc.replace("|", "\\|")]
    if field.choices:
        parts.append("、".join(f"{name}（{key}）" for key, name in field.choices.items()))
    if field.parts:
        parts.append("分项：" + "、".join(f"{part.alias}（{part.key}）" for part in field.parts))
    if field.localised:
        parts.append(f"可另写 {field.key}_en／英文{field.alias}")
    return "；".join(parts)


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` say which are not current and return 1."""
    parser = argparse.ArgumentParser(prog="python -m plugins.core.reference")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a page is not current")
    check = parser.parse_args(arguments).check
    pages = {"fields.md": fields_page(), "problems.md": codes_page()}
    stale = [
        name for name, text in pages.items() if not (FOLDER / name).exists() or (FOLDER / name).read_text() != text
    ]
    for name in stale:
        if check:
            print(f"docs/reference/{name} is not current: run python -m plugins.core.reference", file=sys.stderr)
        else:
            FOLDER.mkdir(parents=True, exist_ok=True)
            (FOLDER / name).write_text(pages[name], encoding="utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
