"""Where lines and words stand on a page: what text recognition writes beside a scan, ALTO XML or hOCR.

Only lines and words are read, with their rectangles. Both formats are read by the parser of HTML: it knows no entities
that grow and takes what is not well-formed as far as it goes. Sources: https://www.loc.gov/standards/alto/ and
https://kba.github.io/hocr-spec/1.2/.
"""

import re

import msgspec

from plugins.core.problems import Problem
from plugins.core.tolerant_html import TolerantParser
from plugins.core.transcriptions import TextLine

SUFFIXES = (".xml", ".hocr", ".html")
"""The endings of a file of coordinates, which else is called as its scan is."""
_LINES = ("ocr_line", "ocrx_line", "ocr_textfloat", "ocr_header", "ocr_caption")
_WORDS = ("ocrx_word", "ocr_word")
_RECTANGLE = re.compile(r"\bbbox\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)\s+(-?\d+)")
_LATIN = re.compile(r"[\w.,;:!?)]", re.ASCII)
_VOID = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
"""Elements of HTML that have no end."""

Box = tuple[float, float, float, float]
"""Left, top, width and height in whatever unit the file has."""


class _Found(msgspec.Struct):
    """A line or a word while it is read."""

    box: Box
    text: str = ""
    words: list["_Found"] = msgspec.field(default_factory=list)


class _Reader(TolerantParser):
    """Collects the first page of a file: its width and height, and its lines."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: list[tuple[float, float]] = []
        self.lines: list[_Found] = []
        self._open: list[tuple[str, _Found | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A page, a line, a word, or what says nothing of them."""
        found = {name: value or "" for name, value in attrs}
        name = tag.rpartition(":")[2]
        kinds = found.get("class", "").split()
        if name == "page" and "width" in found:
            self.pages.append((_number(found["width"]), _number(found.get("height", ""))))
        elif "ocr_page" in kinds and (box := _rectangle(found)):
            self.pages.append((box[0] + box[2], box[1] + box[3]))
        word = None
        if len(self.pages) == 1:
            word = self._begin(name, kinds, found)
        if tag not in _VOID:
            self._open.append((tag, word))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element of XML without content."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the element, and what was left open in it."""
        if any(name == tag for name, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Text belongs to the innermost line or word of hOCR."""
        inner = next((word for _, word in reversed(self._open) if word is not None), None)
        if inner is not None:
            inner.text += data

    def _begin(self, name: str, kinds: list[str], found: dict[str, str]) -> _Found | None:
        """The line or word that begins here."""
        if name == "textline" and (box := _alto_box(found)):
            self.lines.append(_Found(box))
        elif name in ("string", "hyp") and self.lines and found.get("content"):
            self.lines[-1].words.append(_Found(_alto_box(found) or (0, 0, 0, 0), found["content"]))
        elif any(kind in _LINES for kind in kinds) and (box := _rectangle(found)):
            self.lines.append(_Found(box))
            return self.lines[-1]
        elif any(kind in _WORDS for kind in kinds) and (box := _rectangle(found)) and self.lines:
            self.lines[-1].words.append(_Found(box))
            return self.lines[-1].words[-1]
        return None


def read_places(path: str, text: str, size: tuple[int, int]) -> tuple[tuple[TextLine, ...], list[Problem]]:
    """The lines of the file ``path`` (as problems name it), in pixels of a page of ``size``; or what is wrong with it.

    The file's own page may be larger or smaller: of the scan before it was halved, or in tenths of a millimetre.
    """
    reader = _Reader()
    reader.feed(text)
    if not reader.pages or min(reader.pages[0]) <= 0:
        advice = "应为 ALTO XML（有 Page 的 WIDTH、HEIGHT）或 hOCR（有 ocr_page 的 bbox）"
        return (), [Problem(path, 0, "F035", "文字坐标文件里没有页的大小", advice)]
    (width, height), (wide, high) = reader.pages[0], size
    if abs(width / height - wide / high) > 0.02 * wide / high:
        message = f"坐标文件的页是 {width:g}×{height:g}，与扫描件 {wide}×{high} 的形状不同"
        return (), [Problem(path, 0, "F035", message, "请检查是不是另一页的文件，或扫描件后来裁切、旋转过")]
    scales = (wide / width, high / height)
    lines = tuple(line for found in reader.lines if (line := _line(found, scales, size)).text)
    if not lines:
        return (), [Problem(path, 0, "F035", "文字坐标文件里没有一行文字", "请重新做文字识别，没有字的页不用这个文件")]
    return lines, []


def _line(found: _Found, scales: tuple[float, float], size: tuple[int, int]) -> TextLine:
    words = tuple(_line(word, scales, size) for word in found.words)
    text = _joined([word.text for word in words]) if words else " ".join(found.text.split())
    return TextLine(text, *_placed(found.box, scales, size), tuple(word for word in words if word.width and word.text))


def _joined(words: list[str]) -> str:
    """Words on one line: with a space between Latin ones, without beside Chinese characters."""
    made = ""
    for word in words:
        is_apart = made and word and _LATIN.match(made[-1]) and _LATIN.match(word[0])
        made += f" {word}" if is_apart else word
    return made


def _placed(box: Box, scales: tuple[float, float], size: tuple[int, int]) -> tuple[int, int, int, int]:
    """``box`` in pixels of the page, and inside it."""
    left, top = (min(max(round(box[n] * scales[n]), 0), size[n]) for n in (0, 1))
    right, bottom = (min(max(round((box[n] + box[n + 2]) * scales[n]), 0), size[n]) for n in (0, 1))
    return left, top, max(right - left, 0), max(bottom - top, 0)


def _alto_box(found: dict[str, str]) -> Box | None:
    box = tuple(_number(found.get(name, "")) for name in ("hpos", "vpos", "width", "height"))
    return box if box[2] > 0 and box[3] > 0 else None


def _rectangle(found: dict[str, str]) -> Box | None:
    corners = _RECTANGLE.search(found.get("title", ""))
    if not corners:
        return None
    left, top, right, bottom = map(int, corners.groups())
    return (left, top, right - left, bottom - top) if right > left and bottom > top else None


def _number(text: str) -> float:
    """0 for what is no number, so that it counts as not said."""
    return float(text) if re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,9})?", text.strip()) else 0.0
