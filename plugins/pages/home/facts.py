"""The blocks that an editor writes: services, figures, links."""

import re

from babel.numbers import format_decimal

from plugins.core.addresses import home_address
from plugins.core.config import Labels
from plugins.core.edition import LanguageEdition
from plugins.core.home import Figure as WantedFigure
from plugins.core.home import FiguresBlock as WantedFigures
from plugins.core.home import LinksBlock as WantedLinks
from plugins.core.home import Service as WantedService
from plugins.core.home import ServicesBlock as WantedServices
from plugins.core.home_views import Figure, FiguresBlock, LinksBlock, Service, ServicesBlock
from plugins.core.items import Item
from plugins.core.views import Link

_IN_EVERY_LANGUAGE = ("search", "tags", "sitemap")
_PARTS = re.compile(r"([^?#]*)(.*)", re.DOTALL)


class FactsMaker:
    """Makes these blocks in one language. What is not said in it is said in the default language."""

    def __init__(self, edition: LanguageEdition) -> None:
        self._edition = edition
        self._config = edition.config

    def services(self, wanted: WantedServices) -> ServicesBlock | None:
        """Links to what there is in this language, and to other sites."""
        services = tuple(service for item in wanted.items if (service := self._service(item)))
        title = self._title(wanted.title, self._edition.gettext("Services"))
        return ServicesBlock(title=title, services=services) if services else None

    def _service(self, wanted: WantedService) -> Service | None:
        url = self._own_address(wanted.url)
        if not url:
            return None
        link = Link(title=self._text(wanted.label), url=url)
        return Service(link=link, note=self._text(wanted.note), icon=wanted.icon)

    def _own_address(self, url: str) -> str:
        """``url`` in this language; empty if the site has that page in another only."""
        code, default = self._edition.code, self._config.site.default_language
        if not url.startswith("/") or code == default:
            return url
        path, rest = _PARTS.match(url.removeprefix(home_address(self._config, default))).groups()
        name = path.strip("/")
        is_here = self._edition.has_list(name) or name in self._edition.pages or name in _IN_EVERY_LANGUAGE
        if is_here:
            return f"{home_address(self._config, code)}{path}{rest}"
        is_file = "." in name.rpartition("/")[2]
        return url if is_file else ""

    def figures(self, wanted: WantedFigures) -> FiguresBlock | None:
        """The figures, as the language writes numbers."""
        figures = tuple(figure for item in wanted.items if (figure := self._figure(item)))
        title = self._title(wanted.title, self._edition.gettext("The year in figures"))
        return FiguresBlock(title=title, figures=figures, note=self._text(wanted.note)) if figures else None

    def _figure(self, wanted: WantedFigure) -> Figure | None:
        item = self._source(wanted.source)
        fields = item.fields if item and wanted.value is None else {}
        value = fields.get("value") if wanted.value is None else wanted.value
        if value is None:
            return None
        return Figure(
            label=self._text(wanted.label) or fields.get("indicator") or (item.title if item else ""),
            value=self._number(value, is_about=wanted.approx or fields.get("approx", False)),
            unit=self._text(wanted.unit) or fields.get("unit", ""),
            url=item.address if item else "",
        )

    def _source(self, item_id: str) -> Item | None:
        """The article in this language, else in the default one."""
        versions = self._edition.site.versions.get((False, item_id), {})
        item = versions.get(self._edition.code) or versions.get(self._config.site.default_language)
        return item if item and item.is_listed else None

    def _number(self, value: float, *, is_about: bool) -> str:
        whole = int(value) if value == int(value) else value
        text = format_decimal(whole, locale=self._edition.language.locale)
        return self._edition.gettext("over %(value)s") % {"value": text} if is_about else text

    def links(self, wanted: WantedLinks) -> LinksBlock | None:
        """Links to other sites."""
        links = tuple(Link(title=self._text(item.label), url=item.url) for item in wanted.items)
        title = self._title(wanted.title, self._edition.gettext("Links"))
        return LinksBlock(title=title, links=links) if links else None

    def _title(self, labels: Labels, usual: str) -> str:
        return self._text(labels) or usual

    def _text(self, labels: Labels) -> str:
        return self._config.text(labels, self._edition.code)
