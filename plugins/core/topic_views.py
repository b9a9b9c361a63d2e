"""The view of a special topic: a page of blocks."""

from plugins.core.article_views import Attachment
from plugins.core.views import Frame, Link, Meta, Picture, Teaser, View


class TopicBlock(View):
    """A block of a topic. ``layout`` is that of its teasers; ``lines`` are an agenda, ``files`` documents."""

    title: str
    anchor: str
    layout: str
    teasers: tuple[Teaser, ...] = ()
    lines: tuple[str, ...] = ()
    files: tuple[Attachment, ...] = ()


class TopicPage(View):
    """topic.html"""

    frame: Frame
    kicker: str
    title: tuple[str, ...]
    """The headline in its parts."""
    subtitle: str
    date: str
    datetime: str
    facts: tuple[Meta, ...]
    banner: Picture | None
    html: str
    blocks: tuple[TopicBlock, ...]
    count: int
    """How many articles belong to the topic."""
    tags: tuple[Link, ...]
    translations: tuple[Link, ...]
