"""The site's own items as documents of the search: articles and pages."""

from collections.abc import Callable, Iterator

from plugins.core.digest import digest_value
from plugins.core.documents import Document
from plugins.core.edition import LanguageEdition
from plugins.core.items import Item
from plugins.core.markup import read_text
from plugins.core.site import Site


def read_articles(edition: LanguageEdition) -> Iterator[Document]:
    """Every item that lists may show, in the language of ``edition``: a :data:`DocumentSource`."""
    site = edition.site
    for item in (*edition.articles, *edition.pages.values()):
        if item.is_listed and item.address:
            yield _document(site, item)


def _document(site: Site, item: Item) -> Document:
    names = (*item.get("people", ()), *item.get("author", ()))
    return Document(
        key=f"{'page' if item.is_page else 'article'}:{item.id}",
        digest=digest_value(item.digest, item.address, item.date, item.title),
        address=item.address,
        title=item.title,
        time=item.time,
        date=item.date[:10],
        channel=item.channels[0].partition("/")[0] if item.channels else "",
        kind="page" if item.is_page else item.kind,
        text=_text_of(site, item),
        people=tuple(dict.fromkeys(names)),
        tags=tuple(dict.fromkeys((*item.get("keywords", ()), *item.get("places", ()), *item.get("orgs", ())))),
    )


def _text_of(site: Site, item: Item) -> Callable[[], str]:
    """The text of ``item``: what stands above the body on its page, then the body."""

    def text() -> str:
        above = (item.get("kicker"), item.get("subtitle"))
        return "\n".join(line for line in (*above, read_text(site.prose(item).html)) if line)

    return text
