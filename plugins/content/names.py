"""``content/data/names.txt``: how an office wants names to be written in traditional characters.

A line each: a name that is to stay as it is (``于学利``), or a name and how it is written (``于学利=于學利``). What
follows ``#`` is a remark.
"""

from pathlib import Path

from plugins.core.problems import InputError, Problem

_PLACE = "content/data/names.txt"


def read_names(root: Path) -> dict[str, str]:
    """The list of the site whose content lies in ``root``; empty where it has none.

    Raises :class:`InputError` with every line that is wrong.
    """
    file = root / "data" / "names.txt"
    try:
        text = file.read_text(encoding="utf-8-sig") if file.exists() else ""
    except UnicodeDecodeError:
        raise InputError([Problem(_PLACE, 0, "F008", "不是 UTF-8 编码", "请在编辑器里另存为 UTF-8")]) from None
    names: dict[str, str] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        name, mark, written = (part.strip() for part in line.partition("#")[0].partition("="))
        if not (name or mark):
            continue
        names[name] = written if mark else name
        if not name or not names[name] or "=" in written or any(map(str.isspace, name + written)):
            advice = "应当一行一个名字，如 于学利；要写明繁体的，如 于学利=于學利"
            problems.append(Problem(_PLACE, number, "F026", f"“{line.strip()}”看不明白", advice))
    if problems:
        raise InputError(problems)
    return names
