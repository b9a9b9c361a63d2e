"""The home page as an editor composes it: what ``content/data/home.toml`` may say, typed.

It is read by :mod:`plugins.core.home_file`. The blocks stand on the page in the order of the file.
"""

from typing import Annotated, Literal, get_args

from msgspec import Meta

from plugins.core.config import Count, Labels, Settings, SiteConfig

HOME_FILE = "data/home.toml"
"""Where the file stands in the content folder."""

SlideCount = Annotated[int, Meta(ge=1, le=5)]
LinkAddress = Annotated[str, Meta(pattern=r"""^(/|https?://)[^\s<>"]*$""")]
Icon = Literal["", "search", "speech", "place", "form", "book", "people"]


class Block(Settings, tag_field="kind", kw_only=True):
    """``[[blocks]]``: what every block may say. Without a title of its own a block has its channel's or its kind's."""

    title: Labels = {}


class LeadBlock(Block, tag="lead", kw_only=True):
    """Lead stories: first those of ``items`` (ids), then pinned ones, then the newest that have a picture."""

    count: SlideCount = 4
    items: list[str] = []


class LatestBlock(Block, tag="latest", kw_only=True):
    """The newest of a channel, or of all channels, with their summaries."""

    channel: str = ""
    count: Count = 6


class ChannelBlock(Block, tag="channel", kw_only=True):
    """The newest of a channel; ``types`` are the types of item that it shows, none means all."""

    channel: str
    count: Count = 5
    style: Literal["list", "cards", "band", "timeline"] = "list"
    types: list[str] = []


class Service(Settings, kw_only=True):
    """``[[blocks.items]]`` of services: something that a reader can do."""

    label: Labels
    url: LinkAddress
    note: Labels = {}
    icon: Icon = ""


class ServicesBlock(Block, tag="services", kw_only=True):
    """Links to services."""

    items: list[Service]


class Figure(Settings, kw_only=True):
    """``[[blocks.items]]`` of figures.

    ``source`` is the id of the article that the figure is from. Without a ``value`` that is an item of the type
    statistic, and says what is not written here. ``approx`` is the 余 of a figure that is not exact.
    """

    label: Labels = {}
    value: int | float | None = None
    unit: Labels = {}
    approx: bool = False
    source: str = ""


class FiguresBlock(Block, tag="figures", kw_only=True):
    """The year's work in figures; ``note`` says where they are from."""

    items: list[Figure]
    note: Labels = {}


class HistoryBlock(Block, tag="history", kw_only=True):
    """The newest of a channel, and what happened on the reader's day in other years."""

    channel: str
    count: Count = 4


class MembersBlock(Block, tag="members", kw_only=True):
    """People of a channel, with their portraits, in the order of the roster."""

    channel: str
    count: Count = 4


class DistrictsBlock(Block, tag="districts", kw_only=True):
    """The districts of ``site.toml``, each with its newest item in a channel."""

    channel: str


class FriendLink(Settings, kw_only=True):
    """``[[blocks.items]]`` of links."""

    label: Labels
    url: LinkAddress


class LinksBlock(Block, tag="links", kw_only=True):
    """Links to other sites."""

    items: list[FriendLink]


AnyBlock = (
    LeadBlock
    | LatestBlock
    | ChannelBlock
    | ServicesBlock
    | FiguresBlock
    | HistoryBlock
    | MembersBlock
    | DistrictsBlock
    | LinksBlock
)


class Home(Settings, kw_only=True):
    """``home.toml`` as a whole."""

    blocks: list[AnyBlock] = []


KINDS: dict[str, type[Block]] = {str(kind.__struct_config__.tag): kind for kind in get_args(AnyBlock)}
"""The kinds of block by how the file calls them."""


def plain_home(config: SiteConfig) -> Home:
    """What a site shows whose editors have written nothing: lead stories, and a list of every channel."""
    return Home(blocks=[LeadBlock(), *(ChannelBlock(channel=channel.slug) for channel in config.channels)])
