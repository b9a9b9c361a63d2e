"""The views of pages that hold a text: articles and simple pages."""

from plugins.core.reading_list_views import ReadingParts
from plugins.core.views import Frame, Heading, Link, Picture, View


class Attachment(View):
    """A file to download: ``kind`` is its extension in capitals, ``size`` written out."""

    title: str
    url: str
    kind: str
    size: str


class Fact(View):
    """A labelled fact; ``until`` is the last day on which it holds, in ISO 8601, empty where it has no end."""

    name: str
    content: str
    until: str = ""


class Notice(View):
    """A note above an article; ``kind`` is withdrawn, archived, corrected or draft; ``url`` leads to more."""

    kind: str
    text: str
    url: str = ""


class Correction(View):
    """What was put right after publication; ``date`` is written out, ``datetime`` a day."""

    date: str
    datetime: str
    text: str


class RecordingFile(View):
    """One format of a recording; ``kind`` is its media type, empty where that is not known."""

    url: str
    kind: str


class Recording(View):
    """A video or an audio: a browser plays the first of ``files`` that it can.

    ``width`` and ``height`` are the shape of a video.
    """

    files: tuple[RecordingFile, ...]
    title: str
    transcript: tuple[str, ...] = ()
    """Its paragraphs."""
    poster: str = ""
    captions: str = ""
    width: int = 0
    height: int = 0


class Series(View):
    """The series of an article, and the parts around it: ``first`` is the number of the first one shown."""

    title: str
    number: int
    total: int
    first: int
    parts: tuple[Link, ...]
    previous: Link | None
    next: Link | None


class Figure(View):
    """A row of the main figures of a report."""

    label: str
    value: str
    unit: str
    note: str


class ArticlePage(View):
    """article.html"""

    frame: Frame
    kind: str
    kicker: str
    title: tuple[str, ...]
    """The headline in its parts; a line may be broken between two parts and nowhere else if it can be avoided."""
    subtitle: str
    date: str
    datetime: str
    updated: str
    source: Link | None
    topics: tuple[Link, ...]
    """The special topics that it belongs to."""
    facts: tuple[Fact, ...]
    """Labelled facts of the item's type, such as the number of a document and how long it is valid."""
    author: str
    photographer: str
    editor: str
    words: int
    html: str
    contents: tuple[Heading, ...]
    notices: tuple[Notice, ...]
    corrections: tuple[Correction, ...]
    """The newest first."""
    figures: tuple[Figure, ...]
    is_report: bool
    """Whether it is a long document: all levels of its contents stand above it, and it is printed with them."""
    series: Series | None
    citation: tuple[str, ...]
    """How it is cited: a text, or two with the day of access between them. Empty where there is nothing to cite."""
    standard: str
    reference: str
    """The same in CSL-JSON, for the files that the reader's browser makes of it."""
    qr: str
    """The QR code of its full address; see :class:`plugins.pages.qr_codes.QrCodes`."""
    gallery: tuple[Picture, ...]
    has_pictures: bool
    """Whether the body or the gallery has pictures that can be looked at by themselves."""
    videos: tuple[Recording, ...]
    audios: tuple[Recording, ...]
    attachments: tuple[Attachment, ...]
    tags: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    related: tuple[Link, ...]
    translations: tuple[Link, ...]
    rights: Link | None
    has_tables: bool
    leads_away: bool
    """Whether a link of the text or of the source may lead to another host."""
    has_end: bool
    """Whether one of the facts has an end."""
    reading: ReadingParts | None = None
    """What the reading campaign adds to it."""


class SimplePage(View):
    """page.html: a page that is not an article."""

    frame: Frame
    title: tuple[str, ...]
    html: str
    contents: tuple[Heading, ...]
    translations: tuple[Link, ...]
