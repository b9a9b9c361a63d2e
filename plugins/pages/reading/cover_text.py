"""Text that fits a cover: a title in lines that end between phrases, as large as it may be."""

import re
from collections.abc import Iterator, Sequence

from plugins.core.phrases import phrases
from plugins.core.reading_views import CoverLine
from plugins.core.text import headline_parts

WIDTH = 220
"""How long a line may be, in units of a drawing of 300 by 400."""
TOP = 76
"""The base line of a title's first line stands its size below."""
_TITLE = ((52, 3), (44, 4), (36, 5), (30, 5), (24, 7), (20, 9))
"""Sizes of type, each with the number of lines that stand above the author."""
_WHOLE = 30
"""Down to this size no word is torn; smaller type would be worse than a torn one."""
_AUTHOR = (19, 17, 15)
_AUTHOR_LINES, _FOOT = 2, 360
_LEADING = 1.34
_WIDE, _CAPITAL, _BROAD, _SMALL, _THIN = 1.0, 0.76, 0.92, 0.58, 0.36
"""How wide characters are at most, in ems, in the serif fonts that covers name."""


def title_lines(title: str) -> tuple[CoverLine, ...]:
    """The lines of ``title`` in the largest type in which all of it fits; what never fits is cut."""
    parts = _words([phrase for part in headline_parts(title) for phrase in phrases(part)])
    for is_whole in (True, False):
        for size, most in _TITLE:
            lines = _packed(parts, size)
            fits = len(lines) <= most and (size >= _WHOLE or not is_whole)
            if fits and not (is_whole and _is_torn(lines, parts)):
                return _placed(lines, size)
    size, most = _TITLE[-1]
    return _placed(_cut(_packed(parts, size), most, size), size)


def author_lines(authors: str) -> tuple[CoverLine, ...]:
    """Who wrote it, at the foot of the cover."""
    if not authors:
        return ()
    names = re.findall(r"[^、,]+(?:、|, |$)", authors)
    parts = _words(names)
    size = next((size for size in _AUTHOR if not _is_torn(_packed(parts, size), parts)), _AUTHOR[-1])
    lines = _cut(_packed(parts, size), _AUTHOR_LINES, size)
    step = round(size * _LEADING)
    first = _FOOT - step * (len(lines) - 1)
    return tuple(CoverLine(text=line, y=first + step * at, size=size) for at, line in enumerate(lines))


def length(text: str, size: int) -> float:
    """How long ``text`` is at most in type of ``size``."""
    return size * sum(map(_em, text))


def _em(char: str) -> float:
    if char > "\u024f" and char not in "‐‑–‘’":
        return _WIDE
    if char in "mwMW@%—":
        return _BROAD
    if char.isupper() or char.isdigit() or char == "&":
        return _CAPITAL
    return _THIN if char in " .,:;'|iljI!()[]‘’" else _SMALL


def _words(parts: Sequence[str]) -> tuple[str, ...]:
    """Parts between which a line may end; those without Han characters are cut behind every space."""
    return tuple(word for part in parts for word in re.findall(r"\S+\s*|\s+", part))


def _packed(parts: Sequence[str], size: int) -> list[str]:
    """As many parts on each line as fit; one that is longer than a line is torn."""
    lines: list[str] = []
    for part in parts:
        if lines and length((lines[-1] + part).rstrip(), size) <= WIDTH:
            lines[-1] += part
        else:
            lines += _torn(part, size)
    return [line.strip() for line in lines]


def _torn(part: str, size: int) -> Iterator[str]:
    line = ""
    for char in part:
        if line and length((line + char).rstrip(), size) > WIDTH:
            yield line
            line = ""
        line += char
    yield line


def _is_torn(lines: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether a part has been torn: then smaller type is better."""
    ends, whole = set(), 0
    for part in parts:
        whole += len(part.replace(" ", ""))
        ends.add(whole)
    at = 0
    for line in lines:
        at += len(line.replace(" ", ""))
        if at not in ends:
            return True
    return False


def _cut(lines: list[str], most: int, size: int) -> list[str]:
    """The first ``most`` lines; an ellipsis says that there are more."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and length(f"{last}…", size) > WIDTH:
        last = last[:-1]
    return [*lines[: most - 1], f"{last}…"]


def _placed(lines: Sequence[str], size: int) -> tuple[CoverLine, ...]:
    step = round(size * _LEADING)
    return tuple(CoverLine(text=line, y=TOP + size - 12 + step * at, size=size) for at, line in enumerate(lines))
