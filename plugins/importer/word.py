"""Reads a Word or WPS document (.docx): its paragraphs as lines, its pictures, tables and footnotes beside them.

Documents of offices seldom have styles of headings: whether a line is centred or bold throughout is told with it.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

import mammoth

from plugins.core.problems import InputError, Problem
from plugins.importer.document import Dropped, Picture, Source
from plugins.importer.pictures import read_picture
from plugins.importer.word_html import read_html

_LARGEST = 300_000_000
"""Bytes of all parts of a document unpacked; a small file may hold much more, to do harm."""
_MAIN = "word/document.xml"
_ASIDE = re.compile(r"word/(?:header|footer|comments)\d*\.xml")
_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_STYLES = """
p[style-name='centred'] => p.centred:fresh
p[style-name='Title'] => h1:fresh
b => strong
u => span
i => span
strike => span
comment-reference =>
"""


def is_word(data: bytes) -> bool:
    """Whether a file's bytes are a .docx document."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return _MAIN in parts.namelist()
    except zipfile.BadZipFile:
        return False


def read_word(path: Path, data: bytes) -> Source:
    """The document. Raises :class:`InputError` if it is damaged or too large."""
    pictures: list[Picture | None] = []

    def keep(image: Any) -> dict[str, str]:
        with image.open() as stream:
            pictures.append(read_picture(stream.read()))
        return {"src": str(len(pictures))}

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            if sum(part.file_size for part in parts.infolist()) > _LARGEST:
                raise _error(path, "I003", "展开后太大，不像是稿件", "请删去其中的大图片再试")
            aside = tuple(_aside(parts))
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(keep),
            transform_document=mammoth.transforms.paragraph(_mark_centred),
        )
    except (zipfile.BadZipFile, ExpatError, KeyError, IndexError, AttributeError, ValueError) as error:
        raise _error(path, "I003", f"Word 文档已损坏（{error}）", "请用 Word 或 WPS 打开，另存为 .docx 再试") from None
    read = read_html(result.value)
    dropped = (*read.dropped, *(Dropped(0, text, "页眉、页脚或批注") for text in aside))
    return Source(read.text, read.roles, dict(enumerate(pictures, 1)), read.tables, read.notes, dropped)


def _mark_centred(paragraph: Any) -> Any:
    if paragraph.alignment == "center" and not paragraph.style_id:
        return paragraph.copy(style_id="centred", style_name="centred")
    return paragraph


def _aside(parts: zipfile.ZipFile) -> Iterator[str]:
    """What stands in headers, footers and comments: it is told, and is no part of the article."""
    for name in sorted(parts.namelist()):
        if _ASIDE.fullmatch(name):
            found = "".join(_TEXT.findall(parts.read(name).decode("utf-8", "replace"))).strip()
            if found:
                yield found


def _error(path: Path, code: str, message: str, advice: str) -> InputError:
    return InputError([Problem(path.as_posix(), 0, code, message, advice)])
