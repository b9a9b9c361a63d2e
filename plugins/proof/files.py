"""Where an article and its proof sheet stand."""

from pathlib import Path

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.check.findings import SEVERITIES
from plugins.core.inventory import list_files
from plugins.core.problems import InputError, Problem
from plugins.proof.sheet import SETTLED, Sheet


def find_article(content: Path, asked: str) -> str:
    """The path under ``content`` of the article that is ``asked`` for by its file or its id.

    Raises :class:`InputError` if there is none, or more than one.
    """
    file = Path(asked).resolve()
    if asked.endswith(".md") and file.is_file() and file.is_relative_to(content):
        return file.relative_to(content).as_posix()
    name = asked.rpartition("/")[2].removesuffix(".md")
    found = [source for source in list_files(str(content)) if source.rpartition("/")[2] == f"{name}.md"]
    if len(found) == 1:
        return found[0]
    message = f"有 {len(found)} 个：{'、'.join(found)}" if found else "没有这篇稿件"
    raise InputError([Problem(asked, 0, "F018", message, "请写编号，例如 20221230-01，或 content/ 里的文件")])


def read_sheet(file: Path) -> Sheet | None:
    """The sheet that was written to ``file``; ``None`` if there is none that can be read."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=Sheet)
    except (OSError, msgspec.DecodeError):
        return None


def write_sheet(folder: Path, name: str, sheet: Sheet) -> Path:
    """Write ``sheet`` as JSON and as a page to print; the page's path."""
    folder.mkdir(parents=True, exist_ok=True)
    encoded = msgspec.json.format(msgspec.json.encode(sheet), indent=2)
    page = folder / f"{name}.html"
    for file, data in ((folder / f"{name}.json", encoded + b"\n"), (page, _page(sheet).encode())):
        temporary = file.with_name(f".{file.name}.part")
        temporary.write_bytes(data)
        temporary.replace(file)
    return page


def _page(sheet: Sheet) -> str:
    here = FileSystemLoader(Path(__file__).parent)
    templates = Environment(
        loader=here, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return templates.get_template("sheet.html").render(sheet=sheet, severities=SEVERITIES, settled=SETTLED)
