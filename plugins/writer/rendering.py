"""Rendering in batches: a pure function from encoded views to pages, that any process can run.

What a batch needs travels with it or is read from the theme: a worker of this machine, a worker of another and the
build itself do the same.
"""

from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from plugins.core.catalogs import load_catalogs
from plugins.core.views import PAGES, Chrome, Footer, View
from plugins.writer.assets import load_assets
from plugins.writer.templates import Templates


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """A page to render: the file that it becomes, and its view, encoded.

    A view whose frame has a chrome travels without it; ``chrome`` is then its place in the batch, else -1.
    """

    path: str
    template: str
    language: str
    chrome: int
    view: msgspec.Raw


class RenderingBatch(msgspec.Struct, frozen=True, array_like=True):
    """Sheets with what they share.

    ``version`` is the fingerprint of theme and code, ``cache`` the folder of compiled templates.
    """

    theme: str
    languages: tuple[str, ...]
    version: bytes
    cache: str
    chromes: list[bytes]
    sheets: list[Sheet]


class BatchMaker:
    """Collects pages for a batch. What many of them share is encoded once."""

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self._chromes: dict[int, tuple[int, Chrome]] = {}

    def add(self, path: str, template: str, language: str, view: View) -> None:
        """Take a page."""
        place = -1
        if frame := getattr(view, "frame", None):
            # By identity: makers give all pages of a channel the same value.
            place, _ = self._chromes.setdefault(id(frame.chrome), (len(self._chromes), frame.chrome))
            view = replace(view, frame=replace(frame, chrome=_NO_CHROME))
        self.sheets.append(Sheet(path, template, language, place, msgspec.Raw(_ENCODER.encode(view))))

    def chromes(self) -> list[bytes]:
        """The chromes, encoded, as the sheets count them."""
        return [_ENCODER.encode(chrome) for _, chrome in self._chromes.values()]


_ENCODER = msgspec.msgpack.Encoder()
_BATCHES = msgspec.msgpack.Decoder(RenderingBatch)
_NO_FOOTER = Footer(
    organizer="", operator="", address="", phone="", email="", icp="", police="", police_code="", site_code="",
    sample=False,
)  # fmt: skip
_NO_CHROME = Chrome(tag="", title="", full_title="", home="", navigation=(), pages=(), feed="", footer=_NO_FOOTER)
_VIEWS = {template: msgspec.msgpack.Decoder(view) for template, view in PAGES.items()}


def render_batch(encoded: bytes) -> list[bytes]:
    """The bytes of each page of an encoded :class:`RenderingBatch`.

    They are written by the build alone: two processes that make folders side by side hold each other up.
    """
    batch = _BATCHES.decode(encoded)
    templates = _templates(batch.theme, batch.languages, batch.version, batch.cache)
    chromes = [_decode_chrome(encoded) for encoded in batch.chromes]
    return [templates.render(sheet.language, sheet.template, _view(sheet, chromes)).encode() for sheet in batch.sheets]


def _view(sheet: Sheet, chromes: list[Chrome]) -> View:
    view = _VIEWS[sheet.template].decode(sheet.view)
    if sheet.chrome < 0:
        return view
    return replace(view, frame=replace(view.frame, chrome=chromes[sheet.chrome]))


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
