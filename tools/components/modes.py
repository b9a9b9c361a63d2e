"""The ways in which a page is shown.

Large print and high contrast are attributes of ``<html>``. Dark and forced colours are the system's: a mode of those
has style sheets in which the question to the system is answered already.
"""

import re

import msgspec

_ALWAYS, _NEVER = "(min-width: 0)", "(max-width: 0)"
_DARK = re.compile(r"\(prefers-color-scheme:\s*dark\)")
_CONTRAST = re.compile(r"\(prefers-contrast:\s*more\)")
_FORCED = re.compile(r"\(forced-colors:\s*active\)")
# What a browser does by itself where colours are forced, as far as a style sheet can say it.
_STAND_IN = """
* { color: CanvasText !important; background-color: Canvas !important; border-color: CanvasText !important;
box-shadow: none !important; text-shadow: none !important; }
a { color: LinkText !important; }
button { color: ButtonText !important; background-color: ButtonFace !important; }
"""


class Mode(msgspec.Struct, frozen=True):
    """``elder`` and ``contrast`` stand on ``<html>``; ``dark`` and ``forced`` are answers to the style sheets."""

    name: str
    elder: bool = False
    contrast: bool = False
    dark: bool = False
    forced: bool = False

    def style(self, sheet: str) -> str:
        """The style sheet as it is in this mode, whatever the system's own colours are."""
        sheet = _DARK.sub(_ALWAYS if self.dark else _NEVER, sheet)
        sheet = _CONTRAST.sub(_NEVER, sheet)
        sheet = _FORCED.sub(_ALWAYS if self.forced else _NEVER, sheet)
        scheme = ":root { color-scheme: dark; }\n" if self.dark else ""
        return sheet + scheme + (_STAND_IN if self.forced else "")


MODES = (
    Mode("light"),
    Mode("dark", dark=True),
    Mode("elder", elder=True),
    Mode("contrast", contrast=True),
    Mode("forced", forced=True),
)
