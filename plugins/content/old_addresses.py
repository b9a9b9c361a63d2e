"""Old addresses that articles name: where each of them leads now."""

import re
from urllib.parse import unquote

from plugins.content.assemble import Versions, placed_items, problem_at
from plugins.core.addresses import redirect_address, save_as, tags_address
from plugins.core.config import SiteConfig
from plugins.core.fixed_addresses import fixed_addresses
from plugins.core.problems import Problem

_PAGE_OF_LIST = re.compile(r"page/\d+/?(?:index\.html)?$")


def read_redirects(config: SiteConfig, versions: Versions) -> tuple[dict[str, str], list[Problem]]:
    """Each old address with the present one. An old address that is in use is a problem.

    An address with a query has no page of its own, only a row in the map of old addresses.
    """
    redirects: dict[str, str] = {}
    problems = []
    if not any("old_urls" in item.fields for item in placed_items(versions)):
        return redirects, []
    taken = {*fixed_addresses(config), *(item.address for item in placed_items(versions))}
    files = dict.fromkeys(map(save_as, taken), "")
    tags = tuple(tags_address(config, code) for code in config.languages)
    for item in placed_items(versions):
        for old in item.get("old_urls", ()):
            path = _path_of(old)
            file = path if "?" in path else save_as(redirect_address(path))
            if ".." in unquote(path).split("/"):
                problems.append(problem_at(item, "old_urls", "F004", f"旧网址 {path} 里有 ..", "请写完整的网址"))
            elif files.get(file) == "" or path.startswith(tags) or _PAGE_OF_LIST.sub("", path) in taken:
                problems.append(
                    problem_at(item, "old_urls", "F015", f"旧网址 {path} 是现在正在用的网址", "请删去这一条")
                )
            elif redirects.setdefault(path, item.address) != item.address:
                problems.append(problem_at(item, "old_urls", "F015", f"旧网址 {path} 已由另一篇使用", "请只留一处"))
            elif files.setdefault(file, path) != path:
                message = f"旧网址 {path} 与 {files[file]} 是同一个网址"
                problems.append(problem_at(item, "old_urls", "F015", message, "请只留一处"))
    return redirects, problems


def _path_of(old: str) -> str:
    """The path of an address that may be a full one."""
    path = old.removeprefix("http://").removeprefix("https://")
    return path if path.startswith("/") else f"/{path.partition('/')[2]}"
