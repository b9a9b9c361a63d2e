"""Which column of an export is which field, and which channel an old one has become."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from plugins.core.problems import InputError, Problem
from plugins.importer.export.table import Row

COLUMNS = {
    "id": "id aid article_id articleid contentid content_id newsid 编号 文章编号",
    "title": "title arctitle subject headline 标题 文章标题",
    "subtitle": "subtitle shorttitle sub_title 副题 副标题",
    "kicker": "kicker 引题 肩题",
    "date": "date pubdate publish_time publishtime published published_at pub_date inputtime addtime create_time"
    " created created_at senddate 日期 发布时间 发布日期",
    "channel": "channel channel_name category category_name typename type_name catname column 栏目 栏目名称 分类 频道",
    "url": "url link arcurl old_url oldurl href path static_path 网址 链接 地址",
    "source": "source copyfrom origin 来源 稿件来源",
    "author": "author writer username 作者 撰稿",
    "editor": "editor 编辑 责任编辑 责编",
    "photographer": "photographer 摄影",
    "summary": "summary description abstract digest intro 摘要 简介",
    "keywords": "keywords keyword tags tag 关键词 标签",
    "body": "body content text html article_body article_content 正文 内容 文章内容",
    "status": "status state arcrank 状态",
}
"""Each field with the usual names of its column."""
_IGNORED = frozenset(
    [
        "click",
        "clicks",
        "hits",
        "views",
        "viewcount",
        "view_count",
        "sort",
        "sortrank",
        "order",
        "listorder",
        "weight",
        "ip",
        "userid",
        "user_id",
        "mid",
        "template",
        "tpl",
        "thumb",
        "litpic",
        "cover",
        "islink",
        "ismake",
        "flag",
        "color",
        "font",
        "点击",
        "点击量",
        "浏览量",
        "排序",
    ]
)
"""Columns that say nothing of the text."""
_NAMES = {name: key for key, names in COLUMNS.items() for name in names.split()}


class Mapped(msgspec.Struct, frozen=True):
    """``columns`` are the fields by the name of their column; ``channels`` slugs by the old name.

    ``unknown`` are columns that are neither known nor without meaning, ``skipped`` the channels of rows that are not
    wanted.
    """

    columns: dict[str, str]
    channels: dict[str, str]
    address: str
    unknown: tuple[str, ...]
    skipped: tuple[str, ...] = ()

    def value(self, row: Row, field: str) -> str:
        """What ``row`` says for ``field``, empty if nothing."""
        return next((row[name].strip() for name, key in self.columns.items() if key == field and row.get(name)), "")


class _File(msgspec.Struct, forbid_unknown_fields=True):
    columns: dict[str, str] = {}
    channels: dict[str, str] = {}
    address: str = ""


def read_mapping(file: Path, rows: Sequence[Row], known: Mapping[str, str]) -> Mapped:
    """How the columns of ``rows`` are read; ``file`` need not be there. ``known`` maps slugs and labels to slugs.

    Raises :class:`InputError` if the file is wrong, or if no column is the title or the body.
    """
    given = _read(file)
    columns = dict.fromkeys(name for row in rows for name in row)
    wrong = [
        Problem(file.as_posix(), 0, "I115", f"导出的文件里没有“{name}”这一列", "请检查列名")
        for name in given.columns
        if name not in columns
    ]
    wrong += [
        Problem(file.as_posix(), 0, "I115", f"没有字段“{field}”", f"可写 {'、'.join(COLUMNS)}，不要的写空")
        for field in given.columns.values()
        if field and field not in COLUMNS
    ]
    wrong += [
        Problem(file.as_posix(), 0, "I005", f"没有栏目“{slug}”", f"可写 {'、'.join(dict.fromkeys(known.values()))}")
        for slug in given.channels.values()
        if slug and slug not in known
    ]
    if wrong:
        raise InputError(wrong)
    fields = {name: given.columns.get(name, _NAMES.get(name.lower(), "")) for name in columns}
    missing = [field for field in ("title", "body") if field not in fields.values()]
    if missing:
        message = f"看不出哪一列是{'、'.join({'title': '标题', 'body': '正文'}[field] for field in missing)}"
        raise InputError(
            [
                Problem(
                    file.as_posix(),
                    0,
                    "I115",
                    message,
                    f'请在这个文件里写 [columns]，例如 "{next(iter(columns))}" = "title"',
                )
            ]
        )
    unknown = [
        name for name, key in fields.items() if not key and name.lower() not in _IGNORED and name not in given.columns
    ]
    skipped = tuple(old for old, slug in given.channels.items() if not slug)
    channels = {old: known[slug] for old, slug in given.channels.items() if slug}
    return Mapped({n: k for n, k in fields.items() if k}, channels, given.address, tuple(unknown), skipped)


def _read(file: Path) -> _File:
    if not file.is_file():
        return _File()
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8-sig")), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        advice = '应为 [columns]、[channels] 两张表和 address = "/show/{id}.html" 这样的一行'
        raise InputError([Problem(file.as_posix(), 0, "I115", f"写法有误（{error}）", advice)]) from None


def propose(file: Path, channels: Mapping[str, int], known: Mapping[str, str]) -> None:
    """Write a proposal for the old ``channels`` (with how many rows each has) that are not known."""
    labels = dict.fromkeys(known.values())
    lines = [
        '# 旧栏目对应现在的哪个栏目：等号右边写 slug。一个也不要的写空 ""，这些行就不导入。',
        f"# 现在的栏目：{'、'.join(labels)}",
        "",
        "[channels]",
        *(f'{_quoted(name)} = ""  # {count} 行' for name, count in channels.items()),
        "",
    ]
    before = file.read_text(encoding="utf-8") if file.is_file() else ""
    if before:
        lines = ["", "# 还没有对应的旧栏目，请写进上面的 [channels]：", *(f'# {_quoted(n)} = ""' for n in channels), ""]
    file.write_text(before + "\n".join(lines), encoding="utf-8")


def _quoted(name: str) -> str:
    return msgspec.json.encode(name).decode()
