"""The views of scanned pages with what is written on them."""

from plugins.core.archive_picture_views import DeepZoom
from plugins.core.views import Frame, Link, Picture, View


class Scan(View):
    """A page: ``label`` names it by the number printed on it; without a picture it cannot be shown.

    ``label_tag`` is the language of the label where it is not that of the page.
    ``place`` is that of its picture among those that are shown closely, from 0.
    """

    anchor: str
    place: int
    label: str
    label_tag: str
    picture: Picture | None
    html: str


class ScansPage(View):
    """scans.html: a part of the scans of a volume or an account, each beside its text.

    ``tag`` is the language and script of the text. ``other`` is the same part in simplified characters, or back, named
    in those of ``other_tag``.
    ``places`` is the address of where its words stand on the pictures; empty if nobody knows.
    """

    frame: Frame
    title: tuple[str, ...]
    whole: Link
    parts: tuple[Link, ...]
    scans: tuple[Scan, ...]
    tag: str
    is_vertical: bool
    other: Link | None
    other_tag: str
    zoom: DeepZoom | None
    places: str
    previous: Link | None
    next: Link | None


class ScanPlaces(View):
    """places.json: see :func:`plugins.pages.archive.places_of_words.places_json`."""

    json: str


class ScanPart(View):
    """A part of the scans as the page of the volume leads to it."""

    link: Link
    picture: Picture | None
