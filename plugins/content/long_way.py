"""Python-Markdown, with what this site adds to it: an outline, figures, tables that can be scrolled, anchors."""

import re
from xml.etree.ElementTree import Element, SubElement

import markdown
from markdown.extensions import Extension
from markdown.extensions.toc import render_inner_html
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from plugins.content.captions import Told, is_table_caption, join_credits, told_of
from plugins.content.columns import align_numbers
from plugins.content.outline import mark_headings
from plugins.core.markup import plain_text
from plugins.core.views import Heading

EXTENSIONS = ("tables", "footnotes", "attr_list", "def_list", "abbr", "sane_lists", "md_in_html", "fenced_code")


class LongWay:
    """Converts any body of one language. Holds a Markdown object: to build one costs as much as several articles."""

    def __init__(self, backlink_title: str, table_label: str) -> None:
        self._structure = _Structure(table_label)
        self._markdown = markdown.Markdown(
            output_format="html",
            extensions=[*EXTENSIONS, self._structure],
            extension_configs={"footnotes": {"BACKLINK_TITLE": backlink_title, "BACKLINK_TEXT": "↩"}},
        )

    def convert(self, source: str, told: Told) -> tuple[str, tuple[Heading, ...]]:
        """The markup and the headings of ``source``; nothing is kept between two calls."""
        self._structure.begin(told)
        self._markdown.reset()
        markup = self._markdown.convert(source)
        return markup, self._structure.headings()


class _Structure(Extension):
    """The Markdown extension of this site: outline before inline markup is read, figures and tables after."""

    def __init__(self, table_label: str) -> None:
        super().__init__()
        self._table_label = table_label

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802  the name is Python-Markdown's
        self._shapes = _Shapes(md, self._table_label)
        self._anchors = _Anchors(md)
        md.treeprocessors.register(_Outline(md), "outline", 25)
        md.treeprocessors.register(self._shapes, "shapes", 15)
        # Behind attr_list, which reads {#anchor} off the end of a heading.
        md.treeprocessors.register(self._anchors, "anchors", 5)

    def begin(self, told: Told) -> None:
        """A new body, and what front matter says of its pictures. Python-Markdown passes by an empty one."""
        self._shapes.told = told
        self._anchors.headings = []

    def headings(self) -> tuple[Heading, ...]:
        """The headings of the body that was read last."""
        return tuple(self._anchors.headings)


class _Outline(Treeprocessor):
    def run(self, root: Element) -> None:
        mark_headings(root)


class _Shapes(Treeprocessor):
    """Figures from pictures that stand alone, tables that can be scrolled."""

    def __init__(self, md: markdown.Markdown, table_label: str) -> None:
        super().__init__(md)
        self._table_label = table_label
        self.told: Told = {}

    def run(self, root: Element) -> None:
        tables = 0
        _use_classes(root)
        for element in list(root):
            if element.tag == "p" and _only_pictures(element):
                _make_figure(element, self.told)
            elif element.tag == "table":
                tables += 1
                _align_numbers(element)
                _wrap_table(root, element, f"{self._table_label}{tables}", tables)


class _Anchors(Treeprocessor):
    """An anchor on every heading, those of two lines in their parts, and the list of all."""

    def __init__(self, md: markdown.Markdown) -> None:
        super().__init__(md)
        self.headings: list[Heading] = []

    def run(self, root: Element) -> None:
        self.headings = []
        for element in root:
            if re.fullmatch(r"h[1-6]", element.tag):
                self._finish(element)

    def _finish(self, element: Element) -> None:
        title = self._title(element)
        anchor = element.get("id") or f"s{len(self.headings) + 1}"
        element.set("id", anchor)
        text = element.text or ""
        if len(element) == 0 and "|" in text:
            upper, _, lower = text.partition("|")
            element.text = None
            SubElement(element, "span", {"class": "overline"}).text = upper.strip()
            SubElement(element, "span").text = lower.strip()
            title = " ".join(part.strip() for part in title.split("|", 1))
        self.headings.append(Heading(level=int(element.tag[1]), title=title, anchor=anchor))

    def _title(self, element: Element) -> str:
        """The text as readers see it, also where Python-Markdown keeps parts of it aside for its last steps."""
        if len(element) == 0 and STX not in (element.text or ""):
            return (element.text or "").strip()
        return plain_text(render_inner_html(element, self.md)).strip()


def _use_classes(root: Element) -> None:
    """The alignment of cells as a class: an inline style is refused by the site's Content-Security-Policy."""
    for tag in ("th", "td"):
        for cell in root.iter(tag):
            if style := cell.attrib.pop("style", ""):
                cell.set("class", style.removeprefix("text-align:").strip(" ;"))


def _align_numbers(table: Element) -> None:
    """Columns of numbers to the right where no cell says how it is aligned."""
    rows = [list(row) for row in table.iter("tr")]
    if not rows or any(len(row) != len(rows[0]) for row in rows):
        return
    written = [cell.get("class", "") for cell in rows[0]]
    found = align_numbers(written, [[_plain_cell(cell) for cell in row] for row in rows[1:]])
    for row in rows:
        for cell, alignment in zip(row, found, strict=True):
            if alignment and not cell.get("class"):
                cell.set("class", alignment)


def _plain_cell(cell: Element) -> str:
    """The text of a cell without markup; of one with markup something that is no number."""
    return "markup" if len(cell) else cell.text or ""


def _only_pictures(paragraph: Element) -> bool:
    texts = [paragraph.text or "", *(child.tail or "" for child in paragraph)]
    return len(paragraph) > 0 and all(child.tag == "img" for child in paragraph) and not "".join(texts).strip()


def _make_figure(paragraph: Element, told: Told) -> None:
    """``![alt](file "caption")`` alone in its paragraph: the title is the caption."""
    captions, photographers = [], []
    paragraph.tag, paragraph.text = "figure", None
    for picture in paragraph:
        picture.tail = None
        words = told_of(told, picture.get("src", ""))
        if not picture.get("alt"):
            picture.set("alt", words.get("alt", ""))
        captions.append(picture.attrib.pop("title", "") or words.get("caption", ""))
        photographers.append(words.get("credit", ""))
    caption, credit = " ".join(filter(None, captions)), join_credits(photographers)
    if caption or credit:
        element = SubElement(paragraph, "figcaption")
        element.text = caption
        if credit:
            SubElement(element, "span", {"class": "credit"}).text = credit


def _wrap_table(root: Element, table: Element, label: str, number: int) -> None:
    """A region that scrolls by keyboard too, named by the caption: the paragraph 表1 … right above the table."""
    index = list(root).index(table)
    above = root[index - 1] if index else None
    region = Element("section", {"class": "table-region", "tabindex": "0"})
    caption = "".join(above.itertext()).strip() if above is not None and above.tag == "p" else ""
    if is_table_caption(caption):
        root.remove(above)
        index -= 1
        element = Element("caption", {"id": f"table-{number}"})
        element.text = caption
        table.insert(0, element)
        region.set("aria-labelledby", f"table-{number}")
    else:
        region.set("aria-label", label)
    root.remove(table)
    region.append(table)
    root.insert(index, region)
