"""The view of the home page and its blocks. The ``style`` of a block names its partial."""

from typing import Literal

from plugins.core.views import Frame, Link, Picture, Teaser, View


class StoriesBlock(View, tag="stories", kw_only=True):
    """Items of a channel. Without a list ``url`` is empty."""

    title: str
    url: str
    style: Literal["stories", "list", "cards", "band", "timeline"]
    teasers: tuple[Teaser, ...]


class CarouselBlock(View, tag="carousel", kw_only=True):
    """Lead stories, each with a picture."""

    title: str
    teasers: tuple[Teaser, ...]
    style: Literal["carousel"] = "carousel"


class HistoryBlock(View, tag="history", kw_only=True):
    """The newest of a channel. ``days`` is the folder of :class:`DaysOfMonth`, ``months`` those that have one."""

    title: str
    url: str
    teasers: tuple[Teaser, ...]
    days: str
    months: tuple[str, ...]
    style: Literal["history"] = "history"


class Service(View, kw_only=True):
    """A link to a service; ``icon`` is the name of a drawing or empty."""

    link: Link
    note: str
    icon: str


class ServicesBlock(View, tag="services", kw_only=True):
    """Links to services."""

    title: str
    services: tuple[Service, ...]
    url: str = ""
    style: Literal["services"] = "services"


class Figure(View, kw_only=True):
    """A figure with what it counts. ``value`` is written out; ``url`` leads to where it is from, or is empty."""

    label: str
    value: str
    unit: str
    url: str


class FiguresBlock(View, tag="figures", kw_only=True):
    """Figures of the year's work; ``note`` says where they are from."""

    title: str
    figures: tuple[Figure, ...]
    note: str
    url: str = ""
    style: Literal["figures"] = "figures"


class Member(View, kw_only=True):
    """A person; ``note`` is what the person is: a sector or a post. Without a picture a portrait is drawn."""

    name: str
    url: str
    note: str
    picture: Picture | None
    tag: str = ""


class MembersBlock(View, tag="members", kw_only=True):
    """People with their portraits."""

    title: str
    url: str
    members: tuple[Member, ...]
    style: Literal["members"] = "members"


class District(View, kw_only=True):
    """A committee below this one; ``url`` is its own site or empty, ``newest`` what this site last said of it."""

    name: str
    url: str
    newest: Teaser | None


class DistrictsBlock(View, tag="districts", kw_only=True):
    """The districts in the order of the office."""

    title: str
    url: str
    districts: tuple[District, ...]
    style: Literal["districts"] = "districts"


class LinksBlock(View, tag="links", kw_only=True):
    """Links to other sites."""

    title: str
    links: tuple[Link, ...]
    url: str = ""
    style: Literal["links"] = "links"


AnyBlock = (
    StoriesBlock
    | CarouselBlock
    | HistoryBlock
    | ServicesBlock
    | FiguresBlock
    | MembersBlock
    | DistrictsBlock
    | LinksBlock
)


class HomePage(View, kw_only=True):
    """home.html: the blocks from top to bottom."""

    frame: Frame
    title: str
    blocks: tuple[AnyBlock, ...]


class DaysOfMonth(View, kw_only=True):
    """days.json: what happened on each day of a month, as a JSON document; see :mod:`plugins.pages.home.history`."""

    json: str
