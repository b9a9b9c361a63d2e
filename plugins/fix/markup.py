"""The marks of Markdown inside of text: taken out before the text is mended, put back as they were behind it."""

import re
from typing import NamedTuple

from plugins.core.marks import END, LABEL, MARK, SLOT
from plugins.core.punctuation import normalise

_SLOTS = re.compile(f"[{SLOT}{LABEL}]|{END}(\\])")
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
            return f"{END}]"
        marks.append(match[0])
        return LABEL if match["label"] else SLOT

    return Marked(MARK.sub(keep, text), marks)


def put_back(text: str, marks: list[str]) -> str:
    """The text with each slot replaced by its mark again."""
    rest = iter(marks)
    return _SLOTS.sub(lambda match: f"{match[1] or ''}{next(rest)}", text)


def _mend_caption(caption: str) -> str:
    """A caption keeps its spaces but for those beside a mark: in （张三 李四 摄） they separate."""
    if SLOT in caption or END in caption:
        return caption
    bare = caption.replace(" ", SLOT).replace("\u3000", END)
    return _SPACE_BESIDE_MARK.sub(r"\1", normalise(bare).replace(SLOT, " ").replace(END, "\u3000"))
