"""The program of the form and what it loads, from packages on this machine."""

import re
from pathlib import Path

from plugins.core.problems import InputError, Problem

_SCRIPT = "@sveltia/cms/dist/sveltia-cms.js"
_NPM, _FONTS = b"https://unpkg.com/", b"https://cdn.jsdelivr.net/"
_OF_PACKAGE = re.compile(r"(@sveltia/cms)(?:@[\w.-]+)?/(package\.json|locales/[\w-]+\.json)")
_FONT = re.compile(r"fontsource/fonts/([\w-]+):vf@[\w.-]+/([\w-]+\.woff2)")


class FormPackage:
    """``modules`` is the folder ``node_modules``."""

    def __init__(self, modules: Path) -> None:
        self._modules = modules

    def check(self) -> None:
        """Raises :class:`InputError` if the package is not installed."""
        if not (self._modules / _SCRIPT).is_file():
            raise InputError([Problem("node_modules", 0, "F024", "编辑表单的程序没有装好", "请运行 make setup")])

    def script(self, base: str) -> bytes:
        """The program; what it would load from other hosts it loads from below ``base``, an address of the form."""
        program = (self._modules / _SCRIPT).read_bytes()
        return program.replace(_NPM, f"{base}/npm/".encode()).replace(_FONTS, f"{base}/fonts/".encode())

    def file(self, path: str) -> Path | None:
        """The file that the program asks for at ``npm/…`` or ``fonts/…`` below its base; ``None`` for any other."""
        kind, _, rest = path.partition("/")
        if kind == "npm" and (found := _OF_PACKAGE.fullmatch(rest)):
            file = self._modules / found[1] / found[2]
        elif kind == "fonts" and (found := _FONT.fullmatch(rest)):
            file = self._modules / "@fontsource-variable" / found[1] / "files" / f"{found[1]}-{found[2]}"
        else:
            return None
        return file if file.is_file() else None
