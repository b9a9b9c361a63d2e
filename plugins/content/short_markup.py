"""The markup of simple blocks, as Python-Markdown and the additions of this site to it would print them."""

import re
from collections.abc import Iterable, Sequence
from html import escape

from plugins.content.captions import Told, is_table_caption, told_of
from plugins.content.columns import align_numbers
from plugins.content.markup import picture_needs_no_file, says_something
from plugins.content.short_blocks import Block
from plugins.content.short_inline import InlineReader, NotSimpleError, plain, read_title
from plugins.core.items import REFERENCE_MARK, Reference
from plugins.core.views import Heading

# In what front matter says of a picture: signs that would not be printed as they are.
_READ_IN_CAPTIONS = re.compile(r"[&{\x00-\x08\ue000]")


class BlockWriter:
    """Writes the blocks of one body one after the other, and keeps their text.

    Every method raises NotSimpleError where a line holds more than simple markup.
    """

    def __init__(self, inline: InlineReader, told: Told, table_label: str, backlink_title: str) -> None:
        """``table_label`` and ``backlink_title`` (with ``%d``) are ready to stand in an attribute."""
        self._inline = inline
        self._told = told
        self._table_label = table_label
        self._backlink_title = backlink_title
        self._tables = 0
        self._paragraphs: list[str] = []
        self.markup: list[str] = []
        self.texts: list[str] = []
        self.headings: list[Heading] = []

    def write(self, block: Block) -> None:
        """Write ``block``; one that is a heading has been found to be one."""
        match block.tag:
            case "p":
                self._paragraph(block.line)
            case "figure":
                self._figure(*block.parts)
            case "ul":
                self._list("<ul>", block.parts)
            case "ol":
                first, *entries = block.parts
                self._list("<ol>" if first == "1" else f'<ol start="{first}">', entries)
            case "blockquote":
                self._quotation(block.parts)
            case "table":
                self._table(*block.parts)
            case "div":
                self._notes(block.parts)
            case _:
                self._heading(block.tag, block.line)

    def opening(self) -> str:
        """The first paragraph that says something."""
        return next(filter(says_something, map(str.strip, self._paragraphs)), "")

    def _add(self, markup: str, text: str = "") -> None:
        self.markup.append(markup)
        self.texts.append(text)

    def _paragraph(self, line: str) -> None:
        markup, text = self._inline.read(line)
        self._paragraphs.append(text)
        self._add(f"<p>{markup}</p>", text)

    def _heading(self, tag: str, line: str) -> None:
        anchor = f"s{len(self.headings) + 1}"
        title = markup = text = plain(line)
        if "|" in title:
            upper, lower = (part.strip() for part in title.split("|", 1))
            markup, text = f'<span class="overline">{upper}</span><span>{lower}</span>', upper + lower
            title = f"{upper} {lower}"
        self.headings.append(Heading(level=int(tag[1]), title=title, anchor=anchor))
        self._add(f'<{tag} id="{anchor}">{markup}</{tag}>', text)

    def _figure(self, alternative: str, source: str, title: str | None) -> None:
        if picture_needs_no_file(source):
            raise NotSimpleError
        words = told_of(self._told, source)
        if any(_READ_IN_CAPTIONS.search(text) for text in words.values()):
            raise NotSimpleError
        attributes = (("alt", plain(alternative) or words.get("alt", "")),)
        caption = read_title(title or "") or words.get("caption", "")
        photographer = words.get("credit", "")
        self._inline.references.append(Reference("picture", source, attributes))
        below = escape(caption, quote=False)
        if photographer:
            below += f'<span class="credit">{escape(photographer, quote=False)}</span>'
        below = f"<figcaption>{below}</figcaption>\n" if below else ""
        self._add(f"<figure>{REFERENCE_MARK}{below}</figure>", caption + photographer)

    def _list(self, opening: str, entries: Iterable[str]) -> None:
        self._add(opening)
        for entry in entries:
            markup, text = self._inline.read(entry)
            self._add(f"<li>{markup}</li>", text)
        self._add(f"</{opening[1:3]}>")

    def _quotation(self, paragraphs: Iterable[str]) -> None:
        self._add("<blockquote>")
        for paragraph in paragraphs:
            self._paragraph(paragraph)
        self._add("</blockquote>")

    def _table(self, alignments: Sequence[str], header: Sequence[str], *rows: Sequence[str]) -> None:
        self._tables += 1
        name, beginning = f'aria-label="{self._table_label}{self._tables}"', "\n"
        if caption := self._take_caption():
            anchor = f"table-{self._tables}"
            name, beginning = f'aria-labelledby="{anchor}"', f'<caption id="{anchor}">{caption}</caption>'
        alignments = align_numbers(alignments, rows)
        self._add(f'<section {name} class="table-region" tabindex="0">\n<table>{beginning}<thead>')
        self._row("th", alignments, header)
        self._add("</thead>\n<tbody>")
        for row in rows:
            self._row("td", alignments, row)
        self._add("</tbody>\n</table>\n</section>")

    def _take_caption(self) -> str:
        """The paragraph right above if it is the caption of a table; it is no paragraph any more."""
        caption = self._paragraphs[-1].strip() if self._paragraphs else ""
        if not is_table_caption(caption):
            return ""
        if self.markup[-1] != f"<p>{caption}</p>":
            raise NotSimpleError
        self._paragraphs.pop()
        self.markup.pop()
        return caption

    def _row(self, tag: str, alignments: Sequence[str], cells: Sequence[str]) -> None:
        self._add("<tr>")
        for alignment, cell in zip(alignments, cells, strict=True):
            markup, text = self._inline.read(cell)
            self._add(f'<{tag} class="{alignment}">{markup}</{tag}>' if alignment else f"<{tag}>{markup}</{tag}>", text)
        self._add("</tr>")

    def _notes(self, notes: Iterable[tuple[str, str]]) -> None:
        self._add('<div class="footnote">\n<hr>\n<ol>')
        for number, (name, words) in enumerate(notes, start=1):
            markup, text = self._inline.read(words)
            title = self._backlink_title.replace("%d", str(number))
            back = f'<a class="footnote-backref" href="#fnref:{name}" title="{title}">↩</a>'
            self._paragraphs.append(f"{text}\xa0↩")
            self._add(f'<li id="fn:{name}">\n<p>{markup}&#160;{back}</p>\n</li>', text)
        self._add("</ol>\n</div>")
