"""Compiled templates, kept between builds: compiling all of them takes longer than rendering two thousand pages.

A file holds the code of one template in one language and what its tree was folded with. It is used if it is intact,
if it was made of this source by this program, and if the same questions are answered alike today. Whatever else is
found there is as good as nothing; a folder that cannot be written costs time and nothing else.
"""

import marshal
import os
import sys
from contextlib import suppress
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from types import CodeType

from jinja2 import TemplateError

from plugins.core.digest import SIZE, digest_bytes, digest_files, digest_value
from plugins.writer.folding import Answer

_MAKERS = ("compiled.py", "folding.py", "generating.py", "macros.py", "templates.py")
_PACKAGES = ("jinja2", "markupsafe")


class CompiledTemplates:
    """The compiled templates of one language in ``folder``; of none if there is no folder."""

    def __init__(self, folder: Path | None, language: str) -> None:
        self._folder, self._language = folder, language
        self._program = _digest_program() if folder else b""

    def load(self, name: str, source: str, filename: str, answer: Answer) -> CodeType | None:
        """The code of the template, or nothing."""
        if self._folder is None:
            return None
        try:
            data = self._file(name).read_bytes()
        except OSError:
            return None
        seal, content = data[:SIZE], data[SIZE:]
        # Before anything else: marshal may crash on what it has not written.
        if seal != self._seal(content, source, filename):
            return None
        asked, code = marshal.loads(content)  # noqa: S302  sealed
        return code if _are_same(asked, answer) else None

    def keep(self, name: str, source: str, filename: str, asked: dict[tuple[str, ...], str], code: CodeType) -> None:
        """Keep ``code`` for the next build."""
        if self._folder is None:
            return
        content = marshal.dumps((asked, code))
        file = self._file(name)
        # Several processes may write the same at once.
        draft = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            try:
                draft.write_bytes(self._seal(content, source, filename) + content)
                draft.replace(file)
            except OSError:
                draft.unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self._folder / f"{self._language}-{blake2b(name.encode(), digest_size=8).hexdigest()}.code"

    def _seal(self, content: bytes, source: str, filename: str) -> bytes:
        return digest_bytes(self._program, source.encode(), filename.encode(), content)


def _digest_program() -> bytes:
    return digest_value(digest_files(Path(__file__).parent, _MAKERS), sys.version, *map(version, _PACKAGES))


def _are_same(asked: dict[tuple[str, ...], str], answer: Answer) -> bool:
    try:
        return all(answer(*question) == text for question, text in asked.items())
    except (LookupError, OSError, TemplateError):
        return False
