"""The seam to Pelican: makes the font if a language needs it, and hands its files to the writer."""

from typing import Any

from plugins.core.inputs import PROJECT
from plugins.fonts.mongolian import FontFiles, load_font

_KEPT = PROJECT / ".cache" / "fonts"
"""The folder of what is made of the package alone, and is the same for every site."""


class FontsGenerator:
    """Makes the font in :meth:`generate_context`, so that pages can name it."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self._context = context
        self._files: FontFiles | None = None

    def generate_context(self) -> None:
        """Put the font's addresses into the context.

        Raises :class:`InputError` if the package is not installed.
        """
        languages = self._context["site"].config.written
        columns = [code for code, language in languages.items() if language.writing == "vertical-lr"]
        if columns:
            self._files = load_font(_KEPT)
        self._context["fonts"] = dict.fromkeys(columns, self._files.font) if self._files else {}

    def generate_output(self, writer: Any) -> None:
        """Hand over every file."""
        for address, data in self._files.files if self._files else ():
            # The address has a fingerprint of the content, or the package's name, which is in the lock.
            writer.write_file(address, len(data).to_bytes(4, "little"), lambda data=data: data)
