"""Lines out of the clean HTML that mammoth makes of a document."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from plugins.importer.document import CAPTION, ENTRY, HEADING, NOTE_END, NOTE_START, Dropped, picture_mark, table_mark

_BLANKS = re.compile(r"[ \t\r\n]+")
_LONGEST_CAPTION = 120
_BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "ol", "ul"}


@dataclass
class Read:
    """What a document says: its lines, what the look of some tells (by number from 1), tables, footnotes by number."""

    lines: list[str] = field(default_factory=list)
    roles: dict[int, str] = field(default_factory=dict)
    tables: dict[int, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    dropped: list[Dropped] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines as a text."""
        return "\n".join(self.lines)


def read_html(markup: str) -> Read:
    """Read what mammoth wrote."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    reader.end_line()
    return reader.read


class _Reader(HTMLParser):
    """Collects the text between two blocks as a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read = Read()
        self._text: list[str] = []
        self._plain = 0
        self._bold = 0
        self._in_bold = 0
        self._look = ""
        self._lists: list[int] = []
        self._rows: list[list[str]] | None = None
        self._depth = 0
        self._waiting: list[int] = []
        self._note = ""
        self._hidden = 0
        self._numbers: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS and self._rows is None:
            self.end_line()
        match tag:
            case "p" if given.get("class") == "centred":
                self._look = "centred"
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self._look = "heading"
            case "strong":
                self._in_bold += 1
            case "br":
                self._break()
            case "img":
                self._show_picture(int(given["src"]))
            case "a":
                self._follow(given.get("href", ""))
            case _:
                self._begin_part(tag, given)

    def _begin_part(self, tag: str, given: dict[str, str]) -> None:
        """A list, a table, or what they are made of."""
        match tag:
            case "ol" | "ul":
                self._lists.append(1 if tag == "ol" else 0)
            case "li":
                self._begin_item(given.get("id", ""))
            case "table":
                self._depth += 1
                self._rows = self._rows if self._depth > 1 else []
            case "tr" if self._rows is not None and self._depth == 1:
                self._rows.append([])
            case "td" | "th" if self._rows and self._depth == 1:
                self._rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        match tag:
            case "strong":
                self._in_bold -= 1
            case "a":
                self._hidden = 0
            case "ol" | "ul":
                self.end_line()
                self._lists.pop()
            case "table":
                self._depth -= 1
                if not self._depth:
                    self._end_table()
            case "li":
                self.end_line()
                self._note = ""
        if tag in _BLOCKS and self._rows is None:
            self.end_line()

    def handle_data(self, data: str) -> None:
        text = _BLANKS.sub(" ", data)
        if self._hidden:
            return
        if self._rows is not None:
            self._add_to_cell(text)
            return
        self._text.append(text)
        if self._in_bold:
            self._bold += len(text.strip())
        self._plain += len(text.strip())

    def _add_to_cell(self, text: str) -> None:
        """Words of a table that stand in none of its cells, as no page should have them, get one."""
        if self._rows == [] and text.strip():
            self._rows.append([])
        if self._rows and not self._rows[-1] and text.strip():
            self._rows[-1].append("")
        if self._rows and self._rows[-1]:
            self._rows[-1][-1] += text

    def end_line(self) -> None:
        """What was collected is a line, unless it is empty."""
        # Blanks at its beginning tell a paragraph from a caption.
        text = "".join(self._text).rstrip()
        look, is_bold = self._look, self._bold > 0 and self._bold == self._plain
        self._text, self._plain, self._bold, self._look = [], 0, 0, ""
        if not text.strip():
            return
        if self._note:
            self.read.notes[self._note] = self.read.notes.get(self._note, "") + text.strip()
            return
        read = self.read
        read.lines.append(text)
        follows_picture = len(read.lines) > 1 and read.lines[-2].startswith(picture_mark(0)[0])
        if look == "centred" and not is_bold and follows_picture and len(text) <= _LONGEST_CAPTION:
            read.roles[len(read.lines)] = CAPTION
        elif look == "heading" or is_bold:
            read.roles[len(read.lines)] = HEADING

    def _break(self) -> None:
        if self._rows is not None:
            self.handle_data(" ")
        else:
            look = self._look
            self.end_line()
            self._look = look

    def _show_picture(self, number: int) -> None:
        if self._rows is not None:
            # Offices put pictures side by side into a table; in Markdown none stands in a cell.
            self._waiting.append(number)
            return
        self.end_line()
        self.read.lines.append(picture_mark(number))

    def _begin_item(self, name: str) -> None:
        if name.startswith(("footnote-", "endnote-")):
            self._note = self._number_of(name)
        elif self._lists and self._lists[-1]:
            self._text.append(f"{self._lists[-1]}. ")
            self._lists[-1] += 1
        elif self._rows is None:
            self._text.append(ENTRY)

    def _follow(self, address: str) -> None:
        if address.startswith(("#footnote-ref", "#endnote-ref")):
            self._hidden = 1
        elif address.startswith(("#footnote-", "#endnote-")):
            self._hidden = 1
            self._text.append(f"{NOTE_START}{self._number_of(address[1:])}{NOTE_END}")
        elif address.startswith("http"):
            self.read.dropped.append(Dropped(len(self.read.lines) + 1, address, "链接的网址"))

    def _number_of(self, note: str) -> str:
        """The number of a footnote or an endnote: in the order in which the text refers to them."""
        return self._numbers.setdefault(note, str(len(self._numbers) + 1))

    def _end_table(self) -> None:
        rows = tuple(tuple(cell.strip() for cell in row) for row in self._rows or () if any(c.strip() for c in row))
        self._rows = None
        self.read.lines += [picture_mark(number) for number in self._waiting]
        self._waiting = []
        if rows:
            number = len(self.read.tables) + 1
            self.read.tables[number] = rows
            self.read.lines.append(table_mark(number))
