"""The register of published addresses: notices when one of them would be lost.

``content/data/addresses.tsv`` holds ``address<TAB>source`` for every item that was ever published, sorted. A
production build adds to it; every build compares.
"""

from collections.abc import Mapping
from pathlib import Path

from plugins.content.assemble import Versions
from plugins.core.problems import Problem

REGISTER = "data/addresses.tsv"


def current_addresses(versions: Versions) -> dict[str, str]:
    """The address of every published version with its source file."""
    items = (item for group in versions.values() for item in group.values())
    return {item.address: item.source for item in items}


def read_register(root: Path) -> dict[str, str]:
    """The register of the folder ``content/``: empty where there is none."""
    file = root / REGISTER
    if not file.exists():
        return {}
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if line)
    return {row[0]: row[-1] for row in rows}


def write_register(root: Path, register: Mapping[str, str], current: Mapping[str, str]) -> None:
    """Add the current addresses to the register."""
    file = root / REGISTER
    if current.items() <= register.items():
        return  # Its time stamp would make the next build look for what has changed.
    file.parent.mkdir(parents=True, exist_ok=True)
    rows = sorted(({**register, **current}).items())
    temporary = file.with_suffix(".part")
    temporary.write_text("".join(f"{address}\t{source}\n" for address, source in rows), encoding="utf-8")
    temporary.replace(file)


def lost_addresses(
    register: Mapping[str, str], current: Mapping[str, str], redirects: Mapping[str, str]
) -> list[Problem]:
    """A problem for each address that was published, is no longer there and leads nowhere."""
    present = {source: address for address, source in current.items()}
    problems = []
    for address, source in register.items():
        if address in current or address in redirects:
            continue
        if moved := present.get(source):
            message = f"已发布的地址由 {address} 变成了 {moved}"
            advice = f"请改回原来的编号、日期年份和栏目；确实要改的，在 旧网址 里写上 {address}"
        else:
            message = f"已发布的页面 {address} 不见了"
            advice = f"请恢复文件；要撤下的把状态改为 已撤回；换了文件的在新文件的 旧网址 里写上 {address}"
        problems.append(Problem(f"content/{source}", 0, "F017", message, advice))
    return problems
