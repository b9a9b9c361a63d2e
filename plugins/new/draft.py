"""The text of a new article: front matter that is filled in as far as can be, and an empty body."""

import json
from datetime import datetime

import msgspec
import yaml

from plugins.core.content_types import COMMON
from plugins.core.fields import ContentType, Field
from plugins.new.choices import ChannelChoice

SOURCE = "本站"

_OFTEN_USED = ("author", "photographer", "editor", "summary", "keywords", "cover")
_HOW_TO_WRITE = {
    "day": "写作 2025-02-01",
    "moment": "写作 2025-02-01 10:00",
    "edtf": "写作 2025、2025-02 或 2025-02-01",
    "historical": "写作 1934、1934年5月3日 或 民国二十三年",
    "integer": "写数字",
    "number": "写数字",
    "flag": "写 是 或 否",
    "id": "写编号，例如 20250201-01",
    "path": "例如 images/2025/x.jpg",
}


class Draft(msgspec.Struct, frozen=True):
    """What is to be begun. ``date`` is in the site's time zone; ``has_time`` tells a moment from a day.

    ``id`` is empty where the day and a serial make it.
    """

    title: str
    kind: ContentType
    channel: ChannelChoice
    date: datetime
    has_time: bool = True
    id: str = ""


def write_draft(draft: Draft) -> str:
    """The whole file."""
    day = draft.date.date().isoformat()
    lines = [
        f"标题: {quote_scalar(draft.title)}",
        f"日期: {day} {draft.date:%H:%M}" if draft.has_time else f"日期: {day}",
        f"栏目: [{draft.channel.slug}]   # {draft.channel.label}",
        f"类型: {draft.kind.alias}",
        f"来源: {SOURCE}",
        "状态: 草稿   # 写完后改为 已发布",
        "",
        "# 下面各项按需要填写：删去行首的 # 和空格，把内容写在冒号和空格之后。",
        *(_comment(field) for field in draft.kind.fields),
        *(_comment(field) for field in COMMON if field.key in _OFTEN_USED),
    ]
    return "\n".join(["---", *lines, "---", "", ""])


def quote_scalar(text: str) -> str:
    """``text`` as a YAML value on one line, in quotes only where it needs them."""
    try:
        if text and yaml.load(f"x: {text}\n", yaml.CBaseLoader) == {"x": text}:  # noqa: S506  reads nothing but text
            return text
    except yaml.YAMLError:
        pass
    return json.dumps(text, ensure_ascii=False)


def _comment(field: Field) -> str:
    """A field to fill in. With its first two characters deleted, the line is an empty field with a comment."""
    hints = [field.doc]
    if field.choices:
        hints.append(f"可写{'、'.join(field.choices.values())}")
    if field.parts:
        parts = ", ".join(f"{part.alias}: …" for part in field.parts)
        hints.append(f"写作 [{{{parts}}}]" if field.many else f"写作 {{{parts}}}")
    elif field.many and "多个" not in field.doc:
        hints.append("可写多个，写作 [甲, 乙]")
    if how := _HOW_TO_WRITE.get(field.kind):
        hints.append(how)
    return f"# {field.alias}:   # {'；'.join(hints)}"
