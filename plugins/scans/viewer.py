"""The script that shows pictures in all their detail: OpenSeadragon, as its package has it."""

import msgspec

from plugins.core.digest import digest_bytes
from plugins.core.inputs import PROJECT
from plugins.core.problems import InputError, Problem

FOLDER = "/deep-zoom/"
_PACKAGE = PROJECT / "node_modules" / "openseadragon"
_SCRIPT = "build/openseadragon/openseadragon.min.js"
_MAP = b"//# sourceMappingURL="


class Viewer(msgspec.Struct, frozen=True):
    """``script`` is what pages name; ``files`` are addresses with what stands there."""

    script: str
    files: tuple[tuple[str, bytes], ...]


def load_viewer() -> Viewer:
    """The script with its licence. Raises :class:`InputError` if the package is not installed."""
    # The map that it ends with is not published.
    data = _read(_SCRIPT).rpartition(_MAP)[0].rstrip() + b"\n"
    script = f"{FOLDER}openseadragon.{digest_bytes(data)[:5].hex()}.js"
    return Viewer(script, ((script, data), (f"{FOLDER}openseadragon.LICENSE.txt", _read("LICENSE.txt"))))


def _read(name: str) -> bytes:
    try:
        return (_PACKAGE / name).read_bytes()
    except FileNotFoundError:
        place = (_PACKAGE / name).relative_to(PROJECT).as_posix()
        problem = Problem(place, 0, "F024", "网页要用的脚本没有装好", "请运行 make setup，再生成一次")
        raise InputError([problem]) from None
