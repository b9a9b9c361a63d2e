"""What the importer finds in a text, as typed values."""

import msgspec

CODES = {
    "I001": "要导入的文件不存在，或不是文件",
    "I002": "要导入的文件是空的",
    "I003": "要导入的文件既不是纯文本，也不是 .docx 文档",
    "I004": "看不出文件的文字编码",
    "I005": "没有这个栏目",
    "I006": "日期写错了",
    "I007": "文件读不出或写不进",
    "I008": "网页里没有文章",
    "I101": "标题是自动拟的",
    "I102": "没有找到日期",
    "I103": "没有找到来源",
    "I104": "图片缺失",
    "I105": "栏目是默认的",
    "I106": "已有同题文章",
    "I107": "标题太长",
    "I108": "直引号不成对",
    "I109": "空格可能有含义",
    "I110": "像是硬换行的文本",
    "I111": "标题区的几行要核对",
    "I112": "有文字没有进入文章",
    "I113": "有个人号码",
    "I114": "正文是猜出来的",
    "I115": "旧站导出的对应表写错了",
    "I116": "旧栏目没有对应的栏目",
}
"""Every code with what it stands for. I0xx: nothing was written. I1xx: the article was written, an editor must look."""

LABEL = "标签"
"""The reason for leaving out what a field's name now says (来源：, 责任编辑：)."""

FURNITURE = "页面控件"
"""The reason for leaving out buttons and counters."""


HEADING, CAPTION = "heading", "caption"
"""What the look of a line in a document says: bold throughout or in a style of headings; centred below a picture."""
NOTE_START, NOTE_END = "\ue000", "\ue001"
"""Around the number of a footnote where the text refers to it. Unicode leaves these code points to each program."""
ENTRY = "\ue004"
"""Begins the line of an entry of a list without numbers."""
_TABLE, _PICTURE = "\ue002", "\ue003"
MARKS = (_TABLE, _PICTURE)
"""With one of these begins the line that stands where a table or a picture does; its number follows."""


def table_mark(number: int) -> str:
    """The line in the place of a table."""
    return f"{_TABLE}{number}"


def picture_mark(number: int) -> str:
    """The line in the place of a picture."""
    return f"{_PICTURE}{number}"


class Line(msgspec.Struct, frozen=True):
    """A line that is not empty: ``text`` without indent, ``number`` in the file from 1.

    ``role`` is :data:`HEADING`, :data:`CAPTION` or empty.
    """

    number: int
    text: str
    indented: bool = False
    role: str = ""


class Dropped(msgspec.Struct, frozen=True):
    """Text of a line that does not go into the article, and why."""

    line: int
    text: str
    reason: str


class Note(msgspec.Struct, frozen=True):
    """What an editor must look at: the line of the input (0: the whole), code, what was found, what to do."""

    line: int
    code: str
    message: str
    advice: str


class Block(msgspec.Struct, frozen=True):
    """A piece of the body.

    ``kind`` is paragraph, caption (of a photograph), table, note (at the foot) or the rank of a heading (see
    :data:`plugins.importer.blocks.RANKS`). ``level`` is a heading's depth, 2 to 6; 0 for the others. ``number`` is that
    of the picture, the table or the note; 0 for a photograph that the text no longer has. ``sure`` is a heading by its
    look.
    """

    line: int
    kind: str
    text: str
    level: int = 0
    number: int = 0
    sure: bool = False


class Picture(msgspec.Struct, frozen=True):
    """A picture of a document: the extension of its file, without a dot, and its bytes."""

    extension: str
    data: bytes


Table = tuple[tuple[str, ...], ...]
"""The cells of a table, row by row."""


Facts = dict[str, tuple[str, ...]]
"""Values by the English key of their field; only a field of names has more than one."""


class Source(msgspec.Struct, frozen=True):
    """What was read of a file: its text, and of a document what its lines look like (by number from 1), its pictures
    (``None`` for one that no page can show) and tables by number, its footnotes by number, and what stands aside.

    ``facts`` are what the file says of the text beside it, ``remarks`` what must be looked at.
    """

    text: str
    roles: dict[int, str] = {}
    pictures: dict[int, Picture | None] = {}
    tables: dict[int, Table] = {}
    notes: dict[str, str] = {}
    dropped: tuple[Dropped, ...] = ()
    facts: Facts = {}
    remarks: tuple[Note, ...] = ()


class Document(msgspec.Struct, frozen=True):
    """A text as an article. ``breadcrumb`` holds its parts, the last one first."""

    facts: Facts
    blocks: tuple[Block, ...]
    breadcrumb: tuple[str, ...]
    dropped: tuple[Dropped, ...]
    notes: tuple[Note, ...]
    tables: dict[int, Table] = {}
