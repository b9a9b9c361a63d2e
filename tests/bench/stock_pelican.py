"""Stock Pelican as a peer: the same articles under its own header lines, its own templates and settings."""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

SETTINGS = Path(__file__).with_name("stock_pelicanconf.py")
FIELDS = {
    "标题": "Title", "日期": "Date", "作者": "Authors", "关键词": "Tags", "摘要": "Summary", "状态": "Status",
    "title": "Title", "keywords": "Tags", "summary": "Summary",
}  # fmt: skip


def prepare(corpus: Path, folder: Path) -> None:
    """Write every article of ``corpus`` for Pelican below ``folder/content``; the pictures are copied."""
    source, target = corpus / "content", folder / "content"
    shutil.copytree(source / "images", target / "images")
    for path in sorted(source.glob("articles/*/*/*.md")) + sorted(source.glob("pages/*.md")):
        converted = target / path.relative_to(source)
        converted.parent.mkdir(parents=True, exist_ok=True)
        converted.write_text(convert(path), encoding="utf-8")


def command(corpus: Path, folder: Path) -> list[str]:
    """Return Pelican's own command over what ``prepare`` wrote."""
    places = [str(folder / "content"), "--output", str(folder / "output")]
    return [sys.executable, "-m", "pelican", *places, "--settings", str(SETTINGS), "--fatal", "errors"]


def convert(path: Path) -> str:
    """Return the text of a source file with Pelican's header lines; a translation takes the rest from its original."""
    name, *language = path.name.removesuffix(".md").split(".")
    fields, body = split(path)
    if language:
        fields = split(path.with_name(f"{name}.md"))[0] | fields
    lines = [f"{key}: {value}" for key, value in headers(fields).items()]
    lines += [f"Slug: {name}", f"Lang: {language[0] if language else 'zh'}"]
    return "\n".join(lines) + "\n\n" + body.replace("](images/", "]({static}/images/")


def split(path: Path) -> tuple[dict[str, str | list[str]], str]:
    """Return front matter, every scalar as text, and body."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.load(front, Loader=yaml.CBaseLoader), body


def headers(fields: Mapping[str, str | list[str]]) -> dict[str, str]:
    """Return Pelican's header lines for ``fields``; later fields of the same meaning win."""
    lines = {FIELDS[key]: join(value) for key, value in fields.items() if key in FIELDS}
    if "栏目" in fields:
        lines["Category"] = fields["栏目"][0].replace("/", "-")
    return lines


def join(value: str | list[str]) -> str:
    """Return a list as Pelican's header lines hold one."""
    return value if isinstance(value, str) else ", ".join(value)
