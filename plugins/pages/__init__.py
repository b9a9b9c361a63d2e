"""The pages of the site: home, lists, articles, simple pages, tags, site map and 404, in every language.

Contract: reads ``context["site"]``; hands one :class:`plugins.core.page.Page` for each page to the writer. Decides
everything about data; templates only print. No settings.
"""

from pelican import signals

from plugins.pages.generator import PagesGenerator


def _get_generators(_pelican: object) -> type[PagesGenerator]:
    return PagesGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
