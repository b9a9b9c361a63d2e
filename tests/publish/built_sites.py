"""Small sites as they are built, for publishing to a host."""

import hashlib
from pathlib import Path

from plugins.publish.hosting.rules import cache_control, media_type
from plugins.publish.manifest import Entry, Manifest


def write_site(folder: Path, edition: int, pages: int = 8) -> None:
    """A site whose pages all ask for the style sheet of this ``edition``, whose name carries its hash."""
    style = f"body {{ order: {edition}; }}\n"
    name = f"site.{hashlib.sha256(style.encode()).hexdigest()[:10]}.css"
    theme = folder / "theme"
    theme.mkdir(parents=True, exist_ok=True)
    for old in theme.glob("site.*.css"):
        old.unlink()
    (theme / name).write_text(style, encoding="utf-8")
    for number in range(pages):
        place = folder / (f"news/{number}" if number else "")
        place.mkdir(parents=True, exist_ok=True)
        text = f'<!DOCTYPE html>\n<link rel="stylesheet" href="/theme/{name}">\n<p>{edition}</p>\n</html>\n'
        (place / "index.html").write_text(text, encoding="utf-8")


def manifest_of(folder: Path) -> Manifest:
    """The manifest of everything in ``folder``."""
    entries = {}
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            key = file.relative_to(folder).as_posix()
            entries[key] = entry_of(key, file.read_bytes())
    return Manifest(entries)


def entry_of(key: str, data: bytes) -> Entry:
    """The entry of one file."""
    md5 = hashlib.md5(data, usedforsecurity=False).digest()
    return Entry(hashlib.sha256(data).digest(), len(data), media_type(key), cache_control(key), "", md5, len(data))


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file of ``folder``, by key."""
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}
