"""Writes the pages: ``index.html`` with its frames, ``<mode>/<language>/<component>.html``, ``<mode>/theme/``.

Every address is relative, so that a mode has style sheets of its own under the same names.
"""

import re
import shutil
from pathlib import Path

import msgspec

from plugins.core.catalogs import load_catalogs
from plugins.core.views import Link, View
from plugins.writer.assets import Asset, load_assets
from plugins.writer.templates import Templates
from tools.components.example import Example
from tools.components.examples import EXAMPLES
from tools.components.modes import MODES, Mode
from tools.components.samples import Samples

LANGUAGES = ("zh", "en")
_HERE = Path(__file__).parent / "templates"
_THEME = "../theme/"
_MACRO = re.compile(r"\{% macro (\w+)")


class ExamplePage(View):
    """example.html: the markup of one component in one mode."""

    tag: str
    title: str
    html: str
    sheets: tuple[str, ...]
    outside: bool
    elder: bool
    contrast: bool


class ComponentFrames(View):
    """A component on index.html: its frames by mode and language."""

    name: str
    title: str
    wide: bool
    frames: tuple[Link, ...]


class IndexPage(View):
    """index.html"""

    components: tuple[ComponentFrames, ...]


def write_pages(root: Path, folder: Path) -> int:
    """Write the pages of every component of the project ``root`` into ``folder``, which is emptied before.

    Returns the number of components. Raises :class:`plugins.writer.templates.RenderingError` for an example that does
    not go with its template.
    """
    shutil.rmtree(folder, ignore_errors=True)
    theme = folder / "templates"
    shutil.copytree(root / "theme", theme)
    _add_templates(theme / "templates")
    assets = {name: _moved(asset) for name, asset in load_assets(theme / "static").items()}
    templates = Templates(theme, load_catalogs(theme / "translations", LANGUAGES), assets)
    for code in LANGUAGES:
        for example in EXAMPLES:
            _write_example(folder, templates, assets, example, Samples(code))
    for mode in MODES:
        _write_theme(folder / mode.name / "theme", assets, mode)
    (folder / "index.html").write_text(templates.render("en", "index.html", _index()), encoding="utf-8")
    shutil.copy(_HERE / "index.css", folder)
    shutil.rmtree(theme)
    return len(EXAMPLES)


def _add_templates(folder: Path) -> None:
    """Put the templates of the examples beside those of the theme, which they call."""
    for name in ("example.html", "index.html"):
        shutil.copy(_HERE / name, folder)
    (folder / "examples").mkdir()
    for example in EXAMPLES:
        file = folder / example.component
        macros = _MACRO.findall(file.read_text(encoding="utf-8")) if file.is_file() else ()
        imported = f'{{% from "{example.component}" import {", ".join(macros)} %}}\n' if macros else ""
        (folder / _template(example)).write_text(imported + example.source, encoding="utf-8")


def _template(example: Example) -> str:
    return f"examples/{example.name}.html"


def _moved(asset: Asset) -> Asset:
    return msgspec.structs.replace(asset, url=asset.url.replace("/theme/", _THEME))


def _write_example(
    folder: Path, templates: Templates, assets: dict[str, Asset], example: Example, samples: Samples
) -> None:
    markup = templates.render(samples.code, _template(example), example.make(samples))
    for mode in MODES:
        page = ExamplePage(
            tag=samples.tag,
            title=example.name,
            html=markup,
            sheets=tuple(assets[name].url for name in example.sheets),
            outside=example.outside,
            elder=mode.elder,
            contrast=mode.contrast,
        )
        file = folder / _address(mode, samples.code, example)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(templates.render(samples.code, "example.html", page), encoding="utf-8")


def _address(mode: Mode, code: str, example: Example) -> str:
    return f"{mode.name}/{code}/{example.name}.html"


def _write_theme(folder: Path, assets: dict[str, Asset], mode: Mode) -> None:
    for name, asset in assets.items():
        file = folder / asset.url.removeprefix(_THEME)
        file.parent.mkdir(parents=True, exist_ok=True)
        data = mode.style(asset.data.decode()).encode() if name.endswith(".css") else asset.data
        file.write_bytes(data)


def _index() -> IndexPage:
    return IndexPage(
        components=tuple(
            ComponentFrames(
                name=example.name,
                title=example.component,
                wide=example.wide,
                frames=tuple(
                    Link(title=f"{example.name}, {mode.name}, {code}", url=_address(mode, code, example))
                    for code in LANGUAGES
                    for mode in MODES
                ),
            )
            for example in EXAMPLES
        )
    )
