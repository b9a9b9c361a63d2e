"""The view of the home page and its blocks."""

from plugins.core.views import Frame, Teaser, View


class Block(View):
    """A channel's block on the home page; ``style`` is list, cards, band or timeline."""

    title: str
    url: str
    style: str
    teasers: tuple[Teaser, ...]


class HomePage(View):
    """home.html"""

    frame: Frame
    title: str
    lead: tuple[Teaser, ...]
    latest: Block | None
    blocks: tuple[Block, ...]
