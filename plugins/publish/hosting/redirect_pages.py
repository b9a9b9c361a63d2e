"""Pages in the place of redirects, for stores that cannot redirect."""

from collections.abc import Collection, Iterable
from html import escape
from urllib.parse import quote, unquote

from plugins.publish.hosting.rules import Redirect

_PAGE = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url={new}">
<meta name="robots" content="noindex">
<title>页面已移动</title>
<link rel="canonical" href="{full}">
</head>
<body>
<h1>页面已移动</h1>
<p>新网址：<a href="{new}">{full}</a></p>
</body>
</html>
"""


def redirect_pages(redirects: Iterable[Redirect], base: str, taken: Collection[str] = ()) -> dict[str, bytes]:
    """A page by key for each old address that a file can stand at; ``base`` is the site's ``https://…`` without slash.

    What is ``taken`` (keys of real files, and folders of them) is left as it is; so is an address with a query, which
    no file can have, and one whose file would stand where another needs a folder.
    """
    pages: dict[str, bytes] = {}
    blocked = {folder for key in taken for folder in _folders_above(key)}
    for redirect in redirects:
        key = _key_of(redirect.old)
        if not key or key in taken or key in pages or key in blocked:
            continue
        above = _folders_above(key)
        if any(folder in taken or folder in pages for folder in above):
            continue
        blocked.update(above)
        new = quote(redirect.new, safe="/:@!$&'()*+,;=?#%~")
        full = new if "://" in new.partition("?")[0] else base + new
        pages[key] = _PAGE.format(new=escape(new), full=escape(full)).encode()
    return dict(sorted(pages.items()))


def _key_of(old: str) -> str:
    """The key at which a store answers for the path ``old``; empty if there is none."""
    if "?" in old:
        return ""
    path = unquote(old, errors="replace")
    parts = path.removeprefix("/").split("/")
    if "\ufffd" in path or any(part in {".", ".."} for part in parts) or "" in parts[:-1]:
        return ""
    name = parts[-1]
    if "." in name:
        return "/".join(parts)
    return "/".join([*parts, "index.html"]) if name else "/".join([*parts[:-1], "index.html"])


def _folders_above(key: str) -> list[str]:
    parts = key.split("/")[:-1]
    return ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
