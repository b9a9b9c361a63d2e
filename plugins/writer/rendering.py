"""Rendering in batches: a pure function from views to pages, that any process can run.

What a batch needs travels with it or is read from the theme: a worker of this machine, a worker of another and the
build itself do the same.
"""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from plugins.core.catalogs import load_catalogs
from plugins.core.templates import PAGES
from plugins.core.views import Chrome, Footer, View
from plugins.writer.assets import load_assets
from plugins.writer.templates import Templates


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """A page to render: the file that it becomes, its template, its language, its view."""

    path: str
    template: str
    language: str
    view: View


class RenderingBatch:
    """Sheets with what they share: the theme, its languages, and the folder ``cache`` of compiled templates.

    ``version`` is the fingerprint of theme and code. On its way to another process a batch is MessagePack, several
    times as quick as pickled structs, and what many pages share is sent once.
    """

    def __init__(self, theme: str, languages: tuple[str, ...], version: bytes, cache: str) -> None:
        self.place = (theme, languages, version, cache)
        self.sheets: list[Sheet] = []

    def __reduce__(self) -> tuple[Callable[[bytes], "RenderingBatch"], tuple[bytes]]:
        """How the batch is pickled."""
        return _unpack, (_pack(self),)


def render_batch(batch: RenderingBatch) -> list[bytes]:
    """The bytes of each page.

    They are written by the build alone: two processes that make folders side by side hold each other up.
    """
    templates = _templates(*batch.place)
    return [templates.render(sheet.language, sheet.template, sheet.view).encode() for sheet in batch.sheets]


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """A batch on its way.

    ``chromes`` are those of the sheets, each encoded once. A sheet is its path, template, language, the number of its
    chrome (-1 for a view without a frame), and its view, encoded.
    """

    place: tuple[str, tuple[str, ...], bytes, str]
    chromes: list[bytes]
    sheets: list[tuple[str, str, str, int, msgspec.Raw]]


_ENCODER = msgspec.msgpack.Encoder()
_PACKED = msgspec.msgpack.Decoder(_Packed)
_VIEWS = {template: msgspec.msgpack.Decoder(view) for template, view in PAGES.items()}
_NO_FOOTER = Footer(
    organizer="", operator="", address="", phone="", email="", icp="", police="", police_code="", site_code="",
    sample=False,
)  # fmt: skip
_NO_CHROME = Chrome(tag="", title="", full_title="", home="", navigation=(), pages=(), feed="", footer=_NO_FOOTER)


def _pack(batch: RenderingBatch) -> bytes:
    chromes: dict[int, tuple[int, Chrome]] = {}
    sheets = []
    for sheet in batch.sheets:
        number, view = -1, sheet.view
        if frame := getattr(view, "frame", None):
            # By identity: makers give all pages of a channel the same value.
            number, _ = chromes.setdefault(id(frame.chrome), (len(chromes), frame.chrome))
            view = replace(view, frame=replace(frame, chrome=_NO_CHROME))
        sheets.append((sheet.path, sheet.template, sheet.language, number, msgspec.Raw(_ENCODER.encode(view))))
    return _ENCODER.encode(_Packed(batch.place, [_ENCODER.encode(chrome) for _, chrome in chromes.values()], sheets))


def _unpack(data: bytes) -> RenderingBatch:
    packed = _PACKED.decode(data)
    chromes = [_decode_chrome(encoded) for encoded in packed.chromes]
    batch = RenderingBatch(*packed.place)
    for path, template, language, number, encoded in packed.sheets:
        view = _VIEWS[template].decode(encoded)
        if number >= 0:
            view = replace(view, frame=replace(view.frame, chrome=chromes[number]))
        batch.sheets.append(Sheet(path, template, language, view))
    return batch


@lru_cache(maxsize=64)
def _decode_chrome(encoded: bytes) -> Chrome:
    """The same value for the same bytes, so that what is printed of it is found without comparing it."""
    return msgspec.msgpack.decode(encoded, type=Chrome)


@lru_cache(maxsize=1)
def _templates(theme: str, languages: tuple[str, ...], _version: bytes, cache: str) -> Templates:
    """Loaded once for each process and version."""
    folder = Path(theme)
    catalogs = load_catalogs(folder / "translations", languages)
    return Templates(folder, catalogs, load_assets(folder / "static"), Path(cache))
