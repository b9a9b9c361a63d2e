"""Links within the site that lead to a page, or to a place on a page, that is not there.

Only a check asks for this: every body is looked through, which a build has no need to do.
"""

import html
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from urllib.parse import unquote

from plugins.content.assemble import Versions
from plugins.core.addresses import tags_address
from plugins.core.config import SiteConfig
from plugins.core.fixed_addresses import fixed_addresses
from plugins.core.items import Item, Prose
from plugins.core.problems import Problem

_HREF = re.compile(r'<a\b[^>]*?\shref="((?:/(?!/|images/|files/)|#)[^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')
_PAGE_OF_LIST = re.compile(r"page/\d+/$")


class LinkPlaces:
    """The places of one site."""

    def __init__(
        self, config: SiteConfig, versions: Versions, redirects: Collection[str], prose: Callable[[Item], Prose]
    ) -> None:
        self._items = {item.address: item for group in versions.values() for item in group.values()}
        self._tags = tuple(tags_address(config, code) for code in config.languages)
        self._known = fixed_addresses(config) | set(redirects)
        self._prose = prose

    def problems(self, root: Path) -> Iterator[Problem]:
        """What the links of every body miss; ``root`` is the folder of the content."""
        for item in self._items.values():
            markup = self._prose(item).html
            written = {html.unescape(target) for target in _HREF.findall(markup)}
            led = {reference.target for reference in item.references if reference.kind == "link"}
            for target in sorted(written | {target for target in led if "#" in target}):
                if found := self._miss(item, target):
                    line = _line_of(root / item.source, target)
                    yield Problem(f"content/{item.source}", line, *found)

    def _miss(self, item: Item, target: str) -> tuple[str, str, str] | None:
        """Code, message and advice on what ``target``, a link of ``item``, misses."""
        path, _, anchor = target.partition("#")
        address = unquote(path.partition("?")[0])
        page = self._items.get(address) if address else item
        if page is None:
            return None if self._is_list(address) else ("W014", f"链接 {path} 指向的页面不存在", "请检查网址")
        if anchor and unquote(anchor) not in _ID.findall(self._prose(page).html):
            advice = "小标题改过之后，指向它的链接也要改"
            return "W013", f"链接 {target} 指向的位置（#{unquote(anchor)}）不存在", advice
        return None

    def _is_list(self, address: str) -> bool:
        return address.startswith(self._tags) or _PAGE_OF_LIST.sub("", address) in self._known


def _line_of(file: Path, target: str) -> int:
    """The line of ``file`` on which ``target`` stands, or at least its anchor; 0 if it is written in another way."""
    lines = file.read_text(encoding="utf-8-sig").split("\n")
    anchor = unquote(target.partition("#")[2])
    wanted = (target, unquote(target), f"#{anchor}" if anchor else target)
    return next((number for number, line in enumerate(lines, 1) if any(word in line for word in wanted)), 0)
