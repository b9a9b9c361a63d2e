"""The one font that pages load: Mongolian letters, for languages whose text runs in columns.

Most systems have no font that joins them. Contract: puts a :class:`plugins.core.views.Font` for each such language into
``context["fonts"]`` before pages are made, and writes the font, its style sheet and its licence below ``/fonts/``. A
site without such a language has none of them. The font is that of the npm package ``@fontsource/noto-sans-mongolian``.
No settings.
"""

from pelican import signals

from plugins.fonts.generator import FontsGenerator


def _get_generators(_pelican: object) -> type[FontsGenerator]:
    return FontsGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
