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
from plugins.core.derivation import Derivation
from plugins.core.lent import print_lent, without_marks
from plugins.core.templates import PAGES
from plugins.core.views import Chrome, Footer, View
from plugins.writer.assets import load_assets
from plugins.writer.conversion import convert_page
from plugins.writer.templates import Templates

Lender = tuple[str, str, str]


class Sheet(msgspec.Struct, frozen=True, array_like=True):
    """A page to render: the file that it becomes, its template, its language, its view, and how it is converted."""

    path: str
    template: str
    language: str
    view: View
    derivation: Derivation | None = None


class RenderingBatch:
    """Sheets with what they share: the theme, its languages, and the folder ``cache`` of compiled templates.

    ``lenders`` are the languages without words of their own for everything: the code of each, that of the one which
    lends it words, and the tag of that one. ``version`` is the fingerprint of theme and code. On its way to another
    process a batch is MessagePack, several times as quick as pickled structs, and what many pages share is sent once.
    """

    def __init__(
        self, theme: str, languages: tuple[str, ...], version: bytes, cache: str, lenders: tuple[Lender, ...] = ()
    ) -> None:
        self.place = (theme, languages, version, cache, lenders)
        self.sheets: list[Sheet] = []

    def __reduce__(self) -> tuple[Callable[[bytes], "RenderingBatch"], tuple[bytes]]:
        """How the batch is pickled."""
        return _unpack, (_pack(self),)


def render_batch(batch: RenderingBatch) -> list[bytes]:
    """The bytes of each page.

    They are written by the build alone: two processes that make folders side by side hold each other up.
    """
    templates = _templates(*batch.place)
    lent = {code: tag for code, _, tag in batch.place[-1]}
    return [_render(templates, sheet, lent.get(sheet.language, "")).encode() for sheet in batch.sheets]


def _render(templates: Templates, sheet: Sheet, lent: str) -> str:
    text = templates.render(sheet.language, sheet.template, sheet.view)
    if lent:
        text = print_lent(text, lent) if sheet.template.endswith(".html") else without_marks(text)
    return convert_page(text, sheet.derivation) if sheet.derivation else text


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """A batch on its way.

    ``chromes`` and ``derivations`` are those of the sheets, each encoded once. A sheet is its path, template, language,
    the number of its derivation (-1 for none), that of its chrome (-1 for a view without a frame), and its view,
    encoded.
    """

    place: tuple[str, tuple[str, ...], bytes, str, tuple[Lender, ...]]
    chromes: list[bytes]
    derivations: list[bytes]
    sheets: list[tuple[str, str, str, int, int, msgspec.Raw]]


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
    derivations: dict[int, tuple[int, Derivation]] = {}
    sheets = []
    for sheet in batch.sheets:
        number, origin, view = -1, -1, sheet.view
        if derivation := sheet.derivation:
            origin, _ = derivations.setdefault(id(derivation), (len(derivations), derivation))
        if frame := getattr(view, "frame", None):
            # By identity: makers give all pages of a channel the same value.
            number, _ = chromes.setdefault(id(frame.chrome), (len(chromes), frame.chrome))
            view = replace(view, frame=replace(frame, chrome=_NO_CHROME))
        encoded = msgspec.Raw(_ENCODER.encode(view))
        sheets.append((sheet.path, sheet.template, sheet.language, origin, number, encoded))
    shared = ([_ENCODER.encode(value) for _, value in table.values()] for table in (chromes, derivations))
    return _ENCODER.encode(_Packed(batch.place, *shared, sheets))


def _unpack(data: bytes) -> RenderingBatch:
    packed = _PACKED.decode(data)
    chromes = [_decode_chrome(encoded) for encoded in packed.chromes]
    derivations = [_decode_derivation(encoded) for encoded in packed.derivations]
    batch = RenderingBatch(*packed.place)
    for path, template, language, origin, number, encoded in packed.sheets:
        view = _VIEWS[template].decode(encoded)
        if number >= 0:
            view = replace(view, frame=replace(view.frame, chrome=chromes[number]))
        batch.sheets.append(Sheet(path, template, language, view, derivations[origin] if origin >= 0 else None))
    return batch


@lru_cache(maxsize=64)
def _decode_chrome(encoded: bytes) -> Chrome:
    """The same value for the same bytes, so that what is printed of it is found without comparing it."""
    return msgspec.msgpack.decode(encoded, type=Chrome)


@lru_cache(maxsize=8)
def _decode_derivation(encoded: bytes) -> Derivation:
    return msgspec.msgpack.decode(encoded, type=Derivation)


@lru_cache(maxsize=1)
def _templates(
    theme: str, languages: tuple[str, ...], _version: bytes, cache: str, lenders: tuple[Lender, ...]
) -> Templates:
    """Loaded once for each process and version."""
    folder = Path(theme)
    catalogs = load_catalogs(folder / "translations", languages, {code: lender for code, lender, _ in lenders})
    return Templates(folder, catalogs, load_assets(folder / "static"), Path(cache))
