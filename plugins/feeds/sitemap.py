"""sitemap.xml: every page that search engines may show, with its versions in other languages.

The protocol (sitemaps.org) allows 50,000 addresses in a file: more are spread over parts that sitemap.xml names.
"""

from collections.abc import Iterator, Sequence

from plugins.core.page import Page, page_of
from plugins.core.views import SiteMapEntry, SiteMapIndex, SiteMapXml

LONGEST = 50_000


def sitemap_pages(base_url: str, language: str, entries: Sequence[SiteMapEntry]) -> Iterator[Page]:
    """The file, or the parts and the index of them."""
    entries = sorted(entries, key=lambda entry: entry.url)
    if len(entries) <= LONGEST:
        view = SiteMapXml(entries=tuple(entries))
        yield page_of(view, address="/sitemap.xml", template="sitemap.xml", language=language)
        return
    addresses = []
    for start in range(0, len(entries), LONGEST):
        address = f"/sitemap-{start // LONGEST + 1}.xml"
        addresses.append(base_url + address)
        view = SiteMapXml(entries=tuple(entries[start : start + LONGEST]))
        yield page_of(view, address=address, template="sitemap.xml", language=language)
    view = SiteMapIndex(parts=tuple(addresses))
    yield page_of(view, address="/sitemap.xml", template="sitemapindex.xml", language=language)
