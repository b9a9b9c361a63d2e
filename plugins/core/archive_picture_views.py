"""The views of the archive's pictures: walls of photographs and of works of art, and the page of each."""

from plugins.core.reading_views import Filter
from plugins.core.views import Frame, Link, Pagination, Picture, Teaser, View


class PictureTile(View):
    """A picture on a wall; ``date`` and ``note`` are in words. ``tag`` is set where its page is in another language."""

    title: str
    url: str
    picture: Picture | None
    date: str
    note: str = ""
    tag: str = ""
    language_note: str = ""


class PictureGroup(View):
    """The pictures under a heading: a decade, an artist, whose ``page`` is linked to if there is one."""

    title: str
    anchor: str
    tiles: tuple[PictureTile, ...]
    page: Link | None = None


class PicturesPage(View):
    """pictures.html: a wall, or a part of one, of which the current link is marked.

    ``is_whole`` says that pictures are shown whole rather than cut to one form; ``others`` is what else is filed in
    the section.
    """

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    everything: Link
    filters: tuple[Filter, ...]
    groups: tuple[PictureGroup, ...]
    is_whole: bool
    count: str
    others: tuple[Teaser, ...]
    pagination: Pagination
    feed: str


class LinkedFact(View):
    """A fact in words, or names of which some have a page; those that have none have no address."""

    name: str
    links: tuple[Link, ...]


class DeepZoom(View):
    """What shows a picture in all its detail: the address of the script, and what info.json says of the picture.

    Of ``many`` pictures that follow one another ``info`` is a list.
    """

    script: str
    info: str
    many: bool = False


class PicturePage(View):
    """picture.html: a photograph or a work of art. ``title`` is in the parts between which a line may end.

    ``previous`` and ``next`` are the neighbours of a photograph in time, and those of a work of art in the gallery;
    ``others`` are further works of the artist.
    """

    frame: Frame
    kind: str
    title: tuple[str, ...]
    subtitle: str
    picture: Picture | None
    zoom: DeepZoom | None
    html: str
    facts: tuple[LinkedFact, ...]
    rights: Link | None
    previous: Link | None
    next: Link | None
    others: tuple[PictureTile, ...]
    citation: tuple[str, ...]
    standard: str
    reference: str
    tags: tuple[Link, ...]
    translations: tuple[Link, ...]
    has_tables: bool
