"""Where in a TOML text each setting stands. ``tomllib`` gives values only, an editor wants the line."""

import re
from collections import Counter

Path = tuple[str | int, ...]

_TABLE = re.compile(r"^\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""^\s*([A-Za-z0-9_\-."']+)\s*=""")
_LONG_STRING = re.compile(r'''"""(?:\\.|[^\\])*?"""|\'{3}.*?\'{3}''', re.DOTALL)


def locate(text: str) -> dict[Path, int]:
    """Map the path of every table and key of ``text`` to its line, counted from 1.

    An element of an array of tables is named by its number: ``("channels", 0, "slug")``. What stands inside an inline
    table or an array has no line of its own: ask for it with :func:`line_of`, which goes up to what has one.
    """
    lines: dict[Path, int] = {(): 1}
    counts: Counter[Path] = Counter()
    table: Path = ()
    # What stands inside a string of several lines is not a setting.
    text = _LONG_STRING.sub(lambda match: '""' + "\n" * match[0].count("\n"), text)
    for number, line in enumerate(text.split("\n"), 1):
        if match := _TABLE.match(line):
            table = _table_path(match[2], match[1] == "[[", counts)
            if match[1] == "[[":
                lines.setdefault(table[:-1], number)
            lines[table] = number
        elif match := _KEY.match(line):
            for depth in range(1, len(keys := _split(match[1])) + 1):
                lines.setdefault((*table, *keys[:depth]), number)
    return lines


def line_of(lines: dict[Path, int], path: Path) -> int:
    """The line of ``path``, or of the nearest that encloses it."""
    while path not in lines:
        path = path[:-1]
    return lines[path]


def _split(key: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in key.split("."))


def _table_path(header: str, is_array: bool, counts: Counter[Path]) -> Path:
    """The path of a table whose parents may be arrays: those are meant by their latest element."""
    path: Path = ()
    *parents, last = _split(header)
    for part in parents:
        path = (*path, part)
        if counts[path]:
            path = (*path, counts[path] - 1)
    path = (*path, last)
    if not is_array:
        return path
    counts[path] += 1
    return (*path, counts[path] - 1)
