"""The theme's static files: style sheets and scripts bundled, every name with the hash of its content.

A page names a file by its hash, so that a browser may keep it for ever and never mixes an old sheet with a new page.
"""

import hashlib
import re
from pathlib import Path, PurePosixPath

import msgspec

from plugins.core.inventory import is_listed, list_files

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
    for name in list_files(str(static)):
        if name.partition("/")[0] not in BUNDLES.values():
            assets[name] = _asset(name, (static / name).read_bytes())
    return assets


def inline_text(static: Path, name: str) -> str:
    """The text of a script that stands in the page itself. Raises :class:`FileNotFoundError` if there is none."""
    return _squeeze(_read(static / "js", name))


def _bundle(folder: Path) -> bytes:
    names = (folder / "order.txt").read_text(encoding="utf-8").split()
    parts = [_read(folder, name) for name in names]
    if folder.name == "css":
        parts = [_COMMENT.sub("", part) for part in parts]
    return _squeeze("\n".join(parts)).encode()


def _read(folder: Path, name: str) -> str:
    # What is passed over when the inputs are listed may change without being noticed: it is no part of the theme.
    if name.startswith("/") or not is_listed(name):
        raise FileNotFoundError(name)
    return (folder / name).read_text(encoding="utf-8")


def _squeeze(text: str) -> str:
    """Without indentation and empty lines; line ends stay, since a script may hang on them."""
    return _SPACE.sub("\n", text).strip() + "\n"


def _asset(name: str, data: bytes) -> Asset:
    path = PurePosixPath(name)
    path = path.with_name(f"{path.stem}.{hashlib.blake2b(data, digest_size=5).hexdigest()}{path.suffix}")
    return Asset(f"/theme/{path}", data)
