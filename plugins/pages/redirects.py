"""Old addresses: pages that lead on without a server, and a map for servers."""

from collections.abc import Iterator

from plugins.core.addresses import REDIRECT_MAP, redirect_address
from plugins.core.page import Page, page_of
from plugins.core.site import Site
from plugins.core.views import Redirection, RedirectMap, RedirectPage


def redirect_pages(site: Site) -> Iterator[Page]:
    """A page for every old address that a file can stand at, and the map of all of them.

    An address with a query (``/index.php?id=12``) has no file: only a server can lead on from it.
    """
    code = site.config.site.default_language
    tag = site.config.languages[code].tag
    for old, new in sorted(site.redirects.items()):
        if "?" not in old:
            view = RedirectPage(
                tag=tag, title=site.config.languages[code].title, url=new, canonical=site.config.base_url + new
            )
            yield page_of(view, address=redirect_address(old), template="redirect.html", language=code)
    if site.redirects:
        rows = tuple(Redirection(old=old, new=new) for old, new in sorted(site.redirects.items()))
        yield page_of(RedirectMap(rows=rows), address=REDIRECT_MAP, template="redirects.txt", language=code)
