"""The site map for search engines."""

import pytest

from plugins.core.views import SiteMapEntry, SiteMapIndex, SiteMapXml
from plugins.feeds.sitemap import LONGEST, sitemap_pages


def entries(count):
    return [SiteMapEntry(url=f"https://www.example.cn/{n:06}/", modified="", alternates=()) for n in range(count)]


def test_addresses_stand_in_order_whatever_the_order_of_the_pages():
    (page,), (turned,) = (
        list(sitemap_pages("https://www.example.cn", "zh", listed)) for listed in (entries(9), entries(9)[::-1])
    )
    assert (page.key, page.make()) == (turned.key, turned.make())
    assert page.address == "/sitemap.xml"
    assert isinstance(page.make(), SiteMapXml)
    assert [entry.url for entry in page.make().entries] == [entry.url for entry in entries(9)]


def test_a_site_without_pages_has_an_empty_site_map():
    (page,) = sitemap_pages("https://www.example.cn", "zh", [])
    assert page.make().entries == ()


@pytest.mark.parametrize(
    ("count", "sizes"), [(LONGEST, [LONGEST]), (LONGEST + 1, [LONGEST, 1]), (2 * LONGEST, [LONGEST] * 2)]
)
def test_more_addresses_than_the_protocol_allows_are_spread_over_parts(count, sizes):
    assert LONGEST == 50_000
    pages = list(sitemap_pages("https://www.example.cn", "zh", entries(count)))
    parts = [page for page in pages if isinstance(page.make(), SiteMapXml)]
    assert [len(page.make().entries) for page in parts] == sizes
    assert len({entry.url for page in parts for entry in page.make().entries}) == count
    if len(sizes) > 1:
        index = pages[-1]
        assert index.address == "/sitemap.xml"
        assert index.make() == SiteMapIndex(parts=tuple(f"https://www.example.cn{page.address}" for page in parts))
        assert [page.address for page in parts] == ["/sitemap-1.xml", "/sitemap-2.xml"]
