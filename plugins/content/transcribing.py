"""The text of a scanned page as markup."""

import re
from html import escape

from plugins.content.body import BodyReader

_ID = re.compile(r' id="[^"]*"')
"""Many pages stand on one: what names a heading or a note would be there twice."""
_HEADING = re.compile(r"(</?h)[1-6]\b")
"""Those of a page stand below its number, whatever the editor has counted."""


class Transcriber:
    """Turns transcriptions into markup, a page at a time, when a page is made that shows it."""

    def __init__(self, bodies: BodyReader) -> None:
        self._bodies = bodies

    def transcribe(self, text: str) -> str:
        """The markup of ``text`` (Markdown).

        Pictures and links of the site have no place on a scan: such a text stays as it is typed.
        """
        body = self._bodies.read(text)
        if body.references:
            return "\n".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n"))
        return _HEADING.sub(r"\g<1>3", _ID.sub("", body.html))
