"""The theme's static files: style sheets and scripts bundled, every name with the hash of its content.

A page names a file by its hash, so that a browser may keep it for ever and never mixes an old sheet with a new page.
"""

import hashlib
import re
from pathlib import Path, PurePosixPath

import msgspec

from plugins.core.inventory import is_listed, list_files

BUNDLES = ("css", "js")
"""Folders of parts. Each ``<name>.txt`` there lists the parts of ``<name>.css`` or ``<name>.js``, one a line."""

_COMMENTS = {
    "css": re.compile(r"/\*.*?\*/", re.DOTALL),
    # In a script only what begins a line is surely a comment.
    "js": re.compile(r"^[ \t]*(?:/\*.*?\*/|//[^\n]*)", re.DOTALL | re.MULTILINE),
}
_SPACE = re.compile(r"\s*\n\s*")
_SHEET_SPACE = re.compile(
    r"""
    ("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')  # a string stays as it is
    | \s* ;? \s* (\}) \s*  # the last declaration of a rule needs no end
    | \s* ([{;,]) \s*
    | (:) \s+  # only of a declaration or a feature: a blank before ":hover" says something, one after ":" does not
    | \s+
    """,
    re.VERBOSE | re.DOTALL,
)
"""What may go out of a style sheet: 240 of the 6,490 bytes (brotli) that every page loads."""


class Asset(msgspec.Struct, frozen=True):
    """A file to publish: its address and its bytes."""

    url: str
    data: bytes


def load_assets(static: Path) -> dict[str, Asset]:
    """Every asset of the theme by the name that templates use.

    Raises :class:`FileNotFoundError` if a part that a bundle lists is missing.
    """
    assets = {}
    for name in list_files(str(static)):
        folder, _, file = name.partition("/")
        if folder not in BUNDLES:
            assets[name] = _asset(name, (static / name).read_bytes())
        elif file.endswith(".txt"):
            bundle = f"{file.removesuffix('.txt')}.{folder}"
            assets[bundle] = _asset(bundle, _bundle(static / folder, file))
    return assets


def inline_text(static: Path, name: str) -> str:
    """The text of a script that stands in the page itself. Raises :class:`FileNotFoundError` if there is none."""
    return _squeeze(_read(static / "js", name))


def _bundle(folder: Path, listing: str) -> bytes:
    names = (folder / listing).read_text(encoding="utf-8").split()
    parts = [_read(folder, name) for name in names]
    parts = [_COMMENTS[folder.name].sub("", part) for part in parts]
    text = "\n".join(parts)
    return (_squeeze_sheet(text) if folder.name == "css" else _squeeze(text)).encode()


def _read(folder: Path, name: str) -> str:
    # What is passed over when the inputs are listed may change without being noticed: it is no part of the theme.
    if name.startswith("/") or not is_listed(name):
        raise FileNotFoundError(name)
    return (folder / name).read_text(encoding="utf-8")


def _squeeze(text: str) -> str:
    """Without indentation and empty lines; line ends stay, since a script may hang on them."""
    return _SPACE.sub("\n", text).strip() + "\n"


def _squeeze_sheet(text: str) -> str:
    """A style sheet on one line, without the blanks that mean nothing."""
    return _SHEET_SPACE.sub(lambda match: match[match.lastindex] if match.lastindex else " ", text).strip() + "\n"


def _asset(name: str, data: bytes) -> Asset:
    path = PurePosixPath(name)
    path = path.with_name(f"{path.stem}.{hashlib.blake2b(data, digest_size=5).hexdigest()}{path.suffix}")
    return Asset(f"/theme/{path}", data)
