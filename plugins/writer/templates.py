"""Templates: one Jinja environment for each language. A template sees its view and nothing else."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from babel.support import Translations
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.core.views import Page
from plugins.writer.assets import Asset, inline_text


class Templates:
    """Renders pages in every language."""

    def __init__(self, theme: Path, catalogs: Mapping[str, Translations], assets: Mapping[str, Asset]) -> None:
        loader = FileSystemLoader(theme / "templates")
        self._environments = {
            code: _environment(loader, catalog, theme / "static", assets) for code, catalog in catalogs.items()
        }

    def render(self, page: Page) -> str:
        """The text of ``page``."""
        return self._environments[page.language].get_template(page.template).render(page=page.view)


def _environment(
    loader: FileSystemLoader, catalog: Translations, static: Path, assets: Mapping[str, Asset]
) -> Environment:
    environment = Environment(
        loader=loader,
        extensions=["jinja2.ext.i18n"],
        undefined=StrictUndefined,
        autoescape=_is_markup,  # noqa: S701  plain text files are not markup
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.install_gettext_translations(catalog, newstyle=True)
    environment.globals = {
        name: environment.globals[name] for name in ("_", "gettext", "ngettext", "pgettext", "npgettext", "namespace")
    }
    environment.globals["asset"] = lambda name: assets[name].url
    environment.globals["inline"] = partial(inline_text, static)
    environment.globals["once"] = _Once(environment)
    return environment


def _is_markup(name: str | None) -> bool:
    return name is None or not name.endswith(".txt")


class _Once:
    """Renders a partial with a value once for each value, however many pages show it.

    Values are told apart by identity, which costs nothing; each is kept alive, so that no other can take its place.
    """

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._printed: dict[tuple[str, int], tuple[Any, Markup]] = {}

    def __call__(self, template: str, value: Any) -> Markup:
        key = (template, id(value))
        if key not in self._printed:
            text = self._environment.get_template(template).render(value=value)
            self._printed[key] = (value, Markup(text))  # noqa: S704  escaped by the template
        return self._printed[key][1]
