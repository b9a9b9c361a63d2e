"""The search: finds every string of every published page, in the browser, without a server. See ``README.md``.

Contract: takes the documents of ``context["documents"]`` (:mod:`plugins.core.documents`), puts a
:class:`plugins.core.documents.SearchFiles` for each language into ``context["search"]`` before pages are made, and
writes the index and its scripts below ``/search/``. Settings: :class:`plugins.search.settings.SearchSettings` under
``SEARCH``.
"""

from pelican import signals

from plugins.search.generator import SearchGenerator


def _get_generators(_pelican: object) -> type[SearchGenerator]:
    return SearchGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
