"""What a server says with every page, as hosts of static sites read it: ``_headers``."""

from plugins.core.addresses import HEADERS
from plugins.core.page import Page, page_of
from plugins.core.site import Site
from plugins.core.views import Headers


def headers_page(site: Site) -> Page:
    """The file of headers: the policy that stands in every page, and what only a server can say."""
    return page_of(Headers(), address=HEADERS, template="headers.txt", language=site.config.site.default_language)
