"""sitemap.xml: every page that search engines may show, with its versions in other languages.

The protocol (sitemaps.org) allows 50,000 addresses in a file: more are spread over parts that sitemap.xml names.
"""

from collections.abc import Iterator, Sequence

from plugins.core.views import Page, SiteMapEntry, SiteMapIndex, SiteMapXml

LONGEST = 50_000


def sitemap_pages(base_url: str, language: str, entries: Sequence[SiteMapEntry]) -> Iterator[Page]:
    """The file, or the parts and the index of them."""
    entries = sorted(entries, key=lambda entry: entry.url)
    if len(entries) <= LONGEST:
        view = SiteMapXml(entries=tuple(entries))
        yield Page(address="/sitemap.xml", template="sitemap.xml", language=language, view=view)
        return
    addresses = []
    for start in range(0, len(entries), LONGEST):
        address = f"/sitemap-{start // LONGEST + 1}.xml"
        addresses.append(base_url + address)
        view = SiteMapXml(entries=tuple(entries[start : start + LONGEST]))
        yield Page(address=address, template="sitemap.xml", language=language, view=view)
    view = SiteMapIndex(parts=tuple(addresses))
    yield Page(address="/sitemap.xml", template="sitemapindex.xml", language=language, view=view)
