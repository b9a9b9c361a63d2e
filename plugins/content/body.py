"""The body of an item: Markdown in, markup with its headings, references and plain text out."""

import html
import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

import markdown
import msgspec
from markdown.extensions import Extension
from markdown.extensions.toc import render_inner_html
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from plugins.content.outline import mark_headings
from plugins.content.short_way import read_blocks, write_blocks
from plugins.core.items import REFERENCE_MARK, Reference
from plugins.core.text import count_words, excerpt
from plugins.core.views import Heading

EXTENSIONS = ("tables", "footnotes", "attr_list", "def_list", "abbr", "sane_lists", "md_in_html", "fenced_code")
_EXCERPT_WIDTH = 110
_IS_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|[#?]|/(?!images/|files/)|$")
"""What needs no file behind it: full addresses, places on the page itself, pages of the site by their address."""
_TAG_OF_REFERENCE = re.compile(
    r"""<(?:img\b((?:[^>"']|"[^"]*"|'[^']*')*?)\s*/?>|(a\b[^>]*?\shref=)(?:"([^"]*)"|'([^']*)'))"""
)
_ATTRIBUTE = re.compile(r"""([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TABLE_CAPTION = re.compile(r"^(表|Table)\s*[\d一二三四五六七八九十]")
_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_NOT_TEXT = re.compile(r'<sup id="fnref.*?</sup>|<[^>]+>', re.DOTALL)


class Body(msgspec.Struct, frozen=True):
    """What is made of a body; see :class:`plugins.core.items.Item` for the fields."""

    html: str
    references: tuple[Reference, ...]
    headings: tuple[Heading, ...]
    excerpt: str
    words: int


class BodyReader:
    """Reads bodies of one language. Holds one Markdown object: to build one costs as much as several articles."""

    def __init__(self, backlink_title: str, table_label: str) -> None:
        self._structure = _Structure(table_label)
        self._markdown = markdown.Markdown(
            output_format="html",
            extensions=[*EXTENSIONS, self._structure],
            extension_configs={"footnotes": {"BACKLINK_TITLE": backlink_title, "BACKLINK_TEXT": "↩"}},
        )

    def read(self, source: str, images: Iterable[dict[str, str]] = ()) -> Body:
        """Convert ``source``; nothing is kept between two calls.

        ``images`` are what front matter says of pictures (file, alt, caption, credit): a figure in the body takes
        from it what it does not say itself.
        """
        self._structure.begin(images)
        source = source.replace(REFERENCE_MARK, "")
        if (blocks := read_blocks(source)) is not None:
            self._structure.shape(blocks)
            markup = write_blocks(blocks)
        else:
            self._markdown.reset()
            markup = self._markdown.convert(source)
        references: list[Reference] = []
        # Captions come from front matter and may hold a mark of their own.
        markup = markup.replace(REFERENCE_MARK, "")
        markup = _TAG_OF_REFERENCE.sub(lambda match: _take_reference(match, references), markup)
        text = plain_text(markup)
        return Body(markup, tuple(references), self._structure.headings(), _first_words(markup), count_words(text))


def plain_text(markup: str) -> str:
    """The text of ``markup`` without tags, footnote marks and references."""
    return html.unescape(_NOT_TEXT.sub("", markup)).replace(REFERENCE_MARK, "")


def _first_words(markup: str) -> str:
    paragraphs = (plain_text(match[1]).strip() for match in _PARAGRAPH.finditer(markup))
    return excerpt(next((text for text in paragraphs if len(text) > 15), ""), _EXCERPT_WIDTH)


def _take_reference(match: re.Match, references: list[Reference]) -> str:
    """Put a mark where a picture or the address of a link on the site stands, and keep what it named."""
    if match[2] is None:
        attributes = {name: html.unescape("".join(value)) for name, *value in _ATTRIBUTE.findall(match[1])}
        target = attributes.pop("src", "")
        if target.startswith(("http://", "https://", "//", "data:")):
            return match[0]
        references.append(Reference("picture", target, tuple(sorted(attributes.items()))))
        return REFERENCE_MARK
    target = html.unescape(match[3] or match[4] or "")
    if _IS_ADDRESS.match(target):
        return match[0]
    references.append(Reference("link", target))
    return f'<{match[2]}"{REFERENCE_MARK}"'


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

    def begin(self, images: Iterable[dict[str, str]]) -> None:
        """A new body, and what front matter says of its pictures. Python-Markdown passes by an empty one."""
        self._shapes.images = {image["file"]: image for image in images}
        self._anchors.headings = []

    def shape(self, root: Element) -> None:
        """Do to a tree that was read the short way what is done to Python-Markdown's."""
        mark_headings(root)
        self._shapes.run(root)
        self._anchors.run(root)

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
        self.images: dict[str, dict[str, str]] = {}

    def run(self, root: Element) -> None:
        tables = 0
        for element in list(root):
            if element.tag == "p" and _only_pictures(element):
                _make_figure(element, self.images)
            elif element.tag == "table":
                tables += 1
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


def _only_pictures(paragraph: Element) -> bool:
    texts = [paragraph.text or "", *(child.tail or "" for child in paragraph)]
    return len(paragraph) > 0 and all(child.tag == "img" for child in paragraph) and not "".join(texts).strip()


def _make_figure(paragraph: Element, images: dict[str, dict[str, str]]) -> None:
    """``![alt](file "caption")`` alone in its paragraph: the title is the caption."""
    captions, photographers = [], []
    paragraph.tag, paragraph.text = "figure", None
    for picture in paragraph:
        picture.tail = None
        told = images.get(picture.get("src", "").removeprefix("{static}").lstrip("/"), {})
        if not picture.get("alt"):
            picture.set("alt", told.get("alt", ""))
        captions.append(picture.attrib.pop("title", "") or told.get("caption", ""))
        photographers.append(told.get("credit", ""))
    caption, credit = " ".join(filter(None, captions)), "、".join(dict.fromkeys(filter(None, photographers)))
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
    if _TABLE_CAPTION.match(caption) and len(caption) < 60:
        root.remove(above)
        index -= 1
        element = Element("caption", {"id": f"table-{number}"})
        element.text = caption
        table.insert(0, element)
        region.set("aria-labelledby", f"table-{number}")
    else:
        region.set("aria-label", label)
    for cell in table.iter():
        # An inline style is refused by the site's Content-Security-Policy.
        if style := cell.attrib.pop("style", ""):
            cell.set("class", style.removeprefix("text-align:").strip(" ;"))
    root.remove(table)
    region.append(table)
    root.insert(index, region)
