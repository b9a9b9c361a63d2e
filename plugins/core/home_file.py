"""Reads ``content/data/home.toml`` as strictly as ``site.toml``: every mistake is told with its line."""

import difflib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from plugins.core import toml_lines
from plugins.core.config import SiteConfig
from plugins.core.config_file import faults, raise_if_any, read_toml
from plugins.core.config_rules import Finding
from plugins.core.home import HOME_FILE, KINDS, Home, plain_home
from plugins.core.home_rules import contradictions
from plugins.core.problems import Problem

_NAME = f"content/{HOME_FILE}"


class HomeFile(NamedTuple):
    """What the file says, and the lines where it says it."""

    home: Home
    lines: dict[toml_lines.Path, int]

    def problem(self, finding: Finding) -> Problem:
        """What was found, as editors see it."""
        path, code, message, advice = finding
        return Problem(_NAME, toml_lines.line_of(self.lines, path), code, message, advice)


def load_home(path: Path, config: SiteConfig) -> HomeFile:
    """Read ``home.toml``; a site without that file has a plain home page.

    Raises :class:`InputError` with everything that is wrong in it, each with its line.
    """
    if not path.exists():
        return HomeFile(plain_home(config), {(): 0})
    tree, lines = read_toml(path, _NAME)
    raise_if_any(_NAME, lines, _faults(tree))
    home = msgspec.convert(tree, Home)
    raise_if_any(_NAME, lines, contradictions(home, config))
    return HomeFile(home, lines)


def _faults(tree: dict[str, Any]) -> Iterator[Finding]:
    """Everything that is unknown, missing or ill-typed: what a block may say hangs on its kind."""
    blocks = tree.get("blocks", [])
    yield from faults(Home, tree | {"blocks": []}, ())
    if not isinstance(blocks, list) or not all(isinstance(block, dict) for block in blocks):
        yield ("blocks",), "C003", "blocks 写法不对", "应写作 [[blocks]]"
        return
    for number, block in enumerate(blocks):
        path = ("blocks", number)
        kind = block.get("kind")
        if kind in KINDS:
            yield from faults(KINDS[kind], {key: value for key, value in block.items() if key != "kind"}, path)
        elif kind is None:
            yield path, "C002", "缺少设置项 kind", f"板块的种类，可写 {'、'.join(KINDS)} 之一"
        else:
            near = difflib.get_close_matches(str(kind), KINDS, 1)
            advice = f"是不是想写 {near[0]}" if near else f"可写 {'、'.join(KINDS)} 之一"
            yield (*path, "kind"), "C003", f"没有 {kind} 这种板块", advice
