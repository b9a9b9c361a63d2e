"""An article's file: read, mended, written."""

import difflib
import os
import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from plugins.core import frontmatter
from plugins.core.frontmatter import FrontMatter
from plugins.core.problems import Problem
from plugins.fix.head import mend_head
from plugins.fix.prose import mend_body

_TRANSLATION = re.compile(r".+\.(?!zh\b)[a-z]{2}(?:-[a-z]+)?\.md")
"""The file of a version in another language than Chinese."""


class Mended(msgspec.Struct, frozen=True):
    """What became of a file: its text before and after, with a line feed for ``newline``, which the file has."""

    path: Path
    before: str
    after: str
    newline: str

    @property
    def changed_lines(self) -> int:
        """How many lines are not as before."""
        return sum(old != new for old, new in zip(self.before.split("\n"), self.after.split("\n"), strict=True))

    def diff(self) -> str:
        """The change as a unified diff; empty if there is none."""
        old, new = self.before.split("\n"), self.after.split("\n")
        name = self.path.as_posix()
        return "\n".join(difflib.unified_diff(old, new, name, name, n=1, lineterm=""))

    def write(self) -> None:
        """Replace the file."""
        temporary = self.path.with_name(f".{self.path.name}.part")
        temporary.write_bytes(self.after.replace("\n", self.newline).encode())
        temporary.chmod(self.path.stat().st_mode & 0o777)
        temporary.replace(self.path)


def find_articles(folder: Path) -> Iterator[Path]:
    """Every Chinese article and page under ``folder``, in order. Hidden files and folders are passed over."""
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (
            Path(parent, x)
            for x in sorted(names)
            if x.endswith(".md") and not x.startswith(".") and not is_translation(x)
        )


def is_translation(name: str) -> bool:
    """Whether the file called ``name`` is a version in another language."""
    return bool(_TRANSLATION.fullmatch(name))


def mend_article(path: Path) -> Mended | list[Problem]:
    """Read the file at ``path`` and mend its text, or say why that cannot be done."""
    name = path.as_posix()
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return [Problem(name, 0, "F008", "不是 UTF-8 编码", "请在编辑器里另存为 UTF-8")]
    except OSError as error:
        return [Problem(name, 0, "F018", f"文件读不出来（{error.strerror}）", "请检查文件名和权限")]
    newline = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    head = frontmatter.parse(name, text)
    return Mended(path, text, _mend(text, head), newline) if isinstance(head, FrontMatter) else head


def _mend(text: str, parts: FrontMatter) -> str:
    head = text[: len(text) - len(parts.body)]
    is_foreign = any(entry.key in ("lang", "语言") and not str(entry.value).startswith("zh") for entry in parts.entries)
    if is_foreign:
        return text
    return (head if parts.plain else mend_head(head)) + mend_body(parts.body)
