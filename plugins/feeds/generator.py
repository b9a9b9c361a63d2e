"""The seam to Pelican: hands feeds, site maps and robots.txt to the writer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plugins.core.edition import LanguageEdition
from plugins.core.page import Page, page_of
from plugins.core.sisters import with_sisters
from plugins.core.site import Site
from plugins.core.views import RobotsTxt, SiteMapEntry
from plugins.feeds.atom import feed_pages
from plugins.feeds.sitemap import sitemap_pages


class FeedsGenerator:
    """Writes in :meth:`generate_output`."""

    def __init__(self, context: dict[str, Any], **_: Any) -> None:
        self._context = context

    def generate_output(self, writer: Any) -> None:
        """Hand over every file."""
        context = self._context
        files = make_files(context["site"], context["editions"], writer.indexed)
        writer.write_pages(with_sisters(files, context["derivations"]))


def make_files(site: Site, editions: Mapping[str, LanguageEdition], indexed: Sequence[SiteMapEntry]) -> Iterator[Page]:
    """The feeds of every language, the site map of the pages that are ``indexed``, and robots.txt."""
    config, default = site.config, site.config.site.default_language
    for edition in editions.values():
        yield from feed_pages(edition)
    yield from sitemap_pages(config.base_url, default, indexed)
    robots = RobotsTxt(sitemap=f"{config.base_url}/sitemap.xml")
    yield page_of(robots, address="/robots.txt", template="robots.txt", language=default)
