"""Templates: one Jinja environment for each language. A template sees its view and nothing else.

Beside its view, ``page``, a template has ``_``, ``ngettext`` and ``{% trans %}`` in the page's language,
``asset(name)``, the address of a static file, ``inline(name)``, the text of a script, ``policy(name, …)``, the
Content-Security-Policy of pages with such scripts, and ``once(template, value)``, a partial that is rendered once for
each ``value``, which it sees and nothing else. What it may not say stands in
:mod:`plugins.writer.folding`. The same view gives the same text, whatever was rendered before and in which process.
"""

import traceback
from collections.abc import Callable, Hashable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from babel.support import Translations
from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from markupsafe import Markup

from plugins.core.inventory import is_listed
from plugins.core.views import View
from plugins.writer.assets import Asset, inline_text
from plugins.writer.compiled import CompiledTemplates
from plugins.writer.folding import Folding, Imported
from plugins.writer.generating import ViewCodeGenerator, joined
from plugins.writer.policy import content_security_policy

_KEPT = 256
"""How many values of one partial are kept printed: there are as many headers as channels and languages."""
_FAULTS = (TemplateError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class RenderingError(Exception):
    """A template does not go with its view, or is wrong in itself; the message names template and line."""


class Templates:
    """Renders pages in every language."""

    def __init__(
        self,
        theme: Path,
        catalogs: Mapping[str, Translations],
        assets: Mapping[str, Asset],
        cache: Path | None = None,
        *,
        kept: int = _KEPT,
    ) -> None:
        """``cache`` is the folder where compiled templates wait for the next build."""
        self._folder = theme / "templates"
        self._environments = {
            code: _ViewEnvironment(theme, catalog, assets, CompiledTemplates(cache, code), kept)
            for code, catalog in catalogs.items()
        }

    def render(self, language: str, template: str, view: View) -> str:
        """The text of the page that ``template`` makes of ``view``. Raises :class:`RenderingError`."""
        environment = self._environments[language]
        try:
            return environment.get_template(template).render(page=view)
        except _FAULTS as error:
            place = _place(error, self._folder) or template
            raise RenderingError(f"{self._folder.parent.name}/templates/{place}: {_sentence(error)}") from error


class _ThemeLoader(FileSystemLoader):
    """Finds what is listed among the inputs of a build: what is passed over there changes without being noticed."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The template, where it stands, and what Jinja asks whether it is still the same."""
        if not is_listed(template):
            raise TemplateNotFound(template)
        return super().get_source(environment, template)


class _ViewEnvironment(Environment):
    """The templates of one language."""

    code_generator_class = ViewCodeGenerator

    def __init__(
        self,
        theme: Path,
        catalog: Translations,
        assets: Mapping[str, Asset],
        compiled: CompiledTemplates,
        kept: int,
    ) -> None:
        super().__init__(
            loader=_ThemeLoader(theme / "templates"),
            extensions=["jinja2.ext.i18n"],
            undefined=StrictUndefined,
            autoescape=_is_markup,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.newstyle_gettext = True
        self.filters["join"] = joined
        self.ngettext = catalog.ngettext
        self._static = theme / "static"
        self._catalog, self._assets, self._compiled = catalog, assets, compiled
        self._kept = kept
        self._templates: dict[str, Template] = {}
        self._imported: dict[str, Imported] = {}
        self._printers: dict[str, Callable[[Hashable], Markup]] = {}

    def get_template(self, name: str, parent: str | None = None, globals: Any = None) -> Template:  # noqa: A002, ARG002
        """The template, compiled once."""
        if name not in self._templates:
            self._templates[name] = self._load(name)
        return self._templates[name]

    def once(self, template: str, value: Hashable) -> Markup:
        """The partial ``template``, printed with ``value``. Equal values are printed once."""
        if template not in self._printers:
            # A cache for each partial: what there is much of never drives out what every page has.
            self._printers[template] = lru_cache(self._kept)(partial(self._print, template))
        return self._printers[template](value)

    def _print(self, template: str, value: Hashable) -> Markup:
        return Markup(self.get_template(template).render(value=value))  # noqa: S704  escaped by the template

    def _load(self, name: str) -> Template:
        source, filename, _ = self.loader.get_source(self, name)
        code = self._compiled.load(name, source, filename, self._answer)
        if code is None:
            folding = Folding(self, name, filename, self._answer, self._imported)
            code = self.compile(folding.fold(source), name, filename)
            self._compiled.keep(name, source, filename, folding.asked, code)
        # No globals: what a template may call is in its code.
        return Template.from_code(self, code, {})

    def _answer(self, function: str, name: str, value: str = "") -> str:
        """What is known of a name before any page is rendered; see :data:`plugins.writer.folding.Answer`."""
        match function:
            case "gettext":
                return self._catalog.gettext(name)
            case "asset":
                return self._assets[name].url
            case "inline":
                return inline_text(self._static, name)
            case "policy":
                return content_security_policy(inline_text(self._static, script) for script in name.split())
            case "source":
                return self.loader.get_source(self, name)[0]
            case _:
                return str(self.once(name, value))


def _is_markup(name: str | None) -> bool:
    return name is None or not name.endswith(".txt")


def _place(error: BaseException, folder: Path) -> str:
    """Template and line of an error; Jinja has put the lines of templates in its traceback."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.name}:{error.lineno}"
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(folder)
    ]
    return f"{Path(frames[-1].filename).relative_to(folder).as_posix()}:{frames[-1].lineno}" if frames else ""


def _sentence(error: BaseException) -> str:
    return f"{type(error).__name__}: {error.message if isinstance(error, TemplateSyntaxError) else error}"
