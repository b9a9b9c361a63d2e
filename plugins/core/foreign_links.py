"""Links of a body that lead to another host, marked for those who do not see the sign beside them."""

import re
from html import escape

_LINK = re.compile(
    r'<a ((?:[^>"]|"[^"]*")*?)href="(?:https?:)?//([^/"?#:]+)(?::\d+)?([^"]*)"((?:[^>"]|"[^"]*")*)>(.*?)</a>',
    re.DOTALL | re.IGNORECASE,
)


def mark_foreign_links(html: str, own: str, words: str) -> str:
    """``html`` with ``words``, hidden, at the end of each link to another host than ``own``.

    A link to ``own`` by its full address becomes one to the page on the site.
    """
    # Most bodies have no link at all, and a slash ends every paragraph: looking for two takes four times as long.
    if "<a " not in html or "//" not in html:
        return html
    hidden = f'<span class="visually-hidden"> {escape(words)}</span>'

    def mark(match: re.Match[str]) -> str:
        before, host, place, after, label = match.groups()
        if host.lower() == own:
            return f'<a {before}href="{place if place.startswith("/") else f"/{place}"}"{after}>{label}</a>'
        return f'{match[0][: match.start(5) - match.start() - 1]} rel="noopener">{label}{hidden}</a>'

    return _LINK.sub(mark, html)
