"""The views of pages that hold a text: articles and simple pages."""

from plugins.core.views import Frame, Heading, Link, Meta, Picture, View


class Attachment(View):
    """A file to download: ``kind`` is its extension in capitals, ``size`` written out."""

    title: str
    url: str
    kind: str
    size: str


class Notice(View):
    """A note above an article; ``kind`` is withdrawn, archived or draft."""

    kind: str
    text: str


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
    facts: tuple[Meta, ...]
    """Labelled facts of the item's type, such as the number of a document and how long it is valid."""
    author: str
    photographer: str
    editor: str
    words: int
    html: str
    contents: tuple[Heading, ...]
    notices: tuple[Notice, ...]
    gallery: tuple[Picture, ...]
    attachments: tuple[Attachment, ...]
    tags: tuple[Link, ...]
    previous: Link | None
    next: Link | None
    related: tuple[Link, ...]
    translations: tuple[Link, ...]
    rights: str


class SimplePage(View):
    """page.html: a page that is not an article."""

    frame: Frame
    title: tuple[str, ...]
    html: str
    contents: tuple[Heading, ...]
    translations: tuple[Link, ...]
