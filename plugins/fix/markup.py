"""The marks of Markdown inside of text: taken out before the text is mended, put back as they were behind it."""

import re
from typing import NamedTuple

from plugins.core.punctuation import normalise

_SLOT, _END, LABEL = "\ufdd1", "\ufdd2", "\ufdd3"
"""Stand for a mark that was taken out: any, the end of a link, the label of a footnote or an abbreviation.

Unicode promises that no text uses these code points.
"""

_PARENTHESES = r"\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"
_MARK = re.compile(
    rf"""
      <!--.*?-->
    | <(?P<raw>script|style|pre|code|textarea|kbd|samp|svg|math)\b[^<>]*>.*?</(?P=raw)\s*>
    | </?[A-Za-z](?:"[^"]*"|'[^']*'|[^<>"'\n]|\n(?![ \t]*\n))*>           # a tag, or an address in <>
    | (?P<ticks>(?<!`)`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)
    | ^[ ]{{0,3}}\[(?!\^)[^\]\n]+\]:[ \t]*\S[^\n]*$                     # the address of a reference
    | (?P<label>^[ ]{{0,3}}(?:\[\^[^\]\s]+\]|\*\[[^\]\n]+\]):)          # a footnote, an abbreviation
    | \[\^[^\]\s]+\]
    | !\[
    | (?P<start>\]\([^()\n]*[ \t]")(?P<caption>[^"\n]*)(?P<rest>"[ \t]*\))  # the end of a link with a caption
    | (?P<end>\]{_PARENTHESES}|\]\[[^\]\n]*\])                          # the end of a link
    | \{{:?[ \t]*[#.A-Za-z][^{{}}\n]*\}}                                # attributes
    | \\[!-/:-@\[-`{{-~]
    | &(?:\#[0-9]+|\#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);
    | [{_SLOT}{_END}{LABEL}]
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_SLOTS = re.compile(f"[{_SLOT}{LABEL}]|{_END}(\\])")
_SPACE_BESIDE_MARK = re.compile(" *([，。；：？！、]) *")


class Marked(NamedTuple):
    """Text with a slot for each of its marks, and the marks in their order."""

    text: str
    marks: list[str]


def take_out(text: str) -> Marked:
    """Put slots in the place of marks.

    The slot of a link's end stands before its bracket: what follows the link then follows a bracket.
    """
    marks: list[str] = []

    def keep(match: re.Match) -> str:
        if match["start"] or match["end"]:
            mark = match["end"] or f"{match['start']}{_mend_caption(match['caption'])}{match['rest']}"
            marks.append(mark.removeprefix("]"))
            return f"{_END}]"
        marks.append(match[0])
        return LABEL if match["label"] else _SLOT

    return Marked(_MARK.sub(keep, text), marks)


def put_back(text: str, marks: list[str]) -> str:
    """The text with each slot replaced by its mark again."""
    rest = iter(marks)
    return _SLOTS.sub(lambda match: f"{match[1] or ''}{next(rest)}", text)


def _mend_caption(caption: str) -> str:
    """A caption keeps its spaces but for those beside a mark: in （张三 李四 摄） they separate."""
    if _SLOT in caption or _END in caption:
        return caption
    bare = caption.replace(" ", _SLOT).replace("\u3000", _END)
    return _SPACE_BESIDE_MARK.sub(r"\1", normalise(bare).replace(_SLOT, " ").replace(_END, "\u3000"))
