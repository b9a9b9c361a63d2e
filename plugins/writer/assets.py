"""The theme's static files: style sheets and scripts bundled, every name with the hash of its content.

A page names a file by its hash, so that a browser may keep it for ever and never mixes an old sheet with a new page.
"""

import hashlib
import re
from pathlib import Path, PurePosixPath

import msgspec

BUNDLES = {"site.css": "css", "site.js": "js"}
"""The bundle's name and the folder of its parts; ``order.txt`` there lists them, one a line."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE = re.compile(r"\s*\n\s*")


class Asset(msgspec.Struct, frozen=True):
    """A file to publish: its address and its bytes."""

    url: str
    data: bytes


def load_assets(static: Path) -> dict[str, Asset]:
    """Every asset of the theme by the name that templates use.

    Raises :class:`FileNotFoundError` if a part named in ``order.txt`` is missing.
    """
    assets = {name: _asset(name, _bundle(static / folder)) for name, folder in BUNDLES.items()}
    for file in sorted(static.rglob("*")):
        name = file.relative_to(static).as_posix()
        if file.is_file() and name.partition("/")[0] not in BUNDLES.values():
            assets[name] = _asset(name, file.read_bytes())
    return assets


def inline_text(static: Path, name: str) -> str:
    """The text of a script that stands in the page itself."""
    return _squeeze((static / "js" / name).read_text(encoding="utf-8"))


def _bundle(folder: Path) -> bytes:
    names = (folder / "order.txt").read_text(encoding="utf-8").split()
    parts = [(folder / name).read_text(encoding="utf-8") for name in names]
    if folder.name == "css":
        parts = [_COMMENT.sub("", part) for part in parts]
    return _squeeze("\n".join(parts)).encode()


def _squeeze(text: str) -> str:
    """Without indentation and empty lines; line ends stay, since a script may hang on them."""
    return _SPACE.sub("\n", text).strip() + "\n"


def _asset(name: str, data: bytes) -> Asset:
    path = PurePosixPath(name)
    path = path.with_name(f"{path.stem}.{hashlib.blake2b(data, digest_size=5).hexdigest()}{path.suffix}")
    return Asset(f"/theme/{path}", data)
