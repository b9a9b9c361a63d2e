"""The articles as a reader sees them, taken from the built pages: both engines index one text and are judged by it.

Pagefind gets lean pages that hold an article's title, names, keywords and body and nothing else: less to parse than
the site's own pages, and nothing in its index that is not in ours.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from lxml import html

BLOCKS = frozenset({"p", "h2", "h3", "h4", "li", "td", "th", "caption", "figcaption", "dt", "dd"})
"""Elements whose text is one line; no string that a reader looks for goes over the border of two of them."""
BODY = "//article//div[contains(concat(' ', @class, ' '), ' article-body ')]"
ABOVE = ("//article//p[@class='kicker']", "//article//p[@class='subtitle']", "//article//ul[@class='tags']//a")
AUTHORS = "//head/meta[@name='Author']/@content"
LEAN = """<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><title>{title}</title></head>
<body data-pagefind-body>
<h1>{title}</h1>
{above}
{body}
</body>
</html>
"""


@dataclass(frozen=True)
class Article:
    """One article in one language: its address, and its text: the title, what stands above the body, the body's lines.

    ``markup`` is the body's own, without the marks of footnotes.
    """

    address: str
    language: str
    title: str
    above: tuple[str, ...]
    body: tuple[str, ...]
    markup: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The whole text."""
        return self.title, *self.above, *self.body


def read_articles(output: Path) -> Iterator[Article]:
    """Yield every article that was built into ``output``, by path."""
    for path in sorted(output.glob("**/index.html")):
        tree = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        bodies = tree.xpath(BODY)
        if bodies:
            address = f"/{path.parent.relative_to(output).as_posix()}/"
            yield read_article(address, tree, bodies[0])


def read_article(address: str, tree: html.HtmlElement, body: html.HtmlElement) -> Article:
    """Make an article of its page: what the site hands to its search, told by the page alone."""
    for mark in body.xpath(".//sup"):
        mark.drop_tree()
    above = [text_of(element) for path in ABOVE for element in tree.xpath(path)]
    return Article(
        address=address,
        language=tree.get("lang").partition("-")[0],
        title=text_of(tree.xpath("//article//h1")[0]),
        above=(*above, *tree.xpath(AUTHORS)),
        body=tuple(lines_of(body)),
        markup=html.tostring(body, encoding="unicode", with_tail=False),
    )


def lines_of(body: html.HtmlElement) -> Iterator[str]:
    """Yield the text of each innermost block."""
    for element in body.iter(*BLOCKS):
        if not any(child.tag in BLOCKS for child in element.iterdescendants()):
            line = text_of(element)
            if line:
                yield line


def text_of(element: html.HtmlElement) -> str:
    """Return the text of an element on one line."""
    return " ".join(element.text_content().split())


def write_lean(article: Article, folder: Path) -> None:
    """Write the page that Pagefind reads to the article's address below ``folder``."""
    page = folder / article.address.strip("/") / "index.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    above = "".join(f"<p>{escape(line)}</p>" for line in article.above)
    title = escape(article.title)
    filled = LEAN.format(language=article.language, title=title, above=above, body=article.markup)
    page.write_text(filled, encoding="utf-8")
