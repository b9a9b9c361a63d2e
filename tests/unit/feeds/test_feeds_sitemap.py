"""The site map for search engines."""

import pytest

from plugins.core.views import SiteMapEntry, SiteMapIndex, SiteMapXml
from plugins.feeds.sitemap import LONGEST, sitemap_pages


def entries(count):
    return [SiteMapEntry(url=f"https://www.example.cn/{n:06}/", modified="", alternates=()) for n in range(count)]


def test_addresses_stand_in_order_whatever_the_order_of_the_pages():
    one, two = (
        list(sitemap_pages("https://www.example.cn", "zh", turned)) for turned in (entries(9), entries(9)[::-1])
    )
    assert one == two
    ((page,),) = (one,)
    assert page.address == "/sitemap.xml"
    assert isinstance(page.view, SiteMapXml)
    assert [entry.url for entry in page.view.entries] == [entry.url for entry in entries(9)]


def test_a_site_without_pages_has_an_empty_site_map():
    (page,) = sitemap_pages("https://www.example.cn", "zh", [])
    assert page.view.entries == ()


@pytest.mark.parametrize(
    ("count", "sizes"), [(LONGEST, [LONGEST]), (LONGEST + 1, [LONGEST, 1]), (2 * LONGEST, [LONGEST] * 2)]
)
def test_more_addresses_than_the_protocol_allows_are_spread_over_parts(count, sizes):
    assert LONGEST == 50_000
    pages = list(sitemap_pages("https://www.example.cn", "zh", entries(count)))
    parts = [page for page in pages if isinstance(page.view, SiteMapXml)]
    assert [len(page.view.entries) for page in parts] == sizes
    assert len({entry.url for page in parts for entry in page.view.entries}) == count
    if len(sizes) > 1:
        index = pages[-1]
        assert index.address == "/sitemap.xml"
        assert index.view == SiteMapIndex(parts=tuple(f"https://www.example.cn{page.address}" for page in parts))
        assert [page.address for page in parts] == ["/sitemap-1.xml", "/sitemap-2.xml"]
