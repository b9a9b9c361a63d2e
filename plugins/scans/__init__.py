"""Publishes scans, artworks and photographs as static IIIF: pictures by Image API 3 level 0, books by Presentation 3.

Contract: reads ``context["site"]``: a file of ``media`` with a ``service`` goes to the addresses that
:func:`plugins.core.image_services.image_files` names, and its ``info.json`` beside them. What is made of a picture is
kept in the cache. The picture itself is not published. Publishes the script that shows pictures closely too, and puts
its address into ``context["deep_zoom"]`` before pages are made; empty where there is no such picture. No settings.
"""

from pelican import signals

from plugins.scans.generator import ScansGenerator


def _get_generators(_pelican: object) -> type[ScansGenerator]:
    return ScansGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(_get_generators)
