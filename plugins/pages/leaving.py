"""Whether a page has links that are asked about before they are followed (js/external.js)."""

from urllib.parse import urlsplit

from plugins.core.views import Link

ICP_REGISTER = "https://beian.miit.gov.cn/"
POLICE_REGISTER = "https://beian.mps.gov.cn/"
"""Where partials/site_footer.html leads from the numbers of the two registers."""


def leads_to_strangers(addresses: tuple[str, ...], friendly: str) -> bool:
    """Whether one of ``addresses`` is on a host that is none of ``friendly``, a list with blanks, nor below one."""
    hosts = filter(None, (urlsplit(address).hostname for address in addresses))
    return any(not f".{host}".endswith(tuple(f".{name}" for name in friendly.split())) for host in hosts)


def leads_away(html: str, *links: Link | None) -> bool:
    """Whether the text or the ``links`` of an article may lead to another host; friends of the site count as others."""
    if "<a " in html and ('href="http' in html or 'href="//' in html):
        return True
    return any(link and "//" in link.url for link in links)
