"""Reads the file that an editor wants to import, whatever its encoding."""

import re
from pathlib import Path

from plugins.core.problems import InputError, Problem
from plugins.importer.document import Source
from plugins.importer.page import is_saved_page, read_page
from plugins.importer.word import is_word, read_word

_SIGNATURES = (
    (b"PK\x03\x04", "压缩包或别的 Office 文件"),
    (b"\xd0\xcf\x11\xe0", "旧版 Word、WPS 文档（.doc、.wps）"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"{\\rtf", "RTF 文档"),
)
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LINE_END = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_LEAST_COMMON = 0.9
"""The share of characters of GB 2312 below which a text read as GB18030 was written in something else."""


def read_source(path: Path) -> Source:
    """What ``path`` says: a Word or WPS document, a web page, or a text with line feeds and no control characters.

    Raises :class:`InputError`: no such file, a folder, empty, neither text nor document, an unknown encoding.
    """
    if not path.is_file():
        wrong = "是文件夹，不是文件" if path.is_dir() else "没有这个文件"
        raise _error(path, "I001", wrong, "请写出一个文本文件（.txt）或 Word、WPS 文档（.docx）的路径")
    try:
        data = path.read_bytes()
    except PermissionError:
        raise _error(path, "I001", "没有权限读这个文件", "请检查文件的权限") from None
    if is_word(data):
        source = read_word(path, data)
        if not (source.text.strip() or source.pictures):
            raise _error(path, "I002", "文件是空的", "请先放进要导入的文字")
        return source
    if is_saved_page(path, data):
        source = read_page(path, data)
        if not (source.text.strip() or source.pictures):
            raise _error(path, "I008", "网页里没有找到文章", "请在浏览器里打开原网页，等文章显示出来再保存一次")
        return source
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise _error(
                path, "I003", f"是{name}，不能导入", "请用 Word 或 WPS 打开，另存为 .docx，或把文字粘贴到一个文本文件里"
            )
    text = _CONTROL.sub("", _LINE_END.sub("\n", _decode(path, data)))
    if not text.strip():
        raise _error(path, "I002", "文件是空的", "请先放进要导入的文字")
    return Source(text)


def _decode(path: Path, data: bytes) -> str:
    marked = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if b"\0" in data and not marked:
        raise _error(path, "I003", "含有二进制内容，不是纯文本", "请另存为纯文本（.txt）")
    for encoding in [marked] if marked else ["utf-8", "gb18030"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "gb18030" or _is_common(text):
            return text
    raise _error(path, "I004", "看不出文字编码", "请用 UTF-8 编码另存一次")


def _is_common(text: str) -> bool:
    """Whether the characters are those that people write: any bytes at all make rare ones in GB18030."""
    other = [char for char in text if not char.isascii()]
    common = sum(bool(char.encode("gb2312", "ignore")) for char in other)
    return not _CONTROL.search(text) and common >= _LEAST_COMMON * len(other)


def _error(path: Path, code: str, message: str, advice: str) -> InputError:
    return InputError([Problem(path.as_posix(), 0, code, message, advice)])
