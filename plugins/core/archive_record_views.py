"""The views of the archive's home, volumes, accounts and interviews."""

from plugins.core.archive_scan_views import ScanPart
from plugins.core.article_views import RecordingFile
from plugins.core.home_views import HistoryBlock
from plugins.core.people_views import Mentions
from plugins.core.views import Counted, Frame, Link, Pagination, Picture, Teaser, View


class Said(View):
    """A labelled fact; what has no page has no address."""

    name: str
    values: tuple[Link, ...]


class ContentsLine(View):
    """A line of a volume's table of contents. ``url`` is empty for what is not entered, or not open."""

    title: str
    url: str = ""
    author: str = ""
    page: str = ""
    page_url: str = ""
    """Where that page is read, if it is scanned."""
    tag: str = ""
    note: str = ""


class VolumePage(View):
    """volume.html"""

    frame: Frame
    title: tuple[str, ...]
    subtitle: str
    kind: str
    picture: Picture | None
    facts: tuple[Said, ...]
    html: str
    contents: tuple[ContentsLine, ...]
    count: int
    """How many accounts of the volume are entered."""
    scans: tuple[ScanPart, ...]
    files: tuple[Link, ...]
    """The volume for other programs."""
    rights: Link | None
    parts: tuple[Mentions, ...]
    search: str
    citation: tuple[str, ...]
    standard: str
    reference: str
    tags: tuple[Link, ...]
    translations: tuple[Link, ...]


class SpokenPart(View):
    """A part of an interview. ``url`` leads to its time in the recording, ``#t=`` and seconds."""

    text: str
    voice: str = ""
    clock: str = ""
    url: str = ""


class Interview(View):
    """A recording with what is said in it."""

    files: tuple[RecordingFile, ...]
    title: str
    parts: tuple[SpokenPart, ...]


class RecordPage(View):
    """record.html: an account, or an interview."""

    frame: Frame
    title: tuple[str, ...]
    subtitle: str
    kind: str
    relation: str
    """In what way the author knows of it, in words."""
    facts: tuple[Said, ...]
    interviews: tuple[Interview, ...]
    html: str
    consent: str
    """That the narrator has agreed, in words."""
    verification: str
    verification_note: str
    rights: Link | None
    previous: Link | None
    """The account before it in the volume."""
    next: Link | None
    search: str
    citation: tuple[str, ...]
    standard: str
    reference: str
    tags: tuple[Link, ...]
    translations: tuple[Link, ...]


class RecordLine(View):
    """An account in a list."""

    teaser: Teaser
    date: str
    """When what it tells of happened."""
    author: str
    relation: str
    """In what way the author knows of it, or that it was told, in words."""
    volume: Link | None


class RecordsPage(View):
    """records.html"""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    years: tuple[Counted, ...]
    """The years of which something is told."""
    lines: tuple[RecordLine, ...]
    pagination: Pagination
    feed: str


class VolumeLine(View):
    """A volume in a list."""

    teaser: Teaser
    kind: str
    published: str
    count: int


class Shelf(View):
    """A collection with its volumes; those of no collection stand without a link."""

    link: Link | None
    summary: str
    volumes: tuple[VolumeLine, ...]


class CollectionPage(View):
    """collection.html: ``holdings`` say how much it holds of what; their links lead nowhere."""

    frame: Frame
    title: tuple[str, ...]
    html: str
    holdings: tuple[Counted, ...]
    shelves: tuple[Shelf, ...]
    volumes_url: str
    pictures: tuple[Teaser, ...]
    picture_count: int
    rights: Link | None
    search: str
    citation: tuple[str, ...]
    standard: str
    reference: str
    tags: tuple[Link, ...]
    translations: tuple[Link, ...]


class VolumesPage(View):
    """volumes.html"""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    shelves: tuple[Shelf, ...]
    others: tuple[Teaser, ...]
    pagination: Pagination
    feed: str


class ArchiveHome(View):
    """archive.html"""

    frame: Frame
    title: str
    description: str
    html: str
    sections: tuple[Link, ...]
    ways: tuple[Counted, ...]
    history: HistoryBlock | None
    shelves: tuple[Shelf, ...]
    records: tuple[RecordLine, ...]
    records_url: str
    pictures: tuple[Teaser, ...]
    pictures_url: str
    news: tuple[Teaser, ...]
    pagination: Pagination
    feed: str
